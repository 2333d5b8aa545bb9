import { type ToldValue, told } from '../../domain/told.ts'

const LONGEST = 80

/** Control characters and marks that turn the direction of writing; they would break or falsify a line of output. */
const UNSAFE = /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu

/** Text on one line, with what a terminal would act on written as `\uXXXX`. */
export const plain = (text: string): string =>
  text.replace(UNSAFE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const short = (text: string): string => {
  if (text.length <= LONGEST) return text
  const points = Array.from(text.slice(0, 2 * LONGEST + 2))
  return points.length <= LONGEST ? text : `${points.slice(0, LONGEST).join('')}…`
}

/** Text as `plain` gives it, cut where it is long. */
export const briefly = (text: string): string => plain(short(text))

/** A value as a message names it: text in quotation marks, cut where it is long. */
export const shown = (value: unknown): ToldValue => {
  if (typeof value === 'string') return told`"${plain(short(value))}"`
  if (Array.isArray(value)) return told`a list`
  if (typeof value === 'object' && value !== null) return told`an object`
  return value === undefined ? told`missing` : String(value)
}
