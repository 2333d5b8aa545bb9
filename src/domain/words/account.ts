import { MOST_ALLEGED } from '../answered.ts'
import type { Attribution, Statement } from '../dataset.ts'
import { type EntityId, relationId, type StatementId } from '../ids.ts'
import { isVouchedDenial } from '../stance.ts'
import type { Lookup } from './lookup.ts'

export const ACCUSES = relationId('accuses')
const DEMANDS = relationId('demands')
export const EXPECTS_OF = relationId('expects-of')

export const unique = (ids: readonly EntityId[]): readonly EntityId[] => [...new Set(ids)]

/** A charge, or a demand that carries one. */
export const isAllegation = ({ relation }: Statement): boolean =>
  relation === ACCUSES || relation === DEMANDS

/** What a statement alleges or says, to be told behind it. */
export const contentsOf = (lookup: Lookup, statement: Statement): readonly Statement[] =>
  // Told of a deed, the content of a claim would stand there without a speaker.
  statement.layer === 'speech' || statement.relation === EXPECTS_OF
    ? lookup.statements(statement.asserts)
    : []

/** Who denies a statement that only a denial tells of. */
export interface Denial {
  /** Empty where nobody is known. */
  readonly by: readonly EntityId[]
  /** When, EDTF, where one alone denies it. */
  readonly on: string | null
  /** Whoever tells of the denial, where that is nobody of these. */
  readonly teller: Attribution | null
}

/** The denials of a statement that are more than planned: those that somebody stands for, and those that are only told. */
export const denialsApart = (
  lookup: Lookup,
  id: StatementId,
): { readonly vouched: readonly Statement[]; readonly told: readonly Statement[] } => {
  const all = lookup.denialsOf(id).filter(({ status }) => status !== 'proposed')
  return {
    vouched: all.filter(isVouchedDenial),
    told: all.filter((denial) => !isVouchedDenial(denial)),
  }
}

export const denialOf = (lookup: Lookup, { id, said: [origin] }: Statement): Denial => {
  const { vouched, told } = denialsApart(lookup, id)
  // What others tell of denials has its own tellers: those of one are told.
  const teller = origin ?? told[0]?.said[0]
  const denials =
    vouched.length > 0 ? vouched : told.filter(({ said }) => said[0]?.by === teller?.by)
  const deniers = unique(denials.map(({ subject }) => subject))
  const by = deniers.length === 0 && origin !== undefined ? [origin.by] : deniers
  const own = origin !== undefined && by.includes(origin.by)
  const when = (own ? origin.on : null) ?? denials[0]?.when?.edtf ?? null
  const tells = vouched.length > 0 ? origin : teller
  return { by, on: by.length === 1 ? when : null, teller: own ? null : (tells ?? null) }
}

/** Whose words or deeds a quote is about. */
export interface Utterance {
  readonly by: readonly EntityId[]
  /** When they spoke, EDTF. */
  readonly on: string | null
  /** Between them and the source. */
  readonly links: readonly Attribution[]
}

/** Null where the source speaks for itself of nobody's speech. */
export const utteranceOf = (lookup: Lookup, statement: Statement): Utterance | null => {
  const { said, layer, status, subject, when } = statement
  const [origin, ...rest] = said
  if (status === 'denied') {
    const { by, on, teller } = denialOf(lookup, statement)
    if (by.length > 0) return { by, on, links: teller === null ? rest : said }
  }
  // Whoever tells of a saying is not who speaks in it.
  if (
    layer === 'speech' &&
    (origin === undefined || (status === 'reported' && origin.by !== subject))
  )
    return { by: [subject], on: when?.edtf ?? null, links: said }
  return origin === undefined ? null : { by: [origin.by], on: origin.on, links: rest }
}

/** To deny an accusation is to deny what it alleges, not that it was made. */
const disputed = (lookup: Lookup, targets: readonly Statement[]): readonly Statement[] => {
  const contents = targets.flatMap((target) => {
    const alleged = target.layer === 'speech' ? lookup.statements(target.asserts) : []
    return alleged.length === 0 ? [target] : alleged
  })
  return [...new Set(contents)]
}

/** What a statement contradicts, or leaves open. */
export interface Dispute {
  readonly denies: boolean
  readonly contents: readonly [Statement, ...(readonly Statement[])]
  /** Whether its objects are those who claim it. */
  readonly answers: boolean
}

