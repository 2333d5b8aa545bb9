import { type Dataset, type Line, STANCES, STATUSES, VOICES } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'

export const FACET_IDS = ['relation', 'kind', 'status', 'stance', 'voice'] as const
export type FacetId = (typeof FACET_IDS)[number]

/** A property by which lines are filtered and counted. */
export interface Facet {
  readonly id: FacetId
  /** Every value that can occur, in legend order. */
  values(dataset: Dataset): readonly string[]
  /** The values of one line: it is shown when none of them is switched off. */
  valuesOf(line: Line, kindOf: (entity: EntityId) => string): readonly string[]
}

/** All facets, in legend order. A family is no facet of its own: it is all its relation types. */
export const FACETS: readonly Facet[] = [
  {
    id: 'relation',
    values: (dataset) => dataset.relations.map((relation) => relation.id),
    valuesOf: (line) => [line.statement.relation],
  },
  {
    id: 'kind',
    values: (dataset) => dataset.kinds.map((kind) => kind.id),
    valuesOf: (line, kindOf) => [kindOf(line.from), kindOf(line.to)],
  },
  { id: 'status', values: () => STATUSES, valuesOf: (line) => [line.statement.status] },
  { id: 'stance', values: () => STANCES, valuesOf: (line) => [line.statement.stance] },
  { id: 'voice', values: () => VOICES, valuesOf: (line) => [line.statement.voice] },
]
