import { codePointLength, occurrences, toCodePoints } from './codePoints.ts'
import type { Speech } from './dataset.ts'

/** How much of the text before and after a quote is kept beside it, in code points. */
export const CONTEXT_LENGTH = 32

/** Where exact words stand; offsets and lengths in code points, `nth` from 1. */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly prefix: string
  readonly suffix: string
  readonly nth: number
}

/** Why words have no single place: they do not occur, occur `count` times, or fewer than `nth` times. */
export type AnchorFault =
  | { readonly fault: 'absent' }
  | { readonly fault: 'several'; readonly count: number }
  | { readonly fault: 'beyond'; readonly count: number }

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

const before = (text: string, end: number): string => {
  let start = end
  for (let points = 0; points < CONTEXT_LENGTH && start > 0; points++) {
    start--
    if (start > 0 && isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1))) start--
  }
  return text.slice(start, end)
}

const after = (text: string, start: number): string => {
  let end = start
  for (let points = 0; points < CONTEXT_LENGTH && end < text.length; points++) {
    end++
    if (end < text.length && isHigh(text.charCodeAt(end - 1)) && isLow(text.charCodeAt(end))) end++
  }
  return text.slice(start, end)
}

/**
 * Finds exact words in a text. Nothing is matched approximately.
 * Occurrences are counted from 1, overlapping ones too; without `nth` the words must occur once.
 */
export const anchor = (text: string, exact: string, nth?: number): Anchor | AnchorFault => {
  const places = occurrences(text, exact)
  if (places.length === 0) return { fault: 'absent' }
  if (nth === undefined && places.length > 1) return { fault: 'several', count: places.length }
  const place = places[(nth ?? 1) - 1]
  if (place === undefined) return { fault: 'beyond', count: places.length }
  const start = toCodePoints(text, place)
  return {
    start,
    end: start + codePointLength(exact),
    prefix: before(text, place),
    suffix: after(text, place + exact.length),
    nth: nth ?? 1,
  }
}

/** Words between quotation marks; `start` is at the opening mark, `end` behind the closing one (code points). */
export interface QuotedSpan {
  readonly start: number
  readonly end: number
}

const isLineEnd = (point: string): boolean => point === '\n' || point === '\r'
const isWordPoint = (point: string | undefined): boolean =>
  point !== undefined && /[\p{L}\p{N}]/u.test(point)
const isSpace = (point: string | undefined): boolean => point === undefined || /\s/u.test(point)

/**
 * The quoted spans of a text, line by line: “…” and "…". A mark without its partner in the same line
 * opens nothing; a straight mark opens only before a word, so that inches do not.
 */
export const quotedSpans = (text: string): readonly QuotedSpan[] => {
  const points = Array.from(text)
  const spans: QuotedSpan[] = []
  let open: { readonly at: number; readonly closing: string } | null = null
  for (const [at, point] of points.entries()) {
    if (isLineEnd(point)) open = null
    else if (open !== null && point === open.closing) {
      spans.push({ start: open.at, end: at + 1 })
      open = null
    } else if (point === '“') open = { at, closing: '”' }
    else if (
      point === '"' &&
      open === null &&
      !isSpace(points[at + 1]) &&
      !isWordPoint(points[at - 1])
    )
      open = { at, closing: '"' }
  }
  return spans
}

const contains = (start: number, end: number, at: number): boolean => start <= at && at < end

/** The span of which the passage holds exactly one mark, or undefined. */
export const cutSpan = (
  spans: readonly QuotedSpan[],
  start: number,
  end: number,
): QuotedSpan | undefined =>
  spans.find((span) => contains(start, end, span.start) !== contains(start, end, span.end - 1))

/** Whether the passage lies wholly inside one pair of quotation marks, the marks included or not. */
export const isInsideSpan = (spans: readonly QuotedSpan[], start: number, end: number): boolean =>
  spans.some((span) => span.start <= start && end <= span.end)

/**
 * How the source gives a passage: `direct` inside quotation marks, `mixed` where it contains a quoted
 * span, otherwise `indirect` where somebody speaks (`spoken`), else `narration`.
 */
export const speechOf = (
  spans: readonly QuotedSpan[],
  start: number,
  end: number,
  spoken: boolean,
): Speech => {
  if (isInsideSpan(spans, start, end)) return 'direct'
  if (spans.some((span) => start <= span.start && span.end <= end)) return 'mixed'
  return spoken ? 'indirect' : 'narration'
}
