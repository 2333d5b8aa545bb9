import type { Dataset } from '../../domain/dataset.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import type { Issue } from '../../domain/issue.ts'
import { KINDS } from '../../domain/kinds.ts'
import { RELATIONS } from '../../domain/relations.ts'
import { type Told, type ToldValue, told } from '../../domain/told.ts'
import { parseDataset } from '../parse/parse.ts'
import { FORMAT, VERSION } from '../parse/schema.ts'
import { shown } from '../parse/shown.ts'
import { isWellShaped } from '../parse/wellShaped.ts'
import { idFromName } from './headless.ts'
import type { RawEdge, RawGraph, RawNode, RawValue } from './raw.ts'

type Cells = ReadonlyMap<string, RawValue>

/** More values than this are no categories but names or sentences. */
const MOST_CATEGORIES = 100

const FAMILY = 'other'
const PLAIN_KIND = 'node'
const PLAIN_RELATION = 'link'

/**
 * What the attributes of a foreign graph stand for, by their names; null where none does. The edge
 * attribute `label` is the label that the file itself gives its edges.
 */
export interface Choices {
  readonly relation: string | null
  readonly kind: string | null
  /** Of nodes; null: the file's own label, else the id. */
  readonly label: string | null
  /** With `end` null, it gives the one date of an edge; else the day from which on it holds. */
  readonly start: string | null
  readonly end: string | null
}

/** The attribute under which the label of an edge goes. */
const LABEL = 'label'

const isCategory = (value: RawValue | undefined): boolean =>
  value === undefined || typeof value === 'string' || Number.isInteger(value)

const columnsOf = (records: readonly Cells[]): readonly string[] => {
  const columns = new Set<string>()
  for (const cells of records) for (const name of cells.keys()) columns.add(name)
  return [...columns]
}

/** The column that sorts the records into types: the first of these names that holds texts of a few kinds. */
const categoryColumn = (
  records: readonly Cells[],
  columns: readonly string[],
  names: readonly string[],
): string | null => {
  for (const name of names) {
    const column = columns.find((one) => one.toLowerCase() === name)
    if (column === undefined) continue
    const values = new Set(records.map((cells) => cells.get(column)))
    if (values.size <= MOST_CATEGORIES && [...values].every(isCategory)) return column
  }
  return null
}

/** A sensible first choice, which the reader may change. */
export const guessChoices = ({ nodes, edges }: RawGraph): Choices => {
  const ofNodes = nodes.map((node) => node.cells)
  const ofEdges = edges.map((edge) => edge.cells)
  const edgeColumns = columnsOf(ofEdges)
  const named = categoryColumn(ofEdges, edgeColumns, [
    'relation',
    'relationship',
    'interaction',
    'predicate',
    'type',
    'kind',
  ])
  const labels = new Set(edges.map(({ label }) => label?.trim() ?? ''))
  const dated = edgeColumns.includes('start') || edgeColumns.includes('end')
  const byLabel = labels.size <= MOST_CATEGORIES && [...labels].some((label) => label !== '')
  return {
    relation: named ?? (byLabel ? LABEL : null),
    kind: categoryColumn(ofNodes, columnsOf(ofNodes), [
      'kind',
      'type',
      'category',
      'class',
      'schema',
      'group',
      'community',
      'modularity class',
      'modularity_class',
    ]),
    label: null,
    start: dated ? 'start' : null,
    end: dated ? 'end' : null,
  }
}

