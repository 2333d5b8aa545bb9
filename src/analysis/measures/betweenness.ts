import type { Measure } from './measure.ts'
import { neighboursOf } from './network.ts'

/**
 * Betweenness on the simple undirected graph (Brandes): parallel lines count once, direction does not count.
 * The share of shortest ways between two other nodes that lead through a node, over all pairs of others. From 0 to 1.
 */
export const betweenness: Measure = {
  id: 'betweenness',
  gives: 'amount',
  compute: (network) => {
    const { size, starts, targets } = neighboursOf(network)
    const values = new Float64Array(size)
    const distances = new Int32Array(size)
    const ways = new Float64Array(size)
    const shares = new Float64Array(size)
    const order = new Uint32Array(size)
    for (let source = 0; source < size; source++) {
      distances.fill(-1)
      ways.fill(0)
      shares.fill(0)
      distances[source] = 0
      ways[source] = 1
      order[0] = source
      let reached = 1
      for (let head = 0; head < reached; head++) {
        const node = order[head] ?? 0
        const next = (distances[node] ?? 0) + 1
        for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
          const other = targets[at] ?? 0
          if (distances[other] === -1) {
            distances[other] = next
            order[reached++] = other
          }
          if (distances[other] === next) ways[other] = (ways[other] ?? 0) + (ways[node] ?? 0)
        }
      }
      for (let tail = reached - 1; tail > 0; tail--) {
        const node = order[tail] ?? 0
        const before = (distances[node] ?? 0) - 1
        const share = (1 + (shares[node] ?? 0)) / (ways[node] ?? 1)
        for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
          const other = targets[at] ?? 0
          if (distances[other] === before)
            shares[other] = (shares[other] ?? 0) + (ways[other] ?? 0) * share
        }
        values[node] = (values[node] ?? 0) + (shares[node] ?? 0)
      }
    }
    // Each pair was met from both of its ends, which is what the ordered pairs below count as well.
    const pairs = (size - 1) * (size - 2)
    return pairs <= 0 ? new Float64Array(size) : values.map((value) => value / pairs)
  },
}
