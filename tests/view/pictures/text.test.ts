import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimate, printable, wrap } from '../../../src/view/pictures/text.ts'

const LETTERING = { size: 10, weight: 400, measure: (text: string) => [...text].length * 5 }

describe('printable text', () => {
  it('keeps letters of all scripts, joiners and marks', () => {
    const text = 'Åland’s “front” — سلام می‌خواهم 水 👩‍🚀'
    expect(printable(text)).toBe(text)
  })

  it('drops control characters and marks that turn the direction of writing', () => {
    expect(printable('a\u0000b\u0007c\u009fd\u202ee\u2066f\u2069')).toBe('abcdef')
  })

  it('drops halves of broken pairs', () => {
    expect(printable('a\ud800b\udc00c')).toBe('abc')
  })

  it('writes line breaks and tabs as one space', () => {
    expect(printable('a\r\n\tb\u2028c')).toBe('a b c')
  })
})

describe('wrapping', () => {
  it('breaks at spaces and never past the room', () => {
    expect(wrap('one two three four', 50, LETTERING, 9)).toEqual(['one two', 'three four'])
  })

  it('cuts a word that is wider than the line', () => {
    expect(wrap('abcdefghij kl', 25, LETTERING, 9)).toEqual(['abcde', 'fghij', 'kl'])
  })

  it('says with an ellipsis that there was more', () => {
    expect(wrap('one two three four', 50, LETTERING, 1)).toEqual(['one two…'])
  })

  it('gives no line for an empty text', () => {
    expect(wrap('', 50, LETTERING, 3)).toEqual([])
    expect(wrap('\u0000', 50, LETTERING, 3)).toEqual([])
  })

  it('loses no word and keeps to the room, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const lines = wrap(text, 30, LETTERING, 1000)
        expect(lines.join('').replaceAll(' ', '')).toBe(printable(text).replaceAll(' ', ''))
        for (const line of lines) expect(LETTERING.measure(line)).toBeLessThanOrEqual(30)
      }),
    )
  })

  it('never gives more lines than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 4 }), (text, most) => {
        expect(wrap(text, 30, LETTERING, most).length).toBeLessThanOrEqual(most)
      }),
    )
  })
})

describe('estimated widths', () => {
  it('grow with size and weight', () => {
    expect(estimate('Aland', 20, 400)).toBeCloseTo(2 * estimate('Aland', 10, 400))
    expect(estimate('Aland', 20, 600)).toBeGreaterThan(estimate('Aland', 20, 400))
  })
})
