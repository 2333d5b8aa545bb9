import fc from 'fast-check'
import { expect, it } from 'vitest'
import { number } from '../../src/ui/messages/plural.ts'

it('groups numbers as the browser does', () => {
  const any = fc.oneof(fc.integer(), fc.nat(2_000_000), fc.nat(1_100))
  fc.assert(
    fc.property(any, (count) => {
      expect(number(count)).toBe(count.toLocaleString('en'))
    }),
    { examples: [[0], [999], [1_000], [1_007], [999_999], [1_000_000]] },
  )
})
