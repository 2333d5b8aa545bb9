import { isRecord } from '../../isRecord.ts'
import { type RawEdge, type RawGraph, type RawNode, readHead } from '../raw.ts'
import {
  cellsOf,
  drawingLeftOut,
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

const isElement = (value: unknown): boolean => isRecord(value) && isRecord(value.data)

const matches = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0 && value.every(isElement)
    : isRecord(value) && (isRecord(value.elements) || Array.isArray(value.elements))

const isEdge = ({ group, data }: Fields): boolean =>
  group === 'edges' ||
  (group !== 'nodes' && fieldsOf(data).source !== undefined && fieldsOf(data).target !== undefined)

/** Classes sort elements in Cytoscape; the file gives them as one text or as a list. */
const withClasses = (cells: RawNode['cells'], classes: unknown): RawNode['cells'] => {
  const listed = Array.isArray(classes) ? classes.join(' ') : textOr(classes)
  return listed === null || listed === '' || cells.has('classes')
    ? cells
    : new Map([...cells, ['classes', listed]])
}

const nodeOf = (element: Fields): RawNode => {
  const data = fieldsOf(element.data)
  const place = fieldsOf(element.position)
  return {
    id: idOf(data.id),
    label: null,
    cells: withClasses(cellsOf(data, ['id', 'parent']), element.classes),
    parent: idOf(data.parent) || null,
    position: placeOf(place.x, place.y),
  }
}

/** Our own files keep the source of a quote apart from the start of the edge. */
const withQuoteSource = (cells: RawNode['cells']): RawNode['cells'] => {
  const source = cells.get('quote_source')
  return source === undefined || !cells.has('json')
    ? cells
    : new Map([...cells, ['source', source]])
}

const edgeOf = (element: Fields): RawEdge => {
  const data = fieldsOf(element.data)
  const cells = withClasses(cellsOf(data, ['id', 'source', 'target']), element.classes)
  return {
    id: idOf(data.id) || null,
    from: idOf(data.source),
    to: idOf(data.target),
    directed: true,
    label: textOr(data.label),
    cells: withQuoteSource(cells),
  }
}

const elementsOf = (value: unknown): readonly Fields[] => {
  const elements = isRecord(value) ? value.elements : value
  if (!isRecord(elements)) return recordsIn(elements)
  return [
    ...recordsIn(elements.nodes).map((one) => ({ ...one, group: 'nodes' })),
    ...recordsIn(elements.edges).map((one) => ({ ...one, group: 'edges' })),
  ]
}

const straysOf = (elements: unknown) =>
  isRecord(elements)
    ? [...strayItems('nodes', elements.nodes), ...strayItems('edges', elements.edges)]
    : strayItems('elements', elements)

const read = (value: unknown): RawGraph => {
  const elements = elementsOf(value)
  const top = isRecord(value) ? value : {}
  const data = fieldsOf(top.data)
  return {
    head: readHead(textOr(data.attest) ?? ''),
    title: textOr(data.name) ?? textOr(data.title),
    nodes: elements.filter((one) => !isEdge(one)).map(nodeOf),
    edges: elements.filter(isEdge).map(edgeOf),
    issues: [
      ...straysOf(isRecord(value) ? value.elements : value),
      ...(Array.isArray(top.style) && top.style.length > 0 ? [drawingLeftOut('style')] : []),
    ],
  }
}

/** JSON of Cytoscape.js and of Cytoscape: a list of elements, or `elements` with or without groups. */
export const CYTOSCAPE: JsonDialect = {
  id: 'cytoscape',
  label: 'Cytoscape JSON',
  loses: [
    'styles, which are reported',
    'what was selected, locked or grabbed',
    'scratch data',
    'the view, and attributes of the network but its name',
    NULLS,
  ],
  matches,
  read,
}
