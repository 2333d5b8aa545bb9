import type { Dataset, Positions } from '../../domain/dataset.ts'
import { entityId } from '../../domain/ids.ts'
import type { Issue } from '../../domain/issue.ts'
import { type Told, told } from '../../domain/told.ts'
import { isRecord } from '../isRecord.ts'
import { parseDataset } from '../parse/parse.ts'
import { shown } from '../parse/shown.ts'
import { BROUGHT, mayHoldUnshown, withStances } from '../parse/stances.ts'
import { isWellShaped } from '../parse/wellShaped.ts'
import { compareWithCells } from './compare.ts'
import { cutLayout, cutLooseLinks, cutStories } from './cut.ts'
import { headFor } from './headless.ts'
import { parseJson, type RawEdge, type RawGraph, type RawNode } from './raw.ts'

type Fields = Readonly<Record<string, unknown>>

/** The record that our writers put into the column `json`, or null. */
const recordOf = ({ cells }: RawNode | RawEdge, field: string): Fields | null => {
  const text = cells.get('json')
  const value = typeof text === 'string' ? parseJson(text) : null
  return isRecord(value) && typeof value.id === 'string' && field in value ? value : null
}

const entityRecord = (node: RawNode): Fields | null => recordOf(node, 'kind')
const statementRecord = (edge: RawEdge): Fields | null => recordOf(edge, 'relation')

/** Whether our own writers made the file, however other programs may have handled it since. */
export const isOwn = ({ head, nodes, edges }: RawGraph): boolean =>
  head !== null ||
  nodes.some((node) => entityRecord(node) !== null) ||
  edges.some((edge) => statementRecord(edge) !== null)

/** What loading works out itself, and so does not stand in the authored form. */
const COMPUTED = new Set(['family', 'layer', 'polarity', 'stance', 'stances', 'contested', 'voice'])

/** A record of the built form in authored form. */
const authored = (record: Fields): Fields =>
  Object.fromEntries(
    Object.entries(record).filter(([name, value]) => value !== null && !COMPUTED.has(name)),
  )

const withoutRecord = (where: Told): Issue => ({
  rule: 'record-missing',
  where,
  what: told`It has no "json" like the others of this file, so that nothing proves it`,
  wayOut: told`Remove it, or add it to the dataset itself; it was left out`,
})

/** Each statement once, in the order of the file, though it has an edge an object. */
const firstById = (records: readonly Fields[]): readonly Fields[] =>
  [...new Map(records.toReversed().map((record) => [record.id, record])).values()].toReversed()

/**
 * The dataset with stances as its `records` tell them: without the text, and in a part, they cannot all be worked out
 * anew. One that a whole would show makes it a part: what shows it was taken from the file.
 */
export const withStancesOf = (dataset: Dataset, records: ReadonlyMap<unknown, Fields>): Dataset => {
  const inPart = mayHoldUnshown({ ...dataset, part: true })
  const asItIs = mayHoldUnshown(dataset)
  let { part } = dataset
  const statements = dataset.statements.map((statement) => {
    const told: unknown = records.get(statement.id)?.stances
    const given = BROUGHT.filter(
      (stance) => Array.isArray(told) && told.includes(stance) && inPart(stance, statement),
    )
    const unshown = given.filter((stance) => !statement.stances.includes(stance))
    const whole = withStances(statement, unshown)
    if (whole !== statement && !unshown.every((stance) => asItIs(stance, statement))) part = true
    return whole
  })
  return { ...dataset, part, statements }
}

/** A file from which somebody took statements is a part, and whoever is left alone by that is told. */
const parsePart = (input: Fields): ReturnType<typeof parseDataset> => {
  const whole = parseDataset(input, new Map(), isWellShaped)
  if (!whole.issues.some(({ rule }) => rule === 'loose-entity')) return whole
  const part = parseDataset({ ...input, part: true }, new Map(), isWellShaped)
  return part.dataset === null ? whole : { dataset: part.dataset, issues: whole.issues }
}

/** Positions that another program gave count where every node has one. */
const placesAll = (positions: Positions, { entities }: Dataset): boolean =>
  entities.length > 0 && entities.every(({ id }) => positions.has(id))

/**
 * Reads back what our own writers wrote. The records in `json` are the truth; a cell beside them that says
 * something else is an issue.
 */
export const readOwn = (
  name: string,
  raw: RawGraph,
): { readonly dataset: Dataset | null; readonly issues: readonly Issue[] } => {
  const entities = raw.nodes.map((node) => ({ node, record: entityRecord(node) }))
  const edges = raw.edges.map((edge) => ({ edge, record: statementRecord(edge) }))
  const { records, issues: cuts } = cutLooseLinks(
    firstById(edges.flatMap(({ record }) => (record === null ? [] : [record]))),
  )
  const issues = [
    ...raw.issues,
    ...cuts,
    ...entities.flatMap(({ node, record }) =>
      record === null ? [withoutRecord(told`node ${shown(node.id)}`)] : [],
    ),
    ...edges.flatMap(({ edge, record }) =>
      record === null
        ? [withoutRecord(told`edge ${shown(edge.id ?? `${edge.from} ${edge.to}`)}`)]
        : [],
    ),
  ]
  const nodeRecords = entities.flatMap(({ record }) => (record === null ? [] : [record]))
  const nodeIds = nodeRecords.map(({ id }) => id)
  const { head, issues: storyCuts } = cutStories(
    headFor(name, raw, nodeRecords, records),
    records.map(({ id }) => id),
    nodeIds,
  )
  const { dataset: read, issues: faults } = parsePart({
    ...cutLayout(head, nodeIds),
    entities: nodeRecords.map(authored),
    statements: records.map(authored),
  })
  if (read === null) return { dataset: null, issues: [...issues, ...storyCuts, ...faults] }
  const dataset = withStancesOf(read, new Map(records.map((record) => [record.id, record])))
  const placed: Positions = new Map(
    entities.flatMap(({ node, record }) =>
      node.position === null || typeof record?.id !== 'string'
        ? []
        : [[entityId(record.id), node.position] as const],
    ),
  )
  const { landscape } = dataset.layout
  const whole: Dataset = {
    ...dataset,
    layout: { ...dataset.layout, landscape: placesAll(placed, dataset) ? placed : landscape },
  }
  return {
    dataset: whole,
    issues: [...issues, ...storyCuts, ...faults, ...compareWithCells(whole, raw)],
  }
}
