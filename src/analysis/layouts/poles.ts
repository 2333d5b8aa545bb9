import type { Dataset } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { allLines } from '../../domain/lines.ts'
import { polesOf } from './dispute/poles.ts'
import { foldLines, symmetricIn } from './input.ts'

type Poles = readonly [EntityId, EntityId] | null

const found = new WeakMap<Dataset, Poles>()

/**
 * The two main parties of a dataset; null where nothing hostile runs between two parties.
 * Depends on the dataset alone and never on filters; found once.
 */
export const polesOfDataset = (dataset: Dataset): Poles => {
  let poles = found.get(dataset)
  if (poles === undefined) {
    const links = foldLines(allLines(dataset), symmetricIn(dataset))
    poles = polesOf({ nodes: dataset.entities, links })
    found.set(dataset, poles)
  }
  return poles
}
