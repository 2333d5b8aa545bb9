import type { CsvTable } from '../csv/read.ts'
import { plainName } from './foreign/cells.ts'
import { DATE_NAMES, HAPPENED_NAMES, isDate, START_NAMES } from './foreign/dates.ts'
import { type EvidenceRole, evidenceIn, NO_EVIDENCE } from './foreign/evidence.ts'

/** The columns of edges that say who says it, how it stands, and where. */
type EvidenceColumns = { readonly [Role in EvidenceRole]: number | null }

/** What the columns of a table of edges or nodes stand for, by their numbers from 0; null where none does. */
export interface ColumnMapping extends EvidenceColumns {
  readonly rows: 'edges' | 'nodes'
  readonly id: number | null
  readonly label: number | null
  readonly source: number | null
  readonly target: number | null
  /** The relation of an edge, the kind of a node. */
  readonly type: number | null
  readonly weight: number | null
  readonly start: number | null
  readonly end: number | null
  /** The node that a node is nested in. */
  readonly parent: number | null
  /** Cells that say `directed` or `undirected`. */
  readonly direction: number | null
  /** What holds where no column says it. */
  readonly directed: boolean
}

const NAMES = {
  source: ['source', 'from', 'subject', 'src', 'start node', 'sourceid', 'source id', 'node1'],
  target: ['target', 'to', 'object', 'dst', 'end node', 'targetid', 'target id', 'node2'],
  id: ['id', 'node', 'nodeid', 'node id', 'key', 'identifier', 'edgeid', 'edge id'],
  label: ['label', 'name', 'title', 'caption'],
  relation: [
    'relation',
    'relationship',
    'predicate',
    'interaction',
    'edge type',
    'beziehung',
    'prädikat',
    'action',
    'verb',
    'does what',
    'tut was',
    'handlung',
    'type',
    'kind',
  ],
  kind: ['kind', 'category', 'class', 'group', 'type'],
  weight: ['weight', 'strength'],
  start: [...START_NAMES, ...HAPPENED_NAMES, ...DATE_NAMES],
  end: [
    'end',
    'enddate',
    'end date',
    'to date',
    'until',
    'ende',
    'bis',
    'enddatum',
    ...HAPPENED_NAMES,
    ...DATE_NAMES,
  ],
  parent: ['parent'],
} as const

const DIRECTIONS = new Set(['directed', 'undirected', 'mutual'])

/** Two names that stand for the ends of a line where both are there: then `source` beside them is a publication. */
const ENDS = [
  ['source', 'target'],
  ['from', 'to'],
  ['subject', 'object'],
  ['subjekt', 'objekt'],
  ['quelle', 'ziel'],
  ['von', 'nach'],
  ['von', 'an'],
] as const

const find = (header: readonly string[], names: readonly string[]): number | null => {
  const plainNames = header.map(plainName)
  const at = names.map((name) => plainNames.indexOf(name)).find((index) => index !== -1)
  return at ?? null
}

/** The columns that say when, by their names; one in which no cell is a date is none, and the only date begins. */
export const datesOf = (table: CsvTable): Pick<ColumnMapping, 'start' | 'end'> => {
  const dated = (names: readonly string[]): number | null => {
    const at = find(table.header, names)
    const holds = at === null || table.rows.some(({ cells }) => isDate(cells[at]?.trim() ?? ''))
    return holds ? at : null
  }
  const start = dated(NAMES.start)
  const end = dated(NAMES.end)
  return { start, end: end === start ? null : end }
}

const namedEnds = (header: readonly string[]): Pick<ColumnMapping, 'source' | 'target'> => {
  const plainNames = header.map(plainName)
  const pair = ENDS.find((names) => names.every((name) => plainNames.includes(name)))
  return {
    source: find(header, pair === undefined ? NAMES.source : [pair[0]]),
    target: find(header, pair === undefined ? NAMES.target : [pair[1]]),
  }
}

/** The columns that tell of the evidence of a line, by their names, beside those that are `taken`. */
export const evidenceOf = (
  { header, rows }: CsvTable,
  taken: readonly (number | null)[],
): EvidenceColumns =>
  evidenceIn(
    header.flatMap((_, at) => (taken.includes(at) ? [] : [at])),
    (at) => header[at] ?? '',
    (at) => rows.map(({ cells }) => cells[at] ?? ''),
  )

