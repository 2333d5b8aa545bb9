import { isRecord } from '../../isRecord.ts'
import type { RawEdge, RawGraph, RawNode } from '../raw.ts'
import {
  cellsOf,
  type Fields,
  fieldsOf,
  idOf,
  type JsonDialect,
  NULLS,
  placeOf,
  recordsIn,
  strayItems,
  textOr,
} from './dialect.ts'

const linksOf = (value: Fields): unknown => value.links ?? value.edges

const matches = (value: unknown): boolean =>
  isRecord(value) && Array.isArray(value.nodes) && Array.isArray(linksOf(value))

const NAMES_OF_IDS = ['id', 'key', 'name']

/** The field that names the nodes; null where none does, so that links count them. */
const idFieldOf = (nodes: readonly Fields[]): string | null =>
  NAMES_OF_IDS.find((name) => nodes.every((node) => idOf(node[name]) !== '')) ?? null

/** An end of a link: an id, the number of a node in its list, or the node itself. */
type EndOf = (link: Fields, names: readonly string[]) => string

const endReader = (nodes: readonly Fields[], idField: string | null): EndOf => {
  const ids = new Set(idField === null ? [] : nodes.map((node) => idOf(node[idField])))
  return (link, names) => {
    const value = names.map((name) => link[name]).find((one) => one !== undefined)
    const end = idField !== null && isRecord(value) ? idOf(value[idField]) : idOf(value)
    if (ids.has(end) || typeof value !== 'number') return end
    const counted = nodes[value]
    return counted !== undefined && idField !== null ? idOf(counted[idField]) : end
  }
}

const FROM = ['source', 'from']
const TO = ['target', 'to']

/** True where the file says so, for the link or for all; a link that says nothing has the direction of its ends. */
const isDirected = (link: Fields, everywhere: unknown): boolean => {
  if (typeof link.directed === 'boolean') return link.directed
  return everywhere !== false
}

const read = (value: unknown): RawGraph => {
  const top = fieldsOf(value)
  const records = recordsIn(top.nodes)
  const idField = idFieldOf(records)
  const endOf = endReader(records, idField)
  const nodes = records.map((node, index): RawNode => {
    const position = placeOf(node.x, node.y)
    return {
      id: idField === null ? String(index) : idOf(node[idField]),
      label: null,
      cells: cellsOf(node, [
        ...(idField === null || idField === 'name' ? [] : [idField]),
        ...(position === null ? [] : ['x', 'y']),
      ]),
      parent: null,
      position,
    }
  })
  const edges = recordsIn(linksOf(top)).map(
    (link): RawEdge => ({
      id: idOf(link.id) || null,
      from: endOf(link, FROM),
      to: endOf(link, TO),
      directed: isDirected(link, top.directed),
      label: textOr(link.label),
      cells: cellsOf(link, [...FROM, ...TO, 'id', 'directed']),
    }),
  )
  const graph = fieldsOf(top.graph)
  return {
    head: null,
    title: textOr(graph.name) ?? textOr(graph.title) ?? textOr(top.name) ?? textOr(top.title),
    nodes,
    edges,
    issues: [...strayItems('nodes', top.nodes), ...strayItems('links', linksOf(top))],
  }
}

/** Node-link JSON as networkx, d3, vis-network and force-graph write it. */
export const NODE_LINK: JsonDialect = {
  id: 'node-link',
  label: 'Node-link JSON',
  loses: ['attributes of the graph but its name', NULLS],
  matches,
  read,
}
