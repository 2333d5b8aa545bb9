import { curveLength, samples } from './curves.ts'
import type { KeptBox } from './keptFree.ts'
import {
  around,
  type Labels,
  type Measure,
  markBox,
  NO_LABELS,
  type Placed,
  unwritten,
  type Wanted,
} from './labelBoxes.ts'
import { placeLabels } from './labels.ts'
import { freeSpot } from './lineWords.ts'
import type { Dimmed } from './pictures/shapes.ts'
import { createRoom, type Room } from './room.ts'
import type { Box } from './routes.ts'
import type { Scene, SceneStrand } from './scene.ts'

/** Of more lines than these, words are not kept off: looking takes too long. */
export const MOST_LINES = 300
/** In pixels: how far from each other the points of a line are that stand for it, and how far its halo reaches. */
const STEP = 3
const HALO = 5

/** What lines take with their halos, in pixels of the picture. */
const halosOf = (lines: readonly SceneStrand[], zoom: number): readonly Box[] =>
  lines.length > MOST_LINES
    ? []
    : lines.flatMap(({ route: { curve } }) =>
        samples(curve, Math.ceil((curveLength(curve) * zoom) / STEP) + 2).map(([x, y]) =>
          around([x * zoom, y * zoom], 2 * HALO, 2 * HALO),
        ),
      )

/** What words that stand make way for. */
export interface Passing {
  /** Where words come that had no room. */
  readonly forced: readonly Box[]
  /** Lines that stay bright while other words fade; those of them that are picked or pointed at, as well. */
  readonly bright: readonly SceneStrand[]
  readonly picked: readonly SceneStrand[]
  /** What fades, and what has to have its words. */
  readonly dimmed: Dimmed
  readonly wanted: Wanted
}

/**
 * The words that make way, and are left out: those that lie on words which come, and faded ones on a bright line. The
 * name of a faded node stays, but on a line that is picked or pointed at, and inside its node.
 */
export const makingWay = (
  standing: Labels,
  { forced, bright, picked, dimmed, wanted }: Passing,
  zoom: number,
): { readonly gone: ReadonlySet<Placed>; readonly taken: Room } => {
  const taken = createRoom([...forced, ...halosOf(bright, zoom)])
  const come = createRoom(forced)
  const bare = createRoom([...forced, ...halosOf(picked, zoom)])
  const meets = ({ box }: Placed, fades: boolean, lines: Room): boolean =>
    !(fades ? lines : come).isFree(box)
  const names = standing.nodes.filter(
    (label) =>
      !wanted.nodes.has(label.node.id) &&
      meets(label, !label.inside && dimmed.node(label.node) !== 'none', bare),
  )
  const words = standing.strands.filter(
    (label) =>
      !wanted.strands.has(label.strand.id) &&
      meets(label, dimmed.strand(label.strand) !== 'none', taken),
  )
  return { gone: new Set<Placed>([...names, ...words]), taken }
}

/**
 * Words that stand, with those of what is wanted that has none among them. None moves: what lies on one that comes or,
 * faded, on a bright line is left out. A sign that would lie there as well stands elsewhere on its line.
 */
export const withWanted = (
  scene: Scene,
  zoom: number,
  measure: Measure,
  standing: Labels,
  passing: Omit<Passing, 'forced'>,
  held: readonly KeptBox[] = [],
): Labels => {
  const { wanted, dimmed } = passing
  const isMissing =
    unwritten(scene.nodes, wanted.nodes, standing.nodes, ({ node }) => node).length > 0 ||
    unwritten(scene.strands, wanted.strands, standing.strands, ({ strand }) => strand).length > 0
  const more = isMissing
    ? placeLabels(scene, zoom, measure, wanted, held, standing)
    : { ...NO_LABELS, forced: [] }
  const { gone, taken } = makingWay(standing, { ...passing, forced: more.forced }, zoom)
  const own = new Set(more.strands.map(({ strand }) => strand.id))
  const loose = new Set(
    standing.strands.filter((label) => gone.has(label)).map(({ strand }) => strand.id),
  )
  return {
    badges: standing.badges,
    nodes: [...standing.nodes.filter((label) => !gone.has(label)), ...more.nodes],
    strands: [...standing.strands.filter((label) => !gone.has(label)), ...more.strands],
    marks: [
      ...standing.marks
        .filter(({ strand }) => !own.has(strand.id))
        .map((mark) =>
          !wanted.strands.has(mark.strand.id) &&
          dimmed.strand(mark.strand) !== 'none' &&
          (loose.has(mark.strand.id) || !taken.isFree(markBox(mark.at)))
            ? { ...mark, at: freeSpot(mark.strand, zoom, taken) }
            : mark,
        ),
      ...more.marks.filter(({ strand }) => own.has(strand.id)),
    ],
  }
}
