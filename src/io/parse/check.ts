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

/** Reads a dataset whose fields have their types: fills in defaults, asks every rule, and builds it. */
export const checkDataset = (
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
