import type { Measure } from './measure.ts'
import type { Network } from './network.ts'

/** Adds one for each line at the ends that `counts` chooses; what `part` says is left out does not count. */
const count = (
  { size, from, to, symmetric }: Network,
  direction: 'in' | 'out' | 'both',
  part: (line: number) => boolean = () => true,
): Float64Array => {
  const counts = new Float64Array(size)
  const add = (node: number): void => {
    counts[node] = (counts[node] ?? 0) + 1
  }
  for (let line = 0; line < from.length; line++) {
    if (!part(line)) continue
    const [start, end] = [from[line] ?? 0, to[line] ?? 0]
    const bothWays = symmetric[line] === 1 && start !== end
    if (direction === 'both' || direction === 'out' || bothWays) add(start)
    if (direction === 'both' || direction === 'in' || bothWays) add(end)
  }
  return counts
}

/** The lines that run into each node, or out of it, among those that `part` lets through. */
export const degreesOf = (
  network: Network,
  direction: 'in' | 'out',
  part: (line: number) => boolean,
): Float64Array => count(network, direction, part)

/** All lines at a node, parallel ones each; a line from a node to itself counts twice. */
export const degree: Measure = {
  id: 'degree',
  gives: 'amount',
  compute: (network) => count(network, 'both'),
}

/** Lines that run into a node, parallel ones each; a symmetric line runs into both of its ends. */
export const inDegree: Measure = {
  id: 'in-degree',
  gives: 'amount',
  compute: (network) => count(network, 'in'),
}

/** Lines that run out of a node, parallel ones each; a symmetric line runs out of both of its ends. */
export const outDegree: Measure = {
  id: 'out-degree',
  gives: 'amount',
  compute: (network) => count(network, 'out'),
}
