import type { Precision } from '../domain/edtf.ts'
import { calendarOf, firstOf, nextDay } from './calendar.ts'
import { type Extent, inOrder, type Lane, type MarksByKey, putInto } from './timeline.ts'

/** Months, years and decades. `known`: the period of a day, found once. */
const PERIODS = [
  { precision: 'month', years: 0, known: new Map<number, Period>() },
  { precision: 'year', years: 1, known: new Map<number, Period>() },
  { precision: 'year', years: 10, known: new Map<number, Period>() },
] as const

interface Period extends Extent {
  readonly precision: Precision
}

/** The whole of the month, year or decade that a day lies in. */
const periodOf = (day: number, { precision, years, known }: (typeof PERIODS)[number]): Period => {
  const before = known.get(day)
  if (before !== undefined) return before
  const { year, month } = calendarOf(day)
  const first = years === 0 ? year : year - (year % years)
  const period =
    years === 0
      ? { from: firstOf(year, month), to: nextDay(day, 'month') - 1, precision }
      : { from: firstOf(first, 0), to: firstOf(first + years, 0) - 1, precision }
  known.set(day, period)
  return period
}

const gatheredBy = (lane: Lane, length: (typeof PERIODS)[number]): Lane => {
  const marks: MarksByKey = new Map()
  for (const mark of lane.marks) {
    const period = mark.from === null ? null : periodOf(mark.from, length)
    const span = period !== null && mark.to !== null && mark.to <= period.to ? period : mark
    putInto(marks, span, mark.status, mark.statements)
  }
  return { ...lane, marks: inOrder(marks) }
}

/**
 * The lanes with their marks gathered by months, years or decades until there are no more than `most` of them,
 * or no longer period would help. Statuses stay apart; what runs over the edge of a period keeps its own mark.
 */
export const gathered = (lanes: readonly Lane[], most: number): readonly Lane[] => {
  const count = (all: readonly Lane[]): number =>
    all.reduce((sum, { marks }) => sum + marks.length, 0)
  return PERIODS.reduce<readonly Lane[]>(
    (best, period) => (count(best) <= most ? best : best.map((lane) => gatheredBy(lane, period))),
    lanes,
  )
}
