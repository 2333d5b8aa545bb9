import { around, occurrences, pointBefore, toCodePoints } from './codePoints.ts'
import type { Speech, Statement } from './dataset.ts'
import { firstOf } from './firstOf.ts'
import type { SourceId } from './ids.ts'
import type { TextSearch } from './textSearch.ts'
import { wrapsIn } from './wrapped.ts'

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

/**
 * Finds exact words in a text. Nothing is matched approximately.
 * Occurrences are counted from 1, overlapping ones too; without `nth` the words must occur once.
 * @param search - how they are looked up; one that remembers its texts is quicker where a text is asked about often
 */
export const anchor = (
  text: string,
  exact: string,
  nth?: number,
  search: TextSearch = { occurrences, toCodePoints, around },
): Anchor | AnchorFault => {
  const places = search.occurrences(text, exact)
  if (places.length === 0) return { fault: 'absent' }
  if (nth === undefined && places.length > 1) return { fault: 'several', count: places.length }
  const place = places[(nth ?? 1) - 1]
  if (place === undefined) return { fault: 'beyond', count: places.length }
  return {
    start: search.toCodePoints(text, place),
    end: search.toCodePoints(text, place + exact.length),
    ...search.around(text, place, place + exact.length),
    nth: nth ?? 1,
  }
}

/** Words between quotation marks; `start` is at the opening mark, `end` behind the closing one (code points). */
export interface QuotedSpan {
  readonly start: number
  readonly end: number
}

const isWordPoint = (point: string): boolean => /[\p{L}\p{N}]/u.test(point)
const isSpace = (point: string): boolean => point === '' || /\s/u.test(point)

/**
 * The quoted spans of a text, line by line, or over lines that are only wrapped: “…” and "…". A mark without its partner
 * there opens nothing; a straight mark opens only before a word, so that inches do not. They stand in their order, apart.
 */
export const quotedSpans = (text: string): readonly QuotedSpan[] => {
  const spans: QuotedSpan[] = []
  if (!/[“"]/.test(text)) return spans
  const wraps = wrapsIn(text)
  let open = -1
  let closing = ''
  for (const { 0: mark, index: at } of text.matchAll(/\n|\r(?!\n)|[“”"]/g)) {
    if (wraps.has(at)) continue
    if (mark === '\n' || mark === '\r') open = -1
    else if (open >= 0 && mark === closing) {
      spans.push({ start: toCodePoints(text, open), end: toCodePoints(text, at) + 1 })
      open = -1
    } else if (mark === '“') {
      open = at
      closing = '”'
    } else if (
      mark === '"' &&
      open < 0 &&
      !isSpace(text.charAt(at + 1)) &&
      !isWordPoint(pointBefore(text, at))
    ) {
      open = at
      closing = mark
    }
  }
  return spans
}

/** Whether the passage lies wholly inside one pair of quotation marks, the marks included or not. */
export const isInsideSpan = (spans: readonly QuotedSpan[], start: number, end: number): boolean => {
  const span = spans[firstOf(spans.length, (at) => (spans[at]?.end ?? 0) >= end)]
  return span !== undefined && span.start <= start
}

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
  const next = spans[firstOf(spans.length, (at) => (spans[at]?.start ?? 0) >= start)]
  if (next !== undefined && next.end <= end) return 'mixed'
  return spoken ? 'indirect' : 'narration'
}

/** The sources of the quotes that prove a statement, each once. */
export const provingSources = ({ quotes }: Statement): readonly SourceId[] => {
  const sources: SourceId[] = []
  for (const { context, source } of quotes)
    if (!context && !sources.includes(source)) sources.push(source)
  return sources
}