/** A value as the words of a name, a relation or a kind; null where it is none. */
const textAt = (cells: Cells, column: string | null): string | null => {
  const value = column === null ? undefined : cells.get(column)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** The column where its text is kept elsewhere; null where the value keeps more than the text. */
const spoken = (cells: Cells, column: string | null): string | null =>
  column !== null && typeof cells.get(column) === 'string' ? column : null

/** What is left of the cells once some have become fields of their own; null where nothing is. */
const attributesOf = (cells: Cells, used: readonly (string | null)[]): unknown => {
  const left = [...cells].filter(([name]) => !used.includes(name))
  return left.length === 0 ? undefined : Object.fromEntries(left)
}

const issue = (rule: string, where: ToldValue, what: Told, wayOut: Told): Issue => ({
  rule,
  where,
  what,
  wayOut,
})

const nameOf = (node: RawNode, column: string | null): string => {
  const named = ['label', 'name', 'title'].map((name) => textAt(node.cells, name))
  return textAt(node.cells, column) ?? node.label ?? named.find((name) => name !== null) ?? node.id
}

/** The file's label is kept as an attribute where another one names the node. */
const withLabel = (node: RawNode, name: string): Cells =>
  node.label === null || node.label === name || node.cells.has(LABEL)
    ? node.cells
    : new Map([...node.cells, [LABEL, node.label]])

const kindId = (value: string): string =>
  KINDS.find(({ id, label }) => [id, label.toLowerCase()].includes(value.toLowerCase()))?.id ??
  value

const readNodes = (nodes: readonly RawNode[], choices: Choices, issues: Issue[]) => {
  const column = choices.kind
  const kept = new Map<string, RawNode>()
  for (const [index, node] of nodes.entries())
    if (node.id === '')
      issues.push(
        issue(
          'id-missing',
          told`node ${index + 1}`,
          told`It has no id`,
          told`Give it one; it was left out`,
        ),
      )
    else if (kept.has(node.id))
      issues.push(
        issue(
          'duplicate-id',
          told`node ${shown(node.id)}`,
          told`Another node has the same id`,
          told`Give one of the two another id; only the first was read`,
        ),
      )
    else kept.set(node.id, node)
  const entities = [...kept.values()].map((node) => {
    const kind = textAt(node.cells, column)
    const name = nameOf(node, choices.label)
    const cells = withLabel(node, name)
    const sameName = [choices.label ?? '', 'label', 'name', 'title'].filter(
      (field) => cells.get(field) === name,
    )
    return {
      id: node.id,
      name,
      kind: kind === null ? PLAIN_KIND : kindId(kind),
      rollsUpTo: node.parent !== null && kept.has(node.parent) ? node.parent : null,
      attributes: attributesOf(cells, [spoken(cells, column), ...sameName.slice(0, 1)]),
    }
  })
  for (const { id, parent } of kept.values())
    if (parent !== null && !kept.has(parent))
      issues.push(
        issue(
          'unresolved-id',
          told`node ${shown(id)}`,
          told`The node ${shown(parent)} that it is nested in is not in the file`,
          told`Add that node; the link was left out`,
        ),
      )
  return { entities, ids: new Set(kept.keys()), placed: [...kept.values()] }
}

/** A relation type of the file; one of ours where its direction agrees. */
const relationFor = (value: string, directed: boolean) => {
  const known = RELATIONS.find(({ id }) => id === value)
  if (known !== undefined && known.symmetric !== directed) return { id: known.id, own: null }
  const id =
    directed && known === undefined ? value : `${value} (${directed ? 'directed' : 'undirected'})`
  return {
    id,
    own: { id, family: FAMILY, layer: 'state', label: value, symmetric: !directed },
  }
}

/** A relation type that a file brings along, as our own format writes it. */
type OwnRelation = NonNullable<ReturnType<typeof relationFor>['own']>

/** As many as the spare palette has colours. */
const MOST_FAMILIES = 8

/**
 * A family for each of the most frequent relations of the file, so that each has a colour and a row of
 * its own in the legend; the rest share one. A relation that goes both ways and one way is one family.
 */
const inFamilies = (own: readonly OwnRelation[], count: ReadonlyMap<string, number>) => {
  const labels = [...new Set(own.map(({ label }) => label))]
  const [only] = labels
  if (only === undefined) return { relationTypes: own, families: [] }
  if (labels.length === 1) return { relationTypes: own, families: [{ id: FAMILY, label: only }] }
  const total = (label: string): number =>
    own
      .filter((relation) => relation.label === label)
      .reduce((sum, { id }) => sum + (count.get(id) ?? 0), 0)
  const ranked = labels
    .map((label) => ({ label, count: total(label) }))
    .sort((one, other) => other.count - one.count)
    .slice(0, labels.length > MOST_FAMILIES ? MOST_FAMILIES - 1 : MOST_FAMILIES)
  const families = new Map(ranked.map(({ label }, at) => [label, `${FAMILY}-${at + 1}`]))
  return {
    relationTypes: own.map((relation) => ({
      ...relation,
      family: families.get(relation.label) ?? FAMILY,
    })),
    families: [
      ...[...families].map(([label, id]) => ({ id, label })),
      ...(labels.length > families.size ? [{ id: FAMILY }] : []),
    ],
  }
}

/** A moment as its day: time of day and zone stay in the attribute. */
const dayOf = (text: string): string => /^(\d{4}-\d\d-\d\d)[T ]\d/.exec(text)?.[1] ?? text

interface Dated {
  readonly when: string | null
  readonly used: readonly string[]
  /** What stands where a date ought to, and is none that can be read. */
  readonly unread: string | null
}

/** Dates of the file's own, where they are dates that we can read. */
const whenOf = (cells: Cells, choices: Choices): Dated => {
  const start = textAt(cells, choices.start)
  const end = choices.end === choices.start ? start : textAt(cells, choices.end)
  if (start === null && end === null) return { when: null, used: [], unread: null }
  const from = start === null ? null : dayOf(start)
  const to = end === null ? null : dayOf(end)
  const ends = choices.end === null || from === to
  const when = ends && from !== null ? from : `${from ?? '..'}/${to ?? '..'}`
  if (parseEdtf(when) === null)
    return { when: null, used: [], unread: [start, end].filter((one) => one !== null).join(' – ') }
  const kept = [...(from === start ? [choices.start] : []), ...(to === end ? [choices.end] : [])]
  return { when, used: kept.filter((name) => name !== null), unread: null }
}

/** Gives ids that are not taken; a number behind the id that was wanted goes on where it left off. */
const spareIds = (taken: Set<string>): ((wanted: string) => string) => {
  const counts = new Map<string, number>()
  return (wanted) => {
    if (!taken.has(wanted)) return wanted
    let count = counts.get(wanted) ?? 2
    while (taken.has(`${wanted}-${count}`)) count++
    counts.set(wanted, count)
    return `${wanted}-${count}`
  }
}

/** Edge ids and node ids share one space here; programs number both from 0. The file's own id is kept as an attribute. */
const statementIds = (taken: Set<string>): ((edge: RawEdge, number: number) => string) => {
  const spareId = spareIds(taken)
  return (edge, number) => {
    const own = edge.id === null || edge.id === '' ? null : edge.id
    const id = own !== null && !taken.has(own) ? own : spareId(`edge-${own ?? number}`)
    taken.add(id)
    return id
  }
}

const danglingEnd = (edge: RawEdge, number: number, ids: ReadonlySet<string>): Issue | null => {
  const end = [edge.from, edge.to].find((id) => !ids.has(id))
  return end === undefined
    ? null
    : issue(
        'dangling-edge',
        told`edge ${shown(edge.id ?? String(number))}`,
        told`Its end ${shown(end)} is no node of the file`,
        told`Add that node or remove the edge; the edge was left out`,
      )
}

const wordAt = (edge: RawEdge, column: string | null): string | null => {
  const label = column === LABEL ? (edge.label?.trim() ?? '') : ''
  return label === '' ? textAt(edge.cells, column) : label
}

const unreadDate = (id: string, value: string): Issue =>
  issue(
    'date-unread',
    told`edge ${shown(id)}`,
    told`Its date ${shown(value)} is none that can be read`,
    told`Write it like 2031-05-03, 2031-05 or 2031; it was kept as an attribute`,
  )

const readEdges = (
  edges: readonly RawEdge[],
  ids: ReadonlySet<string>,
  choices: Choices,
  issues: Issue[],
  notes: Issue[],
) => {
  const statementIdFor = statementIds(new Set(ids))
  const seen = new Set<string>()
  const own = new Map<string, OwnRelation>()
  const count = new Map<string, number>()
  const statements = edges.flatMap((edge, index) => {
    const dangling = danglingEnd(edge, index + 1, ids)
    if (dangling !== null) {
      issues.push(dangling)
      return []
    }
    const id = statementIdFor(edge, index + 1)
    if (edge.id !== null && seen.has(edge.id))
      issues.push(
        issue(
          'duplicate-id',
          told`edge ${shown(edge.id)}`,
          told`Another edge has the same id`,
          told`Give each edge its own id; this one is now ${shown(id)}`,
        ),
      )
    if (edge.id !== null) seen.add(edge.id)
    const label = edge.label?.trim() ?? ''
    const relation = relationFor(wordAt(edge, choices.relation) ?? PLAIN_RELATION, edge.directed)
    if (relation.own !== null) own.set(relation.id, relation.own)
    count.set(relation.id, (count.get(relation.id) ?? 0) + 1)
    const cells = new Map(edge.cells)
    if (label !== '') cells.set(LABEL, label)
    const { when, used, unread } = whenOf(cells, choices)
    if (unread !== null) notes.push(unreadDate(edge.id ?? id, unread))
    if (edge.id !== null && edge.id !== '' && edge.id !== id) cells.set('id', edge.id)
    return [
      {
        id,
        relation: relation.id,
        subject: edge.from,
        object: edge.to,
        when,
        attributes: attributesOf(cells, [spoken(cells, choices.relation), ...used]),
      },
    ]
  })
  return { statements, ...inFamilies([...own.values()], count) }
}

const defined = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  )

