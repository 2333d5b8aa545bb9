import { coverageCounts, coverageSteps } from '../domain/coverage.ts'
import type { Dataset, Entity, Source, Statement } from '../domain/dataset.ts'
import { groupedBy } from '../domain/groupedBy.ts'
import type { SourceId } from '../domain/ids.ts'
import { provingSources } from '../domain/quotes.ts'
import { each, type Steps } from '../domain/steps.ts'

/** What one source carries. */
export interface SourceFacts {
  readonly source: Source
  readonly sentences: number
  /** Sentences that carry at least one statement. */
  readonly quoted: number
  /** Statements with a proving quote in it. */
  readonly statements: number
  readonly quotes: number
}

/** What each source of a dataset carries, in their order, counted step by step. */
export const factSteps = function* (dataset: Dataset): Steps<readonly SourceFacts[]> {
  const covered = groupedBy(yield* coverageSteps(dataset), ({ source }) => [source])
  const proved = new Map<SourceId, number>()
  const quotesIn = new Map<SourceId, number>()
  const countIn = (counts: Map<SourceId, number>, source: SourceId): void => {
    counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  yield* each(dataset.statements, (statement) => {
    for (const source of provingSources(statement)) countIn(proved, source)
    for (const { source } of statement.quotes) countIn(quotesIn, source)
  })
  return dataset.sources.map((source) => {
    const { sentences, quoted } = coverageCounts(covered.get(source.id) ?? [])
    return {
      source,
      sentences,
      quoted,
      statements: proved.get(source.id) ?? 0,
      quotes: quotesIn.get(source.id) ?? 0,
    }
  })
}

/** What a dataset would lose with one of its sources. */
export interface Loss {
  /** Statements that no other source proves. */
  readonly falls: readonly Statement[]
  /** Statements that another source proves as well. */
  readonly stands: readonly Statement[]
  /** Entities of which nothing would be said any more. */
  readonly entities: readonly Entity[]
}

const partiesOf = ({ subject, object, said }: Statement) => [
  subject,
  ...object,
  ...said.map(({ by }) => by),
]

export const withoutSource = (dataset: Dataset, source: SourceId): Loss => {
  const proved = dataset.statements.filter((one) => provingSources(one).includes(source))
  const falls = proved.filter((one) => provingSources(one).length === 1)
  const fallen = new Set(falls)
  const left = new Set(
    dataset.statements.filter((one) => !fallen.has(one)).flatMap((one) => partiesOf(one)),
  )
  const touched = new Set(falls.flatMap((one) => partiesOf(one)))
  return {
    falls,
    stands: proved.filter((one) => !fallen.has(one)),
    entities: dataset.entities.filter(({ id }) => touched.has(id) && !left.has(id)),
  }
}

/** Links that pass on the words of others: what they carry is one report, however many print it. */
const RELAYS: ReadonlySet<string> = new Set(['outlet', 'source', 'document'])

/**
 * Sources that prove a statement independently of each other, one for each publisher. Sources of one publisher
 * count once, and so do all whose publisher is not given. Where the statement’s chain goes through an outlet, a
 * document or another source, all sources only pass its words on and count once.
 */
export const independentSources = (dataset: Dataset, statement: Statement): readonly Source[] => {
  const proving = provingSources(statement)
  const sources = dataset.sources.filter(({ id }) => proving.includes(id))
  if (statement.said.some(({ role }) => RELAYS.has(role))) return sources.slice(0, 1)
  const seen = new Set<string>()
  return sources.filter(({ publisher }) => {
    const key = publisher?.trim().toLowerCase() ?? ''
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
