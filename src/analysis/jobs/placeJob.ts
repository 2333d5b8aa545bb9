import type { Dataset } from '../../domain/dataset.ts'
import { lineSteps } from '../../domain/lines.ts'
import type { Steps } from '../../domain/steps.ts'
import { BUBBLES_FROM } from '../aggregate/asked.ts'
import { layoutInputSteps } from '../layouts/input.ts'
import { DEFAULT_PARAMETERS } from '../layouts/layout.ts'
import { poleSteps } from '../layouts/poles.ts'
import { startLayout } from './layoutJob.ts'
import type { LayoutOrder } from './layoutOrder.ts'
import { inSlices } from './slices.ts'
import type { Work } from './work.ts'

/** A dataset that is getting its positions. */
export interface PlaceJob extends Work {
  /** The same with positions; rejects where the worker fails, and rejects or stays open for ever once cancelled. */
  readonly placed: Promise<Dataset>
}

const orderFor = function* (dataset: Dataset): Steps<LayoutOrder> {
  const poles = yield* poleSteps(dataset)
  const lines = yield* lineSteps(dataset)
  return {
    layout: poles === null ? 'force' : 'dispute',
    input: yield* layoutInputSteps(dataset, dataset.entities, lines, poles ?? [], 'landscape'),
    parameters: DEFAULT_PARAMETERS,
    rest: { nodes: [], links: [] },
  }
}

/**
 * Lays out a dataset that brings no positions, in a worker; one that brings them stays as it is, and so does one that
 * opens in bubbles.
 */
export const startPlacing = (dataset: Dataset, signal?: AbortSignal): PlaceJob => {
  if (
    dataset.layout.landscape !== null ||
    dataset.layout.portrait !== null ||
    dataset.statements.length >= BUBBLES_FROM
  )
    return { placed: Promise.resolve(dataset), cancel: () => {} }
  const abort = new AbortController()
  const cancel = (): void => abort.abort()
  signal?.addEventListener('abort', cancel)
  const place = async (): Promise<Dataset> => {
    const order = await inSlices(orderFor(dataset), abort.signal)
    abort.signal.throwIfAborted()
    const layout = startLayout(order)
    abort.signal.addEventListener('abort', () => layout.cancel())
    const arranged = await layout.answer
    return { ...dataset, layout: { landscape: arranged?.positions ?? null, portrait: null } }
  }
  return { placed: place(), cancel }
}
