import { codePointLength } from './codePoints.ts'

/** A sentence at its place; `start` and `end` count code points from 0, end exclusive. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

const TERMINATORS = new Set('.!?…')
const CLOSERS = new Set('"”’\'»)]')
const OPENERS = new Set('"“‘\'«([')

// Written without their last full stop.
const ABBREVIATIONS = new Set(
  (
    'Mr Mrs Ms Dr St Prof Gen Col Lt Maj Capt Sgt Cmdr Adm Gov Sen Rep Hon Rev Jr Sr vs etc cf al ' +
    'Inc Ltd Co Corp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec a.m p.m e.g i.e U.S U.N U.K E.U'
  ).split(' '),
)

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

/** UTF-16 index behind each sentence of one line. */
const breaks = (line: string): readonly number[] => {
  const found: number[] = []
  let at = 0
  while (at < line.length) {
    if (!TERMINATORS.has(line.charAt(at))) {
      at++
      continue
    }
    const first = at
    while (TERMINATORS.has(line.charAt(at))) at++
    const only = at - first === 1 && line.charAt(first) === '.'
    const bare = at
    while (CLOSERS.has(line.charAt(at))) at++
    const end = at
    while (at < line.length && /\s/u.test(line.charAt(at))) at++
    const next = String.fromCodePoint(line.codePointAt(at) ?? 0x20)
    const abbreviated = only && end === bare && isAbbreviation(line, first, next)
    if (at > end && startsSentence(next) && !abbreviated) found.push(end)
  }
  return [...found, line.length]
}

/**
 * Splits a text into sentences. Every line that is not blank is a paragraph; inside it a sentence ends
 * after . ! ? … and closing quotes or brackets, when white space follows and then a capital letter, a
 * digit or an opening mark. Sentences carry no white space at their ends.
 */
export const sentences = (text: string): readonly Sentence[] => {
  const found: Sentence[] = []
  let points = 0
  for (const line of text.split(/(?<=[\n\r])/)) {
    let from = 0
    for (const to of breaks(line)) {
      const piece = line.slice(from, to)
      const words = piece.trim()
      const start = points + piece.length - piece.trimStart().length
      if (words !== '') found.push({ start, end: start + codePointLength(words), text: words })
      points += codePointLength(piece)
      from = to
    }
  }
  return found
}
