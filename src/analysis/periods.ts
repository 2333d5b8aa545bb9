import type { Precision } from '../domain/edtf.ts'
import { calendarOf, firstOf, nextDay } from './calendar.ts'

/** When statements are dated, as far as their source says it; days as `dayNumber` counts them. */
export interface Span {
  /** Null: open on that side. */
  readonly from: number | null
  readonly to: number | null
  readonly precision: Precision
}

interface Period extends Span {
  readonly from: number
  readonly to: number
}

/** Months, years and decades. `known`: the period of a day, found once. */
const PERIODS = [
  { precision: 'month', years: 0, known: new Map<number, Period>() },
  { precision: 'year', years: 1, known: new Map<number, Period>() },
  { precision: 'year', years: 10, known: new Map<number, Period>() },
] as const

/** How coarsely dates can be gathered: 0 is as they are, then by months, years and decades. */
export const COARSEST = PERIODS.length

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

/** The period that a span is gathered into; what runs over the edge of a period stays as it is. */
export const gathered = (span: Span, coarseness: number): Span =>
  PERIODS.slice(0, coarseness).reduce((held, length) => {
    const period = held.from === null ? null : periodOf(held.from, length)
    return period !== null && held.to !== null && held.to <= period.to ? period : held
  }, span)
