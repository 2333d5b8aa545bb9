import type { Attribution, Statement } from '../dataset.ts'
import type { Passage } from '../words/passages.ts'
import type { Phrase } from '../words/phrase.ts'
import type { Sentences } from '../words/sentences.ts'
import { chains } from './chains.ts'
import { originOf } from './citation.ts'
import { atInWords } from './dates.ts'
import { deniersInBrackets, deniersOf, unvoiced } from './deniers.ts'
import { formOf, type Ground, groundOf } from './forms.ts'
import { nameOf, names, plain } from './phrase.ts'
import { plural } from './words.ts'

/** What a teller needs, and whether it tells dates. */
interface Teller extends Ground {
  readonly dated: boolean
}

/** „Mara Voss am 2. Mai 2031“. */
const speaking = ({ lookup, dated }: Teller, { by, on }: Attribution): Phrase => [
  ...nameOf(lookup, by),
  ...plain(dated && on !== null ? ` ${atInWords(on)}` : ''),
]

/** „, gemeldet von Harbour Gazette“: the links between the origin and the source. */
const passedOn = (teller: Teller, links: readonly Attribution[]): Phrase =>
  links.flatMap((link) => [...plain(`, ${chains.passedOn[link.role]} `), ...speaking(teller, link)])

/**
 * „am 15. Oktober 2025 Angriff von A auf B“, with nothing of who says so: behind the last name, the date would seem to
 * be that of its bearer.
 * @param opens - whether the sentence begins with it: „Am 15. Oktober 2025: Angriff von A auf B“
 */
const clause = (told: Teller, statement: Statement, opens = false): Phrase => {
  const { when, status } = statement
  const lasts = status !== 'proposed' && told.account.lasts(statement)
  const date = told.dated && when !== null ? atInWords(when.edtf, lasts) : ''
  return [...plain(date === '' ? '' : `${date}${opens ? ':' : ''} `), ...formOf(statement, told)]
}

/** The same within a sentence, which has not said that it is only in prospect. */
const within = (teller: Teller, statement: Statement): Phrase => [
  ...clause(teller, statement),
  ...plain(statement.status === 'proposed' ? ' (in Aussicht)' : ''),
]

/** „Bestritten von A am 2. Mai 2031, laut B: …“; the denial is the only voice that such a statement has. */
const denial = (told: Teller, statement: Statement): Phrase => {
  const { by, on, teller } = told.account.denialOf(told.lookup, statement)
  return [
    ...plain(by.length === 0 ? 'bestritten' : 'bestritten von '),
    ...names(told.lookup, by),
    ...plain(told.dated && on !== null ? ` ${atInWords(on)}` : ''),
    ...(teller === null ? [] : [...plain(', laut '), ...speaking(told, teller)]),
    ...passedOn(told, statement.said.slice(1)),
    ...plain(': '),
    ...clause(told, statement),
  ]
}

/** The form names the speaker itself: „Vorwurf von A gegen B, geäußert am 2. Mai 2031“. */
const ownSaying = (told: Teller, statement: Statement): Phrase => {
  const [origin, ...rest] = statement.said
  const on = origin?.on ?? null
  return [
    ...clause(told, statement, true),
    ...plain(
      told.dated && on !== null && on !== statement.when?.edtf ? `, geäußert ${atInWords(on)}` : '',
    ),
    ...passedOn(told, rest),
  ]
}

/** The statement with everybody who stands between it and the source’s own voice. */
const attributed = (told: Teller, statement: Statement): Phrase => {
  const { status, said, subject, layer } = statement
  const [origin, ...rest] = said
  if (status === 'denied') return denial(told, statement)
  if (origin?.by === subject && layer === 'speech' && status === 'reported')
    return ownSaying(told, statement)
  const proposed = status === 'proposed' ? 'in Aussicht' : ''
  if (origin !== undefined)
    return [
      ...plain(proposed === '' ? 'laut ' : `${proposed}, laut `),
      ...speaking(told, origin),
      ...passedOn(told, rest),
      ...plain(': '),
      ...clause(told, statement),
    ]
  const unnamed = status === 'claimed' ? 'behauptet, Sprecher nicht genannt' : proposed
  return unnamed === ''
    ? clause(told, statement, true)
    : [...plain(`${unnamed}: `), ...clause(told, statement)]
}

