import type { Dataset, Positions } from '../../src/domain/dataset.ts'
import { createWords } from '../../src/domain/words.ts'
import {
  EXPORT_FORMATS,
  type ExportContext,
  type ExportFormat,
} from '../../src/io/exports/index.ts'
import { readGraphFile } from '../../src/io/imports/index.ts'

export const contextOf = (
  dataset: Dataset,
  positions: Positions | null = dataset.layout.landscape,
): ExportContext => {
  const words = createWords(dataset)
  return {
    words: (statement) => words.sentence(statement),
    positions,
    colourOf: () => '#1a2b3c',
    page: {
      script: 'void 0',
      styles: '',
      exportedOn: null,
      language: 'en',
      withoutScript: 'It needs JavaScript.',
    },
  }
}

export const formatNamed = (id: ExportFormat['id']): ExportFormat => {
  const format = EXPORT_FORMATS.find((one) => one.id === id)
  if (format === undefined) throw new Error(`There is no format "${id}".`)
  return format
}

export const written = (id: ExportFormat['id'], dataset: Dataset): Uint8Array<ArrayBuffer> =>
  formatNamed(id).write(dataset, contextOf(dataset))

/** The dataset after a trip through a file. Fails with the first issue, if there is any. */
export const throughFile = (id: ExportFormat['id'], dataset: Dataset): Dataset => {
  const { dataset: again, issues } = readGraphFile(
    `graph${formatNamed(id).extension}`,
    written(id, dataset),
  )
  if (again === null || issues.length > 0) throw new Error(JSON.stringify(issues, null, 1))
  return again
}

/** What is left of a dataset in a format that does not carry the text of its sources. */
export const withoutText = (dataset: Dataset): Dataset => ({
  ...dataset,
  sources: dataset.sources.map((source) => ({ ...source, file: null, text: null })),
})

/** Bytes of a text file. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
