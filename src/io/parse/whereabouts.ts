import { around } from '../../domain/codePoints.ts'
import { firstOf } from '../../domain/firstOf.ts'
import type { NamedText } from '../../domain/issue.ts'
import { keptFor } from '../../domain/once.ts'
import { type Told, told } from '../../domain/told.ts'
import { flowing } from '../../domain/wrapped.ts'
import { plain, shown } from './shown.ts'

/** Words of a text, in UTF-16 units. */
interface Place {
  readonly start: number
  readonly end: number
}

const lineEndsOf = keptFor(({ whole }: NamedText): readonly number[] =>
  Array.from(whole.matchAll(/\r\n?|\n/g), ({ index }) => index),
)

/** The line in which words begin, as an editor counts them, and some words. */
const inLine = (text: NamedText, { start }: Place, words: string): Told => {
  const ends = lineEndsOf(text)
  const line = firstOf(ends.length, (at) => (ends[at] ?? 0) >= start) + 1
  return told`line ${line} of ${plain(text.name)} (${shown(flowing(words).trim())})`
}

const WORD_AT_END = /[\p{L}\p{M}\p{N}]*$/u
const WORD_AT_START = /^[\p{L}\p{M}\p{N}]*/u

/** Where words stand, and these, from whole word to whole word. */
export const wordsAt = (text: NamedText, place: Place): Told => {
  const { prefix, suffix } = around(text.whole, place.start, place.end)
  const [[before = ''], [after = '']] = [
    WORD_AT_END.exec(prefix) ?? [],
    WORD_AT_START.exec(suffix) ?? [],
  ]
  return inLine(text, place, before + text.whole.slice(place.start, place.end) + after)
}

const BLANK_LINE = /\n\s*\n/

/** Of words that are told with those around them, so many letters at either end. */
const LETTERS = 12

const endsOf = (words: string): string => {
  const [first, last] = [
    Array.from(words.slice(0, 2 * LETTERS)),
    Array.from(words.slice(-2 * LETTERS)),
  ]
  if (words.length <= 2 * LETTERS) return words
  // From whole word to whole word, unless one is longer than all that is told.
  const [start, end] = [first.slice(0, LETTERS).join(''), last.slice(-LETTERS).join('')]
  const cut = [start.replace(/\s\S*$/, ' '), end.replace(/^\S*\s/, ' ')]
  return cut.join('…')
}

/** Where words stand, with a few of those around them in their paragraph. */
export const surroundingsAt = (text: NamedText, place: Place): Told => {
  const { prefix, suffix } = around(text.whole, place.start, place.end)
  const [before = ''] = prefix.split(BLANK_LINE).slice(-1)
  const [after = ''] = suffix.split(BLANK_LINE)
  // Where their paragraph goes on, the outermost words may be parts of words.
  const isCutBefore = before === prefix && place.start > prefix.length
  const isCutAfter = after === suffix && place.end + suffix.length < text.whole.length
  const words = [
    isCutBefore ? before.replace(/^\S+\s/, '') : before,
    endsOf(text.whole.slice(place.start, place.end)),
    isCutAfter ? after.replace(/\s\S+$/, '') : after,
  ]
  return inLine(text, place, words.join(''))
}
