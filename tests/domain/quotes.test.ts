import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, occurrences, sliceCodePoints } from '../../src/domain/codePoints.ts'
import { cutSpan } from '../../src/domain/cutSpan.ts'
import { anchor, isInsideSpan, quotedSpans, speechOf } from '../../src/domain/quotes.ts'

const points = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    ' ',
    '\n',
    '“',
    '”',
    '"',
    'é',
    'e\u0301',
    '😀',
    '\ud83d',
    '\ude00',
  ),
  maxLength: 60,
})
const hostile = fc.oneof(points, fc.string({ unit: 'binary', maxLength: 60 }))

describe('anchoring exact words', () => {
  it('finds words that stand once, with what stands around them', () => {
    expect(anchor('Aland met Borduria in Cobalt.', 'Borduria')).toEqual({
      start: 10,
      end: 18,
      prefix: 'Aland met ',
      suffix: ' in Cobalt.',
      nth: 1,
    })
  })

  it('counts code points, so that an emoji before the words moves them by one', () => {
    expect(anchor('😀😀 Aland', 'Aland')).toMatchObject({ start: 3, end: 8, prefix: '😀😀 ' })
  })

  it('keeps up to 32 code points of prefix and suffix and never half of one', () => {
    const found = anchor(`${'😀'.repeat(40)}x${'😀'.repeat(40)}`, 'x')
    expect(found).toMatchObject({ prefix: '😀'.repeat(32), suffix: '😀'.repeat(32) })
  })

  it('says that words are absent, whatever differs', () => {
    for (const exact of ["Aland's", 'aland', 'Aland  met', ''])
      expect(anchor('Aland’s minister. Aland met.', exact)).toEqual({ fault: 'absent' })
  })

  it('does not find half of a code point', () => {
    expect(anchor('😀', '\ud83d')).toEqual({ fault: 'absent' })
    expect(anchor('\ud83d', '\ud83d')).toMatchObject({ start: 0, end: 1 })
  })

  it('asks which place is meant where words stand several times, overlapping ones counted', () => {
    expect(anchor('aaa', 'aa')).toEqual({ fault: 'several', count: 2 })
    expect(anchor('aaa', 'aa', 2)).toMatchObject({ start: 1, end: 3, nth: 2 })
    expect(anchor('aaa', 'aa', 3)).toEqual({ fault: 'beyond', count: 2 })
  })

  it('always gives the place at which the words stand, in any text', () => {
    fc.assert(
      fc.property(hostile, fc.nat(), fc.nat(), (text, first, second) => {
        const length = codePointLength(text)
        fc.pre(length > 0)
        const start = first % length
        const end = start + 1 + (second % (length - start))
        const exact = sliceCodePoints(text, start, end)
        const places = occurrences(text, exact)
        const found = places.map((_, at) => anchor(text, exact, at + 1))
        expect(found.some((place) => 'start' in place && place.start === start)).toBe(true)
        for (const place of found) {
          if (!('start' in place)) throw new Error(`lost ${JSON.stringify(exact)}`)
          expect(sliceCodePoints(text, place.start, place.end)).toBe(exact)
          const around = place.prefix + exact + place.suffix
          expect(text).toContain(around)
          const from = Math.max(0, place.start - 32)
          expect(place.prefix).toBe(sliceCodePoints(text, from, place.start))
          const to = Math.min(length, place.end + 32)
          expect(place.suffix).toBe(sliceCodePoints(text, place.end, to))
        }
        expect(anchor(text, exact, places.length + 1)).toEqual({
          fault: 'beyond',
          count: places.length,
        })
      }),
    )
  })
})

const marked = (text: string): readonly string[] =>
  quotedSpans(text).map(({ start, end }) => sliceCodePoints(text, start, end))

describe('quoted spans', () => {
  it.each([
    ['He said “over” and “done.”', ['“over”', '“done.”']],
    ['He said "over" and "done."', ['"over"', '"done."']],
    ['😀 “over”', ['“over”']],
    ['“No end here', []],
    ['“No end here\nand none” there', []],
    ['“lost and “found”', ['“found”']],
    ['a 6" pipe and a 9" pipe', []],
    ['a 6"wide board, a "real" one', ['"real"']],
    ['("in brackets")', ['"in brackets"']],
    ['“outer "inner" outer”', ['“outer "inner" outer”']],
    ['', []],
  ])('of %j are %j', (text, spans) => {
    expect(marked(text)).toEqual(spans)
  })

  it('never overlap and stay inside one line, in any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let last = 0
        for (const { start, end } of quotedSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(sliceCodePoints(text, start, end)).toMatch(/^(“[^\n\r]*”|"[^\n\r]*")$/u)
          last = end
        }
      }),
    )
  })

  it('run over the ends of lines that are only wrapped, and over no others', () => {
    const said = (second: string) =>
      `He told the papers at the harbour: “We will not go back to the table, and\n${second}” Then he left.`
    const spanned = (text: string) =>
      quotedSpans(text).map(({ start, end }) => sliceCodePoints(text, start, end))
    const wrapped = 'nobody will make us.'
    expect(spanned(said(wrapped))).toEqual([`“We will not go back to the table, and\n${wrapped}”`])
    expect(spanned(said('Nobody will make us.'))).toEqual([])
  })
})

describe('speech', () => {
  const text = 'He said it was “over for now” and left.'
  const spans = quotedSpans(text)
  const at = (exact: string): readonly [number, number] => {
    const found = anchor(text, exact)
    if (!('start' in found)) throw new Error(exact)
    return [found.start, found.end]
  }

  it.each([
    ['over', false, 'direct'],
    ['“over for now”', false, 'direct'],
    ['was “over for now” and', false, 'mixed'],
    ['was “over for now” and', true, 'mixed'],
    ['and left', true, 'indirect'],
    ['and left', false, 'narration'],
  ] as const)('of %j is %3$s where somebody speaks: %2$s', (exact, spoken, speech) => {
    expect(speechOf(spans, ...at(exact), spoken)).toBe(speech)
  })

  it.each([
    ['was “over', true],
    ['now” and', true],
    ['“over', true],
    ['now”', true],
    ['over for', false],
    ['“over for now”', false],
    ['He said it was “over for now” and left.', false],
  ])('of %j cuts a span in half: %s', (exact, cut) => {
    expect(cutSpan(spans, ...at(exact)) !== undefined).toBe(cut)
  })

  it('lies inside a span only as a whole', () => {
    expect(isInsideSpan(spans, ...at('for now'))).toBe(true)
    expect(isInsideSpan(spans, ...at('now” and'))).toBe(false)
  })
})
