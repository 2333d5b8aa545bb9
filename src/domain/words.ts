export { createWords, WORDING, type Wording, type Words } from './words/createWords.ts'
export type { Phrase } from './words/phrase.ts'

/** The language of all sentences: what is said of a statement, whatever the language of its source. */
export const SENTENCE_LANGUAGE = 'en'
