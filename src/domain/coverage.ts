import type { Dataset, NoRelation, Quote } from './dataset.ts'
import type { SourceId, StatementId } from './ids.ts'
import { type Sentence, sentences } from './sentences.ts'

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

const overlap = (sentence: Sentence, place: Place): boolean =>
  place.start < sentence.end && sentence.start < place.end

/** Sentence by sentence, which statements quote each source. A source without its text has none. */
export const coverage = (dataset: Covered): readonly SourceCoverage[] =>
  dataset.sources.map(({ id, text }) => {
    const quoting = dataset.statements.flatMap((statement) =>
      statement.quotes
        .filter((quote) => quote.source === id)
        .map((quote) => ({ place: quote, statement: statement.id })),
    )
    const reasons = dataset.noRelation.filter((passage) => passage.source === id)
    return {
      source: id,
      sentences: sentences(text ?? '').map((sentence) => {
        const statements = new Set(
          quoting.filter(({ place }) => overlap(sentence, place)).map((item) => item.statement),
        )
        const reason = reasons.find((passage) => overlap(sentence, passage))?.reason ?? null
        return {
          ...sentence,
          statements: [...statements],
          reason: statements.size === 0 ? reason : null,
        }
      }),
    }
  })

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
