import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { curveOf, type Station, samples, wayOf } from './curves.ts'
import { type Box, boxAround, type Obstacle } from './routes.ts'

/** Sideways shifts that are tried, in parts of the length, the straight way first. */
const SHIFTS = [0, 0.09, -0.09, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4]
const SAMPLES = 22
const THROUGH_NODE = 40
const THROUGH_LABEL = 14
const THROUGH_CORRIDOR = 10
/** What a bend costs, per part of the length: a straight line unless something stands in the way. */
const PER_SHIFT = 60

/** From so many nodes on, lines run straight: nobody follows one around a node among thousands. */
export const MANY_NODES = 2_000

const meet = (one: Box, other: Box, margin: number): boolean =>
  one.x < other.x + other.width + margin &&
  other.x < one.x + one.width + margin &&
  one.y < other.y + other.height + margin &&
  other.y < one.y + one.height + margin

const inside = ([x, y]: Point, box: Box, margin: number): boolean =>
  x > box.x - margin &&
  x < box.x + box.width + margin &&
  y > box.y - margin &&
  y < box.y + box.height + margin

const bodyOf = (node: Station): Box => ({
  x: node.at[0] - node.width / 2,
  y: node.at[1] - node.height / 2,
  width: node.width,
  height: node.height,
})

export interface Corridor {
  readonly box: Box
  readonly ends: ReadonlySet<EntityId>
}

/** Nodes that somebody may drag into the corridor, so that it stays one. */
const MOST_IN_CORRIDOR = 2

/**
 * The room of the pair with the most strands, where only they may run; null where a layout has put others into it.
 * @param spread - how far it reaches to each side of the straight line
 */
export const corridorOf = (
  one: Obstacle,
  other: Obstacle,
  spread: number,
  nodes: readonly Obstacle[],
): Corridor | null => {
  const upright = Math.abs(one.at[0] - other.at[0]) < Math.abs(one.at[1] - other.at[1])
  const x = Math.min(one.at[0], other.at[0])
  const y = Math.min(one.at[1], other.at[1])
  const width = Math.abs(one.at[0] - other.at[0])
  const height = Math.abs(one.at[1] - other.at[1])
  const box = upright
    ? { x: x - spread, y: y + height * 0.2, width: 2 * spread, height: height * 0.6 }
    : { x: x + width * 0.2, y: y - spread, width: width * 0.6, height: 2 * spread }
  const others = nodes.filter((node) => node !== one && node !== other)
  if (others.filter(({ at }) => inside(at, box, 0)).length > MOST_IN_CORRIDOR) return null
  return { ends: new Set([one.id, other.id]), box }
}

/** How far a pair is bent as a whole, in parts of its length. */
export const bestShift = (
  first: Obstacle,
  second: Obstacle,
  length: number,
  obstacles: readonly Obstacle[],
  corridor: Corridor | null,
): number => {
  if (corridor?.ends.has(first.id) && corridor.ends.has(second.id)) return 0
  if (obstacles.length > MANY_NODES) return 0
  const others = obstacles.filter((node) => node.id !== first.id && node.id !== second.id)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const shift of SHIFTS) {
    // They come in the order of what they cost at least.
    if (least <= Math.abs(shift) * PER_SHIFT) break
    const points = samples(curveOf(first, second, wayOf(shift * length, length, false)), SAMPLES)
    let cost = Math.abs(shift) * PER_SHIFT
    const way = boxAround(points)
    for (const node of others) {
      const body = bodyOf(node)
      if (meet(way, body, 5) && points.some((point) => inside(point, body, 5))) cost += THROUGH_NODE
      const { label } = node
      if (label !== null && meet(way, label, 1) && points.some((point) => inside(point, label, 1)))
        cost += THROUGH_LABEL
    }
    if (corridor !== null)
      cost += THROUGH_CORRIDOR * points.filter((point) => inside(point, corridor.box, 0)).length
    if (cost < least) {
      least = cost
      best = shift
    }
  }
  return best
}
