import type { Point } from '../../domain/dataset.ts'
import { type Box, nodeBox, type Sized } from './box.ts'
import { CORRIDOR_LANE_GAP } from './lanes.ts'

/**
 * The space between the two poles of a dispute, which only their own strands may fill. They leave the
 * poles steeply and run level in the middle: `half` is its height on each side there, `mouth` at the poles. `along` is the direction from the first pole to the second, of length 1; `reach` is
 * half the distance between the borders that face each other.
 */
export interface Corridor {
  readonly centre: Point
  readonly along: Point
  readonly reach: number
  readonly half: number
  readonly mouth: number
}

/** Free space between the outermost strand and anything else. */
const MARGIN = 16
/** Distance between the middle of a box and its border in a direction of length 1. */
const borderIn = (node: Sized, [dx, dy]: Point): number =>
  Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : node.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : node.height / 2 / Math.abs(dy),
  )

/** Half the height of a corridor that holds this number of strands side by side. */
export const corridorHalf = (strands: number): number =>
  (Math.max(1, strands) / 2) * CORRIDOR_LANE_GAP + MARGIN

/** The corridor between two poles at these positions; null where they stand on each other. */
export const corridorBetween = (
  first: Sized,
  firstAt: Point,
  second: Sized,
  secondAt: Point,
  half: number,
): Corridor | null => {
  const dx = secondAt[0] - firstAt[0]
  const dy = secondAt[1] - firstAt[1]
  const distance = Math.hypot(dx, dy)
  if (distance === 0) return null
  const along: Point = [dx / distance, dy / distance]
  const near = borderIn(first, along)
  const far = borderIn(second, along)
  const reach = (distance - near - far) / 2
  if (reach <= 0) return null
  const middle = near + reach
  const mouth = Math.min(half, Math.min(first.height, first.width, second.height, second.width) / 2)
  return {
    centre: [firstAt[0] + along[0] * middle, firstAt[1] + along[1] * middle],
    along,
    reach,
    half,
    mouth,
  }
}

/** How deep a point lies inside the corridor; negative outside. */
export const depthInCorridor = (corridor: Corridor, x: number, y: number): number => {
  const dx = x - corridor.centre[0]
  const dy = y - corridor.centre[1]
  const u = Math.abs(dx * corridor.along[0] + dy * corridor.along[1])
  if (u >= corridor.reach) return -1
  const v = Math.abs(dx * corridor.along[1] - dy * corridor.along[0])
  const share = (u / corridor.reach) ** 2
  return corridor.half - (corridor.half - corridor.mouth) * share * share - v
}

/** The upright box of a corridor, exact where its poles stand level or one above the other. */
export const corridorBox = ({ centre, along, reach, half }: Corridor): Box => {
  const wide = Math.abs(along[0]) * reach + Math.abs(along[1]) * half
  const high = Math.abs(along[1]) * reach + Math.abs(along[0]) * half
  return nodeBox(
    { width: wide * 2, height: high * 2, labelWidth: 0, labelHeight: 0, labelPlacement: 'inside' },
    centre,
  )
}
