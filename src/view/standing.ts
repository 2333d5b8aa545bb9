import { MOST_TOLD_APART } from './fading.ts'
import { freeSpot } from './freeSpot.ts'
import type { KeptBox } from './keptFree.ts'
import {
  type Labels,
  type Measure,
  MOST_NAMED,
  markBox,
  type Placed,
  type Wanted,
  withMargin,
} from './labelBoxes.ts'
import { placeLabels } from './labels.ts'
import { createLinePoints } from './linePoints.ts'
import type { Dimmed } from './pictures/shapes.ts'
import type { Hit } from './renderer.ts'
import { createRoom, type Room } from './room.ts'
import type { Box } from './routes.ts'
import type { Scene, SceneStrand } from './scene.ts'
import type { StrandId } from './strands.ts'

/** Of more lines than these, words are not kept off: looking takes too long. */
const MOST_LINES = 300
/** In pixels: how far from each other the points of a line are that stand for it, and how far its halo reaches. */
const STEP = 3
const HALO = 5

/** What is taken on a page, as far as it is asked about. */
type Taken = Pick<Room, 'isFree'>

/** What has to have its words, and the lines that are selected or pointed at. */
export interface StandsOut extends Wanted {
  readonly picked: ReadonlySet<StrandId>
}

/** What of a selection has its words, room or not. */
export const askedOf = ({ nodes, strands }: Pick<Wanted, 'nodes' | 'strands'>): Wanted => ({
  nodes: nodes.size > MOST_TOLD_APART.nodes ? new Set() : nodes,
  strands: strands.size > MOST_TOLD_APART.strands ? new Set() : strands,
})

/** What is under a pointer. */
export const pointedBy = (hovered: Hit): Wanted => ({
  nodes: new Set(hovered?.kind === 'node' ? [hovered.id] : []),
  strands: new Set(hovered?.kind === 'strand' ? [hovered.id] : []),
})

interface Picked {
  readonly nodes: ReadonlySet<unknown>
  readonly strands: ReadonlySet<unknown>
}

/**
 * Whether the nodes that stay bright beside lines have their names, room or not: the ends, and those who answer, of a
 * line under a pointer, or, with nothing under it, of a few lines that alone are selected, or around selected nodes
 * where they are few.
 * @param bright - how many nodes stay bright
 */
export const namesBright = (pointed: Picked, { nodes, strands }: Picked, bright: number): boolean =>
  pointed.strands.size > 0 ||
  (pointed.nodes.size === 0 &&
    (nodes.size === 0 ? strands.size > 0 && strands.size <= MOST_NAMED : bright <= MOST_NAMED))

/**
 * The words that make way, and are left out: those that lie on words which come, and faded ones on a bright line. The
 * name of a faded node stays, but on a line that is picked, and inside its node.
 * @param forced - where words come that had no room
 * @param bright - lines that stay bright while others fade
 */
export const makingWay = (
  standing: Labels,
  forced: readonly Box[],
  bright: readonly SceneStrand[],
  dimmed: Dimmed,
  { nodes, strands, picked }: StandsOut,
  zoom: number,
): { readonly gone: ReadonlySet<Placed>; readonly taken: Taken } => {
  const come = createRoom(forced)
  /** What comes, and the halos of lines. */
  const beside = (some: readonly SceneStrand[]): Taken => {
    const few = some.length > MOST_LINES ? [] : some
    const lines = createLinePoints(few, ({ route }) => route.curve, zoom, STEP)
    return {
      isFree: (box) => come.isFree(box) && !lines.some(withMargin(box, HALO), () => true),
    }
  }
  const taken = beside(bright)
  const bare = beside(bright.filter(({ id }) => picked.has(id)))
  return {
    taken,
    gone: new Set<Placed>([
      ...standing.nodes.filter(
        ({ node, inside, box }) =>
          !nodes.has(node.id) &&
          !(inside || dimmed.node(node) === 'none' ? come : bare).isFree(box),
      ),
      ...standing.strands.filter(
        ({ strand, box }) =>
          !strands.has(strand.id) && !(dimmed.strand(strand) === 'none' ? come : taken).isFree(box),
      ),
    ]),
  }
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
  wanted: StandsOut,
  dimmed: Dimmed,
  held: readonly KeptBox[] = [],
): Labels => {
  const more = placeLabels(scene, zoom, measure, wanted, held, standing)
  const bright = wanted.bright ? scene.strands.filter(({ id }) => wanted.bright?.has(id)) : []
  const { gone, taken } = makingWay(standing, more.forced, bright, dimmed, wanted, zoom)
  const stays = (label: Placed): boolean => !gone.has(label)
  const come = new Set(more.strands.map(({ strand }) => strand))
  const strands = standing.strands.filter(stays)
  const bare = new Set(
    standing.strands.filter((label) => gone.has(label)).map(({ strand }) => strand),
  )
  return {
    badges: standing.badges,
    nodes: [...standing.nodes.filter(stays), ...more.nodes],
    strands: [...strands, ...more.strands],
    marks: [
      ...standing.marks
        .filter(({ strand }) => !come.has(strand))
        .map(({ strand, at }) =>
          bare.has(strand) || (dimmed.strand(strand) !== 'none' && !taken.isFree(markBox(at)))
            ? { strand, at: freeSpot(strand, zoom, taken, at) }
            : { strand, at },
        ),
      ...more.marks.filter(({ strand }) => come.has(strand)),
    ],
  }
}
