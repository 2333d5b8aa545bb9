import type { Dataset } from '../../domain/dataset.ts'
import { type Issue, UnreadableFileError } from '../../domain/issue.ts'
import { parseDataset } from '../parse/parse.ts'
import { briefly, plain } from '../parse/shown.ts'
import { decodeUtf8 } from '../parse/text.ts'
import { checkLayers, gunzip, LARGEST, unzip } from './archive.ts'
import { decodeXml } from './bytes.ts'
import { readTables } from './csv.ts'
import { readForeign } from './foreign.ts'
import { readFtm } from './ftm.ts'
import { readGexf } from './gexf.ts'
import { readGraphml } from './graphml.ts'
import { NULLS } from './json/dialect.ts'
import { JSON_DIALECTS } from './json/index.ts'
import { readJsonFile } from './jsonFile.ts'
import { checkRecords } from './limits.ts'
import { isOwn, readOwn } from './own.ts'
import { isRecord, type RawGraph } from './raw.ts'

export interface ImportResult {
  /** Null where the file is a graph whose data has faults. */
  readonly dataset: Dataset | null
  /** Faults, and all that was left out of a foreign file. */
  readonly issues: readonly Issue[]
}

export interface ImportFormat {
  readonly id:
    | 'json'
    | 'csv'
    | 'gexf'
    | 'graphml'
    | 'ftm'
    | 'zip'
    | 'gzip'
    | (typeof JSON_DIALECTS)[number]['id']
  readonly label: string
  /** Endings, with their dots, in lower case. */
  readonly extensions: readonly string[]
  /** What of another program's file does not come along; one phrase each. */
  readonly loses: readonly string[]
  /** `name` is the file's, without its folder; `layers` counts the archives around it. */
  read(name: string, bytes: Uint8Array, layers: number): ImportResult
}

