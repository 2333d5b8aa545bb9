import type * as z from 'zod/mini'
import { isRecord } from '../isRecord.ts'
import { AuthoredDataset } from './schema.ts'

/** Whether a value has a shape; it may say no where it cannot tell. */
type Test = (value: unknown) => boolean

/** Those checks that are as quick as the tests here; any other leaves the value to its schema. */
const checkOf = (check: z.core.$ZodCheck): ((value: { length: number }) => boolean) | null => {
  const { def } = check._zod
  return 'minimum' in def && def.check === 'min_length' && typeof def.minimum === 'number'
    ? ({ length }) => length >= Number(def.minimum)
    : null
}

const record = (shape: Readonly<Record<string, z.core.$ZodType>>): Test => {
  const tests = new Map(Object.entries(shape).map(([name, schema]) => [name, testOf(schema)]))
  const needed = [...tests].flatMap(([name, test]) => (test(undefined) ? [] : [name]))
  return (value) => {
    if (!isRecord(value)) return false
    for (const name in value) if (tests.get(name)?.(value[name]) !== true) return false
    for (const name of needed) if (value[name] === undefined) return false
    return true
  }
}

const asks =
  (schema: z.core.$ZodType): Test =>
  (value) =>
    (schema as z.ZodMiniType).safeParse(value).success

/** A test of what a schema asks for: the same answer, many times quicker, and without a word of what is wrong. */
export const testOf = (schema: z.core.$ZodType): Test => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const checks = (def.checks ?? []).map((check) => checkOf(check as z.core.$ZodCheck))
  const passes = (value: string | readonly unknown[]): boolean =>
    checks.every((check) => check?.(value) === true)
  if (checks.includes(null)) return asks(schema)
  switch (def.type) {
    case 'string':
      if ('format' in def) break
      return (value) => typeof value === 'string' && passes(value)
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'optional': {
      const test = testOf(def.innerType)
      return (value) => value === undefined || test(value)
    }
    case 'nullable': {
      const test = testOf(def.innerType)
      return (value) => value === null || test(value)
    }
    case 'enum': {
      const known = new Set<unknown>(Object.values(def.entries))
      return (value) => known.has(value)
    }
    case 'literal': {
      const known = new Set<unknown>(def.values)
      return (value) => known.has(value)
    }
    case 'union': {
      const tests = def.options.map(testOf)
      return (value) => tests.some((test) => test(value))
    }
    case 'array': {
      const test = testOf(def.element)
      return (value) => Array.isArray(value) && passes(value) && value.every(test)
    }
    case 'object':
      if (checks.length > 0) break
      return record(def.shape)
  }
  return asks(schema)
}

/** Whether a value is a dataset in authored form, as `AuthoredDataset` says. */
export const isWellShaped = (() => {
  let test: Test | null = null
  return (input: unknown): input is AuthoredDataset => {
    test ??= testOf(AuthoredDataset)
    return test(input)
  }
})()
