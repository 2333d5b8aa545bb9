import fc from 'fast-check'
import {
  codePointLength,
  occurrences,
  sliceCodePoints,
  toUnits,
} from '../../src/domain/codePoints.ts'
import { cutSpan } from '../../src/domain/cutSpan.ts'
import { type Dataset, SPEECHES, STATUSES } from '../../src/domain/dataset.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { quotedSpans } from '../../src/domain/quotes.ts'
import { RELATIONS } from '../../src/domain/relations.ts'
import type {
  AuthoredDataset,
  AuthoredEntity,
  AuthoredStatement,
} from '../../src/io/parse/schema.ts'
import { hashOf } from '../../src/io/parse/sources.ts'
import { parsed } from './dataset.ts'

/** Text as nobody would write it: lone surrogates, control characters, formulas, names of prototypes. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '=1+1',
    '<b>"&amp;\'</b>',
    ']]>',
    '\u0000\u001b[31m',
    '\ud83d',
    'e\u0301',
    '،عربي',
    ' padded ',
  ),
)

const HASHABLE = fc.string({
  unit: fc.constantFrom('A', 'b', ' ', '. ', '\n', '“', '”', '"', '’', '😀', 'e\u0301'),
  minLength: 8,
  maxLength: 80,
})

/** Cites `s0`, the first statement. */
const anyStory = fc.record({
  id: fc.constantFrom('walk', '__proto__'),
  title: hostileText,
  summary: hostileText,
  steps: fc.array(fc.record({ title: hostileText, text: hostileText, cites: fc.constant('s0') }), {
    minLength: 1,
    maxLength: 2,
  }),
})

type Quotes = NonNullable<AuthoredStatement['quotes']>

/** Quotes of a text that keep the rules: each slice gets the `nth` that it needs. */
const quotesOf = (text: string): fc.Arbitrary<Quotes> => {
  const length = codePointLength(text)
  const spans = quotedSpans(text)
  const quote = fc
    .record({
      from: fc.nat(length - 1),
      size: fc.integer({ min: 1, max: 12 }),
      context: fc.boolean(),
      speech: fc.option(fc.constantFrom(...SPEECHES.filter((speech) => speech !== 'direct'))),
    })
    .map(({ from, size, context, speech }) => {
      const cuts = cutSpan(spans, from, Math.min(length, from + size)) !== undefined
      const [start, end] = cuts ? [0, length] : [from, Math.min(length, from + size)]
      const exact = sliceCodePoints(text, start, end)
      const nth = occurrences(text, exact).indexOf(toUnits(text, start)) + 1
      return {
        exact,
        nth,
        source: 'report',
        ...(context ? { context } : {}),
        ...(speech === null ? {} : { speech }),
      }
    })
  return fc
    .array(quote, { minLength: 1, maxLength: 3 })
    .map(([first, ...rest]) => (first === undefined ? [] : [{ ...first, context: false }, ...rest]))
}

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 })
const dates = fc.constantFrom('2031-05-03', '2031-05', '2031', '2031-05-01/..', '../2031-05-03')

/** Relations without a rule of their own about links or the number of objects. */
const FREE = RELATIONS.filter(
  ({ id, symmetric }) =>
    !symmetric && !['accuses', 'denies', 'declines-comment', 'welcomes'].includes(id),
).map(({ id }) => id)

type EntityFields = Omit<AuthoredEntity, 'id' | 'rollsUpTo'>

const entityFields: fc.Arbitrary<EntityFields> = fc.record({
  kind: fc.constantFrom(...KINDS.map(({ id }) => id)),
  name: hostileText,
  inSentence: optional(hostileText),
  aliases: fc.array(hostileText, { maxLength: 2 }),
  role: optional(hostileText),
  wikidata: optional(fc.constant('Q42')),
  unnamed: fc.boolean(),
  alleged: fc.boolean(),
  date: optional(dates),
  note: optional(hostileText),
})

