import { UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import { plain } from '../parse/shown.ts'

/** Only the last character lacks bytes. */
const breaksOff = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Bytes of value 0 stand in pictures and programs, and in no text but UTF-16. */
const isBinary = (bytes: Uint8Array, encoding: string): boolean =>
  !encoding.startsWith('utf-16') && bytes.subarray(0, 4096).includes(0)

const decode = (name: string, bytes: Uint8Array, encoding: string): string => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    if (isBinary(bytes, encoding))
      throw new UnreadableFileError(
        told`The file ${plain(name)} holds no text: it may be a picture, a document or a program. Choose a graph or a table.`,
      )
    throw new UnreadableFileError(
      breaksOff(bytes, encoding)
        ? told`The file ${plain(name)} breaks off in the middle of a character. Get the whole file, or save it again as UTF-8.`
        : told`The file ${plain(name)} is not text in ${encoding.toUpperCase()}. Save it again as UTF-8.`,
    )
  }
}

/** By its byte order mark, which is taken off. */
const markedEncoding = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/**
 * Bytes as text: UTF-8, or UTF-16 with a byte order mark.
 * @throws UnreadableFileError where a byte does not fit; nothing is replaced.
 */
export const decodeText = (name: string, bytes: Uint8Array): string =>
  decode(name, bytes, markedEncoding(bytes))

/** The same for XML, which may declare another encoding in its first line. */
export const decodeXml = (name: string, bytes: Uint8Array): string => {
  const marked = markedEncoding(bytes)
  if (marked !== 'utf-8') return decode(name, bytes, marked)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^(?:ï»¿)?<\?xml[^>]*?encoding=["']([\w.-]+)["']/.exec(start)?.[1]
  // What declares UTF-16 in single bytes was saved anew by a program that left the first line as it was.
  return decode(
    name,
    bytes,
    declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared,
  )
}

/** Encodings that a table may be read in, as `TextDecoder` names them. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1256',
] as const
export type Encoding = (typeof ENCODINGS)[number]

const SAMPLE = 4_000

/** UTF-16 without a mark betrays itself by the empty half of each Latin letter. */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | null => {
  const zeros = [0, 0]
  for (const [at, byte] of bytes.subarray(0, SAMPLE).entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const pairs = Math.min(SAMPLE, bytes.length) / 2
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.4 && odd < pairs * 0.1 ? 'utf-16be' : null
}

/** Spreadsheets write UTF-8, UTF-16 or the letters of Western Windows. */
export const encodingOf = (name: string, bytes: Uint8Array): Encoding => {
  const marked = markedEncoding(bytes)
  if (marked === 'utf-16le' || marked === 'utf-16be') return marked
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== null) return unmarked
  try {
    decode(name, bytes, 'utf-8')
    return 'utf-8'
  } catch {
    return bytes.includes(0) ? 'utf-8' : 'windows-1252'
  }
}

/**
 * Bytes as text in an encoding that was found or chosen.
 * @throws UnreadableFileError where a byte does not fit.
 */
export const decodeIn = (name: string, bytes: Uint8Array, encoding: Encoding): string =>
  decode(name, bytes, encoding)
