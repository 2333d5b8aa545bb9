import { parseEdtf } from '../../../domain/edtf.ts'
import type { Issue } from '../../../domain/issue.ts'
import { told } from '../../../domain/told.ts'
import { shown } from '../../parse/shown.ts'
import type { RawEdge } from '../raw.ts'
import { attributesOf, type Cells, dayOf, issue, LABEL, spoken, textAt } from './cells.ts'
import type { Choices } from './choices.ts'
import { inFamilies, type OwnRelation, relationFor } from './relations.ts'

const PLAIN_RELATION = 'link'

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

/** Edges as statements of our own format, with their relation types and families; see `readForeign` for `issues` and `notes`. */
export const readEdges = (
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
