import { dayNumber, dayOf } from '../domain/clocks.ts'
import type { TimeFilter } from './filters/filters.ts'
import type { Span } from './periods.ts'
import type { Extent } from './spans.ts'
import type { Timeline } from './timeline.ts'

/** Whether a span may lie in a chosen stretch; the same rule as that of the filters. */
export const isIn = ({ from, to }: Span, time: TimeFilter): boolean =>
  (from === null || time.to === null || from <= dayNumber(time.to)) &&
  (to === null || time.from === null || dayNumber(time.from) <= to)

/** The days on which something begins, ascending, each once; what began before the axis counts for its first day. */
export const daysWithNews = ({ begins }: Timeline, extent: Extent): readonly number[] => [
  ...new Set(begins.map((day) => Math.max(day, extent.from))),
]

export const isAsOf = (time: TimeFilter | null): boolean =>
  time !== null && time.from === null && time.to !== null

/**
 * The stretch one step on (1) or back (-1): its end goes to the next day with news; a stretch that has a
 * first day keeps its length. Null where there is no further step.
 */
export const stepped = (
  time: TimeFilter,
  days: readonly number[],
  extent: Extent,
  direction: 1 | -1,
): TimeFilter | null => {
  const end = time.to === null ? extent.to : dayNumber(time.to)
  const next = direction === 1 ? days.find((day) => day > end) : days.findLast((day) => day < end)
  if (next === undefined) return null
  const from = time.from === null ? null : dayOf(dayNumber(time.from) + next - end)
  return { ...time, from, to: dayOf(next) }
}