const more = (also: 'dazu' | 'ebenso', count: number, one: string, several: string): string =>
  count === 0 ? '' : `; ${also} ${plural(count, one, several)}`

/** What is disputed; of an accusation without content, only whose it is. */
const disputed = (told: Teller, statement: Statement): Phrase =>
  statement.relation === 'accuses'
    ? [...plain('ein Vorwurf von '), ...nameOf(told.lookup, statement.subject)]
    : within(told, statement)

/** „; bestritten wird: …“, „; Vorwurf im Einzelnen: …“: not said of what somebody denies as a whole. */
const contents = (told: Teller, statement: Statement): Phrase => {
  const { lookup, account } = told
  if (statement.status === 'denied' && account.denialOf(lookup, statement).by.length > 0) return []
  const dispute = account.disputeOf(lookup, statement)
  const [first, ...others] = account.contentsOf(lookup, statement)
  const charge = account.isAllegation(statement)
  const introduction =
    statement.relation === 'accuses'
      ? '; Vorwurf im Einzelnen: '
      : charge
        ? '; darin erhobener Vorwurf: '
        : '; Inhalt: '
  return [
    ...(dispute === null
      ? []
      : [
          ...plain(
            !dispute.denies
              ? '; weder bestätigt noch bestritten: '
              : statement.status === 'proposed'
                ? '; bestritten werden soll: '
                : '; bestritten wird: ',
          ),
          ...disputed(told, dispute.contents[0]),
          ...plain(
            more('ebenso', dispute.contents.length - 1, 'weitere Angabe', 'weitere Angaben'),
          ),
        ]),
    ...(first === undefined
      ? []
      : [
          ...plain(introduction),
          ...within(told, first),
          ...plain(
            charge
              ? more('dazu', others.length, 'weiterer Vorwurf', 'weitere Vorwürfe')
              : more('dazu', others.length, 'weiterer Punkt', 'weitere Punkte'),
          ),
        ]),
  ]
}

/** „; bestritten von A, gemeldet von B“: who denies it, or what it alleges, and who takes no position. */
const answers = (told: Teller, statement: Statement): Phrase => {
  const { lookup, account } = told
  const charges = account.isAllegation(statement) ? lookup.statements(statement.asserts).length : 0
  const what = charges === 0 ? '' : charges === 1 ? 'Vorwurf ' : 'Vorwürfe '
  return account.answersTo(lookup, statement).flatMap(({ reply, denies, inPart }) => {
    const [origin, ...rest] = reply.said
    const how = denies ? 'bestritten' : 'weder bestätigt noch bestritten'
    return [
      ...plain(`; ${what}${inPart ? 'zum Teil ' : ''}${how} von `),
      ...nameOf(lookup, reply.subject),
      ...plain((reply.status === 'proposed' ? ' (in Aussicht)' : '') + unvoiced(reply)),
      ...(origin === undefined || origin.by === reply.subject
        ? []
        : [...plain(', laut '), ...speaking(told, origin)]),
      ...passedOn(told, rest),
    ]
  })
}

/**
 * Statements in German, in the form of minutes: whoever says it, a colon, and what is said as a noun with both ends.
 * No name is asked for a gender, a case or a number, which the data does not know.
 */
export const sentences: Sentences = {
  language: 'de',
  quoted: (words) => `„${words}“`,
  tell: (lookup, account, dataset) => {
    const ground = groundOf(lookup, account, dataset)
    const whole = { ...ground, dated: true }
    const brief = { ...ground, dated: false }
    return {
      whole: (statement) => [
        ...attributed(whole, statement),
        ...contents(whole, statement),
        ...answers(whole, statement),
      ],
      brief: (statement) => [
        ...attributed(brief, statement),
        ...plain(deniersInBrackets(lookup, account.denialsTo(lookup, statement))),
      ],
      deniers: (statement) =>
        deniersOf(lookup, account.denialsOf(lookup, statement)).map(
          ({ by, through }) => by + through,
        ),
      origin: (statement: Statement, passage: Passage) =>
        originOf(lookup, account, statement, passage),
    }
  },
}
