import fc from 'fast-check'
import { expect, it } from 'vitest'
import { number } from '../../src/domain/words/plural.ts'
import { numbers } from '../../src/ui/messages/numbers.ts'

it('groups numbers as the browser does', () => {
  const any = fc.oneof(fc.integer(), fc.nat(2_000_000), fc.nat(1_100))
  fc.assert(
    fc.property(any, (count) => {
      expect(number(count)).toBe(count.toLocaleString('en'))
    }),
    { examples: [[0], [999], [1_000], [1_007], [999_999], [1_000_000]] },
  )
})

it('takes a comma before three digits of a filter for one between groups', () => {
  expect(['>12,345', '1,234..1,234,567.5', '12,345', '0,125', '1,23'].map(numbers.bounds)).toEqual([
    '>12345',
    '1234..1234567.5',
    '12345',
    '0,125',
    '1,23',
  ])
})
