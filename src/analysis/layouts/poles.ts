import type { Dataset } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { allLines } from '../../domain/lines.ts'
import { polesOf } from './dispute/poles.ts'
import { layoutInput } from './input.ts'

/**
 * The two main parties of a dataset; null where nothing hostile runs between two parties.
 * Depends on the dataset alone and never on filters.
 */
export const polesOfDataset = (dataset: Dataset): readonly [EntityId, EntityId] | null =>
  polesOf(layoutInput(dataset, dataset.entities, allLines(dataset), [], 'landscape'))
