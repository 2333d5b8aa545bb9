import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AuthoredDataset } from '../../../src/io/parse/schema.ts'
import { isWellShaped } from '../../../src/io/parse/wellShaped.ts'
import { anyAuthored, anyForeign } from '../../helpers/anyDataset.ts'

/** The value with one part of it, chosen by numbers, replaced. */
const damaged = (value: unknown, path: readonly number[], by: unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return by
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)] ?? 'new'
  const next = damaged(Reflect.get(value, key), rest, by)
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? next : item))
  return { ...value, [key]: next }
}

it('a quick look at data takes for well shaped what its schema takes, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyAuthored, anyForeign),
      fc.array(fc.nat(40), { maxLength: 5 }),
      fc.option(fc.oneof(fc.jsonValue(), fc.constantFrom('', 'claimed', [], {}, 0, 1.5, true))),
      (authored, path, by) => {
        const input = path.length === 0 ? authored : damaged(authored, path, by)
        expect(isWellShaped(input)).toBe(AuthoredDataset.safeParse(input).success)
      },
    ),
    { numRuns: 400 },
  )
})
