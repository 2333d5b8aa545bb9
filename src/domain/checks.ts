import type { StatementId } from './ids.ts'

/** What a person who checked a statement against its source found. */
export const VERDICTS = ['verified', 'wrong', 'needs-source'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Characters of what a checker notes on a statement. */
export const LONGEST_REMARK = 2000

/** Hash of speaker, relation and quotes: it changes when what was judged changes, and not with anything else. */
export type StatementKey = string

/** A statement as a checker saw it. Names, not ids, so that a difference can be read. */
export interface Seen {
  readonly key: StatementKey
  readonly statement: StatementId
  readonly speaker: string
  readonly relation: string
  readonly quotes: readonly string[]
}

export interface Judgement {
  /** Null: a note alone. */
  readonly verdict: Verdict | null
  readonly note: string
  /** The day of the judgement, `YYYY-MM-DD`. */
  readonly on: string
  readonly seen: Seen
}

/** Everything that a checker has left on a dataset; kept apart from its data. */
export interface Checks {
  readonly judgements: ReadonlyMap<StatementKey, Judgement>
  /** All statements as they were when the checker last looked; empty before the first judgement. */
  readonly baseline: readonly Seen[]
}

export const NO_CHECKS: Checks = { judgements: new Map(), baseline: [] }
