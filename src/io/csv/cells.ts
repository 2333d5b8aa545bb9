/** What a spreadsheet takes for a formula, full-width forms too, behind whatever it may trim or pass over. */
const RUNS = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/u
/** Leading white space that some programs treat as the start of a command, and the mark itself. */
const LEADS = /^[\t\r\n\0']/
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/**
 * Text as a cell that no spreadsheet runs: an apostrophe goes before what would be a formula, and before
 * what begins with an apostrophe already, so that `reviveCell` can tell. Numbers stay as they are.
 */
export const safeCell = (text: string): string =>
  !NUMBER.test(text) && (RUNS.test(text) || LEADS.test(text)) ? `'${text}` : text

/** Undoes `safeCell` exactly. */
export const reviveCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell)

/** RFC 4180: quoted where it must be, quotes doubled. */
export const quoteCell = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
