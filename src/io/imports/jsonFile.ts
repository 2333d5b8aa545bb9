import { UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import { isRecord } from '../isRecord.ts'
import { plain } from '../parse/shown.ts'
import { jsonText, jsonValue } from '../parse/text.ts'
import { DEEPEST, lookOver } from './depth.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** Whether a number would not come back as it is written: whole with too many digits, or beyond any size. */
const isInexact = (literal: string): boolean => {
  if (literal.length < 16 && !/e\+?\d{3}/i.test(literal)) return false
  const value = Number(literal)
  if (Number.isNaN(value)) return false
  return !Number.isFinite(value) || (/^-?\d+$/.test(literal) && String(value) !== literal)
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

/** The value of a JSON text; undefined where it is none. */
const sound = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How many fields the objects in a value have. */
const fieldsIn = (value: unknown): number => {
  let count = 0
  if (Array.isArray(value)) for (const item of value) count += fieldsIn(item)
  else if (isRecord(value)) for (const name in value) count += 1 + fieldsIn(value[name])
  return count
}

/**
 * The value of a JSON file that anybody may have made. A number that cannot be held as it is written (whole
 * with too many digits, or beyond any size) stays the text that it is.
 * @throws UnreadableFileError where `readJson` does, and where the file is nested too deeply.
 */
export const readJsonFile = (name: string, bytes: Uint8Array): unknown => {
  const text = jsonText(name, bytes)
  const { tooDeep, doubtful, fields } = lookOver(bytes)
  if (tooDeep)
    throw new UnreadableFileError(
      told`${plain(name)} is nested more than ${DEEPEST} deep, which no graph needs. Check that it is the right file.`,
    )
  const plainly = doubtful ? undefined : sound(text)
  // Of a field that stands twice, one is left.
  if (plainly !== undefined && fieldsIn(plainly) === fields) return plainly
  const inexact: Span[] = []
  const value = jsonValue(name, text, (start, end) => {
    if (isInexact(text.slice(start, end))) inexact.push({ start, end })
  })
  return inexact.length === 0 ? value : JSON.parse(quoted(text, inexact))
}
