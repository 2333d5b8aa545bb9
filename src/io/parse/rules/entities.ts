import { told } from '../../../domain/told.ts'
import type { Draft } from '../draft.ts'
import { record } from '../expected.ts'
import { shown } from '../shown.ts'
import { EVERYWHERE, place, rule, WITH_EVIDENCE } from './rule.ts'

const namedEntities = (draft: Draft): ReadonlySet<string> =>
  new Set([
    ...draft.statements.flatMap((statement) => [
      statement.subject,
      ...statement.object,
      ...statement.re,
      ...statement.place,
      ...statement.through,
      ...statement.onBehalfOf,
      ...statement.said.map(({ by }) => by),
    ]),
    ...draft.entities.flatMap(({ rollsUpTo }) => (rollsUpTo === null ? [] : [rollsUpTo])),
  ])

export const looseEntity = rule(
  'loose-entity',
  'Every entity takes part in a statement in some role, or speaks; the rule rests in a part of a dataset.',
  WITH_EVIDENCE,
  (draft) => {
    if (draft.part) return []
    const named = namedEntities(draft)
    return draft.entities
      .filter(({ id }) => !named.has(id))
      .map(({ id }) => ({
        where: place(draft, record('entity', id)),
        what: told`No statement names the entity ${shown(id)}`,
        wayOut: told`Add a statement about it, or remove it`,
      }))
  },
)

export const rollUpCycle = rule(
  'roll-up-cycle',
  'No entity rolls up to itself, directly or through others.',
  EVERYWHERE,
  (draft) => {
    const parents = new Map<string, string | null>(
      draft.entities.map(({ id, rollsUpTo }) => [id, rollsUpTo]),
    )
    const circling = new Set<string>()
    // Each entity is passed once, whatever chains lead to it.
    const passed = new Set<string>()
    for (const { id } of draft.entities) {
      const chain = new Set<string>()
      let at: string | null | undefined = id
      for (; at && !passed.has(at); at = parents.get(at)) {
        passed.add(at)
        chain.add(at)
      }
      for (; at && chain.delete(at); at = parents.get(at)) circling.add(at)
    }
    return draft.entities
      .filter(({ id }) => circling.has(id))
      .map(({ id }) => ({
        where: place(draft, record('entity', id), 'rollsUpTo'),
        what: told`The entity ${shown(id)} rolls up to itself`,
        wayOut: told`Correct one of the links of the circle`,
      }))
  },
)
