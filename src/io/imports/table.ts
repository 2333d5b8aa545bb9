import { UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import type { CsvTable } from '../csv/read.ts'
import { plain } from '../parse/shown.ts'
import { type ColumnMapping, columnsOf } from './columnMapping.ts'
import { plainName } from './foreign/cells.ts'
import type { Choices } from './foreign/choices.ts'
import { saysHappened } from './foreign/dates.ts'
import { EVIDENCE_ATTRIBUTES, EVIDENCE_ROLES, type EvidenceRole } from './foreign/evidence.ts'
import { goesBothWays } from './foreign/relations.ts'
import { type RawEdge, type RawGraph, type RawNode, type RawValue, typedValue } from './raw.ts'

const cellAt = (row: readonly string[], column: number | null): string =>
  column === null ? '' : (row[column] ?? '').trim()

/**
 * Cells that are left as attributes: empty ones are no values, and what was read elsewhere is not said twice.
 * @param roles - names under which others go: a column that is called so gives way
 */
const attributesOf = (
  table: CsvTable,
  row: readonly string[],
  taken: readonly (number | null)[],
  roles: readonly string[],
): Map<string, RawValue> =>
  new Map(
    row.flatMap((cell, at) => {
      const name = table.header[at]
      if (cell === '' || name === undefined || taken.includes(at)) return []
      return [[roles.includes(name) ? `${name} (column)` : name, cell] as const]
    }),
  )

const withCells = (
  cells: Map<string, RawValue>,
  named: readonly (readonly [name: string, cell: RawValue])[],
): RawNode['cells'] => {
  for (const [name, cell] of named) if (cell !== '') cells.set(name, cell)
  return cells
}

const isDirected = (row: readonly string[], mapping: ColumnMapping): boolean => {
  const { direction, directed, type, label } = mapping
  return direction === null
    ? directed && !goesBothWays(cellAt(row, type ?? label))
    : plainName(row[direction] ?? '') === 'directed'
}

/** The table of a row by its name; none where it is the only one. */
type Named = string | undefined

const edgesOf = (
  table: CsvTable,
  mapping: ColumnMapping,
  named: Named,
  date: string,
): readonly RawEdge[] => {
  const taken = columnsOf(mapping)
  const roles = [
    ['relation', mapping.type] as const,
    ['weight', mapping.weight] as const,
    [date, mapping.start] as const,
    ['end', mapping.end] as const,
    ...EVIDENCE_ROLES.map((role) => [EVIDENCE_ATTRIBUTES[role], mapping[role]] as const),
  ].filter(([, column]) => column !== null)
  const names = roles.map(([name]) => name)
  return table.rows.map(({ number, cells: row }) => {
    return {
      row: number,
      table: named,
      id: cellAt(row, mapping.id) || null,
      from: cellAt(row, mapping.source),
      to: cellAt(row, mapping.target),
      directed: isDirected(row, mapping),
      label: cellAt(row, mapping.label) || null,
      cells: withCells(
        attributesOf(table, row, taken, names),
        roles.map(([name, column]) => {
          const cell = cellAt(row, column)
          return [name, name === 'weight' ? typedValue('double', cell) : cell]
        }),
      ),
    }
  })
}

const nodesOf = (table: CsvTable, mapping: ColumnMapping, named: Named): readonly RawNode[] =>
  table.rows.map(({ number, cells: row }) => ({
    row: number,
    table: named,
    id: cellAt(row, mapping.id ?? mapping.label ?? 0),
    label: cellAt(row, mapping.label) || null,
    cells: withCells(attributesOf(table, row, [mapping.id, mapping.type, mapping.parent], []), [
      ['kind', cellAt(row, mapping.type)],
    ]),
    parent: cellAt(row, mapping.parent) || null,
    position: null,
  }))

/** Nodes that a list of edges names, in the order in which it does. */
const endsOf = (edges: readonly RawEdge[]): readonly RawNode[] =>
  [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
    .filter((id) => id !== '')
    .map((id) => ({ id, label: null, cells: new Map(), parent: null, position: null }))

export interface NamedTable {
  /** The file’s. */
  readonly name: string
  readonly table: CsvTable
  readonly mapping: ColumnMapping
}

const lasts = ({ mapping: { start, end } }: NamedTable): boolean => end !== null && end !== start

/** The attribute under which the one date of a line goes, or its first: that of the event only where a column says so. */
const dateAttribute = (tables: readonly NamedTable[]): string => {
  const dated = tables.filter(({ mapping: { rows, start } }) => rows === 'edges' && start !== null)
  const isOfEvent = ({ table, mapping }: NamedTable): boolean =>
    saysHappened(plainName(table.header[mapping.start ?? 0] ?? ''))
  return tables.some(lasts) || dated.every(isOfEvent) ? 'start' : 'date'
}

/** A mapping says by itself which column is what, however many values it holds. */
export const choicesOfTables = (tables: readonly NamedTable[]): Choices => {
  const edges = tables.filter(({ mapping }) => mapping.rows === 'edges').map((one) => one.mapping)
  const has = (column: 'type' | 'start' | 'end' | 'label' | EvidenceRole): boolean =>
    edges.some((mapping) => mapping[column] !== null)
  const evidence = (role: EvidenceRole): string | null =>
    has(role) ? EVIDENCE_ATTRIBUTES[role] : null
  const nodes = tables.filter(({ mapping }) => mapping.rows === 'nodes')
  const isDated = has('start') || has('end')
  return {
    relation: has('type') ? 'relation' : has('label') ? 'label' : null,
    kind: nodes.some(({ mapping }) => mapping.type !== null) ? 'kind' : null,
    label: null,
    start: isDated ? dateAttribute(tables) : null,
    end: isDated && tables.some(lasts) ? 'end' : null,
    speaker: evidence('speaker'),
    saidOn: evidence('saidOn'),
    status: evidence('status'),
    quote: evidence('quote'),
    publication: evidence('publication'),
    link: evidence('link'),
    denier: evidence('denier'),
    denies: evidence('denies'),
  }
}

/**
 * A graph from tables of edges and nodes, each read by its mapping. Edges alone name their nodes.
 * @throws UnreadableFileError where a mapping lacks a column that it needs.
 */
export const graphOfTables = (tables: readonly NamedTable[], head: unknown): RawGraph => {
  for (const { name, mapping } of tables) {
    if (mapping.rows === 'edges' && (mapping.source === null || mapping.target === null))
      throw new UnreadableFileError(
        told`The table ${plain(name)} has no column source or no column target. Name the columns so in its first row.`,
      )
    if (mapping.rows === 'nodes' && mapping.id === null && mapping.label === null)
      throw new UnreadableFileError(
        told`The table ${plain(name)} has no column id. Name the columns so in its first row.`,
      )
  }
  const of = (rows: ColumnMapping['rows']) => tables.filter(({ mapping }) => mapping.rows === rows)
  const named = (name: string): Named => (tables.length > 1 ? name : undefined)
  const date = dateAttribute(tables)
  const edges = of('edges').flatMap(({ name, table, mapping }) =>
    edgesOf(table, mapping, named(name), date),
  )
  const lists = of('nodes')
  return {
    head,
    title: null,
    nodes:
      lists.length === 0
        ? endsOf(edges)
        : lists.flatMap(({ name, table, mapping }) => nodesOf(table, mapping, named(name))),
    edges,
    issues: [],
  }
}
