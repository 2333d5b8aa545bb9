/** Two dates in words, before and behind what joins them. */
type TwoDates = readonly [string, string]

const BETWEEN = /^(?:between|zwischen) (?:dem )?(.+?) (?:and|und) (?:dem )?(.+)$/iu
const JOINED =
  /^(?:from |von |vom )?(.+?)(?: (?:to|until|till|through|bis(?: zum)?) | ?[–—] ?| - )(.+)$/iu
/** A hyphen alone joins only where it can stand for nothing else: years, and days of a month with a name. */
const YEARS = /^(\d{4})-(\d{4})$/
const DAYS_THEN_MONTH = /^(\d{1,2})\.?-(\d{1,2})(\.? \p{L}+\.?,? \d{4})$/iu
const MONTH_THEN_DAYS = /^(\p{L}+\.? )(\d{1,2})-(\d{1,2})(,? \d{4})$/iu

const QUARTER = /^(?:q ?([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?q([1-4])|([1-4])\. quartal (\d{4}))$/iu
const SINCE = /^(?:since|from|seit|ab)(?: dem)? (.+)$/iu
const UNTIL = /^(?:until|till|up to|bis)(?: zum)? (.+)$/iu

const YEAR_BEHIND = /(?:[ ./-]|, )(\d{4})$/
const MONTH_BEHIND = /^\d{1,2}\.?( \p{L}+\.?,? \d{4})$/u
const DOTS_BEHIND = /^\d{1,2}\.( ?\d{1,2}\. ?\d{4})$/
const MONTH_BEFORE = /^(\p{L}+\.? )\d{1,2}$/u
const DAY = /^\d{1,2}\.?$/
const DAY_AND_YEAR = /^\d{1,2},? \d{4}$/

/** What the first leaves to the second, as "9 to 15 October 2031" does, and the second to the first, as "October 9 to 15, 2031". */
const completed = ([first, second]: TwoDates): TwoDates => {
  const month = MONTH_BEHIND.exec(second)?.[1]
  if (DAY.test(first) && month !== undefined) return [first + month, second]
  const dotted = DOTS_BEHIND.exec(second)?.[1]
  if (DAY.test(first) && dotted !== undefined)
    return [`${first.replace('.', '')}.${dotted}`, second]
  const year = YEAR_BEHIND.exec(second)?.[1]
  if (year === undefined || /\d{4}/.test(first)) return [first, second]
  const before = MONTH_BEFORE.exec(first)?.[1]
  const end = before !== undefined && DAY_AND_YEAR.test(second) ? before + second : second
  return [first.endsWith('.') ? first + year : `${first} ${year}`, end]
}

const twoOf = (text: string): TwoDates | null => {
  const days = DAYS_THEN_MONTH.exec(text)
  if (days !== null) return [`${days[1]}${days[3]}`, `${days[2]}${days[3]}`]
  const named = MONTH_THEN_DAYS.exec(text)
  if (named !== null)
    return [`${named[1]}${named[2]}${named[4]}`, `${named[1]}${named[3]}${named[4]}`]
  const [whole, first = '', second = ''] =
    YEARS.exec(text) ?? BETWEEN.exec(text) ?? JOINED.exec(text) ?? []
  return whole === undefined ? null : completed([first.trim(), second.trim()])
}

const quarterOf = (text: string): string | null => {
  const found = QUARTER.exec(text)
  if (found === null) return null
  const quarter = Number(found[1] ?? found[4] ?? found[5])
  const year = found[2] ?? found[3] ?? found[6]
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`
  return `${month(quarter * 3 - 2)}/${month(quarter * 3)}`
}

/** In letters: what is longer is a sentence. */
const LONGEST = 80

const plain = (text: string): string =>
  text.length > LONGEST ? '' : text.trim().replace(/\s+/gu, ' ')

/** The dates that a text in words joins, each as it would stand alone; empty where it joins none. */
export const datesIn = (written: string): readonly string[] => {
  const text = plain(written)
  return twoOf(text) ?? [SINCE.exec(text)?.[1] ?? UNTIL.exec(text)?.[1] ?? []].flat()
}

/**
 * A stretch of days in words as EDTF, English or German: from one date to another, a quarter of a year, or open at one
 * side. Null where it is none, or where one of its dates is none.
 * @param read - a single date as EDTF
 */
export const readStretch = (
  written: string,
  read: (date: string) => string | null,
): string | null => {
  const text = plain(written)
  const quarter = quarterOf(text)
  if (quarter !== null) return quarter
  const joined = (first: string | null, second: string | null): string | null =>
    first === null || second === null || `${first}${second}`.includes('/')
      ? null
      : `${first}/${second}`
  const two = twoOf(text)
  if (two !== null) return joined(read(two[0]), read(two[1]))
  const since = SINCE.exec(text)?.[1]
  if (since !== undefined) return joined(read(since), '..')
  const until = UNTIL.exec(text)?.[1]
  return until === undefined ? null : joined('..', read(until))
}
