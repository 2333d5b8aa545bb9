import {
  bestBend,
  type Corridor,
  corridorOf,
  inOrder,
  MANY_NODES,
  type Standing,
} from '../analysis/geometry/bends.ts'
import type { Box as Edges } from '../analysis/geometry/box.ts'
import { FEW_LANES, laneGap } from '../analysis/geometry/lanes.ts'
import { Numbering } from '../domain/numbering.ts'
import { once } from '../domain/once.ts'
import { eachRow, type Steps } from '../domain/steps.ts'
import { type Crossings, createCrossings } from './crossings.ts'
import { leaving } from './curves.ts'
import { type Box, lengthBetween, loopRoute, type Obstacle, Passage, type Route } from './routes.ts'
import type { Strands } from './strands.ts'

/** Where strands run, as columns; a route is made when it is first asked for, and is the same each time. */
export interface Ways {
  /** Strand → how far to the right of the straight line it passes in its middle; NaN: it has no such way. */
  readonly offsets: Float64Array
  /** Strand → 1 where it runs along a lane. */
  readonly flat: Uint8Array
  /** Strand → which of the loops around its node it is. */
  readonly loops: ReadonlyMap<number, number>
  readonly at: (strand: number) => Route | undefined
  /** Those in a part of the plane; among very many none is looked for. */
  readonly crossings: Crossings
}

/** Among more strands none is looked for. */
const MOST_CROSSING = 300

/** The ends of strands, as numbers of nodes; a number without a node has no place. */
type Ends = Pick<Strands, 'count' | 'ends' | 'heads'>

/** Strands of one pair of ends after another. */
interface Pairs {
  readonly count: number
  /** Pair → its first strand, and how many there are. */
  readonly first: Int32Array
  readonly sizes: Int32Array
  /** Strand → the next of its pair; -1: none. */
  readonly next: Int32Array
}

/** By the ends of strands: these stay where nodes only move. */
const pairsOf = new WeakMap<Int32Array, Pairs>()

/** The strands between the same two ends together, in order of first appearance. */
const byPair = function* ({ count, ends }: Ends): Steps<Pairs> {
  const known = pairsOf.get(ends)
  if (known !== undefined) return known
  const pairs = new Numbering(count)
  const [first, last] = [new Int32Array(count), new Int32Array(count)]
  const sizes = new Int32Array(count)
  const next = new Int32Array(count).fill(-1)
  yield* eachRow(count, (strand) => {
    const a = ends[strand * 2] ?? 0
    const b = ends[strand * 2 + 1] ?? 0
    const pair = pairs.numberOf(Math.min(a, b), Math.max(a, b), 0)
    if (sizes[pair] === 0) first[pair] = strand
    else next[last[pair] ?? 0] = strand
    last[pair] = strand
    sizes[pair] = (sizes[pair] ?? 0) + 1
  })
  const found = { count: pairs.count, first, sizes, next }
  pairsOf.set(ends, found)
  return found
}

const edgesOf = ({ x, y, width, height }: Box): Edges => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
})

/** What lines end at or pass by. */
const standingOf = (node: Obstacle): Standing => {
  const { at, width, height, label, hidden } = node
  return {
    at,
    body: edgesOf({ x: at[0] - width / 2, y: at[1] - height / 2, width, height }),
    name: label && edgesOf(label),
    hidden,
    rim: (towards) => leaving(node, towards),
  }
}

/** The corridor of the pair with the most strands. */
const findCorridor = (
  { count, first, sizes }: Pairs,
  ends: Int32Array,
  nodes: readonly Standing[],
): Corridor | null => {
  let busiest = 0
  let strand = -1
  for (let pair = 0; pair < count; pair++) {
    const any = first[pair] ?? 0
    if ((sizes[pair] ?? 0) <= busiest || ends[any * 2] === ends[any * 2 + 1]) continue
    busiest = sizes[pair] ?? 0
    strand = any
  }
  const one = nodes[ends[strand * 2] ?? -1]
  const other = nodes[ends[strand * 2 + 1] ?? -1]
  if (one === undefined || other === undefined) return null
  return corridorOf(one, other, busiest, nodes)
}

