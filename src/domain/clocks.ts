import type { Statement } from './dataset.ts'
import { type Day, parseEdtf } from './edtf.ts'
import type { SourceId } from './ids.ts'

/** The three clocks of a statement: when it happened, when it was said, when it was published. */
export const CLOCKS = ['happened', 'said', 'published'] as const
export type Clock = (typeof CLOCKS)[number]

/** Days since 1 January 1970 in the proleptic Gregorian calendar; `day` as `YYYY-MM-DD`. */
export const dayNumber = (day: Day): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // Not Date.UTC alone, which takes the years 0 to 99 for 1900 to 1999.
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, date) / 86_400_000)
}

/** The first and the last day that has a year of four digits. */
const FIRST = dayNumber('0000-01-01')
const LAST = dayNumber('9999-12-31')

/** A day within the years 0 to 9999: of others the nearest. */
export const withinYears = (number: number): number => Math.min(LAST, Math.max(FIRST, number))

/** The reverse of `dayNumber`; of a day before or after the years 0 to 9999 the nearest of these. */
export const dayOf = (number: number): Day =>
  new Date(withinYears(number) * 86_400_000).toISOString().slice(0, 10)

/** EDTF of a source's publication, or null. */
export type PublishedOn = (source: SourceId) => string | null

const earliest = (dates: readonly string[]): string | null =>
  dates.reduce<string | null>((first, date) => {
    if (first === null) return date
    const [one, other] = [parseEdtf(first)?.from ?? '', parseEdtf(date)?.from ?? '']
    return other < one ? date : first
  }, null)

/**
 * The date of a statement on a clock as EDTF, or null: a value of its own, and never taken from another clock.
 * Of a saying that the source itself reports, the date is when it was said and when it happened.
 * Published is the first of the sources that prove it.
 */
export const dateOn = (
  statement: Statement,
  clock: Clock,
  publishedOn: PublishedOn,
): string | null => {
  const { when, said, layer, quotes } = statement
  switch (clock) {
    case 'happened':
      return when?.edtf ?? null
    case 'said': {
      const on = said.find((link) => link.on !== null)?.on ?? null
      return on ?? (layer === 'speech' ? (when?.edtf ?? null) : null)
    }
    case 'published': {
      if (quotes.length === 0) return null
      const proving = quotes.filter((quote) => !quote.context)
      const dates = [...new Set(proving.map((quote) => quote.source))].map(publishedOn)
      return earliest(dates.filter((date) => date !== null))
    }
  }
}
