import { dayNumber, dayOf } from '../domain/clocks.ts'

interface Calendar {
  readonly year: number
  /** From 0. */
  readonly month: number
  readonly date: number
}

/** The date of a day. */
export const calendarOf = (day: number): Calendar => {
  const [year = 0, month = 1, date = 1] = dayOf(day).split('-').map(Number)
  return { year, month: month - 1, date }
}

/** The next day, or the first of the next month or year. */
export const nextDay = (day: number, unit: 'day' | 'month' | 'year'): number => {
  if (unit === 'day') return day + 1
  const { year, month } = calendarOf(day)
  const months = unit === 'year' ? 12 - month : 1
  const [nextYear, nextMonth] = [year + Math.floor((month + months) / 12), (month + months) % 12]
  return firstOf(nextYear, nextMonth)
}

/** The first day of a month, which counts from 0. */
export const firstOf = (year: number, month: number): number =>
  dayNumber(`${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`)
