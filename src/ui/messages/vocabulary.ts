import type { Dataset } from '../../domain/dataset.ts'
import { WORDING } from '../../domain/words.ts'
import { createWorkspace, type Workspace } from '../../state/workspace.ts'
import { inLanguage } from './language.ts'

/** What the types of a dataset are, its own and the built-in ones. */
export type Types = Pick<Dataset, 'families' | 'relations' | 'kinds' | 'own'>

export const vocabulary = inLanguage('vocabulary', {
  /** The dataset with the built-in families, relations and kinds in the language; its own stay as they are. */
  named: <Named extends Types>(dataset: Named): Named => dataset,
  wording: WORDING,
})

/** The language of sentences about statements, a BCP 47 tag; quotes keep that of their source. */
export const SENTENCE_LANGUAGE = vocabulary.wording.sentences.language

export type Vocabulary = typeof vocabulary

/** Opens a dataset in the state that an address fragment asks for, with the vocabulary in the language in use. */
export const openWorkspace = (dataset: Dataset, fragment: string): Workspace =>
  createWorkspace(vocabulary.named(dataset), fragment, vocabulary.wording)
