import { pointBefore } from '../../../domain/codePoints.ts'
import type { TextSearch } from '../../../domain/textSearch.ts'
import { levelled, type Text, unhyphened, unhyphenedOf } from './levelled.ts'

/** Words of a text as they stand there, of several places the `nth`, from 1. */
export interface Passage {
  readonly exact: string
  readonly nth: number
}

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where a text repeats a quote. */
export interface Hit {
  readonly text: Text
  readonly places: readonly Stretch[]
  /** Null: there are several. */
  readonly passage: Passage | null
}

/** Where a quote leaves words out, or puts some of its own in brackets. */
const OMISSION = /\s*(?:\[[^\]]*\]|\((?:\.{2,}|\.(?: \.)+)\)|\.{3,}|\.(?: \.){2,})\s*/
const LAST_SIGNS = /[.,;:]+$/
const WORD = /[\p{L}\p{M}\p{N}]/u

/** A quote as it may stand in a text: in one of these ways, or in pieces with other words between them. */
export interface Sought {
  readonly whole: readonly string[]
  /** Empty where it leaves nothing out. */
  readonly pieces: readonly string[]
}

/** The words within marks of quotation, where these belong together. */
const withinMarks = (text: string): string => {
  const [, mark = '', inner = text] = /^(["'])(.*)\1$/s.exec(text) ?? []
  const others = inner.replace(/([\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, '$1')
  return mark !== '' && others.includes(mark) ? text : inner.trim()
}

/** How words of a table are looked for: as they stand there, without the marks around them, without the sign at their end. */
export const soughtFor = (quote: string): Sought => {
  const { text } = levelled(quote.trim())
  const inner = withinMarks(text)
  const parts = inner.split(OMISSION)
  const pieces = parts.filter((piece) => WORD.test(piece))
  const last = pieces.pop()
  return {
    whole: [...new Set([inner, text, inner.replace(LAST_SIGNS, '')])].filter((one) =>
      WORD.test(one),
    ),
    pieces: parts.length < 2 || last === undefined ? [] : [...pieces, last.replace(LAST_SIGNS, '')],
  }
}

/** The code point at a place, or an empty text. */
const pointAt = (text: string, at: number): string => {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

/** Scripts that set no blank between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Signs that stand within a word or a number, as in *it’s*, *1.5* and *well-known*. */
const JOINS = /[.,'’‐‑-]/

/** Whether a place lies within a word or a number. */
const cutsWord = (of: Text, at: number): boolean => {
  const {
    whole,
    level: { text, from },
  } = of
  // A word that the end of a line breaks goes on behind its hyphen.
  const atEnds = unhyphenedOf(of)?.atEnds
  if (atEnds?.has(at) || atEnds?.has(at - 2)) return true
  const [before, after] = [pointBefore(text, at), pointAt(text, at)]
  if (/\p{M}/u.test(after)) return true
  const joins = (sign: number): boolean =>
    JOINS.test(whole.charAt(from[sign] ?? 0)) &&
    WORD.test(pointBefore(text, sign)) &&
    WORD.test(pointAt(text, sign + 1))
  if (WORD.test(before) && WORD.test(after)) return !UNSPACED.test(before) && !UNSPACED.test(after)
  return (WORD.test(before) && joins(at)) || (WORD.test(after) && joins(at - 1))
}

/** Whether words stand between two places of a levelled text, with or without the hyphens at ends of its lines. */
const standBetween = (
  text: string,
  { start, end }: Stretch,
  words: string,
  atEnds: ReadonlySet<number>,
): boolean => {
  let at = start
  for (const word of words) {
    if (atEnds.has(at) && word !== '-') at += 2
    // The hyphen is the word’s own, the blank behind it is not.
    else if (atEnds.has(at - 1) && word !== ' ') at++
    if (at >= end || !text.startsWith(word, at)) return false
    at += word.length
  }
  return at === end
}

/** Where words stand in a levelled text that the ends of lines may have broken. */
const brokenPlaces = (text: Text, words: string, search: TextSearch): readonly Stretch[] => {
  const without = unhyphenedOf(text)
  if (without === null) return []
  const sought = unhyphened(words)
  const placeOf = (at: number): number => without.places[at] ?? 0
  return search
    .occurrences(without.text, sought)
    .map((at) => ({ start: placeOf(at), end: placeOf(at + sought.length - 1) + 1 }))
    .filter((place) => standBetween(text.level.text, place, words, without.atEnds))
}

/** Where words stand in a levelled text, in no part of a longer word; in their order. */
const placesOf = (text: Text, words: string, search: TextSearch): readonly Stretch[] => {
  const whole = search
    .occurrences(text.level.text, words)
    .map((start) => ({ start, end: start + words.length }))
  const known = new Set(whole.map(({ start }) => start))
  const broken = brokenPlaces(text, words, search).filter(({ start }) => !known.has(start))
  return [...whole, ...broken]
    .filter(({ start, end }) => !cutsWord(text, start) && !cutsWord(text, end))
    .sort((one, other) => one.start - other.start)
}

/** The same stretch of the text itself. */
const inWhole = ({ level: { from, to } }: Text, { start, end }: Stretch): Stretch => ({
  start: from[start] ?? 0,
  end: to[end - 1] ?? 0,
})

/** The words of a stretch, by which a quote names its place. */
export const passageAt = (
  { whole }: Text,
  { start, end }: Stretch,
  search: TextSearch,
): Passage => {
  const exact = whole.slice(start, end)
  return { exact, nth: search.occurrences(whole, exact).indexOf(start) + 1 }
}

/** From the first piece of a quote to its last, with what stands between them in their paragraph. */
const aroundPieces = (
  text: Text,
  pieces: readonly string[],
  search: TextSearch,
): readonly Stretch[] => {
  const { whole, level } = text
  let begin = 0
  let after = 0
  let end = Number.POSITIVE_INFINITY
  for (const [number, piece] of pieces.entries()) {
    const places = placesOf(text, piece, search).filter(
      ({ start }) => start >= after && (level.from[start] ?? 0) < end,
    )
    const [place, ...more] = places
    if (place === undefined) return []
    if (more.length > 0) return places
    if (number === 0) {
      begin = place.start
      const start = level.from[begin] ?? 0
      const blank = whole.slice(start).search(/\n[^\S\n]*\r?\n/)
      if (blank >= 0) end = start + blank
    }
    after = place.end
  }
  return [{ start: begin, end: after }]
}

/**
 * The stretches of a text that a quote may repeat, whatever typesetting has changed; where the quote leaves words out,
 * with these, or those of a part of it that stands in several places.
 */
export const stretchesOf = (
  text: Text,
  { whole, pieces }: Sought,
  search: TextSearch,
): readonly Stretch[] => {
  let several: readonly Stretch[] = []
  for (const words of whole) {
    const places = placesOf(text, words, search)
    if (places.length === 1) return places.map((place) => inWhole(text, place))
    if (several.length === 0) several = places
  }
  const places =
    several.length > 0 || pieces.length === 0 ? several : aroundPieces(text, pieces, search)
  return places.map((place) => inWhole(text, place))
}