/** What is kept, but neither drawn nor used: told to whoever opens the file on a screen. */
const undrawn = (nodes: readonly RawNode[]): readonly Issue[] => {
  const placed = nodes.filter(({ position }) => position !== null).length
  const coloured = nodes.filter(({ cells }) => cells.has('viz_color')).length
  return [
    ...(placed > 0 && placed < nodes.length
      ? [
          issue(
            'position-partial',
            told`positions`,
            told`Only ${placed} of ${nodes.length} nodes have a position`,
            told`Give each node one; all were placed anew`,
          ),
        ]
      : []),
    ...(coloured > 0
      ? [
          issue(
            'colour-kept',
            told`colours`,
            told`The file colours ${coloured} nodes; here colours stand for relations`,
            told`Look at them in the table of a node; they were kept as attributes`,
          ),
        ]
      : []),
  ]
}

/**
 * Makes a dataset without evidence of another program's graph: nodes become entities, edges statements.
 * What has no field of its own is kept in `attributes`; what cannot be kept is an issue, and what is kept
 * but not used a note.
 */
export const readForeign = (
  name: string,
  raw: RawGraph,
  choices: Choices = guessChoices(raw),
): {
  readonly dataset: Dataset | null
  readonly issues: readonly Issue[]
  readonly notes: readonly Issue[]
} => {
  const issues = [...raw.issues]
  const notes: Issue[] = []
  const { entities, ids, placed } = readNodes(raw.nodes, choices, issues)
  const { statements, relationTypes, families } = readEdges(raw.edges, ids, choices, issues, notes)
  const everyPlaced = placed.length > 0 && placed.every(({ position }) => position !== null)
  const { dataset, issues: faults } = parseDataset(
    {
      format: FORMAT,
      version: VERSION,
      id: idFromName(name),
      title: raw.title?.trim() || name,
      evidence: 'none',
      entities: entities.map(defined),
      statements: statements.map(defined),
      relationTypes,
      families,
      ...(everyPlaced
        ? {
            layout: {
              landscape: Object.fromEntries(placed.map(({ id, position }) => [id, position])),
            },
          }
        : {}),
    },
    new Map(),
    isWellShaped,
  )
  return { dataset, issues: [...issues, ...faults], notes: [...undrawn(placed), ...notes] }
}
