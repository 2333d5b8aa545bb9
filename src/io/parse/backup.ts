import * as z from 'zod/mini'
import { UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import {
  isLater,
  PROJECT_VERSION,
  readHead,
  readWork,
  Version,
  type WholeProject,
} from './project.ts'
import { plain, shown } from './shown.ts'
import { field, readJson } from './text.ts'

z.config({ jitless: true })

const BACKUP = 'attest-projects'

/** Null where it is no JSON. */
const readJsonText = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

const isDataset = (value: unknown): boolean => field(value, 'format') !== undefined

/**
 * Projects as one file that `readBackup` reads back, in pieces, since together they may be longer than a text may be; and
 * how many of them it will leave out. What is no JSON any more stands there as a text: or none of the file could be read.
 */
export const writeBackup = (
  projects: readonly WholeProject[],
): { readonly pieces: readonly string[]; readonly damaged: number } => {
  let damaged = 0
  const pieces = projects.flatMap(({ head, dataset, work }, at) => {
    const [workRead, datasetRead] = [readJsonText(work), readJsonText(dataset)]
    if (readWork(work) === null || !isDataset(datasetRead?.value)) damaged++
    const workPart = workRead === null ? JSON.stringify(work) : work
    return [
      `${at === 0 ? '' : ','}\n{"head":${JSON.stringify(head)},\n"work":${workPart},\n"dataset":`,
      datasetRead === null ? JSON.stringify(dataset) : dataset,
      '}',
    ]
  })
  const start = `{"format":"${BACKUP}","version":${PROJECT_VERSION},"projects":[`
  return { pieces: [start, ...pieces, ']}\n'], damaged }
}

const BackupFile = z.object({
  projects: z.array(z.object({ head: z.unknown(), work: z.unknown(), dataset: z.unknown() })),
})

/** What a file of projects holds. */
export interface Backup {
  readonly projects: readonly WholeProject[]
  /** The numbers in the file, from 1, of those that cannot be read. */
  readonly damaged: readonly number[]
}

/**
 * Reads a file of projects. The datasets are not looked into: that is done when one is opened.
 * @param name - what the reader calls the file
 * @throws UnreadableFileError, where no project can be read, with one sentence that says what is wrong, where, and what
 *   to do
 */
export const readBackup = (name: string, bytes: Uint8Array): Backup => {
  const file = plain(name)
  const input = readJson(name, bytes)
  if (field(input, 'format') !== BACKUP)
    throw new UnreadableFileError(
      told`${file} holds no projects. Choose a file that was saved with “Back up all”; a graph opens with “Open a file”.`,
    )
  const version = field(input, 'version')
  if (isLater(input))
    throw new UnreadableFileError(
      told`${file} was saved by a later version of the program (${shown(version)}). Open it with that one.`,
    )
  const parsed = BackupFile.safeParse(input)
  if (!Version.safeParse(version).success || !parsed.success)
    throw new UnreadableFileError(
      told`${file} was changed or cut off since it was saved. Choose another backup.`,
    )
  const read = parsed.data.projects.map(({ head: record, work: value, dataset }) => {
    const head = readHead(record)
    const work = JSON.stringify(value) ?? ''
    return head === null || readWork(work) === null || !isDataset(dataset)
      ? null
      : { head, work, dataset: JSON.stringify(dataset) }
  })
  const projects = read.flatMap((one) => one ?? [])
  const damaged = read.flatMap((one, at) => (one === null ? [at + 1] : []))
  const [first] = damaged
  if (projects.length === 0 && first !== undefined)
    throw new UnreadableFileError(
      told`${file}: project ${first} is damaged, so none was taken in. Choose another backup.`,
    )
  return { projects, damaged }
}
