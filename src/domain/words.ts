export { createWords, type Words } from './words/createWords.ts'
export { LABEL_WORDS, type LabelWords } from './words/label.ts'
export type { Phrase } from './words/phrase.ts'
