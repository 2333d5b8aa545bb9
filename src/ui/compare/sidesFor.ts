import { polesOfDataset } from '../../analysis/layouts/poles.ts'
import type { Dataset, Entity } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { isParty } from '../../domain/kinds.ts'
import { keptFor } from '../../domain/once.ts'
import { speakerOf } from '../../domain/stance.ts'
import type { Comparison } from '../../state/appState.ts'

/** Who can be a side: parties, and whoever says something. */
export const possibleSides = keptFor(
  (dataset: Dataset): { readonly entities: readonly Entity[] } => {
    const speakers = new Set<EntityId | null>(dataset.statements.map(speakerOf))
    return {
      entities: dataset.entities.filter(({ id, kind }) => isParty(kind) || speakers.has(id)),
    }
  },
)

/** Whether each of some entities can be a side. */
export const mayBeSides = (dataset: Dataset, ids: readonly EntityId[]): boolean => {
  const able = new Set(possibleSides(dataset).entities.map(({ id }) => id))
  return ids.every((id) => able.has(id))
}

/** Who can be a side, the two main parties first, then by name. */
export const sidesInOrder = keptFor((dataset: Dataset): readonly Entity[] => {
  const poles: readonly EntityId[] = polesOfDataset(dataset) ?? []
  const rank = ({ id }: Entity): number => {
    const at = poles.indexOf(id)
    return at === -1 ? poles.length : at
  }
  const { compare } = new Intl.Collator('en')
  return possibleSides(dataset).entities.toSorted(
    (one, other) => rank(one) - rank(other) || compare(one.name, other.name),
  )
})

/** The two main parties, with all who belong to them; null where fewer than two can be sides. */
export const comparisonAtFirst = (dataset: Dataset): Comparison | null => {
  const [one, other] = polesOfDataset(dataset) ?? sidesInOrder(dataset).map(({ id }) => id)
  return one === undefined || other === undefined
    ? null
    : {
        a: { entity: one, withMembers: true },
        b: { entity: other, withMembers: true },
        view: 'split',
      }
}
