import {
  type Dataset,
  type Line,
  SPEECHES,
  type Speech,
  STANCES,
  STATUSES,
  type Statement,
  VOICES,
} from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { provingSources } from '../../domain/quotes.ts'

export const FACET_IDS = [
  'relation',
  'kind',
  'status',
  'stance',
  'voice',
  'speech',
  'source',
] as const
export type FacetId = (typeof FACET_IDS)[number]

/** A property by which lines are filtered and counted. */
export interface Facet {
  readonly id: FacetId
  /** What hides a line that has several values: one of them switched off, or all of them. */
  readonly hides: 'one' | 'all'
  /** Every value that can occur, in legend order. */
  values(dataset: Dataset): readonly string[]
  /** The values of one line. A line without any is never hidden by this facet. */
  valuesOf(line: Line, kindOf: (entity: EntityId) => string): readonly string[]
}

/** How the source gives the words that prove a statement; null where no quote proves it. */
export const speechOfStatement = ({ quotes }: Statement): Speech | null => {
  let only: Speech | null = null
  let hasOthers = false
  let isDirect = false
  for (const { context, speech } of quotes) {
    if (context) continue
    if (only !== null && speech !== only) hasOthers = true
    if (speech === 'direct' || speech === 'mixed') isDirect = true
    only = speech
  }
  return hasOthers ? (isDirect ? 'mixed' : 'indirect') : only
}

/** All facets, in legend order. A family is no facet of its own: it is all its relation types. */
export const FACETS: readonly Facet[] = [
  {
    id: 'relation',
    hides: 'one',
    values: (dataset) => dataset.relations.map((relation) => relation.id),
    valuesOf: (line) => [line.statement.relation],
  },
  {
    id: 'kind',
    hides: 'one',
    values: (dataset) => dataset.kinds.map((kind) => kind.id),
    valuesOf: (line, kindOf) => [kindOf(line.from), kindOf(line.to)],
  },
  {
    id: 'status',
    hides: 'one',
    values: () => STATUSES,
    valuesOf: (line) => [line.statement.status],
  },
  {
    // A statement that is denied and mutual stands as long as either is on, so that “only contested” holds it.
    id: 'stance',
    hides: 'all',
    values: () => STANCES,
    valuesOf: (line) => line.statement.stances,
  },
  { id: 'voice', hides: 'one', values: () => VOICES, valuesOf: (line) => [line.statement.voice] },
  {
    id: 'speech',
    hides: 'one',
    values: () => SPEECHES,
    valuesOf: (line) => {
      const speech = speechOfStatement(line.statement)
      return speech === null ? [] : [speech]
    },
  },
  {
    // A statement stands as long as one of its sources does.
    id: 'source',
    hides: 'all',
    values: (dataset) => dataset.sources.map((source) => source.id),
    valuesOf: (line) => provingSources(line.statement),
  },
]
