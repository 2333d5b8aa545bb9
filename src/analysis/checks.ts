import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Checks, Judgement, Seen, StatementKey } from '../domain/checks.ts'
import type { Dataset, Statement, Status } from '../domain/dataset.ts'
import { wordsThatProve } from '../domain/given.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { keptFor, keptInSteps } from '../domain/once.ts'
import { originOf } from '../domain/stance.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'
import { OWN_VOICE } from '../domain/words/chain.ts'

/** Hexadecimal digits of a key: 64 bits tell any number of statements apart that a person could judge. */
const KEY_LENGTH = 16

const sorted = <T extends string>(items: readonly T[]): readonly T[] => [...items].sort()

/** How a statement stands, where that turns what it says into something else. */
const unlike = ({ status }: Statement): readonly Status[] =>
  status === 'denied' || status === 'proposed' ? [status] : []

/**
 * The key of a statement: sha-256, shortened, over its origin, its relation with both ends, and its exact quotes.
 * The ends belong to the relation: one quote of one speaker can prove “A accuses B” and “B accuses A”, and only one
 * of them was judged. Ends of a symmetric relation and quotes count in any order. Ids are hashed and not names, so
 * that a better name for an entity leaves a verdict alone. A statement without quotes is told apart by its id. What is
 * only denied, or only planned, is not what was judged when it was said to be so.
 */
const keyOf = (
  statement: Statement,
  symmetric: boolean,
  quotes: readonly string[],
): StatementKey => {
  const { subject, relation, object, id } = statement
  const ends = symmetric ? [sorted([subject, ...object])] : [subject, sorted(object)]
  const words = quotes.length === 0 ? [id] : sorted(quotes)
  const judged = JSON.stringify([originOf(statement), relation, ends, words, ...unlike(statement)])
  return bytesToHex(sha256(utf8ToBytes(judged))).slice(0, KEY_LENGTH)
}

/** Tells of a statement of a dataset how a checker sees it. */
const seeing = keptFor((dataset: Dataset): ((statement: Statement) => Seen) => {
  const names = new Map(dataset.entities.map(({ id, name }) => [id, name]))
  const nameOf = (id: EntityId): string => names.get(id) ?? id
  const relations = new Map(dataset.relations.map((relation) => [relation.id, relation]))
  return (statement) => {
    const origin = originOf(statement)
    const relation = relations.get(statement.relation)
    const objects = statement.object.map(nameOf).join(', ')
    const quotes = wordsThatProve(dataset, statement)
    return {
      key: keyOf(statement, relation?.symmetric ?? false, quotes),
      statement: statement.id,
      speaker: origin === null ? OWN_VOICE : nameOf(origin),
      relation: [
        nameOf(statement.subject),
        relation?.label ?? statement.relation,
        [objects, ...unlike(statement).map((status) => `(${status})`)].join(' '),
      ].join(' → '),
      quotes,
    }
  }
})

/** A statement of a dataset as a checker sees it. */
export const seenAs = (dataset: Dataset, statement: Statement): Seen => seeing(dataset)(statement)

/** Every statement as a checker sees it, in the order of the dataset; found out once a dataset, step by step. */
export const seenSteps = keptInSteps(function* (dataset: Dataset): Steps<readonly Seen[]> {
  const see = seeing(dataset)
  const seen: Seen[] = []
  yield* each(dataset.statements, (statement) => {
    seen.push(see(statement))
  })
  return seen
})

/** The same without a rest. */
export const seenIn = (dataset: Dataset): readonly Seen[] => atOnce(seenSteps(dataset))

/** The one that shares most quotes with `before`; undefined where none shares any. */
const closest = (before: Seen, among: readonly Seen[]): Seen | undefined => {
  let best: Seen | undefined
  let most = 0
  for (const one of among) {
    const shared = one.quotes.filter((quote) => before.quotes.includes(quote)).length
    // Of statements that share as many quotes, the one of the same relation.
    const weight = shared === 0 ? 0 : 2 * shared + (one.relation === before.relation ? 1 : 0)
    if (weight > most) {
      best = one
      most = weight
    }
  }
  return best
}

/** A judgement whose words have changed since; `now` is what stands in their place, null where nothing does. */
export interface Stale {
  readonly judgement: Judgement
  readonly now: Seen | null
}

