import type { Dataset, Entity } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { keptFor } from '../../domain/once.ts'
import { fold } from './fold.ts'

type Nodes = Pick<Dataset, 'entities'>

const callsIn = keptFor(({ entities }: Nodes): ReadonlyMap<EntityId, string> => {
  const times = new Map<string, number>()
  for (const { name } of entities) times.set(name, (times.get(name) ?? 0) + 1)
  return new Map(
    entities.map(({ id, name }) => {
      if (name.trim() === '') return [id, id]
      return [id, (times.get(name) ?? 0) > 1 ? `${name} (${id})` : name]
    }),
  )
})

/** What a node is called among all: its name, with its id where another has the same name, or its id alone. */
export const calledAmong = (dataset: Nodes, { id, name }: Entity): string =>
  callsIn(dataset).get(id) ?? name

const foldedIn = keptFor((dataset: Nodes) =>
  dataset.entities.map((entity) => ({
    entity,
    name: fold(entity.name),
    call: fold(calledAmong(dataset, entity)),
  })),
)

/**
 * Nodes that are called by a text, then those whose names begin with it, then those in which it stands elsewhere, at most
 * so many; none for no text.
 */
export const nodesNamed = (dataset: Nodes, text: string, most: number): readonly Entity[] => {
  const sought = fold(text.trim())
  if (sought === '') return []
  const found: readonly [Entity[], Entity[], Entity[]] = [[], [], []]
  for (const { entity, name, call } of foldedIn(dataset)) {
    const place = call.indexOf(sought)
    if (place < 0) continue
    const [called, begins, holds] = found
    const among = name === sought || call === sought ? called : place === 0 ? begins : holds
    if (among.length < most) among.push(entity)
  }
  return found.flat().slice(0, most)
}
