import { splitsPair } from '../../domain/codePoints.ts'
import { isUnspaced, tokensOfQuery, tokensOfText } from './fold.ts'
import { parseQuery } from './query.ts'

/** A stretch of a text, and whether a word of the query stands there. */
export interface Piece {
  readonly text: string
  readonly met: boolean
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u0640\u200c'’ʼ]|\u200d)*/gu

/** Letters of a text that is cut: before the first word that is met, and in all. */
const BEFORE = 36
const MOST = 120

const CUT = '…'

/** What a query asks for by words and by “phrases”, folded; its fields and what it excludes are left out. */
export const tokensAsked = (query: string): readonly string[] =>
  tokensOfQuery(
    parseQuery(query)
      .flatMap((part) =>
        part.kind === 'word' || (part.kind === 'phrase' && !part.not) ? part.text : [],
      )
      .join(' '),
  )

const meets = (word: string, asked: string): boolean =>
  isUnspaced(asked)
    ? word.includes(asked)
    : tokensOfText(word).some((token) => token.startsWith(asked))

/** Those of the tokens that no word of a text begins with. */
export const unmetIn = (text: string, tokens: readonly string[]): readonly string[] => {
  const words = text.match(WORD) ?? []
  return tokens.filter((token) => !words.some((word) => meets(word, token)))
}

/** A text cut where words begin with one of the tokens; joined, the pieces are the text. */
export const piecesOf = (text: string, tokens: readonly string[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let end = 0
  const add = (until: number, met: boolean): void => {
    if (until > end) pieces.push({ text: text.slice(end, until), met })
    end = Math.max(end, until)
  }
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const asked = tokens.filter((token) => meets(word, token))
    if (asked.length === 0) continue
    if (!asked.some(isUnspaced)) {
      add(index, false)
      add(index + word.length, true)
      continue
    }
    // Without spaces a run may be a whole sentence: of it only what was asked for is met.
    for (let at = 0; at < word.length; at++)
      for (const token of asked)
        if (word.startsWith(token, at)) {
          add(index + at, false)
          add(index + at + token.length, true)
        }
  }
  add(text.length, false)
  return pieces
}

/** Where an excerpt begins that holds what stands at `hit`: at a word, or, where there are no spaces, at a letter. */
const beginningOf = (text: string, hit: number): number => {
  const cut = Math.max(0, hit - BEFORE)
  if (cut === 0) return 0
  const word = text.indexOf(' ', cut) + 1
  if (word > 0 && word <= hit) return word
  return splitsPair(text, cut) ? cut + 1 : cut
}

/** Where an excerpt ends, by the same rules, that begins at `from` and holds what ends at `met`. */
const endOf = (text: string, from: number, met: number): number => {
  const cut = from + MOST
  if (cut >= text.length) return text.length
  const space = text.lastIndexOf(' ', cut)
  if (space >= met && space > from) return space
  return splitsPair(text, cut) ? cut - 1 : cut
}

/** Of a long text what stands around the first word that is met; what is left out leaves a … behind. */
export const excerptOf = (text: string, tokens: readonly string[]): readonly Piece[] => {
  const pieces = piecesOf(text, tokens)
  if (text.length <= MOST) return pieces
  const first = pieces.findIndex(({ met }) => met)
  const before = pieces.slice(0, Math.max(0, first)).reduce((sum, { text }) => sum + text.length, 0)
  const from = beginningOf(text, before)
  const to = endOf(text, from, before + (pieces[first]?.text.length ?? 0))
  return [
    ...(from > 0 ? [{ text: CUT, met: false }] : []),
    ...piecesOf(text.slice(from, to), tokens),
    ...(to < text.length ? [{ text: CUT, met: false }] : []),
  ]
}