/** How judgements stand to the statements as they are now. */
export interface Standing {
  /** By statement; statements of one key share a judgement. */
  readonly kept: ReadonlyMap<StatementId, Judgement>
  readonly stale: readonly Stale[]
}

/**
 * Matches judgements with the statements as they are now: kept where the key is unchanged; else stale, beside the
 * statement of the same id, or a new one that shares a quote.
 */
export const standingOf = ({ judgements, baseline }: Checks, now: readonly Seen[]): Standing => {
  const kept = new Map<StatementId, Judgement>()
  const found = new Set<Judgement>()
  for (const one of now) {
    const judgement = judgements.get(one.key)
    if (judgement === undefined) continue
    kept.set(one.statement, judgement)
    found.add(judgement)
  }
  const gone = [...judgements.values()].filter((one) => !found.has(one))
  if (gone.length === 0) return { kept, stale: [] }
  const byId = new Map(now.map((one) => [one.statement, one]))
  const before = [...[...judgements.values()].map((one) => one.seen), ...baseline]
  const knownKeys = new Set(before.map(({ key }) => key))
  const knownIds = new Set(before.map(({ statement }) => statement))
  const fresh = now.filter((one) => !knownKeys.has(one.key) && !knownIds.has(one.statement))
  return {
    kept,
    stale: gone.map((judgement) => ({
      judgement,
      now: byId.get(judgement.seen.statement) ?? closest(judgement.seen, fresh) ?? null,
    })),
  }
}

/** A statement before and after. */
export interface Change {
  readonly before: Seen
  readonly now: Seen
}

/** What differs between two states of a dataset. */
export interface Changes {
  readonly added: readonly Seen[]
  readonly removed: readonly Seen[]
  readonly changed: readonly Change[]
}

/**
 * Compares two states of a dataset, statement by statement: paired by key, then by id, then by a shared quote.
 * Each statement is in at most one pair; what is left without one is added or removed.
 */
export const changesBetween = (before: readonly Seen[], now: readonly Seen[]): Changes => {
  if (before === now) return { added: [], removed: [], changed: [] }
  const left = new Set(before)
  const come = new Set(now)
  const changed: Change[] = []
  const pair = (find: (one: Seen) => Seen | undefined, note: (change: Change) => void): void => {
    for (const one of before) {
      const other = left.has(one) ? find(one) : undefined
      if (other === undefined || !come.has(other)) continue
      left.delete(one)
      come.delete(other)
      note({ before: one, now: other })
    }
  }
  const byId = new Map(now.map((one) => [one.statement, one]))
  const sameId = ({ statement }: Seen): Seen | undefined => byId.get(statement)
  const byKey = new Map<StatementKey, Seen[]>()
  for (const one of now) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one])
  const unchanged = (): void => {}
  const differs = (change: Change): void => {
    changed.push(change)
  }
  pair((one) => {
    const other = sameId(one)
    return other?.key === one.key ? other : undefined
  }, unchanged)
  pair((one) => byKey.get(one.key)?.find((other) => come.has(other)), unchanged)
  pair(sameId, differs)
  pair((one) => closest(one, [...come]), differs)
  return { added: [...come], removed: [...left], changed }
}

/** What of a statement differs, in words; null or empty: nothing. */
export interface Difference {
  readonly speaker: { readonly before: string; readonly now: string } | null
  readonly relation: { readonly before: string; readonly now: string } | null
  /** Quotes that were replaced, one by the other; where there are more of one side, its partner is null. */
  readonly quotes: readonly { readonly before: string | null; readonly now: string | null }[]
}

const without = (all: readonly string[], some: readonly string[]): readonly string[] => {
  const left = [...all]
  for (const one of some) {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}

/** What differs between two wordings of a statement. All equal: only ids in the file have changed. */
export const differenceOf = ({ before, now }: Change): Difference => {
  const gone = without(before.quotes, now.quotes)
  const come = without(now.quotes, before.quotes)
  const part = (one: string, other: string) => (one === other ? null : { before: one, now: other })
  return {
    speaker: part(before.speaker, now.speaker),
    relation: part(before.relation, now.relation),
    quotes: Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
      before: gone[at] ?? null,
      now: come[at] ?? null,
    })),
  }
}
