import { toUnits } from './codePoints.ts'
import type { Quote, Source } from './dataset.ts'
import { keptFor } from './once.ts'

/**
 * Lines that belong together: texts from mail, print or a converter break a paragraph into lines of one width, where the
 * sentence goes on. What is set in lines for its own sake (verse, lists, tables, heads, short speeches) is left as it is;
 * where in doubt, so is the rest.
 */

/** In UTF-16 units: the longest line of a block that is broken for its width. */
const NARROWEST = 60
const WIDEST = 120
/** What a line and the next word would fill of the longest line; letters of print differ in width. */
const FULL = 0.85
/** Of so many lines that go on, one must do so in small letters, as no verse and no list does. */
const SMALL_IN = 3

const BLANK_LINES = /((?:^|\n)\s*(?:\n|$))/
const ITEM = /^\s*([>|#]|([-–—*•]|(\d+|[a-z])[.)]|\(\w+\))\s)/
const COLUMNS = /\S(\t| {3})/
const ENDS_SENTENCE = /[.!?…][^\p{L}\p{N}]*$/u

/** Of lines without a blank one between them: whether the next goes on with the paragraph of each. */
const goOn = (lines: readonly string[]): readonly boolean[] => {
  const widest = lines.reduce((width, { length }) => Math.max(width, length), 0)
  const [, second] = lines.filter((line) => ITEM.test(line))
  if (widest < NARROWEST || widest > WIDEST || second !== undefined) return []
  let [full, small] = [0, 0]
  const found: boolean[] = []
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (COLUMNS.test(line)) return []
    if (next === undefined) break
    const [, indent = '', word = ''] = /^(\s*)(\S*)/.exec(next) ?? []
    const isFull = line.length + 1 + word.length > FULL * widest
    if (!line.startsWith(indent) || !(isFull || ENDS_SENTENCE.test(line))) return []
    if (isFull) full++
    if (isFull && /^\p{Ll}/u.test(word)) small++
    found.push(isFull)
  }
  return small * SMALL_IN >= full ? found : []
}

/**
 * The UTF-16 indices of those line feeds that only wrap a paragraph. Of lines that follow each other without a blank
 * one, these do: where the longest has 60 to 120 units, each line either is so full that the next word would not have
 * fitted, or ends a sentence; a third of the full ones go on in small letters; no line is further in than the one before;
 * none has columns, and no two begin like items of a list. A line that is not full ends its paragraph.
 */
export const wrapsIn = (text: string): ReadonlySet<number> => {
  const wraps = new Set<number>()
  let end = -1
  for (const part of text.split(BLANK_LINES)) {
    const lines = part.split('\n')
    const flows = goOn(lines.map((line) => line.trimEnd()))
    for (const [at, { length }] of lines.entries()) {
      end += length + 1
      if (flows[at]) wraps.add(end)
    }
    end--
  }
  return wraps
}

/** What stands in place of the end of a line: a word that is broken there has its hyphen already. */
const behind = (line: string): string => (/[-\u2010]$/.test(line) ? '' : ' ')

/** Words without those ends of lines, by their UTF-16 indices, behind which they go on. Blank runs may be long: none is gone through twice. */
const joined = (words: string, goesOn: (end: number) => boolean): string => {
  const lines: string[] = []
  let start = 0
  for (const { index } of words.matchAll(/\n|\r(?!\n)/g)) {
    if (!goesOn(index)) continue
    lines.push(words.slice(start, index))
    start = index + 1
  }
  lines.push(words.slice(start))
  const last = lines.length - 1
  return lines
    .map((line, at) => (at > 0 ? line.trimStart() : line))
    .map((line, at) => (at < last ? line.trimEnd() : line))
    .filter((line, at) => line !== '' || at === 0 || at === last)
    .map((line, at, all) => (at < all.length - 1 ? line + behind(line) : line))
    .join('')
}

/** Words of a text with a blank in place of each line end. */
export const flowing = (words: string): string => joined(words, () => true)

const wrapsOf = keptFor(({ text }: Pick<Source, 'text'>) => wrapsIn(text ?? ''))

/** The words of a quote as they are read: with a blank where the end of a line only wraps its paragraph. */
export const readingOf = (
  { exact, start }: Pick<Quote, 'exact' | 'start'>,
  source: Source | null | undefined,
): string => {
  const text = source?.text
  if (source == null || typeof text !== 'string' || !exact.includes('\n')) return exact
  const from = toUnits(text, start)
  return joined(exact, (end) => wrapsOf(source).has(from + end))
}
