import type { Statement, Toll } from '../dataset.ts'
import { type RelationId, relationId } from '../ids.ts'
import type { Lookup } from './lookup.ts'
import { listed, type Phrase, plain, textOf } from './phrase.ts'

/** What a clause says of its subject: a verb in the third person, and what follows it. */
export interface Predicate {
  readonly active: string
  readonly after: Phrase
  /** From the other end, where it is not the relation type's own. */
  readonly inverse?: string
  /** Whether it is over although its relation holds over time: an event has taken place. */
  readonly past?: boolean
}

/** `objects` are the statement's objects in words, `A and B`. */
type Pattern = (statement: Statement, objects: Phrase, lookup: Lookup) => Predicate

const OFFERS_MEDIATION = relationId('offers-mediation')

const tollInWords = (toll: Toll): string =>
  toll.asWorded === ''
    ? [toll.count ?? '', toll.who, toll.outcome].join(' ').trim()
    : `“${toll.asWorded}”`

/** "Minister of Norvia", or the role as it stands where it names the body itself. */
const officeInWords = (role: string, body: Phrase): Phrase => {
  const name = textOf(body)
  const at = role.indexOf(name)
  if (at === -1 || body.length !== 1) return [...plain(`${role} of `), ...body]
  return [...plain(role.slice(0, at)), ...body, ...plain(role.slice(at + name.length))]
}

/** Where one stands at something, not in it. */
const AT = /\b(?:border|frontier|crossing|line)s?$/i

const isHappening = (kind: string): boolean => kind === 'event' || kind === 'instrument'

/** Types whose sentence is not simply "subject, verb, objects". A type needs no line here. */
const PATTERNS: ReadonlyMap<RelationId, Pattern> = new Map<RelationId, Pattern>([
  [
    relationId('mediates'),
    ({ object }, objects) => ({
      active: object.length === 1 ? 'acts as mediator for' : 'mediates between',
      after: objects,
    }),
  ],
  [
    relationId('welcomes'),
    ({ respondsTo }, objects, lookup) => {
      const offers = lookup.statements(respondsTo)
      const ofMediation = offers.some(({ relation }) => relation === OFFERS_MEDIATION)
      return {
        active: ofMediation ? 'welcomes an offer of mediation by' : 'welcomes an offer by',
        after: objects,
      }
    },
  ],
  [
    relationId('urges'),
    (_, objects) => ({ active: 'urges', after: [...objects, ...plain(' to talk or settle')] }),
  ],
  [
    relationId('warns'),
    ({ object }, objects, lookup) =>
      object.every((id) => isHappening(lookup.kindOf(id)))
        ? { active: 'warns of', after: objects, inverse: 'is warned of by' }
        : { active: 'warns', after: objects },
  ],
  [
    relationId('infiltrates'),
    ({ status }, objects) => ({
      active: status === 'proposed' ? 'penetrates' : 'has penetrated',
      after: objects,
    }),
  ],
  [
    relationId('agrees-with'),
    ({ re }, objects, lookup) => ({
      active: 'agrees with',
      after:
        re.length === 0 ? objects : [...objects, ...plain(' on '), ...listed(re.map(lookup.named))],
    }),
  ],
  [
    relationId('located-in'),
    ({ subject }, objects, lookup) => {
      const past = lookup.kindOf(subject) === 'event'
      const where = AT.test(textOf(objects)) ? 'at' : 'in'
      return { active: `${past ? 'takes place' : 'lies'} ${where}`, after: objects, past }
    },
  ],
  [
    relationId('holds-office'),
    ({ subject, role }, objects, lookup) => {
      const office = role === null ? null : officeInWords(role, objects)
      return office === null || textOf(office) === textOf(lookup.named(subject))
        ? { active: 'holds office in', after: objects }
        : { active: 'is', after: office }
    },
  ],
  [
    relationId('reports-toll'),
    ({ toll }, objects) => ({
      active: 'reports a toll for',
      after:
        toll.length === 0
          ? objects
          : [...objects, ...plain(': '), ...listed(toll.map((one) => plain(tollInWords(one))))],
    }),
  ],
])

export const predicateOf = (statement: Statement, objects: Phrase, lookup: Lookup): Predicate => {
  const { relation, through } = statement
  const told = PATTERNS.get(relation)?.(statement, objects, lookup) ?? {
    active: lookup.activeOf(relation),
    after: objects,
  }
  if (through.length === 0) return told
  return {
    ...told,
    after: [...told.after, ...plain(' through '), ...listed(through.map(lookup.named))],
  }
}
