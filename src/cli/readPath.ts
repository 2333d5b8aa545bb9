import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Dataset } from '../domain/dataset.ts'
import { type Issue, issueInEnglish, lineOf, type SaidIssue } from '../domain/issue.ts'
import { readJsonFile } from '../io/imports/jsonFile.ts'
import { staysInside } from '../io/parse/sources.ts'
import { decodeUtf8 } from '../io/parse/utf8.ts'
import { UsageError } from './cliIo.ts'

/** What was found at a path. The issues name the nearest match where something was looked for in vain. */
export interface ReadPath {
  readonly dataset: Dataset | null
  readonly issues: readonly SaidIssue[]
}

interface Read {
  readonly dataset: Dataset | null
  readonly issues: readonly Issue[]
}

const REASONS = new Map([
  ['ENOENT', 'does not exist'],
  ['ENOTDIR', 'does not exist'],
  ['EACCES', 'may not be read by this user'],
  ['EPERM', 'may not be read by this user'],
  ['EISDIR', 'is a folder'],
])

const refusal = (path: string, error: unknown): UsageError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS.get(code) ?? `cannot be read (${code})`
  return new UsageError(`The path ${path} ${reason}. Give a folder or a file of a graph.`)
}

const bytesAt = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path)
  } catch (error) {
    throw refusal(path, error)
  }
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw refusal(path, error)
  }
}

/** The `file` paths that the sources of a dataset give, as far as they stay inside its folder. */
const filesOf = (input: unknown): readonly string[] => {
  if (typeof input !== 'object' || input === null || !('sources' in input)) return []
  const { sources } = input
  if (!Array.isArray(sources)) return []
  return sources.flatMap((source: unknown) =>
    typeof source === 'object' &&
    source !== null &&
    'file' in source &&
    typeof source.file === 'string' &&
    staysInside(source.file)
      ? [source.file]
      : [],
  )
}

const readAuthored = async (path: string): Promise<Read> => {
  const input = readJsonFile(basename(path), await bytesAt(path))
  const files = new Map<string, string>()
  for (const file of filesOf(input)) {
    const bytes = await readFile(join(dirname(path), file)).catch(() => null)
    const text = bytes === null ? null : decodeUtf8(bytes)
    if (text !== null) files.set(file, text)
  }
  const { readJsonGraph } = await import('../io/imports/opened.ts')
  return readJsonGraph(basename(path), input, files)
}

const readOther = async (path: string): Promise<Read> => {
  const bytes = await bytesAt(path)
  const { readGraphFile } = await import('../io/imports/index.ts')
  return readGraphFile(basename(path), bytes)
}

/**
 * Reads a graph from disk: a folder with `graph.json`, such a file, a one-file JSON, or any other format
 * that the program opens.
 * @throws UsageError where the path is missing or may not be read, UnreadableFileError where it is no graph.
 */
export const readPath = async (path: string): Promise<ReadPath> => {
  const file = (await isFolder(path)) ? join(path, 'graph.json') : path
  const isJson = file.toLowerCase().endsWith('.json') && !file.toLowerCase().endsWith('.ftm.json')
  const found = await (isJson ? readAuthored(file) : readOther(file))
  if (found.issues.length === 0) return { dataset: found.dataset, issues: [] }
  const { explain } = await import('../io/parse/explain.ts')
  return { dataset: found.dataset, issues: explain(found.issues).map(issueInEnglish) }
}

/** The lines that a person reads of issues, the last one being their number. */
export const faultLines = (issues: readonly SaidIssue[]): readonly string[] => [
  ...issues.map(lineOf),
  `${issues.length} faults`,
]
