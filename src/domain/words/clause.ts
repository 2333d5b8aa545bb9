import type { Statement } from '../dataset.ts'
import { atDateInWords } from '../dates.ts'
import { parseEdtf } from '../edtf.ts'
import { type EntityId, type RelationId, relationId } from '../ids.ts'
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
}

const ACCUSES = relationId('accuses')
const DEMANDS = relationId('demands')
const REPORTS = relationId('reports')
/** States whose cause lies behind them. */
const ALWAYS_PAST: ReadonlySet<RelationId> = new Set([relationId('led-to')])

const isOpenEnded = (edtf: string): boolean => {
  const span = parseEdtf(edtf)
  return span !== null && span.to === null
}

/** Speech and acts are past; what holds is present, unless its time is given. */
export const tenseOf = ({ status, layer, relation, when }: Statement): Tense => {
  if (status === 'proposed') return 'future'
  if (when !== null && isOpenEnded(when.edtf)) return 'perfect'
  return layer === 'state' && when === null && !ALWAYS_PAST.has(relation) ? 'present' : 'past'
}

/** When it happened, or nothing; never when it was said. */
export const happeningInWords = ({ status, when }: Statement): string => {
  if (when === null) return ''
  const words = atDateInWords(when.edtf)
  return status === 'proposed' && isOpenEnded(when.edtf) ? words.replace(/^since/, 'from') : words
}

/** A symmetric relation told from `end`; any other statement, or one without `end`, as it is. */
export const turnedTo = (lookup: Lookup, statement: Statement, end: EntityId | null): Statement =>
  end !== null && lookup.isSymmetric(statement.relation) && statement.object.includes(end)
    ? { ...statement, subject: end, object: [statement.subject] }
    : statement

/** A person is named again, since the data knows no pronoun for one. */
const named = (lookup: Lookup, id: EntityId, it: string, them: string, telling: Telling): Phrase =>
  id !== telling.speaker || lookup.isPerson(id)
    ? lookup.named(id)
    : plain(lookup.isPlural(id) ? them : it)

const more = (count: number, noun: string): string =>
  count === 0 ? '' : `, and ${count} more ${noun}${count === 1 ? '' : 's'}`

/** To deny an accusation is to deny what it alleges, not that it was made. */
const disputed = (lookup: Lookup, targets: readonly Statement[]): readonly Statement[] => {
  const contents = targets.flatMap((target) => {
    const alleged = target.layer === 'speech' ? lookup.statements(target.asserts) : []
    return alleged.length === 0 ? [target] : alleged
  })
  return [...new Set(contents)]
}

/** "denies that it harbours C, contradicting B". */
const disputeOf = (
  lookup: Lookup,
  statement: Statement,
  contents: readonly Statement[],
  active: string,
  against: string,
): Predicate | null => {
  const [first, ...others] = contents
  if (first === undefined) return null
  const inner = { speaker: statement.subject, dated: true, content: false }
  const isBareCharge = first.relation === ACCUSES
  return {
    active: isBareCharge ? `${active} an accusation by` : `${active} that`,
    after: [
      ...(isBareCharge ? lookup.named(first.subject) : clause(lookup, first, inner)),
      ...plain(more(others.length, 'claim')),
      ...plain(`, ${against} `),
      ...listed(statement.object.map(lookup.named)),
    ],
  }
}

/** Null where the statement contradicts nothing and leaves nothing open. */
const disputeIn = (lookup: Lookup, statement: Statement): Predicate | null => {
  const denied = disputed(lookup, lookup.statements(statement.denies))
  if (denied.length > 0) return disputeOf(lookup, statement, denied, 'denies', 'contradicting')
  const declined = disputed(lookup, lookup.statements(statement.declines))
  const claimants = new Set(declined.flatMap(({ said }) => said.slice(0, 1).map((link) => link.by)))
  const isAnswer = statement.object.every((id) => claimants.has(id))
  return disputeOf(
    lookup,
    statement,
    declined,
    'neither confirms nor denies',
    isAnswer ? 'a claim of' : 'declining to comment on',
  )
}

const isAllegation = ({ relation }: Statement): boolean =>
  relation === ACCUSES || relation === DEMANDS

const introduction = (statement: Statement): string => {
  const { relation, layer } = statement
  if (isAllegation(statement)) return ', alleging that '
  const ownWords = layer === 'speech' && relation !== REPORTS
  return ownWords ? ', saying that ' : ', namely that '
}

/** ", alleging that A harbours C, and 1 more charge". */
const contentOf = (lookup: Lookup, statement: Statement): Phrase => {
  const [first, ...others] = lookup.statements(statement.asserts)
  if (first === undefined) return []
  return [
    ...plain(introduction(statement)),
    ...clause(lookup, first, { speaker: null, dated: true, content: false }),
    ...plain(more(others.length, isAllegation(statement) ? 'charge' : 'point')),
  ]
}

export const subjectOf = (lookup: Lookup, { subject }: Statement, telling: Telling): Phrase =>
  named(lookup, subject, 'it', 'they', telling)

/** The clause without its subject and date. */
export const doingOf = (
  lookup: Lookup,
  statement: Statement,
  telling: Telling,
  tense: Tense,
): Phrase => {
  const [object, ...others] = statement.object
  const objects =
    object !== undefined && others.length === 0
      ? named(lookup, object, 'it', 'them', telling)
      : listed(statement.object.map(lookup.named))
  const dispute = telling.content ? disputeIn(lookup, statement) : null
  const { active, after } = dispute ?? predicateOf(statement, objects, lookup)
  return [
    ...plain(`${inTense(active, tense, lookup.isPlural(statement.subject))} `),
    ...after,
    ...(telling.content ? contentOf(lookup, statement) : []),
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
