import { zipSync } from 'fflate'
import { carriableJson } from '../../domain/carriable.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { writeCsv } from '../csv/write.ts'
import type { Column } from './columns.ts'
import { type ExportContext, type ExportFormat, encodeText, WITHOUT_TEXT } from './format.ts'
import { headOf } from './head.ts'
import { tableOf } from './table.ts'

const cellsOf = <Item>(columns: readonly Column<Item>[], item: Item): readonly string[] =>
  columns.map(({ cell }) => String(cell(item) ?? ''))

const namesOf = <Item>(columns: readonly Column<Item>[]): readonly string[] =>
  columns.map(({ name }) => name)

const write = (dataset: Dataset, { words }: ExportContext): Uint8Array<ArrayBuffer> => {
  const { nodes, nodeColumns, edges, edgeColumns } = tableOf(dataset, words)
  const nodeRows = nodes.map((row) => [row.id, ...cellsOf(nodeColumns, row)])
  const edgeRows = edges.map((row) => [row.id, row.from, row.to, ...cellsOf(edgeColumns, row)])
  const files = {
    'nodes.csv': encodeText(writeCsv([['id', ...namesOf(nodeColumns)], ...nodeRows])),
    'edges.csv': encodeText(
      writeCsv([['id', 'subject', 'object', ...namesOf(edgeColumns)], ...edgeRows]),
    ),
    'dataset.json': encodeText(`${carriableJson(headOf(dataset))}\n`),
  }
  // A fixed date, so that the same dataset always gives the same bytes.
  return new Uint8Array(zipSync(files, { mtime: new Date(1980, 0, 1) }))
}

export const CSV_FORMAT: ExportFormat = {
  id: 'csv',
  group: 'data',
  label: 'CSV',
  extension: '.csv.zip',
  endings: ['.csv.zip', '.zip'],
  mime: 'application/zip',
  description: 'Two tables in a zip, for spreadsheets and scripts.',
  loses: [WITHOUT_TEXT, 'colours, and positions other than those saved with the dataset'],
  write,
}
