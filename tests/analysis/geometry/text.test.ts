import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, textWidth, wrapLabel } from '../../../src/analysis/geometry/text.ts'

describe('the estimated width of a text', () => {
  // Measured in Chromium with the bundled IBM Plex Sans at 100 px.
  const MEASURED = [
    ['Nations gather in the capital', 'regular', 1260],
    ['Nations gather in the capital', 'semibold', 1308],
    ['Inter-Services Public Relations', 'regular', 1382],
    ['Will Jill fill it?', 'regular', 587],
    ['Will Jill fill it?', 'semibold', 626],
    ['MMWWMM', 'regular', 503],
    ['Council of Greater Borduria', 'semibold', 1264],
    ['Aland', 'semibold', 271],
  ] as const

  it.each(MEASURED)(
    'of “%s” in %s is within 4 per cent of the drawn one',
    (text, weight, width) => {
      expect(Math.abs(textWidth(text, 100, weight) / width - 1)).toBeLessThan(0.04)
    },
  )

  it('grows with the size and is 0 for nothing', () => {
    expect(textWidth('Aland', 24)).toBeCloseTo(2 * textWidth('Aland', 12))
    expect(textWidth('', 12)).toBe(0)
  })

  it('counts a mark on a letter as no letter of its own, and an ideograph as a full square', () => {
    expect(textWidth('a\u0301', 10)).toBe(textWidth('a', 10))
    expect(textWidth('国', 10)).toBe(10)
  })
})

describe('wrapping a label', () => {
  it('leaves a short name on one line', () => {
    expect(wrapLabel('Aland', 11.5, 110)).toEqual(['Aland'])
  })

  it('breaks a longer one into lines of about equal length', () => {
    expect(wrapLabel('Ministry of Public Works', 11.5, 110)).toEqual([
      'Ministry of',
      'Public Works',
    ])
  })

  it('cuts what does not fit on three lines and says so', () => {
    const lines = wrapLabel('one two three four five six seven eight nine ten '.repeat(3), 11.5, 80)
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toMatch(/…$/)
  })

  it('cuts a word without spaces', () => {
    expect(wrapLabel('w'.repeat(80), 11.5, 110)).toEqual([expect.stringMatching(/^w+…$/)])
  })

  it('gives no line for an empty name', () => {
    expect(wrapLabel(' ', 11.5, 110)).toEqual([])
  })

  it('cuts a name as long as a book without measuring it again for each letter', () => {
    const lines = wrapLabel('a word '.repeat(300_000), 11.5, 110)
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toMatch(/^a word a word .*…$/)
  })

  it('keeps as many letters as fit, one at least', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(90), (line, width) => {
        const cut = clip(line, 10, width)
        const letters = [...line]
        const most = letters.findLastIndex(
          (_, at) => textWidth(`${letters.slice(0, at + 1).join('')}…`, 10) <= width,
        )
        const kept = letters.slice(0, Math.max(0, most) + 1).join('')
        expect(cut).toBe(textWidth(line, 10) <= width ? line : `${kept.trimEnd()}…`)
      }),
    )
  })

  it('never exceeds three lines or the width, and keeps the order of words, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const lines = wrapLabel(name, 11.5, 110)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines)
          expect(textWidth(line, 11.5) <= 110 || [...line].length <= 2).toBe(true)
        const whole = lines.join(' ')
        if (!whole.includes('…')) expect(whole).toBe(name.split(/\s+/u).filter(Boolean).join(' '))
      }),
    )
  })
})
