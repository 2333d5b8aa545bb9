import MiniSearch from 'minisearch'
import { tokensOfQuery, tokensOfText } from './fold.ts'

/**
 * Ranks short texts by a query, with a few letters wrong where nothing else is found. Gives the places of those
 * that answer, best first; all, in their order, for a query without letters or digits.
 * `near`: whether what nearly answers counts where nothing else does; it does unless it is said.
 */
export const rankTexts = (
  texts: readonly string[],
): ((query: string, near?: boolean) => readonly number[]) => {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: tokensOfText,
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND', tokenize: tokensOfQuery },
  })
  index.addAll(texts.map((text, id) => ({ id, text })))
  const tolerance = (token: string): number | false =>
    token.length < 4 ? false : token.length < 5 ? 1 : 2
  return (query, near = true) => {
    if (tokensOfQuery(query).length === 0) return texts.map((_, place) => place)
    for (const fuzzy of near ? ([false, tolerance] as const) : ([false] as const)) {
      const found = index.search(query, { fuzzy })
      if (found.length > 0) return found.map(({ id }) => Number(id))
    }
    return []
  }
}
