import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES, SPEECHES, STATUSES } from '../../../src/domain/dataset.ts'
import { describeIssue, UnreadableFileError } from '../../../src/domain/issue.ts'
import type { ToldValue } from '../../../src/domain/told.ts'
import { readChecks } from '../../../src/io/parse/checks.ts'
import { parseDataset } from '../../../src/io/parse/parse.ts'
import { AUTHORED_RECORDS } from '../../../src/io/parse/schema.ts'
import { anyAuthored } from '../../helpers/anyDataset.ts'
import { damaged } from '../../helpers/damaged.ts'
import { aDataset, aStatement } from '../../helpers/dataset.ts'

/** Plain texts among what is told: they are no words of the program, so they must be taken from the data. */
const plainTexts = (value: ToldValue): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' || 'many' in value) return []
  return ('form' in value ? value.values : value).flatMap(plainTexts)
}

/** The file name, and fields and values of the data model. */
const KNOWN = [
  'checks.json',
  ...Object.values(AUTHORED_RECORDS).flatMap((record) => Object.keys(record.shape)),
  ...[ROLES, SPEECHES, STATUSES].flat(),
  ...['stated', 'computed', 'required', 'none', 'speech', 'act', 'state', 'attest', 'verified'],
  ...['hostile', 'neutral', 'cooperative', 'verbal', 'material', 'structural', 'wrong'],
  ...['needs-source', '1', 'null', 'true', 'false'],
]

const strangeIn = (input: unknown, said: readonly ToldValue[]): readonly string[] => {
  const all = JSON.stringify(input)
  return said
    .flatMap(plainTexts)
    .filter((text) => text !== '' && !KNOWN.includes(text))
    .filter((text) => !all.includes(JSON.stringify(text.replace(/…$/, '')).slice(1, -1)))
}

const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', 'claimed', [], {}, 0, 1.5, -1, 1e30, -1e30, true, null),
)
const anyPath = fc.array(fc.nat(40), { maxLength: 5 })

describe('what is told of data of a wrong shape', () => {
  it('holds no word of the library that looked at it', () => {
    fc.assert(
      fc.property(anyAuthored, anyPath, anyValue, (authored, path, by) => {
        const input = path.length === 0 ? authored : damaged(authored, path, by)
        const { issues } = parseDataset(input, new Map())
        const shapes = issues.filter(({ rule }) => rule === 'shape')
        expect(
          strangeIn(
            input,
            shapes.flatMap(({ what, wayOut }) => [what, wayOut]),
          ),
        ).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  it('asks for a smaller number where one is beyond all that can be counted', () => {
    const quotes = [{ exact: 'Aland', nth: 1e30 }]
    const input = aDataset({ statements: [aStatement('meeting', { quotes })] })
    const said = parseDataset(input, new Map()).issues.map(describeIssue)
    expect(said).toEqual([
      expect.stringContaining('quotes[0].nth: The value is 1e+30. Write a smaller number there.'),
    ])
  })

  it('holds none in a file of checks either', () => {
    const seen = {
      key: '0123456789abcdef',
      statement: 's',
      speaker: 'Aland',
      relation: 'visits',
      quotes: ['a'],
    }
    const file = {
      format: 'attest-checks',
      version: 1,
      dataset: 'sample',
      judgements: [{ verdict: 'wrong', note: 'a', on: '2031-05-03', seen }],
      baseline: [seen],
    }
    fc.assert(
      fc.property(anyPath, anyValue, (path, by) => {
        const input = damaged(file, path, by)
        try {
          readChecks('checks.json', new TextEncoder().encode(JSON.stringify(input)))
        } catch (error) {
          if (!(error instanceof UnreadableFileError)) throw error
          const [, ...values] = error.told.values
          expect(strangeIn(input, values)).toEqual([])
        }
      }),
      { numRuns: 1500 },
    )
  })
})
