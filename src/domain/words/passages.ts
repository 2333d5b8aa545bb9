import type { Quote, Source } from '../dataset.ts'
import { readingOf } from '../wrapped.ts'

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

/**
 * The words of a passage, each once, with a mark where others between them are left out.
 * @param source - in which they stand: lines that only wrap a paragraph are read on
 */
export const wordsOf = ([first, ...others]: Passage, source: Source | null): string => {
  const runs = [{ exact: first.exact, start: first.start, end: first.end }]
  for (const { exact, start, end } of others) {
    const run = runs.at(-1)
    const known = run === undefined ? -1 : run.end - start
    if (run === undefined || known < 0) runs.push({ exact, start, end })
    else {
      run.exact += [...exact].slice(known).join('')
      run.end = Math.max(run.end, end)
    }
  }
  return runs.map((run) => readingOf(run, source)).join(' […] ')
}
