import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Numbering } from '../../src/domain/numbering.ts'

const few = fc.integer({ min: -3, max: 3 })
const any = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const triples = fc.array(fc.oneof(fc.tuple(few, few, few), fc.tuple(any, any, any)))

describe('a numbering', () => {
  it('gives the same number to the same triple, and the next to each that it has not met', () => {
    fc.assert(
      fc.property(triples, (all) => {
        const numbering = new Numbering(all.length)
        const known = new Map<string, number>()
        for (const triple of all) {
          const key = triple.join(' ')
          const number = known.get(key) ?? known.size
          known.set(key, number)
          expect(numbering.numberOf(...triple)).toBe(number)
          expect(numbering.count).toBe(known.size)
        }
      }),
    )
  })

  it('holds as many as it was told of', () => {
    const numbering = new Numbering(1_000)
    for (let at = 0; at < 1_000; at++) expect(numbering.numberOf(at, -at, at * 7)).toBe(at)
    for (let at = 0; at < 1_000; at++) expect(numbering.numberOf(at, -at, at * 7)).toBe(at)
  })
})
