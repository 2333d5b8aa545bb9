import { checkValues } from './limits.ts'

/** JSON that is nested more deeply cannot be kept: browsers refuse to store it, and no graph needs it. */
export const DEEPEST = 200

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44

const stringEnd = (text: string, at: number): number => {
  let end = at + 1
  while (end < text.length && text.charCodeAt(end) !== QUOTE)
    end += text.charCodeAt(end) === BACKSLASH ? 2 : 1
  return end
}

/**
 * Whether lists and objects lie in each other more than `DEEPEST` deep. The text need not be JSON.
 * @throws UnreadableFileError where it holds more values than fit into memory.
 */
export const isTooDeep = (text: string): boolean => {
  if (text.length <= DEEPEST) return false
  let depth = 0
  let values = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) at = stringEnd(text, at)
    else if (unit === COMMA) values++
    else if (unit === 123 || unit === 91) {
      values++
      depth++
      if (depth > DEEPEST) return true
    } else if (unit === 125 || unit === 93) depth--
  }
  checkValues(values)
  return false
}
