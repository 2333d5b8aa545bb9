import type { Point } from '../../domain/dataset.ts'
import { type Box, gapBetween } from './box.ts'
import { FEW_LANES, widestLaneGap } from './lanes.ts'

/** Bends that are tried, in parts of the length of a line, the straight way first. */
const BENDS = [0, 0.09, -0.09, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4] as const
/** What a bend costs, per part of the length: a straight line unless something stands in the way. */
const PER_BEND = 60
const THROUGH_NODE = 70
const THROUGH_NAME = 14
/** The part of these that it costs where a node is hidden at first. */
const HIDDEN = 0.2
const IN_CORRIDOR = 10
const SAMPLES = 22
/** So much of its length, at each end, is no corridor. */
const CORRIDOR_ENDS = 0.2
/** Nodes that somebody may drag into the corridor, so that it stays one. */
const MOST_IN_CORRIDOR = 2

/** From so many nodes on, lines run straight: nobody follows one around a node among thousands. */
export const MANY_NODES = 2_000

/** A node at which lines end, and which others should pass by. */
export interface Standing {
  readonly at: Point
  readonly body: Box
  /** Its label, where that hangs outside. */
  readonly name: Box | null
  /** Its kind is not shown at first; absent: it is. */
  readonly hidden?: boolean | undefined
  /** Where a line towards a point leaves it. */
  readonly rim: (towards: Point) => Point
}

/** The pair with the most lines, and the room in which only they may run. */
export interface Corridor {
  readonly one: Standing
  readonly other: Standing
  readonly room: Box
}

const isIn = ([x, y]: Point, box: Box, by: number): boolean =>
  x > box.left - by && x < box.right + by && y > box.top - by && y < box.bottom + by

const isUpright = ([ax, ay]: Point, [bx, by]: Point): boolean =>
  Math.abs(ax - bx) < Math.abs(ay - by)

/** The ends of a pair as its bends are seen: the left one first, of a pair that stands upright the upper one. */
export const inOrder = <Node extends { readonly at: Point }>(
  one: Node,
  other: Node,
): readonly [Node, Node] => {
  const axis = isUpright(one.at, other.at) ? 1 : 0
  return one.at[axis] <= other.at[axis] ? [one, other] : [other, one]
}

/** The corridor between the two nodes with the most lines; null: they have too few, or others stand in it. */
export const corridorOf = (
  one: Standing,
  other: Standing,
  lines: number,
  nodes: readonly Standing[],
): Corridor | null => {
  if (lines <= FEW_LANES) return null
  const half = (lines * widestLaneGap(lines)) / 2
  const [[ax, ay], [bx, by]] = [one.at, other.at]
  const left = Math.min(ax, bx)
  const right = Math.max(ax, bx)
  const top = Math.min(ay, by)
  const bottom = Math.max(ay, by)
  const wide = (right - left) * CORRIDOR_ENDS
  const high = (bottom - top) * CORRIDOR_ENDS
  const room: Box = isUpright(one.at, other.at)
    ? { left: left - half, right: left + half, top: top + high, bottom: bottom - high }
    : { left: left + wide, right: right - wide, top: top - half, bottom: top + half }
  const within = nodes.filter((node) => node !== one && node !== other && isIn(node.at, room, 0))
  return within.length > MOST_IN_CORRIDOR ? null : { one, other, room }
}

/** Points of a line that passes `offset` to the right of the straight one in its middle. */
export const bent = (one: Standing, other: Standing, offset: number): readonly Point[] => {
  const [[ax, ay], [bx, by]] = [one.at, other.at]
  const length = Math.hypot(bx - ax, by - ay) || 1
  const middle: Point = [
    (ax + bx) / 2 - ((by - ay) / length) * 2 * offset,
    (ay + by) / 2 + ((bx - ax) / length) * 2 * offset,
  ]
  const [start, end] = [one.rim(middle), other.rim(middle)]
  return Array.from({ length: SAMPLES }, (_, step): Point => {
    const t = step / (SAMPLES - 1)
    const p = (1 - t) ** 2
    const q = 2 * t * (1 - t)
    const r = t ** 2
    return [p * start[0] + q * middle[0] + r * end[0], p * start[1] + q * middle[1] + r * end[1]]
  })
}

/** The smallest box that holds the points, of which there is one at least. */
export const boundsAround = (points: readonly Point[]): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, top, right, bottom }
}

/** How far the lines of a pair, whose ends are in order, are bent as a whole, in parts of its length. */
export const bestBend = (
  one: Standing,
  other: Standing,
  nodes: readonly Standing[],
  corridor: Corridor | null,
): number => {
  const ends = new Set([one, other])
  if (corridor !== null && ends.has(corridor.one) && ends.has(corridor.other)) return 0
  if (nodes.length > MANY_NODES) return 0
  const length = Math.hypot(other.at[0] - one.at[0], other.at[1] - one.at[1])
  const others = nodes.filter((node) => node !== one && node !== other)
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const bend of BENDS) {
    let cost = Math.abs(bend) * PER_BEND
    // They come in the order of what they cost at least.
    if (least <= cost) break
    const points = bent(one, other, bend * length)
    const way = boundsAround(points)
    const meets = (box: Box, by: number): boolean =>
      gapBetween(way, box) < by && points.some((point) => isIn(point, box, by))
    for (const { body, name, hidden } of others) {
      const share = hidden ? HIDDEN : 1
      if (meets(body, 5)) cost += share * THROUGH_NODE
      if (name !== null && meets(name, 1)) cost += share * THROUGH_NAME
    }
    if (corridor !== null)
      cost += IN_CORRIDOR * points.filter((point) => isIn(point, corridor.room, 0)).length
    if (cost < least) [best, least] = [bend, cost]
  }
  return best
}
