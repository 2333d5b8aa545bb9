import type { Dataset } from '../../domain/dataset.ts'
import type { Issue } from '../../domain/issue.ts'
import { createTextSearch } from '../../domain/textSearch.ts'
import { build } from './build.ts'
import { type Draft, readDraft } from './draft.ts'
import { list } from './records.ts'
import { RULES } from './rules/index.ts'
import { readShape, type Shaped } from './shape.ts'
import { withStances } from './stances.ts'

/** What reading a dataset gives: the dataset, or every fault that keeps it from being one. */
export interface Parsed {
  /** Null where there is any issue. */
  readonly dataset: Dataset | null
  readonly issues: readonly Issue[]
}

const built = (draft: Draft): Dataset => {
  const dataset = build(draft)
  const { statements: authored } = draft.authored
  return authored.every(({ stances }) => stances === undefined)
    ? dataset
    : {
        ...dataset,
        statements: dataset.statements.map((statement, at) =>
          withStances(
            statement,
            list(authored[at]?.stances, (stance) => stance),
          ),
        ),
      }
}

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
  if (authored === null) return { dataset: null, issues }
  const draft = readDraft(authored, files, createTextSearch())
  const faults = RULES.flatMap((rule) =>
    rule.foreignToo || draft.required ? rule.check(draft) : [],
  )
  return faults.length > 0
    ? { dataset: null, issues: faults }
    : { dataset: built(draft), issues: [] }
}
