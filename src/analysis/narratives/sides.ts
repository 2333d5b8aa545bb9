import type { Dataset, Statement } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { speakerOf } from '../../domain/stance.ts'
import { membersOf } from '../rollUp.ts'

/** One side of a comparison: an entity, alone or with all who roll up to it. */
export interface SideChoice {
  readonly entity: EntityId
  readonly withMembers: boolean
}

export type Letter = 'a' | 'b'

export const LETTERS: readonly Letter[] = ['a', 'b']

/** Who speaks a statement: one of the sides, somebody else, or the source in its own voice. */
export type Teller = Letter | 'third' | 'source'

export interface Sides {
  readonly members: { readonly [L in Letter]: ReadonlySet<EntityId> }
  /** Who counts as a side beside the entity that it is called by, in the order of the dataset. */
  readonly belonging: { readonly [L in Letter]: readonly EntityId[] }
  readonly sideOf: (entity: EntityId) => Letter | null
  readonly tellerOf: (statement: Statement) => Teller
}

const chosen = (dataset: Dataset, { entity, withMembers }: SideChoice): ReadonlySet<EntityId> =>
  new Set([entity, ...(withMembers ? membersOf(dataset, entity) : [])])

const less = (one: ReadonlySet<EntityId>, other: ReadonlySet<EntityId>): ReadonlySet<EntityId> =>
  new Set([...one].filter((entity) => !other.has(entity)))

/**
 * Who belongs to which side. Where one side stands within the other (a ministry and its state), its members
 * are its own alone. Who speaks on behalf of a side speaks for it.
 */
export const sidesOf = (dataset: Dataset, a: SideChoice, b: SideChoice): Sides => {
  const [all, others] = [chosen(dataset, a), chosen(dataset, b)]
  const members = {
    a: others.has(a.entity) ? all : less(all, others),
    b: all.has(b.entity) ? others : less(others, all),
  }
  const sideOf = (entity: EntityId): Letter | null =>
    members.a.has(entity) ? 'a' : members.b.has(entity) ? 'b' : null
  const beside = (letter: Letter, { entity }: SideChoice): readonly EntityId[] =>
    [...members[letter]].filter((id) => id !== entity)
  return {
    members,
    belonging: { a: beside('a', a), b: beside('b', b) },
    sideOf,
    tellerOf(statement) {
      const speaker = speakerOf(statement)
      if (speaker === null) return 'source'
      const own = sideOf(speaker)
      if (own !== null || statement.layer !== 'speech') return own ?? 'third'
      return statement.onBehalfOf.map(sideOf).find((side) => side !== null) ?? 'third'
    },
  }
}
