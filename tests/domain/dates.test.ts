import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atDateInWords, dateInWords } from '../../src/domain/dates.ts'

describe('a date in words', () => {
  test.each([
    ['2025-10-28', '28 October 2025', 'on 28 October 2025'],
    ['2025-03-01', '1 March 2025', 'on 1 March 2025'],
    ['2025-10', 'October 2025', 'in October 2025'],
    ['2025', '2025', 'in 2025'],
    ['0476', '476', 'in 476'],
    ['2025-10-25/..', 'since 25 October 2025', 'since 25 October 2025'],
    ['2021/..', 'since 2021', 'since 2021'],
    ['../2025-11-09', 'until 9 November 2025', 'until 9 November 2025'],
    ['2025-10-11/2025-10-11', '11 October 2025', 'on 11 October 2025'],
  ])('reads %s as "%s"', (edtf, alone, inSentence) => {
    expect(dateInWords(edtf)).toBe(alone)
    expect(atDateInWords(edtf)).toBe(inSentence)
  })

  test.each([
    ['2025-10-11/2025-10-12', 'from 11 to 12 October 2025'],
    ['2025-10-30/2025-11-02', 'from 30 October to 2 November 2025'],
    ['2024-12-30/2025-01-02', 'from 30 December 2024 to 2 January 2025'],
    ['2025-10/2025-11', 'from October to November 2025'],
    ['2024/2025', 'from 2024 to 2025'],
    ['2025-10-11/2025-11', 'from 11 October 2025 to November 2025'],
  ])('says once what both ends of %s share', (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words)
    expect(atDateInWords(edtf)).toBe(words)
  })

  test.each([
    '',
    'soon',
    '2025-02-30',
    '2025-13',
    '../..',
    '2025-10-12/2025-10-11',
    '2025-10-11T09:00',
  ])('gives back "%s", which is no date of the subset, as it is', (text) => {
    expect(dateInWords(text)).toBe(text)
    expect(atDateInWords(text)).toBe(text)
  })

  test('never loses a text that it cannot read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/^\d{4}/.test(text) && !text.startsWith('../'))
        return dateInWords(text) === text
      }),
    )
  })
})
