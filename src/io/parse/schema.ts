import * as z from 'zod/mini'
import { ROLES, SPEECHES, STATUSES } from '../../domain/dataset.ts'
import { told } from '../../domain/told.ts'
import { isRecord } from '../isRecord.ts'
import { expects } from './expected.ts'
import { BROUGHT } from './stances.ts'

// Compiled checks need eval, which the page's content security policy forbids.
z.config({ jitless: true })

/** The version of the file format that this program writes and reads. */
export const FORMAT = 'attest'
export const VERSION = 1

const id = z.string().check(z.minLength(1))
const text = z.string()
const nullable = <T extends z.ZodMiniType>(inner: T) => z.optional(z.nullable(inner))
const oneOrMany = <T extends z.ZodMiniType>(item: T) => z.union([item, z.array(item)])
const ids = z.optional(oneOrMany(id))
const count = z.int().check(z.gte(1))

/** Kept as it came, key by key: a record that zod copies would lose a key named `__proto__`. */
const untouched = z.unknown().check(z.refine(isRecord, expects(told`an object`)))

const isPositions = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (isRecord(value) &&
    Object.values(value).every(
      (point) => Array.isArray(point) && point.length === 2 && point.every(Number.isFinite),
    ))
const isUrl = (value: string): boolean => /^https?:\/\//i.test(value)
const url = text.check(
  z.refine(isUrl, expects(told`an address that begins with http:// or https://`)),
)
const wikidataId = text.check(
  z.refine((value) => /^Q[1-9]\d*$/.test(value), expects(told`a Wikidata id such as "Q42"`)),
)

const positions = z
  .unknown()
  .check(z.refine(isPositions, expects(told`an object of entity ids with [x, y] each`)))

export const AuthoredEntity = z.strictObject({
  id,
  kind: id,
  name: text,
  inSentence: nullable(text),
  aliases: z.optional(z.array(text)),
  role: nullable(text),
  rollsUpTo: nullable(id),
  wikidata: nullable(wikidataId),
  unnamed: z.optional(z.boolean()),
  alleged: z.optional(z.boolean()),
  date: nullable(text),
  note: nullable(text),
  attributes: z.optional(untouched),
})

const attribution = z.strictObject({
  by: id,
  role: z.optional(z.enum(ROLES)),
  on: nullable(text),
  venue: nullable(text),
})

const offset = z.int().check(z.gte(0))

/** Where words stand; given only where the text of their source is not at hand. */
const place = {
  start: z.optional(offset),
  end: z.optional(offset),
  prefix: z.optional(text),
  suffix: z.optional(text),
}

const quote = z.strictObject({
  exact: text,
  nth: z.optional(count),
  ...place,
  source: z.optional(id),
  speech: z.optional(z.enum(SPEECHES)),
  context: z.optional(z.boolean()),
})

const when = z.strictObject({
  edtf: text,
  basis: z.optional(z.enum(['stated', 'computed'])),
  asWritten: nullable(text),
})

const toll = z.strictObject({
  who: text,
  outcome: text,
  count: nullable(z.number()),
  asWorded: text,
})

const asNamed = z.strictObject({
  subject: nullable(text),
  object: nullable(text),
  through: nullable(text),
})

export const AuthoredStatement = z.strictObject({
  id,
  relation: id,
  subject: id,
  object: z.union([id, z.array(id).check(z.minLength(1))]),
  status: z.optional(z.enum(STATUSES)),
  when: nullable(z.union([text, when])),
  said: z.optional(oneOrMany(z.union([id, attribution]))),
  quotes: z.optional(oneOrMany(z.union([text, quote]))),
  asserts: ids,
  denies: ids,
  declines: ids,
  respondsTo: ids,
  acknowledges: ids,
  re: ids,
  place: ids,
  through: ids,
  onBehalfOf: ids,
  asNamed: nullable(asNamed),
  toll: z.optional(z.array(toll)),
  role: nullable(text),
  inference: nullable(text),
  note: nullable(text),
  truncated: z.optional(z.boolean()),
  stances: z.optional(oneOrMany(z.enum(BROUGHT))),
  attributes: z.optional(untouched),
})

export const AuthoredSource = z.strictObject({
  id,
  file: nullable(text),
  text: nullable(text),
  sha256: text,
  title: text,
  published: nullable(text),
  publisher: nullable(text),
  byline: nullable(text),
  url: nullable(url),
  language: nullable(text),
  licence: nullable(text),
})

const noRelation = z.strictObject({
  exact: text,
  nth: z.optional(count),
  ...place,
  source: z.optional(id),
  reason: text,
})

const family = z.strictObject({
  id,
  label: z.optional(text),
  definition: z.optional(text),
  shownAtFirst: z.optional(z.boolean()),
})

const relationType = z.strictObject({
  id,
  family: id,
  label: z.optional(text),
  symmetric: z.optional(z.boolean()),
  layer: z.enum(['speech', 'act', 'state']),
  polarity: z.optional(z.enum(['hostile', 'neutral', 'cooperative'])),
  mode: z.optional(z.enum(['verbal', 'material', 'structural'])),
  plover: nullable(text),
  cameo: nullable(text),
  active: z.optional(text),
  inverse: z.optional(text),
  definition: z.optional(text),
})

const kind = z.strictObject({
  id,
  label: z.optional(text),
  plural: z.optional(text),
  definition: z.optional(text),
  followTheMoney: nullable(text),
  schemaOrg: nullable(text),
  shownAtFirst: z.optional(z.boolean()),
})

const storyStep = z.strictObject({
  title: text,
  text,
  cites: oneOrMany(id),
  view: z.optional(text),
  focus: ids,
})

export const AuthoredStory = z.strictObject({
  id,
  title: text,
  summary: z.optional(text),
  wholeSteps: z.optional(count),
  steps: z.array(storyStep).check(z.minLength(1)),
})

const layout = z.strictObject({
  landscape: z.optional(positions),
  portrait: z.optional(positions),
})

/** What stands in `graph.json`: the folder form (sources with `file`) and the one-file form (with `text`). */
export const AuthoredDataset = z.strictObject({
  $schema: z.optional(text),
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id,
  title: text,
  summary: z.optional(text),
  evidence: z.optional(z.enum(['required', 'none'])),
  part: z.optional(z.boolean()),
  sources: z.optional(z.array(AuthoredSource)),
  entities: z.array(AuthoredEntity),
  statements: z.array(AuthoredStatement),
  noRelation: z.optional(z.array(noRelation)),
  families: z.optional(z.array(family)),
  relationTypes: z.optional(z.array(relationType)),
  kinds: z.optional(z.array(kind)),
  layout: z.optional(layout),
  stories: z.optional(z.array(AuthoredStory)),
})

export type AuthoredDataset = z.infer<typeof AuthoredDataset>
export type AuthoredEntity = z.infer<typeof AuthoredEntity>
export type AuthoredStatement = z.infer<typeof AuthoredStatement>
export type AuthoredStory = z.infer<typeof AuthoredStory>
export type AuthoredSource = z.infer<typeof AuthoredSource>

/** Every sort of record in a dataset, by the name that its documentation uses. */
export const AUTHORED_RECORDS = {
  dataset: AuthoredDataset,
  source: AuthoredSource,
  entity: AuthoredEntity,
  statement: AuthoredStatement,
  quote,
  said: attribution,
  when,
  asNamed,
  toll,
  noRelation,
  layout,
  story: AuthoredStory,
  storyStep,
  relationType,
  family,
  kind,
} as const
