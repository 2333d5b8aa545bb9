import { quoteCell, safeCell } from './cells.ts'

/** Rows as CSV of RFC 4180: commas, CRLF, no byte order mark, formulas made harmless. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoteCell(safeCell(cell))).join(',')}\r\n`).join('')

/** Rows as spreadsheets put them on the clipboard: tabs between cells, cells with a tab, a break or a quote quoted. */
export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map(safeCell)
        .map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\n')