/** Numbers of rows: of lines they are ids, and of nodes nothing that lines would name. */
const NUMBERS = ['no', 'nr', '#'] as const

/** Whether columns tell who says or denies it, or when: nodes have none of these. */
const tellsOfLines = (table: CsvTable): boolean => {
  const { speaker, denier, denies, saidOn } = evidenceOf(table, [])
  return [speaker, denier, denies, saidOn].some((column) => column !== null)
}

const columnSays = (
  table: CsvTable,
  column: number | null,
  holds: (cell: string) => boolean,
): boolean =>
  column !== null &&
  table.rows.length > 0 &&
  table.rows.every(({ cells }) => holds(plainName(cells[column] ?? '')))

const isDated = (name: string): boolean =>
  find([name], NAMES.start) !== null || find([name], NAMES.end) !== null

/** Columns that are called neither by a date nor by what tells of evidence. */
const plainColumns = (table: CsvTable): readonly number[] => {
  const evidence = Object.values(evidenceOf(table, [find(table.header, NAMES.source)]))
  return table.header.flatMap((name, at) => (isDated(name) || evidence.includes(at) ? [] : [at]))
}

/**
 * A table of two to four columns that bear no name that is known, whatever says when and who says it beside them, is a
 * bare list of edges.
 */
export const isBareList = (table: CsvTable): boolean => {
  const { start, end, ...others } = NAMES
  const columns = plainColumns(table).map((at) => table.header[at] ?? '')
  return (
    columns.length >= 2 &&
    columns.length <= 4 &&
    Object.values(others).every((names) => find(columns, names) === null)
  )
}

/** True where the first row seems to hold data, not the names of columns. */
export const lacksHeader = (table: CsvTable): boolean => {
  if (!isBareList(table) || table.rows.length === 0) return false
  if (plainColumns(table).length < table.header.length) return false
  const ends = new Set(table.rows.flatMap(({ cells }) => [cells[0] ?? '', cells[1] ?? '']))
  const numbers = table.header.slice(0, 2).every((cell) => /^-?\d+$/.test(cell.trim()))
  return numbers || ends.has(table.header[0] ?? '') || ends.has(table.header[1] ?? '')
}

/** The table with columns that bear numbers for names, and its first row among the others. */
export const withoutHeader = (table: CsvTable): CsvTable => ({
  header: table.header.map((_, index) =>
    index === 0 ? 'source' : index === 1 ? 'target' : `column ${index + 1}`,
  ),
  rows: [{ number: 1, cells: table.header }, ...table.rows],
})

/** A sensible first mapping, which the reader may correct. */
export const guessMapping = (table: CsvTable): ColumnMapping => {
  const { header } = table
  const { source, target } = namedEnds(header)
  const nothing = {
    ...NO_EVIDENCE,
    id: find(header, NAMES.id),
    label: find(header, NAMES.label),
    source: null,
    target: null,
    weight: null,
    start: null,
    end: null,
    parent: null,
    direction: null,
    directed: true,
  }
  const isOfLines =
    (source !== null && target !== null) || (nothing.label === null && tellsOfLines(table))
  const isBare = isBareList(table)
  if (!isOfLines && !isBare)
    return {
      ...nothing,
      rows: 'nodes',
      type: find(header, NAMES.kind),
      parent: find(header, NAMES.parent),
    }
  const [first = null, second = null] = isBare ? plainColumns(table) : []
  const type = find(header, ['type'])
  const direction = columnSays(table, type, (cell) => DIRECTIONS.has(cell)) ? type : null
  const relations = NAMES.relation.filter((name) => name !== 'type' || direction === null)
  const mapping: ColumnMapping = {
    ...nothing,
    rows: 'edges',
    id: nothing.id ?? find(header, NUMBERS),
    source: source ?? first,
    target: target ?? second,
    type: find(header, relations),
    weight: find(header, NAMES.weight),
    ...datesOf(table),
    direction,
  }
  return { ...mapping, ...evidenceOf(table, columnsOf(mapping)) }
}

/** All columns that stand for something. */
export const columnsOf = (mapping: ColumnMapping): readonly (number | null)[] =>
  Object.values(mapping).filter((value) => typeof value === 'number')
