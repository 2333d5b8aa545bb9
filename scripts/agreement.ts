/**
 * Prints how far the two raw codings of a dataset agree, before they were settled.
 * `npm run agreement` reads the codings of graph-data/pakistan-afghanistan-2025.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { RELATIONS } from '../src/domain/relations.ts'

const FOLDER = 'graph-data/pakistan-afghanistan-2025'

const oneOrMany = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())
const link = z.union([z.string().transform((by) => ({ by })), z.object({ by: z.string() })])
const when = z.union([z.string(), z.object({ edtf: z.string() }).transform(({ edtf }) => edtf)])
const quote = z.union([
  z.string().transform((exact) => ({ exact, nth: 1, context: false })),
  z.object({ exact: z.string(), nth: z.number().default(1), context: z.boolean().default(false) }),
])

const codingSchema = z.object({
  sources: z.tuple([z.object({ file: z.string() })]),
  entities: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      aliases: z.array(z.string()).default([]),
    }),
  ),
  statements: z.array(
    z.object({
      id: z.string(),
      relation: z.string(),
      subject: z.string(),
      object: oneOrMany,
      status: z.string().default('reported'),
      when: when.nullable().default(null),
      said: z.array(link).default([]),
      quotes: z.array(quote),
    }),
  ),
})

type Coding = z.infer<typeof codingSchema>
type Entity = Coding['entities'][number]
type Statement = Coding['statements'][number]
type Pair<T> = readonly [first: T, second: T]

/** Pairs one-to-one; an item that is taken by an earlier rule is not offered to a later one. */
const pairUp = <T>(
  first: readonly T[],
  second: readonly T[],
  rules: readonly ((one: T, other: T) => number)[],
): readonly Pair<T>[] => {
  const pairs: Pair<T>[] = []
  const taken = new Set<T>()
  for (const score of rules) {
    const candidates = first
      .flatMap((one) => second.map((other) => ({ one, other, value: score(one, other) })))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value)
    for (const { one, other } of candidates) {
      if (taken.has(one) || taken.has(other)) continue
      taken.add(one).add(other)
      pairs.push([one, other])
    }
  }
  return pairs
}

const plainName = (name: string): string => name.toLowerCase().replace(/^(the|a|an|its) /, '')

const shareName = (one: Entity, other: Entity): boolean => {
  const names = new Set([one.name, ...one.aliases].map(plainName))
  return [other.name, ...other.aliases].some((name) => names.has(plainName(name)))
}

/** Same id; else same name; else same kind and a name or alias in common. */
const ENTITY_RULES = [
  (one: Entity, other: Entity) => Number(one.id === other.id),
  (one: Entity, other: Entity) => Number(plainName(one.name) === plainName(other.name)),
  (one: Entity, other: Entity) => Number(one.kind === other.kind && shareName(one, other)),
]

/** Two entities of a coding that stand for one of the other: the first is kept, ids of the second are translated. */
const inIdsOfFirst = (coding: Coding, pairs: readonly Pair<Entity>[]): Coding => {
  const names = new Map(pairs.map(([one, other]) => [other.id, one.id]))
  const translate = (id: string): string => names.get(id) ?? `second:${id}`
  return {
    ...coding,
    statements: coding.statements.map((statement) => ({
      ...statement,
      subject: translate(statement.subject),
      object: statement.object.map(translate),
      said: statement.said.map(({ by }) => ({ by: translate(by) })),
    })),
  }
}

const typeOf = new Map(RELATIONS.map((type) => [String(type.id), type]))
const isSymmetric = (relation: string): boolean => typeOf.get(relation)?.symmetric ?? false
const familyOf = (relation: string): string => typeOf.get(relation)?.family ?? relation

const asKey = (ids: readonly string[]): string => [...new Set(ids)].sort().join(' ')
const parties = ({ subject, object }: Statement): string => asKey([subject, ...object])
const chain = ({ said }: Statement): string => said.map(({ by }) => by).join(' > ')
const direction = ({ relation, subject, object }: Statement): string =>
  isSymmetric(relation) ? asKey([subject, ...object]) : `${subject} > ${asKey(object)}`

type Span = Pair<number>

const spans = (text: string, statement: Statement): readonly Span[] =>
  statement.quotes
    .filter(({ context }) => !context)
    .map(({ exact, nth }) => {
      let start = -1
      for (let found = 0; found < nth; found++) start = text.indexOf(exact, start + 1)
      return [start, start + exact.length]
    })

/** Characters that both statements quote. */
const sharedText = (text: string, one: Statement, other: Statement): number => {
  const theirs = spans(text, other)
  return spans(text, one)
    .flatMap(([from, to]) => theirs.map((span) => Math.min(to, span[1]) - Math.max(from, span[0])))
    .reduce((sum, length) => sum + Math.max(0, length), 0)
}

const isIdentical = (one: Statement, other: Statement): boolean =>
  one.relation === other.relation &&
  one.status === other.status &&
  direction(one) === direction(other)

/**
 * Exact: relation, subject, objects and status. Then, where some quoted words are shared: same parties and
 * family; and at last same relation or same subject.
 */
