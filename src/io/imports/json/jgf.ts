import type { Issue } from '../../../domain/issue.ts'
import { told } from '../../../domain/told.ts'
import { isRecord } from '../../isRecord.ts'
import { briefly } from '../../parse/shown.ts'
import type { RawEdge, RawGraph, RawNode } from '../raw.ts'
import {
  cellsOf,
  type Fields,
  fieldsOf,
  idOf,
  type JsonDialect,
  leftOut,
  NULLS,
  recordsIn,
  strayItems,
  textOr,
} from './dialect.ts'

const hasNodes = (value: unknown): boolean =>
  isRecord(value) && (isRecord(value.nodes) || Array.isArray(value.nodes))

const matches = (value: unknown): boolean =>
  isRecord(value) &&
  (hasNodes(value.graph) || (Array.isArray(value.graphs) && value.graphs.some(hasNodes)))

/** Nodes by id in version 2, a list in version 1. */
const nodesOf = (graph: Fields): readonly Fields[] =>
  isRecord(graph.nodes)
    ? Object.entries(graph.nodes).map(([id, node]) => ({ ...fieldsOf(node), id }))
    : recordsIn(graph.nodes)

const metaCells = (record: Fields, taken: readonly string[]): RawNode['cells'] =>
  new Map([...cellsOf(record, [...taken, 'metadata']), ...cellsOf(fieldsOf(record.metadata))])

const nodeOf = (node: Fields): RawNode => ({
  id: idOf(node.id),
  label: textOr(node.label),
  cells: metaCells(node, ['id']),
  parent: null,
  position: null,
})

const edgeOf = (edge: Fields, everywhere: unknown): RawEdge => ({
  id: idOf(edge.id) || null,
  from: idOf(edge.source),
  to: idOf(edge.target),
  directed: (edge.directed ?? everywhere) !== false,
  label: textOr(edge.label),
  cells: metaCells(edge, ['id', 'source', 'target', 'directed']),
})

const hyperedges = (graph: Fields): readonly Issue[] =>
  recordsIn(graph.hyperedges).map((edge, index) =>
    leftOut(
      told`hyperedge ${briefly(idOf(edge.id)) || index + 1}`,
      told`It joins any number of nodes at once, which no line can show`,
      told`Write it as edges between two nodes each`,
    ),
  )

const read = (value: unknown): RawGraph => {
  const top = fieldsOf(value)
  const [graph = {}, ...others] = isRecord(top.graph) ? [top.graph] : recordsIn(top.graphs)
  return {
    head: null,
    title: textOr(graph.label),
    nodes: nodesOf(graph).map(nodeOf),
    edges: recordsIn(graph.edges).map((edge) => edgeOf(edge, graph.directed)),
    issues: [
      ...(isRecord(graph.nodes) ? [] : strayItems('nodes', graph.nodes)),
      ...strayItems('edges', graph.edges),
      ...hyperedges(graph),
      ...others.map((other, index) =>
        leftOut(
          told`graph ${briefly(textOr(other.label) ?? String(index + 2))}`,
          told`The file holds more than one graph, of which the first was read`,
          told`Save it as a file of its own`,
        ),
      ),
    ],
  }
}

/** JSON Graph Format, versions 1 and 2. */
export const JGF: JsonDialect = {
  id: 'jgf',
  label: 'JSON Graph Format',
  loses: [
    'hyperedges and all graphs but the first, which are reported',
    'attributes of the graph but its name',
    NULLS,
  ],
  matches,
  read,
}
