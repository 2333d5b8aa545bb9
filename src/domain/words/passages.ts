import type { Quote } from '../dataset.ts'

/** Quotes of one source, spoken in one manner, in the order in which they stand there. */
export type Passage = readonly [Quote, ...(readonly Quote[])]

export const passagesIn = (quotes: readonly Quote[]): readonly Passage[] => {
  const passages = new Map<string, [Quote, ...Quote[]]>()
  for (const quote of quotes.toSorted((one, other) => one.start - other.start)) {
    const manner = `${quote.source} ${quote.speech} ${quote.context}`
    const passage = passages.get(manner)
    if (passage) passage.push(quote)
    else passages.set(manner, [quote])
  }
  return [...passages.values()]
}

/** The words of a passage, each once, with a mark where others between them are left out. */
export const wordsOf = ([{ exact, end }, ...others]: Passage): string => {
  let words = exact
  let read = end
  for (const quote of others) {
    const known = read - quote.start
    words += known < 0 ? ` […] ${quote.exact}` : [...quote.exact].slice(known).join('')
    read = Math.max(read, quote.end)
  }
  return words
}
