import type { Dataset, Quote, Statement } from '../dataset.ts'
import type { EntityId } from '../ids.ts'
import {
  type Account,
  answersTo,
  contentsOf,
  denialOf,
  denialsOf,
  denialsTo,
  disputeOf,
  isAllegation,
  utteranceOf,
} from './account.ts'
import { CHAIN_WORDS, type ChainWords, chainInWords } from './chain.ts'
import { lasts } from './clause.ts'
import { createLabels, LABEL_WORDS, type Labelled, type LabelWords } from './label.ts'
import { createLookup } from './lookup.ts'
import { passagesIn, wordsOf } from './passages.ts'
import { closed, opened, type Phrase, textOf } from './phrase.ts'
import { SENTENCES, type Sentences } from './sentences.ts'
import { tellsStanding } from './standing.ts'

/** Statements in plain words. No text for a claim lacks its speaker. */
export interface Words {
  /** The sentence in parts, so that names can be links. */
  readonly phrase: (statement: Statement) => Phrase
  /**
   * The same, told from `end` ("B was attacked by A"), where `end` is an object and the language has a form for that.
   * Denials, and what a subject says or does by its own account, stay as they are.
   */
  readonly phraseFrom: (statement: Statement, end: EntityId) => Phrase
  /** One attributed sentence with its full stop, and who denies it. */
  readonly sentence: (statement: Statement) => string
  /** Who stands between the statement and the source, origin first. */
  readonly chain: (statement: Statement) => string
  /** Who denies it, as far as they are named, each with whoever tells of the denial. */
  readonly deniers: (statement: Statement) => readonly string[]
  /** Quotes with their origins, in the order of their source; those of one manner are one, with […] between them. */
  readonly citation: (statement: Statement, quotes: readonly Quote[]) => string
  /** The sentence, and below it all its quotes with their origins. */
  readonly cited: (statement: Statement) => string
  /** Whoever speaks the quote, its source, place and hash. */
  readonly origin: (statement: Statement, quote: Quote) => string
  /** For a line's tooltip: speaker, claim and deniers, without dates, content or full stop. */
  readonly short: (statement: Statement) => string
  /** For a line, a mark or a heading: relation, count, how contested, and whoever claims, denies or plans it. */
  readonly label: (of: Labelled) => string
  /** The same where it is written on the line; empty where all lines of a graph say but the same. */
  readonly onLine: (of: Labelled) => string
}

/** What a language asks of a statement before it says it. */
const ACCOUNT: Account = {
  answersTo,
  contentsOf,
  denialOf,
  denialsOf,
  denialsTo,
  disputeOf,
  isAllegation,
  lasts,
  utteranceOf,
}

/** What a language says of statements, beside names and relations. */
export interface Wording {
  readonly labels: LabelWords
  readonly chains: ChainWords
  readonly sentences: Sentences
}

export const WORDING: Wording = { labels: LABEL_WORDS, chains: CHAIN_WORDS, sentences: SENTENCES }

/** Whether all lines say the same, and nobody answers for it: written on each of them it tells nothing. */
const isOneRelation = (dataset: Dataset): boolean =>
  !tellsStanding(dataset) &&
  dataset.statements.every(
    ({ relation, contested }) => relation === dataset.statements[0]?.relation && !contested,
  )

/** The words of every statement of `dataset`, in English where no wording is given. */
export const createWords = (
  dataset: Dataset,
  { labels, chains, sentences }: Wording = WORDING,
): Words => {
  const lookup = createLookup(dataset)
  const label = createLabels(lookup, dataset, labels)
  const { whole, brief, deniers, origin } = sentences.tell(lookup, ACCOUNT, dataset)
  const told = (statement: Statement, end: EntityId | null): Phrase =>
    closed(opened(whole(statement, end)))
  const sentence = (statement: Statement): string => textOf(told(statement, null))
  const citation = (statement: Statement, quotes: readonly Quote[]): string =>
    passagesIn(quotes)
      .map((passage) => {
        const words = wordsOf(passage, lookup.source(passage[0].source))
        return `${sentences.quoted(words)} — ${origin(statement, passage)}`
      })
      .join('\n')
  return {
    phrase: (statement) => told(statement, null),
    phraseFrom: told,
    sentence,
    chain: (statement) => chainInWords(lookup, statement, chains),
    deniers,
    citation,
    cited: (statement) => `${sentence(statement)}\n${citation(statement, statement.quotes)}`,
    origin: (statement, quote) => origin(statement, [quote]),
    short: (statement) => textOf(opened(brief(statement))),
    label,
    onLine: isOneRelation(dataset) ? () => '' : label,
  }
}
