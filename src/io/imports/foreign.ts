import type { Dataset } from '../../domain/dataset.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import type { Issue } from '../../domain/issue.ts'
import { KINDS } from '../../domain/kinds.ts'
import { RELATIONS } from '../../domain/relations.ts'
import { parseDataset } from '../parse/parse.ts'
import { FORMAT, VERSION } from '../parse/schema.ts'
import { shown } from '../parse/shown.ts'
import { idFromName } from './headless.ts'
import type { RawEdge, RawGraph, RawNode, RawValue } from './raw.ts'

type Cells = ReadonlyMap<string, RawValue>

/** More values than this are no categories but names or sentences. */
const MOST_CATEGORIES = 100

const FAMILY = 'other'
const PLAIN_KIND = 'node'
const PLAIN_RELATION = 'link'

/** The column that sorts the records into types: the first of these names that holds texts of a few kinds. */
const categoryColumn = (records: readonly Cells[], names: readonly string[]): string | null => {
  const columns = [...new Set(records.flatMap((cells) => [...cells.keys()]))]
  for (const name of names) {
    const column = columns.find((one) => one.toLowerCase() === name)
    if (column === undefined) continue
    const values = new Set(records.map((cells) => cells.get(column)))
    if (
      values.size <= MOST_CATEGORIES &&
      [...values].every((value) => value === undefined || typeof value === 'string')
    )
      return column
  }
  return null
}

const textAt = (cells: Cells, column: string | null): string | null => {
  const value = column === null ? undefined : cells.get(column)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** What is left of the cells once some have become fields of their own; null where nothing is. */
const attributesOf = (cells: Cells, used: readonly (string | null)[]): unknown => {
  const left = [...cells].filter(([name]) => !used.includes(name))
  return left.length === 0 ? undefined : Object.fromEntries(left)
}

const issue = (rule: string, where: string, what: string, wayOut: string): Issue => ({
  rule,
  where,
  what,
  wayOut,
})

const nameOf = (node: RawNode): string => {
  const named = ['label', 'name', 'title'].map((name) => textAt(node.cells, name))
  return node.label ?? named.find((name) => name !== null) ?? node.id
}

const kindId = (value: string): string =>
  KINDS.find(({ id, label }) => [id, label.toLowerCase()].includes(value.toLowerCase()))?.id ??
  value

const readNodes = (nodes: readonly RawNode[], issues: Issue[]) => {
  const column = categoryColumn(
    nodes.map((node) => node.cells),
    ['kind', 'type', 'category', 'class', 'schema'],
  )
  const kept = new Map<string, RawNode>()
  for (const [index, node] of nodes.entries())
    if (node.id === '')
      issues.push(
        issue('id-missing', `node ${index + 1}`, 'It has no id', 'Give it one; it was left out'),
      )
    else if (kept.has(node.id))
      issues.push(
        issue(
          'duplicate-id',
          `node ${shown(node.id)}`,
          'Another node has the same id',
          'Give one of the two another id; only the first was read',
        ),
      )
    else kept.set(node.id, node)
  const entities = [...kept.values()].map((node) => {
    const kind = textAt(node.cells, column)
    const name = nameOf(node)
    const sameName = ['label', 'name', 'title'].filter((field) => node.cells.get(field) === name)
    return {
      id: node.id,
      name,
      kind: kind === null ? PLAIN_KIND : kindId(kind),
      rollsUpTo: node.parent !== null && kept.has(node.parent) ? node.parent : null,
      attributes: attributesOf(node.cells, [
        kind === null ? null : column,
        ...sameName.slice(0, 1),
      ]),
    }
  })
  for (const { id, parent } of kept.values())
    if (parent !== null && !kept.has(parent))
      issues.push(
        issue(
          'unresolved-id',
          `node ${shown(id)}`,
          `The node ${shown(parent)} that it is nested in is not in the file`,
          'Add that node; the link was left out',
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

/** Dates of the file's own, where they are dates that we can read. */
const whenOf = (
  cells: Cells,
): { readonly when: string | null; readonly used: readonly string[] } => {
  const start = textAt(cells, 'start')
  const end = textAt(cells, 'end')
  if (start === null && end === null) return { when: null, used: [] }
  const when = start === end && start !== null ? start : `${start ?? '..'}/${end ?? '..'}`
  return parseEdtf(when) === null ? { when: null, used: [] } : { when, used: ['start', 'end'] }
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
        `edge ${shown(edge.id ?? String(number))}`,
        `Its end ${shown(end)} is no node of the file`,
        'Add that node or remove the edge; the edge was left out',
      )
}

const readEdges = (edges: readonly RawEdge[], ids: ReadonlySet<string>, issues: Issue[]) => {
  const named = categoryColumn(
    edges.map((edge) => edge.cells),
    ['relation', 'relationship', 'interaction', 'predicate', 'type', 'kind'],
  )
  const labels = new Set(edges.map((edge) => edge.label))
  const statementIdFor = statementIds(new Set(ids))
  const seen = new Set<string>()
  const own = new Map<string, unknown>()
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
          `edge ${shown(edge.id)}`,
          'Another edge has the same id',
          `Give each edge its own id; this one is now ${shown(id)}`,
        ),
      )
    if (edge.id !== null) seen.add(edge.id)
    const label = edge.label?.trim() ?? ''
    const useLabel = named === null && label !== '' && labels.size <= MOST_CATEGORIES
    const value = textAt(edge.cells, named) ?? (useLabel ? label : PLAIN_RELATION)
    const relation = relationFor(value, edge.directed)
    if (relation.own !== null) own.set(relation.id, relation.own)
    const { when, used } = whenOf(edge.cells)
    const cells = new Map(edge.cells)
    if (!useLabel && label !== '') cells.set('label', label)
    if (edge.id !== null && edge.id !== '' && edge.id !== id) cells.set('id', edge.id)
    return [
      {
        id,
        relation: relation.id,
        subject: edge.from,
        object: edge.to,
        when,
        attributes: attributesOf(cells, [
          textAt(edge.cells, named) === null ? null : named,
          useLabel ? 'label' : null,
          ...used,
        ]),
      },
    ]
  })
  return { statements, own: [...own.values()] }
}

const defined = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  )

/**
 * Makes a dataset without evidence of another program's graph: nodes become entities, edges statements.
 * What has no field of its own is kept in `attributes`; what cannot be kept is an issue.
 */
export const readForeign = (
  name: string,
  raw: RawGraph,
): { readonly dataset: Dataset | null; readonly issues: readonly Issue[] } => {
  const issues = [...raw.issues]
  const { entities, ids, placed } = readNodes(raw.nodes, issues)
  const { statements, own } = readEdges(raw.edges, ids, issues)
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
      relationTypes: own,
      ...(everyPlaced
        ? {
            layout: {
              landscape: Object.fromEntries(placed.map(({ id, position }) => [id, position])),
            },
          }
        : {}),
    },
    new Map(),
  )
  return { dataset, issues: [...issues, ...faults] }
}
