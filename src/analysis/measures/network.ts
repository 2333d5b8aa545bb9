import type { Line } from '../../domain/dataset.ts'
import type { EntityId, RelationId } from '../../domain/ids.ts'

/** Lines between nodes that are numbered from 0, as typed arrays, so that they travel to a worker cheaply. */
export interface Network {
  /** How many nodes. */
  readonly size: number
  /** Line `i` runs from node `from[i]` to node `to[i]`. Lines between the same two each stand for themselves. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** 1 where line `i` runs both ways. */
  readonly symmetric: Uint8Array
}

/** The network of some lines. Lines with an end that is not among the nodes are passed over. */
export const networkOf = (
  nodes: readonly EntityId[],
  lines: readonly Line[],
  isSymmetric: (relation: RelationId) => boolean,
): Network => {
  const numbers = new Map(nodes.map((id, number) => [id, number]))
  const kept = lines.flatMap(({ from, to, statement }) => {
    const [one, other] = [numbers.get(from), numbers.get(to)]
    return one === undefined || other === undefined
      ? []
      : [{ from: one, to: other, symmetric: isSymmetric(statement.relation) ? 1 : 0 }]
  })
  return {
    size: nodes.length,
    from: Uint32Array.from(kept, (line) => line.from),
    to: Uint32Array.from(kept, (line) => line.to),
    symmetric: Uint8Array.from(kept, (line) => line.symmetric),
  }
}

/**
 * Who stands beside whom, whatever the direction: the neighbours of node `n` are `targets[starts[n]]` up to, not
 * including, `targets[starts[n + 1]]`. Each neighbour stands once; `weights` says how many lines join the two.
 */
export interface Neighbours {
  readonly size: number
  readonly starts: Uint32Array
  readonly targets: Uint32Array
  readonly weights: Float64Array
}

/** Neighbours from pairs of nodes with weights; pairs of a node with itself are left out, equal pairs are added up. */
export const neighboursFrom = (
  size: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weightOf: (pair: number) => number,
): Neighbours => {
  const sums = new Map<number, number>()
  for (let pair = 0; pair < from.length; pair++) {
    const [one, other] = [from[pair] ?? 0, to[pair] ?? 0]
    if (one === other) continue
    const key = Math.min(one, other) * size + Math.max(one, other)
    sums.set(key, (sums.get(key) ?? 0) + weightOf(pair))
  }
  const starts = new Uint32Array(size + 1)
  const ends = (key: number): readonly [number, number] => [Math.floor(key / size), key % size]
  for (const key of sums.keys())
    for (const end of ends(key)) starts[end + 1] = (starts[end + 1] ?? 0) + 1
  for (let node = 0; node < size; node++)
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0)
  const next = starts.slice()
  const targets = new Uint32Array(sums.size * 2)
  const weights = new Float64Array(sums.size * 2)
  const put = (at: number, target: number, weight: number): void => {
    const place = next[at] ?? 0
    targets[place] = target
    weights[place] = weight
    next[at] = place + 1
  }
  for (const [key, weight] of sums) {
    const [one, other] = ends(key)
    put(one, other, weight)
    put(other, one, weight)
  }
  return { size, starts, targets, weights }
}

/** The neighbours in a network, without lines from a node to itself. */
export const neighboursOf = ({ size, from, to }: Network): Neighbours =>
  neighboursFrom(size, from, to, () => 1)

/** Group numbers from 1, the largest group first; groups of one size in the order of their first nodes. */
export const numbered = (groups: ArrayLike<number>): Float64Array => {
  const sizes = new Map<number, number>()
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] ?? 0
    sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  // Sorting is stable, and a Map keeps the order in which groups were met.
  const order = [...sizes].sort(([, one], [, other]) => other - one).map(([group]) => group)
  const numbers = new Map(order.map((group, at) => [group, at + 1]))
  return Float64Array.from(
    { length: groups.length },
    (_, node) => numbers.get(groups[node] ?? 0) ?? 0,
  )
}
