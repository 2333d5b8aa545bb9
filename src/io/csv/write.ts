import { quoteCell, safeCell } from './cells.ts'

/** Rows as CSV of RFC 4180: commas, CRLF, no byte order mark, formulas made harmless. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoteCell(safeCell(cell))).join(',')}\r\n`).join('')
