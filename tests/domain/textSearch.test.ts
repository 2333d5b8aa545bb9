import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, occurrences, toCodePoints } from '../../src/domain/codePoints.ts'
import { coverage } from '../../src/domain/coverage.ts'
import { cutSpan } from '../../src/domain/cutSpan.ts'
import { sourceId, statementId } from '../../src/domain/ids.ts'
import { anchor, isInsideSpan, quotedSpans, speechOf } from '../../src/domain/quotes.ts'
import { sentences } from '../../src/domain/sentences.ts'
import { createTextSearch } from '../../src/domain/textSearch.ts'
import * as plain from '../helpers/plain/quotes.ts'

const SEARCHES = 12

/** Texts of few signs, so that passages repeat and overlap, with pairs and halves of pairs among them. */
const repetitive = fc
  .tuple(
    fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.array(fc.tuple(fc.nat(9), fc.constantFrom('', '', '', '😀', '\ud83d', '\ude00', 'x')), {
      maxLength: 60,
    }),
  )
  .map(([words, turns]) => turns.map(([at, sign]) => `${words[at % words.length]}${sign}`).join(''))

const prose = fc
  .array(
    fc.constantFrom(
      ...['Aland', 'met', 'Mr', 'No', 'U.S', 'J', '5', 'é', '😀', '𝐀', '\ud83d', '\ude00', 'a'],
      ...[' ', ' ', ' ', '\u00a0', '\n', '\r', '\r\n', '\u2028'],
      ...['.', '.', '!', '?', '…', '“', '”', '"', '’', '‘', '(', ')', '«', '»'],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

const anyText = fc.oneof(repetitive, prose, fc.string({ unit: 'binary', maxLength: 80 }))

const range = (length: number, one: number, other: number): readonly [number, number] => {
  const start = one % (length + 1)
  return [start, start + (other % (length - start + 1))]
}

describe('a search that remembers its texts', () => {
  it('finds every place that a plain search finds, overlapping ones too, and none that splits a pair', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', '', '', 'b', '\ude00')), {
          minLength: SEARCHES,
          maxLength: SEARCHES,
        }),
        (text, ranges) => {
          const search = createTextSearch()
          for (const [one, other, tail] of ranges) {
            const part = `${text.slice(...range(text.length, one, other))}${tail}`
            expect(search.occurrences(text, part)).toEqual(occurrences(text, part))
            for (const nth of [undefined, 1, 2])
              expect(anchor(text, part, nth, search)).toEqual(anchor(text, part, nth))
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('counts code points as a plain count does, wherever it is asked', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const index = at % (text.length + 1)
        expect(createTextSearch().toCodePoints(text, index)).toBe(toCodePoints(text, index))
      }),
    )
  })

  it('finds words that stand thousands of times', () => {
    const text = 'ab'.repeat(40_000)
    const search = createTextSearch()
    const places = Array.from({ length: SEARCHES }, () =>
      search.occurrences(text, 'ab'.repeat(20)),
    ).at(-1)
    expect(places).toHaveLength(40_000 - 19)
    expect(places?.slice(0, 3)).toEqual([0, 2, 4])
  })

  it('keeps two texts apart', () => {
    const search = createTextSearch()
    const one = 'Aland accused Borduria of arming rebels.'
    const other = `On 3 May, ${one}`
    for (let at = 0; at < SEARCHES; at++) {
      expect(search.occurrences(one, 'accused Borduria')).toEqual([6])
      expect(search.occurrences(other, 'accused Borduria')).toEqual([16])
    }
  })
})

describe('what is read of a text in one pass', () => {
  it('are the quoted spans that are found sign by sign, and the speech of each passage', () => {
    fc.assert(
      fc.property(prose, fc.array(fc.tuple(fc.nat(), fc.nat())), (text, ranges) => {
        const spans = quotedSpans(text)
        expect(spans).toEqual(plain.quotedSpans(text))
        for (const [one, other] of ranges) {
          const [start, end] = range(codePointLength(text), one, other)
          if (start === end) continue
          expect(cutSpan(spans, start, end)).toEqual(plain.cutSpan(spans, start, end))
          expect(isInsideSpan(spans, start, end)).toBe(plain.isInsideSpan(spans, start, end))
          for (const spoken of [true, false])
            expect(speechOf(spans, start, end, spoken)).toBe(
              plain.speechOf(spans, start, end, spoken),
            )
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('are the sentences that are found sign by sign', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sentences(text)).toEqual(plain.sentences(text))
      }),
      { numRuns: 1_000 },
    )
  })

  it('is the coverage that comparing each sentence with each quote gives', () => {
    const aSource = fc.constantFrom('one', 'two', 'none').map(sourceId)
    const aPlace = fc
      .tuple(aSource, fc.nat(40), fc.nat(20))
      .map(([source, start, length]) => ({ source, start, end: start + length }))
    fc.assert(
      fc.property(
        prose,
        prose,
        fc.array(fc.array(aPlace, { maxLength: 3 }), { maxLength: 6 }),
        fc.array(fc.tuple(aPlace, fc.constantFrom('a headline', 'a picture')), { maxLength: 3 }),
        (one, two, quotes, reasons) => {
          const covered = {
            sources: [
              { id: sourceId('one'), text: one },
              { id: sourceId('two'), text: two },
              { id: sourceId('null'), text: null },
            ],
            statements: quotes.map((of, at) => ({ id: statementId(`s${at % 5}`), quotes: of })),
            noRelation: reasons.map(([place, reason]) => ({ ...place, reason })),
          }
          expect(coverage(covered)).toEqual(plain.coverage(covered))
        },
      ),
      { numRuns: 500 },
    )
  })
})
