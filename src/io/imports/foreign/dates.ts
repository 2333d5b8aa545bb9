import { parseEdtf } from '../../../domain/edtf.ts'
import { datesIn, readStretch } from './stretches.ts'

/** What columns are called that say when it happened, in small letters, English and German. */
export const HAPPENED_NAMES = [
  'happened',
  'happened on',
  'event date',
  'date of event',
  'date of the event',
  'occurred',
  'occurred on',
  'took place',
  'took place on',
  'geschehen',
  'geschehen am',
  'ereignisdatum',
  'datum des ereignisses',
  'tattag',
  'tatzeit',
  'passiert am',
  'stattgefunden am',
  'when happened',
  'when it happened',
  'wann geschehen',
  'wann es geschah',
]

/** The same of columns that say from which day on it holds. */
export const START_NAMES = [
  'start',
  'startdate',
  'start date',
  'from date',
  'since',
  'beginn',
  'anfang',
  'seit',
  'startdatum',
]

/** The same of columns that say when it was said. */
export const SAID_NAMES = [
  'said',
  'said on',
  'saidon',
  'date said',
  'stated on',
  'spoken on',
  'claimed on',
  'statement date',
  'date of statement',
  'date of the statement',
  'gesagt',
  'gesagt am',
  'geäußert am',
  'behauptet am',
  'aussagedatum',
  'datum der aussage',
  'when said',
  'when it was said',
  'wann gesagt',
]

/** The same of columns with a date of which their name does not say whose it is. */
export const DATE_NAMES = [
  'date',
  'when',
  'day',
  'year',
  'time',
  'datum',
  'wann',
  'tag',
  'jahr',
  'zeit',
  'zeitpunkt',
]

const OF_THE_EVENT: ReadonlySet<string> = new Set([...HAPPENED_NAMES, ...START_NAMES])

/** Whether the plain name of a column says that its dates are those of what happened. */
export const saysHappened = (name: string): boolean => OF_THE_EVENT.has(name)

/** What the dates of lines with a speaker may be, where their column does not say it. */
export const DATE_MEANINGS = ['said', 'happened', 'neither'] as const
export type DateMeaning = (typeof DATE_MEANINGS)[number]

/** Which of two numbers before a year is the day. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

/** Names of the months, January first, in full and cut short, English and German. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'jän'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz', 'mär', 'mrz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
]
const NUMBER_OF = new Map(
  MONTHS.flatMap((names, at) => names.map((name) => [name, String(at + 1)] as const)),
)

/**
 * A moment that this program’s own form begins with a day: what else it says, a time of day and its zone, is no part of
 * the date. Two hours are a stretch, and none.
 */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)[T ](?!\d\d?[+-])(?:[01]?\d|2[0-4])(?:(?::?[0-5]\d){1,2}(?:[.,]\d+)?)?(?: ?(?:Uhr|[AaPp]\.?[Mm]\.?))?(?: ?(?:Z|[A-Z]{3,5}))?(?:[+-]\d{1,2}(?::?\d\d)?)?(?:\[[\w/+-]+\])?$/
/** Whether a text is a date of our own form with a time of day behind it. */
export const isMoment = (text: string): boolean => MOMENT.test(text)

/** The time of day that spreadsheets write behind a date. */
const TIME = /,?[T ]\d{1,2}:\d\d(:\d\d)?( ?[ap]m)?$/i

const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/
const MONTH_AND_YEAR = /^(\d{1,2})[/-](\d{4})$/
const TWO_AND_YEAR = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/
const DAY_NAMED = /^(?:(\d{1,2})(?:\.|st|nd|rd|th)? ?)?(\p{L}+)\.?,? ?(\d{4})$/iu
const MONTH_NAMED = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu

const edtfOf = (year = '', month = '', day?: string): string | null => {
  const parts = [year, month, ...(day === undefined ? [] : [day])]
  const edtf = parts.map((part) => part.padStart(2, '0')).join('-')
  return parseEdtf(edtf) === null ? null : edtf
}

const named = (year: string | undefined, name: string | undefined, day?: string): string | null => {
  const month = NUMBER_OF.get(name?.toLowerCase() ?? '')
  return month === undefined ? null : edtfOf(year, month, day)
}

/** The two readings of two numbers before a year, the day first and the month first; null where it is none. */
const readingsOf = (text: string): readonly [string | null, string | null] | null => {
  const [whole, one, , other, year] = TWO_AND_YEAR.exec(text.replace(TIME, '')) ?? []
  return whole === undefined ? null : [edtfOf(year, other, one), edtfOf(year, one, other)]
}

const isOneUnclear = (text: string): boolean => {
  const [one, other] = readingsOf(text) ?? [null, null]
  return one !== null && other !== null && one !== other
}

/** Whether two readings of a text, or of a date that it joins with another, are both days, and not the same. */
export const isUnclear = (text: string): boolean => [text, ...datesIn(text)].some(isOneUnclear)

const readOne = (written: string, order: DayOrder | null): string | null => {
  if (parseEdtf(written) !== null) return written
  const moment = MOMENT.exec(written)?.[1]
  if (moment !== undefined) return parseEdtf(moment) === null ? null : moment
  const text = written.replace(TIME, '')
  const readings = readingsOf(text)
  if (readings !== null) {
    const [dayFirst, monthFirst] = readings
    if (!isOneUnclear(text)) return dayFirst ?? monthFirst
    return order === null ? null : order === 'day-first' ? dayFirst : monthFirst
  }
  const dotted = DOTTED.exec(text)
  if (dotted !== null) return edtfOf(dotted[3], dotted[2], dotted[1])
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst !== null) return edtfOf(yearFirst[1], yearFirst[3], yearFirst[4])
  const monthly = MONTH_AND_YEAR.exec(text)
  if (monthly !== null) return edtfOf(monthly[2], monthly[1])
  const dayNamed = DAY_NAMED.exec(text)
  if (dayNamed !== null) return named(dayNamed[3], dayNamed[2], dayNamed[1])
  const monthNamed = MONTH_NAMED.exec(text)
  return monthNamed === null ? null : named(monthNamed[3], monthNamed[1], monthNamed[2])
}

/**
 * A date as EDTF, however it is written: as EDTF, with dots (the day first), with the name of its month, or as two
 * numbers before a year, for which `order` says which is the day where they do not say it themselves; or a stretch from
 * one of these to another. Null where it cannot be read, or read without doubt.
 */
export const readDate = (written: string, order: DayOrder | null): string | null => {
  const one = readOne(written, order)
  if (one !== null) return one
  const stretch = readStretch(written, (date) => readOne(date, order))
  return stretch === null || parseEdtf(stretch) === null ? null : stretch
}

/** Whether a text is a date, in one order or the other. */
export const isDate = (text: string): boolean => readDate(text, 'day-first') !== null

/**
 * The order in which a file writes day and month: that of the texts in which only one of them can be a day. Null where
 * there is no such text, or where they differ.
 */
export const orderOf = (texts: readonly string[]): DayOrder | null => {
  const found = new Set<DayOrder>()
  for (const text of texts.flatMap((text) => [text, ...datesIn(text)])) {
    const [dayFirst, monthFirst] = readingsOf(text) ?? [null, null]
    if (dayFirst !== null && monthFirst === null) found.add('day-first')
    if (dayFirst === null && monthFirst !== null) found.add('month-first')
  }
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}
