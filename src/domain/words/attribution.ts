import type { Attribution, Statement } from '../dataset.ts'
import { atDateInWords } from '../dates.ts'
import type { EntityId } from '../ids.ts'
import { answersTo, denialOf, denialsTo, isAllegation } from './account.ts'
import { clause, doingOf, happeningInWords, subjectOf, type Telling, tenseOf } from './clause.ts'
import type { Lookup } from './lookup.ts'
import { listed, type Phrase, plain } from './phrase.ts'
import { inTense } from './verbs.ts'

const dateOf = (on: string | null): string => (on === null ? '' : ` ${atDateInWords(on)}`)

/** "says", "said on 28 October 2025", "reports". */
const verbOf = (lookup: Lookup, { by, role, on }: Attribution): string => {
  const verb = role === 'outlet' ? 'reports' : 'says'
  return inTense(verb, on === null ? 'present' : 'past', lookup.isPlural(by)) + dateOf(on)
}

/** "A says that ", "A said on 28 October 2025 that ". */
const saying = (lookup: Lookup, link: Attribution, telling: Telling): Phrase => [
  ...lookup.named(link.by),
  ...plain(` ${verbOf(lookup, telling.dated ? link : { ...link, on: null })} that `),
]

/** "as reported by the Harbour Gazette on 3 May 2031". */
const handOn = (lookup: Lookup, { by, role, on }: Attribution, dated: boolean): Phrase => [
  ...plain(role === 'outlet' ? 'as reported by ' : 'according to '),
  ...lookup.named(by),
  ...plain(dated ? dateOf(on) : ''),
]

/**
 * The links between the origin and the source, before the sentence ("as reported by the Harbour Gazette, "): behind
 * it, they would seem to vouch for the claim.
 */
const passedOn = (lookup: Lookup, links: readonly Attribution[], dated: boolean): Phrase =>
  links.flatMap((link) => [...handOn(lookup, link, dated), ...plain(', ')])

const denyIn = (lookup: Lookup, by: readonly EntityId[], on: string | null): string => {
  const [first] = by
  const plural = by.length > 1 || (first !== undefined && lookup.isPlural(first))
  return inTense('denies', on === null ? 'present' : 'past', plural) + dateOf(on)
}

/** "A denies that …": the denial is the only voice that such a statement has. */
const denial = (lookup: Lookup, statement: Statement, telling: Telling): Phrase => {
  const { by, on, teller } = denialOf(lookup, statement)
  if (by.length === 0)
    return [...plain('it is denied that '), ...clause(lookup, statement, telling)]
  const [only = null] = by.length === 1 ? by : []
  return [
    ...passedOn(lookup, statement.said.slice(1), telling.dated),
    ...(teller === null ? [] : saying(lookup, teller, telling)),
    ...listed(by.map(lookup.named)),
    ...plain(` ${denyIn(lookup, by, telling.dated ? on : null)} that `),
    ...clause(lookup, statement, { ...telling, speaker: only, content: false }),
  ]
}

/** A saying that its own speaker vouches for needs no second "says": "A, speaking on …, accused B". */
const ownSaying = (
  lookup: Lookup,
  statement: Statement,
  origin: Attribution,
  telling: Telling,
): Phrase => {
  const date = telling.dated ? happeningInWords(statement) : ''
  const speaking = telling.dated && origin.on !== null && origin.on !== statement.when?.edtf
  return [
    ...plain(date === '' ? '' : `${date} `),
    ...subjectOf(lookup, statement, telling),
    ...plain(speaking ? `, speaking${dateOf(origin.on)}, ` : ' '),
    ...doingOf(lookup, statement, telling, tenseOf(statement)),
  ]
}

/** "A speaks of having consulted B": a person's account of themselves, without a pronoun. */
const ownDeed = (
  lookup: Lookup,
  statement: Statement,
  origin: Attribution,
  telling: Telling,
): Phrase => {
  const on = telling.dated ? origin.on : null
  const happening = telling.dated ? happeningInWords(statement) : ''
  return [
    ...lookup.named(origin.by),
    ...plain(` ${inTense('speaks', on === null ? 'present' : 'past', false)}${dateOf(on)} of `),
    ...doingOf(lookup, statement, { ...telling, content: false }, 'having'),
    ...plain(happening === '' ? '' : ` ${happening}`),
  ]
}

