import { carriable, carriableJson } from '../../domain/carriable.ts'
import type { Dataset, Point } from '../../domain/dataset.ts'
import { branch, leaf, XML_DECLARATION } from '../xml/write.ts'
import type { CellType, Column } from './columns.ts'
import { type ExportContext, type ExportFormat, encodeText, WITHOUT_TEXT } from './format.ts'
import { headOf } from './head.ts'
import { daysOf, tableOf } from './table.ts'

const TYPES: { readonly [T in CellType]: string } = {
  string: 'string',
  boolean: 'boolean',
  int: 'integer',
  long: 'long',
  double: 'double',
}

// The ids of attributes are numbers: some readers show an id that is no number in place of its title.
const declarations = <Item>(columns: readonly Column<Item>[], domain: 'node' | 'edge'): string =>
  branch(
    'attributes',
    [
      ['class', domain],
      ['mode', 'static'],
    ],
    columns.map(({ name, type }, index) =>
      leaf('attribute', [
        ['id', index],
        ['title', name],
        ['type', TYPES[type]],
      ]),
    ),
  )

const valuesOf = <Item>(columns: readonly Column<Item>[], item: Item): string =>
  branch(
    'attvalues',
    [],
    columns.flatMap(({ cell }, index) => {
      const value = cell(item)
      if (value === null) return []
      return [
        leaf('attvalue', [
          ['for', index],
          ['value', String(value)],
        ]),
      ]
    }),
  )

/** The y axis of GEXF points upwards, that of a screen downwards. */
const positionOf = (point: Point | undefined): string[] =>
  point === undefined
    ? []
    : [
        leaf('viz:position', [
          ['x', point[0]],
          ['y', 0 - point[1]],
          ['z', 0],
        ]),
      ]

const colourOf = (colour: string): string[] => {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  if (match === null) return []
  const [r = 0, g = 0, b = 0] = match.slice(1).map((pair) => Number.parseInt(pair, 16))
  return [
    leaf('viz:color', [
      ['r', r],
      ['g', g],
      ['b', b],
    ]),
  ]
}

/** A processing instruction: every other reader passes over it, and the file stays valid GEXF. */
const headInstruction = (dataset: Dataset): string =>
  `<?attest ${carriableJson(headOf(dataset)).replaceAll('?>', '?\\u003e')}?>`

/** What one version of the format calls itself; in 1.3 an edge may say what it belongs to. */
interface Dialect {
  readonly version: string
  readonly namespace: string
  readonly withKind: boolean
}

/** The one that Gephi, networkx and others have in common. */
const USUAL: Dialect = {
  version: '1.2',
  namespace: 'http://www.gexf.net/1.2draft',
  withKind: false,
}
const NEWEST: Dialect = { version: '1.3', namespace: 'http://gexf.net/1.3', withKind: true }

const write = (dataset: Dataset, context: ExportContext, dialect: Dialect): string => {
  const { nodes, nodeColumns, edges, edgeColumns } = tableOf(dataset, context.words)
  const shownColumns = nodeColumns.filter((column) => column.name !== 'label')
  const meta = branch(
    'meta',
    [],
    [
      leaf('creator', [], 'Attest'),
      leaf(
        'description',
        [],
        carriable([dataset.title, dataset.summary].filter((text) => text !== '').join(': ')),
      ),
    ],
  )
  const graph = branch(
    'graph',
    [
      ['mode', 'dynamic'],
      ['timeformat', 'date'],
      ['defaultedgetype', 'directed'],
    ],
    [
      declarations(shownColumns, 'node'),
      declarations(edgeColumns, 'edge'),
      branch(
        'nodes',
        [],
        nodes.map((row) =>
          branch(
            'node',
            [
              ['id', row.id],
              ['label', carriable(row.entity.name)],
            ],
            [valuesOf(shownColumns, row), ...positionOf(context.positions?.get(row.entity.id))],
          ),
        ),
      ),
      branch(
        'edges',
        [],
        edges.map((row) => {
          const days = daysOf(row.line.statement)
          return branch(
            'edge',
            [
              ['id', row.id],
              ['source', row.from],
              ['target', row.to],
              ['type', 'directed'],
              ['label', row.label],
              ['kind', dialect.withKind ? carriable(row.line.statement.id) : null],
              ['start', days.from],
              ['end', days.to],
            ],
            [valuesOf(edgeColumns, row), ...colourOf(context.colourOf(row.line.statement.family))],
          )
        }),
      ),
    ],
  )
  const root = branch(
    'gexf',
    [
      ['xmlns', dialect.namespace],
      ['xmlns:viz', `${dialect.namespace}/viz`],
      ['version', dialect.version],
    ],
    [headInstruction(dataset), meta, graph],
  )
  return `${XML_DECLARATION}\n${root}\n`
}

export const GEXF_FORMAT: ExportFormat = {
  id: 'gexf',
  group: 'data',
  label: 'GEXF',
  extension: '.gexf',
  mime: 'application/gexf+xml',
  description: 'For Gephi and networkx, with positions and colours.',
  loses: [WITHOUT_TEXT, 'positions saved with the dataset, where the screen shows others'],
  write: (dataset, context) => encodeText(write(dataset, context, USUAL)),
  editions: [
    {
      id: '1.3',
      label: '1.3, which networkx does not read',
      write: (dataset, context) => encodeText(write(dataset, context, NEWEST)),
    },
  ],
}
