import { carriable, carriableJson } from '../../domain/carriable.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Cell, Column } from './columns.ts'
import { type ExportContext, type ExportFormat, encodeText, WITHOUT_TEXT } from './format.ts'
import { headOf } from './head.ts'
import { tableOf } from './table.ts'

/** What Cytoscape reads as the ends, the id or the nesting of an element; `value` and `key` are ids to networkx. */
const TAKEN = ['id', 'source', 'target', 'parent', 'name', 'value', 'key']

/** Where the source of a quote stands, since `source` is the start of an edge here. */
const QUOTE_SOURCE = 'quote_source'

/** Columns under names that mean nothing else to Cytoscape. */
const renamed = <Item>(columns: readonly Column<Item>[]): readonly Column<Item>[] => {
  const used = new Set([...TAKEN, ...columns.map(({ name }) => name)])
  return columns.map((column) => {
    if (!TAKEN.includes(column.name)) return column
    let name = column.name === 'source' ? QUOTE_SOURCE : `attribute_${column.name}`
    while (used.has(name)) name = `attribute_${name}`
    used.add(name)
    return { ...column, name }
  })
}

const dataOf = <Item>(
  ends: readonly (readonly [name: string, value: string])[],
  columns: readonly Column<Item>[],
  item: Item,
): Readonly<Record<string, Cell>> =>
  Object.fromEntries([
    ...ends,
    ...columns.flatMap(({ name, cell }) => {
      const value = cell(item)
      return value === null ? [] : [[name, value] as const]
    }),
  ])

const write = (dataset: Dataset, { words, positions }: ExportContext): string => {
  const table = tableOf(dataset, words)
  const nodeColumns = renamed(table.nodeColumns)
  const edgeColumns = renamed(table.edgeColumns)
  const file = {
    format_version: '1.0',
    generated_by: 'attest',
    target_cytoscapejs_version: '~3.0',
    directed: true,
    multigraph: true,
    data: {
      name: carriable(dataset.title),
      description: carriable(dataset.summary),
      attest: carriableJson(headOf(dataset)),
    },
    elements: {
      nodes: table.nodes.map((row) => {
        const at = positions?.get(row.entity.id)
        return {
          data: dataOf(
            [
              ['id', row.id],
              ['value', row.id],
              ['name', carriable(row.entity.name)],
            ],
            nodeColumns,
            row,
          ),
          ...(at === undefined ? {} : { position: { x: at[0], y: at[1] } }),
        }
      }),
      edges: table.edges.map((row) => ({
        data: dataOf(
          [
            ['id', row.id],
            ['key', row.id],
            ['source', row.from],
            ['target', row.to],
            ['name', row.label],
          ],
          edgeColumns,
          row,
        ),
      })),
    },
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

export const CYTOSCAPE_FORMAT: ExportFormat = {
  id: 'cytoscape',
  group: 'data',
  label: 'Cytoscape JSON',
  extension: '.cyjs',
  endings: ['.cyjs', '.cytoscape.json'],
  mime: 'application/json',
  description: 'For Cytoscape and Cytoscape.js, with positions.',
  loses: [
    WITHOUT_TEXT,
    'colours',
    'positions saved with the dataset, where the screen shows others',
  ],
  write: (dataset, context) => encodeText(write(dataset, context)),
}
