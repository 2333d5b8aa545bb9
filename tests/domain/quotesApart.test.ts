import { describe, expect, it } from 'vitest'
import { quotesApart } from '../../src/domain/words/quotesApart.ts'
import { createWords } from '../../src/domain/words.ts'
import { aDataset, aSource, aStatement, parsed } from '../helpers/dataset.ts'

/** Accusations that read alike, proved by these words each; `context` stands before them. */
const told = (...proofs: readonly (readonly string[])[]): readonly (string | undefined)[] => {
  const text = `The year began.\n${[...new Set(proofs.flat())].join('.\n')}.\n`
  const dataset = parsed(
    aDataset({
      sources: [aSource(text)],
      statements: proofs.map((quotes, at) =>
        aStatement(`charge-${at}`, {
          relation: 'accuses',
          subject: 'aland',
          object: 'borduria',
          note: 'The charge has no content of its own.',
          quotes: [
            { exact: 'The year began', context: true },
            ...quotes.map((exact) => ({ exact, nth: 1 })),
          ],
        }),
      ),
    }),
  )
  const words = createWords(dataset)
  const apart = quotesApart(dataset.statements, words.short)
  return dataset.statements.map(({ id }) => apart.get(id))
}

describe('statements that would read alike', () => {
  it('have words of a quote behind them, and those whose text is their own have none', () => {
    expect(told(['Aland spoke of rebels'], ['Aland spoke of the lake'])).toEqual([
      'Aland spoke of rebels',
      'Aland spoke of the lake',
    ])
    expect(told(['Aland spoke of rebels'])).toEqual([undefined])
  })

  it('are told apart by words that do not prove all of them, in one line', () => {
    expect(
      told(['Aland spoke', 'of rebels'], ['Aland spoke', 'of the\nlake'], ['Aland spoke']),
    ).toEqual(['of rebels', 'of the lake', undefined])
  })

  it('have of a long quote its beginning, up to a word, and all of it where beginnings are alike', () => {
    const long = (end: string): string => `${'so many words that '.repeat(5)}${end}`
    const [short] = told([long('end')], ['Aland spoke of the lake'])
    expect(short).toMatch(/^(so many words that )+.*\S \[…\]$/)
    expect(long('end')).toContain(`${short?.replace(' […]', '')} `)
    expect(told([long('end here')], [long('end there')])).toEqual([
      long('end here'),
      long('end there'),
    ])
  })
})
