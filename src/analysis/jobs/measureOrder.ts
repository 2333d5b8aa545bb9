import type { MeasureId } from '../measures/measure.ts'
import type { Network } from '../measures/network.ts'

/** What the worker is asked for. */
export interface MeasureOrder {
  readonly network: Network
  readonly measures: readonly MeasureId[]
}

/** One measure of the order, as soon as it is there. */
export interface MeasureAnswer {
  readonly measure: MeasureId
  /** One a node, in the order of the network. */
  readonly values: Float64Array
}
