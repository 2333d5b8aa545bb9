import type { Statement } from './dataset.ts'
import type { SourceId } from './ids.ts'

/** Which quotes of a statement stand in a source: their numbers among all of them, from 0. */
export const quotesIn = (statement: Statement | undefined, id: SourceId): readonly number[] =>
  statement?.quotes.flatMap(({ source }, number) => (source === id ? number : [])) ?? []
