import { type Parsed, readAuthored } from './readAuthored.ts'
import { readShape, type Shaped } from './shape.ts'

export type { Parsed } from './readAuthored.ts'

/**
 * Reads a dataset in authored form: the one place where data is validated. All faults are listed.
 * `input` is JSON as `JSON.parse` gives it; `files` holds the text of each source by its `file`
 * (empty for the one-file form). `isShaped` may know the shape of large data sooner than its schema.
 */
export const parseDataset = (
  input: unknown,
  files: ReadonlyMap<string, string>,
  isShaped?: Shaped,
): Parsed => {
  const { authored, issues } = readShape(input, isShaped)
  return authored === null ? { dataset: null, issues } : readAuthored(authored, files)
}