/** Null where the statement contradicts nothing and leaves nothing open. */
export const disputeOf = (lookup: Lookup, statement: Statement): Dispute | null => {
  const denied = disputed(lookup, lookup.statements(statement.denies))
  const denies = denied.length > 0
  const [first, ...others] = denies
    ? denied
    : disputed(lookup, lookup.statements(statement.declines))
  if (first === undefined) return null
  const contents = [first, ...others] as const
  const claimants = new Set(contents.flatMap(({ said }) => said.slice(0, 1).map(({ by }) => by)))
  return {
    denies,
    contents,
    answers: denies || statement.object.every((id) => claimants.has(id)),
  }
}

/** Who denies a statement, or what it alleges, or takes no position on it. */
export interface Answer {
  readonly reply: Statement
  readonly denies: boolean
  /** Whether it leaves out a part of the statement. */
  readonly inPart: boolean
}

/** What has been said goes before what is only claimed to have been, and both before what is to be said; fewer hands first. */
const isBetter = (one: Statement, other: Statement): boolean => {
  const standing = (reply: Statement): number =>
    reply.status === 'proposed' ? 2 : isVouchedDenial(reply) ? 0 : 1
  const by = standing(one) - standing(other)
  return by === 0 ? one.said.length < other.said.length : by < 0
}

/** One answer a subject: of several, the best known. */
const oneEach = (replies: readonly Statement[]): readonly Statement[] => {
  const best = new Map<EntityId, Statement>()
  for (const reply of replies) {
    const known = best.get(reply.subject)
    if (reply.status !== 'denied' && (known === undefined || isBetter(reply, known)))
      best.set(reply.subject, reply)
  }
  return [...best.values()]
}

/** A statement, what it alleges, what that alleges, and so on, each once. */
const withAlleged = (lookup: Lookup, statement: Statement): ReadonlySet<Statement> => {
  const found = new Set([statement])
  for (const one of found) {
    if (found.size >= MOST_ALLEGED) break
    for (const alleged of lookup.statements(one.asserts)) found.add(alleged)
  }
  return found
}

export const answersTo = (lookup: Lookup, statement: Statement): readonly Answer[] => {
  if (statement.status === 'denied') return []
  const all = [...withAlleged(lookup, statement)]
  const of = (denies: boolean, repliesTo: Lookup['denialsOf']): readonly Answer[] =>
    oneEach(all.flatMap(({ id }) => repliesTo(id))).map((reply) => {
      /** Null: it is being looked at, where charges lead round. */
      const known = new Map<Statement, boolean | null>()
      /** Whether all of it is answered: itself, or everything that it alleges. */
      const isAnswered = (one: Statement): boolean => {
        known.set(one, null)
        const itself = repliesTo(one.id).some(({ subject }) => subject === reply.subject)
        const alleged =
          known.size < MOST_ALLEGED
            ? lookup.statements(one.asserts).filter((other) => known.get(other) !== null)
            : []
        const all = alleged.every((other) => known.get(other) ?? isAnswered(other))
        const answered = itself || (alleged.length > 0 && all)
        known.set(one, answered)
        return answered
      }
      return { reply, denies, inPart: !isAnswered(statement) }
    })
  return [...of(true, lookup.denialsOf), ...of(false, lookup.decliningsOf)]
}

/** The denials of a statement, one a denier. */
export const denialsOf = (lookup: Lookup, { id }: Statement): readonly Statement[] =>
  oneEach(lookup.denialsOf(id))

/** The same of a statement that somebody else tells. */
export const denialsTo = (lookup: Lookup, statement: Statement): readonly Statement[] =>
  statement.status === 'denied' ? [] : denialsOf(lookup, statement)

/** What a sentence has to say of a statement, before any language says it. */
export interface Account {
  readonly isAllegation: typeof isAllegation
  readonly answersTo: typeof answersTo
  readonly contentsOf: typeof contentsOf
  readonly denialOf: typeof denialOf
  readonly denialsOf: typeof denialsOf
  readonly denialsTo: typeof denialsTo
  readonly disputeOf: typeof disputeOf
  readonly utteranceOf: typeof utteranceOf
  /** Whether what is without an end goes on from its first day, as far as is known. */
  readonly lasts: (statement: Statement) => boolean
}
