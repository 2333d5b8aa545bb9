import type { Dataset, Statement } from '../dataset.ts'
import type { EntityId } from '../ids.ts'
import { type Account, denialsOf } from './account.ts'
import { answers, attributed, deniersInBrackets, deniersOf } from './attribution.ts'
import { originInWords } from './chain.ts'
import { turnedTo } from './clause.ts'
import type { Lookup } from './lookup.ts'
import type { Passage } from './passages.ts'
import { type Phrase, textOf } from './phrase.ts'

/** How one language tells the statements of a dataset. Capitals at the start and full stops at the end are put later. */
export interface Tellers {
  /** All of it: who says it, when, what is alleged, who denies it; from an end, where one is given and the language can. */
  readonly whole: (statement: Statement, end: EntityId | null) => Phrase
  /** Speaker, claim and deniers, without dates and content. */
  readonly brief: (statement: Statement) => Phrase
  /** Who denies it, each with whoever tells of the denial. */
  readonly deniers: (statement: Statement) => readonly string[]
  /** Whoever speaks the quote, its source, place and hash. */
  readonly origin: (statement: Statement, passage: Passage) => string
}

/** The sentences of a language. */
export interface Sentences {
  /** A BCP 47 tag. */
  readonly language: string
  /** In its quotation marks. */
  readonly quoted: (words: string) => string
  /** Given what it asks: the file of a language is there before the modules in which that stands. */
  readonly tell: (lookup: Lookup, account: Account, dataset: Dataset) => Tellers
}

const WHOLE = { speaker: null, dated: true, content: true }
const BRIEF = { speaker: null, dated: false, content: false }

export const SENTENCES: Sentences = {
  language: 'en',
  quoted: (words) => `“${words}”`,
  tell: (lookup) => {
    const isOwnAccount = ({ said, subject }: Statement): boolean => said[0]?.by === subject
    const mayTurn = ({ relation, denies, declines }: Statement): boolean =>
      lookup.inverseOf(relation) !== null && denies.length + declines.length === 0
    return {
      whole: (statement, end) => {
        const from = isOwnAccount(statement) ? null : end
        const told = turnedTo(lookup, statement, from)
        const inverse =
          from !== null && told === statement && statement.object.includes(from) && mayTurn(told)
        return [
          ...attributed(lookup, told, inverse ? { ...WHOLE, inverse } : WHOLE),
          ...answers(lookup, told),
        ]
      },
      brief: (statement) => [
        ...attributed(lookup, statement, BRIEF),
        ...deniersInBrackets(lookup, statement),
      ],
      deniers: (statement) =>
        deniersOf(lookup, denialsOf(lookup, statement)).map(({ by, through }) =>
          textOf([...by, ...through]),
        ),
      origin: (statement, passage) => originInWords(lookup, statement, passage),
    }
  },
}
