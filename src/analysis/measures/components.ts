import type { Measure } from './measure.ts'
import { neighboursOf, numbered } from './network.ts'

/** Weak components: nodes that any chain of lines joins, whatever their direction. A loose node is one of its own. */
export const component: Measure = {
  id: 'component',
  gives: 'group',
  compute: (network) => {
    const { size, starts, targets } = neighboursOf(network)
    const groups = new Int32Array(size).fill(-1)
    const waiting: number[] = []
    for (let first = 0; first < size; first++) {
      if (groups[first] !== -1) continue
      groups[first] = first
      waiting.push(first)
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
        for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
          const other = targets[at] ?? 0
          if (groups[other] !== -1) continue
          groups[other] = first
          waiting.push(other)
        }
    }
    return numbered(groups)
  },
}
