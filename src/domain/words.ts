export { createWords, type Words } from './words/createWords.ts'
export type { Phrase } from './words/phrase.ts'
