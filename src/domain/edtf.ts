/** `YYYY-MM-DD`; as text it sorts by time. */
export type Day = string

export type Precision = 'day' | 'month' | 'year'

/**
 * A date as far as the source gives it. `from` and `to` are the first and last possible day,
 * null where the interval is open on that side.
 */
export interface DateSpan {
  readonly from: Day | null
  readonly to: Day | null
  /** The coarser of the two ends. */
  readonly precision: Precision
}

interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly precision: Precision
}

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const daysIn = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

const parseStretch = (text: string): Stretch | null => {
  const match = FORM.exec(text)
  if (match === null) return null
  const [, year = '', month, day] = match
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' }
  const last = daysIn(Number(year), Number(month))
  if (last === 0) return null
  if (day === undefined)
    return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}`, precision: 'month' }
  if (Number(day) < 1 || Number(day) > last) return null
  return { from: text, to: text, precision: 'day' }
}

const COARSENESS: readonly Precision[] = ['day', 'month', 'year']
const coarser = (one: Precision, other: Precision): Precision =>
  COARSENESS.indexOf(one) > COARSENESS.indexOf(other) ? one : other

/**
 * Reads the subset of EDTF that datasets use: `2025`, `2025-10`, `2025-10-15`, `A/B`, `A/..`, `../B`.
 * Days that no calendar has (30 February) and intervals that end before they begin give null.
 */
export const parseEdtf = (text: string): DateSpan | null => {
  const parts = text.split('/')
  if (parts.length > 2) return null
  const [first = '', second] = parts
  if (second === undefined) return parseStretch(first)
  if (first === '..' && second === '..') return null
  const start = first === '..' ? null : parseStretch(first)
  const end = second === '..' ? null : parseStretch(second)
  if ((start === null && first !== '..') || (end === null && second !== '..')) return null
  if (start !== null && end !== null && start.from > end.to) return null
  return {
    from: start?.from ?? null,
    to: end?.to ?? null,
    precision: coarser(start?.precision ?? 'day', end?.precision ?? 'day'),
  }
}
