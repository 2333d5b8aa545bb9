import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Dataset } from '../domain/dataset.ts'
import { type Issue, issueInEnglish, lineOf, type SaidIssue } from '../domain/issue.ts'
import { plural } from '../domain/words/plural.ts'
import type { DayOrder } from '../io/imports/foreign/dates.ts'
import { readJsonFile } from '../io/imports/jsonFile.ts'
import type { Opened } from '../io/imports/opened.ts'
import { staysInside } from '../io/parse/sources.ts'
import { decodeUtf8 } from '../io/parse/utf8.ts'
import { type CliIo, UsageError } from './cliIo.ts'

/**
 * What was found at a path. Issues and notes name the nearest match where something was looked for in vain; notes tell
 * how a foreign file was read, and what of it is kept but not used.
 */
export interface ReadPath {
  readonly dataset: Dataset | null
  readonly issues: readonly SaidIssue[]
  readonly notes: readonly SaidIssue[]
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

const openAuthored = async (path: string): Promise<Opened> => {
  const input = readJsonFile(basename(path), await bytesAt(path))
  const files = new Map<string, string>()
  for (const file of filesOf(input)) {
    const bytes = await readFile(join(dirname(path), file)).catch(() => null)
    const text = bytes === null ? null : decodeUtf8(bytes)
    if (text !== null) files.set(file, text)
  }
  const { openJson } = await import('../io/imports/opened.ts')
  return openJson(basename(path), input, files)
}

const openOther = async (path: string): Promise<Opened> => {
  const bytes = await bytesAt(path)
  const { openGraphFile } = await import('../io/imports/index.ts')
  return openGraphFile(basename(path), bytes)
}

const inWords = async (issues: readonly Issue[]): Promise<readonly SaidIssue[]> => {
  if (issues.length === 0) return []
  const { explain } = await import('../io/parse/explain.ts')
  return explain(issues).map(issueInEnglish)
}

/**
 * Reads a graph from disk: a folder with `graph.json`, such a file, a one-file JSON, or any other format
 * that the program opens.
 * @param dates - which of two numbers is the day, where a foreign file does not say it; null: such dates are kept as text.
 * @throws UsageError where the path is missing or may not be read, UnreadableFileError where it is no graph.
 */
export const readPath = async (path: string, dates: DayOrder | null = null): Promise<ReadPath> => {
  const file = (await isFolder(path)) ? join(path, 'graph.json') : path
  const isJson = file.toLowerCase().endsWith('.json') && !file.toLowerCase().endsWith('.ftm.json')
  const opened = await (isJson ? openAuthored(file) : openOther(file))
  const { finish, suggestedChoices } = await import('../io/imports/opened.ts')
  const choices = suggestedChoices(opened)
  const {
    dataset,
    issues,
    notes = [],
  } = finish(opened, choices === null ? undefined : { ...choices, dayOrder: dates })
  return { dataset, issues: await inWords(issues), notes: await inWords(notes) }
}

/** The lines that a person reads of issues, the last one being their number. */
export const faultLines = (issues: readonly SaidIssue[]): readonly string[] => [
  ...issues.map(lineOf),
  `${issues.length} faults`,
]

/** Of one rule, no more notes than this are told in words. */
const MOST_NOTES = 20

/**
 * Tells a person on stderr how a foreign file was read: a line a note, the first of each rule, how many more there are
 * like them, and their number. Silent where there is none.
 */
export const tellNotes = (notes: readonly SaidIssue[], io: CliIo): void => {
  if (notes.length === 0) return
  for (const rule of new Set(notes.map((note) => note.rule))) {
    const all = notes.filter((note) => note.rule === rule)
    for (const note of all.slice(0, MOST_NOTES)) io.err(lineOf(note))
    const more = all.length - MOST_NOTES
    if (more > 0) io.err(`${plural(more, 'more note', 'more notes')} of the same sort (${rule})`)
  }
  if (notes.some(({ rule }) => rule === 'date-unclear'))
    io.err(
      'Dates in which the day and the month may change places are read with --dates day-first or --dates month-first.',
    )
  io.err(plural(notes.length, 'note', 'notes'))
}
