import { describe, expect, it } from 'vitest'
import { coverage, coverageCounts } from '../../src/domain/coverage.ts'
import { aDataset, aStatement, parsed, TEXT } from '../helpers/dataset.ts'

const dataset = parsed(
  aDataset({
    statements: [
      aStatement('meeting'),
      aStatement('both', { quotes: ['rebels. Borduria denied'] }),
      aStatement('twice', { quotes: ['the two met', 'in Cobalt'] }),
    ],
    noRelation: [
      { exact: 'Talks Stall', reason: 'It is the headline.' },
      { exact: 'Borduria denied the charge', reason: 'It is quoted all the same.' },
    ],
  }),
)

describe('coverage', () => {
  const [report] = coverage(dataset)

  it('lists every sentence with the statements that quote it, or the reason for none', () => {
    expect(report?.source).toBe('report')
    expect(
      report?.sentences.map(({ text, statements, reason }) => [
        text.slice(0, 8),
        statements,
        reason,
      ]),
    ).toEqual([
      ['Talks St', [], 'It is the headline.'],
      ['Aland ac', ['both'], null],
      ['Borduria', ['both'], null],
      ['Minister', [], null],
      ['On 3 May', ['meeting', 'twice'], null],
    ])
  })

  it('counts quoted, excused and uncovered sentences, each once', () => {
    expect(coverageCounts(coverage(dataset))).toEqual({
      sentences: 5,
      quoted: 3,
      noRelation: 1,
      uncovered: 1,
    })
  })

  it('of a source without its text has no sentences', () => {
    const sources = dataset.sources.map((source) => ({ ...source, text: null }))
    expect(coverageCounts(coverage({ ...dataset, sources })).sentences).toBe(0)
  })

  it('touches a sentence only where a quote overlaps it', () => {
    const sentence = report?.sentences[1]
    expect(TEXT.slice(sentence?.start, sentence?.end)).toBe(sentence?.text)
    const quote = (start: number, end: number) =>
      coverage({
        ...dataset,
        noRelation: [],
        statements: dataset.statements.slice(0, 1).map((one) => ({
          ...one,
          quotes: one.quotes.map((place) => ({ ...place, start, end })),
        })),
      })[0]?.sentences[1]?.statements.length
    const { start = 0, end = 0 } = sentence ?? {}
    expect(quote(0, start)).toBe(0)
    expect(quote(0, start + 1)).toBe(1)
    expect(quote(end - 1, end + 9)).toBe(1)
    expect(quote(end, end + 9)).toBe(0)
  })
})
