import type { Dataset, NoRelation, Quote } from './dataset.ts'
import type { SourceId, StatementId } from './ids.ts'
import { firstBehind, type Sentence, sentences } from './sentences.ts'
import { atOnce, each, type Steps } from './steps.ts'

/** A sentence with the statements that quote it or, where none does, the reason given for that. */
export interface CoveredSentence extends Sentence {
  readonly statements: readonly StatementId[]
  readonly reason: string | null
}

export interface SourceCoverage {
  readonly source: SourceId
  readonly sentences: readonly CoveredSentence[]
}

/** `quoted` + `noRelation` + `uncovered` = `sentences`. */
export interface CoverageCounts {
  readonly sentences: number
  readonly quoted: number
  readonly noRelation: number
  readonly uncovered: number
}

type Place = Pick<Quote, 'source' | 'start' | 'end'>

/** What coverage is computed from: a dataset, or its parts while it is being read. */
export interface Covered {
  readonly sources: readonly Pick<Dataset['sources'][number], 'id' | 'text'>[]
  readonly statements: readonly { readonly id: StatementId; readonly quotes: readonly Place[] }[]
  readonly noRelation: readonly (Place & Pick<NoRelation, 'reason'>)[]
}

/** Adds an item to the list of each sentence that a place overlaps; sentences stand in their order, apart. */
const addTo = <Item>(
  lists: readonly Item[][],
  ofSource: readonly Sentence[],
  place: Place,
  item: Item,
): void => {
  for (let at = firstBehind(ofSource, place.start); at < ofSource.length; at++) {
    if ((ofSource[at]?.start ?? 0) >= place.end) return
    lists[at]?.push(item)
  }
}

/** Sentence by sentence, which statements quote each source. A source without its text has none. */
export const coverage = (dataset: Covered): readonly SourceCoverage[] =>
  atOnce(coverageSteps(dataset))

/** The same step by step. */
export const coverageSteps = function* (dataset: Covered): Steps<readonly SourceCoverage[]> {
  const found = []
  for (const { id, text } of dataset.sources) {
    const ofSource = sentences(text ?? '')
    const quoting = ofSource.map((): StatementId[] => [])
    const reasons = ofSource.map((): string[] => [])
    found.push({ source: id, ofSource, quoting, reasons })
    yield
  }
  const byId = new Map<SourceId, typeof found>()
  for (const one of found) byId.set(one.source, [...(byId.get(one.source) ?? []), one])
  yield* each(dataset.statements, ({ id, quotes }) => {
    for (const quote of quotes)
      for (const { quoting, ofSource } of byId.get(quote.source) ?? [])
        addTo(quoting, ofSource, quote, id)
  })
  for (const passage of dataset.noRelation)
    for (const { reasons, ofSource } of byId.get(passage.source) ?? [])
      addTo(reasons, ofSource, passage, passage.reason)
  const covered: SourceCoverage[] = []
  for (const { source, ofSource, quoting, reasons } of found) {
    covered.push({
      source,
      sentences: ofSource.map((sentence, at) => {
        const statements = [...new Set(quoting[at])]
        return {
          ...sentence,
          statements,
          reason: statements.length === 0 ? (reasons[at]?.[0] ?? null) : null,
        }
      }),
    })
    yield
  }
  return covered
}

/** The counts step by step; what they are counted from is not kept. */
export const coverageCountSteps = function* (dataset: Covered): Steps<CoverageCounts> {
  return coverageCounts(yield* coverageSteps(dataset))
}

export const coverageCounts = (covered: readonly SourceCoverage[]): CoverageCounts => {
  const all = covered.flatMap((source) => source.sentences)
  const quoted = all.filter((sentence) => sentence.statements.length > 0).length
  const noRelation = all.filter((sentence) => sentence.reason !== null).length
  return {
    sentences: all.length,
    quoted,
    noRelation,
    uncovered: all.length - quoted - noRelation,
  }
}
