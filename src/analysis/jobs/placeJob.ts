import type { Dataset } from '../../domain/dataset.ts'
import { allLines } from '../../domain/lines.ts'
import { BUBBLES_FROM } from '../aggregate/asked.ts'
import { layoutInput } from '../layouts/input.ts'
import { DEFAULT_PARAMETERS } from '../layouts/layout.ts'
import { polesOfDataset } from '../layouts/poles.ts'
import { startLayout } from './layoutJob.ts'

/** A dataset that is getting its positions. */
export interface PlaceJob {
  /** The same with positions; rejects where the worker fails, stays open for ever once cancelled. */
  readonly placed: Promise<Dataset>
  readonly cancel: () => void
}

/**
 * Lays out a dataset that brings no positions, in a worker; one that brings them stays as it is, and so does one that
 * opens in bubbles.
 */
export const startPlacing = (dataset: Dataset): PlaceJob => {
  if (
    dataset.layout.landscape !== null ||
    dataset.layout.portrait !== null ||
    dataset.statements.length >= BUBBLES_FROM
  )
    return { placed: Promise.resolve(dataset), cancel: () => {} }
  const poles = polesOfDataset(dataset)
  const { answer, cancel } = startLayout({
    layout: poles === null ? 'force' : 'dispute',
    input: layoutInput(dataset, dataset.entities, allLines(dataset), poles ?? [], 'landscape'),
    parameters: DEFAULT_PARAMETERS,
    rest: { nodes: [], links: [] },
  })
  return {
    placed: answer.then((arranged) => ({
      ...dataset,
      layout: { landscape: arranged?.positions ?? null, portrait: null },
    })),
    cancel,
  }
}
