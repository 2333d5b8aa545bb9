import { dayNumber } from '../../domain/clocks.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import { COARSEST_OF_ALL, edtfOf, periodHolding, type Span } from '../periods.ts'

const spanOf = (edtf: string): Span | null => {
  const span = parseEdtf(edtf)
  const day = (of: string | null): number | null => (of === null ? null : dayNumber(of))
  return span && { from: day(span.from), to: day(span.to), precision: span.precision }
}

/** The period that holds the whole of a date, as EDTF; a date that runs over its edge stays as it is. */
const whole = (edtf: string, coarseness: number): string => {
  const span = spanOf(edtf)
  const period = span && periodHolding(span, coarseness)
  return period === null ? edtf : edtfOf(period)
}

/** The period in which a date begins; a year stays as it is among months, for it begins in none of them. */
const begun = (edtf: string, coarseness: number): string => {
  const span = spanOf(edtf)
  const start = span?.from ?? span?.to ?? null
  const held = whole(edtf, coarseness)
  if (span === null || start === null || held !== edtf) return held
  if (coarseness === 1 && span.precision === 'year') return edtf
  const period = periodHolding({ from: start, to: start, precision: 'day' }, coarseness)
  return period === null ? edtf : edtfOf(period)
}

/**
 * Gathers dates, where there are more than `most` of them, by months, else by years, decades, centuries or millennia.
 * What runs over the edge of a period has a place of its own while there is room for it, else it is where it begins.
 * @param dates - as EDTF, each once
 * @returns the gathered date of each, as EDTF
 */
export const gatheredDates = (
  dates: readonly string[],
  most: number,
): ReadonlyMap<string, string> => {
  let found = new Map(dates.map((date) => [date, date]))
  for (let coarseness = 1; coarseness <= COARSEST_OF_ALL; coarseness++)
    for (const into of [whole, begun]) {
      if (new Set(found.values()).size <= most) return found
      found = new Map(dates.map((date) => [date, into(date, coarseness)]))
    }
  return found
}
