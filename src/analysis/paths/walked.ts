import type { Dataset, Line } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { LineArrays } from './network.ts'

/** Lines as numbers, and the way back: an entity's number is its place in `dataset.entities`, a line's in `lines`. */
export interface Walked {
  readonly lines: readonly Line[]
  readonly arrays: LineArrays
  /** -1 where the dataset has no such entity. */
  readonly numberOf: (entity: EntityId) => number
}

/** Numbers for a search over these lines, but those with an end that is no entity. */
export const walked = (dataset: Dataset, all: readonly Line[]): Walked => {
  const numbers = new Map(dataset.entities.map(({ id }, number) => [id, number]))
  const symmetric = new Set(
    dataset.relations.filter((relation) => relation.symmetric).map(({ id }) => id),
  )
  const numberOf = (entity: EntityId): number => numbers.get(entity) ?? -1
  const lines = all.filter(({ from, to }) => numbers.has(from) && numbers.has(to))
  return {
    lines,
    numberOf,
    arrays: {
      nodes: dataset.entities.length,
      from: Uint32Array.from(lines, ({ from }) => numberOf(from)),
      to: Uint32Array.from(lines, ({ to }) => numberOf(to)),
      symmetric: Uint8Array.from(lines, ({ statement }) =>
        symmetric.has(statement.relation) ? 1 : 0,
      ),
    },
  }
}
