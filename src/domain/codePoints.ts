/**
 * Offsets of quotes count Unicode code points, as Web Annotation asks; JavaScript counts UTF-16 units.
 * This is the one place where the two meet.
 */

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** True where the UTF-16 index `index` falls between the two halves of one code point. */
const splitsPair = (text: string, index: number): boolean =>
  index > 0 &&
  index < text.length &&
  isHighSurrogate(text.charCodeAt(index - 1)) &&
  isLowSurrogate(text.charCodeAt(index))

/** UTF-16 units from one place whose number is kept to the next. */
const STRIDE = 1024
const kept = new Map<string, number[]>()

/** The code points before every `STRIDE`-th unit: kept, as a text is asked about once for each of its quotes. */
const countsOf = (text: string): readonly number[] => {
  let counts = kept.get(text)
  if (counts === undefined) {
    counts = []
    for (let unit = 0, count = 0; unit <= text.length; unit++) {
      if (unit % STRIDE === 0) counts.push(count)
      if (!splitsPair(text, unit)) count++
    }
    if (kept.size > 64) kept.clear()
    kept.set(text, counts)
  }
  return counts
}

/** Number of code points before the UTF-16 index `index`. */
export const toCodePoints = (text: string, index: number): number => {
  const stride = Math.floor(index / STRIDE)
  let count = stride > 0 ? (countsOf(text)[stride] ?? 0) : 0
  for (let unit = stride * STRIDE; unit < index; unit++) if (!splitsPair(text, unit)) count++
  return count
}

/** What `toCodePoints` gives for places of one text that are asked about in their order, each going on from the last. */
export const codePointCounter = (text: string): ((index: number) => number) => {
  // Texts of the Latin alphabet are known to hold no pair without being looked through.
  if (!/[\ud800-\udbff]/.test(text)) return (index) => index
  let [unit, count] = [0, 0]
  return (index) => {
    for (; unit < index; unit++) if (!splitsPair(text, unit)) count++
    return count
  }
}

/**
 * UTF-16 index of the code point numbered `offset` (0-based).
 * @throws RangeError where the text is shorter.
 */
export const toUnits = (text: string, offset: number): number => {
  let unit = 0
  for (let point = 0; point < offset; point++) {
    if (unit >= text.length) throw new RangeError(`The text ends before code point ${offset}.`)
    unit += splitsPair(text, unit + 1) ? 2 : 1
  }
  return unit
}

/**
 * UTF-16 indices of code points of one text that are asked about in their order, each going on from the last; the
 * length of the text for those behind its end.
 */
export const unitCounter = (text: string): ((offset: number) => number) => {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => Math.min(offset, text.length)
  let [unit, point] = [0, 0]
  return (offset) => {
    for (; point < offset && unit < text.length; point++) unit += splitsPair(text, unit + 1) ? 2 : 1
    return unit
  }
}

/** The code points from `start` (inclusive) to `end` (exclusive). */
export const sliceCodePoints = (text: string, start: number, end: number): string =>
  text.slice(toUnits(text, start), toUnits(text, end))

export const codePointLength = (text: string): number => toCodePoints(text, text.length)

/** UTF-16 indices of every occurrence of `part`, overlapping ones too, that does not split a code point. */
export const occurrences = (text: string, part: string): readonly number[] => {
  const found: number[] = []
  if (part === '') return found
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1))
    if (!splitsPair(text, at) && !splitsPair(text, at + part.length)) found.push(at)
  return found
}
