import { firstOf } from './firstOf.ts'
import type { QuotedSpan } from './quotes.ts'

/** The span of which the passage holds exactly one mark, or undefined; spans as `quotedSpans` gives them. */
export const cutSpan = (
  spans: readonly QuotedSpan[],
  start: number,
  end: number,
): QuotedSpan | undefined => {
  const first = spans[firstOf(spans.length, (at) => (spans[at]?.end ?? 0) > start)]
  if (first !== undefined && first.start < start) return first.end <= end ? first : undefined
  const last = spans[firstOf(spans.length, (at) => (spans[at]?.start ?? 0) >= end) - 1]
  return last !== undefined && last.start >= start && last.end > end ? last : undefined
}
