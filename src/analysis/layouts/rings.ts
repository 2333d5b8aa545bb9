import type { Orientation, Point } from '../../domain/dataset.ts'
import { type Box, footprint, gapBetween, type Sized } from '../geometry/box.ts'

/** Width by height of a ring, so that it fills a window of that shape. */
const ASPECT = { landscape: 1.45, portrait: 0.62 } as const
const FULL = 2 * Math.PI
const GAP = 10
/** Finest step along a ring, in units of the model. */
const FINEST = 3
const GROWTH = 1.04
/** No ring is larger than so many times what its nodes take in a row: on one like that all have room. */
const LARGEST = 4

export interface Ring<T extends Sized> {
  /** Half of its height; its half width is `stretch` times as much. */
  readonly radius: number
  readonly stretch: number
  readonly places: ReadonlyMap<T, Point>
}

export const stretchFor = (orientation: Orientation, stretched: boolean): number =>
  stretched ? ASPECT[orientation] : 1

const pointAt = (angle: number, radius: number, stretch: number): Point => [
  Math.sin(angle) * radius * stretch,
  -Math.cos(angle) * radius,
]

/**
 * The angles of nodes that stand one after the other on a ring, none over its neighbours, with what is left of the
 * ring shared out; null where they have no room on it.
 */
const anglesOn = (
  nodes: readonly Sized[],
  radius: number,
  stretch: number,
): readonly number[] | null => {
  const step = FINEST / Math.max(radius, radius * stretch, 1)
  const angles: number[] = []
  let angle = 0
  let before: Box | null = null
  let first: Box | null = null
  for (const node of nodes) {
    let box = footprint(node, pointAt(angle, radius, stretch))
    while (before !== null && gapBetween(before, box) < GAP && angle < FULL) {
      angle += step
      box = footprint(node, pointAt(angle, radius, stretch))
    }
    if (angle >= FULL) return null
    angles.push(angle)
    before = box
    first ??= box
  }
  const last = nodes.at(-1)
  if (last === undefined || first === null || nodes.length === 1) return angles
  const clear = gapBetween(footprint(last, pointAt(angle, radius, stretch)), first) >= GAP
  if (!clear) return null
  const left = (FULL - angle - (angles[1] ?? 0)) / nodes.length
  return angles.map((at, place) => at + Math.max(0, left) * place)
}

/**
 * The smallest ring, of at least `least` in radius, on which nodes stand in this order, from above and clockwise, with
 * no two over each other.
 * @throws RangeError where sizes are not finite, for which there is none
 */
export const ringOf = <T extends Sized>(
  nodes: readonly T[],
  least: number,
  stretch: number,
  space: number,
): Ring<T> => {
  let radius = Math.max(least, 1)
  const inRow = nodes.reduce(
    (sum, node) => sum + node.width + node.labelWidth + node.height + node.labelHeight + 2 * GAP,
    radius,
  )
  const largest = (LARGEST * inRow) / Math.min(1, stretch)
  let angles = anglesOn(nodes, radius, stretch)
  while (angles === null) {
    if (!(radius <= largest)) throw new RangeError('There is no ring for nodes without a size.')
    radius = radius * GROWTH + 4
    angles = anglesOn(nodes, radius, stretch)
  }
  const roomy = Math.max(least, radius * space)
  const held = angles
  return {
    radius: roomy,
    stretch,
    places: new Map(
      nodes.map((node, place) => [node, pointAt(held[place] ?? 0, roomy, stretch)] as const),
    ),
  }
}
