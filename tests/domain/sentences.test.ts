import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '../../src/domain/codePoints.ts'
import { sentences } from '../../src/domain/sentences.ts'

const split = (text: string): readonly string[] => sentences(text).map((sentence) => sentence.text)

const ARTICLE =
  'graph-data/pakistan-afghanistan-2025/sources/iran-steps-in-as-pakistan-and-afghanistan-talks-stall.txt'

describe('sentences', () => {
  it.each([
    ['One. Two! Three? Four… Five', ['One.', 'Two!', 'Three?', 'Four…', 'Five']],
    [
      'A headline\n\nA line. Another.\r\nThird\rFourth',
      ['A headline', 'A line.', 'Another.', 'Third', 'Fourth'],
    ],
    ['He said “over.” Then he left.', ['He said “over.”', 'Then he left.']],
    ['It ended (at last.) “So it did,” he said.', ['It ended (at last.)', '“So it did,” he said.']],
    ['It was 6.3 strong. 15 tonnes came.', ['It was 6.3 strong.', '15 tonnes came.']],
    ['It came to naught. or so they say.', ['It came to naught. or so they say.']],
    ['Mr. Brown met Dr. J. Smith.', ['Mr. Brown met Dr. J. Smith.']],
    ['The U.S. Senate and the U.N. Council met.', ['The U.S. Senate and the U.N. Council met.']],
    ['At 5 p.m. Cobalt time.', ['At 5 p.m. Cobalt time.']],
    [
      'No. 5 was out. He said No. Then he left.',
      ['No. 5 was out.', 'He said No.', 'Then he left.'],
    ],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['Wait... Ælfric came.', ['Wait...', 'Ælfric came.']],
    ['😀 One. 😀 two.', ['😀 One. 😀 two.']],
    ['', []],
    [' \n\t\n', []],
    ['.', ['.']],
  ])('of %j are %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('of the shipped article stand where they always stood', () => {
    const golden: unknown = JSON.parse(readFileSync('tests/golden/sentences.json', 'utf8'))
    const found = sentences(readFileSync(ARTICLE, 'utf8')).map(({ start, end, text }) => ({
      start,
      end,
      begins: text.split(' ').slice(0, 4).join(' '),
    }))
    expect(found).toEqual(golden)
  })

  it('tile any text in order: none is empty, none overlaps, only white space is left out', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        'A',
        'b',
        '.',
        '!',
        '…',
        ' ',
        '\n',
        '\r',
        '“',
        '”',
        ')',
        '😀',
        '\ud83d',
        '9',
        'Mr',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        let left = ''
        for (const sentence of sentences(text)) {
          expect(sentence.end).toBeGreaterThan(sentence.start)
          expect(sentence.start).toBeGreaterThanOrEqual(last)
          expect(sliceCodePoints(text, sentence.start, sentence.end)).toBe(sentence.text)
          left += sliceCodePoints(text, last, sentence.start)
          last = sentence.end
        }
        left += text.slice(sliceCodePoints(text, 0, last).length)
        expect(left.trim()).toBe('')
      }),
    )
  })

  it('of a long line without an end are found in time that grows with its length alone', () => {
    const text = `${'.'.repeat(200_000)}x`
    expect(split(text)).toEqual([text])
  })
})
