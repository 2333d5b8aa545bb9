import type { CsvTable } from '../csv/read.ts'
import { type ColumnMapping, columnsOf as chosenIn, datesOf, evidenceOf } from './columnMapping.ts'
import { isDate } from './foreign/dates.ts'
import { NO_EVIDENCE } from './foreign/evidence.ts'

const ROWS = 500
const COLUMNS = 12
const MOST_CATEGORIES = 20

const NUMBER = /^[+-]?\d+([.,]\d+)?$/

interface Column {
  readonly at: number
  readonly values: ReadonlySet<string>
  readonly dates: boolean
  readonly numbers: boolean
}

const columnsOf = ({ header, rows }: CsvTable): readonly Column[] =>
  header.slice(0, COLUMNS).map((_, at) => {
    const cells = rows
      .slice(0, ROWS)
      .map((row) => (row.cells[at] ?? '').trim())
      .filter((cell) => cell !== '')
    const all = (holds: (cell: string) => boolean): boolean =>
      cells.length > 0 && cells.every(holds)
    return {
      at,
      values: new Set(cells),
      dates: all(isDate),
      numbers: all((cell) => NUMBER.test(cell)),
    }
  })

const overlap = (one: Column, other: Column): number => {
  const shared = [...one.values].filter((value) => other.values.has(value)).length
  return shared / Math.max(1, Math.min(one.values.size, other.values.size))
}

/** The two columns that name the same things most often: the ends of lines. Null where no two do. */
const endsOf = (columns: readonly Column[]): readonly [Column, Column] | null => {
  const pairs = columns
    .filter(({ values }) => values.size > 1)
    .flatMap((one, index, able) =>
      able
        .slice(index + 1)
        .map((other) => ({ ends: [one, other] as const, share: overlap(one, other) })),
    )
  const best = pairs.reduce<(typeof pairs)[number] | null>(
    (most, pair) => (pair.share > (most?.share ?? 0) ? pair : most),
    null,
  )
  return best?.ends ?? null
}

/**
 * A mapping for a table whose columns bear no name that is known, from what their cells hold: two
 * columns that share values are the ends of lines, else the first two columns. A person looks at it
 * before it counts.
 */
export const suggestMapping = (table: CsvTable, mapping: ColumnMapping): ColumnMapping => {
  const named = datesOf(table)
  const columns = columnsOf(table)
  const telling = Object.values(evidenceOf(table, []))
  const dateless = columns.filter(({ at }) => at !== named.start && at !== named.end)
  const silent = dateless.filter(({ at }) => at !== mapping.id && !telling.includes(at))
  const able = silent.length < 2 ? dateless : silent
  const ends = endsOf(able) ?? [able[0], able[1]]
  const [source, target] = ends
  if (source === undefined || target === undefined) return { ...mapping, id: mapping.id ?? 0 }
  const rest = columns.filter(
    (column) =>
      column !== source &&
      column !== target &&
      column.at !== mapping.id &&
      !telling.includes(column.at),
  )
  const start =
    rest.find(({ at }) => at === named.start) ??
    rest.find(({ at, dates }) => dates && at !== named.end)
  const weight = rest.find((column) => column.numbers && column !== start)
  const type = rest.find(
    ({ dates, numbers, values }) =>
      !dates && !numbers && values.size > 0 && values.size <= MOST_CATEGORIES,
  )
  const suggested: ColumnMapping = {
    ...mapping,
    rows: 'edges',
    source: source.at,
    target: target.at,
    start: mapping.start ?? start?.at ?? null,
    end: mapping.end ?? named.end,
    weight: mapping.weight ?? weight?.at ?? null,
    type: mapping.type ?? type?.at ?? null,
  }
  return { ...suggested, ...evidenceOf(table, chosenIn({ ...suggested, ...NO_EVIDENCE })) }
}
