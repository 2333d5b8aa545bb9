import { fontSize } from '../analysis/geometry/letters.ts'
import type { Point } from '../domain/dataset.ts'
import { curveLength, pointOn, samples } from './curves.ts'
import {
  around,
  extentOf,
  LINE_HEIGHT,
  MARK_RADIUS,
  MARK_ROOM,
  type Measure,
  markBox,
  PLATE,
  type StrandLabel,
  type StrandMark,
  type Wanted,
  type Writing,
  within,
} from './labelBoxes.ts'
import type { Room } from './room.ts'
import { type Box, boxAround, cornersOf } from './routes.ts'
import type { Scene, SceneStrand } from './scene.ts'

const STRAND_SIZE = 11.5

/** Where along a line its words may stand: the middle first. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66]

/** How far from the line, in heights of the words. */
const NEAR = [0, -1.1, 1.1]
/** Farther off they could be taken for those of another line; yet a claim without its speaker is worse. */
const FAR = [-2.2, 2.2, -3.3, 3.3, -4.4, 4.4]

/** Where words may stand that must be written: on the line, else beside it, as near as can be. */
const onOrBeside = (spots: readonly Box[], fars: readonly number[]): readonly Box[] =>
  fars.flatMap((far) => spots.map((spot) => ({ ...spot, y: spot.y + far * spot.height })))

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
  const byImportance = [...scene.strands].sort(
    (a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1),
  )
  const size = fontSize(STRAND_SIZE, zoom)
  const height = size * LINE_HEIGHT + 3
  const page = boxAround([
    ...cornersOf(extentOf(scene.nodes, zoom)),
    ...scene.strands.flatMap(({ route }) =>
      [0.25, 0.5, 0.75].map((part): Point => {
        const [x, y] = pointOn(route.curve, part)
        return [x * zoom, y * zoom]
      }),
    ),
  ])
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
      ? [middle, ...others].find((spot) => within(spot, page) && room.isFree(spot))
      : undefined
    const must = free === undefined && wanted.strands.has(strand.id)
    const clear = (fars: readonly number[]): Box | undefined => {
      const tries = onOrBeside([middle, ...others], fars)
      return tries.find((spot) => nodes.isFree(spot)) ?? tries.find((spot) => bright.isFree(spot))
    }
    const speaks = strand.status !== 'reported' || strand.contested > 0
    const far = !wanted.othersFade || speaks ? FAR : []
    const box = free ?? (must ? (clear(NEAR) ?? clear(far)) : undefined)
    if (box !== undefined) {
      if (free === undefined) forced.push(box)
      else room.take(box)
      nodes.take(box)
      bright.take(box)
      labels.push({ strand, lines: [strand.label], box, size, weight: 500 })
    }
    if (!marked) continue
    if (box !== undefined) {
      marks.push({ strand, at: [box.x + PLATE + MARK_RADIUS, box.y + height / 2] })
      continue
    }
    const at = freeSpot(strand, zoom, room)
    marks.push({ strand, at })
    room.take(markBox(at))
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
export const freeSpot = (strand: SceneStrand, zoom: number, room: Room): Point => {
  const points = samples(strand.route.curve, 21).map(([x, y]): Point => [x * zoom, y * zoom])
  const outward = points
    .map((point, at) => ({ point, far: Math.abs(at - 10) }))
    .sort((a, b) => a.far - b.far)
  const on = outward.map(({ point }) => point)
  const beside = ASIDE.flatMap(([x, y]) => on.map(([px, py]): Point => [px + x, py + y]))
  return [...on, ...beside].find((point) => room.isFree(markBox(point))) ?? on[0] ?? [0, 0]
}
