import { isRecord } from '../../isRecord.ts'
import { type RawEdge, type RawGraph, type RawNode, readHead } from '../raw.ts'
import { type Fields, fieldsOf, idOf, type JsonDialect, recordsIn, textOr } from './dialect.ts'

const typesOf = (node: Fields): readonly unknown[] =>
  Array.isArray(node['@type']) ? node['@type'] : [node['@type']]

const isA = (type: string): ((node: Fields) => boolean) => {
  return (node) => typesOf(node).includes(type)
}

const nodesIn = (value: unknown): readonly Fields[] => recordsIn(fieldsOf(value)['@graph'])

/** Our own files alone: linked data says anything, and in other words this would be a graph of something else. */
const matches = (value: unknown): boolean =>
  isRecord(value) &&
  isRecord(value['@context']) &&
  value['@context'].attest === 'urn:attest:terms#' &&
  Array.isArray(value['@graph'])

const cellsOf = (node: Fields, names: readonly string[]): RawNode['cells'] =>
  new Map(
    names.flatMap((name) => {
      const value = node[name]
      return typeof value === 'string' ? [[name, value] as const] : []
    }),
  )

const rawNode = (node: Fields): RawNode => ({
  id: idOf(node['@id']),
  label: textOr(node.name),
  cells: cellsOf(node, ['json']),
  parent: null,
  position: null,
})

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The source and its hash, for a file whose description of the dataset is gone. */
const sourceCells = (node: Fields, hashes: ReadonlyMap<string, string>): RawNode['cells'] => {
  const [source] = listed(node.wasQuotedFrom)
  const address = idOf(source)
  const id = decoded(/:source:([^:]*)$/.exec(address)?.[1] ?? '')
  return new Map([
    ['source', id],
    ['sha256', hashes.get(address) ?? ''],
  ])
}

/** An edge an object, as in every other format. */
const rawEdges = (node: Fields, hashes: ReadonlyMap<string, string>): readonly RawEdge[] =>
  listed(node.object).map((object) => ({
    id: idOf(node['@id']),
    from: idOf(node.subject),
    to: idOf(object),
    directed: true,
    label: null,
    cells: new Map([...cellsOf(node, ['json', 'status']), ...sourceCells(node, hashes)]),
  }))

const read = (value: unknown): RawGraph => {
  const nodes = nodesIn(value)
  const dataset = nodes.find(isA('schema:Dataset')) ?? {}
  const hashes = new Map(
    nodes.map((node) => [idOf(node['@id']), textOr(node.sha256) ?? ''] as const),
  )
  return {
    head: readHead(textOr(dataset.json) ?? ''),
    title: textOr(dataset.name),
    nodes: nodes.filter(isA('attest:Entity')).map(rawNode),
    edges: nodes.filter(isA('attest:Statement')).flatMap((node) => rawEdges(node, hashes)),
    issues: [],
  }
}

/** JSON-LD as Attest writes it, with the record of each entity and statement beside its triples. */
export const JSON_LD: JsonDialect = {
  id: 'json-ld',
  label: 'JSON-LD of Attest',
  loses: ['triples that another program has added'],
  matches,
  read,
}
