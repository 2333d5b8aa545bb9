import { KINDS } from '../../domain/kinds.ts'
import { FAMILIES, RELATIONS } from '../../domain/relations.ts'
import { isRecord } from '../isRecord.ts'
import { FORMAT, VERSION } from '../parse/schema.ts'
import type { RawGraph } from './raw.ts'

type Fields = Readonly<Record<string, unknown>>

/** An id made of a file's name. Kept work is found again by it, so that its form never changes. */
export const idFromName = (name: string): string => {
  const slug = name
    .toLowerCase()
    .replace(/(\.[a-z0-9]{2,10}){1,2}$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return slug === '' ? 'graph' : slug
}

const quotesOf = (record: Fields): readonly Fields[] =>
  Array.isArray(record.quotes) ? record.quotes.filter(isRecord) : []

/** The sources that quotes name, each with the hash that stands beside one of them. */
const sourcesOf = (raw: RawGraph, statements: readonly Fields[]): readonly Fields[] => {
  const hashes = new Map<unknown, unknown>(
    raw.edges.map(({ cells }) => [cells.get('source'), cells.get('sha256')]),
  )
  const ids = new Set(statements.flatMap(quotesOf).map((quote) => quote.source))
  return [...ids].map((id) => ({
    id,
    sha256: hashes.get(id) ?? '',
    text: null,
    title: id,
  }))
}

const unknownOf = (
  used: readonly (readonly [id: unknown, record: Fields])[],
  known: readonly { readonly id: string }[],
): ReadonlyMap<unknown, Fields> =>
  new Map(used.filter(([id]) => !known.some((row) => row.id === id)))

/**
 * The head of a dataset from its nodes and edges, for a file whose head another program has dropped:
 * its title is the file's, its sources have an id and a hash, own types have no words but their ids.
 */
const rebuiltHead = (
  name: string,
  raw: RawGraph,
  entities: readonly Fields[],
  statements: readonly Fields[],
): Fields => {
  const relations = unknownOf(
    statements.map((record) => [record.relation, record]),
    RELATIONS,
  )
  const families = unknownOf(
    [...relations.values()].map((record) => [record.family, record]),
    FAMILIES,
  )
  const kinds = unknownOf(
    entities.map((record) => [record.kind, record]),
    KINDS,
  )
  return {
    format: FORMAT,
    version: VERSION,
    id: idFromName(name),
    title: raw.title ?? name,
    evidence: statements.some((record) => quotesOf(record).length > 0) ? 'required' : 'none',
    part: true,
    sources: sourcesOf(raw, statements),
    families: [...families.keys()].map((id) => ({ id })),
    relationTypes: [...relations].map(([id, { family, layer, polarity }]) => ({
      id,
      family,
      layer,
      polarity,
    })),
    kinds: [...kinds.keys()].map((id) => ({ id })),
  }
}

/** The head of a file of ours: as written, or put together from what is left. */
export const headFor = (
  name: string,
  raw: RawGraph,
  entities: readonly Fields[],
  statements: readonly Fields[],
): Fields => (isRecord(raw.head) ? raw.head : rebuiltHead(name, raw, entities, statements))
