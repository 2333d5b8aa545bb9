import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/analysis/periods.ts'
import { extentOf } from '../../src/analysis/spans.ts'
import { dayNumber, dayOf } from '../../src/domain/clocks.ts'

const spanOf = (day: string): Span => ({
  from: dayNumber(day),
  to: dayNumber(day),
  precision: 'day',
})

describe('a day by its number', () => {
  it('is the same day again, with a year of four digits whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (number) => {
        const day = dayOf(number)
        expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(dayOf(dayNumber(day))).toBe(day)
      }),
    )
    expect(dayOf(dayNumber('0000-01-01') - 9000)).toBe('0000-01-01')
    expect(dayOf(dayNumber('9999-12-31') + 9000)).toBe('9999-12-31')
  })
})

it('an axis of dates from the first years on begins with a day that has a name', () => {
  const extent = extentOf(['0004-03-15', '1453-05-29'].map(spanOf))
  expect(extent?.from).toBe(dayNumber('0000-01-01'))
})
