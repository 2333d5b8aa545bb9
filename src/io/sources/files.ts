import { UnreadableFileError } from '../../domain/issue.ts'
import { type Told, told } from '../../domain/told.ts'
import type { Tell } from '../imports/session.ts'
import { plain } from '../parse/shown.ts'
import { readStream } from './stream.ts'

/** A file with the path that it was dropped with, folders included. */
export interface NamedFile {
  readonly path: string
  readonly file: Blob
}

const readOne = async (
  { path, file }: NamedFile,
  come: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array> => {
  try {
    return await readStream(file.stream(), come, signal)
  } catch (error) {
    if (error instanceof UnreadableFileError || signal.aborted) throw error
    throw new UnreadableFileError(
      told`The file ${plain(path)} could not be read: it was moved, changed or locked meanwhile. Choose it again.`,
    )
  }
}

/** What was read, or why it could not be. */
export type Found<T> =
  | { readonly refusal: null; readonly read: T }
  | { readonly refusal: Told; readonly read: null }

/**
 * What `read` makes of one file of this machine, or the sentence that says why it cannot be read.
 * @param read - may throw an UnreadableFileError
 */
export const readOrSay = async <T>(
  file: File,
  read: (name: string, bytes: Uint8Array) => T,
): Promise<Found<T>> => {
  try {
    const one = { path: file.name, file }
    const bytes = await readOne(one, () => {}, new AbortController().signal)
    return { refusal: null, read: read(file.name, bytes) }
  } catch (error) {
    if (error instanceof UnreadableFileError) return { refusal: error.told, read: null }
    throw error
  }
}

/** Files of this machine, read piece by piece. */
export const readFiles = async (
  files: readonly NamedFile[],
  tell: Tell,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const total = files.reduce((sum, { file }) => sum + file.size, 0)
  const read = new Map<string, Uint8Array>()
  let before = 0
  for (const one of files) {
    const bytes = await readOne(
      one,
      (come) => tell('read', total === 0 ? null : (before + come) / total),
      signal,
    )
    before += bytes.length
    read.set(one.path, bytes)
  }
  return read
}
