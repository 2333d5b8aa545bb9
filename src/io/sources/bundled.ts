import type { Dataset } from '../../domain/dataset.ts'
import { type Issue, UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import { isRecord } from '../isRecord.ts'
import { readKnown } from '../parse/readKnown.ts'
import { hashOfBytes } from '../parse/sources.ts'
import { decodeUtf8 } from '../parse/utf8.ts'

/** A dataset that came with the program: `path` is its folder, relative to the page. */
export interface Bundled {
  readonly id: string
  readonly title: string
  readonly path: string
  /** Of the `graph.json` in which, with its sources, the build has found no fault; empty: it has. */
  readonly sha256: string
}

const INDEX = 'graph-data/index.json'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const get = async (path: string): Promise<Response> => {
  let answer: Response
  try {
    answer = await fetch(path)
  } catch {
    throw new UnreadableFileError(
      told`${path} could not be fetched. Check that the server still runs, and reload the page.`,
    )
  }
  if (!answer.ok)
    throw new UnreadableFileError(
      told`${path} could not be fetched (status ${answer.status}). Build the program again, so that its data stands beside it.`,
    )
  return answer
}

const getBytes = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await get(path)).arrayBuffer())

const getText = async (path: string): Promise<string> => {
  const text = decodeUtf8(await getBytes(path))
  if (text === null)
    throw new UnreadableFileError(
      told`${path} is not text in UTF-8. Save it as UTF-8, and build again.`,
    )
  return text
}

/** The value of JSON of the build; where it is none, that is said with the words that wait for it. */
const parsed = async (path: string, bytes: Uint8Array): Promise<unknown> => {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '')
  } catch {
    return readAgain(path, bytes)
  }
}

const readAgain = async (path: string, bytes: Uint8Array): Promise<unknown> => {
  const { readJson } = await import('../parse/text.ts')
  return readJson(path, bytes)
}

/** The datasets that came with the program, in the order in which they are offered. */
export const listBundled = async (): Promise<readonly Bundled[]> => {
  const index = await parsed(INDEX, await getBytes(INDEX))
  const rows = Array.isArray(index) ? index.filter(isRecord) : []
  return rows.map((row) => ({
    id: text(row.id),
    title: text(row.title),
    path: text(row.path),
    sha256: text(row.sha256),
  }))
}

/**
 * Fetches and checks one of them with its sources. Schema and rules are asked, and fetched, only where anything is not
 * as the build has checked it.
 * @throws UnreadableFileError where a file is missing or is no JSON
 */
export const loadBundled = async ({
  path,
  sha256,
}: Pick<Bundled, 'path' | 'sha256'>): Promise<{
  dataset: Dataset | null
  issues: readonly Issue[]
}> => {
  const name = `${path}graph.json`
  const bytes = await getBytes(name)
  const isKnown = hashOfBytes(bytes) === sha256
  const graph = await (isKnown ? parsed : readAgain)(name, bytes)
  const sources = isRecord(graph) && Array.isArray(graph.sources) ? graph.sources : []
  const files = sources.filter(isRecord).map((source) => text(source.file))
  const texts = await Promise.all(
    files
      .filter((file) => file !== '' && !file.startsWith('/') && !file.split('/').includes('..'))
      .map(async (file) => [file, await getText(`${path}${encodeURI(file)}`)] as const),
  )
  const known = isKnown ? readKnown(graph, new Map(texts)) : null
  if (known !== null) return { dataset: known, issues: [] }
  const { parseDataset } = await import('../parse/parse.ts')
  return parseDataset(graph, new Map(texts))
}
