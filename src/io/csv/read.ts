import Papa from 'papaparse'
import { UnreadableFileError } from '../../domain/issue.ts'
import { type Told, told } from '../../domain/told.ts'
import { DELIMITERS, type Delimiter } from './delimiter.ts'

export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
}

export interface CsvRow {
  /** As a spreadsheet numbers it: the header is 1, and empty rows count. */
  readonly number: number
  readonly cells: readonly string[]
}

/** The first line and its ending, quoted line breaks passed over. */
const firstLine = (text: string): { readonly line: string; readonly ending: string } => {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark === '"') quoted = !quoted
    else if (!quoted && (mark === '\n' || mark === '\r'))
      return {
        line: text.slice(0, at),
        ending: mark === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r',
      }
  }
  return { line: text, ending: '\n' }
}

/** The delimiter that cuts the first line into most cells. */
export const delimiterOf = (text: string): Delimiter => {
  const bare = firstLine(text).line.replace(/"[^"]*"/g, '')
  const found = DELIMITERS.map((mark) => ({ mark, count: bare.split(mark).length }))
  return found.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

/**
 * Whether the last row, or the header where there is no row, was cut. A cut behind a line end or within the
 * last cell of a row cannot be told from a table that ends there.
 */
const breaksOff = (body: string, header: readonly string[], rows: readonly CsvRow[]): boolean => {
  if (/[\r\n]$/.test(body)) return false
  const last = rows.at(-1)
  if (last === undefined) return true
  return (
    last.cells.length < header.length &&
    rows.slice(0, -1).every(({ cells }) => cells.length === header.length)
  )
}

const separator = (delimiter: Delimiter): Told => {
  if (delimiter === '\t') return told`a tab`
  if (delimiter === ';') return told`a semicolon`
  return delimiter === '|' ? told`a bar` : told`a comma`
}

/**
 * Reads CSV with a header; comma, semicolon, tab or bar between cells, any line ending, a byte order mark or none.
 * Every cell stays text. Empty lines are passed over. Without a delimiter, the first line decides.
 * @throws UnreadableFileError where a quoted cell does not end, or a row is longer than the header or
 * cut short.
 */
export const readCsv = (name: string, text: string, delimiter?: Delimiter): CsvTable => {
  const body = text.startsWith('﻿') ? text.slice(1) : text
  const { ending } = firstLine(body)
  const cut = delimiter ?? delimiterOf(body)
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: cut,
    newline: ending === '\r\n' ? '\r\n' : ending === '\r' ? '\r' : '\n',
  })
  const [error] = errors
  if (error !== undefined)
    throw new UnreadableFileError(
      told`${name}, row ${(error.row ?? 0) + 1}: a quoted cell does not end where it should. Get the whole file, or save it again as CSV.`,
    )
  const [header = [], ...rows] = data
  const filled = rows
    .map((cells, index) => ({ number: index + 2, cells }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '')
  const long = filled.find(({ cells }) => cells.length > header.length)
  if (long !== undefined)
    throw new UnreadableFileError(
      told`${name}, row ${long.number}: there are ${long.cells.length} cells, but the header names ${header.length}. Put cells that hold ${separator(cut)} into double quotes.`,
    )
  if (breaksOff(body, header, filled))
    throw new UnreadableFileError(
      told`${name} breaks off in its last row, which has ${filled.at(-1)?.cells.length ?? 0} of ${header.length} cells and no line end. Get the whole file, or complete the row.`,
    )
  return { header, rows: filled }
}
