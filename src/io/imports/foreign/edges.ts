import type { Statement } from '../../../domain/dataset.ts'
import { parseEdtf } from '../../../domain/edtf.ts'
import type { Issue } from '../../../domain/issue.ts'
import { type Told, told } from '../../../domain/told.ts'
import { shown } from '../../parse/shown.ts'
import type { RawEdge } from '../raw.ts'
import {
  attributesOf,
  type Cells,
  issue,
  LABEL,
  plainName,
  rowOf,
  spoken,
  textAt,
} from './cells.ts'
import type { Choices } from './choices.ts'
import { alike, contradictedBy, denialAlone, noteOn, speakersAmong } from './claims.ts'
import { type DayOrder, isMoment, isUnclear, orderOf, readDate, saysHappened } from './dates.ts'
import { DENIES, deniedByRelation } from './denials.ts'
import { cellsBeside, isSaying, type Proof, proofsOf } from './evidence.ts'
import { inFamilies, type OwnRelation, PLAIN_RELATION, relationFor } from './relations.ts'

/** Between the two dates of one line. */
const RANGE = ' – '

interface Given {
  readonly column: string
  readonly text: string
  readonly date: string | null
}

const givenAt = (cells: Cells, column: string | null, order: DayOrder | null): Given | null => {
  const text = textAt(cells, column)
  return column === null || text === null ? null : { column, text, date: readDate(text, order) }
}

interface Dated {
  readonly when: Statement['when']
  readonly used: readonly string[]
  /** What stands where a date ought to, and is none that can be read. */
  readonly unread: readonly string[]
}

const NO_DATES = { start: null, end: null } as const

/** Dates of the file's own, where they are dates that we can read. */
const whenOf = (
  cells: Cells,
  { start, end }: Pick<Choices, 'start' | 'end'>,
  order: DayOrder | null,
): Dated => {
  const first = givenAt(cells, start, order)
  const last = end === start ? first : givenAt(cells, end, order)
  const given = [...new Set([first, last])].filter((one) => one !== null)
  if (given.length === 0) return { when: null, used: [], unread: [] }
  const from = first === null ? '..' : first.date
  const to = last === null ? '..' : last.date
  const edtf = end === null || from === to ? from : `${from}/${to}`
  const texts = [...new Set(given.map(({ text }) => text))]
  if (edtf === null || parseEdtf(edtf) === null) return { when: null, used: [], unread: texts }
  // The time of day of a moment stays in its attribute.
  const rewritten = given.some(({ text, date }) => date !== text && !isMoment(text))
  return {
    when: { edtf, basis: 'stated', asWritten: rewritten ? texts.join(RANGE) : null },
    used: given.flatMap(({ column, text }) => (isMoment(text) ? [] : [column])),
    unread: [],
  }
}

interface Spoken {
  readonly on: string | null
  readonly used: readonly string[]
  readonly unread: readonly string[]
}

