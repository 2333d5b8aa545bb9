import { isRecord } from '../../isRecord.ts'
import type { RawEdge, RawGraph, RawNode } from '../raw.ts'
import {
  cellsOf,
  fieldsOf,
  idOf,
  type JsonDialect,
  NULLS,
  placeOf,
  recordsIn,
  strayItems,
  textOr,
} from './dialect.ts'

const matches = (value: unknown): boolean =>
  isRecord(value) &&
  Array.isArray(value.nodes) &&
  Array.isArray(value.edges) &&
  (isRecord(value.options) || isRecord(value.attributes)) &&
  recordsIn(value.nodes).every((node) => idOf(node.key) !== '')

/** The y axis of graphology and sigma points upwards, that of a screen downwards. */
const nodeOf = (record: Readonly<Record<string, unknown>>): RawNode => {
  const attributes = fieldsOf(record.attributes)
  const place = placeOf(attributes.x, attributes.y)
  return {
    id: idOf(record.key),
    label: null,
    cells: cellsOf(attributes, place === null ? [] : ['x', 'y']),
    parent: null,
    position: place === null ? null : [place[0], 0 - place[1]],
  }
}

const read = (value: unknown): RawGraph => {
  const top = fieldsOf(value)
  const undirected = fieldsOf(top.options).type === 'undirected'
  return {
    head: null,
    title: textOr(fieldsOf(top.attributes).name) ?? textOr(fieldsOf(top.attributes).title),
    nodes: recordsIn(top.nodes).map(nodeOf),
    edges: recordsIn(top.edges).map((record): RawEdge => {
      const attributes = fieldsOf(record.attributes)
      return {
        id: idOf(record.key) || null,
        from: idOf(record.source),
        to: idOf(record.target),
        directed: !undirected && record.undirected !== true,
        label: textOr(attributes.label),
        cells: cellsOf(attributes),
      }
    }),
    issues: [...strayItems('nodes', top.nodes), ...strayItems('edges', top.edges)],
  }
}

/** What graphology and Gephi Lite write. */
export const GRAPHOLOGY: JsonDialect = {
  id: 'graphology',
  label: 'graphology JSON',
  loses: ['attributes of the graph but its name', NULLS],
  matches,
  read,
}
