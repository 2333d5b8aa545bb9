import type * as z from 'zod/mini'
import type { Issue } from '../../domain/issue.ts'
import { inEnglish, type Told, type ToldValue, told } from '../../domain/told.ts'
import { either, expectedIn, record as recordNamed, typeNamed } from './expected.ts'
import {
  AuthoredDataset,
  AuthoredEntity,
  AuthoredSource,
  AuthoredStatement,
  FORMAT,
  VERSION,
} from './schema.ts'
import { briefly, shown } from './shown.ts'

type Path = readonly PropertyKey[]

const RECORDS = new Map<
  PropertyKey,
  { readonly name: 'source' | 'entity' | 'statement'; readonly fields: readonly string[] }
>([
  ['sources', { name: 'source', fields: Object.keys(AuthoredSource.shape) }],
  ['entities', { name: 'entity', fields: Object.keys(AuthoredEntity.shape) }],
  ['statements', { name: 'statement', fields: Object.keys(AuthoredStatement.shape) }],
])

const child = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined

const valueAt = (input: unknown, path: Path): unknown => path.reduce(child, input)

const asField = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? briefly(String(key)) : `${text}.${briefly(String(key))}`
  }, '')

/** `dataset, statement id, field`, with the position in the list where the record has no id. */
const whereOf = (input: unknown, path: Path): ToldValue => {
  const [list, index, ...field] = path
  const dataset = child(input, 'id')
  const first = typeof dataset === 'string' ? [briefly(dataset)] : []
  const record = list === undefined ? undefined : RECORDS.get(list)
  const id = child(valueAt(input, path.slice(0, 2)), 'id')
  const rest =
    record !== undefined && typeof index === 'number' && typeof id === 'string'
      ? [recordNamed(record.name, id), asField(field)]
      : [asField(path)]
  const parts = [...first, ...rest].filter((part) => part !== '')
  return parts.length === 0 ? told`dataset` : parts
}

const AT_LEAST_ONE = told`at least one`

type ZodIssue = z.core.$ZodIssue

/** Whether an issue says that the value itself, and not something inside it, has another type. */
const isOtherType = (issue: ZodIssue): boolean =>
  issue.path.length === 0 &&
  (issue.code === 'invalid_type' ||
    (issue.code === 'invalid_union' && issue.errors.every((errors) => errors.some(isOtherType))))

/** The issues of the alternative that the value was most likely meant as. */
const unfold = (issue: ZodIssue): readonly ZodIssue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const meant = issue.errors.find((errors) => !errors.some(isOtherType))
  if (meant === undefined) return [issue]
  return meant.flatMap((inner) =>
    unfold({ ...inner, path: [...issue.path, ...inner.path] } as ZodIssue),
  )
}

/** Each once, by what it says. */
const alternatives = (expected: readonly ToldValue[]): readonly ToldValue[] => [
  ...new Map(expected.map((one) => [inEnglish(one), one])).values(),
]

const expectation = (issue: ZodIssue): ToldValue => {
  switch (issue.code) {
    case 'invalid_type':
      return typeNamed(issue.expected)
    case 'invalid_value':
      return either(issue.values.map(shown))
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? AT_LEAST_ONE
        : told`${Number(issue.minimum)} or more`
    case 'too_big':
      return told`a smaller number`
    case 'invalid_union':
      return either(
        alternatives(issue.errors.flatMap((errors) => errors.slice(0, 1).map(expectation))),
      )
    default:
      return expectedIn(issue.message)
  }
}

const unknownField = (input: unknown, path: Path, key: string): Issue => {
  const [list] = path
  const record = list === undefined ? undefined : RECORDS.get(list)
  const fields =
    path.length === 0
      ? Object.keys(AuthoredDataset.shape)
      : path.length === 2
        ? record?.fields
        : undefined
  return {
    rule: 'shape',
    where: whereOf(input, path),
    what: told`${shown(key)} is no field of this record`,
    wayOut: told`Correct its name or remove it`,
    ...(fields === undefined ? {} : { near: { sought: key, within: fields } }),
  }
}

const toIssues = (input: unknown, issue: ZodIssue): readonly Issue[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownField(input, issue.path, key))
  const value = valueAt(input, issue.path)
  const expected = expectation(issue)
  if (value === undefined) {
    const field = String(issue.path.at(-1) ?? 'dataset')
    return [
      {
        rule: 'shape',
        where: whereOf(input, issue.path.slice(0, -1)),
        what: told`The field "${briefly(field)}" is missing`,
        wayOut: told`Add it: ${expected}`,
      },
    ]
  }
  const isEmpty = issue.code === 'too_small' && expected === AT_LEAST_ONE
  return [
    {
      rule: 'shape',
      where: whereOf(input, issue.path),
      what: isEmpty ? told`The value is empty` : told`The value is ${shown(value)}`,
      wayOut: isEmpty ? told`Give at least one character or item` : told`Write ${expected} there`,
    },
  ]
}

const envelope = (input: unknown): Issue | null => {
  const fault = (what: Told, wayOut: Told): Issue => ({
    rule: 'format',
    where: told`dataset`,
    what,
    wayOut,
  })
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return fault(
      told`A dataset is an object, and this is ${shown(input)}`,
      told`Open a graph.json file`,
    )
  const format = child(input, 'format')
  const version = child(input, 'version')
  if (format !== FORMAT)
    return fault(
      told`The field "format" is ${shown(format)}, so this is no dataset of this program`,
      told`Open a dataset, or write "format": "${FORMAT}" if it is one`,
    )
  if (version === VERSION) return null
  return typeof version === 'number' && version > VERSION
    ? fault(
        told`The dataset has version ${version}, and this program reads version ${VERSION}`,
        told`Open it with a newer version of the program`,
      )
    : fault(told`The field "version" is ${shown(version)}`, told`Write "version": ${VERSION}`)
}

/** Whether data has the shape that `AuthoredDataset` asks for; may say no where it cannot tell. */
export type Shaped = (input: unknown) => input is AuthoredDataset

/** The first stage of reading: whether every field is there, known and of its type. */
export const readShape = (
  input: unknown,
  isShaped?: Shaped,
): { readonly authored: AuthoredDataset | null; readonly issues: readonly Issue[] } => {
  const wrong = envelope(input)
  if (wrong !== null) return { authored: null, issues: [wrong] }
  if (isShaped?.(input)) return { authored: input, issues: [] }
  const result = AuthoredDataset.safeParse(input)
  if (result.success) return { authored: result.data, issues: [] }
  return {
    authored: null,
    issues: result.error.issues.flatMap(unfold).flatMap((issue) => toIssues(input, issue)),
  }
}
