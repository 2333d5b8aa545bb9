import { type Answer, answer, type Visible } from './counting.ts'
import type { FilterIndex } from './filterIndex.ts'
import type { Filters } from './filters.ts'

export type { Count, Hidden, Visible } from './counting.ts'
export { firstAnswerSteps } from './counting.ts'
export {
  buildFilterIndex,
  type FilterIndex,
  filterIndexSteps,
  type LineIndex,
} from './filterIndex.ts'

/** What the filters let through, counted from nothing; see `answer`. */
export const visible = (index: FilterIndex, filters: Filters): Visible =>
  answer(index, filters, null).visible

/**
 * What filters let through, one answer after another: each counts what differs from the last.
 * @param first - an answer to begin with
 */
export const createFiltering = (
  index: FilterIndex,
  first: Answer | null = null,
): ((filters: Filters) => Visible) => {
  let last = first
  return (filters) => {
    if (last?.filters !== filters) last = answer(index, filters, last)
    return last.visible
  }
}
