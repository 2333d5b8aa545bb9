import { type Stale, type Standing, standingOf } from '../analysis/checks.ts'
import {
  type Checks,
  type Judgement,
  NO_CHECKS,
  type Seen,
  type StatementKey,
  type Verdict,
} from '../domain/checks.ts'
import type { Statement } from '../domain/dataset.ts'
import type { StatementId } from '../domain/ids.ts'
import type { Command } from './commands.ts'

/** What a checker gives: a verdict or its withdrawal (null), or a note. */
export type Given = { readonly verdict: Verdict | null } | { readonly note: string }

const says = ({ verdict, note }: Judgement): boolean => verdict !== null || note.trim() !== ''

/** The first judgement fixes what was there to be seen. */
const seenFirst = ({ baseline }: Checks, now: readonly Seen[]): readonly Seen[] =>
  baseline.length === 0 ? now : baseline

/** Stale judgements of a statement, which a new verdict on it replaces. */
const replaced = (
  judgements: ReadonlyMap<StatementKey, Judgement>,
  { key, statement }: Seen,
  now: readonly Seen[],
): readonly StatementKey[] => {
  const others = [...judgements.values()]
    .filter(({ seen }) => seen.statement === statement && seen.key !== key)
    .map(({ seen }) => seen.key)
  return others.filter((other) => !now.some((one) => one.key === other))
}

const without = <K, V>(map: ReadonlyMap<K, V>, gone: readonly K[]): Map<K, V> => {
  const left = new Map(map)
  for (const key of gone) left.delete(key)
  return left
}

/**
 * Judges or annotates a statement. What says neither a verdict nor a note is no judgement any more.
 * @param on - the day, `YYYY-MM-DD`
 * @param now - all statements as they are
 */
export const judge = (
  checks: Checks,
  now: readonly Seen[],
  seen: Seen,
  given: Given,
  on: string,
): Command => {
  const last = checks.judgements.get(seen.key)
  const next: Judgement = {
    verdict: last?.verdict ?? null,
    note: last?.note ?? '',
    ...given,
    on,
    seen,
  }
  const judgements = without(
    checks.judgements,
    next.verdict === null ? [] : replaced(checks.judgements, seen, now),
  )
  if (says(next)) judgements.set(seen.key, next)
  else judgements.delete(seen.key)
  return {
    name: 'check',
    what: 'verdict' in given ? 'verdict' : 'note',
    about: seen.statement,
    checks: { judgements, baseline: seenFirst(checks, now) },
  }
}

/** Takes a stale judgement over for the words as they are now, which were looked at on this day. */
export const keepStale = (
  checks: Checks,
  { judgement }: Stale,
  now: Seen,
  on: string,
): Command => ({
  name: 'check',
  what: 'verdict',
  about: now.statement,
  checks: {
    ...checks,
    judgements: without(checks.judgements, [judgement.seen.key]).set(now.key, {
      ...judgement,
      on,
      seen: now,
    }),
  },
})

/** Takes a judgement out. */
export const dropJudgement = (checks: Checks, { seen }: Judgement): Command => ({
  name: 'check',
  what: 'verdict',
  about: seen.statement,
  checks: { ...checks, judgements: without(checks.judgements, [seen.key]) },
})

/** Makes the statements as they are what the checker has seen. */
export const markSeen = (checks: Checks, now: readonly Seen[]): Command => ({
  name: 'check',
  what: 'seen',
  about: null,
  checks: { ...checks, baseline: now },
})

export const clearChecks: Command = {
  name: 'check',
  what: 'clear',
  about: null,
  checks: NO_CHECKS,
}

/** What a file brought. */
export interface Merged {
  readonly checks: Checks
  /** New here, or newer than what was here. */
  readonly taken: number
  /** What was here and stays, since it is not older. */
  readonly kept: number
  /** Of what was taken: judgements whose words have changed, or are gone. */
  readonly stale: number
}

/**
 * Takes other checks in: of two judgements on one statement the newer day wins, and on the same day the one that is
 * here. What was seen here stays what was seen; where nothing was, it is what the others have seen.
 */
export const mergeChecks = (own: Checks, other: Checks, now: readonly Seen[]): Merged => {
  const here = standingOf(own, now).kept
  const judgements = new Map(own.judgements)
  const taken = new Set<StatementKey>()
  let kept = 0
  for (const [key, judgement] of other.judgements) {
    const last = own.judgements.get(key) ?? here.get(judgement.seen.statement)
    if (last !== undefined && last.on >= judgement.on) kept++
    else {
      judgements.set(key, judgement)
      taken.add(key)
    }
  }
  const checks: Checks = {
    judgements,
    baseline: own.baseline.length === 0 ? other.baseline : own.baseline,
  }
  const { stale } = standingOf(checks, now)
  return {
    checks,
    taken: taken.size,
    kept,
    stale: stale.filter(({ judgement }) => taken.has(judgement.seen.key)).length,
  }
}

/** Whether any of these judgements is about a statement of this dataset, as it is or as it was. */
export const fitsDataset = (checks: Checks, now: readonly Seen[]): boolean => {
  const { kept, stale } = standingOf(checks, now)
  return kept.size > 0 || stale.some((one) => one.now !== null)
}

/** The next statement without a verdict, in the order of the dataset, after `from` and then from the beginning. */
export const nextUnchecked = (
  statements: readonly Pick<Statement, 'id'>[],
  { kept }: Standing,
  from: StatementId | null,
): StatementId | null => {
  const at = statements.findIndex(({ id }) => id === from)
  const ahead = [...statements.slice(at + 1), ...statements.slice(0, Math.max(0, at))]
  const next = ahead.find(({ id }) => (kept.get(id)?.verdict ?? null) === null)
  return next?.id ?? null
}
