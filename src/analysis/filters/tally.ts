import { atOnce, eachRow, type Steps } from '../../domain/steps.ts'
import type { FilterIndex } from './filterIndex.ts'
import { type LookUps, lookUpsOf } from './lookUps.ts'
import { ADDED, BY_HAND, FACETS, FAR_ANY_TIME, OUTSIDE, UNTIMELY } from './reasons.ts'

export const HAND = 0
export const TIME = 1
export const TOTAL = 2
export const SHOWN = 3
export const BESIDE = 4
/** From here on how many a column hides. */
export const HIDDEN = 5

/** Why each line is not shown, and the sums over all statements that follow from it. */
export class Tally {
  readonly #index: FilterIndex
  readonly #looked: LookUps
  readonly #withoutStructure: boolean
  readonly #seen: Uint32Array
  #mark = 0
  readonly why: Uint16Array
  readonly mask: Uint8Array
  readonly passing: Uint8Array
  readonly beyondTime: Uint8Array
  readonly sums: Int32Array
  /** Statements shown, or hidden by this facet alone, by value. */
  readonly values: Int32Array

  /** @param from - a tally of the same index with the same structure, to go on from; it stays as it is. */
  constructor(index: FilterIndex, withoutStructure: boolean, from: Tally | null) {
    const looked = lookUpsOf(index)
    const length = index.lines.length
    this.#index = index
    this.#looked = looked
    this.#withoutStructure = withoutStructure
    this.#seen = new Uint32Array(looked.values)
    this.why = from?.why.slice() ?? new Uint16Array(length)
    this.mask = from?.mask.slice() ?? new Uint8Array(length)
    this.passing = from?.passing.slice() ?? new Uint8Array(length)
    this.beyondTime = from?.beyondTime.slice() ?? new Uint8Array(length)
    this.sums = from?.sums.slice() ?? new Int32Array(HIDDEN + index.columns.length)
    this.values = from?.values.slice() ?? new Int32Array(looked.values)
  }

  set(row: number, why: number): void {
    const added = (why & ADDED) !== 0
    const passes = (why & (FACETS | OUTSIDE)) === 0
    this.why[row] = why
    this.passing[row] = passes ? 1 : 0
    this.mask[row] = passes || added ? 1 : 0
    this.beyondTime[row] = added || (why & (FACETS | BY_HAND | FAR_ANY_TIME)) === 0 ? 1 : 0
  }

  /** Adds what a statement contributes, or takes it away. */
  count(statement: number, by: 1 | -1): void {
    const { why, sums } = this
    const { rows } = this.#looked
    const end = rows[statement + 1] ?? 0
    const mark = ++this.#mark
    let counts = false
    let shown = false
    let passing = false
    let reasons = 0
    for (let row = rows[statement] ?? 0; row < end; row++) {
      const reason = why[row] ?? 0
      const added = (reason & ADDED) !== 0
      const failed = reason & FACETS
      const outside = (reason & OUTSIDE) !== 0
      if (added || !this.#withoutStructure || this.#index.isStructure[row] === 0) {
        counts = true
        reasons |= reason
      }
      if (failed === 0 && !outside) passing = true
      if (passing || added) shown = true
      if (added || (failed === 0 && !outside)) this.#countValues(row, -1, mark, by)
      // It would be shown but for one facet.
      else if (!outside && (failed & (failed - 1)) === 0)
        this.#countValues(row, 31 - Math.clz32(failed), mark, by)
    }
    if (counts) sums[TOTAL] = (sums[TOTAL] ?? 0) + by
    if (shown) {
      sums[SHOWN] = (sums[SHOWN] ?? 0) + by
      if (!passing) sums[BESIDE] = (sums[BESIDE] ?? 0) + by
      return
    }
    if (!counts) return
    if ((reasons & BY_HAND) !== 0) sums[HAND] = (sums[HAND] ?? 0) + by
    if ((reasons & UNTIMELY) !== 0) sums[TIME] = (sums[TIME] ?? 0) + by
    for (let left = reasons & FACETS; left !== 0; left &= left - 1) {
      const at = HIDDEN + 31 - Math.clz32(left & -left)
      sums[at] = (sums[at] ?? 0) + by
    }
  }

  /** Each value once a statement. */
  #countValues(row: number, only: number, mark: number, by: 1 | -1): void {
    const { columns } = this.#index
    const { offsets } = this.#looked
    const last = only < 0 ? columns.length - 1 : only
    for (let column = Math.max(0, only); column <= last; column++) {
      const codes = columns[column]?.codes ?? []
      const end = offsets[column + 1] ?? 0
      for (let cell = 0; cell < codes.length; cell++) {
        const at = (offsets[column] ?? 0) + (codes[cell]?.[row] ?? 0)
        if (at === end || this.#seen[at] === mark) continue
        this.#seen[at] = mark
        this.values[at] = (this.values[at] ?? 0) + by
      }
    }
  }
}

export const whole = (
  index: FilterIndex,
  withoutStructure: boolean,
  why: (row: number) => number,
): Tally => atOnce(wholeSteps(index, withoutStructure, why))

/** The same step by step. */
export const wholeSteps = function* (
  index: FilterIndex,
  withoutStructure: boolean,
  why: (row: number) => number,
): Steps<Tally> {
  const tally = new Tally(index, withoutStructure, null)
  yield* eachRow(index.lines.length, (row) => tally.set(row, why(row)))
  yield* eachRow(index.dataset.statements.length, (statement) => tally.count(statement, 1))
  return tally
}
