/** What a spreadsheet takes for the start of a formula, full-width forms too. */
const SIGN = '[=+\\-@＝＋－＠﹢﹣﹦﹫−]'
/** What it may trim or pass over before one. */
const BLANKS = '\\s\\p{Cc}\\p{Cf}'
const RUNS = new RegExp(`^[${BLANKS}]*${SIGN}`, 'u')
/** Leading white space that some programs treat as the start of a command, and the mark itself. */
const LEADS = /^[\t\r\n\0']/
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

const BETWEEN = `[;'"${BLANKS}]`
/**
 * What stands before a sign, from the first place on where a program that cuts at semicolons, at tabs or at every line
 * end begins a cell of its own. The look behind keeps long blanks from being gone through from each of their places.
 */
const CUT_BEFORE_SIGN = new RegExp(
  `[;\\t\\r\\n](?<![;\\t\\r\\n]${BETWEEN}*?.)${BETWEEN}*(?=${SIGN})`,
  'gsu',
)

const mark = (text: string): string =>
  text.replace(CUT_BEFORE_SIGN, (run) => run.replace(/\r\n|[;\t\r\n]/g, "$&'"))

/** Takes away the apostrophes within a cell that `safeCell` sets where it may be cut. */
export const unmark = (text: string): string =>
  text.replace(CUT_BEFORE_SIGN, (run) => run.replace(/(\r\n|[;\t\r\n])'/g, '$1'))

/**
 * Text as a cell that no spreadsheet runs, wherever it cuts: an apostrophe goes before what would be a formula, and
 * before what begins with an apostrophe already, so that `reviveCell` can tell. Numbers stay as they are.
 */
export const safeCell = (text: string): string =>
  NUMBER.test(text) ? text : `${RUNS.test(text) || LEADS.test(text) ? "'" : ''}${mark(text)}`

/** Undoes `safeCell` exactly. */
export const reviveCell = (cell: string): string =>
  unmark(cell.startsWith("'") ? cell.slice(1) : cell)

/** JSON that means the same and that `safeCell` leaves as it is. */
export const safeJson = (json: string): string =>
  json.replace(CUT_BEFORE_SIGN, (run) => run.replaceAll(';', '\\u003b'))

/** RFC 4180: quoted where it must be, quotes doubled. */
export const quoteCell = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
