import { MultiDirectedGraph } from 'graphology'
import type { Dataset, Entity, Line } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { allLines } from '../domain/lines.ts'

export type NodeAttributes = { readonly entity: Entity }
export type EdgeAttributes = { readonly line: Line }
export type AttestGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>

/** graphology keys plain objects by node, so that a bare `constructor` would meet Object's own. */
export const nodeKey = (id: EntityId): string => `n ${id}`

const spareKey = (id: string, taken: (key: string) => boolean): string => {
  if (!taken(id)) return id
  let count = 2
  while (taken(`${id}~${count}`)) count++
  return `${id}~${count}`
}

/**
 * The multigraph of a dataset: a node an entity (key: `nodeKey`), an edge a line, keyed by the line's id.
 * Loops and parallel edges are kept. A line whose id was taken already (only a foreign file
 * can bring that about) gets `~2`, `~3` … behind it.
 */
export const buildGraph = (dataset: Dataset): AttestGraph => {
  const graph: AttestGraph = new MultiDirectedGraph()
  for (const entity of dataset.entities) graph.addNode(nodeKey(entity.id), { entity })
  for (const line of allLines(dataset))
    graph.addDirectedEdgeWithKey(
      spareKey(line.id, (key) => graph.hasEdge(key)),
      nodeKey(line.from),
      nodeKey(line.to),
      { line },
    )
  return graph
}
