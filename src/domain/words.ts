export { createWords, WORDING, type Wording, type Words } from './words/createWords.ts'
export type { Phrase } from './words/phrase.ts'
