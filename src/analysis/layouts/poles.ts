import type { Dataset } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { lineSteps } from '../../domain/lines.ts'
import { atOnce, type Steps } from '../../domain/steps.ts'
import { polesSteps } from './dispute/poles.ts'
import { foldingSteps, symmetricIn } from './folding.ts'

type Poles = readonly [EntityId, EntityId] | null

const found = new WeakMap<Dataset, Poles>()

/** The same step by step. */
export const poleSteps = function* (dataset: Dataset): Steps<Poles> {
  let poles = found.get(dataset)
  if (poles === undefined) {
    const lines = yield* lineSteps(dataset)
    const links = yield* foldingSteps(lines, symmetricIn(dataset))
    yield
    poles = yield* polesSteps({ nodes: dataset.entities, links })
    found.set(dataset, poles)
    yield
  }
  return poles
}

/**
 * The two main parties of a dataset; null where nothing hostile runs between two parties.
 * Depends on the dataset alone and never on filters; found once.
 */
export const polesOfDataset = (dataset: Dataset): Poles => atOnce(poleSteps(dataset))
