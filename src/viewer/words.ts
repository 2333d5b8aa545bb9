import type { Dataset } from '../domain/dataset.ts'
import { telling } from '../domain/german/faults.ts'
import { wording as germanWording, named as inGerman } from '../domain/german/vocabulary.ts'
import { inEnglish, type ToldValue, tellIn } from '../domain/told.ts'
import { WORDING, type Wording } from '../domain/words.ts'
import { english } from './english.ts'
import { german } from './german.ts'

const isGerman = document.documentElement.lang === 'de'

/** The words of the page in the language that it was written in. */
export const t = isGerman ? german : english

/** What is said of statements. */
export const wording: Wording = isGerman ? germanWording : WORDING

/** The language of sentences about statements; quotes keep that of their source. */
export const SENTENCE_LANGUAGE = wording.sentences.language

/** The dataset with the built-in families, relations and kinds in the language of the page. */
export const named = (dataset: Dataset): Dataset => (isGerman ? inGerman(dataset) : dataset)

/** What is told of faults in the data of the page, in its language. */
export const tell = (value: ToldValue): string =>
  isGerman ? tellIn(telling, value) : inEnglish(value)
