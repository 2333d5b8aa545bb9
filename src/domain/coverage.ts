import type { Dataset, NoRelation, Quote } from './dataset.ts'
import type { SourceId, StatementId } from './ids.ts'
import { type Sentence, sentenceSteps } from './sentences.ts'
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

/** Where the sentences stand that a place reaches into: from the first to before the second. */
const reached = (
  all: readonly Sentence[],
  { start, end }: Place,
): readonly [from: number, to: number] => {
  let [from, beyond] = [0, all.length]
  while (from < beyond) {
    const middle = (from + beyond) >> 1
    if ((all[middle]?.end ?? 0) > start) beyond = middle
    else from = middle + 1
  }
  let to = from
  while ((all[to]?.start ?? end) < end) to++
  return [from, to]
}

/** Sentence by sentence, which statements quote each source. A source without its text has none. */
export const coverage = (dataset: Covered): readonly SourceCoverage[] =>
  atOnce(coverageSteps(dataset))

/** The same step by step. */
export const coverageSteps = function* (dataset: Covered): Steps<readonly SourceCoverage[]> {
  const texts = new Map<SourceId, readonly Sentence[]>()
  for (const { id, text } of dataset.sources) texts.set(id, yield* sentenceSteps(text ?? ''))
  const statements = new Map(
    [...texts].map(([id, all]) => [id, all.map((): StatementId[] => [])] as const),
  )
  const reasons = new Map([...texts].map(([id]) => [id, new Map<number, string>()] as const))
  yield* each(dataset.statements, ({ id, quotes }) => {
    for (const quote of quotes) {
      const [from, to] = reached(texts.get(quote.source) ?? [], quote)
      for (const held of statements.get(quote.source)?.slice(from, to) ?? [])
        if (held.at(-1) !== id) held.push(id)
    }
  })
  for (const passage of dataset.noRelation) {
    const [from, to] = reached(texts.get(passage.source) ?? [], passage)
    const given = reasons.get(passage.source)
    for (let at = from; at < to; at++) if (given?.has(at) === false) given.set(at, passage.reason)
  }
  return dataset.sources.map(({ id }) => ({
    source: id,
    sentences: (texts.get(id) ?? []).map((sentence, at) => {
      const held = statements.get(id)?.[at] ?? []
      const reason = reasons.get(id)?.get(at) ?? null
      return { ...sentence, statements: held, reason: held.length === 0 ? reason : null }
    }),
  }))
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
