import { type Issue, UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import { isRecord } from '../isRecord.ts'
import { briefly, plain } from '../parse/shown.ts'
import { decodeText } from './bytes.ts'
import { isTooDeep } from './depth.ts'
import { cellsOf, type Fields, fieldsOf, idOf, leftOut, textOr } from './json/dialect.ts'
import { parseJson, type RawEdge, type RawGraph, type RawNode } from './raw.ts'

interface Ends {
  readonly from: string
  readonly to: string
}

/**
 * The schemata that join two entities, with the properties that hold the two; as the model of
 * FollowTheMoney declares them (followthemoney/schema, `edge`).
 */
const EDGES = new Map<string, Ends>([
  ['Associate', { from: 'person', to: 'associate' }],
  ['ContractAward', { from: 'supplier', to: 'contract' }],
  ['CourtCaseParty', { from: 'party', to: 'case' }],
  ['Debt', { from: 'debtor', to: 'creditor' }],
  ['Directorship', { from: 'director', to: 'organization' }],
  ['Documentation', { from: 'document', to: 'entity' }],
  ['EconomicActivity', { from: 'entity', to: 'code' }],
  ['Employment', { from: 'employee', to: 'employer' }],
  ['Family', { from: 'person', to: 'relative' }],
  ['Membership', { from: 'member', to: 'organization' }],
  ['Occupancy', { from: 'holder', to: 'post' }],
  ['Ownership', { from: 'owner', to: 'asset' }],
  ['Payment', { from: 'payer', to: 'beneficiary' }],
  ['ProjectParticipant', { from: 'participant', to: 'project' }],
  ['Representation', { from: 'agent', to: 'client' }],
  ['Similar', { from: 'candidate', to: 'match' }],
  ['Succession', { from: 'predecessor', to: 'successor' }],
  ['TaxRoll', { from: 'taxee', to: 'territory' }],
  ['UnknownLink', { from: 'subject', to: 'object' }],
])

const valuesOf = (entity: Fields, property: string): readonly string[] => {
  const values = fieldsOf(entity.properties)[property]
  return Array.isArray(values) ? values.map(idOf).filter((id) => id !== '') : []
}

/** Properties as cells: one value stands alone, several as a list. */
const propertyCells = (entity: Fields, without: readonly string[]): RawNode['cells'] =>
  new Map(
    [...cellsOf(fieldsOf(entity.properties), without)].map(([name, values]) => [
      name,
      Array.isArray(values) && values.length === 1 && typeof values[0] === 'string'
        ? values[0]
        : values,
    ]),
  )

const firstDate = (entity: Fields, names: readonly string[]): string | null =>
  names.map((name) => valuesOf(entity, name)[0]).find((date) => date !== undefined) ?? null

const datesOf = (entity: Fields): RawEdge['cells'] =>
  new Map(
    (
      [
        ['start', firstDate(entity, ['startDate', 'date'])],
        ['end', firstDate(entity, ['endDate', 'date'])],
      ] as const
    ).flatMap(([name, date]) => (date === null ? [] : [[name, date.slice(0, 10)] as const])),
  )

const nodeOf = (entity: Fields): RawNode => ({
  id: idOf(entity.id),
  label: textOr(entity.caption) ?? valuesOf(entity, 'name')[0] ?? null,
  cells: new Map([
    ...propertyCells(entity, []),
    ['schema', textOr(entity.schema) ?? 'Thing'],
    ...cellsOf(entity, ['id', 'schema', 'properties', 'caption']),
  ]),
  parent: null,
  position: null,
})

/** Lines of one entity: a short file could otherwise ask for more than any memory holds. */
const MOST_PAIRS = 10_000

/** A line for each pair of the ends: a membership may name several of each. None where they are too many. */
const edgesOf = (entity: Fields, ends: Ends): readonly RawEdge[] => {
  const froms = valuesOf(entity, ends.from)
  const tos = valuesOf(entity, ends.to)
  if (froms.length * tos.length > MOST_PAIRS) return []
  const pairs = froms.flatMap((from) => tos.map((to) => ({ from, to })))
  const cells = new Map([
    ...cellsOf(entity, ['id', 'schema', 'properties']),
    ...propertyCells(entity, [ends.from, ends.to]),
    ['relation', textOr(entity.schema) ?? ''],
    ...datesOf(entity),
  ])
  return pairs.map(({ from, to }, index) => ({
    id: pairs.length === 1 ? idOf(entity.id) : `${idOf(entity.id)}~${index + 1}`,
    from,
    to,
    directed: true,
    label: null,
    cells,
  }))
}

/** Properties whose values are ids of the file are lines: `parent`, `addressEntity` and the like. */
const referencesOf = (entity: Fields, ids: ReadonlySet<string>): readonly RawEdge[] =>
  Object.keys(fieldsOf(entity.properties)).flatMap((property) =>
    valuesOf(entity, property)
      .filter((value) => ids.has(value) && value !== idOf(entity.id))
      .map((value) => ({
        id: null,
        from: idOf(entity.id),
        to: value,
        directed: true,
        label: null,
        cells: new Map([['relation', property]]),
      })),
  )

const endsOf = (entity: Fields): Ends | undefined => EDGES.get(textOr(entity.schema) ?? '')

const entitiesIn = (name: string, text: string): readonly Fields[] => {
  // Each line is looked at for its depth; the whole, for how much there is.
  isTooDeep(text)
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const entity = parseJson(line)
    if (!isRecord(entity) || idOf(entity.id) === '' || textOr(entity.schema) === null)
      throw new UnreadableFileError(
        told`Line ${index + 1} of ${plain(name)} is no whole entity of FollowTheMoney: it needs an id and a schema. Get the whole file, one entity in a line.`,
      )
    return [entity]
  })
}

const withoutLine = (entity: Fields, ends: Ends): Issue => {
  const where = told`entity ${briefly(idOf(entity.id))}`
  return [ends.from, ends.to].every((end) => valuesOf(entity, end).length > 0)
    ? leftOut(where, told`It joins more than ${MOST_PAIRS} pairs of entities`, told`Split it`)
    : leftOut(
        where,
        told`It is to join two entities but does not name both as ${ends.from} and ${ends.to}`,
        told`Give it both`,
      )
}

/**
 * Reads entities of FollowTheMoney, one in a line, as OpenSanctions and Aleph write them.
 * @throws UnreadableFileError where a line is no whole entity.
 */
export const readFtm = (name: string, bytes: Uint8Array): RawGraph => {
  const entities = entitiesIn(name, decodeText(name, bytes))
  const things = entities.filter((entity) => endsOf(entity) === undefined)
  const ids = new Set(things.map((entity) => idOf(entity.id)))
  const edges = entities.map((entity) => {
    const ends = endsOf(entity)
    return { entity, ends, lines: ends === undefined ? [] : edgesOf(entity, ends) }
  })
  return {
    head: null,
    title: null,
    nodes: things.map(nodeOf),
    edges: [
      ...edges.flatMap(({ lines }) => lines),
      ...things.flatMap((entity) => referencesOf(entity, ids)),
    ],
    issues: edges.flatMap(({ entity, ends, lines }) =>
      ends === undefined || lines.length > 0 ? [] : [withoutLine(entity, ends)],
    ),
  }
}
