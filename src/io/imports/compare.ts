import { carriable, reveal } from '../../domain/carriable.ts'
import type { Dataset, Entity, Statement } from '../../domain/dataset.ts'
import { mainWords } from '../../domain/given.ts'
import type { Issue } from '../../domain/issue.ts'
import { type Told, told } from '../../domain/told.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { unmark } from '../csv/cells.ts'
import { isRecord } from '../isRecord.ts'
import { shown } from '../parse/shown.ts'
import { parseJson, type RawEdge, type RawGraph, type RawNode } from './raw.ts'

/** The cells that a person is likely to edit in another program, and what they ought to say. */
const entityCells = (entity: Entity): readonly (readonly [string, string])[] => [
  ['label', entity.name],
  ['kind', entity.kind],
]

const statementCells = (
  statement: Statement,
  words: string | null,
  status: string,
): readonly (readonly [string, string])[] => [
  ['relation', statement.relation],
  ['status', status],
  ['quote', words ?? ''],
]

/** Other programs turn line ends and tabs into others, or into spaces, when they save a file. */
const sameWords = (one: string, other: string): boolean =>
  one.split(/\s+/).join(' ').trim() === other.split(/\s+/).join(' ').trim()

/** Earlier versions set no mark within a cell of a table, where an apostrophe of its own is taken away as one. */
const saysSame = (cell: string, truth: string): boolean =>
  sameWords(reveal(cell), truth) || sameWords(cell, unmark(carriable(truth)))

const differences = (
  where: Told,
  found: RawNode['cells'],
  expected: readonly (readonly [string, string])[],
): readonly Issue[] =>
  expected.flatMap(([column, truth]) => {
    const cell = found.get(column)
    if (typeof cell !== 'string' || saysSame(cell, truth)) return []
    return [
      {
        rule: 'cell-differs',
        where,
        what: told`The column "${column}" says ${shown(reveal(cell))}, and its "json" says ${shown(truth)}`,
        wayOut: told`Make the change in the dataset itself; "json" was believed`,
      },
    ]
  })

const idOf = ({ cells }: RawNode | RawEdge): string | null => {
  const json = cells.get('json')
  const record = typeof json === 'string' ? parseJson(json) : null
  return isRecord(record) && typeof record.id === 'string' ? record.id : null
}

/** Where a file of ours contradicts itself: a cell was edited beside its `json`, or one line of a statement removed. */
export const compareWithCells = (dataset: Dataset, raw: RawGraph): readonly Issue[] => {
  const entities = new Map<string | null, Entity>(dataset.entities.map((one) => [one.id, one]))
  const statements = new Map<string | null, Statement>(
    dataset.statements.map((one) => [one.id, one]),
  )
  // Earlier versions left all of them empty where only a file gives quotes.
  const lacksWords =
    dataset.evidence === 'none' && raw.edges.every(({ cells }) => (cells.get('quote') ?? '') === '')
  const wordsOf = (statement: Statement): string | null =>
    lacksWords ? null : mainWords(dataset, statement)
  const stands = tellsStanding(dataset)
  /** Of a bare line nothing; earlier versions called it reported. */
  const statusOf = ({ status }: Statement, { cells }: RawEdge): string =>
    stands || cells.get('status') === 'reported' ? status : ''
  const linesSeen = new Map<string | null, number>()
  const ofNodes = raw.nodes.flatMap((node) => {
    const entity = entities.get(idOf(node))
    if (entity === undefined) return []
    const cells = node.label === null ? node.cells : new Map(node.cells).set('label', node.label)
    return differences(told`entity ${shown(entity.id)}`, cells, entityCells(entity))
  })
  const ofEdges = raw.edges.flatMap((edge) => {
    const id = idOf(edge)
    const statement = statements.get(id)
    if (statement === undefined) return []
    const seen = linesSeen.get(id) ?? 0
    linesSeen.set(id, seen + 1)
    return seen > 0
      ? []
      : differences(
          told`statement ${shown(statement.id)}`,
          edge.cells,
          statementCells(statement, wordsOf(statement), statusOf(statement, edge)),
        )
  })
  const missing = dataset.statements.flatMap((statement) => {
    const seen = linesSeen.get(statement.id) ?? 0
    if (seen === statement.object.length) return []
    return [
      {
        rule: 'line-missing',
        where: told`statement ${shown(statement.id)}`,
        what: told`The file has ${seen} of its ${statement.object.length} edges`,
        wayOut: told`Change the objects in the dataset itself; all of them were read from "json"`,
      },
    ]
  })
  return [...ofNodes, ...ofEdges, ...missing]
}
