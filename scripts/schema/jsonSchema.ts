import * as z from 'zod/mini'
import { AUTHORED_RECORDS, AuthoredDataset } from '../../src/io/parse/schema.ts'
import { FIELD_NOTES } from './notes.ts'

type Json = z.core.JSONSchema.BaseSchema

const RECORDS = Object.entries(AUTHORED_RECORDS)
const NOTES = new Map<string, ReadonlyMap<string, string>>(
  Object.entries(FIELD_NOTES).map(([name, notes]) => [name, new Map(Object.entries(notes))]),
)

const POSITIONS: Json = {
  type: ['object', 'null'],
  additionalProperties: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
}

/** What the checks written by hand ask for, in the words of JSON Schema. */
const BY_HAND: ReadonlyMap<string, Json> = new Map([
  ['layout.landscape', POSITIONS],
  ['layout.portrait', POSITIONS],
  ['entity.attributes', { type: 'object' }],
  ['statement.attributes', { type: 'object' }],
])

type Walk = (json: Json) => Json

const mapped = (value: unknown, walk: Walk): unknown => {
  if (Array.isArray(value)) return value.map((item) => mapped(item, walk))
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.entries(value).map(([key, item]) => [key, mapped(item, walk)])
  return walk(Object.fromEntries(inner))
}

/** Gives the fields of a record their meaning. Records are known by the name that `$comment` carries. */
const describe: Walk = ({ $comment, ...json }) => {
  const notes = NOTES.get($comment ?? '')
  if (notes === undefined) return json
  const properties = Object.entries(json.properties ?? {}).map(([field, property]) => [
    field,
    {
      ...(typeof property === 'object' ? property : {}),
      ...BY_HAND.get(`${$comment}.${field}`),
      description: notes.get(field),
    },
  ])
  return { ...json, properties: Object.fromEntries(properties) }
}

/** The JSON Schema of a dataset in authored form, made from the definition that the loader uses. */
export const jsonSchema = (): unknown => {
  const schema = z.toJSONSchema(AuthoredDataset, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: json }) => {
      const name = RECORDS.find(([, record]) => record === zodSchema)?.[0]
      if (name !== undefined) json.$comment = name
      if (name === 'source') json.oneOf = [{ required: ['file'] }, { required: ['text'] }]
    },
  })
  const described = mapped(schema, describe)
  return { title: 'A dataset of statements with their evidence', ...Object(described) }
}
