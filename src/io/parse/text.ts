import { codePointLength } from '../../domain/codePoints.ts'
import { UnreadableFileError } from '../../domain/issue.ts'
import { type ToldValue, told } from '../../domain/told.ts'
import { jsonFault, type OnLiteral } from './jsonFault.ts'
import { plain, shown } from './shown.ts'
import { decodeUtf8 } from './utf8.ts'

const lineAndColumn = (text: string, at: number): ToldValue => {
  const before = text.slice(0, at).split('\n')
  return told`line ${before.length}, column ${codePointLength(before.at(-1) ?? '') + 1}`
}

const parseJson = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/**
 * The text of a JSON file, without a byte order mark.
 * @throws UnreadableFileError where the bytes are not UTF-8; `name` is what the reader calls the file.
 */
export const jsonText = (name: string, bytes: Uint8Array): string => {
  const text = decodeUtf8(bytes)?.replace(/^\uFEFF/, '')
  if (text === undefined)
    throw new UnreadableFileError(
      told`${plain(name)} is not text in UTF-8, so it cannot be read as JSON. Save it as UTF-8 and try again.`,
    )
  return text
}

/** Whether what is wrong at an offset is that nothing more comes: the end, or a text or a word that it cuts. */
const breaksOff = (text: string, at: number): boolean =>
  at > 0 && /^(?:"(?:[^"\\]|\\.)*\\?|[\w.+-]*)\s*$/s.test(text.slice(at))

/**
 * The value of a JSON text; `onLiteral` is told of each number and word that is no string.
 * @throws UnreadableFileError where it is not JSON, or where an object gives a field twice.
 */
export const jsonValue = (name: string, text: string, onLiteral?: OnLiteral): unknown => {
  const parsed = parseJson(text)
  const fault = jsonFault(text, onLiteral)
  const where = fault === null ? '' : told` (${lineAndColumn(text, fault.at)})`
  if (parsed === null)
    throw new UnreadableFileError(
      fault !== null && breaksOff(text, fault.at)
        ? told`${plain(name)} is not valid JSON: it breaks off${where}. Get the whole file, or open another.`
        : told`${plain(name)} is not valid JSON${where}. Correct it there, or open another file.`,
    )
  if (fault !== null && fault.field !== null)
    throw new UnreadableFileError(
      told`${plain(name)} gives the field ${shown(fault.field)} twice in one record${where}. Keep one of the two.`,
    )
  return parsed.value
}

/**
 * The value of a JSON file.
 * @throws UnreadableFileError where the bytes are not UTF-8 or not JSON, or where an object gives a field
 * twice; `name` is what the reader calls the file.
 */
export const readJson = (name: string, bytes: Uint8Array): unknown =>
  jsonValue(name, jsonText(name, bytes))

/** What stands in a field of a JSON value; undefined where that is no object, or lacks it. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
