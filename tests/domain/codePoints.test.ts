import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codePointLength,
  sliceCodePoints,
  toCodePoints,
  toUnits,
} from '../../src/domain/codePoints.ts'

const piece = fc.string({
  unit: fc.constantFrom('a', '\n', 'é', '😀', '\ud83d', '\ude00', 'words of a text '),
  minLength: 1,
  maxLength: 40,
})

/** Texts of some thousand units, in which pairs stand anywhere. */
const longText = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 120 }))
  .map(([pieces, times]) => pieces.join('').repeat(times))

describe('offsets in code points', () => {
  it('count what stands before an index, however long the text', () => {
    fc.assert(
      fc.property(longText, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const points = Array.from(text)
        expect(codePointLength(text)).toBe(points.length)
        const at = Math.floor(points.length * share)
        const unit = points.slice(0, at).join('').length
        expect(toCodePoints(text, unit)).toBe(at)
        expect(toUnits(text, at)).toBe(unit)
      }),
    )
  })

  it('cut the same words as an array of code points does', () => {
    fc.assert(
      fc.property(longText, fc.nat(5_000), fc.nat(40), (text, from, length) => {
        const points = Array.from(text)
        const start = Math.min(from, points.length)
        const end = Math.min(start + length, points.length)
        expect(sliceCodePoints(text, start, end)).toBe(points.slice(start, end).join(''))
      }),
    )
  })

  it('are refused beyond the end of a text', () => {
    for (const text of ['', 'short', '😀'.repeat(2_000), 'a'.repeat(2_048)])
      expect(() => toUnits(text, Array.from(text).length + 1)).toThrow(RangeError)
  })
})
