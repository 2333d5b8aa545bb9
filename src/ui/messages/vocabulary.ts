import type { Dataset } from '../../domain/dataset.ts'
import { WORDING } from '../../domain/words.ts'
import { createWorkspace, type Workspace } from '../../state/workspace.ts'
import { inLanguage } from './language.ts'

export const vocabulary = inLanguage('vocabulary', {
  /** The dataset with the built-in families, relations and kinds in the language; its own stay as they are. */
  named: (dataset: Dataset): Dataset => dataset,
  wording: WORDING,
})

export type Vocabulary = typeof vocabulary

/** Opens a dataset in the state that an address fragment asks for, with the vocabulary in the language in use. */
export const openWorkspace = (dataset: Dataset, fragment: string): Workspace =>
  createWorkspace(vocabulary.named(dataset), fragment, vocabulary.wording)