/**
 * Finds a way for every strand, step by step: parallel ones in lanes, one direction above and the other below,
 * each pair bent as a whole where its straight way would run through a node, a label or the corridor between two other ends.
 * Depends on positions alone and never on filters, so that filtering moves no line.
 * @param last - ways of the same strands where some of the nodes stood elsewhere
 */
export const waySteps = function* (
  strands: Ends,
  nodes: readonly Obstacle[],
  last?: { readonly nodes: readonly Obstacle[]; readonly ways: Ways },
): Steps<Ways> {
  const { ends, heads } = strands
  const pairs = yield* byPair(strands)
  const { next } = pairs
  const straight = nodes.length > MANY_NODES
  const standing = straight ? [] : nodes.map(standingOf)
  const corridor = findCorridor(pairs, ends, standing)
  // Where nothing bends a way but its own ends, those between nodes that stay are known.
  const known = straight ? last : undefined
  const offsets = known?.ways.offsets.slice() ?? new Float64Array(strands.count).fill(Number.NaN)
  /** Strand → 1 where it runs along a lane. */
  const flat = known?.ways.flat ?? new Uint8Array(strands.count)
  const bendOf = (from: number, to: number): number => {
    const one = standing[from]
    const other = standing[to]
    if (one === undefined || other === undefined) return 0
    return bestBend(...inOrder(one, other), standing, corridor)
  }
  /** Side → the next free place there, in the pair that is looked at. */
  const free = new Int32Array(3)
  const sideOf = (strand: number, start: number): number =>
    heads[strand] !== 1 ? 1 : ends[strand * 2] === start ? 0 : 2
  /** Strand → which of the loops around its node it is. */
  const loops = new Map<number, number>(known?.ways.loops)
  yield* eachRow(pairs.count, (pair) => {
    const any = pairs.first[pair] ?? 0
    const one = nodes[ends[any * 2] ?? -1]
    const other = nodes[ends[any * 2 + 1] ?? -1]
    if (one === undefined || other === undefined) return
    if (
      known !== undefined &&
      known.nodes[ends[any * 2] ?? -1] === one &&
      known.nodes[ends[any * 2 + 1] ?? -1] === other
    )
      return
    // Most have no other beside them.
    if (straight && one !== other && pairs.sizes[pair] === 1) {
      offsets[any] = 0
      flat[any] = 0
      return
    }
    if (one === other) {
      let lane = 0
      for (let at = any; at >= 0; at = next[at] ?? -1) loops.set(at, lane++)
      return
    }
    const [first, second] = inOrder(one, other)
    const start = ends[any * 2 + (first === one ? 0 : 1)] ?? 0
    const length = lengthBetween(first, second)
    const size = pairs.sizes[pair] ?? 0
    const gap = laneGap(size, length)
    const shift = bendOf(ends[any * 2] ?? -1, ends[any * 2 + 1] ?? -1) * length
    // Seen with the first end on the left: what leads to the right, what has no direction, what leads to the left.
    free.fill(0)
    for (let at = any; at >= 0; at = next[at] ?? -1)
      for (let side = sideOf(at, start) + 1; side < 3; side++) free[side] = (free[side] ?? 0) + 1
    for (let at = any; at >= 0; at = next[at] ?? -1) {
      const side = sideOf(at, start)
      const place = free[side] ?? 0
      free[side] = place + 1
      const lane = (place - (size - 1) / 2) * gap
      offsets[at] = (shift + lane) * (ends[at * 2] === start ? 1 : -1)
      flat[at] = size > FEW_LANES ? 1 : 0
    }
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
    const from = nodes[ends[strand * 2] ?? -1]
    const to = nodes[ends[strand * 2 + 1] ?? -1]
    if (from === undefined || to === undefined) return undefined
    const loop = loops.get(strand)
    return loop === undefined
      ? new Passage(from, to, offsets[strand] ?? 0, flat[strand] === 1)
      : loopRoute(from, loop)
  }
  const at = (strand: number): Route | undefined => {
    const route = made.get(strand) ?? make(strand)
    if (route !== undefined) made.set(strand, route)
    return route
  }
  const crossings = once(() =>
    createCrossings(
      offsets.length > MOST_CROSSING
        ? []
        : Array.from(offsets, (_, strand) => at(strand)).flatMap((route) => route?.curve ?? []),
    ),
  )
  return { offsets, flat, loops, at, crossings: (...asked) => crossings()(...asked) }
}
