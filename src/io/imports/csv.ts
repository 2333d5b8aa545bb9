import { reviveCell } from '../csv/cells.ts'
import { type CsvTable, readCsv } from '../csv/read.ts'
import { plain } from '../parse/shown.ts'
import { decodeText } from './bytes.ts'
import { type RawGraph, readHead } from './raw.ts'
import { graphOfTables, guessMapping, lacksHeader, withoutHeader } from './table.ts'

/** In our own tables a cell that would run as a formula begins with an apostrophe; in others it means itself. */
const revived = (table: CsvTable): CsvTable =>
  table.header.includes('json')
    ? {
        header: table.header.map(reviveCell),
        rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(reviveCell) })),
      }
    : table

/** Tables come from spreadsheets, which write UTF-8 or the letters of Western Windows. */
const decodeTable = (name: string, bytes: Uint8Array): string => {
  try {
    return decodeText(name, bytes)
  } catch (error) {
    if (bytes.includes(0)) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * A table as its file gives it: encoding, delimiter and header found.
 * @throws UnreadableFileError where it is no whole table.
 */
export const tableOf = (name: string, bytes: Uint8Array): CsvTable => {
  const table = revived(readCsv(plain(name), decodeTable(name, bytes)))
  return lacksHeader(table) ? withoutHeader(table) : table
}

/**
 * Reads tables of nodes and edges, ours or made by hand; one of the two is enough. Tables called
 * `nodes` and `edges` are taken at their word, others by their columns.
 * @param files - by their names, without folders; `dataset.json` may hold our head.
 * @throws UnreadableFileError where a table is no whole CSV or lacks a column.
 */
export const readTables = (files: ReadonlyMap<string, Uint8Array>): RawGraph => {
  const head = files.get('dataset.json')
  const tables = [...files].flatMap(([name, bytes]) => {
    if (name === 'dataset.json') return []
    const table = tableOf(name, bytes)
    const mapping = guessMapping(table)
    const [, named] = /^(nodes|edges)\.[a-z]+$/.exec(name) ?? []
    const rows = named === 'nodes' || named === 'edges' ? named : mapping.rows
    return [{ name, table, mapping: { ...mapping, rows } }]
  })
  return graphOfTables(
    tables,
    head === undefined ? null : readHead(decodeText('dataset.json', head)),
  )
}
