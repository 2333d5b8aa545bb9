import { UnreadableFileError } from '../../domain/issue.ts'
import { type Told, told } from '../../domain/told.ts'
import { isRecord } from '../isRecord.ts'
import { briefly, plain } from '../parse/shown.ts'
import { decodeUtf8 } from '../parse/utf8.ts'
import { checkLayers, gunzip, LARGEST, unzip } from './archive.ts'
import { decodeXml } from './bytes.ts'
import { headOf, readTable } from './csv.ts'
import type { Texts } from './foreign/texts.ts'
import { readFtm } from './ftm.ts'
import { readGexf } from './gexf.ts'
import { readGraphml } from './graphml.ts'
import { readPage } from './html.ts'
import { NULLS } from './json/dialect.ts'
import { JSON_DIALECTS } from './json/index.ts'
import { readJsonFile } from './jsonFile.ts'
import { noGraph } from './noGraph.ts'
import { finish, fromRaw, type ImportResult, type Opened, openJson } from './opened.ts'
import { isOneWay, nameByContent, oneWay } from './sniff.ts'
import { graphOfTables } from './table.ts'

/** How far the reading of a text has come, from 0 to 1. */
export type Progress = (share: number) => void

export interface ImportFormat {
  readonly id:
    | 'json'
    | 'csv'
    | 'gexf'
    | 'graphml'
    | 'html'
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
  open(name: string, bytes: Uint8Array, tell: Progress | undefined, layers: number): Opened
}

/** What holds the head of our own tables. */
const HEAD = 'dataset.json'

const holdsNone = (list: unknown): boolean => Array.isArray(list) && list.length === 0

