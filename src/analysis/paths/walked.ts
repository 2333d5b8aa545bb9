import type { Dataset, Line } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
import type { LineArrays } from './network.ts'

/** Lines as numbers, and the way back: an entity's number is its place in `dataset.entities`, a line's in `lines`. */
export interface Walked {
  readonly lines: readonly Line[]
  readonly arrays: LineArrays
  /** -1 where the dataset has no such entity. */
  readonly numberOf: (entity: EntityId) => number
}

/** Numbers for a search over these lines, but those with an end that is no entity, made step by step. */
export const walkedSteps = function* (dataset: Dataset, all: readonly Line[]): Steps<Walked> {
  const numbers = new Map(dataset.entities.map(({ id }, number) => [id, number]))
  const symmetric = new Set(
    dataset.relations.filter((relation) => relation.symmetric).map(({ id }) => id),
  )
  const numberOf = (entity: EntityId): number => numbers.get(entity) ?? -1
  const lines: Line[] = []
  const ends = { from: new Uint32Array(all.length), to: new Uint32Array(all.length) }
  const isSymmetric = new Uint8Array(all.length)
  yield* each(all, (line) => {
    const [from, to] = [numbers.get(line.from), numbers.get(line.to)]
    if (from === undefined || to === undefined) return
    ends.from[lines.length] = from
    ends.to[lines.length] = to
    isSymmetric[lines.length] = symmetric.has(line.statement.relation) ? 1 : 0
    lines.push(line)
  })
  return {
    lines,
    numberOf,
    arrays: {
      nodes: dataset.entities.length,
      from: ends.from.slice(0, lines.length),
      to: ends.to.slice(0, lines.length),
      symmetric: isSymmetric.slice(0, lines.length),
    },
  }
}

/** The same at once. */
export const walked = (dataset: Dataset, all: readonly Line[]): Walked =>
  atOnce(walkedSteps(dataset, all))
