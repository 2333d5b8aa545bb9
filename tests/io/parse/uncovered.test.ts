import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inEnglish } from '../../../src/domain/told.ts'
import { readDraft } from '../../../src/io/parse/draft.ts'
import { uncoveredSentence } from '../../../src/io/parse/rules/coverage.ts'
import { AuthoredDataset } from '../../../src/io/parse/schema.ts'
import { aDataset, aSource, aStatement } from '../../helpers/dataset.ts'
import * as plain from '../../helpers/plain/quotes.ts'

const text = fc
  .array(
    fc.constantFrom(
      'Aland met.',
      'It said',
      '😀',
      ' ',
      ' ',
      '\n',
      '. ',
      '“No.”',
      'Mr. J.',
      '\ud83d',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

it('the sentences that nothing quotes are those that overlap no passage, however many there are', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.boolean()), { maxLength: 6 }),
      (written, ranges) => {
        const passages = ranges.flatMap(([at, length, excused]) => {
          const start = at % (written.length + 1)
          const exact = written.slice(start, start + length)
          return exact === '' ? [] : [{ exact, nth: 1, excused }]
        })
        const authored = AuthoredDataset.parse({
          ...aDataset({
            part: false,
            statements: passages.flatMap(({ exact, nth, excused }, at) =>
              excused ? [] : [aStatement(`s${at}`, { quotes: [{ exact, nth }] })],
            ),
            noRelation: passages.flatMap(({ exact, nth, excused }) =>
              excused ? [{ exact, nth, reason: 'A headline.' }] : [],
            ),
          }),
        })
        const draft = readDraft(
          { ...authored, sources: authored.sources?.map((one) => ({ ...one, text: written })) },
          new Map(),
        )
        const places = [...draft.asked.flat(), ...draft.noRelation]
          .map(({ place }) => place)
          .flatMap((place) => (place !== null && 'start' in place ? [place] : []))
        const expected = plain
          .sentences(written)
          .filter(({ start, end }) => !places.some((one) => start < one.end && one.start < end))
        expect(uncoveredSentence.check(draft).map(({ where }) => inEnglish(where))).toEqual(
          expected.map(({ start, end }) =>
            expect.stringContaining(`characters ${start} to ${end}`),
          ),
        )
      },
    ),
    { numRuns: 1_000 },
  )
})

it('a sentence over the end of a line is told as it reads', () => {
  const wrapped =
    'The ministers met at the lake on Monday, and spoke for three hours about the\n' +
    'ferry, the toll and the men.'
  const draft = readDraft(
    AuthoredDataset.parse(
      aDataset({
        part: false,
        sources: [aSource(wrapped)],
        statements: [aStatement('x', { quotes: [] })],
      }),
    ),
    new Map(),
  )
  const [fault, ...more] = uncoveredSentence.check(draft)
  expect(more).toEqual([])
  expect(inEnglish(fault?.what ?? '')).toContain(
    '"The ministers met at the lake on Monday, and spoke for three hours about the fer…"',
  )
})