const statementOf = (
  id: string,
  entities: readonly string[],
  statements: readonly string[],
  text: string,
): fc.Arbitrary<AuthoredStatement> => {
  const [first = '', ...others] = entities
  const besides = statements.filter((one) => one !== id)
  const some = (ids: readonly string[]) =>
    fc.subarray([...ids], { maxLength: Math.min(2, ids.length) })
  const link = fc.record({
    by: fc.constantFrom(...entities),
    role: fc.constantFrom('speaker' as const, 'outlet' as const, 'document' as const),
    on: optional(dates),
    venue: optional(hostileText),
  })
  return fc.record({
    id: fc.constant(id),
    relation: fc.constantFrom(...FREE),
    subject: fc.constant(first),
    object: fc.subarray([...others], { minLength: 1, maxLength: Math.min(3, others.length) }),
    status: fc.constantFrom(...STATUSES.filter((status) => status !== 'denied')),
    said: fc.array(link, { minLength: 1, maxLength: 2 }),
    when: optional(
      fc.oneof(
        dates,
        fc.record({
          edtf: dates,
          basis: fc.constantFrom('stated' as const, 'computed' as const),
          asWritten: optional(hostileText),
        }),
      ),
    ),
    quotes: quotesOf(text),
    asserts: some(besides),
    denies: some(besides),
    declines: some(besides),
    respondsTo: some(besides),
    acknowledges: some(besides),
    re: some(entities),
    place: some(entities),
    through: some(entities),
    onBehalfOf: some(entities),
    asNamed: optional(
      fc.record({ subject: optional(hostileText), through: optional(hostileText) }),
    ),
    toll: fc.array(
      fc.record({
        who: hostileText,
        outcome: hostileText,
        count: optional(fc.nat()),
        asWorded: hostileText,
      }),
      { maxLength: 2 },
    ),
    role: optional(hostileText),
    inference: optional(hostileText),
    note: optional(hostileText),
    truncated: fc.boolean(),
  })
}

const position = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }))

const datasetOf = (
  entities: readonly string[],
  statements: readonly string[],
  text: string,
): fc.Arbitrary<AuthoredDataset> =>
  fc
    .record({
      title: hostileText,
      summary: hostileText,
      fields: fc.tuple(...entities.map(() => entityFields)),
      rollsUp: fc.boolean(),
      statements: fc.tuple(...statements.map((id) => statementOf(id, entities, statements, text))),
      points: fc.option(fc.tuple(...entities.map(() => position))),
      publisher: optional(hostileText),
      stories: fc.array(anyStory, { maxLength: statements.length === 0 ? 0 : 1 }),
    })
    .map(({ title, summary, fields, rollsUp, points, publisher, stories, ...rest }) => ({
      format: 'attest' as const,
      version: 1 as const,
      id: 'any',
      title,
      summary,
      part: true,
      sources: [{ id: 'report', text, sha256: hashOf(text), title, publisher }],
      entities: entities.map((id, at) => ({
        id,
        kind: 'country',
        name: id,
        ...fields[at],
        ...(rollsUp && at > 0 ? { rollsUpTo: entities[at - 1] ?? null } : {}),
      })),
      statements: rest.statements,
      layout:
        points === null
          ? {}
          : { portrait: Object.fromEntries(entities.map((id, at) => [id, points[at]])) },
      stories,
    }))

const idsOf = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`)

/** Any dataset with evidence that keeps the rules, in authored one-file form. */
export const anyAuthored: fc.Arbitrary<AuthoredDataset> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.nat(6), HASHABLE)
  .chain(([entities, statements, text]) =>
    datasetOf(idsOf('e', entities), idsOf('s', statements), text),
  )

/** Any foreign graph, with ids, kinds and relations of every sort, in authored one-file form. */
export const anyForeign: fc.Arbitrary<AuthoredDataset> = fc
  .record({
    ids: fc.uniqueArray(
      hostileText.filter((id) => id !== ''),
      { minLength: 2, maxLength: 10 },
    ),
    words: fc.array(
      hostileText.filter((id) => id !== ''),
      { minLength: 1, maxLength: 3 },
    ),
    values: fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }),
    picks: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
  })
  .map(({ ids, words, values, picks }) => {
    const half = Math.ceil(ids.length / 2)
    const pick = <T>(items: readonly T[], at: number, fallback: T): T =>
      items[(picks[at % picks.length] ?? 0) % items.length] ?? fallback
    const nodes = ids.slice(0, half)
    return {
      format: 'attest' as const,
      version: 1 as const,
      id: 'foreign',
      title: 'Foreign',
      evidence: 'none' as const,
      entities: nodes.map((id, at) => ({
        id,
        kind: pick(words, at, 'x'),
        name: id,
        attributes: Object.fromEntries([[pick(words, at + 1, 'x'), pick(values, at, 0)]]),
      })),
      statements: ids.slice(half).map((id, at) => ({
        id,
        relation: pick(words, at, 'x'),
        subject: pick(nodes, at, ''),
        object: pick(nodes, at + 1, ''),
        attributes: Object.fromEntries([[pick(words, at + 2, 'x'), pick(values, at + 1, 0)]]),
      })),
    }
  })

/** Any dataset in built form: with evidence, or a foreign graph. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .oneof(anyAuthored, anyForeign)
  .map((authored) => parsed(authored))
