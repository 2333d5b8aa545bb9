import { type Dataset, STANCES, STATUSES, type Statement } from '../domain/dataset.ts'
import { parseEdtf } from '../domain/edtf.ts'
import { KINDS } from '../domain/kinds.ts'
import { nearest } from '../domain/nearest.ts'
import { FAMILIES, RELATIONS } from '../domain/relations.ts'
import { UsageError } from './cliIo.ts'

/** What one name of `--filter` asks of a statement. */
interface FilterName {
  /** Every value that is known; null where any date is. */
  readonly values: (dataset: Dataset) => readonly string[] | null
  /** What a statement has; it passes where one of them is asked for, or `passes` says so. */
  readonly has?: (statement: Statement, kindOf: (entity: string) => string) => readonly string[]
  readonly passes?: (statement: Statement, value: string) => boolean
}

const ids = (...lists: readonly (readonly { readonly id: string }[])[]): readonly string[] => [
  ...new Set(lists.flat().map(({ id }) => id)),
]

const ends = (statement: Statement): readonly string[] => [statement.subject, ...statement.object]

/** All names, in the order in which a message lists them. One line adds a name. */
const NAMES = new Map<string, FilterName>([
  [
    'relation',
    {
      values: ({ relations }) => ids(relations, RELATIONS),
      has: ({ relation }) => [relation],
    },
  ],
  ['family', { values: ({ families }) => ids(families, FAMILIES), has: ({ family }) => [family] }],
  [
    'kind',
    {
      values: ({ kinds }) => ids(kinds, KINDS),
      has: (statement, kindOf) => ends(statement).map(kindOf),
    },
  ],
  ['status', { values: () => STATUSES, has: ({ status }) => [status] }],
  ['stance', { values: () => STANCES, has: ({ stances }) => stances }],
  [
    'entity',
    {
      values: ({ entities }) => ids(entities),
      has: (statement) => [...ends(statement), ...statement.said.map(({ by }) => by)],
    },
  ],
  ['after', { values: () => null, passes: (statement, date) => mayBeOnOrAfter(statement, date) }],
  ['before', { values: () => null, passes: (statement, date) => mayBeOnOrBefore(statement, date) }],
])

/** Undated statements lie neither after nor before anything. */
const mayBeOnOrAfter = ({ when }: Statement, date: string): boolean => {
  const span = when === null ? null : parseEdtf(when.edtf)
  const from = parseEdtf(date)?.from ?? ''
  return span !== null && (span.to === null || span.to >= from)
}

const mayBeOnOrBefore = ({ when }: Statement, date: string): boolean => {
  const span = when === null ? null : parseEdtf(when.edtf)
  const to = parseEdtf(date)?.to ?? ''
  return span !== null && (span.from === null || span.from <= to)
}

/** One `--filter`: a name and the values of which one must hold. */
export interface Filter {
  readonly name: string
  readonly values: readonly string[]
}

/**
 * Reads `name=a,b`.
 * @throws UsageError where the name is not known or no value is given.
 */
export const readFilter = (text: string): Filter => {
  const at = text.indexOf('=')
  const name = at === -1 ? text : text.slice(0, at)
  const names = [...NAMES.keys()]
  if (!NAMES.has(name)) {
    const [near] = nearest(name, names)
    throw new UsageError(
      `There is no filter "${name}"${near === undefined ? '' : `; the nearest is "${near}"`}. Use one of ${names.join(', ')}.`,
    )
  }
  const values =
    at === -1
      ? []
      : text
          .slice(at + 1)
          .split(',')
          .filter((value) => value !== '')
  if (values.length === 0)
    throw new UsageError(`The filter "${name}" has no value. Write it as ${name}=a,b.`)
  return { name, values }
}

const FEW = 12

const checkValue = (dataset: Dataset, { name }: Filter, value: string): void => {
  const known = NAMES.get(name)?.values(dataset) ?? null
  if (known === null) {
    if (/^\d{4}(-\d{2}){0,2}$/.test(value) && parseEdtf(value) !== null) return
    throw new UsageError(
      `The filter ${name}=${value} is no date. Write it as 2025-10-15, 2025-10 or 2025.`,
    )
  }
  if (known.includes(value)) return
  const near = nearest(value, known, 3).map((one) => `"${one}"`)
  const help =
    near.length > 0
      ? `Near to it are ${near.join(', ')}.`
      : known.length <= FEW
        ? `Known are ${known.join(', ')}.`
        : 'Values are ids, as "list" prints them.'
  throw new UsageError(`The filter ${name} knows no value "${value}". ${help}`)
}

/** A repeated name is one filter with the values of both. */
const merged = (filters: readonly Filter[]): readonly Filter[] =>
  [...new Set(filters.map(({ name }) => name))].map((name) => ({
    name,
    values: filters.filter((one) => one.name === name).flatMap(({ values }) => values),
  }))

/**
 * The statements that pass every filter; without one, all. Values of one name are alternatives.
 * `kind` looks at subject and objects, `entity` at speakers too; `after` and `before` include the date itself
 * and pass what may lie there, however roughly it is dated.
 * @throws UsageError where a value is not known, with the nearest ones.
 */
export const statementsThatPass = (
  dataset: Dataset,
  filters: readonly Filter[],
): readonly Statement[] => {
  for (const filter of filters)
    for (const value of filter.values) checkValue(dataset, filter, value)
  const kinds = new Map<string, string>(dataset.entities.map(({ id, kind }) => [id, kind]))
  const kindOf = (entity: string): string => kinds.get(entity) ?? ''
  const tests = merged(filters).map(({ name, values }) => (statement: Statement): boolean => {
    const filter = NAMES.get(name)
    const has = filter?.has?.(statement, kindOf) ?? []
    return values.some(
      (value) => has.includes(value) || filter?.passes?.(statement, value) === true,
    )
  })
  return dataset.statements.filter((statement) => tests.every((test) => test(statement)))
}