const statementRules = (text: string) => [
  (one: Statement, other: Statement) =>
    isIdentical(one, other) ? 1 + sharedText(text, one, other) : 0,
  (one: Statement, other: Statement) =>
    parties(one) === parties(other) && familyOf(one.relation) === familyOf(other.relation)
      ? sharedText(text, one, other)
      : 0,
  (one: Statement, other: Statement) =>
    one.relation === other.relation || one.subject === other.subject
      ? sharedText(text, one, other)
      : 0,
]

/** Cohen's kappa of the labels of pairs; null where chance alone would agree always. */
export const kappa = (labels: readonly Pair<string>[]): number | null => {
  const total = labels.length
  const share = (side: 0 | 1, label: string): number =>
    labels.filter((pair) => pair[side] === label).length / total
  const observed = labels.filter(([one, other]) => one === other).length / total
  const chance = [...new Set(labels.flat())].reduce(
    (sum, label) => sum + share(0, label) * share(1, label),
    0,
  )
  return chance === 1 || total === 0 ? null : (observed - chance) / (1 - chance)
}

/** Twice what both have, divided by what the two have together. */
const f1 = (both: number, first: number, second: number): string =>
  ((2 * both) / (first + second)).toFixed(2)

const FIELDS: readonly { readonly name: string; readonly of: (statement: Statement) => string }[] =
  [
    { name: 'relation', of: ({ relation }) => relation },
    { name: 'status', of: ({ status }) => status },
    { name: 'direction or parties', of: direction },
    { name: 'date', of: (statement) => statement.when ?? 'undated' },
    { name: 'chain of speakers', of: chain },
  ]

/** What two codings of one text share, in lines to print. */
export const agreement = (first: Coding, raw: Coding, text: string): readonly string[] => {
  const entities = pairUp(first.entities, raw.entities, ENTITY_RULES)
  const second = inIdsOfFirst(raw, entities)
  const pairs = pairUp(first.statements, second.statements, statementRules(text))
  const exact = pairs.filter(([one, other]) => isIdentical(one, other))
  const counts = { one: first.statements.length, other: second.statements.length }
  const inKappa = (labels: readonly Pair<string>[]): string => kappa(labels)?.toFixed(2) ?? 'none'
  const unmatched = (side: 0 | 1, all: readonly Statement[]): readonly string[] =>
    all.filter((item) => !pairs.some((pair) => pair[side] === item)).map(({ id }) => id)
  const onlyFirst = unmatched(0, first.statements)
  const onlySecond = unmatched(1, second.statements)
  return [
    `entities: ${first.entities.length} in the first coding, ${raw.entities.length} in the second, ` +
      `${entities.length} in both, ${first.entities.length - entities.length} only in the first, ` +
      `${raw.entities.length - entities.length} only in the second`,
    `  F1 ${f1(entities.length, first.entities.length, raw.entities.length)} ` +
      `(2 x ${entities.length} / ${first.entities.length + raw.entities.length})`,
    `  kind: Cohen's kappa ${inKappa(entities.map(([one, other]) => [one.kind, other.kind]))} ` +
      `over ${entities.length} entities in both`,
    `statements: ${counts.one} in the first coding, ${counts.other} in the second, ` +
      `${pairs.length} in both, ${onlyFirst.length} only in the first, ${onlySecond.length} only in the second`,
    `  exact (relation, subject, objects, status): ${exact.length}, ` +
      `F1 ${f1(exact.length, counts.one, counts.other)} (2 x ${exact.length} / ${counts.one + counts.other})`,
    `  loose (shared quoted words): ${pairs.length}, ` +
      `F1 ${f1(pairs.length, counts.one, counts.other)} (2 x ${pairs.length} / ${counts.one + counts.other})`,
    `differences among the ${pairs.length} statements in both:`,
    ...FIELDS.flatMap(({ name, of }) => {
      const differing = pairs.filter(([one, other]) => of(one) !== of(other))
      const ids = differing.map(([one, other]) =>
        one.id === other.id ? one.id : `${one.id} / ${other.id}`,
      )
      return [`  ${name}: ${differing.length} of ${pairs.length}`, ...ids.map((id) => `    ${id}`)]
    }),
    `  status: Cohen's kappa ${inKappa(pairs.map(([one, other]) => [one.status, other.status]))} over ${pairs.length}`,
    'statements only in the first coding:',
    ...onlyFirst.map((id) => `    ${id}`),
    'statements only in the second coding:',
    ...onlySecond.map((id) => `    ${id}`),
  ]
}

/** Reads a coding file; throws where it is not in the authored form. */
export const readCoding = (path: string): Coding =>
  codingSchema.parse(JSON.parse(readFileSync(path, 'utf8')))

const main = (): void => {
  const first = readCoding(join(FOLDER, 'codings', 'first.json'))
  const second = readCoding(join(FOLDER, 'codings', 'second.json'))
  const text = readFileSync(join(FOLDER, first.sources[0].file), 'utf8')
  console.log(agreement(first, second, text).join('\n'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
