import type { Dataset, Quote, Statement } from '../dataset.ts'
import type { EntityId } from '../ids.ts'
import { answers, attributed, deniersInBrackets } from './attribution.ts'
import { CHAIN_WORDS, type ChainWords, chainInWords, citationInWords } from './chain.ts'
import { type Telling, turnedTo } from './clause.ts'
import { createLabels, LABEL_WORDS, type Labelled, type LabelWords } from './label.ts'
import { createLookup } from './lookup.ts'
import { closed, opened, type Phrase, textOf } from './phrase.ts'

/** Statements in plain words. No text for a claim lacks its speaker. */
export interface Words {
  /** The sentence in parts, so that names can be links. */
  readonly phrase: (statement: Statement) => Phrase
  /**
   * The same, told from `end` ("B was attacked by A"), where `end` is an object. Denials, and what a subject says or
   * does by its own account, stay as they are.
   */
  readonly phraseFrom: (statement: Statement, end: EntityId) => Phrase
  /** One attributed sentence with its full stop, and who denies it. */
  readonly sentence: (statement: Statement) => string
  /** Who stands between the statement and the source, origin first. */
  readonly chain: (statement: Statement) => string
  /** The quote with whoever speaks it, its source, place and hash. */
  readonly citation: (statement: Statement, quote: Quote) => string
  /** For a line's tooltip: speaker, claim and deniers, without dates, content or full stop. */
  readonly short: (statement: Statement) => string
  /** For a line, a mark or a heading: relation, count, how contested, and whoever claims, denies or plans it. */
  readonly label: (of: Labelled) => string
}

const WHOLE = { speaker: null, dated: true, content: true }
const BRIEF = { speaker: null, dated: false, content: false }

/** What labels and chains are made of, beside names and relations. */
export interface Wording {
  readonly labels: LabelWords
  readonly chains: ChainWords
}

export const WORDING: Wording = { labels: LABEL_WORDS, chains: CHAIN_WORDS }

/** The words of every statement of `dataset`; sentences and citations are English, labels and chains take the wording given. */
export const createWords = (dataset: Dataset, { labels, chains }: Wording = WORDING): Words => {
  const lookup = createLookup(dataset)
  const tell = (statement: Statement, telling: Telling): Phrase =>
    closed(opened([...attributed(lookup, statement, telling), ...answers(lookup, statement)]))
  const phrase = (statement: Statement): Phrase => tell(statement, WHOLE)
  const isOwnAccount = ({ said, subject }: Statement): boolean => said[0]?.by === subject
  const mayTurn = ({ relation, denies, declines }: Statement): boolean =>
    lookup.inverseOf(relation) !== null && denies.length + declines.length === 0
  return {
    phrase,
    phraseFrom: (statement, end) => {
      if (isOwnAccount(statement)) return phrase(statement)
      const turned = turnedTo(lookup, statement, end)
      const inverse = turned === statement && statement.object.includes(end) && mayTurn(statement)
      return tell(turned, { ...WHOLE, inverse })
    },
    sentence: (statement) => textOf(phrase(statement)),
    chain: (statement) => chainInWords(lookup, statement, chains),
    citation: (statement, quote) => citationInWords(lookup, statement, quote),
    short: (statement) =>
      textOf(
        opened([...attributed(lookup, statement, BRIEF), ...deniersInBrackets(lookup, statement)]),
      ),
    label: createLabels(lookup, dataset, labels),
  }
}