const openJsonFile = (name: string, bytes: Uint8Array): Opened => {
  const input = readJsonFile(name, bytes)
  if (name.toLowerCase() === HEAD && isRecord(input) && holdsNone(input.entities))
    throw new UnreadableFileError(
      told`${plain(name)} is only the head of a dataset. Open it together with the tables of nodes and edges that were saved with it, or open the whole zip.`,
    )
  return openJson(name, input, new Map())
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Our own folder: `graph.json` and the texts beside it. */
const openFolder = (files: ReadonlyMap<string, Uint8Array>, path: string): Opened => {
  const folder = path.slice(0, path.length - baseName(path).length)
  const texts = [...files].flatMap(([name, bytes]) => {
    const text = name.startsWith(folder) && name !== path ? decodeUtf8(bytes) : null
    if (text === null) return []
    const within = name.slice(folder.length)
    // A picker of several files tells nothing of the folder that they stood in.
    return [[`sources/${within}`, text] as const, [within, text] as const]
  })
  const bytes = files.get(path) ?? new Uint8Array()
  return openJson(baseName(path), readJsonFile(baseName(path), bytes), new Map(texts))
}

const TABLES = ['.csv', '.tsv']

const isTable = (path: string): boolean =>
  TABLES.some((ending) => path.toLowerCase().endsWith(ending))

const isText = (path: string): boolean => /\.(?:txt|text|md|markdown)$/i.test(path)

const onlyTexts = (name: string): Told =>
  told`${plain(name)} holds text, and no graph. Open it together with the table, or the graph, that quotes it.`

/** Names of tables, without their folders unless two of one name stand in several, so that none is lost. */
const named = (paths: readonly string[]): ((path: string) => string) => {
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(baseName(path), (counts.get(baseName(path)) ?? 0) + 1)
  return (path) => {
    const name = baseName(path)
    if (name.toLowerCase() === HEAD) return HEAD
    return (counts.get(name) ?? 0) > 1 ? path : name
  }
}

/**
 * Tables of nodes and edges, ours or made by hand; one of the two is enough.
 * @param files - by their names; `dataset.json` may hold our head.
 */
const openTables = (name: string, files: ReadonlyMap<string, Uint8Array>): Opened => {
  const tables = [...files].flatMap(([file, bytes]) =>
    file === HEAD ? [] : [readTable(file, bytes)],
  )
  const head = headOf(files)
  const own = head !== null || tables.some(({ table }) => table.header.includes('json'))
  if (own && !tables.some(({ mapping }) => mapping.rows === 'nodes'))
    throw new UnreadableFileError(
      told`${plain(name)} has statements, and not the nodes that they name. Open it together with the table of nodes that was saved with it, or open the whole zip.`,
    )
  return own ? fromRaw(name, graphOfTables(tables, head)) : { what: 'tables', name, tables, files }
}

/** The texts among files. */
const textsIn = (files: ReadonlyMap<string, Uint8Array>): Texts => {
  const nameOf = named([...files.keys()].filter(isText))
  return new Map(
    [...files].flatMap(([path, bytes]) => (isText(path) ? [[nameOf(path), bytes] as const] : [])),
  )
}

/** What was opened, with what lies beside it. */
const beside = (opened: Opened, files: ReadonlyMap<string, Uint8Array>): Opened =>
  opened.what === 'dataset' ? opened : { ...opened, texts: textsIn(files) }

const severalIn = (name: string, graphs: readonly string[]): Told =>
  told`${plain(name)} holds ${graphs.length} graphs: ${graphs.slice(0, 5).map(briefly)}. Open one of them by itself.`

/**
 * Several files that belong together, by their paths: our own folder, tables of nodes and edges, or one
 * graph in any format.
 * @param name - what the reader calls them all.
 * @throws UnreadableFileError with one sentence for the reader.
 */
export const openGraphFiles = (
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  tell?: Progress,
  layers = 0,
): Opened => {
  const paths = [...files.keys()]
  const folder = paths.find((path) => baseName(path) === 'graph.json')
  if (folder !== undefined) return openFolder(files, folder)
  if (paths.some(isTable)) {
    const heads = paths.filter((path) => baseName(path).toLowerCase() === HEAD)
    if (heads.length > 1) throw new UnreadableFileError(severalIn(name, heads))
    const nameOf = named(paths.filter(isTable))
    const tables = [...files]
      .map(([path, content]) => [nameOf(path), content] as const)
      .filter(([path]) => isTable(path) || path === HEAD)
    return beside(openTables(name, new Map(tables)), files)
  }
  const graphs = paths.filter((path) => importFormatOf(path) !== undefined)
  const [only] = graphs
  if (only === undefined && paths.length > 0 && paths.every(isText))
    throw new UnreadableFileError(onlyTexts(name))
  if (only === undefined || graphs.length > 1)
    throw new UnreadableFileError(
      only === undefined
        ? told`${plain(name)} holds no graph: neither tables nodes.csv and edges.csv nor a file in another format. Put one into it.`
        : severalIn(name, graphs),
    )
  return beside(
    openGraphFile(baseName(only), files.get(only) ?? new Uint8Array(), tell, layers),
    files,
  )
}

/** Endings beside `.json` and the dialect’s own name. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['cytoscape', ['.cyjs']],
  ['json-ld', ['.jsonld']],
])

const openZip: ImportFormat['open'] = (name, bytes, tell, layers) => {
  checkLayers(name, layers + 1)
  return openGraphFiles(name, unzip(bytes), tell, layers + 1)
}

/** All formats that are read. One line adds a format; of two with one ending, the first reads the file. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  { id: 'json', label: 'JSON', extensions: ['.json'], loses: [], open: openJsonFile },
  {
    id: 'csv',
    label: 'CSV or TSV (tables of nodes and edges, one or both zipped)',
    extensions: ['.csv.zip', ...TABLES],
    loses: ['the difference between an empty cell and none', 'spaces around ids and names'],
    open: (name, bytes, tell, layers) =>
      name.toLowerCase().endsWith('.zip')
        ? openZip(name, bytes, tell, layers)
        : openTables(name, new Map([[name, bytes]])),
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
    open: (name, bytes, tell) => fromRaw(name, readGexf(decodeXml(name, bytes), tell)),
  },
  {
    id: 'graphml',
    label: 'GraphML',
    extensions: ['.graphml', '.xml'],
    loses: [
      'hyperedges, which are reported',
      'drawing instructions of yEd other than labels',
      'attributes of the graph but its name',
    ],
    open: (name, bytes, tell) => fromRaw(name, readGraphml(decodeXml(name, bytes), tell)),
  },
  ...JSON_DIALECTS.map(({ id, label, loses }) => ({
    id,
    label,
    extensions: ['.json', `.${id}`, ...(ALSO.get(id) ?? [])],
    loses,
    open: openJsonFile,
  })),
  {
    id: 'html',
    label: 'HTML of Attest',
    extensions: ['.html', '.htm'],
    loses: [],
    open: (name, bytes) => ({ what: 'dataset', result: readPage(name, bytes) }),
  },
  {
    id: 'ftm',
    label: 'Entities of FollowTheMoney, one in a line',
    extensions: ['.ftm', '.ftm.json', '.jsonl', '.ndjson', '.ijson'],
    loses: [NULLS],
    open: (name, bytes) => fromRaw(name, readFtm(name, bytes)),
  },
  {
    id: 'zip',
    label: 'Zip of one graph in any of these formats',
    extensions: ['.zip'],
    loses: ['files of the archive that are no part of the graph'],
    open: openZip,
  },
  {
    id: 'gzip',
    label: 'Gzip of a graph in any of these formats',
    extensions: ['.gz'],
    loses: [],
    open: (name, bytes, tell, layers) => {
      checkLayers(name, layers + 1)
      return openGraphFile(name.replace(/\.gz$/i, ''), gunzip(bytes), tell, layers + 1)
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
 * Opens a graph file by the ending of its name, or by its content where the ending does not tell.
 * @throws UnreadableFileError with one sentence for the reader, where it is no graph, or no whole one.
 */
export const openGraphFile = (
  name: string,
  bytes: Uint8Array,
  tell?: Progress,
  layers = 0,
): Opened => {
  if (isOneWay(name, bytes)) throw new UnreadableFileError(oneWay(name))
  const asked = nameByContent(name, bytes, importFormatOf(name)?.extensions)
  const format = importFormatOf(asked)
  if (format === undefined && isText(name)) throw new UnreadableFileError(onlyTexts(name))
  if (format === undefined && !name.includes('.')) throw new UnreadableFileError(noGraph(name))
  if (format === undefined) {
    const endings = new Set([...IMPORT_FORMATS.map(({ extensions }) => extensions[0]), ...TABLES])
    throw new UnreadableFileError(
      told`The ending of ${plain(name)} names no format that can be opened. Use one of ${[...endings].map((ending) => ending ?? '')}.`,
    )
  }
  if (bytes.length > LARGEST)
    throw new UnreadableFileError(
      told`The file ${plain(name)} is larger than ${LARGEST / 1_000_000} MB, too much to open. Save a smaller part of the graph.`,
    )
  return format.open(name, bytes, tell, layers)
}

/**
 * A graph file as a dataset, with the choices that suggest themselves.
 * @throws UnreadableFileError where `openGraphFile` does, or where a table lacks a column.
 */
export const readGraphFile = (name: string, bytes: Uint8Array): ImportResult =>
  finish(openGraphFile(name, bytes))
