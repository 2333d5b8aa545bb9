import type { Issue } from '../../../domain/issue.ts'
import type { ToldValue } from '../../../domain/told.ts'
import type { Draft, DraftStatement } from '../draft.ts'
import { record } from '../expected.ts'
import { briefly } from '../shown.ts'

/** A promise about every dataset that opens, and how it is checked. */
export interface Rule {
  /** The `rule` of its issues. */
  readonly id: string
  /** What holds, in one sentence. */
  readonly promise: string
  /** Whether it also holds for a foreign graph (`evidence` is `none`). */
  readonly foreignToo: boolean
  readonly check: (draft: Draft) => readonly Issue[]
}

/** An issue without the name of its rule. */
export type Finding = Omit<Issue, 'rule'>

/** A rule from what it finds. */
export const rule = (
  id: string,
  promise: string,
  foreignToo: boolean,
  find: (draft: Draft) => readonly Finding[],
): Rule => ({
  id,
  promise,
  foreignToo,
  check: (draft) => find(draft).map((finding) => ({ rule: id, ...finding })),
})

export const EVERYWHERE = true
export const WITH_EVIDENCE = false

/** `dataset, part, part`: where a finding stands. */
export const place = (draft: Draft, ...parts: readonly ToldValue[]): ToldValue => [
  briefly(draft.authored.id),
  ...parts,
]

export const inStatement = (draft: Draft, statement: DraftStatement, field?: string): ToldValue =>
  place(draft, record('statement', statement.id), ...(field === undefined ? [] : [field]))
