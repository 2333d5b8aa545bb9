import type { Dataset } from '../../domain/dataset.ts'
import type { Issue } from '../../domain/issue.ts'
import { build } from './build.ts'
import { readDraft } from './draft.ts'
import { RULES } from './rules/index.ts'
import type { AuthoredDataset } from './schema.ts'

/** What reading a dataset gives: the dataset, or every fault that keeps it from being one. */
export interface Parsed {
  /** Null where there is any issue. */
  readonly dataset: Dataset | null
  readonly issues: readonly Issue[]
}

/** Reads a dataset whose shape is known: its texts, its rules, and what is computed. `files` as for `parseDataset`. */
export const readAuthored = (
  authored: AuthoredDataset,
  files: ReadonlyMap<string, string>,
): Parsed => {
  const draft = readDraft(authored, files)
  const faults = RULES.flatMap((rule) =>
    rule.foreignToo || draft.required ? rule.check(draft) : [],
  )
  return faults.length > 0
    ? { dataset: null, issues: faults }
    : { dataset: build(draft), issues: [] }
}

/** The same for JSON that the schema has been asked about before, byte for byte. */
export const readShaped = (input: unknown, files: ReadonlyMap<string, string>): Parsed =>
  readAuthored(input as AuthoredDataset, files)
