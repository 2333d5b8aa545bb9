import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrativesToMarkdown, quotesOnce } from '../../../src/analysis/narratives/markdown.ts'
import { compareNarratives } from '../../../src/analysis/narratives/narratives.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { markdownQuote, markdownText } from '../../../src/domain/markdown.ts'
import { createWords } from '../../../src/domain/words.ts'
import { compareWords } from '../../../src/ui/messages/compare.ts'
import { anyDataset, hostileText } from '../../helpers/anyDataset.ts'
import {
  builtCountries,
  builtDataset,
  builtQuote,
  builtSource,
  builtStatement,
} from '../../helpers/built.ts'
import { aDataset, anEntity, aSource, aStatement, parsed } from '../../helpers/dataset.ts'
import { written } from '../../helpers/exported.ts'
import { shipped } from '../../helpers/shipped.ts'

describe('foreign text as Markdown', () => {
  it.each([
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['> quote', '\\> quote'],
    ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
    ['![x](http://e.org)', '!\\[x\\](http\\://e.org)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['&lt;', '\\&lt;'],
    ['a\nb', 'a b'],
    ['ana.k+x@b-c.com', 'ana.k+x\\@b-c.com'],
    ['ana_@b.com', 'ana\\_\\@b.com'],
    ['@ana, a @ b', '@ana, a @ b'],
    ['    code', '&nbsp;&nbsp;&nbsp;&nbsp;code'],
    ['\t- item', '&nbsp;&nbsp;&nbsp;&nbsp;\\- item'],
    ['   ', '   '],
    ['a\u0000\u001b[31mb', 'a\\_x0000\\_\\_x001B\\_\\[31mb'],
    ['\ud83d', '\\_xD83D\\_'],
  ])('%j becomes %j', (text, expected) => {
    expect(markdownText(text)).toBe(expected)
  })

  it('never begins with markup and never breaks its line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = markdownText(text)
        expect(written).not.toMatch(/[\r\n]/)
        expect(written).not.toMatch(/(?!\t)\p{Cc}|\p{Cs}/u)
        expect(written).not.toMatch(/(^|[^\\])[<[*_`]/)
        expect(written).not.toMatch(/^[ \t]+[^ \t]/)
      }),
    )
  })

  it('keeps the lines of a quote, each as a quote', () => {
    expect(markdownQuote('one\n\n# two')).toBe('> one\n>\n> \\# two')
    expect(markdownQuote('one\n  \n     `two`')).toBe(
      '> one\n>\n> &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;\\`two\\`',
    )
  })
})

it('holds every proving quote of every matter with its citation, whatever the data', () => {
  fc.assert(
    fc.property(anyDataset, (dataset) => {
      const [one, other] = dataset.entities
      if (one === undefined || other === undefined) return
      const narratives = compareNarratives(
        dataset,
        { entity: one.id, withMembers: true },
        { entity: other.id, withMembers: true },
      )
      const words = createWords(dataset)
      const text = narrativesToMarkdown(
        narratives,
        { a: one.name, b: other.name },
        dataset,
        words,
        compareWords,
      )
      for (const { words: said } of narratives.matters)
        for (const side of [said.a, said.b]) {
          const shown = quotesOnce(side).map(({ quote }) => quote)
          for (const { exact } of shown) expect(text).toContain(markdownQuote(exact))
          for (const statement of side) {
            expect(text).toContain(markdownText(words.sentence(statement)))
            for (const { source, start, end, context } of statement.quotes)
              expect(
                context ||
                  shown.some(
                    (one) => one.source === source && one.start <= start && end <= one.end,
                  ),
              ).toBe(true)
          }
        }
      for (const { sha256 } of dataset.sources) expect(text).toContain(sha256)
    }),
    { numRuns: 60 },
  )
})

it('writes a quote that stands within another once, where it is read with what surrounds it', () => {
  const quoted = (id: string, start: number, end: number) =>
    builtStatement(id, 'aland', 'accuses', 'borduria', {
      quotes: [builtQuote('They cross the lake'.slice(start, end), { start, end })],
    })
  const statements = [quoted('one', 5, 10), quoted('two', 0, 19), quoted('three', 0, 19)]
  expect(quotesOnce(statements).map(({ statement }) => statement.id)).toEqual(['two'])
})

describe('the quotes of a comparison', () => {
  const dataset = parsed(
    aDataset({
      sources: [aSource('Aland and Borduria accused each other of lying. Nobody was hurt.')],
      entities: [anEntity('aland', { name: 'Aland' }), anEntity('borduria', { name: 'Borduria' })],
      statements: [
        ['charge', {}],
        ['back', { subject: 'borduria', object: 'aland' }],
      ].map(([id, over]) =>
        aStatement(String(id), {
          relation: 'accuses',
          note: 'lying',
          quotes: ['Aland and Borduria accused each other of lying'],
          ...Object(over),
        }),
      ),
    }),
  )
  const written = narrativesToMarkdown(
    compareNarratives(
      dataset,
      { entity: entityId('aland'), withMembers: true },
      { entity: entityId('borduria'), withMembers: true },
    ),
    { a: 'Aland', b: 'Borduria' },
    dataset,
    createWords(dataset),
    compareWords,
  )

  it('stand once in their matter, with every sentence that they prove and all whose words they are', () => {
    expect(written.match(/accused each other of lying/g)).toHaveLength(1)
    expect(written.match(/^- .* \(quote 1\)$/gm)).toEqual([
      '- Aland accused Borduria. (quote 1)',
      '- Borduria accused Aland. (quote 1)',
    ])
    expect(written).toMatch(/^> \(quote 1\) .*a paraphrase of words of Aland, in/m)
    expect(written).toMatch(/^> .*a paraphrase of words of Borduria, in/m)
  })

  it('are attributed once where they prove a charge and what it alleges, with whoever denies it', () => {
    const quotes = ['Aland accused Borduria of arming rebels']
    const charged = parsed(
      aDataset({
        sources: [aSource(`${quotes[0]}. Borduria denied it.`)],
        entities: [anEntity('aland'), anEntity('borduria'), anEntity('rebels')],
        statements: [
          aStatement('charge', { relation: 'accuses', asserts: ['arming'], quotes }),
          aStatement('arming', {
            relation: 'sponsors',
            subject: 'borduria',
            object: 'rebels',
            status: 'claimed',
            said: ['aland'],
            quotes,
          }),
          aStatement('denial', {
            relation: 'denies',
            subject: 'borduria',
            object: 'aland',
            denies: ['arming'],
            quotes: ['Borduria denied it'],
          }),
        ],
      }),
    )
    const report = narrativesToMarkdown(
      compareNarratives(
        charged,
        { entity: entityId('aland'), withMembers: true },
        { entity: entityId('borduria'), withMembers: true },
      ),
      { a: 'Aland', b: 'Borduria' },
      charged,
      createWords(charged),
      compareWords,
    )
    expect(report.match(/ words of aland.*?in: /gi)).toEqual([
      ' words of aland (denied by borduria), in: ',
    ])
  })

  it('are those of a side and of all who belong to it, who are named', () => {
    const crisis = shipped()
    const report = (withMembers: boolean) =>
      narrativesToMarkdown(
        compareNarratives(
          crisis,
          { entity: entityId('pakistan'), withMembers },
          { entity: entityId('khawaja-asif'), withMembers: true },
        ),
        { a: 'Pakistan', b: 'Khawaja Asif' },
        crisis,
        createWords(crisis),
        compareWords,
      )
    const [whole] = /^- Pakistan says.*$/m.exec(report(true)) ?? []
    expect(whole).toMatch(/ \(with .*Ishaq Dar, .*Pakistani officials, .*\)$/)
    expect(whole).not.toContain('Khawaja Asif')
    expect(report(false)).toMatch(/^- Pakistan says: \d+ statements?$/m)
  })

  it('stand last under what the source tells and neither disputes, with what that does not say', () => {
    const crisis = shipped()
    const report = (other: string) =>
      narrativesToMarkdown(
        compareNarratives(
          crisis,
          { entity: entityId('pakistan'), withMembers: true },
          { entity: entityId(other), withMembers: true },
        ),
        { a: 'Pakistan', b: other },
        crisis,
        createWords(crisis),
        compareWords,
      )
    const [, , hint, , last] =
      /## Told by the source, disputed by neither: (\d+) statements\n\n(.+)\n\n((- .+\n)+)/.exec(
        report('afghan-taliban'),
      ) ?? []
    expect(hint).toMatch(
      /own voice, or admitted by a side\. .* does not mean that both agree to it\.$/,
    )
    expect(last).toBeDefined()
    expect(report('asadullah-nadeem')).toMatch(
      /## Told by the source, disputed by neither: 0 statements\n\nNothing in this source is told of both/,
    )
  })

  it('stand in no section of the crisis twice', () => {
    const crisis = shipped()
    const text = narrativesToMarkdown(
      compareNarratives(
        crisis,
        { entity: entityId('pakistan'), withMembers: true },
        { entity: entityId('afghan-taliban'), withMembers: true },
      ),
      { a: 'Pakistan', b: 'Afghan Taliban' },
      crisis,
      createWords(crisis),
      compareWords,
    )
    const exact = new Set(
      crisis.statements.flatMap(({ quotes }) =>
        quotes.flatMap((one) => (one.context ? [] : [markdownText(one.exact)])),
      ),
    )
    for (const section of text.split(/^## /m)) {
      const shown = section
        .split('\n')
        .filter((line) => /^ *> /.test(line))
        .map((line) => line.replace(/^ *> “?/, ''))
      for (const words of exact)
        expect(shown.filter((line) => line.startsWith(words)).length, words).toBeLessThan(2)
    }
  })
})

it('lists its sources as the report of a graph does: by id without a title, with byline, and that no date is given', () => {
  const [aland, borduria] = builtCountries(['aland', 'borduria'])
  if (aland === undefined || borduria === undefined) throw new Error('Two sides are missing.')
  const dataset = builtDataset([aland, borduria], [], {
    sources: [
      builtSource({ title: '', byline: 'Ana Kovar', published: null }),
      builtSource({ publisher: 'Lake Press' }),
    ],
  })
  const side = ({ id }: typeof aland) => ({ entity: id, withMembers: true })
  const text = narrativesToMarkdown(
    compareNarratives(dataset, side(aland), side(borduria)),
    { a: 'Aland', b: 'Borduria' },
    dataset,
    createWords(dataset),
    compareWords,
  )
  const hash = dataset.sources[0]?.sha256
  const lines = [
    `- lake-report, Ana Kovar, no date of publication given, sha-256 ${hash}`,
    `- The Lake Report, Lake Press, published 20 May 2031, sha-256 ${hash}`,
  ].join('\n')
  expect(text).toContain(`\n${lines}\n`)
  expect(new TextDecoder().decode(written('markdown', dataset))).toContain(`\n${lines}\n`)
})
