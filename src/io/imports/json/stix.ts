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

const matches = (value: unknown): boolean => isRecord(value) && value.type === 'bundle'

const LINES = new Set(['relationship', 'sighting'])
const APART = new Set(['marking-definition', 'extension-definition', 'language-content'])

/** References that are markings, not relations between things. */
const MARKINGS = ['object_marking_refs', 'granular_markings']

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(idOf) : [idOf(value)].filter((id) => id !== '')

const nameOf = (object: Fields): string | null =>
  textOr(object.name) ?? textOr(object.value) ?? textOr(object.path) ?? textOr(object.user_id)

const nodeOf = (object: Fields): RawNode => ({
  id: idOf(object.id),
  label: nameOf(object),
  cells: cellsOf(object, ['id', ...referenceFields(object)]),
  parent: null,
  position: null,
})

/** `created_by_ref`, `object_refs` and the like: an object that names others. */
const referenceFields = (object: Fields): readonly string[] =>
  Object.keys(object).filter((name) => /_refs?$/.test(name) && !MARKINGS.includes(name))

const datesOf = (object: Fields): readonly (readonly [string, string])[] =>
  (
    [
      ['start', textOr(object.start_time) ?? textOr(object.first_seen)],
      ['end', textOr(object.stop_time) ?? textOr(object.last_seen)],
    ] as const
  ).flatMap(([name, time]) => (time === null ? [] : [[name, time.slice(0, 10)] as const]))

/** What a relationship or a sighting joins; its other references stay attributes. */
const ENDS = ['source_ref', 'target_ref', 'sighting_of_ref', 'where_sighted_refs']

const line = (from: string, to: string, relation: string, object: Fields | null): RawEdge => ({
  id: object === null ? null : idOf(object.id),
  from,
  to,
  directed: true,
  label: null,
  cells: new Map([
    ...(object === null ? [] : cellsOf(object, ['id', 'type', 'relationship_type', ...ENDS])),
    ['relation', relation],
    ...(object === null ? [] : datesOf(object)),
  ]),
})

const sightings = (object: Fields): readonly RawEdge[] => {
  const seers = idsIn(object.where_sighted_refs)
  const from = seers.length === 0 ? idsIn(object.created_by_ref) : seers
  return from.map((seer) => ({
    ...line(seer, idOf(object.sighting_of_ref), 'sighting', object),
    id: from.length === 1 ? idOf(object.id) : `${idOf(object.id)} by ${seer}`,
  }))
}

const linesOf = (object: Fields): readonly RawEdge[] => {
  if (object.type === 'relationship')
    return [
      line(
        idOf(object.source_ref),
        idOf(object.target_ref),
        textOr(object.relationship_type) ?? 'related-to',
        object,
      ),
    ]
  if (object.type === 'sighting') return sightings(object)
  return referenceFields(object).flatMap((name) =>
    idsIn(object[name]).map((id) => line(idOf(object.id), id, name.replace(/_refs?$/, ''), null)),
  )
}

const read = (value: unknown): RawGraph => {
  const objects = recordsIn(fieldsOf(value).objects)
  const drawn = objects.filter(({ type }) => !APART.has(String(type)))
  return {
    head: null,
    title: null,
    nodes: drawn.filter(({ type }) => !LINES.has(String(type))).map(nodeOf),
    edges: drawn.flatMap(linesOf),
    issues: [
      ...strayItems('objects', fieldsOf(value).objects),
      ...objects
        .filter(({ type }) => APART.has(String(type)))
        .map((object) =>
          leftOut(
            told`object ${briefly(idOf(object.id))}`,
            told`It is a ${String(object.type)}, which speaks about other objects and is no part of the network`,
            told`Its id is kept where objects name it`,
          ),
        ),
    ],
  }
}

/** A bundle of STIX 2.0 or 2.1: relationships, sightings and references are lines. */
export const STIX: JsonDialect = {
  id: 'stix',
  label: 'STIX 2.1 bundle',
  loses: ['marking and extension definitions, which are reported', 'the id of the bundle', NULLS],
  matches,
  read,
}
