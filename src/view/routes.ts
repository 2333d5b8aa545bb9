import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'
import {
  type Curve,
  clearOf,
  curveOf,
  loopCurve,
  reachOf,
  type Station,
  samples,
  type Way,
  wayOf,
} from './curves.ts'
import type { Strand, StrandId } from './strands.ts'

/** An upright rectangle. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A node that lines should pass by: its body and, where it hangs outside, its label. */
export interface Obstacle extends Station {
  readonly id: EntityId
  readonly label: Box | null
}

/** Way and curve are found when they are first asked for: among thousands of lines few are looked at closely. */
export interface Route {
  readonly way: Way
  readonly curve: Curve
  /** How far to the right of the straight line it passes in its middle; null: it returns to where it began. */
  readonly offset: number | null
}

/** From one node to another. */
class Passage implements Route {
  readonly offset: number
  #way: Way | null = null
  #curve: Curve | null = null
  readonly #from: Obstacle
  readonly #to: Obstacle
  readonly #flat: boolean
  constructor(from: Obstacle, to: Obstacle, offset: number, flat: boolean) {
    this.#from = from
    this.#to = to
    this.offset = offset
    this.#flat = flat
  }
  get way(): Way {
    this.#way ??= wayBetween(this.#from, this.#to, this.offset, this.#flat)
    return this.#way
  }
  get curve(): Curve {
    this.#curve ??= curveOf(this.#from, this.#to, this.way)
    return this.#curve
  }
}

const wayBetween = (from: Obstacle, to: Obstacle, offset: number, flat: boolean): Way =>
  clearOf(
    from,
    to,
    wayOf(offset, lengthBetween(from, to), flat, [reachOf(from, to.at), reachOf(to, from.at)]),
  )

const lengthBetween = ({ at: [x, y] }: Obstacle, { at }: Obstacle): number =>
  Math.hypot(at[0] - x, at[1] - y)

/** Distance between lanes: wide where two ends share many strands, so that each has room for its name. */
const laneGap = (count: number): number => (count > 3 ? 25 : 19)

/** Sideways shifts that are tried, in parts of the length, the straight way first. */
const SHIFTS = [0, 0.09, -0.09, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4]
const SAMPLES = 22
const THROUGH_NODE = 40
const THROUGH_LABEL = 14
const THROUGH_CORRIDOR = 10
/** What a bend costs, per part of the length: a straight line unless something stands in the way. */
const PER_SHIFT = 60

/** From so many nodes on, lines run straight: nobody follows one around a node among thousands. */
const MANY_NODES = 2_000

/** Two corners of a box. */
export const cornersOf = ({ x, y, width, height }: Box): readonly Point[] => [
  [x, y],
  [x + width, y + height],
]

/** The smallest box that holds the points, of which there is one at least. */
export const boxAround = (points: readonly Point[]): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

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

/** Strands between one pair in the order of their lanes, seen with the pair's first end on the left. */
const lanes = (strands: readonly Strand[], first: EntityId): readonly Strand[] =>
  strands.length === 1
    ? strands
    : [
        ...strands.filter((strand) => !strand.symmetric && strand.from === first),
        ...strands.filter((strand) => strand.symmetric),
        ...strands.filter((strand) => !strand.symmetric && strand.from !== first),
      ]

/** The strands between the same two ends together, in order of first appearance. */
const byPair = function* (strands: readonly Strand[]): Steps<readonly (readonly Strand[])[]> {
  const pairs = new Map<EntityId, Map<EntityId, Strand[]>>()
  const groups: Strand[][] = []
  yield* each(strands, (strand) => {
    const [one, other] =
      strand.from < strand.to ? [strand.from, strand.to] : [strand.to, strand.from]
    const row = pairs.get(one) ?? new Map<EntityId, Strand[]>()
    if (row.size === 0) pairs.set(one, row)
    const group = row.get(other)
    if (group !== undefined) group.push(strand)
    else {
      const begun = [strand]
      row.set(other, begun)
      groups.push(begun)
    }
  })
  return groups
}

/**
 * Finds a way for every strand: parallel ones in lanes, one direction above and the other below,
 * each pair bent as a whole where its straight way would run through a node, a label or the corridor between two other ends.
 * Depends on positions alone and never on filters, so that filtering moves no line.
 */
export const routeStrands = (
  strands: readonly Strand[],
  obstacles: ReadonlyMap<EntityId, Obstacle>,
): ReadonlyMap<StrandId, Route> => atOnce(routeSteps(strands, obstacles))

