import type { Dataset, Statement, Toll } from '../dataset.ts'
import type { RelationId } from '../ids.ts'
import type { Account } from '../words/account.ts'
import type { Lookup } from '../words/lookup.ts'
import type { Phrase } from '../words/phrase.ts'
import { filled, nameOf, names, plain } from './phrase.ts'
import { listed } from './words.ts'

/**
 * What a relation says of its ends, as a noun with prepositions that leave every name as it is: no gender, case,
 * number or tense is asked of a name. `{a}` is the subject, `{b}` the objects, `{ab}` both where neither stands out.
 */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['accuses', 'Vorwurf von {a} gegen {b}'],
  ['denies', 'Dementi von {a} zu Angaben von {b}'],
  ['demands', 'Forderung von {a} an {b}'],
  ['wary-of', 'Argwohn von {a} gegenüber {b}'],
  ['expects-of', 'Erwartung von {a} an {b}'],
  ['counters', 'Vorgehen von {a} gegen den Einfluss von {b}'],
  ['attacks', 'Angriff von {a} auf {b}'],
  ['clashes-with', 'Gefecht zwischen {ab}'],
  ['responsible-for', 'Verantwortung von {a} für {b}'],
  ['harbours', 'Unterschlupf für {b} bei {a}'],
  ['sponsors', 'Förderung von {b} durch {a}'],
  ['proxy-for', 'Stellvertreterrolle von {a} für {b}'],
  ['infiltrates', 'Unterwanderung von {b} durch {a}'],
  ['operates-from', 'Operationen von {a} aus dem Gebiet von {b}'],
  ['suspends-ties', 'Aussetzung von Beziehungen zu {b} durch {a}'],
  ['writes-off', 'Erklärung von {a} über ein Scheitern oder Ende von {b}'],
  ['offers-mediation', 'Vermittlungs- oder Hilfsangebot von {a} an {b}'],
  ['urges', 'Appell von {a} an {b} zu Gesprächen oder Einigung'],
  ['hosts', 'Ausrichtung von {b} durch {a}'],
  ['negotiates-with', 'Verhandlungen zwischen {ab}'],
  ['consults', 'Kontakt zwischen {ab}'],
  ['builds-ties-with', 'Annäherung von {a} an {b}'],
  ['praises', 'Lob von {a} für {b}'],
  ['aids', 'materielle Hilfe von {a} für {b}'],
  ['announces', 'Ankündigung von {a} zu {b}'],
  ['expresses-hope', 'geäußerte Hoffnung von {a} in Bezug auf {b}'],
  ['comments-on', 'Einschätzung von {a} zu {b}'],
  ['reports', 'Wiedergabe von Äußerungen von {b} durch {a}'],
  ['tells', 'Äußerung von {a} gegenüber {b}'],
  ['affiliated-with', 'Tätigkeit von {a} für {b}'],
  ['part-of', 'Zugehörigkeit von {a} zu {b}'],
  ['governs', 'Herrschaft von {a} in {b}'],
  ['borders', 'gemeinsame Grenze zwischen {ab}'],
  ['involved-in', 'Beteiligung von {a} an {b}'],
  ['linked-to', 'Zusammenhang zwischen {ab}'],
  ['led-to', '{b} als Folge von {a}'],
  ['affects', 'Auswirkung von {a} auf {b}'],
  ['pursues', '{b} als Kurs von {a}'],
  ['allied-with', 'förmliches Bündnis zwischen {ab}'],
])

/** What a form looks things up in. */
export interface Ground {
  readonly lookup: Lookup
  readonly account: Account
  readonly labels: ReadonlyMap<RelationId, string>
  /** The dataset's own relation types, which have no German. */
  readonly own: ReadonlySet<RelationId>
  /** What stands between two ends that a relation does not tell apart. */
  readonly bothWays: string
}

export const groundOf = (
  lookup: Lookup,
  account: Account,
  { relations, own, evidence }: Pick<Dataset, 'relations' | 'own' | 'evidence'>,
): Ground => ({
  lookup,
  account,
  labels: new Map(relations.map(({ id, label }) => [id, label])),
  own: new Set(own.relations.map(({ id }) => id)),
  // A file of another program only says between which two it is.
  bothWays: evidence === 'none' ? '–' : '↔',
})

type Form = (statement: Statement, lookup: Lookup, account: Account) => string

const every = (lookup: Lookup, { object }: Statement, kinds: ReadonlySet<string>): boolean =>
  object.every((id) => kinds.has(lookup.kindOf(id)))

const HAPPENINGS: ReadonlySet<string> = new Set(['event', 'instrument'])
const PLACES: ReadonlySet<string> = new Set(['country', 'place'])

