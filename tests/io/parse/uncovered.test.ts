import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inEnglish } from '../../../src/domain/told.ts'
import { readDraft } from '../../../src/io/parse/draft.ts'
import { uncoveredSentence } from '../../../src/io/parse/rules/coverage.ts'
import { AuthoredDataset } from '../../../src/io/parse/schema.ts'
import { aDataset, aStatement } from '../../helpers/dataset.ts'
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
