import { told } from '../../../domain/told.ts'
import type { Draft } from '../draft.ts'
import { record } from '../expected.ts'
import { shown } from '../shown.ts'
import { EVERYWHERE, place, rule, WITH_EVIDENCE } from './rule.ts'

const namedEntities = ({ statements, entities }: Draft): ReadonlySet<string> => {
  const named = new Set<string>()
  const addAll = (ids: readonly string[]): void => {
    for (const id of ids) named.add(id)
  }
  for (const { subject, object, re, place: at, through, onBehalfOf, said } of statements) {
    named.add(subject)
    addAll(object)
    addAll(re)
    addAll(at)
    addAll(through)
    addAll(onBehalfOf)
    for (const { by } of said) named.add(by)
  }
  for (const { rollsUpTo } of entities) if (rollsUpTo !== null) named.add(rollsUpTo)
  return named
}

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
