import type { Dataset } from '../../domain/dataset.ts'
import { type Issue, UnreadableFileError } from '../../domain/issue.ts'
import { parseDataset } from '../parse/parse.ts'
import { readJson } from '../parse/text.ts'
import { decodeXml } from './bytes.ts'
import { readCsvZip } from './csv.ts'
import { readForeign } from './foreign.ts'
import { readGexf } from './gexf.ts'
import { readGraphml } from './graphml.ts'
import { isOwn, readOwn } from './own.ts'
import type { RawGraph } from './raw.ts'

export interface ImportResult {
  /** Null where the file is a graph whose data has faults. */
  readonly dataset: Dataset | null
  /** Faults, and all that was left out of a foreign file. */
  readonly issues: readonly Issue[]
}

export interface ImportFormat {
  readonly id: 'json' | 'csv' | 'gexf' | 'graphml'
  readonly label: string
  /** Endings, with their dots, in lower case. */
  readonly extensions: readonly string[]
  /** What of another program's file does not come along; one phrase each. */
  readonly loses: readonly string[]
  /** `name` is the file's, without its folder. */
  read(name: string, bytes: Uint8Array): ImportResult
}

const fromRaw = (name: string, raw: RawGraph): ImportResult =>
  isOwn(raw) ? readOwn(name, raw) : readForeign(name, raw)

/** All formats that are read. One line adds a format. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  {
    id: 'json',
    label: 'JSON',
    extensions: ['.json'],
    loses: [],
    read: (name, bytes) => parseDataset(readJson(name, bytes), new Map()),
  },
  {
    id: 'csv',
    label: 'CSV (nodes.csv and edges.csv, zipped)',
    extensions: ['.csv.zip', '.zip'],
    loses: ['the difference between an empty cell and none'],
    read: (name, bytes) => fromRaw(name, readCsvZip(bytes)),
  },
  {
    id: 'gexf',
    label: 'GEXF 1.0 to 1.3',
    extensions: ['.gexf'],
    loses: ['positions, where not every node has one'],
    read: (name, bytes) => fromRaw(name, readGexf(decodeXml(name, bytes))),
  },
  {
    id: 'graphml',
    label: 'GraphML',
    extensions: ['.graphml', '.xml'],
    loses: ['hyperedges, which are reported', 'drawing instructions of yEd other than labels'],
    read: (name, bytes) => fromRaw(name, readGraphml(decodeXml(name, bytes))),
  },
]

/** The format that a file's name asks for, or undefined. */
export const importFormatOf = (name: string): ImportFormat | undefined =>
  IMPORT_FORMATS.find(({ extensions }) =>
    extensions.some((extension) => name.toLowerCase().endsWith(extension)),
  )

const LARGEST = 400_000_000

/**
 * Opens a graph file by the ending of its name.
 * @throws UnreadableFileError with one sentence for the reader, where it is no graph, or no whole one.
 */
export const readGraphFile = (name: string, bytes: Uint8Array): ImportResult => {
  const format = importFormatOf(name)
  const endings = IMPORT_FORMATS.map(({ extensions }) => extensions[0]).join(', ')
  if (format === undefined)
    throw new UnreadableFileError(
      `The ending of ${name} names no format that can be opened. Use one of ${endings}.`,
    )
  if (bytes.length > LARGEST)
    throw new UnreadableFileError(
      `The file ${name} is larger than ${LARGEST / 1_000_000} MB, too much to open. Save a smaller part of the graph.`,
    )
  return format.read(name, bytes)
}
