import { fontSize } from '../analysis/geometry/letters.ts'
import type { Point } from '../domain/dataset.ts'
import { type Curve, curveLength, pointOn, samples } from './curves.ts'
import {
  around,
  extentOf,
  gapTo,
  LINE_HEIGHT,
  MARK_RADIUS,
  MARK_ROOM,
  type Measure,
  markBox,
  onRim,
  PLATE,
  type StrandLabel,
  type StrandMark,
  type Wanted,
  type Writing,
  within,
} from './labelBoxes.ts'
import { createRoom, type Room } from './room.ts'
import { type Box, boxAround, cornersOf } from './routes.ts'
import type { Scene, SceneStrand } from './scene.ts'

const STRAND_SIZE = 11.5

/** Where along a line its words may stand: the middle first. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66]

/** How far from the line, in heights of the words. */
const NEAR = [0, -1.1, 1.1]
/** Farther off they could be taken for those of another line, and are tied; yet a claim without its speaker is worse. */
const FAR = [-2.2, 2.2, -3.3, 3.3, -4.4, 4.4]
/** Words that are farther than this from their line, in their heights, are tied to it. */
const TIED = 0.7
/** In pixels: what ties words to their line is looked after in such steps. */
const STEP = 6

/** Small boxes in a row from a point to the rim of a box. */
const wayTo = ([x, y]: Point, box: Box): readonly Box[] => {
  const steps = Math.ceil(gapTo([x, y], box) / STEP)
  const [toX, toY] = onRim([x, y], box)
  return Array.from({ length: steps }, (_, step) =>
    around([x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps], STEP, STEP),
  )
}

/**
 * The point of a line to which words beside it are tied, null where they stand close by: the nearest one away from its
 * ends, where lines meet, from which the way is clear, or else the nearest.
 */
const tieOf = (curve: Curve, zoom: number, box: Box, rooms: readonly Room[]): Point | null => {
  const points = samples(curve, 17)
    .slice(3, -3)
    .map(([x, y]): Point => [x * zoom, y * zoom])
    .sort((one, other) => gapTo(one, box) - gapTo(other, box))
  const [nearest] = points
  if (nearest === undefined || gapTo(nearest, box) <= TIED * box.height) return null
  const isClear = (step: Box): boolean => rooms.every((room) => room.isFree(step))
  return points.find((point) => wayTo(point, box).every(isClear)) ?? nearest
}

/** Where words may stand that must be written: on the line, else beside it, as near as can be. */
const onOrBeside = (spots: readonly Box[], fars: readonly number[]): readonly Box[] =>
  fars.flatMap((far) => spots.map((spot) => ({ ...spot, y: spot.y + far * spot.height })))

/** Among more strands words are not kept off the lines of claims: looking takes too long. */
const MOST_COMPARED = 300

const speaks = ({ status, contested }: SceneStrand): boolean =>
  status !== 'reported' || contested > 0

/** Whether words would stand on the line of a claim, as if they were said of it. */
const alongClaims = (strands: readonly SceneStrand[], zoom: number): ((words: Box) => boolean) => {
  if (strands.length > MOST_COMPARED) return () => false
  const points = strands
    .filter(speaks)
    .flatMap(({ route }) => samples(route.curve, 33))
    .map(([x, y]): Point => [x * zoom, y * zoom])
  return ({ x, y, width, height }) =>
    points.some(([px, py]) => px > x && px < x + width && py > y && py < y + height)
}

export const writeStrands = (
  scene: Scene,
  zoom: number,
  measure: Measure,
  wanted: Wanted,
  room: Room,
  nodes: Room,
  bright: Room,
): Writing<StrandLabel> & { readonly marks: readonly StrandMark[] } => {
  const labels: StrandLabel[] = []
  const forced: Box[] = []
  const marks: StrandMark[] = []
  // The words of a claim have its speaker, without whom it could be taken for a fact.
  const byImportance = [...scene.strands].sort(
    (a, b) =>
      Number(speaks(b)) - Number(speaks(a)) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  )
  const size = fontSize(STRAND_SIZE, zoom)
  const height = size * LINE_HEIGHT + 3
  const ties = createRoom([])
  const page = boxAround([
    ...cornersOf(extentOf(scene.nodes, zoom)),
    ...scene.strands.flatMap(({ route }) =>
      [0.25, 0.5, 0.75].map((part): Point => {
        const [x, y] = pointOn(route.curve, part)
        return [x * zoom, y * zoom]
      }),
    ),
  ])
  const onClaim = alongClaims(scene.strands, zoom)
  for (const strand of byImportance) {
    const { curve } = strand.route
    const marked = strand.mark !== null
    const width = measure(strand.label, size, 500) + 2 * PLATE + (marked ? MARK_ROOM : 0)
    const [middle, ...others] = SPOTS.map((part) => {
      const [x, y] = pointOn(curve, part)
      return around([x * zoom, y * zoom], width, height)
    })
    if (middle === undefined) continue
    const long = curveLength(curve) * zoom > width + 24
    const free = long
      ? [middle, ...others].find(
          (spot) => within(spot, page) && room.isFree(spot) && (speaks(strand) || !onClaim(spot)),
        )
      : undefined
    const must = free === undefined && wanted.strands.has(strand.id)
    const clear = (fars: readonly number[]): Box | undefined => {
      const tries = onOrBeside([middle, ...others], fars)
      return tries.find((spot) => nodes.isFree(spot)) ?? tries.find((spot) => bright.isFree(spot))
    }
    const far = !wanted.othersFade || speaks(strand) ? FAR : []
    const box = free ?? (must ? (clear(NEAR) ?? clear(far)) : undefined)
    if (box !== undefined) {
      const tie = free === undefined ? tieOf(curve, zoom, box, [bright, ties]) : null
      if (free === undefined) forced.push(box)
      else room.take(box)
      if (tie !== null) for (const step of wayTo(tie, box)) ties.take(step)
      nodes.take(box)
      bright.take(box)
      labels.push({ strand, lines: [strand.label], box, tie, size, weight: 500 })
    }
    if (!marked) continue
    if (box !== undefined) {
      marks.push({ strand, at: [box.x + PLATE + MARK_RADIUS, box.y + height / 2] })
      continue
    }
    const isWanted = wanted.strands.has(strand.id)
    const at = freeSpot(
      strand,
      zoom,
      isWanted ? { isFree: (box) => room.isFree(box) && bright.isFree(box) } : room,
    )
    marks.push({ strand, at })
    for (const each of isWanted ? [room, nodes, bright] : [room]) each.take(markBox(at))
  }
  return { labels, forced, marks }
}

/** How far beside its line a mark may stand where the line has no room for it. */
const ASIDE: readonly Point[] = [12, 20].flatMap((far): readonly Point[] => [
  [far, 0],
  [-far, 0],
  [0, far],
  [0, -far],
])

/** The spot nearest the middle of a line, or else close beside it, where its mark covers no label and no node; else the middle. */
export const freeSpot = (strand: SceneStrand, zoom: number, room: Pick<Room, 'isFree'>): Point => {
  const points = samples(strand.route.curve, 21).map(([x, y]): Point => [x * zoom, y * zoom])
  const outward = points
    .map((point, at) => ({ point, far: Math.abs(at - 10) }))
    .sort((a, b) => a.far - b.far)
  const on = outward.map(({ point }) => point)
  const beside = ASIDE.flatMap(([x, y]) => on.map(([px, py]): Point => [px + x, py + y]))
  return [...on, ...beside].find((point) => room.isFree(markBox(point))) ?? on[0] ?? [0, 0]
}
