import type { Dataset } from '../../domain/dataset.ts'
import { toAuthored } from '../parse/authored.ts'

/**
 * What a table of nodes and edges cannot hold: the dataset in authored form without its entities and
 * statements, and without the full text of its sources.
 */
export const headOf = (dataset: Dataset): unknown =>
  toAuthored({
    ...dataset,
    sources: dataset.sources.map((source) => ({ ...source, file: null, text: null })),
    entities: [],
    statements: [],
  })
