import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../../src/domain/told.ts'
import { createImport } from '../../../src/io/imports/session.ts'
import { bytesOf } from '../../helpers/exported.ts'

const LONG = 'Nobody has ever said anything like this sentence of the table.'

/** What is told of quotes in a table that was opened with its texts; the last row is of no matter. */
const toldOf = (
  rows: readonly (readonly [quote: string, publication?: string])[],
  texts: Readonly<Record<string, string>>,
): readonly string[] => {
  const cells = [...rows, [LONG] as const].map(
    ([quote, publication = '']) => `Ada,visited,Bela,"${quote}","${publication}"`,
  )
  const table = ['subject,relation,object,quote,publication', ...cells].join('\n')
  const files = Object.entries({ 'a.csv': table, ...texts })
  const preview = createImport(() => {}).open(
    new Map(files.map(([name, text]) => [name, bytesOf(text)])),
  )
  if (preview.what === 'faults' || !preview.outcome.ready) throw new Error(JSON.stringify(preview))
  return preview.outcome.summary.notes
    .flatMap(({ examples }) => examples)
    .map(({ what }) => inEnglish(what))
    .filter((what) => !what.includes('Nobody has ever'))
}

const LAKE = `The lake is quiet

The ministers met at the lake on Monday, and spoke for three hours about the
ferry and the toll. “We had no choice,” Ana Kovar said. The mill was sold.
`

describe('of a quote that stands nowhere', () => {
  it.each([
    ['The ministers met on the lake', 'line 3 of lake.txt ("The ministers met at the lake")'],
    [
      'spoke for three hours on the ferry',
      'line 3 of lake.txt ("spoke for three hours about the ferry")',
    ],
    ['We had not a choice', 'line 4 of lake.txt ("We had no choice")'],
    ['he mill was sol', 'line 4 of lake.txt ("The mill was sold")'],
    [
      'The mill was … ministers mat at the lake',
      'line 3 of lake.txt ("ministers met at the lake")',
    ],
  ])(
    'the nearest words are told with their line, from whole word to whole word: %s',
    (quote, near) => {
      const texts = { 'lake.txt': LAKE, 'other.txt': 'It rained all day.\n\nIt snowed all night.' }
      expect(toldOf([[quote]], texts)).toContain(
        `The quote "${quote}" stands in none of the texts beside the file; the nearest is ${near}`,
      )
    },
  )

  it('they are sought in the text that the row names', () => {
    const texts = { 'lake.txt': LAKE, 'other.txt': 'The ministers mat at the lake.' }
    expect(toldOf([['The ministers mat at a lake', 'lake.txt']], texts)[0]).toContain(
      'the nearest is line 3 of lake.txt ("The ministers met at the lake")',
    )
  })

  it('it is told where nothing is near', () => {
    expect(toldOf([['Zzyzx qwqw, jkjk xvxv pfpf?!']], { 'lake.txt': LAKE })[0]).toBe(
      'The quote "Zzyzx qwqw, jkjk xvxv pfpf?!" stands in none of the texts beside the file, nor anything near to it',
    )
  })

  it('its places in other texts are told where its row names another', () => {
    const texts = { 'lake.txt': LAKE, 'other.txt': 'It rained all day.' }
    expect(toldOf([['The mill was sold', 'other.txt']], texts)[0]).toBe(
      'The quote "The mill was sold" does not stand in the text that its row names, but elsewhere: ' +
        'line 4 of lake.txt ("no choice,” Ana Kovar said. The mill was sold.")',
    )
  })

  it('what is beyond so much reading is told without, where many rows quote long texts', () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, at) => `Line ${at} is about the lake, or it is not.`,
    )
    const rows = Array.from({ length: 40 }, (_, at) => [`Line ${at} is about the like`] as const)
    const near = (what: string): boolean => what.includes('; the nearest is line ')
    const told = toldOf(rows, { 'long.txt': lines.join('\n') })
    expect(told.slice(0, 40).map(near)).toEqual(rows.map((_, at) => at < 9))
    expect(told[39]).toMatch(/stands in none of the texts beside the file$/)
  })
})

describe('of a quote that stands in several places', () => {
  it('each is told with its line and the words around it, in one text and over several', () => {
    const mill =
      'Mill sold\n\nAna Kovar said that the old mill was sold in May. Nobody else thinks that the\nnew mill was sold at all.'
    expect(toldOf([['mill was sold']], { 'mill.txt': mill, 'lake.txt': LAKE })).toContain(
      'The quote "mill was sold" stands in more than one place of the texts beside the file: ' +
        'line 3 of mill.txt ("Ana Kovar said that the old mill was sold in May. Nobody else thinks"), ' +
        'line 4 of mill.txt ("else thinks that the new mill was sold at all."), ' +
        'line 4 of lake.txt ("choice,” Ana Kovar said. The mill was sold.")',
    )
  })

  it('the first three are told, and how many more there are; a long quote by its ends', () => {
    const words = 'the ferry and the toll and the men who were held since spring'
    const text = Array.from({ length: 5 }, (_, at) => `Speech ${at} of ${words}, it said.`)
    const [told = ''] = toldOf([[words]], { 'a.txt': text.join('\r\n\r\n') })
    expect(told).toContain(
      'line 1 of a.txt ("Speech 0 of the ferry … spring, it said."), line 3 of a.txt ("Speech 1 of the',
    )
    expect(told).toMatch(/line 5 of a\.txt \("Speech 2 of [^)]*\), 2 more$/)
  })

  it('those are told that the text has which the row names', () => {
    const texts = { 'a.txt': 'It was so. It was so.', 'b.txt': 'It was so.' }
    const [told = ''] = toldOf([['It was so', 'a.txt']], texts)
    expect(told).toContain('of a.txt')
    expect(told).not.toContain('of b.txt')
  })
})
