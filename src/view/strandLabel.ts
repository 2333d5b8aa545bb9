import type { Dataset } from '../domain/dataset.ts'
import { createWords, type Wording } from '../domain/words.ts'
import type { StrandLabel } from './scene.ts'

/** What stands on a line; for whatever is only claimed, denied or proposed by somebody, with who that is. */
export const strandLabels = (dataset: Dataset, wording?: Wording): StrandLabel =>
  createWords(dataset, wording).onLine
