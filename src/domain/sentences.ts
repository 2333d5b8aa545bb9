import { toCodePoints } from './codePoints.ts'
import { firstOf } from './firstOf.ts'
import { wrapsIn } from './wrapped.ts'

/** A sentence at its place; `start` and `end` count code points from 0, end exclusive. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

const CLOSERS = new Set('"”’\'»)]')
const OPENERS = new Set('"“‘\'«([')

// Written without their last full stop.
const ABBREVIATIONS = new Set(
  (
    'Mr Mrs Ms Dr St Prof Gen Col Lt Maj Capt Sgt Cmdr Adm Gov Sen Rep Hon Rev Jr Sr vs etc cf al ' +
    'Inc Ltd Co Corp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec a.m p.m e.g i.e U.S U.N U.K E.U'
  ).split(' '),
)

const isTerminator = (unit: number): boolean =>
  unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026

const lastWord = (text: string, end: number): string => {
  let start = end
  while (start > 0 && /[\p{L}\p{N}.]/u.test(text.charAt(start - 1))) start--
  return text.slice(start, end)
}

/** Whether the full stop at `at` belongs to its word, as in “Mr.”, “J.” or “No. 5”. */
const isAbbreviation = (text: string, at: number, next: string): boolean => {
  const word = lastWord(text, at)
  if (ABBREVIATIONS.has(word) || /^\p{Lu}$/u.test(word)) return true
  return /^Nos?$/.test(word) && /\p{N}/u.test(next)
}

const startsSentence = (next: string): boolean => OPENERS.has(next) || /[\p{Lu}\p{N}]/u.test(next)

/** UTF-16 index behind each sentence of one paragraph. */
const breaks = (line: string): readonly number[] => {
  const found: number[] = []
  const { length } = line
  let at = 0
  while (at < length) {
    if (!isTerminator(line.charCodeAt(at))) {
      at++
      continue
    }
    const first = at
    while (isTerminator(line.charCodeAt(at))) at++
    const only = at - first === 1 && line.charAt(first) === '.'
    const bare = at
    while (CLOSERS.has(line.charAt(at))) at++
    const end = at
    while (at < length && /\s/u.test(line.charAt(at))) at++
    if (at === end || at === length) continue
    const next = String.fromCodePoint(line.codePointAt(at) ?? 0x20)
    const abbreviated = only && end === bare && isAbbreviation(line, first, next)
    if (startsSentence(next) && !abbreviated) found.push(end)
  }
  found.push(length)
  return found
}

/** The paragraphs of a text, with what ends them: its lines, together where they are only wrapped. */
const paragraphs = (text: string): readonly string[] => {
  const wraps = wrapsIn(text)
  const found: string[] = []
  let start = 0
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n|[\n\r]/g)) {
    const end = index + lineEnd.length
    if (wraps.has(end - 1)) continue
    found.push(text.slice(start, end))
    start = end
  }
  return start < text.length ? [...found, text.slice(start)] : found
}

/**
 * Splits a text into sentences. Every line that is not blank is a paragraph, or a part of one where lines are only
 * wrapped (`wrapsIn`); inside it a sentence ends after . ! ? … and closing quotes or brackets, when white space follows
 * and then a capital letter, a digit or an opening mark. Sentences carry no white space at their ends.
 */
export const sentences = (text: string): readonly Sentence[] => {
  const found: Sentence[] = []
  let before = 0
  for (const line of paragraphs(text)) {
    let from = 0
    for (const to of breaks(line)) {
      const piece = line.slice(from, to)
      const words = piece.trim()
      const start = before + to - piece.trimStart().length
      if (words !== '')
        found.push({
          start: toCodePoints(text, start),
          end: toCodePoints(text, start + words.length),
          text: words,
        })
      from = to
    }
    before += line.length
  }
  return found
}

/** The number of the first sentence that ends behind a place; they stand in their order, apart. */
export const firstBehind = (ofText: readonly Pick<Sentence, 'end'>[], place: number): number =>
  firstOf(ofText.length, (at) => (ofText[at]?.end ?? 0) > place)
