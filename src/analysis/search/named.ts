import type { Dataset, Entity } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { keptFor, keptInSteps } from '../../domain/once.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
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

/** A node by its folded name, and as it is called among all. */
interface Folded {
  readonly entity: Entity
  readonly name: string
  readonly call: string
}

/** All nodes with what their names are found by: it takes a while where they are many, and is kept. */
export const foldedSteps = keptInSteps(function* (dataset: Nodes): Steps<readonly Folded[]> {
  const folded: Folded[] = []
  yield* each(dataset.entities, (entity) => {
    const name = fold(entity.name)
    const call = calledAmong(dataset, entity)
    folded.push({ entity, name, call: call === entity.name ? name : fold(call) })
  })
  return folded
})

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
  for (const { entity, name, call } of atOnce(foldedSteps(dataset))) {
    const place = call.indexOf(sought)
    const isMixed = place < 0 && words.length > 1 && words.every((word) => call.includes(word))
    if (place < 0 && !isMixed) continue
    const held = isMixed ? mixed : place === 0 ? begins : holds
    const among = name === sought || call === sought ? called : held
    if (among.length < most) among.push(entity)
  }
  return [...called, ...begins, ...holds, ...mixed].slice(0, most)
}
