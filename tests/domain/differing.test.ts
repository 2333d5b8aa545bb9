import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextDifference } from '../../src/domain/differing.ts'

it('finds every place at which two arrays differ, one after the other', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })))
  fc.assert(
    fc.property(pairs, (all) => {
      const one = Uint8Array.from(all, ([value]) => value)
      const other = Uint16Array.from(all, ([, value]) => value)
      const found: number[] = []
      let at = nextDifference(one, other, 0)
      while (at < one.length) {
        found.push(at)
        at = nextDifference(one, other, at + 1)
      }
      expect(found).toEqual([...all.keys()].filter((place) => one[place] !== other[place]))
      expect(at).toBe(one.length)
    }),
  )
})
