import type { StatementId } from '../../domain/ids.ts'
import { type Hidden, hiddenSums } from './counting.ts'
import type { FilterIndex } from './filterIndex.ts'
import type { Filters } from './filters.ts'
import { lookUpsOf } from './lookUps.ts'
import { FAR, judge } from './reasons.ts'
import { SHOWN, Tally } from './tally.ts'

/**
 * How many of some statements the filters show, and what hides the others; structure counts like all else.
 * @param mask - what these filters let through
 */
export const hiddenAmong = (
  index: FilterIndex,
  filters: Filters,
  mask: Uint8Array,
  statements: ReadonlySet<StatementId>,
): Hidden => {
  const { rows, statementAt } = lookUpsOf(index)
  const why = judge(index, filters)
  const counted = (whyNot: (row: number) => number): Tally => {
    const tally = new Tally(index, false, null)
    for (const id of statements) {
      const at = statementAt().get(id) ?? 0
      for (let row = rows[at] ?? 0; row < (rows[at + 1] ?? 0); row++) tally.set(row, whyNot(row))
      tally.count(at, 1)
    }
    return tally
  }
  const unfocused = counted(why)
  const shown = counted((row) => why(row) | (mask[row] === 1 ? 0 : FAR))
  return hiddenSums(index, shown, unfocused.sums[SHOWN] ?? 0)
}
