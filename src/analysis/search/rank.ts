import MiniSearch from 'minisearch'
import { tokensOfQuery, tokensOfText } from './fold.ts'

type Tolerance = (word: string) => number | false

const exact: Tolerance = () => false
const oneWrong: Tolerance = ({ length }) => length > 3 && 1
const twoWrong: Tolerance = ({ length }) => length > 5 && 2

/** A word with each two neighbouring letters exchanged. */
const exchanged = (word: string): readonly string[] => {
  const letters = [...word]
  return letters
    .slice(1)
    .map((letter, at) =>
      [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''),
    )
}

/** A query with two letters of one of its longer words exchanged, in each way. */
const exchangedIn = (query: string): readonly string[] => {
  const words = tokensOfQuery(query)
  return words.flatMap((word, at) =>
    word.length > 4 ? exchanged(word).map((one) => words.with(at, one).join(' ')) : [],
  )
}

/**
 * Ranks short texts by the beginnings of their words; with a letter wrong, two exchanged, or more wrong in long words,
 * where nothing else is found. Gives the places of those that answer, best first; all, in their order, for a query
 * without letters or digits.
 * @param others - other words by which the text in the same place is found, after those that have them in themselves
 * `near`: whether what nearly answers counts where nothing else does; it does unless it is said.
 */
export const rankTexts = (
  texts: readonly string[],
  others: readonly string[] = [],
): ((query: string, near?: boolean) => readonly number[]) => {
  const index = new MiniSearch<{
    readonly id: number
    readonly text: string
    readonly other: string
  }>({
    fields: ['text', 'other'],
    tokenize: tokensOfText,
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      tokenize: tokensOfQuery,
      boost: { text: 4 },
    },
  })
  index.addAll(texts.map((text, id) => ({ id, text, other: others[id] ?? '' })))
  return (query, near = true) => {
    if (tokensOfQuery(query).length === 0) return texts.map((_, place) => place)
    const found = (fuzzy: Tolerance, of = query): readonly number[] =>
      index.search(of, { fuzzy }).map(({ id }) => Number(id))
    const tries = [
      () => found(exact),
      () => found(oneWrong),
      () => [...new Set(exchangedIn(query).flatMap((other) => found(exact, other)))],
      () => found(twoWrong),
    ]
    for (const seek of near ? tries : tries.slice(0, 1)) {
      const places = seek()
      if (places.length > 0) return places
    }
    return []
  }
}
