import { reviveCell } from '../csv/cells.ts'
import type { Delimiter } from '../csv/delimiter.ts'
import { type CsvTable, delimiterOf, readCsv } from '../csv/read.ts'
import { plain } from '../parse/shown.ts'
import { decodeIn, decodeText, type Encoding, encodingOf } from './bytes.ts'
import { readHead } from './raw.ts'
import {
  type ColumnMapping,
  guessMapping,
  lacksHeader,
  type NamedTable,
  withoutHeader,
} from './table.ts'

/** In our own tables a cell that would run as a formula begins with an apostrophe; in others it means itself. */
const revived = (table: CsvTable): CsvTable =>
  table.header.includes('json')
    ? {
        header: table.header.map(reviveCell),
        rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(reviveCell) })),
      }
    : table

/** How a table stands in its file. */
export interface TableReading {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** Whether the first row names the columns. */
  readonly header: boolean
}

/** A table of a file, read in some way, and what its columns are taken for. */
export interface ReadTable extends NamedTable {
  readonly reading: TableReading
}

/** Columns with numbers for names, the first row among the others. */
const numbered = (table: CsvTable): CsvTable => ({
  header: table.header.map((_, index) => `column ${index + 1}`),
  rows: [{ number: 0, cells: table.header }, ...table.rows],
})

/** Tables called `nodes` and `edges` are taken at their word, others by their columns. */
const mappingFor = (name: string, table: CsvTable): ColumnMapping => {
  const mapping = guessMapping(table)
  const [, named] = /^(nodes|edges)\.[a-z]+$/.exec(name) ?? []
  return named === 'nodes' || named === 'edges' ? { ...mapping, rows: named } : mapping
}

/**
 * A table as its file gives it: what `wanted` does not say of encoding, delimiter and header is found,
 * and the columns are guessed.
 * @throws UnreadableFileError where it is no whole table.
 */
export const readTable = (
  name: string,
  bytes: Uint8Array,
  wanted: Partial<TableReading> = {},
): ReadTable => {
  const encoding = wanted.encoding ?? encodingOf(name, bytes)
  const text = decodeIn(plain(name), bytes, encoding)
  const delimiter = wanted.delimiter ?? delimiterOf(text.replace(/^\ufeff/, ''))
  const whole = revived(readCsv(plain(name), text, delimiter))
  const bare = lacksHeader(whole)
  const header = wanted.header ?? !bare
  const table = header ? whole : bare ? withoutHeader(whole) : numbered(whole)
  return {
    name,
    table,
    mapping: mappingFor(name.toLowerCase(), table),
    reading: { encoding, delimiter, header },
  }
}

/** The head that our own tables bring along, or null. */
export const headOf = (files: ReadonlyMap<string, Uint8Array>): unknown => {
  const head = files.get('dataset.json')
  return head === undefined ? null : readHead(decodeText('dataset.json', head))
}
