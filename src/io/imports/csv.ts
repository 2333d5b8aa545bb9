import { UnreadableFileError } from '../../domain/issue.ts'
import { reviveCell } from '../csv/cells.ts'
import { type CsvTable, readCsv } from '../csv/read.ts'
import { plain } from '../parse/shown.ts'
import { decodeText } from './bytes.ts'
import { checkColumns, checkValues } from './limits.ts'
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

/**
 * Whether bytes that are not all UTF-8 are so in part: then some were damaged. Letters of Western Windows stand
 * next to each other in the order of a character of UTF-8 almost never.
 */
const isDamagedUtf8 = (bytes: Uint8Array): boolean =>
  /[^\0-\x7f\ufffd]/.test(new TextDecoder('utf-8').decode(bytes))

/** Tables come from spreadsheets, which write UTF-8 or the letters of Western Windows. */
const decodeTable = (name: string, bytes: Uint8Array): string => {
  try {
    const text = decodeText(name, bytes)
    if (!text.includes('\0')) return text
    throw new UnreadableFileError(
      `The table ${plain(name)} holds NUL characters, as UTF-16 without a mark at its beginning does. Save it again as UTF-8.`,
    )
  } catch (error) {
    if (bytes.includes(0) || isDamagedUtf8(bytes)) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** As many cells as the table can have: whatever may stand between two of them, counted. */
const cellsAtMost = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at++) if (',;\t|\r\n'.includes(text.charAt(at))) count++
  return count
}

/** Two columns of one name would be one attribute: the second is called `name (2)`. */
const numbered = (header: readonly string[]): readonly string[] => {
  const taken = new Set(header)
  const counts = new Map<string, number>()
  return header.map((name) => {
    let count = (counts.get(name) ?? 0) + 1
    while (count > 1 && taken.has(`${name} (${count})`)) count++
    counts.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

/** A file that was written twice names its columns twice. */
const checkOnce = (name: string, { header, rows }: CsvTable): void => {
  const again = rows.find(
    ({ cells }) =>
      cells.length === header.length && cells.every((cell, index) => cell === header[index]),
  )
  if (again !== undefined)
    throw new UnreadableFileError(
      `In ${plain(name)}, row ${again.number} names the columns once more, as if the file were in it twice. Take the row out, and what follows it if it is the same again.`,
    )
}

/**
 * A table as its file gives it: encoding, delimiter and header found.
 * @throws UnreadableFileError where it is no whole table.
 */
export const tableOf = (name: string, bytes: Uint8Array): CsvTable => {
  const text = decodeTable(name, bytes)
  checkValues(cellsAtMost(text))
  const table = revived(readCsv(plain(name), text))
  checkColumns(table.header.length)
  if (lacksHeader(table)) return withoutHeader(table)
  checkOnce(name, table)
  return { ...table, header: numbered(table.header) }
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
