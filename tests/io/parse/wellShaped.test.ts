import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AuthoredDataset } from '../../../src/io/parse/schema.ts'
import { isWellShaped } from '../../../src/io/parse/wellShaped.ts'
import { anyAuthored, anyForeign } from '../../helpers/anyDataset.ts'
import { damaged } from '../../helpers/damaged.ts'

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
