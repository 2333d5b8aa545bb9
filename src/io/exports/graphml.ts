import { carriable, carriableJson } from '../../domain/carriable.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { branch, leaf, XML_DECLARATION } from '../xml/write.ts'
import type { Column } from './columns.ts'
import { type ExportContext, type ExportFormat, encodeText, WITHOUT_TEXT } from './format.ts'
import { headOf } from './head.ts'
import { tableOf } from './table.ts'

const keysOf = <Item>(columns: readonly Column<Item>[], domain: 'node' | 'edge'): string[] =>
  columns.map(({ name, type }, index) =>
    leaf('key', [
      ['id', `${domain}${index}`],
      ['for', domain],
      ['attr.name', name],
      ['attr.type', type],
    ]),
  )

const dataOf = <Item>(
  columns: readonly Column<Item>[],
  item: Item,
  domain: 'node' | 'edge',
): string[] =>
  columns.flatMap(({ cell }, index) => {
    const value = cell(item)
    return value === null ? [] : [leaf('data', [['key', `${domain}${index}`]], String(value))]
  })

const write = (dataset: Dataset, { words }: ExportContext): string => {
  const { nodes, nodeColumns, edges, edgeColumns } = tableOf(dataset, words)
  const graphData = [
    ['title', carriable(dataset.title)],
    ['summary', carriable(dataset.summary)],
    ['dataset', carriableJson(headOf(dataset))],
  ] as const
  const graph = branch(
    'graph',
    [
      ['id', carriable(dataset.id)],
      ['edgedefault', 'directed'],
    ],
    [
      ...graphData.map(([name, text]) => leaf('data', [['key', `graph-${name}`]], text)),
      ...nodes.map((row) => branch('node', [['id', row.id]], dataOf(nodeColumns, row, 'node'))),
      ...edges.map((row) =>
        branch(
          'edge',
          [
            ['id', row.id],
            ['source', row.from],
            ['target', row.to],
          ],
          dataOf(edgeColumns, row, 'edge'),
        ),
      ),
    ],
  )
  const root = branch(
    'graphml',
    [['xmlns', 'http://graphml.graphdrawing.org/xmlns']],
    [
      ...graphData.map(([name]) =>
        leaf('key', [
          ['id', `graph-${name}`],
          ['for', 'graph'],
          ['attr.name', name],
          ['attr.type', 'string'],
        ]),
      ),
      ...keysOf(nodeColumns, 'node'),
      ...keysOf(edgeColumns, 'edge'),
      graph,
    ],
  )
  return `${XML_DECLARATION}\n${root}\n`
}

export const GRAPHML_FORMAT: ExportFormat = {
  id: 'graphml',
  group: 'data',
  label: 'GraphML',
  extension: '.graphml',
  mime: 'application/graphml+xml',
  description: 'For networkx, igraph, yEd and Gephi.',
  loses: [WITHOUT_TEXT, 'colours, and positions other than those saved with the dataset'],
  write: (dataset, context) => encodeText(write(dataset, context)),
}
