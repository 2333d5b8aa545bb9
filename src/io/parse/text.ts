import { codePointLength } from '../../domain/codePoints.ts'
import { UnreadableFileError } from '../../domain/issue.ts'
import { DEEPEST, isTooDeep } from './depth.ts'
import { jsonFault, type Span } from './jsonFault.ts'
import { plain, shown } from './shown.ts'

/** The text of UTF-8 bytes, every byte of it (a byte order mark too), or null where they are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const lineAndColumn = (text: string, at: number): string => {
  const before = text.slice(0, at).split('\n')
  return `line ${before.length}, column ${codePointLength(before.at(-1) ?? '') + 1}`
}

/** Numbers in quotation marks. */
const quoted = (text: string, numbers: readonly Span[]): string => {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of numbers) {
    pieces.push(text.slice(at, start), `"${text.slice(start, end)}"`)
    at = end
  }
  return [...pieces, text.slice(at)].join('')
}

const parseJson = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/**
 * The value of a JSON file. A number that cannot be held as it is written (whole with too many digits, or
 * beyond any size) stays the text that it is.
 * @throws UnreadableFileError where the bytes are not UTF-8 or not JSON, where they are nested too deeply, or
 * where an object gives a field twice; `name` is what the reader calls the file.
 */
export const readJson = (name: string, bytes: Uint8Array): unknown => {
  const text = decodeUtf8(bytes)?.replace(/^\uFEFF/, '')
  if (text === undefined)
    throw new UnreadableFileError(
      `${plain(name)} is not text in UTF-8, so it cannot be read as JSON. Save it as UTF-8 and try again.`,
    )
  if (isTooDeep(text))
    throw new UnreadableFileError(
      `${plain(name)} is nested more than ${DEEPEST} deep, which no graph needs. Check that it is the right file.`,
    )
  const parsed = parseJson(text)
  const inexact: Span[] = []
  const fault = jsonFault(text, inexact)
  const where = fault === null ? '' : ` (${lineAndColumn(text, fault.at)})`
  if (parsed === null)
    throw new UnreadableFileError(
      `${plain(name)} is not valid JSON${where}. Correct it there, or open another file.`,
    )
  if (fault !== null && fault.field !== null)
    throw new UnreadableFileError(
      `${plain(name)} gives the field ${shown(fault.field)} twice in one record${where}. Keep one of the two.`,
    )
  return inexact.length === 0 ? parsed.value : JSON.parse(quoted(text, inexact))
}