/** The same step by step. */
export const routeSteps = function* (
  strands: readonly Strand[],
  obstacles: ReadonlyMap<EntityId, Obstacle>,
): Steps<ReadonlyMap<StrandId, Route>> {
  const groups = yield* byPair(strands)
  const corridor = findCorridor(groups, obstacles)
  const routes = new Map<StrandId, Route>()
  yield* each(groups, (group) => {
    const [any] = group
    if (any === undefined) return
    const one = obstacles.get(any.from)
    const other = obstacles.get(any.to)
    if (one === undefined || other === undefined) return
    if (one === other) {
      group.forEach((strand, lane) => {
        routes.set(strand.id, loopRoute(one, lane))
      })
      return
    }
    const upright = Math.abs(one.at[0] - other.at[0]) < Math.abs(one.at[1] - other.at[1])
    const axis = upright ? 1 : 0
    const [first, second] = one.at[axis] <= other.at[axis] ? [one, other] : [other, one]
    const length = lengthBetween(first, second)
    const ordered = lanes(group, first.id)
    const gap = Math.min(laneGap(ordered.length), (length * 1.2) / ordered.length)
    const flat = ordered.length > 3
    const shift = bestShift(first, second, length, obstacles, corridor)
    ordered.forEach((strand, at) => {
      const lane = (at - (ordered.length - 1) / 2) * gap
      const onward = strand.from === first.id
      const offset = (shift * length + lane) * (onward ? 1 : -1)
      const [from, to] = onward ? [first, second] : [second, first]
      routes.set(strand.id, new Passage(from, to, offset, flat))
    })
  })
  return routes
}

/** How far the first line from a node to itself reaches beyond the node. */
const LOOP = 34

/**
 * cytoscape draws loops by a rule of its own: 1.4 times the first distance, a third more for each further one.
 * The curve follows that rule, so that words and marks stand on the line.
 */
const loopRoute = (node: Obstacle, lane: number): Route => {
  const reach = Math.max(node.width, node.height) / 2 + LOOP
  return {
    offset: null,
    way: { weights: [0.5], distances: [reach / 1.4] },
    curve: loopCurve(node, reach * (1 + lane / 3)),
  }
}

interface Corridor {
  readonly box: Box
  readonly ends: ReadonlySet<EntityId>
}

/** Nodes that somebody may drag into the corridor, so that it stays one. */
const MOST_IN_CORRIDOR = 2

/** The room of the pair with the most strands, where only they may run; null where a layout has put others into it. */
const findCorridor = (
  groups: readonly (readonly Strand[])[],
  obstacles: ReadonlyMap<EntityId, Obstacle>,
): Corridor | null => {
  const busiest = groups.reduce<readonly Strand[]>(
    (most, group) =>
      group.length > most.length && group.some((strand) => strand.from !== strand.to)
        ? group
        : most,
    [],
  )
  const [strand] = busiest
  if (strand === undefined || busiest.length < 4) return null
  const one = obstacles.get(strand.from)
  const other = obstacles.get(strand.to)
  if (one === undefined || other === undefined) return null
  const spread = (busiest.length * laneGap(busiest.length)) / 2
  const upright = Math.abs(one.at[0] - other.at[0]) < Math.abs(one.at[1] - other.at[1])
  const x = Math.min(one.at[0], other.at[0])
  const y = Math.min(one.at[1], other.at[1])
  const width = Math.abs(one.at[0] - other.at[0])
  const height = Math.abs(one.at[1] - other.at[1])
  const box = upright
    ? { x: x - spread, y: y + height * 0.2, width: 2 * spread, height: height * 0.6 }
    : { x: x + width * 0.2, y: y - spread, width: width * 0.6, height: 2 * spread }
  const others = [...obstacles.values()].filter((node) => node !== one && node !== other)
  if (others.filter(({ at }) => inside(at, box, 0)).length > MOST_IN_CORRIDOR) return null
  return { ends: new Set([strand.from, strand.to]), box }
}

const bestShift = (
  first: Obstacle,
  second: Obstacle,
  length: number,
  obstacles: ReadonlyMap<EntityId, Obstacle>,
  corridor: Corridor | null,
): number => {
  if (corridor?.ends.has(first.id) && corridor.ends.has(second.id)) return 0
  if (obstacles.size > MANY_NODES) return 0
  const others = [...obstacles.values()].filter(
    (node) => node.id !== first.id && node.id !== second.id,
  )
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
