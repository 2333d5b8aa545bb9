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

/** One `--filter`: a name, and the values of which one must hold, with commas between. */
export interface Filter {
  readonly name: string
  readonly values: string
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
  const values = at === -1 ? '' : text.slice(at + 1)
  if (/^,*$/.test(values))
    throw new UsageError(`The filter "${name}" has no value. Write it as ${name}=a,b.`)
  return { name, values }
}

const FEW = 12

const refusal = (name: string, value: string, known: readonly string[]): UsageError => {
  const near = nearest(value, known, 3).map((one) => `"${one}"`)
  const help =
    near.length > 0
      ? `Near to it are ${near.join(', ')}.`
      : known.length <= FEW
        ? `Known are ${known.join(', ')}.`
        : 'Values are ids, as "list" prints them.'
  return new UsageError(`The filter ${name} knows no value "${value}". ${help}`)
}

const isDate = (value: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(value) && parseEdtf(value) !== null

/** The values of a filter; an id may hold commas itself. */
const valuesIn = (dataset: Dataset, { name, values: text }: Filter): readonly string[] => {
  const known = NAMES.get(name)?.values(dataset) ?? null
  const parts = text.split(',')
  const values: string[] = []
  for (let from = 0; from < parts.length; ) {
    const longest = parts
      .slice(from)
      .findLastIndex((_, to) => known?.includes(parts.slice(from, from + to + 1).join(',')))
    const next = from + Math.max(0, longest) + 1
    const value = parts.slice(from, next).join(',')
    from = next
    if (value === '') continue
    if (known === null && !isDate(value))
      throw new UsageError(
        `The filter ${name}=${value} is no date. Write it as 2025-10-15, 2025-10 or 2025.`,
      )
    if (known !== null && longest === -1) throw refusal(name, value, known)
    values.push(value)
  }
  return values
}

/** The values of each name that is asked for: a repeated name is one filter with those of both. */
const merged = (
  dataset: Dataset,
  filters: readonly Filter[],
): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, readonly string[]>()
  for (const filter of filters)
    all.set(filter.name, [...(all.get(filter.name) ?? []), ...valuesIn(dataset, filter)])
  return all
}

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
  const kinds = new Map<string, string>(dataset.entities.map(({ id, kind }) => [id, kind]))
  const kindOf = (entity: string): string => kinds.get(entity) ?? ''
  const asked = [...merged(dataset, filters)]
  const tests = asked.map(([name, values]) => (statement: Statement): boolean => {
    const filter = NAMES.get(name)
    const has = filter?.has?.(statement, kindOf) ?? []
    return values.some(
      (value) => has.includes(value) || filter?.passes?.(statement, value) === true,
    )
  })
  return dataset.statements.filter((statement) => tests.every((test) => test(statement)))
}
