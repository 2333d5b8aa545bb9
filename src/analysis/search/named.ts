import type { Dataset, Entity } from '../../domain/dataset.ts'
import { keptFor } from '../../domain/once.ts'
import { fold } from './fold.ts'

const foldedNames = keptFor(({ entities }: Pick<Dataset, 'entities'>): readonly string[] =>
  entities.map(({ name }) => fold(name)),
)

/** Nodes whose names begin with a text, then those in which it stands elsewhere, at most so many; none for no text. */
export const nodesNamed = (
  dataset: Pick<Dataset, 'entities'>,
  text: string,
  most: number,
): readonly Entity[] => {
  const sought = fold(text.trim())
  if (sought === '') return []
  const names = foldedNames(dataset)
  const [first, later]: readonly [Entity[], Entity[]] = [[], []]
  for (const [at, entity] of dataset.entities.entries()) {
    const place = names[at]?.indexOf(sought) ?? -1
    if (place === 0) first.push(entity)
    else if (place > 0 && later.length < most) later.push(entity)
    if (first.length === most) break
  }
  return [...first, ...later].slice(0, most)
}