/** Where one stands at something, not in it; names of the data are English. */
const AT = /\b(?:border|frontier|crossing|line)s?$/i

/** Relations whose form depends on more than their ends. */
const DEPENDING: ReadonlyMap<string, Form> = new Map<string, Form>([
  [
    'declines-comment',
    (statement, lookup, account) =>
      account.disputeOf(lookup, statement)?.answers === true
        ? 'keine Stellungnahme von {a} zu Angaben von {b}'
        : 'keine Stellungnahme von {a} zu {b}',
  ],
  [
    'warns',
    (statement, lookup) =>
      every(lookup, statement, HAPPENINGS) ? 'Warnung von {a} vor {b}' : 'Warnung von {a} an {b}',
  ],
  [
    'mediates',
    (statement, lookup) => {
      if (statement.object.length > 1) return 'Vermittlung von {a} zwischen {b}'
      return every(lookup, statement, HAPPENINGS)
        ? 'Vermittlung von {a} bei {b}'
        : 'Vermittlung von {a} für {b}'
    },
  ],
  [
    'welcomes',
    ({ respondsTo }, lookup) =>
      lookup.statements(respondsTo).some(({ relation }) => relation === 'offers-mediation')
        ? 'positive Aufnahme eines Vermittlungsangebots von {b} durch {a}'
        : 'positive Aufnahme eines Angebots von {b} durch {a}',
  ],
  [
    'visits',
    (statement, lookup) =>
      every(lookup, statement, PLACES) ? 'Besuch von {a} in {b}' : 'Besuch von {a} bei {b}',
  ],
  [
    'agrees-with',
    ({ re }) => (re.length === 0 ? 'Einigung zwischen {ab}' : 'Einigung zwischen {ab} über {re}'),
  ],
  ['reports-toll', () => 'Angabe von {a} zu Opfern bei {b}{toll}'],
  [
    'holds-office',
    (statement, lookup) =>
      every(lookup, statement, PLACES)
        ? 'Amt von {a} in {b}{office}'
        : 'Amt von {a} bei {b}{office}',
  ],
  [
    'located-in',
    ({ subject, object }, lookup) => {
      if (lookup.kindOf(subject) === 'event')
        return object.length === 1 ? '{b} als Ort von {a}' : '{b} als Orte von {a}'
      return object.some((id) => AT.test(lookup.nameOf(id)))
        ? 'Lage von {a} an {b}'
        : 'Lage von {a} in {b}'
    },
  ],
])

/** Whether a relation has a form of its own, and is not told by its label. */
export const hasForm = (relation: RelationId): boolean =>
  FORMS.has(relation) || DEPENDING.has(relation)

const tollInWords = ({ asWorded, count, who, outcome }: Toll): string =>
  asWorded === '' ? [count ?? '', who, outcome].join(' ').trim() : `„${asWorded}“`

const inBrackets = (texts: readonly string[]): Phrase =>
  texts.length === 0 ? [] : plain(` (${listed(texts)})`)

/** „A und B“; „A einerseits und B und C andererseits“, of whom nothing is said to each other. */
const both = (lookup: Lookup, { subject, object }: Statement): Phrase =>
  object.length === 1
    ? names(lookup, [subject, ...object])
    : [
        ...nameOf(lookup, subject),
        ...plain(' einerseits und '),
        ...names(lookup, object),
        ...plain(' andererseits'),
      ]

/** The statement as a noun with its ends and nothing of who says it, when, or what it is about. */
export const formOf = (
  statement: Statement,
  { lookup, account, labels, own, bothWays }: Ground,
): Phrase => {
  const { relation, subject, object, re, role, toll, through } = statement
  const form = own.has(relation)
    ? undefined
    : (FORMS.get(relation) ?? DEPENDING.get(relation)?.(statement, lookup, account))
  const arrow = lookup.isSymmetric(relation) ? bothWays : '→'
  const gaps = new Map([
    ['{a}', nameOf(lookup, subject)],
    ['{b}', names(lookup, object)],
    ['{ab}', both(lookup, statement)],
    ['{re}', names(lookup, re)],
    ['{toll}', inBrackets(toll.map(tollInWords))],
    ['{office}', inBrackets(role === null || role === lookup.nameOf(subject) ? [] : [`„${role}“`])],
    ['{label}', plain(labels.get(relation) ?? relation)],
  ])
  return [
    ...filled(form ?? `{label}: {a} ${arrow} {b}`, gaps),
    ...(through.length === 0 ? [] : plain(' unter Einschaltung von ')),
    ...names(lookup, through),
  ]
}
