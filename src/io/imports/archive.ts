import { Gunzip, inflateSync } from 'fflate'
import { UnreadableFileError } from '../../domain/issue.ts'
import { many, type Told, told } from '../../domain/told.ts'
import { crc32 } from '../crc.ts'
import { plain, shown } from '../parse/shown.ts'

/** Bytes; more than any graph that can be drawn. An archive that holds more is refused before or while it is unpacked. */
export const LARGEST = 400_000_000

/** Files in an archive: more than the texts of any dataset. */
const MOST_FILES = 10_000

/** Graphs shrink to a tenth, tables of one word to a fiftieth; what shrinks more, and is not small, is a bomb. */
const STEEPEST = 250
const NEVER_STEEP = 20_000_000

/** An archive in an archive is a graph packed twice; deeper ones may go on for ever. */
const MOST_LAYERS = 2

const tooLarge = (): never => {
  throw new UnreadableFileError(
    told`The archive unpacks to more than ${LARGEST / 1_000_000} MB, too much to open. Save a smaller part of the graph.`,
  )
}

const tooSteep = (): never => {
  throw new UnreadableFileError(
    told`The archive unpacks to more than ${STEEPEST} times its size, too much to open. Unpack it yourself and open the graph in it.`,
  )
}

const broken = (kind: 'zip' | 'gzip'): never => {
  throw new UnreadableFileError(
    told`The file is no ${kind} archive, or it breaks off. Get the whole file.`,
  )
}

const changed = (what: Told): never => {
  throw new UnreadableFileError(
    told`What ${what} holds is not what was packed: its checksum differs. Get the file again.`,
  )
}

/** @throws UnreadableFileError where an archive lies in more archives than a graph would. */
export const checkLayers = (name: string, layers: number): void => {
  if (layers > MOST_LAYERS)
    throw new UnreadableFileError(
      told`The file ${plain(name)} is packed more than ${MOST_LAYERS} times. Unpack it yourself and open the graph in it.`,
    )
}

const checkSize = (unpacked: number, packed: number): void => {
  if (unpacked > LARGEST) tooLarge()
  if (unpacked > NEVER_STEEP && unpacked > STEEPEST * packed) tooSteep()
}

/** What file managers add of their own. */
const isHidden = (path: string): boolean =>
  path.endsWith('/') || path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'))

interface Entry {
  readonly path: string
  readonly method: number
  readonly encrypted: boolean
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  /** Where its own header begins. */
  readonly at: number
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
/** Stands where a size or a place is too large for 32 bits. */
const ELSEWHERE = 0xffffffff

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the list of files ends: the last such mark whose comment reaches to the end of the file. */
const endOf = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (
      view.getUint32(at, true) === END &&
      at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength
    )
      return at
  return broken('zip')
}

const pathOf = (bytes: Uint8Array, isUtf8: boolean): string => {
  const path = new TextDecoder(isUtf8 ? 'utf-8' : 'latin1').decode(bytes).replaceAll('\\', '/')
  if (path.startsWith('/') || path.split('/').includes('..'))
    throw new UnreadableFileError(
      told`The archive names a file outside of itself, ${shown(path)}, and is not opened. Pack the graph anew.`,
    )
  return path
}

const entriesOf = (bytes: Uint8Array): readonly Entry[] => {
  const view = viewOf(bytes)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_FILES)
    throw new UnreadableFileError(
      told`The archive holds more than ${many(MOST_FILES)} files, too many for a graph. Unpack it yourself and open the graph in it.`,
    )
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== LISTED) broken('zip')
    const nameLength = view.getUint16(at + 28, true)
    const name = at + 46
    const flags = view.getUint16(at + 8, true)
    const entry = {
      path: pathOf(bytes.subarray(name, name + nameLength), (flags & 0x800) !== 0),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    if ([entry.packed, entry.unpacked, entry.at].includes(ELSEWHERE)) tooLarge()
    entries.push(entry)
    at = name + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return at > end ? broken('zip') : entries
}

const checkEntries = (entries: readonly Entry[], size: number): void => {
  const paths = new Set<string>()
  let unpacked = 0
  let packed = 0
  for (const entry of entries) {
    if (paths.has(entry.path))
      throw new UnreadableFileError(
        told`The archive holds two files called ${shown(entry.path)}. Take one of them out.`,
      )
    if (entry.encrypted)
      throw new UnreadableFileError(
        told`The file ${shown(entry.path)} of the archive is locked with a password. Unpack it yourself and open the graph in it.`,
      )
    paths.add(entry.path)
    unpacked += entry.unpacked
    packed += entry.packed
  }
  // Files that lie upon each other in the archive are the make of a bomb.
  if (packed > size) tooSteep()
  checkSize(unpacked, size)
}

const STORED = 0
const DEFLATED = 8

const contentOf = (bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array => {
  if (view.getUint32(entry.at, true) !== LOCAL) broken('zip')
  const start =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (start + entry.packed > bytes.length) broken('zip')
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new UnreadableFileError(
      told`The file ${shown(entry.path)} is packed in a way that cannot be read. Pack it as an ordinary zip.`,
    )
  const content =
    entry.method === STORED ? packed : inflateSync(packed, { out: new Uint8Array(entry.unpacked) })
  if (content.length !== entry.unpacked || crc32(content) !== entry.checksum)
    changed(told`the file ${shown(entry.path)} of the archive`)
  return content
}

/**
 * The files of a zip by their paths, hidden ones left out.
 * @throws UnreadableFileError where it is no whole zip, where a file is not what was packed, or where it would
 * unpack to more than a graph: see `LARGEST` and `STEEPEST`.
 */
export const unzip = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  try {
    const entries = entriesOf(bytes).filter(({ path }) => !isHidden(path))
    checkEntries(entries, bytes.length)
    const view = viewOf(bytes)
    return new Map(entries.map((entry) => [entry.path, contentOf(bytes, view, entry)]))
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

/** Bytes handed to the unpacker at once, so that a bomb is stopped before it has gone off. */
const STEP = 65_536
/** The shortest head, and what a part ends with: its checksum, and its length modulo 2^32. */
const SHORTEST = 18
const FOOT = 8

/**
 * What a gzip file holds; its parts joined, where it has several.
 * @throws UnreadableFileError where it is no whole gzip, where its content is not what was packed, or where it
 * unpacks to more than a graph.
 */
export const gunzip = (bytes: Uint8Array): Uint8Array => {
  const chunks: Uint8Array[] = []
  let total = 0
  let checksum = 0
  let length = 0
  const checkPart = (end: number): void => {
    const view = viewOf(bytes)
    if (end < SHORTEST || view.getUint32(end - 4, true) !== length % 2 ** 32) broken('gzip')
    if (view.getUint32(end - FOOT, true) !== checksum) changed(told`the gzip archive`)
    checksum = 0
    length = 0
  }
  const stream = new Gunzip((chunk) => {
    total += chunk.length
    checkSize(total, bytes.length)
    checksum = crc32(chunk, checksum)
    length += chunk.length
    chunks.push(chunk)
  })
  stream.onmember = checkPart
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
    checkPart(bytes.length)
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error
    return broken('gzip')
  }
  return joined(chunks, total)
}
