import type { Measure } from './measure.ts'
import { neighboursOf } from './network.ts'

/**
 * Closeness on the simple undirected graph: parallel lines count once, direction does not count.
 * The nodes reached over the sum of their distances, times the share of all other nodes that is reached
 * (Wasserman and Faust), so that a node of a small component is not taken for a central one. From 0 to 1.
 */
export const closeness: Measure = {
  id: 'closeness',
  gives: 'amount',
  compute: (network) => {
    const { size, starts, targets } = neighboursOf(network)
    const values = new Float64Array(size)
    const distances = new Int32Array(size)
    const order = new Uint32Array(size)
    for (let source = 0; source < size; source++) {
      distances.fill(-1)
      distances[source] = 0
      order[0] = source
      let reached = 1
      let sum = 0
      for (let head = 0; head < reached; head++) {
        const node = order[head] ?? 0
        const far = distances[node] ?? 0
        sum += far
        for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
          const other = targets[at] ?? 0
          if (distances[other] !== -1) continue
          distances[other] = far + 1
          order[reached++] = other
        }
      }
      const others = reached - 1
      values[source] = sum === 0 ? 0 : (others / sum) * (others / (size - 1))
    }
    return values
  },
}
