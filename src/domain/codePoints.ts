/**
 * Offsets of quotes count Unicode code points, as Web Annotation asks; JavaScript counts UTF-16 units.
 * This is the one place where the two meet.
 */

import { firstOf } from './firstOf.ts'

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** True where the UTF-16 index `index` falls between the two halves of one code point. */
export const splitsPair = (text: string, index: number): boolean =>
  index > 0 &&
  index < text.length &&
  isHighSurrogate(text.charCodeAt(index - 1)) &&
  isLowSurrogate(text.charCodeAt(index))

/** The UTF-16 indices that fall between the two halves of one code point, ascending. */
export const splitsIn = (text: string): readonly number[] => {
  const found: number[] = []
  if (/[\ud800-\udbff]/.test(text))
    for (let at = 1; at < text.length; at++) if (splitsPair(text, at)) found.push(at)
  return found
}

/** A longer text is asked about once for each of its quotes: what splits it is kept. */
const LONG = 1024
/** UTF-16 units of texts that are kept, and with them texts of graphs that are closed. */
const MOST_KEPT = 2_000_000
const kept = new Map<string, readonly number[]>()
let unitsKept = 0

const keptSplits = (text: string): readonly number[] => {
  if (text.length < LONG) return splitsIn(text)
  const known = kept.get(text)
  if (known !== undefined) return known
  if (unitsKept + text.length > MOST_KEPT) {
    kept.clear()
    unitsKept = 0
  }
  const splits = splitsIn(text)
  kept.set(text, splits)
  unitsKept += text.length
  return splits
}

/** Number of code points before the UTF-16 index `index`; `splits` is what `splitsIn` gives for the text. */
export const toCodePoints = (text: string, index: number, splits = keptSplits(text)): number =>
  index - firstOf(splits.length, (at) => (splits[at] ?? 0) >= index)

/**
 * UTF-16 index of the code point numbered `offset` (0-based).
 * @throws RangeError where the text is shorter.
 */
export const toUnits = (text: string, offset: number): number => {
  const splits = keptSplits(text)
  // Each pair before it is one code point of two units.
  const unit = offset + firstOf(splits.length, (at) => (splits[at] ?? 0) - 1 - at >= offset)
  if (unit > text.length) throw new RangeError(`The text ends before code point ${offset}.`)
  return unit
}

/** The code points from `start` (inclusive) to `end` (exclusive). */
export const sliceCodePoints = (text: string, start: number, end: number): string =>
  text.slice(toUnits(text, start), toUnits(text, end))

export const codePointLength = (text: string): number => toCodePoints(text, text.length)

/** UTF-16 indices of every occurrence of `part`, overlapping ones too, that does not split a code point. */
export const occurrences = (text: string, part: string): readonly number[] => {
  const found: number[] = []
  if (part === '') return found
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1))
    if (!splitsPair(text, at) && !splitsPair(text, at + part.length)) found.push(at)
  return found
}

/** How much of the text before and after a quote is kept beside it, in code points. */
const CONTEXT_LENGTH = 32

/** What of a text stands before and behind a passage. */
export interface Context {
  readonly prefix: string
  readonly suffix: string
}

/** What stands around the words between two UTF-16 indices; `splits` is what `splitsIn` gives for the text, if known. */
export const around = (
  text: string,
  start: number,
  end: number,
  splits?: readonly number[],
): Context => {
  let [from, to] = [start, end]
  if (splits?.length === 0) {
    from = Math.max(0, start - CONTEXT_LENGTH)
    to = end + CONTEXT_LENGTH
  } else
    for (let points = 0; points < CONTEXT_LENGTH; points++) {
      if (from > 0) from -= splitsPair(text, from - 1) ? 2 : 1
      if (to < text.length) to += splitsPair(text, to + 1) ? 2 : 1
    }
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

/** The code point before a place, or an empty text. */
export const pointBefore = (text: string, end: number): string =>
  text.slice(end - (splitsPair(text, end - 1) ? 2 : 1), end)
