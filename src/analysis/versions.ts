import type { Dataset, Entity, Statement } from '../domain/dataset.ts'
import { groupedBy } from '../domain/groupedBy.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { seenIn } from './checks.ts'

/** What a later version of a dataset holds of an earlier one, by the ids of both. */
export interface Version {
  readonly statements: ReadonlyMap<StatementId, StatementId>
  readonly entities: ReadonlyMap<EntityId, EntityId>
}

/** Of so many statements of the smaller one, one at least stands in both: else they only have a name in common. */
const LEAST_SHARE = 3

/** Those of one list beside those of another that are told alike; the first of several beside the first. */
const paired = <Item extends { readonly id: Id }, Id extends string>(
  before: readonly Item[],
  now: readonly Item[],
  toldBefore: (item: Item, at: number) => string,
  toldNow: (item: Item, at: number) => string,
): ReadonlyMap<Id, Id> => {
  const groups = groupedBy([...now.entries()], ([at, item]) => [toldNow(item, at)])
  const taken = new Map<string, number>()
  const found = new Map<Id, Id>()
  for (const [at, item] of before.entries()) {
    const told = toldBefore(item, at)
    const next = taken.get(told) ?? 0
    const [, other] = groups.get(told)?.[next] ?? []
    if (other === undefined) continue
    taken.set(told, next + 1)
    found.set(item.id, other.id)
  }
  return found
}

/** Those whose ids stand in both lists. */
const shared = <Id extends string>(
  before: readonly { readonly id: Id }[],
  now: readonly { readonly id: Id }[],
): ReadonlyMap<Id, Id> => {
  const ids = new Set(now.map(({ id }) => id))
  return new Map(before.flatMap(({ id }) => (ids.has(id) ? [[id, id] as const] : [])))
}

const called = ({ name, kind }: Entity): string => JSON.stringify([name, kind])

/** Speaker, ends, relation and words, by names; the status, for a claim does not stand for what is reported. */
const sayings = (dataset: Dataset) => {
  const seen = seenIn(dataset)
  return ({ status }: Statement, at: number): string => {
    const { speaker, relation, quotes } = seen[at] ?? {}
    return JSON.stringify([speaker, relation, status, quotes?.toSorted()])
  }
}

/**
 * What of an earlier version stands in a later one. Where people give statements their ids, these tell; ids that are
 * counted in a file tell nothing once a row was added: there it is what a statement says, and with which words.
 * Null: it is no version of it.
 */
export const versionOf = (before: Dataset, now: Dataset): Version | null => {
  const authored = before.evidence === 'required' && now.evidence === 'required'
  const statements = authored
    ? shared(before.statements, now.statements)
    : paired<Statement, StatementId>(
        before.statements,
        now.statements,
        sayings(before),
        sayings(now),
      )
  const fewer = Math.min(before.statements.length, now.statements.length)
  if (statements.size === 0 || statements.size * LEAST_SHARE < fewer) return null
  const entities = authored
    ? shared(before.entities, now.entities)
    : paired<Entity, EntityId>(before.entities, now.entities, called, called)
  return { statements, entities }
}