/** When it was said; what is written otherwise than we write it stays in its attribute too. */
const saidOnOf = (cells: Cells, column: string | null, order: DayOrder | null): Spoken => {
  const given = givenAt(cells, column, order)
  if (given === null) return { on: null, used: [], unread: [] }
  const { date, text } = given
  return {
    on: date,
    used: date === text ? [given.column] : [],
    unread: date === null ? [text] : [],
  }
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

/** How an edge is called: by the row of its table, its own id, or its number in the file, from 1. */
const placeOf = (edge: RawEdge, number: number): Told =>
  rowOf(edge) ??
  (edge.id === null || edge.id === '' ? told`edge ${number}` : told`edge ${shown(edge.id)}`)

const danglingEnd = (edge: RawEdge, number: number, ids: ReadonlySet<string>): Issue | null => {
  const end = [edge.from, edge.to].find((id) => !ids.has(id))
  return end === undefined
    ? null
    : issue(
        'dangling-edge',
        placeOf(edge, number),
        told`Its end ${shown(end)} is no node of the file`,
        told`Add that node or remove the edge; the edge was left out`,
      )
}

const wordAt = (edge: RawEdge, column: string | null): string | null => {
  const label = column === LABEL ? (edge.label?.trim() ?? '') : ''
  return label === '' ? textAt(edge.cells, column) : label
}

const unreadDate = (where: Told, texts: readonly string[]): Issue => {
  const value = shown(texts.join(RANGE))
  return texts.some(isUnclear)
    ? issue(
        'date-unclear',
        where,
        told`Its date ${value} does not say which number is the day`,
        told`Choose when you open the file whether the day or the month comes first, or write it like 2031-05-03; it was kept as an attribute`,
      )
    : issue(
        'date-unread',
        where,
        told`Its date ${value} is none that can be read`,
        told`Write it like 2031-05-03, 2031-05 or 2031, or as two of these, like 2031-05-03/2031-05-09; it was kept as an attribute`,
      )
}

/** An edge’s attributes, the label that the file gives it among them. */
const cellsOf = ({ cells, label }: RawEdge): Cells => {
  const given = label?.trim() ?? ''
  return given === '' ? cells : new Map(cells).set(LABEL, given)
}

/**
 * Edges as statements of our own format, with their relation types and families, and the speakers that are no node of
 * the file; see `readForeign` for `issues` and `notes`.
 */
export const readEdges = (
  edges: readonly RawEdge[],
  nodes: readonly { readonly id: string; readonly name: string }[],
  choices: Choices,
  issues: Issue[],
  notes: Issue[],
) => {
  const ids = new Set(nodes.map(({ id }) => id))
  const whole = edges.flatMap((edge, index) => {
    const dangling = danglingEnd(edge, index + 1, ids)
    if (dangling !== null) {
      issues.push(dangling)
      return []
    }
    return [{ edge, number: index + 1, cells: cellsOf(edge) }]
  })
  const relationOf = (edge: RawEdge) =>
    relationFor(wordAt(edge, choices.relation) ?? PLAIN_RELATION, edge.directed)
  const names = new Map(nodes.map(({ id, name }) => [id, [alike(id), alike(name)]]))
  /** Whoever denies in a row that is called denied, denies once. */
  const isDenial = (edge: RawEdge, { speaker, status }: Proof): boolean =>
    status === 'denied' &&
    relationOf(edge).id === DENIES &&
    (speaker === null || names.get(edge.from)?.includes(alike(speaker)) === true)
  const proofs = proofsOf(
    whole.map(({ cells }) => cells),
    choices,
    choices.unstated,
  ).map((proof, at): Proof => {
    const edge = whole[at]?.edge
    return edge !== undefined && isDenial(edge, proof) ? { ...proof, status: 'reported' } : proof
  })
  const kept = whole.flatMap((one, at) => {
    const proof = proofs[at]
    return proof === undefined ? [] : [{ ...one, proof }]
  })
  const speakers = speakersAmong(nodes, proofs)
  const statementIdFor = statementIds(new Set([...ids, ...speakers.added.map(({ id }) => id)]))
  const seen = new Set<string>()
  const symmetric = new Set<string>()
  const own = new Map<string, OwnRelation>()
  const count = new Map<string, number>()
  const texts = edges.flatMap(({ cells }) =>
    [choices.start, choices.end, choices.saidOn].flatMap((column) => textAt(cells, column) ?? []),
  )
  const found = orderOf(texts)
  const order = found ?? choices.dayOrder ?? null
  const { start, saidOn, dateMeans = 'said' } = choices
  const isBareDate =
    start !== null && choices.end === null && saidOn === null && !saysHappened(plainName(start))
  const ofDenials = new Map<string, Told>()
  let undecided = 0
  const lines = kept.map(({ edge, number, cells: given, proof }) => {
    const id = statementIdFor(edge, number)
    const where = placeOf(edge, number)
    if (edge.id !== null && seen.has(edge.id))
      issues.push(
        issue(
          'duplicate-id',
          where,
          told`Another edge has the same id`,
          told`Give each edge its own id; this one is now ${shown(id)}`,
        ),
      )
    if (edge.id !== null) seen.add(edge.id)
    const relation = relationOf(edge)
    if (!edge.directed) symmetric.add(relation.id)
    if (relation.own !== null) own.set(relation.id, relation.own)
    count.set(relation.id, (count.get(relation.id) ?? 0) + 1)
    const cells = cellsBeside(given, proof, choices)
    const isAsked = isBareDate && isSaying(proof)
    if (isAsked && textAt(cells, start) !== null) undecided++
    const ofEvent = isAsked && dateMeans !== 'happened' ? NO_DATES : choices
    const spokenOn = isAsked && dateMeans === 'said' ? start : isSaying(proof) ? saidOn : null
    const { when, used, unread } = whenOf(cells, ofEvent, order)
    const saying = saidOnOf(cells, spokenOn, order)
    for (const texts of [unread, saying.unread])
      if (texts.length > 0) notes.push(unreadDate(where, texts))
    if (proof.status === 'denied') ofDenials.set(id, where)
    const by = speakers.idOf(proof)
    const note = noteOn(where, proof)
    if (note !== null) notes.push(note)
    if (edge.id !== null && edge.id !== '' && edge.id !== id) cells.set('id', edge.id)
    return {
      id,
      relation: relation.id,
      subject: edge.from,
      object: edge.to,
      status: proof.status,
      said: by === null ? null : { by, on: saying.on },
      when,
      attributes: attributesOf(cells, [spoken(cells, choices.relation), ...used, ...saying.used]),
    }
  })
  const contradicted = contradictedBy(
    lines.map((line, at) => ({
      ...line,
      said: kept[at]?.proof.speaker == null ? null : (line.said?.by ?? null),
    })),
    symmetric,
  )
  if (contradicted.issue !== null) issues.push(contradicted.issue)
  const denied = deniedByRelation(
    count.has(DENIES)
      ? kept.flatMap(({ edge, number, cells }, at) => {
          const line = lines[at]
          if (line === undefined) return []
          return [{ ...line, ownId: edge.id, where: placeOf(edge, number), cells }]
        })
      : [],
    choices.denies,
  )
  notes.push(...denied.issues)
  for (const [id, where] of ofDenials) if (!contradicted.ids.has(id)) notes.push(denialAlone(where))
  return {
    statements: lines.map((line) => {
      const denies = contradicted.ids.get(line.id) ?? denied.ids.get(line.id)
      return denies === undefined ? line : { ...line, denies }
    }),
    speakers: speakers.added,
    ...inFamilies([...own.values()], count),
    unclear: found === null ? (texts.find(isUnclear) ?? null) : null,
    undecided,
    unstated: proofs.filter(({ isChosen }) => isChosen).length,
  }
}
