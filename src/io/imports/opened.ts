import type { Dataset } from '../../domain/dataset.ts'
import type { Issue } from '../../domain/issue.ts'
import { isRecord } from '../isRecord.ts'
import { parseDataset } from '../parse/parse.ts'
import { isWellShaped } from '../parse/wellShaped.ts'
import type { ReadTable } from './csv.ts'
import { type Choices, guessChoices, readForeign } from './foreign/index.ts'
import type { Texts } from './foreign/texts.ts'
import { JSON_DIALECTS } from './json/index.ts'
import { checkRecords } from './limits.ts'
import { isOwn, readOwn } from './own.ts'
import type { RawGraph } from './raw.ts'
import { choicesOfTables, graphOfTables } from './table.ts'

export interface ImportResult {
  /** Null where the file is a graph whose data has faults. */
  readonly dataset: Dataset | null
  /** Faults, and all that was left out of a foreign file. */
  readonly issues: readonly Issue[]
  /** What of a foreign file is kept but not used; none where absent. */
  readonly notes?: readonly Issue[]
  /** A date of a foreign file that could be read in two ways; null or left out: there is none. */
  readonly unclear?: string | null
  /** Lines of a foreign file with a speaker whose date it does not say to be of what; left out: none. */
  readonly undecided?: number
  /** Lines of a foreign file that count as was chosen, since it does not say how they stand; left out: none. */
  readonly unstated?: number
}

/**
 * What files turn out to hold: a dataset of ours, or what something has to be chosen of, with the name
 * that the graph takes from its file.
 */
export type Opened =
  | {
      readonly what: 'dataset'
      readonly result: ImportResult
      /** Its id is made of its name: another program has dropped its head. */
      readonly headless?: boolean
    }
  | {
      readonly what: 'graph'
      readonly name: string
      readonly raw: RawGraph
      /** What lies beside it; left out: nothing. */
      readonly texts?: Texts
    }
  | {
      readonly what: 'tables'
      readonly name: string
      readonly tables: readonly ReadTable[]
      /** Of each table, by its name. */
      readonly files: ReadonlyMap<string, Uint8Array>
      readonly texts?: Texts
    }

/** What a graph of any format is: ours, or of another program. */
export const fromRaw = (name: string, raw: RawGraph): Opened => {
  checkRecords(raw.nodes.length + raw.edges.length)
  return isOwn(raw)
    ? { what: 'dataset', result: readOwn(name, raw), headless: !isRecord(raw.head) }
    : { what: 'graph', name, raw }
}

/** The choices that suggest themselves for what was opened; null where there are none to make. */
export const suggestedChoices = (opened: Opened): Choices | null => {
  if (opened.what === 'dataset') return null
  return opened.what === 'graph' ? guessChoices(opened.raw) : choicesOfTables(opened.tables)
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

/**
 * The dataset of what was opened, by the choices of the reader or by those that suggest themselves.
 * @param id - of a graph that says none itself, where it is not made of its name.
 */
export const finish = (opened: Opened, choices?: Choices, id?: string): ImportResult => {
  if (opened.what === 'dataset') {
    const { result, headless = false } = opened
    if (!headless || id === undefined || result.dataset === null) return result
    return { ...result, dataset: { ...result.dataset, id } }
  }
  const raw = opened.what === 'graph' ? opened.raw : graphOfTables(opened.tables, null)
  checkRecords(raw.nodes.length + raw.edges.length)
  return readForeign(
    opened.name,
    raw,
    choices ?? suggestedChoices(opened) ?? undefined,
    id,
    opened.texts,
  )
}

/**
 * What parsed JSON is: ours, with the texts of its sources by their paths, or in a dialect of another program. What is
 * none of these is read as ours, so that its faults are said.
 * @throws UnreadableFileError where a dialect finds that the file breaks off.
 */
export const openJson = (
  name: string,
  input: unknown,
  files: ReadonlyMap<string, string>,
): Opened => {
  if (isRecord(input)) checkRecords(lengthOf(input.entities) + lengthOf(input.statements))
  const dialect = JSON_DIALECTS.find(({ matches }) => matches(input))
  return dialect === undefined
    ? { what: 'dataset', result: parseDataset(input, files, isWellShaped) }
    : fromRaw(name, dialect.read(input))
}
