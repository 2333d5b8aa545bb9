import { pointBefore } from '../../../domain/codePoints.ts'
import type { TextSearch } from '../../../domain/textSearch.ts'

/** A text in which all that typesetting changes is the same, and where each of its units begins and ends in the text itself. */
interface Levelled {
  readonly text: string
  readonly from: Int32Array
  readonly to: Int32Array
}

/** A text to find quotes in. */
export interface Text {
  /** Of its file. */
  readonly name: string
  readonly whole: string
  readonly level: Levelled
}

/** Words of a text as they stand there, of several places the `nth`, from 1. */
export interface Passage {
  readonly exact: string
  readonly nth: number
}

/** What is not seen: soft hyphens, and marks of no width. */
const UNSEEN = new Set(['\u00ad', '\u200b', '\u2060', '\ufeff'])
const LEVEL: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»'].map((sign) => [sign, '"'] as const),
  ...[...'‘’‚‛ʼ‹›'].map((sign) => [sign, "'"] as const),
  ...[...'‐‑–—―−'].map((sign) => [sign, '-'] as const),
  ['…', '...'],
])

/** Letters with their marks, each as one sign where there is one; null: they are so already. */
const composed = (text: string): Levelled | null => {
  if (text === text.normalize('NFC')) return null
  const from: number[] = []
  const to: number[] = []
  const parts: string[] = []
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const sign = letter.normalize('NFC')
    parts.push(sign)
    for (let unit = 0; unit < sign.length; unit++) {
      from.push(index)
      to.push(index + letter.length)
    }
  }
  return { text: parts.join(''), from: Int32Array.from(from), to: Int32Array.from(to) }
}

const levelled = (whole: string): Levelled => {
  const letters = composed(whole)
  const text = letters?.text ?? whole
  const room = text.length + 2 * (text.match(/…/g)?.length ?? 0)
  const from = new Int32Array(room)
  const to = new Int32Array(room)
  const units: string[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (UNSEEN.has(unit)) continue
    const level = unit.trim() === '' ? ' ' : (LEVEL.get(unit) ?? unit)
    // Two hyphens are a dash.
    if ((level === ' ' || level === '-') && units.at(-1) === level) continue
    for (const sign of level.split('')) {
      from[units.length] = letters?.from[at] ?? at
      to[units.length] = letters?.to[at] ?? at + 1
      units.push(sign)
    }
  }
  return { text: units.join(''), from, to }
}

export const textOf = (name: string, whole: string): Text => ({
  name,
  whole,
  level: levelled(whole),
})

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
const cutsWord = ({ whole, level: { text, from } }: Text, at: number): boolean => {
  const [before, after] = [pointBefore(text, at), pointAt(text, at)]
  if (/\p{M}/u.test(after)) return true
  const joins = (sign: number): boolean =>
    JOINS.test(whole.charAt(from[sign] ?? 0)) &&
    WORD.test(pointBefore(text, sign)) &&
    WORD.test(pointAt(text, sign + 1))
  if (WORD.test(before) && WORD.test(after)) return !UNSPACED.test(before) && !UNSPACED.test(after)
  return (WORD.test(before) && joins(at)) || (WORD.test(after) && joins(at - 1))
}

/** Where words stand in a text, in no part of a longer word. */
const placesOf = (text: Text, words: string, search: TextSearch): readonly number[] =>
  search
    .occurrences(text.level.text, words)
    .filter((at) => !cutsWord(text, at) && !cutsWord(text, at + words.length))

const passageAt = (
  { whole, level: { from, to } }: Text,
  at: number,
  length: number,
  search: TextSearch,
): Passage => {
  const start = from[at] ?? 0
  const exact = whole.slice(start, to[at + length - 1])
  return { exact, nth: search.occurrences(whole, exact).indexOf(start) + 1 }
}

type Found = Passage | 'several' | null

/** From the first piece of a quote to its last, with what stands between them in their paragraph. */
const aroundPieces = (text: Text, pieces: readonly string[], search: TextSearch): Found => {
  const { whole, level } = text
  let begin = 0
  let after = 0
  let end = Number.POSITIVE_INFINITY
  for (const [number, piece] of pieces.entries()) {
    const [at, ...more] = placesOf(text, piece, search).filter(
      (place) => place >= after && (level.from[place] ?? 0) < end,
    )
    if (at === undefined) return null
    if (more.length > 0) return 'several'
    if (number === 0) {
      begin = at
      const start = level.from[at] ?? 0
      const blank = whole.slice(start).search(/\n[^\S\n]*\r?\n/)
      if (blank >= 0) end = start + blank
    }
    after = at + piece.length
  }
  return passageAt(text, begin, after - begin, search)
}

/**
 * The passage of a text that a quote repeats, whatever typesetting has changed; where the quote leaves words out, with
 * these. `several`: it may be more than one place; null: it stands in none.
 */
export const passageIn = (text: Text, { whole, pieces }: Sought, search: TextSearch): Found => {
  let several = false
  for (const words of whole) {
    const [at, ...more] = placesOf(text, words, search)
    if (at !== undefined && more.length === 0) return passageAt(text, at, words.length, search)
    several ||= at !== undefined
  }
  if (several) return 'several'
  return pieces.length === 0 ? null : aroundPieces(text, pieces, search)
}
