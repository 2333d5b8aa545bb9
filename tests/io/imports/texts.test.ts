import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { givenEvidence } from '../../../src/domain/given.ts'
import { UnreadableFileError } from '../../../src/domain/issue.ts'
import { inEnglish } from '../../../src/domain/told.ts'
import { GIVEN_WORDS, graphProofInWords } from '../../../src/domain/words/given.ts'
import { createImport } from '../../../src/io/imports/session.ts'
import { bytesOf, throughFile } from '../../helpers/exported.ts'

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A table with one line for each quote, with where it was published and a link. */
const tableOf = (
  ...rows: readonly (readonly [quote: string, publication?: string, link?: string])[]
) =>
  [
    'subject,relation,object,quote,publication,link',
    ...rows.map(
      ([quote, publication = '', link = '']) =>
        `Ada,visited,Bela,${[quote, publication, link].map(cell).join(',')}`,
    ),
  ].join('\n')

const open = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const session = createImport(() => {})
  const preview = session.open(
    new Map(
      Object.entries(files).map(([name, text]) => [
        name,
        typeof text === 'string' ? bytesOf(text) : text,
      ]),
    ),
  )
  const dataset = session.take()
  if (dataset === null || preview.what === 'faults' || !preview.outcome.ready)
    throw new Error(JSON.stringify(preview))
  const { summary } = preview.outcome
  const notes = summary.notes.flatMap(({ rule, examples }) =>
    examples.map(({ where }) => `${rule}: ${inEnglish(where)}`),
  )
  return { dataset, summary, notes }
}

const quotesOf = (dataset: Dataset, at = 0): readonly string[] =>
  (dataset.statements[at]?.quotes ?? []).map(({ source, exact, nth, start, end }) => {
    const text = dataset.sources.find(({ id }) => id === source)?.text ?? ''
    expect([...text].slice(start, end).join('')).toBe(exact)
    return `${source} ${nth}: ${exact}`
  })

const MILL = `The mill is empty

Ada said: “I had the keys — and the\u00a0mill was empty.” Bela’s brother had left. The mill stood still, and the mill
was sold in May.
`

/** The begin of a file that is no text, whatever its name says. */
const PICTURE = Uint8Array.from({ length: 400 }, (_, at) => (at % 9 === 0 ? 0 : 200 + (at % 50)))

