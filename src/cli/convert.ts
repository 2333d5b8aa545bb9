import { rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Dataset } from '../domain/dataset.ts'
import { issueInEnglish } from '../domain/issue.ts'
import { shippedPositions } from '../domain/shippedPositions.ts'
import { createWords } from '../domain/words.ts'
import { closure } from '../graph/closure.ts'
import { figuresAround } from '../graph/figures.ts'
import { subset } from '../graph/subset.ts'
import { EXPORT_FORMATS, type ExportFormat, endingsOf } from '../io/exports/index.ts'
import { PICTURE_FORMATS } from '../io/exports/pictures.ts'
import { importFormatOf, readGraphFile } from '../io/imports/index.ts'
import { familyColour, THEMES } from '../view/theme.ts'
import { takeDates } from './arguments.ts'
import { type CliIo, DONE, FAULTS, UsageError } from './cliIo.ts'
import { type Filter, readFilter, statementsThatPass } from './filter.ts'
import { builtPage, placed } from './page.ts'
import { faultLines, readPath, tellNotes } from './readPath.ts'

const USAGE =
  'npm run --silent graph -- convert <in> <out> [--filter name=a,b]… [--gexf 1.2draft|1.3] [--dates day-first|month-first] (names: relation family kind status stance entity after before)'

interface Call {
  readonly from: string
  readonly to: string
  readonly format: ExportFormat
  readonly filters: readonly Filter[]
  readonly write: ExportFormat['write']
}

/** The format that the ending of a path asks for. The longest ending decides. */
const formatFor = (path: string): ExportFormat => {
  const name = path.toLowerCase()
  const [format] = EXPORT_FORMATS.flatMap((one) =>
    endingsOf(one)
      .filter((ending) => name.endsWith(ending))
      .map((ending) => ({ ...one, length: ending.length })),
  ).toSorted((one, other) => other.length - one.length)
  const picture = PICTURE_FORMATS.find(({ extension }) => name.endsWith(extension))
  if (picture !== undefined)
    throw new UsageError(
      `${picture.label} is drawn by the page: open the data there (npm start) and choose Export.`,
    )
  if (format === undefined)
    throw new UsageError(
      `The ending of ${path} names no format that can be written. Use one of ${EXPORT_FORMATS.map(({ extension }) => extension).join(', ')}.`,
    )
  return format
}

/** The usual way of writing a format, or the version of it that was asked for. */
const writerOf = (format: ExportFormat, gexf: string | null): ExportFormat['write'] => {
  if (gexf === null) return format.write
  if (format.id !== 'gexf')
    throw new UsageError(`--gexf is for files that end in .gexf. Usage: ${USAGE}`)
  if (gexf === '1.2draft' || gexf === '1.2') return format.write
  const edition = format.editions?.find(({ id }) => id === gexf)
  if (edition === undefined)
    throw new UsageError(`GEXF "${gexf}" is not written. Use 1.2draft, the usual one, or 1.3.`)
  return edition.write
}

const readCall = (args: readonly string[]): Call => {
  const words: string[] = []
  const filters: Filter[] = []
  let gexf: string | null = null
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '--filter') filters.push(readFilter(args[++at] ?? ''))
    else if (arg.startsWith('--filter=')) filters.push(readFilter(arg.slice('--filter='.length)))
    else if (arg === '--gexf') gexf = args[++at] ?? ''
    else if (arg.startsWith('--gexf=')) gexf = arg.slice('--gexf='.length)
    else if (arg.startsWith('-'))
      throw new UsageError(`The option ${arg} is not known. Usage: ${USAGE}`)
    else words.push(arg)
  }
  const [from, to, extra] = words
  if (from === undefined || to === undefined)
    throw new UsageError(
      `The path to ${from === undefined ? 'read' : 'write'} is missing. Usage: ${USAGE}`,
    )
  if (extra !== undefined)
    throw new UsageError(`"${extra}" is one argument too many. Usage: ${USAGE}`)
  const format = formatFor(to)
  return { from, to, format, filters, write: writerOf(format, gexf) }
}

/** Whole or not at all: an older file of that name stays until the new one is complete. */
const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const unfinished = `${path}.unfinished`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new UsageError(
      `The file ${path} cannot be written${code}. Give a path in a folder that exists and may be written to.`,
    )
  }
}

const written = async (
  dataset: Dataset,
  whole: Dataset,
  { format, write }: Call,
): Promise<Uint8Array<ArrayBuffer>> => {
  const words = createWords(dataset)
  return write(dataset, {
    words: (statement) => words.sentence(statement),
    positions: format.needsPage === true ? placed(dataset) : shippedPositions(dataset, 'landscape'),
    colourOf: (family) => familyColour(THEMES.light, family),
    page: format.needsPage === true ? await builtPage() : null,
    figures: format.needsFigures === true ? figuresAround(whole, dataset) : null,
  })
}

/** What reading the file again would find wrong; a file that does not open again must not be left behind. */
const faultsOnReading = (dataset: Dataset, path: string, bytes: Uint8Array): readonly string[] => {
  if (importFormatOf(path) === undefined) return []
  const again = readGraphFile(basename(path), bytes)
  if (again.issues.length > 0) return faultLines(again.issues.map(issueInEnglish))
  const same =
    again.dataset?.statements.length === dataset.statements.length &&
    again.dataset.entities.length === dataset.entities.length
  return same ? [] : ['Not all of it could be read again.']
}

/**
 * `convert <in> <out>`: writes the format of the ending, whole or filtered. What is
 * filtered takes along all that answers it. Nothing is written where the input has faults.
 */
export const runConvert = async (args: readonly string[], io: CliIo): Promise<number> => {
  const { dates, rest } = takeDates(args, USAGE)
  const call = readCall(rest)
  const { from, to, filters } = call
  const { dataset, issues, notes } = await readPath(from, dates)
  tellNotes(notes, io)
  if (dataset === null || issues.length > 0) {
    for (const line of faultLines(issues)) io.err(line)
    return FAULTS
  }
  const matched = new Set(statementsThatPass(dataset, filters).map(({ id }) => id))
  const { all, added } = closure(dataset, matched)
  const part = filters.length === 0 ? dataset : subset(dataset, all)
  const bytes = await written(part, dataset, call)
  const faults = faultsOnReading(part, to, bytes)
  if (faults.length > 0) {
    for (const line of faults) io.err(line)
    io.err(
      `${to} would not open again and was not written. This is the program’s mistake, not yours.`,
    )
    return FAULTS
  }
  await writeWhole(to, bytes)
  io.err(`${matched.size} matched, ${added.size} added by closure`)
  return DONE
}
