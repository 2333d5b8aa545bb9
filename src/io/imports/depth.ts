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
/** So many fields are compared one by one. */
const FEW = 16

/** What one look over a text finds, without reading it: the text need not be JSON. */
export interface Overview {
  /** Lists and objects lie in each other more than `DEEPEST` deep; then nothing else is known. */
  readonly tooDeep: boolean
  /** Some object may give a field twice, or some number may not come back as it is written: to be looked at closely. */
  readonly doubtful: boolean
}

/** The fields of the objects that are open, to be compared by their characters as they are written. */
const fieldsSeen = (text: string) => {
  const starts: number[][] = []
  const lengths: number[][] = []
  const sets: (Set<string> | null)[] = []
  const isAt = (start: number, other: number, length: number): boolean => {
    for (let at = 0; at < length; at++)
      if (text.charCodeAt(start + at) !== text.charCodeAt(other + at)) return false
    return true
  }
  return {
    begin(depth: number): void {
      starts[depth] ??= []
      lengths[depth] ??= []
      starts[depth].length = 0
      lengths[depth].length = 0
      sets[depth] = null
    },
    /** Whether the field was seen in the object before. */
    isTwice(depth: number, start: number, end: number): boolean {
      const [before, known] = [starts[depth] ?? [], lengths[depth] ?? []]
      const length = end - start
      const set = sets[depth]
      if (set) return set.size === set.add(text.slice(start, end)).size
      for (let at = 0; at < before.length; at++)
        if (known[at] === length && isAt(before[at] ?? 0, start, length)) return true
      before.push(start)
      known.push(length)
      if (before.length > FEW)
        sets[depth] = new Set(before.map((from, at) => text.slice(from, from + (known[at] ?? 0))))
      return false
    },
  }
}

/**
 * Looks a text over once.
 * @throws UnreadableFileError where it holds more values than fit into memory.
 */
export const lookOver = (text: string): Overview => {
  const fields = fieldsSeen(text)
  const isRecord = new Uint8Array(DEEPEST + 2)
  let depth = 0
  let values = 0
  let doubtful = false
  const { length } = text
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) {
      const start = at + 1
      let escaped = false
      for (at = start; at < length; at++) {
        const inner = text.charCodeAt(at)
        if (inner === QUOTE) break
        if (inner === BACKSLASH) {
          escaped = true
          at++
        }
      }
      if (isRecord[depth] === 1 && !doubtful) {
        let next = at + 1
        while (text.charCodeAt(next) <= 32) next++
        if (text.charCodeAt(next) === COLON) doubtful = escaped || fields.isTwice(depth, start, at)
      }
    } else if (unit === COMMA) values++
    else if (unit === OPEN_RECORD || unit === OPEN_LIST) {
      values++
      depth++
      if (depth > DEEPEST) return { tooDeep: true, doubtful: true }
      isRecord[depth] = unit === OPEN_RECORD ? 1 : 0
      if (unit === OPEN_RECORD) fields.begin(depth)
    } else if (unit === CLOSE_RECORD || unit === CLOSE_LIST) depth = Math.max(0, depth - 1)
    else if (unit === MINUS || (unit >= ZERO && unit <= NINE)) {
      const start = at
      let whole = true
      for (let next = text.charCodeAt(at + 1); ; next = text.charCodeAt(at + 1)) {
        if (next === POINT) whole = false
        else if (next === SMALL_E || next === CAPITAL_E) doubtful = true
        else if (!(next >= ZERO && next <= NINE)) break
        at++
      }
      // Beyond any size are numbers of hundreds of digits, whether or not a fraction follows.
      if (at - start + 1 >= (whole ? EXACT : 300)) doubtful = true
    }
  }
  checkValues(values)
  return { tooDeep: false, doubtful }
}

/**
 * Whether lists and objects lie in each other more than `DEEPEST` deep. The text need not be JSON.
 * @throws UnreadableFileError where it holds more values than fit into memory.
 */
export const isTooDeep = (text: string): boolean => text.length > DEEPEST && lookOver(text).tooDeep
