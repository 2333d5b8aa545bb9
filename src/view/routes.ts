import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { eachRow, type Steps } from '../domain/steps.ts'
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
import { paired, type Strands } from './strands.ts'

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

/** Where strands run, as columns; a route is made when it is first asked for, and is the same each time. */
export interface Ways {
  /** Strand → how far to the right of the straight line it passes in its middle; NaN: it has no such way. */
  readonly offsets: Float64Array
  readonly at: (strand: number) => Route | undefined
}

/** The ends of strands, as numbers of nodes; a number without a node has no place. */
type Ends = Pick<Strands, 'count' | 'ends' | 'symmetric'>

/** Strands of one pair of ends after another. */
interface Pairs {
  readonly count: number
  /** Pair → its first strand, and how many there are. */
  readonly first: Int32Array
  readonly sizes: Int32Array
  /** Strand → the next of its pair; -1: none. */
  readonly next: Int32Array
}

/** The strands between the same two ends together, in order of first appearance. */
const byPair = function* ({ count, ends }: Ends): Steps<Pairs> {
  const pairs = new Map<number, number>()
  const [first, last] = [new Int32Array(count), new Int32Array(count)]
  const sizes = new Int32Array(count)
  const next = new Int32Array(count).fill(-1)
  yield* eachRow(count, (strand) => {
    const [a = 0, b = 0] = [ends[strand * 2], ends[strand * 2 + 1]]
    const key = paired(Math.min(a, b), Math.max(a, b))
    const pair = pairs.get(key) ?? pairs.size
    pairs.set(key, pair)
    if (sizes[pair] === 0) first[pair] = strand
    else next[last[pair] ?? 0] = strand
    last[pair] = strand
    sizes[pair] = (sizes[pair] ?? 0) + 1
  })
  return { count: pairs.size, first, sizes, next }
}

/** Strands between one pair in the order of their lanes, seen with the pair’s first end on the left. */
const lanes = (strands: readonly number[], first: number, { ends, symmetric }: Ends) =>
  strands.length === 1
    ? strands
    : [
        ...strands.filter((at) => symmetric[at] !== 1 && ends[at * 2] === first),
        ...strands.filter((at) => symmetric[at] === 1),
        ...strands.filter((at) => symmetric[at] !== 1 && ends[at * 2] !== first),
      ]

/**
 * Finds a way for every strand, step by step: parallel ones in lanes, one direction above and the other below,
 * each pair bent as a whole where its straight way would run through a node, a label or the corridor between two other ends.
 * Depends on positions alone and never on filters, so that filtering moves no line.
 */
export const waySteps = function* (strands: Ends, nodes: readonly Obstacle[]): Steps<Ways> {
  const { ends } = strands
  const pairs = yield* byPair(strands)
  const corridor = findCorridor(pairs, ends, nodes)
  const offsets = new Float64Array(strands.count).fill(Number.NaN)
  /** Strand → 1 where it runs along a lane. */
  const flat = new Uint8Array(strands.count)
  /** Strand → which of the loops around its node it is. */
  const loops = new Map<number, number>()
  yield* eachRow(pairs.count, (pair) => {
    const any = pairs.first[pair] ?? 0
    const one = nodes[ends[any * 2] ?? -1]
    const other = nodes[ends[any * 2 + 1] ?? -1]
    if (one === undefined || other === undefined) return
    const group: number[] = []
    for (let at = any; at >= 0; at = pairs.next[at] ?? -1) group.push(at)
    if (one === other) {
      group.forEach((strand, lane) => {
        loops.set(strand, lane)
      })
      return
    }
    const upright = Math.abs(one.at[0] - other.at[0]) < Math.abs(one.at[1] - other.at[1])
    const axis = upright ? 1 : 0
    const onwards = one.at[axis] <= other.at[axis]
    const [first, second] = onwards ? [one, other] : [other, one]
    const start = ends[any * 2 + (onwards ? 0 : 1)] ?? 0
    const length = lengthBetween(first, second)
    const ordered = lanes(group, start, strands)
    const gap = Math.min(laneGap(ordered.length), (length * 1.2) / ordered.length)
    const shift = bestShift(first, second, length, nodes, corridor)
    ordered.forEach((strand, at) => {
      const lane = (at - (ordered.length - 1) / 2) * gap
      offsets[strand] = (shift * length + lane) * (ends[strand * 2] === start ? 1 : -1)
      flat[strand] = ordered.length > 3 ? 1 : 0
    })
  })
  return wayColumns(ends, nodes, offsets, flat, loops)
}

/** Columns with the routes that are made of them. */
const wayColumns = (
  ends: Int32Array,
  nodes: readonly Obstacle[],
  offsets: Float64Array,
  flat: Uint8Array,
  loops: ReadonlyMap<number, number>,
): Ways => {
  const made = new Map<number, Route>()
  const make = (strand: number): Route | undefined => {
    const [from, to] = [nodes[ends[strand * 2] ?? -1], nodes[ends[strand * 2 + 1] ?? -1]]
    if (from === undefined || to === undefined) return undefined
    const loop = loops.get(strand)
    return loop === undefined
      ? new Passage(from, to, offsets[strand] ?? 0, flat[strand] === 1)
      : loopRoute(from, loop)
  }
  return {
    offsets,
    at(strand) {
      const route = made.get(strand) ?? make(strand)
      if (route !== undefined) made.set(strand, route)
      return route
    },
  }
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
  { count, first, sizes }: Pairs,
  ends: Int32Array,
  nodes: readonly Obstacle[],
): Corridor | null => {
  let busiest = 0
  let strand = -1
  for (let pair = 0; pair < count; pair++) {
    const any = first[pair] ?? 0
    if ((sizes[pair] ?? 0) <= busiest || ends[any * 2] === ends[any * 2 + 1]) continue
    busiest = sizes[pair] ?? 0
    strand = any
  }
  if (busiest < 4) return null
  const one = nodes[ends[strand * 2] ?? -1]
  const other = nodes[ends[strand * 2 + 1] ?? -1]
  if (one === undefined || other === undefined) return null
  const spread = (busiest * laneGap(busiest)) / 2
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

const bestShift = (
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
