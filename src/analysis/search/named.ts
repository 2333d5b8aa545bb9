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
  dataset.entities.map((entity) => {
    const name = fold(entity.name)
    const call = calledAmong(dataset, entity)
    return { entity, name, call: call === entity.name ? name : fold(call) }
  }),
)

/**
 * Nodes that are called by a text, then those whose names begin with it, then those in which it stands elsewhere, then
 * those that have its words in another order, at most so many; none for no text.
 */
export const nodesNamed = (dataset: Nodes, text: string, most: number): readonly Entity[] => {
  const sought = fold(text.trim())
  if (sought === '') return []
  const words = sought.split(/[\s,;]+/).filter((word) => word !== '')
  const [called, begins, holds, mixed]: readonly [Entity[], Entity[], Entity[], Entity[]] = [
    [],
    [],
    [],
    [],
  ]
  for (const { entity, name, call } of foldedIn(dataset)) {
    const place = call.indexOf(sought)
    const isMixed = place < 0 && words.length > 1 && words.every((word) => call.includes(word))
    if (place < 0 && !isMixed) continue
    const held = isMixed ? mixed : place === 0 ? begins : holds
    const among = name === sought || call === sought ? called : held
    if (among.length < most) among.push(entity)
  }
  return [...called, ...begins, ...holds, ...mixed].slice(0, most)
}
