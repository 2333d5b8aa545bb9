import type { Issue } from '../../../domain/issue.ts'
import { type Told, told } from '../../../domain/told.ts'
import { shown } from '../../parse/shown.ts'
import type { RawEdge } from '../raw.ts'
import {
  alike,
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
import {
  contradictedBy,
  denialAlone,
  namesake,
  noteOn,
  ownWord,
  several,
  speakersAmong,
} from './claims.ts'
import { NO_DATES, saidOnOf, unreadDate, whenOf } from './dated.ts'
import { isUnclear, orderOf, saysHappened } from './dates.ts'
import { DENIES, deniedByRelation } from './denials.ts'
import { cellsBeside, isSaying, NOTHING, type Proof, proofsOf } from './proofs.ts'
import { inFamilies, type OwnRelation, PLAIN_RELATION, relationFor, SPEECH } from './relations.ts'
import { statementIds } from './statementIds.ts'

/** A row as it is read, */
interface Row {
  readonly edge: RawEdge
  readonly number: number
  readonly cells: Cells
  readonly proof: Proof
  /** whether others say the same edge, and it is another line for each of them, */
  readonly isAgain: boolean
  /** the word of its relation, where that is not in its cells, */
  readonly says: string | null
  /** and the place among the rows of which it says that somebody denies it; null: it is a row of its own. */
  readonly denied: number | null
}

/**
 * That somebody whom a row names for it denies what it says: a row in which they contradict whoever says it, or, where
 * nobody else does, one that says the same and is only denied.
 * @param sayer - who says it; null: its source
 */
const denialOf = (
  { edge, number }: Pick<Row, 'edge' | 'number'>,
  denied: number,
  denier: string,
  sayer: string | null,
): Row => {
  const contradicts = sayer !== null && sayer !== denier
  return {
    isAgain: false,
    edge: contradicts
      ? { ...edge, id: null, from: denier, to: sayer, directed: true }
      : { ...edge, id: null },
    number,
    cells: new Map(),
    proof: contradicts
      ? { ...NOTHING, status: 'reported' }
      : { ...NOTHING, speaker: denier, status: 'denied' },
    says: contradicts ? DENIES : null,
    denied,
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
  const read = edges.flatMap((edge, index) => {
    const dangling = danglingEnd(edge, index + 1, ids)
    if (dangling !== null) {
      issues.push(dangling)
      return []
    }
    return [{ edge, number: index + 1, cells: cellsOf(edge) }]
  })
  const relationOf = (edge: RawEdge, says: string | null = null) =>
    relationFor(says ?? wordAt(edge, choices.relation) ?? PLAIN_RELATION, edge.directed)
  const names = new Map(nodes.map(({ id, name }) => [id, [alike(id), alike(name)]]))
  /** Whoever denies in a row that is called denied, denies once. */
  const isDenial = (edge: RawEdge, { speaker, status }: Proof): boolean =>
    status === 'denied' &&
    relationOf(edge).id === DENIES &&
    (speaker === null || names.get(edge.from)?.includes(alike(speaker)) === true)
  /** Whether somebody speaks in a row of whom no other is named as the speaker: then it is no claim about them. */
  const isOwnWord = (edge: RawEdge, cells: Cells, { speaker, status, unread }: Proof): boolean =>
    status === 'claimed' &&
    SPEECH.has(relationOf(edge).id) &&
    (speaker === null
      ? unread === null && textAt(cells, choices.status) === null
      : names.get(edge.from)?.includes(alike(speaker)) === true)
  const given = proofsOf(
    read.map(({ cells }) => cells),
    choices,
    choices.unstated,
  )
  const standing = (edge: RawEdge, number: number, cells: Cells, proof: Proof): Proof => {
    if (isDenial(edge, proof)) return { ...proof, status: 'reported' }
    if (!isOwnWord(edge, cells, proof)) return proof
    const word = textAt(cells, choices.status)
    if (word !== null) notes.push(ownWord(placeOf(edge, number), word))
    return { ...proof, status: 'reported', isChosen: false }
  }
  const whole = read.flatMap((one, at) => {
    const all = given[at] ?? []
    if (all.length > 1) notes.push(several(placeOf(one.edge, one.number), all.length))
    return all.map((proof, of) => ({
      ...one,
      proof: standing(one.edge, one.number, one.cells, proof),
      isAgain: of > 0,
    }))
  })
  const saidBy = (speaker: string): Proof => ({ ...NOTHING, speaker, status: 'claimed' })
  const speakers = speakersAmong(
    nodes,
    whole.flatMap(({ proof }) => [proof, ...proof.deniers.map(saidBy)]),
  )
  const kept = whole.flatMap((one, at): readonly Row[] => {
    const { edge, proof } = one
    const { from, to } = edge
    const isCharge = SPEECH.has(relationOf(edge).id)
    for (const name of [proof.speaker, ...(one.isAgain ? [] : proof.deniers)]) {
      const count = name === null ? 1 : speakers.unclear(name, [from, to])
      if (name !== null && count > 1) notes.push(namesake(placeOf(edge, one.number), name, count))
    }
    return [
      { ...one, says: null, denied: null },
      ...proof.deniers.map((name) => {
        const denier = speakers.idOf(saidBy(name), [to, from]) ?? to
        // Whoever is charged contradicts the charge, and not that it was made.
        const isCharged = isCharge && denier === to
        return denialOf(one, at, denier, isCharged ? from : speakers.idOf(proof, [from, to]))
      }),
    ]
  })
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
  const toldDates = new Set<string>()
  let undecided = 0
  const lines = kept.map(({ edge, number, cells: given, proof, isAgain, says, denied: tied }) => {
    const id = statementIdFor(edge, number)
    const where = placeOf(edge, number)
    if (!isAgain && edge.id !== null && seen.has(edge.id))
      issues.push(
        issue(
          'duplicate-id',
          where,
          told`Another edge has the same id`,
          told`Give each edge its own id; this one is now ${shown(id)}`,
        ),
      )
    if (edge.id !== null) seen.add(edge.id)
    const relation = relationOf(edge, says)
    if (!edge.directed) symmetric.add(relation.id)
    if (relation.own !== null) own.set(relation.id, relation.own)
    count.set(relation.id, (count.get(relation.id) ?? 0) + 1)
    const cells = cellsBeside(given, proof, choices)
    const isAsked = isBareDate && isSaying(proof)
    if (isAsked && textAt(cells, start) !== null) undecided++
    const ofEvent = isAsked && dateMeans !== 'happened' ? NO_DATES : choices
    const spokenOn = isAsked && dateMeans === 'said' ? start : isSaying(proof) ? saidOn : null
    const isDatedAsSaid =
      SPEECH.has(relation.id) && !isSaying(proof) && textAt(cells, start) === null
    const { when, used, unread } = whenOf(
      cells,
      isDatedAsSaid ? { start: saidOn, end: null } : ofEvent,
      order,
    )
    const saying = saidOnOf(cells, spokenOn, order)
    for (const texts of [unread, saying.unread]) {
      const key = JSON.stringify([number, texts])
      if (texts.length > 0 && !toldDates.has(key)) notes.push(unreadDate(where, texts))
      toldDates.add(key)
    }
    if (proof.status === 'denied' && tied === null) ofDenials.set(id, where)
    const by = speakers.idOf(proof, [edge.from, edge.to])
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
    lines.flatMap((line, at) => {
      const row = kept[at]
      if (row === undefined || row.denied !== null) return []
      return [{ ...line, said: row.proof.speaker === null ? null : (line.said?.by ?? null) }]
    }),
    symmetric,
  )
  const rows = lines.filter((_, at) => kept[at]?.denied === null)
  /** What a row says of itself that somebody denies it. */
  const deniedThere = new Map(
    lines.flatMap((line, at) => {
      const of = rows[kept[at]?.denied ?? -1]
      return of === undefined ? [] : [[line.id, [of.id]] as const]
    }),
  )
  if (contradicted.issue !== null) issues.push(contradicted.issue)
  const denied = deniedByRelation(
    count.has(DENIES) || choices.denies !== null
      ? kept.flatMap(({ edge, number, cells, denied: tied }, at) => {
          const line = lines[at]
          if (line === undefined || tied !== null) return []
          return [{ ...line, ownId: edge.id, number, where: placeOf(edge, number), cells }]
        })
      : [],
    choices.denies,
  )
  notes.push(...denied.issues)
  for (const [id, where] of ofDenials)
    if (!contradicted.ids.has(id) && !denied.ids.has(id)) notes.push(denialAlone(where))
  return {
    statements: lines.map((line) => {
      const denies = [deniedThere, contradicted.ids, denied.ids].flatMap(
        (ids) => ids.get(line.id) ?? [],
      )
      const respondsTo = denied.answers.get(line.id) ?? []
      return {
        ...line,
        ...(denies.length > 0 && { denies: [...new Set(denies)] }),
        ...(respondsTo.length > 0 && { respondsTo }),
      }
    }),
    /** How the row of each statement is called. */
    places: () => kept.map(({ edge, number }) => placeOf(edge, number)),
    speakers: speakers.added,
    ...inFamilies([...own.values()], count),
    unclear: found === null ? (texts.find(isUnclear) ?? null) : null,
    undecided,
    unstated: whole.filter(({ proof }) => proof.isChosen).length,
  }
}
