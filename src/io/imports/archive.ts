import { Gunzip, unzipSync } from 'fflate'
import { UnreadableFileError } from '../../domain/issue.ts'

/** Bytes; more than any graph that can be drawn. An archive that holds more is refused before or while it is unpacked. */
export const LARGEST = 400_000_000

const tooLarge = (): never => {
  throw new UnreadableFileError(
    `The archive unpacks to more than ${LARGEST / 1_000_000} MB, too much to open. Save a smaller part of the graph.`,
  )
}

const broken = (kind: string): never => {
  throw new UnreadableFileError(
    `The file is no ${kind} archive, or it breaks off. Get the whole file.`,
  )
}

/** What file managers add of their own. */
const isHidden = (path: string): boolean =>
  path.endsWith('/') || path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'))

/**
 * The files of a zip by their paths.
 * @throws UnreadableFileError where it is no whole zip, or unpacks to more than `LARGEST`.
 */
export const unzip = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  let total = 0
  const wanted = (name: string, size: number): boolean => {
    if (isHidden(name)) return false
    total += size
    return total > LARGEST ? tooLarge() : true
  }
  try {
    const found = unzipSync(bytes, { filter: (file) => wanted(file.name, file.originalSize) })
    return new Map(Object.entries(found))
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error
    return broken('zip')
  }
}

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** A gzip file ends with the length of what it holds, modulo 2^32. */
const statedLength = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true)

/** Bytes handed to the unpacker at once, so that a bomb is stopped before it has gone off. */
const STEP = 65_536

/**
 * What a gzip file holds.
 * @throws UnreadableFileError where it is no whole gzip, or unpacks to more than `LARGEST`.
 */
export const gunzip = (bytes: Uint8Array): Uint8Array => {
  const chunks: Uint8Array[] = []
  let total = 0
  const stream = new Gunzip((chunk) => {
    total += chunk.length
    if (total > LARGEST) tooLarge()
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error
    return broken('gzip')
  }
  if (bytes.length < 18 || statedLength(bytes) !== total % 2 ** 32) return broken('gzip')
  return joined(chunks, total)
}