const withOrigin = (
  lookup: Lookup,
  statement: Statement,
  origin: Attribution,
  telling: Telling,
): Phrase => {
  const { subject, layer, status } = statement
  if (origin.by === subject && layer === 'speech' && status === 'reported')
    return ownSaying(lookup, statement, origin, telling)
  if (origin.by === subject && lookup.isPerson(subject) && tenseOf(statement) === 'past')
    return ownDeed(lookup, statement, origin, telling)
  const inner = { ...telling, speaker: origin.by }
  return [...saying(lookup, origin, telling), ...clause(lookup, statement, inner)]
}

/** The statement with everybody who stands between it and the source's own voice. */
export const attributed = (lookup: Lookup, statement: Statement, telling: Telling): Phrase => {
  const [origin, ...rest] = statement.said
  if (statement.status === 'denied') return denial(lookup, statement, telling)
  if (origin !== undefined)
    return [
      ...passedOn(lookup, rest, telling.dated),
      ...withOrigin(lookup, statement, origin, telling),
    ]
  const told = clause(lookup, statement, telling)
  return statement.status === 'claimed'
    ? [...plain('it is claimed, by a speaker who is not named, that '), ...told]
    : told
}

const UNNAMED = 'according to a speaker who is not named'

/** Whether somebody says it, and nobody knows who. */
const isUnvoiced = ({ status, said }: Statement): boolean =>
  status === 'claimed' && said.length === 0

/** "A denies it", "the Harbour Gazette reports that A denies it". */
const answer = (lookup: Lookup, reply: Statement, active: string, what: string): Phrase => {
  const [origin, ...rest] = reply.said
  const tense = reply.status === 'proposed' ? 'future' : 'present'
  const whole = { speaker: null, dated: true, content: false }
  return [
    ...plain('; '),
    ...passedOn(lookup, rest, true),
    ...(isUnvoiced(reply) ? plain(`${UNNAMED}, `) : []),
    ...(origin === undefined || origin.by === reply.subject ? [] : saying(lookup, origin, whole)),
    ...lookup.named(reply.subject),
    ...plain(` ${inTense(active, tense, lookup.isPlural(reply.subject))} ${what}`),
  ]
}

/** Who denies it, or what it alleges, and who takes no position: "; A denies the charge". */
export const answers = (lookup: Lookup, statement: Statement): Phrase => {
  const charges = isAllegation(statement) ? lookup.statements(statement.asserts).length : 0
  const whole = charges === 0 ? 'it' : charges === 1 ? 'the charge' : 'the charges'
  const part = charges === 0 ? 'part of it' : 'part of the charges'
  return answersTo(lookup, statement).flatMap(({ reply, denies, inPart }) =>
    answer(lookup, reply, denies ? 'denies' : 'neither confirms nor denies', inPart ? part : whole),
  )
}

interface Denier {
  readonly by: Phrase
  /** ", as reported by the Harbour Gazette"; empty where its source knows it. */
  readonly through: Phrase
}

/** Who denies something by some denials, and who tells of each. Whoever is to deny it has not done so. */
export const deniersOf = (lookup: Lookup, denials: readonly Statement[]): readonly Denier[] =>
  denials
    .filter(({ status }) => status !== 'proposed')
    .map((denial) => ({
      by: lookup.named(denial.subject),
      through: isUnvoiced(denial)
        ? plain(`, ${UNNAMED}`)
        : (denial.said[0]?.by === denial.subject ? denial.said.slice(1) : denial.said).flatMap(
            (link) => [...plain(', '), ...handOn(lookup, link, false)],
          ),
    }))

/** " (denied by A and B; by C, as reported by the Harbour Gazette)". */
export const deniersInBrackets = (lookup: Lookup, statement: Statement): Phrase => {
  const deniers = deniersOf(lookup, denialsTo(lookup, statement))
  const [first, ...others] = [
    listed(deniers.filter(({ through }) => through.length === 0).map(({ by }) => by)),
    ...deniers
      .filter(({ through }) => through.length > 0)
      .map(({ by, through }) => [...by, ...through]),
  ].filter((part) => part.length > 0)
  return first === undefined
    ? []
    : [
        ...plain(' (denied by '),
        ...first,
        ...others.flatMap((part) => [...plain('; by '), ...part]),
        ...plain(')'),
      ]
}
