import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrativesToMarkdown } from '../../../src/analysis/narratives/markdown.ts'
import { compareNarratives } from '../../../src/analysis/narratives/narratives.ts'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { givenEvidence } from '../../../src/domain/given.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { UnreadableFileError } from '../../../src/domain/issue.ts'
import { inEnglish } from '../../../src/domain/told.ts'
import { GIVEN_WORDS, graphProofInWords } from '../../../src/domain/words/given.ts'
import { createWords } from '../../../src/domain/words.ts'
import { createImport } from '../../../src/io/imports/session.ts'
import { compareWords } from '../../../src/ui/messages/compare.ts'
import { bytesOf, throughFile, written } from '../../helpers/exported.ts'

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

  it.each([
    ['a word', 'He denied the accusations.', 'He denied the accusa-\ntions.'],
    ['a word with its own hyphen', 'a well-known case', 'a well-\nknown case'],
    ['a hyphen that stands for a word', 'Vor- und Nachteile', 'Vor-\nund Nachteile'],
    [
      'several words',
      'the anti-government accusations',
      'the anti-\ngovernment accusa-  \r\n  tions',
    ],
    ['a soft hyphen', 'the accusations', 'the accusa\u00ad\ntions'],
    ['years', 'from 2021-2023 on', 'from 2021-\n2023 on'],
    ['a quote with words left out', 'He … accusations', 'He denied the accusa-\ntions'],
  ])('are found where the end of a line breaks %s, as it stands there', (_, quote, words) => {
    const exact = words.replace(/\.$/, quote.endsWith('.') ? '.' : '')
    const { dataset, notes } = open({
      'a.csv': tableOf([quote], ['So it was, on that day.']),
      'b.txt': `“So it was, on that day.”\n\n${words}\n\nAnother line-\n`,
    })
    expect(quotesOf(dataset)).toEqual([`b 1: ${exact}`])
    expect(notes).toEqual([])
  })

  it.each([
    ['with a hyphen that stands within a line', 'the accusations', 'the accusa-tions'],
    ['with a dash', 'the mill and the lake', 'the mill —\nand the lake'],
    ['with a dash between words', 'the milland the lake', 'the mill—\nand the lake'],
    ['in another paragraph', 'the accusations', 'the accusa-\n\ntions'],
    ['in a part of a word', 'the accusation', 'the accusa-\ntions were many'],
    ['at the end of a part of a word', 'a good man', 'He was a good man-\nager of the firm'],
    ['at the begin of a part of a word', 'elected in May', 'He was re-\nelected in May'],
    ['with a hyphen too many', 'the ac-cusations', 'the accusa-\ntions'],
    ['with a blank in it', 'the accusa tions', 'the accusa-\ntions'],
  ])('are not put together from words %s', (_, quote, words) => {
    const { notes } = open({
      'a.csv': tableOf([quote], ['no one ever said this']),
      'b.txt': `${words}, a hyphen-\nated line.`,
    })
    expect(notes).toContain('quote-not-in-text: row 2')
  })

  it('stand in several places where the end of a line breaks one of these', () => {
    const text = 'He denied the accusations. She, too, heard of the accusa-\ntions.'
    const { notes } = open({ 'a.csv': tableOf(['the accusations']), 'b.txt': text })
    expect(notes[0]).toBe('quote-several-places: row 2')
  })

  it.each([
    [
      'The mill stood still […] sold in May.',
      'The mill stood still, and the mill\nwas sold in May',
    ],
    ['I had … was empty', 'I had the keys — and the\u00a0mill was empty'],
    ['[He] had the keys', 'had the keys'],
    ['Ada [her sister] had the keys...', 'Ada said: “I had the keys'],
  ])('are shown with the words that they leave out: %s', (quote, exact) => {
    const { dataset } = open({ 'a.csv': tableOf([quote]), 'mill.txt': MILL })
    expect(quotesOf(dataset)).toEqual([`mill 1: ${exact}`])
  })

  it('leave nothing out that stands in another paragraph, and take no one of several places', () => {
    const text =
      'Bela was … acquitted.\n\nCleo is guilty. Ada was ill. She left, and she left again.'
    const quotes = ['Bela was acquitted … guilty', 'acquitted … is guilty', 'Ada was … left']
    const { dataset, notes } = open({
      'a.csv': tableOf(...quotes.map((one) => [one] as const)),
      'b.txt': text,
    })
    expect(dataset.statements.flatMap((one) => one.quotes)).toEqual([])
    expect(notes.slice(0, 3)).toEqual([
      'quote-not-in-text: row 2',
      'quote-not-in-text: row 3',
      'quote-several-places: row 4',
    ])
  })

  it.each([
    ['The party said it won.', 'The party said it won’t run.'],
    ['He paid 5.', 'He paid 5.5 euros.'],
    ['5 million were stolen', 'In all, 1.5 million were stolen.'],
    ['Ada looked guilty', 'Ada looked guilty-minded.'],
    ['Did Ada steal?', 'He asked: did Ada steal; no one knew. Did Ada steal it all.'],
    ['the old cafe', 'the old cafe\u0301'],
    ['เขาดื่มน', 'เขาดื่มน้ำ'],
  ])('are not found where a word or a number goes on: %s', (quote, text) => {
    const { notes } = open({ 'a.csv': tableOf([quote], ['no one ever said this']), 'b.txt': text })
    expect(notes).toContain('quote-not-in-text: row 2')
  })

  it.each([
    ['他说工厂关闭了。', '工厂关闭', '工厂关闭'],
    ['Mu\u0308ller verkaufte alles.', 'Müller verkaufte', 'Mu\u0308ller verkaufte'],
    ['Hm… yes, he said.', '"Hm... yes"', 'Hm… yes'],
    ['« Au revoir », dit Ada.', '« Au revoir »', 'Au revoir'],
    [
      'in three weeks – not three years',
      'three weeks -- not three years',
      'three weeks – not three years',
    ],
  ])('are found in the letters of many languages: %s', (text, quote, exact) => {
    const { dataset } = open({
      'a.csv': tableOf([quote], ['a sentence that nobody has said']),
      'b.txt': `${text}\n\nAnother line.`,
    })
    expect(dataset.statements[0]?.quotes.map((one) => one.exact)).toEqual([exact])
  })

  it('stay as the file gives them where no text has them, in a part of a word, or in several places', () => {
    const quotes = ['Ada lost the keys', 'ill stood', 'was', 'sold in May … had left']
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

  it('belong to the text that the row names, by its file, its headline or where it appeared', () => {
    const files = {
      'north-post.txt': 'Two mills\n\nThe mill was sold.',
      'south.md': '# One mill\n\nThe mill was sold.',
      'east.txt': 'No mill\nAna Kovar, East Gazette, 3 May\n\nThe mill was sold.',
    }
    const names = ['North Post', 'south.md', 'One  mill', 'East Gazette']
    const { dataset, notes } = open({
      'a.csv': tableOf(...names.map((name) => ['The mill was sold', name] as const)),
      ...files,
    })
    expect(dataset.statements.flatMap((one) => one.quotes.map(({ source }) => source))).toEqual([
      'north-post',
      'south',
      'south',
      'east',
    ])
    expect(notes).toEqual([])
    expect(open({ 'a.csv': tableOf(['The mill was sold', 'Elsewhere']), ...files }).notes[0]).toBe(
      'quote-several-places: row 2',
    )
  })

  it('are nowhere else, where the text that the row names does not hold them', () => {
    const files = { 'Правда.txt': 'It snowed all day.', 'Известия.txt': 'It rained all day.' }
    const { dataset, notes, summary } = open({
      'a.csv': tableOf(['It rained all day', 'Правда'], ['It snowed all day', 'Правда']),
      ...files,
    })
    expect(dataset.statements.map(({ quotes }) => quotes.length)).toEqual([0, 1])
    expect(notes[0]).toBe('quote-not-in-text: row 2')
    expect(inEnglish(summary.notes[0]?.examples[0]?.what ?? '')).toBe(
      'The quote "It rained all day" does not stand in the text that its row names, but elsewhere: ' +
        'line 1 of Известия.txt ("It rained all day.")',
    )
  })

  it('leave a text its own headline, and its publisher where its head and the rows agree on it', () => {
    const text = 'Mill sold\nHarbour Post, 3 May 2031\n\nThe mill was sold. It rained all day.'
    const rows = [
      ['The mill was sold', 'Harbour Post', 'https://post.example/1'],
      ['It rained all day', 'Harbour Post', ''],
    ] as const
    const { dataset } = open({ 'a.csv': tableOf(...rows), 'a.txt': text })
    expect(dataset.sources).toMatchObject([
      { title: 'Mill sold', publisher: 'Harbour Post', url: 'https://post.example/1' },
    ])
    const wrong = rows.map(([quote]) => [quote, 'Evening Star'] as const)
    expect(open({ 'a.csv': tableOf(...wrong), 'a.txt': text }).dataset.sources).toMatchObject([
      { title: 'Mill sold', publisher: null },
    ])
    expect(dataset.statements.map((one) => givenEvidence(one)?.publication)).toEqual([
      'Harbour Post',
      'Harbour Post',
    ])
  })

  it.each([
    ['Harbour Post, 3 May 2031', 'Harbour Post', 'Harbour Post', '2031-05-03'],
    ['Harbour Post, 3 May 2031', 'harbour post, 3 May 2031', 'Harbour Post', '2031-05-03'],
    ['Harbour Post · May 3, 2031', 'Harbour Post', 'Harbour Post', '2031-05-03'],
    ['Hafenpost – 3. Mai 2031', 'Hafenpost', 'Hafenpost', '2031-05-03'],
    ['Harbour Post, 3/4/2031', 'Harbour Post', 'Harbour Post', null],
    ['Harbour Post, May 2031', 'Harbour Post', 'Harbour Post', null],
    ['Harbour Post, minutes of 3 May 2031', 'Harbour Post', 'Harbour Post', null],
    ['Cobalt, 3 May 2031', 'a.txt', null, null],
    ['Ana Kovar, 3 May 2031', '', null, null],
  ])(
    'give a text with “%s” below its headline the publisher and day of it, where a row names it (“%s”)',
    (line, publication, publisher, published) => {
      const text = `Mill sold\n${line}\n\nThe mill was sold.`
      const files = { 'a.csv': tableOf(['The mill was sold', publication]), 'a.txt': text }
      expect(open(files).dataset.sources).toMatchObject([
        { title: 'Mill sold', publisher, published },
      ])
    },
  )

  it('leave out what nobody quotes, every text where no line has a quote, and say so', () => {
    const files = {
      'mill.txt': MILL,
      'readme.txt': 'Read me',
      'scan.txt': PICTURE,
    }
    const quoted = open({ 'a.csv': tableOf(['Ada said']), ...files })
    expect(quoted.dataset.sources.map(({ id }) => id)).toEqual(['mill'])
    expect(quoted.notes).toEqual(['text-without-quote: readme.txt', 'text-unread: scan.txt'])
    const bare = open({ 'a.csv': 'subject,relation,object\nAda,visited,Bela', ...files })
    expect(bare.dataset.sources).toEqual([])
    expect(bare.notes).toEqual(Object.keys(files).map((name) => `text-without-quote: ${name}`))
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

  it('are told apart in a report and in a comparison: by place in a text, or as the file gives them', () => {
    const csv = [
      'subject,relation,object,quote,publication',
      'Ada,accuses,Bela,Ada said,Mill Gazette',
      'Bela,accuses,Ada,Ada lied to us,Mill Gazette',
    ].join('\n')
    const { dataset } = open({ 'a.csv': csv, 'mill.txt': MILL })
    const report = new TextDecoder().decode(written('markdown', dataset))
    expect(report).toContain('Ada accused Bela.[^1] (Mill Gazette)')
    expect(report).toMatch(/\[\^1\]: “Ada said” — The mill is empty, characters 19–27/)
    const side = (name: string) => ({ entity: entityId(name), withMembers: true })
    const comparison = narrativesToMarkdown(
      compareNarratives(dataset, side('Ada'), side('Bela')),
      { a: 'Ada', b: 'Bela' },
      dataset,
      createWords(dataset),
      compareWords,
    )
    expect(comparison).toMatch(/Ada accused Bela. \(quote 1\)\n\n> Ada said\n>\n> \(quote 1\)/)
    expect(comparison).toMatch(/Bela accused Ada.\n\n> Ada lied to us/)
    for (const text of [report, comparison]) {
      expect(text).toContain(GIVEN_WORDS.someInTexts)
      expect(text).toContain(`Mill Gazette (${GIVEN_WORDS.unplacedInBrackets})`)
      expect(text).not.toContain('not checked against a text')
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

  it('are slices of their text, whatever words the ends of its lines break', () => {
    const word = fc.stringMatching(/^[\p{L}]{4,9}(-[\p{L}]{4,9})?$/u)
    const end = fc.constantFrom('-\n', '-\r\n', '- \n  ', '\u00ad\n')
    const broken = fc.tuple(word, fc.option(end), fc.nat()).map(([whole, end, at]) => {
      const letters = [...whole]
      const own = letters.indexOf('-')
      const cut = own >= 0 ? own : 2 + (at % (letters.length - 3))
      const [first, rest] = [letters.slice(0, cut), letters.slice(own >= 0 ? cut + 1 : cut)]
      return { whole, set: end === null ? whole : [...first, end, ...rest].join('') }
    })
    fc.assert(
      fc.property(fc.array(broken, { minLength: 3, maxLength: 12 }), fc.nat(), (words, at) => {
        const from = at % words.length
        const some = words.slice(from, from + 4)
        const text = words.map(({ set }) => set).join(' ')
        const { dataset, notes } = open({
          'a.csv': tableOf([some.map(({ whole }) => whole).join(' ')], ['Nobody said this.']),
          't.txt': text,
        })
        const [found] = dataset.statements[0]?.quotes ?? []
        if (found === undefined) expect(notes).toContain('quote-several-places: row 2')
        else {
          expect([...text].slice(found.start, found.end).join('')).toBe(found.exact)
          expect(found.exact).toBe(some.map(({ set }) => set).join(' '))
        }
      }),
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
