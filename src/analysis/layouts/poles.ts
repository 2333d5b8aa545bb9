import type { Dataset } from '../../domain/dataset.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import { lineSteps } from '../../domain/lines.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
import { polesSteps } from './dispute/poles.ts'
import { foldingSteps, symmetricIn } from './folding.ts'

type Poles = readonly [EntityId, EntityId] | null

const found = new WeakMap<Dataset, Poles>()

/** The same step by step. */
export const poleSteps = function* (dataset: Dataset): Steps<Poles> {
  let poles = found.get(dataset)
  if (poles === undefined) {
    const { entities, statements } = dataset
    const hostile = new Set<FamilyId>()
    yield* each(statements, ({ polarity, family }) => {
      if (polarity === 'hostile') hostile.add(family)
    })
    const lines = yield* lineSteps(dataset)
    const symmetric = symmetricIn(dataset)
    const links = yield* foldingSteps(
      lines.filter(({ statement }) => hostile.has(statement.family)),
      symmetric,
    )
    yield
    const all = () => foldingSteps(lines, symmetric)
    poles = yield* polesSteps({ nodes: entities, links, all })
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
