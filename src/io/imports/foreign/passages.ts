import type { TextSearch } from '../../../domain/textSearch.ts'

/** A text in which all that typesetting changes is the same, and where each of its units stands in the text itself. */
interface Levelled {
  readonly text: string
  readonly from: readonly number[]
}

/** A text to find quotes in. */
export interface Text {
  /** Of its file. */
  readonly name: string
  readonly whole: string
  readonly level: Levelled
}

/** Words of a text as they stand there, of several places the `nth`, from 1. */
export interface Passage {
  readonly exact: string
  readonly nth: number
}

/** What is not seen: soft hyphens, and marks of no width. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/
const LEVEL: ReadonlyMap<string, string> = new Map(
  [
    ['"', '“”„‟«»'],
    ["'", '‘’‚‛ʼ'],
    ['-', '‐‑–—'],
  ].flatMap(([level = '', signs = '']) => [...signs].map((sign) => [sign, level] as const)),
)

const levelled = (text: string): Levelled => {
  const units: string[] = []
  const from: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    const level = /\s/.test(unit) ? ' ' : (LEVEL.get(unit) ?? unit)
    if (UNSEEN.test(unit) || (level === ' ' && units.at(-1) === ' ')) continue
    units.push(level)
    from.push(at)
  }
  return { text: units.join(''), from }
}

export const textOf = (name: string, whole: string): Text => ({
  name,
  whole,
  level: levelled(whole),
})

const WORD = /[\p{L}\p{N}]/u
const OMISSION = /\s*[[(]?(?:…|\.{3,})[\])]?\s*/
const LAST_SIGNS = /[.,;:!?]+$/

/** The words of a quote between marks of omission, without the marks that its file sets around it. */
export const piecesOf = (quote: string): readonly string[] => {
  const { text } = levelled(quote.trim())
  const bare = /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text
  return bare.split(OMISSION).filter((piece) => WORD.test(piece))
}

/** Where words stand in a text, no part of a longer word. */
const placesOf = ({ level: { text } }: Text, words: string, search: TextSearch): number[] => {
  const cutsWord = (at: number): boolean =>
    WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at))
  return search
    .occurrences(text, words)
    .filter((at) => !cutsWord(at) && !cutsWord(at + words.length))
}

/**
 * The passages that a quote repeats, one for each of its pieces, in their order, whatever typesetting has changed; null:
 * the text does not hold them. `several`: they begin in more than one place.
 */
export const passagesIn = (
  text: Text,
  pieces: readonly string[],
  search: TextSearch,
): readonly Passage[] | 'several' | null => {
  const passages: Passage[] = []
  let after = 0
  for (const piece of pieces) {
    // Words from within a sentence are quoted with a full stop of their own.
    const [hit] = [piece, piece.replace(LAST_SIGNS, '')].flatMap((words) => {
      const [at, ...more] = placesOf(text, words, search).filter((place) => place >= after)
      return at === undefined ? [] : [{ at, end: at + words.length, isOne: more.length === 0 }]
    })
    if (hit === undefined) return null
    if (!hit.isOne && passages.length === 0) return 'several'
    after = hit.end
    const start = text.level.from[hit.at] ?? 0
    const exact = text.whole.slice(start, (text.level.from[hit.end - 1] ?? 0) + 1)
    passages.push({ exact, nth: search.occurrences(text.whole, exact).indexOf(start) + 1 })
  }
  return passages.length === 0 ? null : passages
}
