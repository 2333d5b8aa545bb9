import { dayOf } from '../domain/clocks.ts'
import type { Precision } from '../domain/edtf.ts'
import { calendarOf, firstOf, nextDay } from './calendar.ts'

/** When statements are dated, as far as their source says it; days as `dayNumber` counts them. */
export interface Span {
  /** Null: open on that side. */
  readonly from: number | null
  readonly to: number | null
  readonly precision: Precision
}

export interface Period extends Span {
  readonly from: number
  readonly to: number
}

/** From months to millennia. `known`: the period of a day, found once. */
const PERIODS = [
  { precision: 'month', years: 0, known: new Map<number, Period>() },
  { precision: 'year', years: 1, known: new Map<number, Period>() },
  { precision: 'year', years: 10, known: new Map<number, Period>() },
  { precision: 'year', years: 100, known: new Map<number, Period>() },
  { precision: 'year', years: 1000, known: new Map<number, Period>() },
] as const

/** How coarsely marks are gathered: 0 is as they are, then by months, years and decades. */
export const COARSEST = 3

/** How coarsely dates can be gathered at all: beyond decades, by centuries and millennia. */
export const COARSEST_OF_ALL = PERIODS.length

/** The whole of the period that a day lies in. */
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

/** The period that a span is gathered into; null: it runs over the edge of even the shortest. */
export const periodHolding = (span: Span, coarseness: number): Period | null => {
  let found: Period | null = null
  for (const length of PERIODS.slice(0, coarseness)) {
    const held: Span = found ?? span
    const period = held.from === null ? null : periodOf(held.from, length)
    if (period !== null && held.to !== null && held.to <= period.to) found = period
  }
  return found
}

/** The same, but what runs over the edge of a period stays as it is. */
export const gathered = (span: Span, coarseness: number): Span =>
  periodHolding(span, coarseness) ?? span

/** A month, a year, or whole years, which `from` and `to` are the ends of, as EDTF. */
export const edtfOf = ({ from, to, precision }: Period): string => {
  const [first, last] = [dayOf(from), dayOf(to)]
  if (precision === 'month') return first.slice(0, 7)
  const [start, end] = [first.slice(0, 4), last.slice(0, 4)]
  return start === end ? start : `${start}/${end}`
}
