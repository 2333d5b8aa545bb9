import { type Filters, filtersAtFirst, NO_FILTERS } from '../analysis/filters/filters.ts'
import { buildFilterIndex, type FilterIndex } from '../analysis/filters/visible.ts'
import { fold } from '../analysis/search/fold.ts'
import type { Dataset, Entity, Source, Statement } from '../domain/dataset.ts'
import { givenIn, wordsThatProve } from '../domain/given.ts'
import { groupedBy } from '../domain/groupedBy.ts'
import type { EntityId, SourceId, StatementId } from '../domain/ids.ts'
import type { OwnNote } from '../domain/ownNote.ts'
import type { Steps } from '../domain/steps.ts'
import { tellsStanding } from '../domain/words/standing.ts'
import { createWords, type Words } from '../domain/words.ts'
import { voicesOf } from '../view/voices.ts'
import { wording } from './words.ts'

export type LinkField = 'asserts' | 'denies' | 'declines' | 'respondsTo' | 'acknowledges'

/** What is looked up in the data of a page again and again. */
export interface Facts {
  readonly dataset: Dataset
  /** Of whoever wrote the page, in no way a part of the data. */
  readonly notes: readonly OwnNote[]
  readonly index: FilterIndex
  readonly words: Words
  readonly tellsStanding: boolean
  /** What is hidden at first: in a part, nothing. */
  readonly first: Filters
  readonly entity: (id: EntityId) => Entity | undefined
  /** The name of an entity; its id where it has none. */
  readonly name: (id: EntityId) => string
  readonly statement: (id: StatementId) => Statement | undefined
  readonly source: (id: SourceId) => Source | undefined
  /** Statements that point at one. */
  readonly pointingAt: (id: StatementId, field: LinkField) => readonly Statement[]
  /** Those who answer for statements: who says a claim, who denies it or takes no position. */
  readonly voices: (statements: readonly Statement[]) => readonly EntityId[]
  readonly sentence: (statement: Statement) => string
  /** Statements in short sentences, one a line. */
  readonly briefly: (statements: readonly StatementId[]) => string
  /** Whether all words of a query stand in a statement, its quotes, those that its file gives, or its names; without accents. */
  readonly matches: (statement: Statement, query: readonly string[]) => boolean
  /** Reads all statements before somebody looks for words in them. */
  readonly readAhead: () => Steps<void>
}

/** Statements that are read between two rests. */
const FEW = 32

/** The words that a query asks for. */
export const wordsOfQuery = (query: string): readonly string[] =>
  fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')

export const createFacts = (dataset: Dataset, notes: readonly OwnNote[]): Facts => {
  const words = createWords(dataset, wording)
  const entities = new Map(dataset.entities.map((one) => [one.id, one]))
  const statements = new Map(dataset.statements.map((one) => [one.id, one]))
  const sources = new Map(dataset.sources.map((one) => [one.id, one]))
  const relations = new Map(dataset.relations.map(({ id, label }) => [id, label]))
  const sentences = new Map<StatementId, string>()
  const sentence = (statement: Statement): string => {
    const known = sentences.get(statement.id) ?? words.sentence(statement)
    sentences.set(statement.id, known)
    return known
  }
  const haystacks = new Map<StatementId, string>()
  const haystack = (statement: Statement): string => {
    const known = haystacks.get(statement.id)
    if (known !== undefined) return known
    const { subject, object, said, relation } = statement
    const named = [subject, ...object, ...said.map(({ by }) => by)].flatMap((id) => {
      const entity = entities.get(id)
      return entity === undefined ? [] : [entity.name, ...entity.aliases]
    })
    const text = fold(
      [
        sentence(statement),
        relations.get(relation) ?? '',
        ...wordsThatProve(dataset, statement),
        givenIn(dataset, statement)?.publication ?? '',
        ...named,
      ].join('\n'),
    )
    haystacks.set(statement.id, text)
    return text
  }
  return {
    dataset,
    notes,
    index: buildFilterIndex(dataset),
    words,
    tellsStanding: tellsStanding(dataset),
    first: dataset.part ? NO_FILTERS : filtersAtFirst(dataset),
    entity: (id) => entities.get(id),
    name: (id) => {
      const name = entities.get(id)?.name ?? ''
      return name.trim() === '' ? id : name
    },
    statement: (id) => statements.get(id),
    source: (id) => sources.get(id),
    pointingAt: (id, field) => dataset.statements.filter((one) => one[field].includes(id)),
    voices(some) {
      const ids = new Set(some.map(({ id }) => id))
      const answers = groupedBy(dataset.statements, ({ denies, declines }) =>
        [...denies, ...declines].filter((id) => ids.has(id)),
      )
      return some.flatMap((one) => voicesOf(one, answers.get(one.id) ?? []))
    },
    sentence,
    briefly: (ids) =>
      ids
        .flatMap((id) => statements.get(id) ?? [])
        .map(words.short)
        .join('\n'),
    readAhead: function* () {
      for (const [at, statement] of dataset.statements.entries()) {
        haystack(statement)
        if (at % FEW === 0) yield
      }
    },
    matches: (statement, query) => query.every((word) => haystack(statement).includes(word)),
  }
}
