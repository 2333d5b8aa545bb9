import { checkValues } from './limits.ts'

/** JSON that is nested more deeply cannot be kept: browsers refuse to store it, and no graph needs it. */
export const DEEPEST = 200

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const COLON = 58
const [OPEN_LIST, CLOSE_LIST, OPEN_RECORD, CLOSE_RECORD] = [91, 93, 123, 125]
const [MINUS, NINE, ZERO] = [45, 57, 48]
const [CAPITAL_E, SMALL_E, POINT] = [69, 101, 46]

/** Whole numbers of fewer characters are held as they are written. */
const EXACT = 16

/** What one look over the bytes of a text in UTF-8 finds, without reading it: the text need not be JSON. */
export interface Overview {
  /** Lists and objects lie in each other more than `DEEPEST` deep; then nothing else is known. */
  readonly tooDeep: boolean
  /** Some number may not come back as it is written: to be looked at closely. */
  readonly doubtful: boolean
  /** How many fields the objects of a JSON text give, such as stand twice counted twice. */
  readonly fields: number
}

/** Where the string ends whose quotation mark stands at `start`: its last mark, or the length where it has none. */
const endOfString = (bytes: Uint8Array, start: number): number => {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
  return at
}

/** Where the number that begins at `start` has its last character, and whether it may not come back as written. */
const endOfNumber = (bytes: Uint8Array, start: number): { end: number; doubtful: boolean } => {
  let [at, whole, doubtful] = [start, true, false]
  for (let next = bytes[at + 1] ?? 0; ; next = bytes[at + 1] ?? 0) {
    if (next === POINT) whole = false
    else if (next === SMALL_E || next === CAPITAL_E) doubtful = true
    else if (!(next >= ZERO && next <= NINE)) break
    at++
  }
  // Beyond any size are numbers of hundreds of digits, whether or not a fraction follows.
  return { end: at, doubtful: doubtful || at - start + 1 >= (whole ? EXACT : 300) }
}

/**
 * Looks a text over once. Its loops are functions of their own: V8 gave up the compiled loop over all bytes at the
 * end of each loop within it.
 * @throws UnreadableFileError where it holds more values than fit into memory.
 */
export const lookOver = (bytes: Uint8Array): Overview => {
  let [depth, values, fields] = [0, 0, 0]
  let doubtful = false
  const { length } = bytes
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) at = endOfString(bytes, at)
    else if (byte === COLON) fields++
    else if (byte === COMMA) values++
    else if (byte === OPEN_RECORD || byte === OPEN_LIST) {
      values++
      depth++
      if (depth > DEEPEST) return { tooDeep: true, doubtful: true, fields }
    } else if (byte === CLOSE_RECORD || byte === CLOSE_LIST) depth = Math.max(0, depth - 1)
    else if (byte === MINUS || (byte >= ZERO && byte <= NINE)) {
      const number = endOfNumber(bytes, at)
      at = number.end
      doubtful ||= number.doubtful
    }
  }
  checkValues(values)
  return { tooDeep: false, doubtful, fields }
}

/**
 * Whether lists and objects lie in each other more than `DEEPEST` deep. The text need not be JSON.
 * @throws UnreadableFileError where it holds more values than fit into memory.
 */
export const isTooDeep = (text: string): boolean =>
  text.length > DEEPEST && lookOver(new TextEncoder().encode(text)).tooDeep
