import type { Network } from './network.ts'

export const MEASURE_IDS = [
  'degree',
  'in-degree',
  'out-degree',
  'component',
  'pagerank',
  'community',
  'closeness',
  'betweenness',
] as const
export type MeasureId = (typeof MEASURE_IDS)[number]

/**
 * A figure for each node of a network: a pure function. It gives one finite number a node, in the order of the
 * nodes, and the same numbers for the same network.
 */
export interface Measure {
  readonly id: MeasureId
  /** `amount`: the more, the larger. `group`: the number of the group it belongs to, from 1, the largest first. */
  readonly gives: 'amount' | 'group'
  readonly compute: (network: Network) => Float64Array
}