describe('quotes of a table that was opened with its texts', () => {
  it.each([
    ['word for word', 'had left.', 'had left.'],
    ['with other quotation marks', "Bela's brother had left.", 'Bela’s brother had left.'],
    ['within marks of the table', '"Bela’s brother"', 'Bela’s brother'],
    ['with other dashes and spaces', 'the keys - and the mill', 'the keys — and the\u00a0mill'],
    ['over the end of a line', 'the mill was sold in May', 'the mill\nwas sold in May'],
    ['with a full stop of its own', 'The mill stood still.', 'The mill stood still'],
  ])('are found %s, in the words of the text', (_, quote, exact) => {
    const { dataset, notes } = open({ 'a.csv': tableOf([quote]), 'mill.txt': MILL })
    expect(quotesOf(dataset)).toEqual([`mill 1: ${exact}`])
    expect(notes).toEqual([])
    expect(givenEvidence(dataset.statements[0] ?? { attributes: null })).toBeNull()
  })

  it('are found in their pieces where they leave words out', () => {
    const { dataset } = open({
      'a.csv': tableOf(['The mill stood still […] sold in May.'], ['Ada said … the mill']),
      'mill.txt': MILL,
    })
    expect(quotesOf(dataset)).toEqual(['mill 1: The mill stood still', 'mill 1: sold in May.'])
    expect(quotesOf(dataset, 1)).toEqual(['mill 1: Ada said', 'mill 1: the\u00a0mill'])
  })

  it('stay as the file gives them where no text has them, in a part of a word, or in several places', () => {
    const quotes = ['Ada lost the keys', 'ill stood', 'the mill', 'sold in May … had left']
    const { dataset, summary, notes } = open({
      'a.csv': tableOf(['Ada said'], ...quotes.map((quote) => [quote] as const)),
      'mill.txt': MILL,
    })
    expect(notes).toEqual([
      'quote-not-in-text: row 3',
      'quote-not-in-text: row 4',
      'quote-not-in-text: row 6',
      'quote-several-places: row 5',
    ])
    expect(dataset.statements.slice(1).map((one) => givenEvidence(one)?.quote)).toEqual(quotes)
    expect(summary).toMatchObject({ tied: 1, quoted: 4 })
  })

  it('stand where they are words, not where longer words hold their letters', () => {
    const text = 'A cold mill stood beside an old mill.'
    const { dataset } = open({
      'a.csv': tableOf(['old mill'], ['beside an old mill']),
      'b.txt': text,
    })
    expect(quotesOf(dataset)).toEqual(['b 2: old mill'])
    expect(dataset.statements[0]?.quotes[0]?.start).toBe(text.lastIndexOf('old mill'))
  })

  it('belong to the text that the row names, by its file or its first line, where several have them', () => {
    const files = {
      'north post.txt': 'Two mills\n\nThe mill was sold.',
      'south.md': 'One mill\n\nThe mill was sold.',
    }
    const rows = [
      ['The mill was sold', 'North Post'],
      ['The mill was sold', 'One  mill'],
    ] as const
    const { dataset, notes } = open({ 'a.csv': tableOf(...rows), ...files })
    expect([quotesOf(dataset), quotesOf(dataset, 1)]).toEqual([
      ['north-post 1: The mill was sold'],
      ['south 1: The mill was sold'],
    ])
    expect(notes).toEqual([])
    expect(open({ 'a.csv': tableOf(['The mill was sold', 'Elsewhere']), ...files }).notes).toEqual([
      'quote-several-places: row 2',
      'text-without-quote: north post.txt',
      'text-without-quote: south.md',
    ])
  })

  it('give their source its title and address where they agree on them, and keep them where they differ', () => {
    const link = 'https://gazette.example/1'
    const agreed = open({
      'a.csv': tableOf(['Ada said', 'Mill Gazette', link], ['had left', 'Mill Gazette', link]),
      'mill.txt': MILL,
    }).dataset
    expect(agreed.sources).toMatchObject([{ id: 'mill', title: 'Mill Gazette', url: link }])
    expect(agreed.statements.map(({ attributes }) => attributes)).toEqual([null, null])
    const split = open({
      'a.csv': tableOf(['Ada said', 'Mill Gazette', link], ['had left', 'Weekly', 'page 3']),
      'mill.txt': MILL,
    }).dataset
    expect(split.sources).toMatchObject([{ title: 'mill', url: null }])
    expect(split.statements.map(({ attributes }) => attributes)).toEqual([
      { publication: 'Mill Gazette', url: link },
      { publication: 'Weekly', url: 'page 3' },
    ])
  })

  it('leave alone what nobody quotes, and say nothing of texts where no line has a quote', () => {
    const files = {
      'mill.txt': MILL,
      'readme.txt': 'Read me',
      'scan.txt': PICTURE,
    }
    const quoted = open({ 'a.csv': tableOf(['Ada said']), ...files })
    expect(quoted.dataset.sources.map(({ id }) => id)).toEqual(['mill'])
    expect(quoted.notes).toEqual(['text-without-quote: readme.txt'])
    const bare = open({ 'a.csv': 'subject,relation,object\nAda,visited,Bela', ...files })
    expect([bare.dataset.sources, bare.notes]).toEqual([[], []])
  })

  it('are told of as a whole: all, some or none of them in texts', () => {
    const told = (quotes: readonly string[], text = MILL): string =>
      graphProofInWords(
        open({ 'a.csv': tableOf(...quotes.map((one) => [one] as const)), 'mill.txt': text })
          .dataset,
        GIVEN_WORDS,
        GIVEN_WORDS.nothingProves,
      )
    expect(told(['Ada said', ''])).toBe(GIVEN_WORDS.allInTexts)
    expect(told(['Ada said', 'Ada lied'])).toBe(GIVEN_WORDS.someInTexts)
    expect(told(['Ada lied'])).toBe(GIVEN_WORDS.allUnchecked)
    expect(told([''])).toBe(GIVEN_WORDS.nothingProves)
  })

  it('are read in the letters of Windows and of UTF-16 too, and of a graph of another program', () => {
    const latin = Uint8Array.from('Bela caf\u00e9 had left', (letter) => letter.charCodeAt(0))
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Bela had left'].flatMap((c) => [c.charCodeAt(0), 0]),
    ])
    const graph = JSON.stringify({
      nodes: [{ id: 'a' }, { id: 'b' }],
      links: [{ source: 'a', target: 'b', quote: 'had left' }],
    })
    for (const text of [latin, wide])
      expect(quotesOf(open({ 'g.json': graph, 'b.txt': text }).dataset)).toEqual([
        'b-2 1: had left',
      ])
  })

  it('keep their places through files that carry texts', () => {
    const { dataset } = open({ 'a.csv': tableOf(['Ada said'], ['Ada lied']), 'mill.txt': MILL })
    for (const format of ['json', 'html'] as const) {
      const again = throughFile(format, dataset)
      expect(again.sources.map(({ text }) => text)).toEqual([MILL])
      expect(again.statements.map(({ quotes }) => quotes)).toEqual(
        dataset.statements.map(({ quotes }) => quotes),
      )
      expect(again.statements.map((one) => givenEvidence(one)?.quote)).toEqual([
        undefined,
        'Ada lied',
      ])
    }
  })

  it('stand where they were cut out of any text, however a table sets them', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}]{1,6}$/u), {
      minLength: 1,
      maxLength: 12,
    })
    const set = (text: string): string =>
      text.replace(/\s+/g, ' ').replaceAll('“', '"').replaceAll('’', "'").replaceAll('—', '-')
    const between = fc.constantFrom(' ', '\n', ', ', ' — ', '. “', '’s ', '\u00a0')
    fc.assert(
      fc.property(
        words,
        fc.infiniteStream(between),
        fc.nat(),
        fc.nat(),
        (parts, gaps, one, other) => {
          const pieces = parts.map((part) => `${part}${gaps.next().value}`)
          const [from, to] = [one % parts.length, other % parts.length].toSorted((a, b) => a - b)
          const text = pieces.join('')
          const quote = set(pieces.slice(from, (to ?? 0) + 1).join('')).trim()
          const { dataset, notes } = open({
            'a.csv': tableOf([quote], ['Nobody has ever said this.']),
            't.txt': text,
          })
          const [found] = dataset.statements[0]?.quotes ?? []
          if (found === undefined) expect(notes).toContain('quote-several-places: row 2')
          else {
            expect([...text].slice(found.start, found.end).join('')).toBe(found.exact)
            expect(quote.startsWith(set(found.exact).replace(/^["']/, ''))).toBe(true)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

it.each([
  ['of an article by itself', { 'a.txt': MILL }],
  ['of notes without a comma', { 'a.md': '# Title\n\nWords alone.' }],
  ['of several of them', { 'b.txt': 'One mill.', 'a.txt': MILL }],
])('says that a text is no graph, and what to open it with: %s', (_, files) => {
  const [name = ''] = Object.keys(files)
  const told = (): string => {
    try {
      open(files)
    } catch (error) {
      if (error instanceof UnreadableFileError) return inEnglish(error.told)
    }
    return ''
  }
  expect(told()).toBe(
    `${name} holds text, and no graph. Open it together with the table, or the graph, that quotes it.`,
  )
})
