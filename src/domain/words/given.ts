import type { Dataset, Statement, Status } from '../dataset.ts'
import { type GivenEvidence, givenEvidence, givesQuotes } from '../given.ts'
import { datedInWords, lacksEvidence } from './standing.ts'

/** What is said of evidence that a file gives, and that nothing here has checked. */
export interface GivenWords {
  /** Below a quote. */
  readonly unchecked: string
  /** The same where texts were opened with the file, in none of which it has one place. */
  readonly unplaced: string
  /** In place of one, where the file only says where it was published. */
  readonly noQuote: string
  /** Of a whole graph that gives quotes. */
  readonly allUnchecked: string
  /** Of a whole graph of which every quote was found in a text, */
  readonly allInTexts: string
  /** and of one of which some were. */
  readonly someInTexts: string
  /** Of a whole graph that gives none. */
  readonly nothingProves: string
  /** Behind a citation, in brackets. */
  readonly inBrackets: string
  /** The same where texts were opened with the file. */
  readonly unplacedInBrackets: string
  readonly speaker: (name: string) => string
  readonly said: (date: string) => string
  readonly happened: (date: string, status: Status) => string
}

export const GIVEN_WORDS: GivenWords = {
  unchecked: 'The quote stands as the file gives it and was not checked against a text.',
  unplaced:
    'The quote stands as the file gives it: it has no single place in the texts that were opened with it.',
  noQuote: 'The file gives no quote for this, only where it was published.',
  allUnchecked: 'Quotes stand as the file gives them and were not checked against a text.',
  allInTexts: 'Quotes stand at their places in the texts that were opened with the file.',
  someInTexts:
    'Quotes stand at their places in the texts that were opened with the file, where they were found; all others stand as the file gives them.',
  nothingProves:
    'No evidence in this file: its lines say what the file says, and nothing proves them.',
  inBrackets: 'as the file gives it, not checked against a text',
  unplacedInBrackets: 'as the file gives it, with no single place in the texts opened with it',
  speaker: (name) => `speaker: ${name}`,
  said: (date) => `said ${date}`,
  happened: datedInWords,
}

/** The words for a dataset: of one that came with texts, what stands in none of them. */
export const givenWordsFor = (
  { sources }: Pick<Dataset, 'sources'>,
  words: GivenWords,
): GivenWords =>
  sources.length === 0
    ? words
    : { ...words, unchecked: words.unplaced, inBrackets: words.unplacedInBrackets }

/**
 * How far a whole graph of another program is proved, in one sentence.
 * @param noEvidence - where it gives no quotes
 */
export const graphProofInWords = (
  dataset: Dataset,
  words: GivenWords,
  noEvidence: string,
): string => {
  const isGiven = givesQuotes(dataset)
  if (lacksEvidence(dataset)) return isGiven ? words.allUnchecked : noEvidence
  return isGiven ? words.someInTexts : words.allInTexts
}

/** How far a statement of a graph of another program is proved, in one sentence. */
export const proofInWords = (
  statement: Statement,
  words: GivenWords,
  noEvidence: string,
): string => {
  const given = givenEvidence(statement)
  if (given === null) return noEvidence
  return given.quote === null ? words.noQuote : words.unchecked
}

/**
 * Who says it and when, where it was published, and when it happened, as far as the file says so, and that nothing has
 * checked it.
 * @param name - of the speaker; null where the file names none
 * @param inWords - of a date
 */
export const givenOrigin = (
  { publication, link }: GivenEvidence,
  { said: [origin], when, status }: Statement,
  name: string | null,
  inWords: (date: string) => string,
  words: GivenWords,
): string => {
  const on = origin?.on ?? null
  const parts = [
    name === null ? null : words.speaker(name),
    on === null ? null : words.said(inWords(on)),
    publication,
    link,
    when === null ? null : words.happened(inWords(when.edtf), status),
  ]
  const known = parts.filter((part) => part !== null).join(', ')
  return known === '' ? words.inBrackets : `${known} (${words.inBrackets})`
}
