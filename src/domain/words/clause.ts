import type { Statement } from '../dataset.ts'
import { atDateInWords } from '../dates.ts'
import { parseEdtf } from '../edtf.ts'
import { type EntityId, type RelationId, relationId } from '../ids.ts'
import { isBuiltInKind } from '../kinds.ts'
import { ACCUSES, contentsOf, disputeOf, EXPECTS_OF, isAllegation } from './account.ts'
import type { Lookup } from './lookup.ts'
import { listed, type Phrase, plain } from './phrase.ts'
import { type Predicate, predicateOf } from './predicates.ts'
import { inTense, type Tense } from './verbs.ts'

/** How much a clause tells. */
export interface Telling {
  /** Whoever has just been named as speaking, and may be "it". */
  readonly speaker: EntityId | null
  readonly dated: boolean
  /** Whether it goes on to what is alleged or denied. */
  readonly content: boolean
  /** Told from its objects: "B is attacked by A". */
  readonly inverse?: boolean
}

const REPORTS = relationId('reports')
/** States whose cause lies behind them. */
const ALWAYS_PAST: ReadonlySet<RelationId> = new Set([relationId('led-to')])
const LOCATED_IN = relationId('located-in')
const BUILDS_TIES = relationId('builds-ties-with')

const isOpenEnded = (edtf: string): boolean => {
  const span = parseEdtf(edtf)
  return span !== null && span.to === null
}

/** What goes on from its first day, as far as is known; an act or a meeting only begins on it. */
export const lasts = ({ layer, relation }: Statement): boolean =>
  relation === BUILDS_TIES || (layer === 'state' && relation !== LOCATED_IN)

/** Speech and acts are past; what holds is present, unless its time is given. */
export const tenseOf = (statement: Statement): Tense => {
  const { status, layer, relation, when } = statement
  if (status === 'proposed') return 'future'
  if (when !== null && isOpenEnded(when.edtf)) return lasts(statement) ? 'perfect' : 'past'
  return layer === 'state' && when === null && !ALWAYS_PAST.has(relation) ? 'present' : 'past'
}

/** When it happened, or nothing; never when it was said. */
export const happeningInWords = (statement: Statement): string => {
  const { when } = statement
  if (when === null) return ''
  const words = atDateInWords(when.edtf)
  return tenseOf(statement) === 'perfect' ? words : words.replace(/^since/, 'from')
}

/** A symmetric relation told from `end`; any other statement, or one without `end`, as it is. */
export const turnedTo = (lookup: Lookup, statement: Statement, end: EntityId | null): Statement =>
  end !== null && lookup.isSymmetric(statement.relation) && statement.object.includes(end)
    ? { ...statement, subject: end, object: [statement.subject] }
    : statement

/**
 * A person is named again, since the data knows no pronoun for one, and so is whoever may be one.
 * @param them - the pronoun of several
 */
const named = (lookup: Lookup, id: EntityId, them: string, telling: Telling): Phrase =>
  id !== telling.speaker || lookup.isPerson(id) || !isBuiltInKind(lookup.kindOf(id))
    ? lookup.named(id)
    : plain(lookup.isPlural(id) ? them : 'it')

const more = (count: number, noun: string): string =>
  count === 0 ? '' : `, and ${count} more ${noun}${count === 1 ? '' : 's'}`

/** "denies that it harbours C, contradicting B"; null where nothing is denied or left open. */
const disputeIn = (lookup: Lookup, statement: Statement): Predicate | null => {
  const dispute = disputeOf(lookup, statement)
  if (dispute === null) return null
  const { denies, contents, answers } = dispute
  const [first, ...others] = contents
  const bareCharge = first.relation === ACCUSES
  const active = denies ? 'denies' : 'neither confirms nor denies'
  const against = denies ? 'contradicting' : answers ? 'a claim made by' : 'declining to comment on'
  const inner = { speaker: statement.subject, dated: true, content: false }
  return {
    active: bareCharge ? `${active} an accusation by` : `${active} that`,
    after: [
      ...(bareCharge ? lookup.named(first.subject) : clause(lookup, first, inner)),
      ...plain(more(others.length, 'claim')),
      ...(bareCharge
        ? []
        : [...plain(`, ${against} `), ...listed(statement.object.map(lookup.named))]),
    ],
  }
}

const introduction = (statement: Statement, inverse: boolean): string => {
  const isCharge = isAllegation(statement)
  if (inverse) return `, the ${isCharge ? 'charge' : 'claim'} being that `
  if (isCharge) return ', alleging that '
  const inOtherWords = statement.relation === REPORTS || statement.relation === EXPECTS_OF
  return inOtherWords ? ', namely that ' : ', saying that '
}

/** ", alleging that A harbours C, and 1 more charge". */
const contentOf = (lookup: Lookup, statement: Statement, inverse: boolean): Phrase => {
  const [first, ...others] = contentsOf(lookup, statement)
  if (first === undefined) return []
  return [
    ...plain(introduction(statement, inverse)),
    ...clause(lookup, first, { speaker: null, dated: true, content: false }),
    ...plain(more(others.length, isAllegation(statement) ? 'charge' : 'point')),
  ]
}

const objectsOf = (lookup: Lookup, { object }: Statement, telling: Telling): Phrase => {
  const [only, ...others] = object
  return only !== undefined && others.length === 0
    ? named(lookup, only, telling.inverse === true ? 'they' : 'them', telling)
    : listed(object.map(lookup.named))
}

/** What the verb agrees with, which stands before it. */
export const subjectOf = (lookup: Lookup, statement: Statement, telling: Telling): Phrase =>
  telling.inverse === true
    ? objectsOf(lookup, statement, telling)
    : named(lookup, statement.subject, 'they', telling)

/** The predicate from the other end, with whatever follows the objects: "is urged by A to talk". */
const turnedRound = (
  lookup: Lookup,
  { relation, subject }: Statement,
  { inverse, after }: Predicate,
  objects: Phrase,
  telling: Telling,
): Predicate => ({
  active: inverse ?? lookup.inverseOf(relation) ?? '',
  after: [
    ...named(lookup, subject, 'them', telling),
    ...(after[0] === objects[0] ? after.slice(objects.length) : []),
  ],
})

/** The clause without its subject and date. */
export const doingOf = (
  lookup: Lookup,
  statement: Statement,
  telling: Telling,
  tense: Tense,
): Phrase => {
  const { subject, object } = statement
  const inverse = telling.inverse === true
  const objects = objectsOf(lookup, statement, telling)
  const dispute = telling.content && !inverse ? disputeIn(lookup, statement) : null
  const told = dispute ?? predicateOf(statement, objects, lookup)
  const { active, after } = inverse ? turnedRound(lookup, statement, told, objects, telling) : told
  const [first = subject, ...others] = inverse ? object : [subject]
  const at = told.past === true && tense === 'present' ? 'past' : tense
  return [
    ...plain(`${inTense(active, at, others.length > 0 || lookup.isPlural(first))} `),
    ...after,
    ...(telling.content ? contentOf(lookup, statement, inverse) : []),
  ]
}

/** "on 15 October 2025 A attacked B", ready to follow "that". */
export const clause = (lookup: Lookup, told: Statement, telling: Telling): Phrase => {
  const statement = turnedTo(lookup, told, telling.speaker)
  const date = telling.dated ? happeningInWords(statement) : ''
  return [
    ...plain(date === '' ? '' : `${date} `),
    ...subjectOf(lookup, statement, telling),
    ...plain(' '),
    ...doingOf(lookup, statement, telling, tenseOf(statement)),
  ]
}
