import { unzipSync } from 'fflate'
import { UnreadableFileError } from '../../domain/issue.ts'
import { reviveCell } from '../csv/cells.ts'
import { type CsvTable, readCsv } from '../csv/read.ts'
import { shown } from '../parse/shown.ts'
import { decodeText } from './bytes.ts'
import { type RawEdge, type RawGraph, type RawNode, readHead } from './raw.ts'

/** More than any graph that can be drawn; an archive that claims more is refused before it is unpacked. */
const LARGEST = 400_000_000

const TABLES = ['nodes.csv', 'edges.csv', 'dataset.json']

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase()

const unzip = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  let total = 0
  const wanted = (name: string, size: number): boolean => {
    if (!TABLES.includes(baseName(name))) return false
    total += size
    if (total > LARGEST)
      throw new UnreadableFileError(
        `The archive unpacks to more than ${LARGEST / 1_000_000} MB, too much to open. Save a smaller part of the graph.`,
      )
    return true
  }
  const entries = (): ReadonlyMap<string, Uint8Array> => {
    try {
      const found = unzipSync(bytes, { filter: (file) => wanted(file.name, file.originalSize) })
      return new Map(Object.entries(found))
    } catch (error) {
      if (error instanceof UnreadableFileError) throw error
      throw new UnreadableFileError(
        'The file is no zip archive, or it breaks off. Get the whole file.',
      )
    }
  }
  return new Map(
    [...entries()].map(([name, content]) => [baseName(name), decodeText(baseName(name), content)]),
  )
}

/** The first of these names that heads a column, or -1. */
const columnOf = ({ header }: CsvTable, names: readonly string[]): number => {
  const lower = header.map((name) => name.trim().toLowerCase())
  return names.map((name) => lower.indexOf(name)).find((at) => at !== -1) ?? -1
}

/** Empty cells are no values: a table cannot tell them from absent ones. */
const cellsOf = (
  table: CsvTable,
  row: readonly string[],
  taken: readonly number[],
): ReadonlyMap<string, string> =>
  new Map(
    table.header
      .map((name, at) => [name, row[at] ?? '', at] as const)
      .filter(([, cell, at]) => cell !== '' && !taken.includes(at))
      .map(([name, cell]) => [name, cell]),
  )

/** In our own tables a cell that would run as a formula begins with an apostrophe; in others it means itself. */
const revived = (table: CsvTable): CsvTable =>
  table.header.includes('json')
    ? {
        header: table.header.map(reviveCell),
        rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(reviveCell) })),
      }
    : table

const missingColumn = (file: string, names: string): never => {
  throw new UnreadableFileError(
    `The table ${file} has no column ${names}. Name the column so in its first row.`,
  )
}

const readNodes = (table: CsvTable): readonly RawNode[] => {
  const id = columnOf(table, ['id', 'node', 'key', 'name'])
  if (id === -1) missingColumn('nodes.csv', 'id')
  const parent = columnOf(table, ['parent'])
  return table.rows.map(({ cells: row }) => {
    const cells = cellsOf(table, row, [id, parent])
    return {
      id: row[id] ?? '',
      label: cells.get('label') ?? cells.get('Label') ?? null,
      cells,
      parent: row[parent] || null,
      position: null,
    }
  })
}

const DIRECTIONS = new Set(['directed', 'undirected', 'mutual'])

const readEdges = (table: CsvTable): readonly RawEdge[] => {
  const id = columnOf(table, ['id'])
  const from = columnOf(table, ['subject', 'from', 'source'])
  const to = columnOf(table, ['object', 'to', 'target'])
  if (from === -1) missingColumn('edges.csv', 'source')
  if (to === -1) missingColumn('edges.csv', 'target')
  const type = columnOf(table, ['type'])
  const saysDirection =
    type !== -1 &&
    table.rows.every(({ cells }) => DIRECTIONS.has((cells[type] ?? '').toLowerCase()))
  return table.rows.map(({ cells: row }) => {
    const cells = cellsOf(table, row, [id, from, to, ...(saysDirection ? [type] : [])])
    return {
      id: row[id] || null,
      from: row[from] ?? '',
      to: row[to] ?? '',
      directed: !saysDirection || (row[type] ?? '').toLowerCase() === 'directed',
      label: cells.get('label') ?? cells.get('Label') ?? null,
      cells,
    }
  })
}

/** A table of edges alone names its nodes by their ids. */
const endsOf = (edges: readonly RawEdge[]): readonly RawNode[] =>
  [...new Set(edges.flatMap(({ from, to }) => [from, to]))].map((id) => ({
    id,
    label: null,
    cells: new Map(),
    parent: null,
    position: null,
  }))

/**
 * Reads a zip of `nodes.csv` and `edges.csv`, ours or made by hand; one of the two is enough.
 * @throws UnreadableFileError where it is no such archive, or a table is no whole CSV.
 */
export const readCsvZip = (bytes: Uint8Array): RawGraph => {
  const files = unzip(bytes)
  const read = (name: string): CsvTable | null => {
    const text = files.get(name)
    return text === undefined ? null : revived(readCsv(name, text))
  }
  const nodeTable = read('nodes.csv')
  const edgeTable = read('edges.csv')
  if (nodeTable === null && edgeTable === null)
    throw new UnreadableFileError(
      `The archive holds neither ${shown('nodes.csv')} nor ${shown('edges.csv')}. Put the two tables into it under these names.`,
    )
  const edges = edgeTable === null ? [] : readEdges(edgeTable)
  return {
    head: readHead(files.get('dataset.json') ?? ''),
    title: null,
    nodes: nodeTable === null ? endsOf(edges) : readNodes(nodeTable),
    edges,
    issues: [],
  }
}
