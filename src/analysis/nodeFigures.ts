import type { Dataset, Line } from '../domain/dataset.ts'
import type { EntityId, FamilyId, RelationId } from '../domain/ids.ts'
import { degreesOf } from './measures/degree.ts'
import { type Network, networkOf } from './measures/network.ts'

/** What can be counted at once about nodes; each array holds one figure a node, in the order of `nodes`. */
export interface NodeFigures {
  readonly nodes: readonly EntityId[]
  readonly network: Network
  /** Statements of which a node is subject or object. */
  readonly statements: Float64Array
  /** Lines into and out of each node, a family each, in legend order; a symmetric line counts as both. */
  readonly families: readonly {
    readonly family: FamilyId
    readonly into: Float64Array
    readonly outOf: Float64Array
  }[]
}

/** Counts over lines. Lines of one statement stand together, as they do in a filter index. */
export const nodeFigures = (
  dataset: Dataset,
  nodes: readonly EntityId[],
  lines: readonly Line[],
): NodeFigures => {
  const numbers = new Map(nodes.map((id, number) => [id, number]))
  const within = lines.filter(({ from, to }) => numbers.has(from) && numbers.has(to))
  const symmetric = new Set<RelationId>(
    dataset.relations.filter((relation) => relation.symmetric).map(({ id }) => id),
  )
  const network = networkOf(nodes, within, (relation) => symmetric.has(relation))
  const statements = new Float64Array(nodes.length)
  const last = new Array<unknown>(nodes.length)
  for (const { from, to, statement } of within)
    for (const end of [from, to]) {
      const node = numbers.get(end) ?? 0
      if (last[node] === statement) continue
      last[node] = statement
      statements[node] = (statements[node] ?? 0) + 1
    }
  const present = new Set(within.map(({ statement }) => statement.family))
  return {
    nodes,
    network,
    statements,
    families: dataset.families
      .filter(({ id }) => present.has(id))
      .map(({ id }) => {
        const isOne = (line: number): boolean => within[line]?.statement.family === id
        return {
          family: id,
          into: degreesOf(network, 'in', isOne),
          outOf: degreesOf(network, 'out', isOne),
        }
      }),
  }
}
