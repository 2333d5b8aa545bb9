import { fold } from './search/fold.ts'

/** A column of a table over rows of one kind. */
export interface Column<Row> {
  readonly id: string
  readonly gives: 'text' | 'number'
  /** What rows are sorted by; null: nothing there, which stands last in both directions. */
  readonly value: (row: Row) => string | number | null
  /** What the cell says, and what it is filtered by. */
  readonly text: (row: Row) => string
  /** What is copied where that differs from the text: a date in its standard form, a figure with all its digits. */
  readonly copied?: (row: Row) => string
}

export interface Sorting {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const compare = (one: string | number, other: string | number): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : COLLATOR.compare(String(one), String(other))

/** The rows in a new order; equal ones stay as they were. Without a sorting, or for a column that is not there, as given. */
export const sortedRows = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] => {
  const column = columns.find(({ id }) => id === sorting?.column)
  if (sorting === null || column === undefined) return rows
  const sign = sorting.direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort(({ value: one }, { value: other }) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null)
      return sign * compare(one, other)
    })
    .map(({ row }) => row)
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`
const BOUND = new RegExp(`^(<=|>=|<|>|=)\\s*(${NUMBER})$`)
const RANGE = new RegExp(`^(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})$`)

/** `>2`, `<=0.5`, `=3`, `2..5`; null where the text is none of these. */
const numberTest = (query: string): ((value: number) => boolean) | null => {
  const [, low, high] = RANGE.exec(query) ?? []
  if (low !== undefined && high !== undefined)
    return (value) => value >= Number(low) && value <= Number(high)
  const [, sign, bound] = BOUND.exec(query) ?? []
  const limit = Number(bound)
  switch (sign) {
    case '<':
      return (value) => value < limit
    case '<=':
      return (value) => value <= limit
    case '>':
      return (value) => value > limit
    case '>=':
      return (value) => value >= limit
    case '=':
      return (value) => value === limit
    default:
      return null
  }
}

const digitsOf = (value: string | number | null): string =>
  Number.isInteger(value) ? String(value) : ''

/**
 * The rows that pass every filter, a filter a column. A cell passes where it holds the words of the filter, whatever
 * their case and accents; in a column of numbers `>2`, `<=0.5`, `=3` and `2..5` compare, and a whole number is found
 * by its digits too, however its cell groups them. Empty filters, and those of
 * columns that are not there, let everything through.
 */
export const matchingRows = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filters: ReadonlyMap<string, string>,
): readonly Row[] => {
  const tests = columns.flatMap((column): readonly ((row: Row) => boolean)[] => {
    const query = (filters.get(column.id) ?? '').trim()
    if (query === '') return []
    const holds = column.gives === 'number' ? numberTest(query) : null
    if (holds !== null)
      return [
        (row) => {
          const value = column.value(row)
          return typeof value === 'number' && holds(value)
        },
      ]
    const words = fold(query)
    return [
      (row) =>
        fold(column.text(row)).includes(words) ||
        (column.gives === 'number' && digitsOf(column.value(row)).includes(words)),
    ]
  })
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}

/** Rows as cells of text, without a header. */
export const cellsOf = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): readonly (readonly string[])[] =>
  rows.map((row) => columns.map(({ text, copied = text }) => copied(row)))

/** The first and, exclusive, the last of `count` rows of one height that a window over them needs, with some to spare. */
export const rowsInWindow = (
  count: number,
  rowHeight: number,
  scrolled: number,
  height: number,
  spare = 8,
): { readonly first: number; readonly end: number } => {
  const first = Math.floor(scrolled / rowHeight) - spare
  const end = Math.ceil((scrolled + height) / rowHeight) + spare
  return {
    first: Math.max(0, Math.min(count, first)),
    end: Math.max(0, Math.min(count, end)),
  }
}

/** The rows from one to another in the order of the table, whichever comes first. */
export const rangeOf = <Row>(rows: readonly Row[], one: number, other: number): readonly Row[] =>
  rows.slice(Math.max(0, Math.min(one, other)), Math.max(one, other) + 1)