const fromRaw = (name: string, raw: RawGraph): ImportResult => {
  checkRecords(raw.nodes.length + raw.edges.length)
  return isOwn(raw) ? readOwn(name, raw) : readForeign(name, raw)
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

/**
 * A graph from parsed JSON: ours, with the texts of its sources by their paths, or in a dialect of
 * another program. What is none of these is read as ours, so that its faults are said.
 * @throws UnreadableFileError where a dialect finds that the file breaks off.
 */
export const readJsonGraph = (
  name: string,
  input: unknown,
  files: ReadonlyMap<string, string>,
): ImportResult => {
  if (isRecord(input)) checkRecords(lengthOf(input.entities) + lengthOf(input.statements))
  const dialect = JSON_DIALECTS.find(({ matches }) => matches(input))
  return dialect === undefined ? parseDataset(input, files) : fromRaw(name, dialect.read(input))
}

const readJson = (name: string, bytes: Uint8Array): ImportResult =>
  readJsonGraph(name, readJsonFile(name, bytes), new Map())

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Our own folder, packed: `graph.json` and the texts beside it. */
const readFolder = (files: ReadonlyMap<string, Uint8Array>, path: string): ImportResult => {
  const folder = path.slice(0, path.length - baseName(path).length)
  const texts = [...files].flatMap(([name, bytes]) => {
    const text = name.startsWith(folder) && name !== path ? decodeUtf8(bytes) : null
    return text === null ? [] : [[name.slice(folder.length), text] as const]
  })
  const bytes = files.get(path) ?? new Uint8Array()
  return readJsonGraph(baseName(path), readJsonFile(baseName(path), bytes), new Map(texts))
}

const TABLES = ['.csv', '.tsv']

const isTable = (path: string): boolean =>
  TABLES.some((ending) => path.toLowerCase().endsWith(ending))

const readZip = (name: string, bytes: Uint8Array, layers: number): ImportResult => {
  checkLayers(name, layers + 1)
  const files = unzip(bytes)
  const paths = [...files.keys()]
  const folder = paths.find((path) => baseName(path) === 'graph.json')
  if (folder !== undefined) return readFolder(files, folder)
  if (paths.some(isTable)) {
    const tables = [...files]
      .map(([path, content]) => [baseName(path).toLowerCase(), content] as const)
      .filter(([path]) => isTable(path) || path === 'dataset.json')
    return fromRaw(name, readTables(new Map(tables)))
  }
  const graphs = paths.filter((path) => importFormatOf(path) !== undefined)
  const [only] = graphs
  if (only === undefined || graphs.length > 1)
    throw new UnreadableFileError(
      only === undefined
        ? `The archive ${plain(name)} holds no graph: neither tables nodes.csv and edges.csv nor a file in another format. Put one into it.`
        : `The archive ${plain(name)} holds ${graphs.length} graphs: ${graphs.slice(0, 5).map(briefly).join(', ')}. Unpack it and open one of them.`,
    )
  return readPacked(baseName(only), files.get(only) ?? new Uint8Array(), layers + 1)
}

/** All formats that are read. One line adds a format; of two with one ending, the first reads the file. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  { id: 'json', label: 'JSON', extensions: ['.json'], loses: [], read: readJson },
  {
    id: 'csv',
    label: 'CSV or TSV (tables of nodes and edges, one or both zipped)',
    extensions: ['.csv.zip', ...TABLES],
    loses: ['the difference between an empty cell and none', 'spaces around ids and names'],
    read: (name, bytes, layers) =>
      isTable(name)
        ? fromRaw(name, readTables(new Map([[name.toLowerCase(), bytes]])))
        : readZip(name, bytes, layers),
  },
  {
    id: 'gexf',
    label: 'GEXF 1.0 to 1.3',
    extensions: ['.gexf'],
    loses: [
      'positions, where not every node has one, and their third coordinate',
      'the opacity of colours',
      'what the head says but the title, or the description where there is no title',
      'parents of a node but the first, which it lies in',
    ],
    read: (name, bytes) => fromRaw(name, readGexf(decodeXml(name, bytes))),
  },
  {
    id: 'graphml',
    label: 'GraphML',
    extensions: ['.graphml', '.xml'],
    loses: [
      'hyperedges, which are reported',
      'drawing instructions of yEd other than labels',
      'attributes of the graph but its name',
      'ports of nodes, except that edges keep their names',
    ],
    read: (name, bytes) => fromRaw(name, readGraphml(decodeXml(name, bytes))),
  },
  ...JSON_DIALECTS.map(({ id, label, loses }) => ({
    id,
    label,
    extensions: ['.json', `.${id}`, ...(id === 'cytoscape' ? ['.cyjs'] : [])],
    loses,
    read: readJson,
  })),
  {
    id: 'ftm',
    label: 'Entities of FollowTheMoney, one in a line',
    extensions: ['.ftm', '.ftm.json', '.jsonl', '.ndjson', '.ijson'],
    loses: [NULLS],
    read: (name, bytes) => fromRaw(name, readFtm(name, bytes)),
  },
  {
    id: 'zip',
    label: 'Zip of one graph in any of these formats',
    extensions: ['.zip'],
    loses: ['files of the archive that are no part of the graph'],
    read: readZip,
  },
  {
    id: 'gzip',
    label: 'Gzip of a graph in any of these formats',
    extensions: ['.gz'],
    loses: [],
    read: (name, bytes, layers) => {
      checkLayers(name, layers + 1)
      return readPacked(name.replace(/\.gz$/i, ''), gunzip(bytes), layers + 1)
    },
  },
]

/** The format that a file's name asks for, or undefined. The longest ending decides. */
export const importFormatOf = (name: string): ImportFormat | undefined =>
  IMPORT_FORMATS.flatMap((format) =>
    format.extensions
      .filter((extension) => name.toLowerCase().endsWith(extension))
      .map((extension) => ({ format, length: extension.length })),
  ).reduce<{ format: ImportFormat; length: number } | undefined>(
    (best, one) => (best === undefined || one.length > best.length ? one : best),
    undefined,
  )?.format

/**
 * Opens a graph file by the ending of its name.
 * @throws UnreadableFileError with one sentence for the reader, where it is no graph, or no whole one.
 */
export const readGraphFile = (name: string, bytes: Uint8Array): ImportResult =>
  readPacked(name, bytes, 0)

const readPacked = (name: string, bytes: Uint8Array, layers: number): ImportResult => {
  const format = importFormatOf(name)
  if (format === undefined) {
    const endings = new Set(IMPORT_FORMATS.map(({ extensions }) => extensions[0]))
    throw new UnreadableFileError(
      `The ending of ${plain(name)} names no format that can be opened. Use one of ${[...endings].join(', ')}.`,
    )
  }
  if (bytes.length > LARGEST)
    throw new UnreadableFileError(
      `The file ${plain(name)} is larger than ${LARGEST / 1_000_000} MB, too much to open. Save a smaller part of the graph.`,
    )
  return format.read(name, bytes, layers)
}
