import { type Told, type ToldValue, told } from '../../../domain/told.ts'
import { record } from '../expected.ts'
import { shown } from '../shown.ts'
import type { DraftSource } from '../sources.ts'
import { EVERYWHERE, place, rule } from './rule.ts'

const TEXT_FAULTS: {
  readonly [State in DraftSource['state']]: {
    readonly what: (file: ToldValue) => Told
    readonly wayOut: Told
  } | null
} = {
  found: null,
  'left-out': null,
  'without-text': {
    what: () => told`The source has no text, so that its quotes cannot be checked`,
    wayOut: told`Give either "file" (beside the dataset) or "text" (in it)`,
  },
  'both-forms': {
    what: () => told`The source has both "file" and "text"`,
    wayOut: told`Keep one of the two`,
  },
  outside: {
    what: (file) => told`The file ${file} lies outside the folder of the dataset`,
    wayOut: told`Put it into the folder "sources" and write its path from the dataset's folder`,
  },
  missing: {
    what: (file) => told`The file ${file} was not found, or is not text in UTF-8`,
    wayOut: told`Put it beside the dataset or correct "file"; a single file carries "text" instead`,
  },
}

export const sourceText = rule(
  'source-text',
  'Every source has its text, either in a file of the dataset’s folder or in the dataset itself.',
  EVERYWHERE,
  (draft) =>
    draft.sources.flatMap(({ source, state }) => {
      const fault = TEXT_FAULTS[state]
      return fault === null
        ? []
        : [
            {
              where: place(draft, record('source', source.id)),
              what: fault.what(shown(source.file)),
              wayOut: fault.wayOut,
            },
          ]
    }),
)

export const sourceHash = rule(
  'source-hash',
  'The text of a source has the SHA-256 that the dataset gives for it.',
  EVERYWHERE,
  (draft) =>
    draft.sources
      .filter(({ source, hash }) => hash !== null && hash !== source.sha256.toLowerCase())
      .map(({ source, hash }) => ({
        where: place(draft, record('source', source.id), 'sha256'),
        what: told`The text has the hash ${hash ?? ''}, and the dataset says ${shown(source.sha256)}`,
        wayOut: told`Restore the text, or correct the hash if the text is right`,
      })),
)
