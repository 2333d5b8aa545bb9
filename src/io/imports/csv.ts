import { UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import { reviveCell } from '../csv/cells.ts'
import type { Delimiter } from '../csv/delimiter.ts'
import { type CsvTable, delimiterOf, readCsv } from '../csv/read.ts'
import { plain } from '../parse/shown.ts'
import { decodeIn, decodeText, type Encoding, encodingOf } from './bytes.ts'
import { type ColumnMapping, guessMapping, lacksHeader, withoutHeader } from './columnMapping.ts'
import { checkColumns, checkValues } from './limits.ts'
import { readHead } from './raw.ts'
import type { NamedTable } from './table.ts'

/**
 * In our own tables an apostrophe stands before what would run as a formula; in others, and in JSON, it means itself.
 */
const revived = (table: CsvTable): CsvTable => {
  const json = table.header.indexOf('json')
  if (json < 0) return table
  const revive = (cell: string, at: number): string => (at === json ? cell : reviveCell(cell))
  return {
    header: table.header.map(reviveCell),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(revive) })),
  }
}

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
  rows: [{ number: 1, cells: table.header }, ...table.rows],
})

/** Tables called `nodes` and `edges` are taken at their word, others by their columns. */
const mappingFor = (name: string, table: CsvTable): ColumnMapping => {
  const mapping = guessMapping(table)
  const [, named] = /^(nodes|edges)\.[a-z]+$/.exec(name) ?? []
  return named === 'nodes' || named === 'edges' ? { ...mapping, rows: named } : mapping
}

/**
 * Whether bytes that are not all UTF-8 are so in part: then some were damaged. Letters of Western Windows stand
 * next to each other in the order of a character of UTF-8 almost never.
 */
const isDamagedUtf8 = (bytes: Uint8Array): boolean =>
  /[^\0-\x7f\ufffd]/.test(new TextDecoder('utf-8').decode(bytes))

/** As many cells as the table can have: whatever may stand between two of them, counted. */
const cellsAtMost = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at++) if (',;\t|\r\n'.includes(text.charAt(at))) count++
  return count
}

/** Two columns of one name would be one attribute: the second is called `name (2)`. */
const toldApart = (header: readonly string[]): readonly string[] => {
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
      told`${plain(name)}, row ${again.number}: the columns are named once more, as if the file were in it twice. Take the row out, and what follows it if it is the same again.`,
    )
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
  const damaged =
    wanted.encoding === undefined && encoding === 'windows-1252' && isDamagedUtf8(bytes)
  const text = damaged ? decodeText(name, bytes) : decodeIn(plain(name), bytes, encoding)
  checkValues(cellsAtMost(text))
  const delimiter = wanted.delimiter ?? delimiterOf(text.replace(/^\ufeff/, ''))
  const whole = revived(readCsv(plain(name), text, delimiter))
  checkColumns(whole.header.length)
  const bare = lacksHeader(whole)
  const header = wanted.header ?? !bare
  if (header) checkOnce(name, whole)
  const table = header
    ? { ...whole, header: toldApart(whole.header) }
    : bare
      ? withoutHeader(whole)
      : numbered(whole)
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
