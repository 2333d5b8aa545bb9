/** Dates in plain English words, without the locale data that changes between engines. */
import { type Precision, parseEdtf } from './edtf.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Names of the months, January first. */
export interface MonthNames {
  readonly long: readonly string[]
  readonly short: readonly string[]
}

export const MONTH_NAMES: MonthNames = {
  long: MONTHS,
  short: MONTHS.map((name) => name.slice(0, 3)),
}

interface Fields {
  readonly year: string
  readonly month: string | null
  readonly day: string | null
}

/** Takes a stretch that `parseEdtf` has accepted. */
const fieldsOf = (stretch: string): Fields => {
  const [year = '', month, day] = stretch.split('-')
  return {
    year: String(Number(year)),
    month: month === undefined ? null : (MONTHS[Number(month) - 1] ?? month),
    day: day === undefined ? null : String(Number(day)),
  }
}

const written = (...fields: readonly (string | null)[]): string =>
  fields.filter((field) => field !== null).join(' ')

const inFull = ({ day, month, year }: Fields): string => written(day, month, year)

const precisionOf = ({ day, month }: Fields): Precision =>
  day !== null ? 'day' : month !== null ? 'month' : 'year'

/** Says once what both ends share: `from 11 to 12 October 2025`. */
const fromTo = (first: Fields, last: Fields): string => {
  const alike = precisionOf(first) === precisionOf(last) && first.year === last.year
  const sameMonth = alike && first.day !== null && first.month === last.month
  const start = sameMonth
    ? written(first.day)
    : alike
      ? written(first.day, first.month)
      : inFull(first)
  return `from ${start} to ${inFull(last)}`
}

const PREPOSITION: Readonly<Record<Precision, string>> = { day: 'on', month: 'in', year: 'in' }

const inWords = (edtf: string, preposition: (precision: Precision) => string): string => {
  if (parseEdtf(edtf) === null) return edtf
  const [first = '', last = first] = edtf.split('/')
  if (first === '..') return `until ${inFull(fieldsOf(last))}`
  const start = fieldsOf(first)
  if (last === '..') return `since ${inFull(start)}`
  if (first === last) return `${preposition(precisionOf(start))}${inFull(start)}`
  return fromTo(start, fieldsOf(last))
}

/**
 * `28 October 2025`, `October 2025`, `2025`, `from 11 to 12 October 2025`, `since 25 October 2025`,
 * `until 9 November 2025`. Text outside the subset of EDTF that datasets use comes back as it is.
 */
export const dateInWords = (edtf: string): string => inWords(edtf, () => '')

/** The same, ready to stand in a sentence: `on 28 October 2025`, `in October 2025`. */
export const atDateInWords = (edtf: string): string =>
  inWords(edtf, (precision) => `${PREPOSITION[precision]} `)
