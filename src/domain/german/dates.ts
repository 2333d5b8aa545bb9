type Precision = 'day' | 'month' | 'year'

const OPTIONS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Readonly<Record<Precision, Intl.DateTimeFormatOptions>>

const formats = {
  day: new Intl.DateTimeFormat('de', { ...OPTIONS.day, timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('de', { ...OPTIONS.month, timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat('de', { ...OPTIONS.year, timeZone: 'UTC' }),
}

interface Stretch {
  readonly date: Date
  readonly precision: Precision
}

/** Null for what is no date of the form `2025`, `2025-10` or `2025-10-28`. */
const stretchOf = (text: string): Stretch | null => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? []
  if (year === undefined) return null
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))
  return {
    date,
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
  }
}

const alone = ({ date, precision }: Stretch): string => formats[precision].format(date)

/** The dative that follows „seit“ and „bis“ where there is a day. */
const to = (article: string, stretch: Stretch): string =>
  stretch.precision === 'day' ? `${article} ${alone(stretch)}` : alone(stretch)

/** An EDTF date or stretch in words; what is neither, as it stands. */
export const inWords = (edtf: string): string => {
  const [first = '', last = first] = edtf.split('/')
  const [start, end] = [stretchOf(first), stretchOf(last)]
  if (first === '..' && end !== null) return `bis ${to('zum', end)}`
  if (last === '..' && start !== null) return `seit ${to('dem', start)}`
  if (start === null || end === null) return edtf
  if (first === last) return alone(start)
  return start.precision === end.precision
    ? formats[start.precision].formatRange(start.date, end.date)
    : `${alone(start)} bis ${alone(end)}`
}

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month, 1)))
const monthNames = (month: 'long' | 'short'): readonly string[] => {
  const format = new Intl.DateTimeFormat('de', { month, timeZone: 'UTC' })
  return MONTHS.map((date) => format.format(date))
}

export const months = { long: monthNames('long'), short: monthNames('short') }

const AT = { day: 'am', month: 'im', year: 'im Jahr' } as const satisfies Readonly<
  Record<Precision, string>
>

/** „vom 11. bis zum 12. Oktober 2025“: what both ends share is said once. */
const fromTo = (start: Stretch, end: Stretch): string => {
  const from = start.precision === 'day' ? 'vom' : 'von'
  if (start.precision !== end.precision) return `${from} ${alone(start)} bis ${to('zum', end)}`
  const until = end.precision === 'day' ? ' bis zum ' : ' bis '
  return `${from} ${formats[start.precision].formatRange(start.date, end.date).replace(/\s*–\s*/, until)}`
}

/**
 * The same as it stands in a sentence: „am 28. Oktober 2025“, „vom 11. bis zum 12. Oktober 2025“, „seit 2021“.
 * @param lasts - whether what has no end goes on from its first day; else it only begins on it: „ab 2021“
 */
export const atInWords = (edtf: string, lasts = true): string => {
  const [first = '', last = first] = edtf.split('/')
  const [start, end] = [stretchOf(first), stretchOf(last)]
  if (start === null) return inWords(edtf)
  if (last === '..') return lasts ? inWords(edtf) : `ab ${to('dem', start)}`
  if (end === null) return edtf
  return first === last ? `${AT[start.precision]} ${alone(start)}` : fromTo(start, end)
}
