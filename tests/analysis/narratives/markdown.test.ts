import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrativesToMarkdown } from '../../../src/analysis/narratives/markdown.ts'
import { compareNarratives } from '../../../src/analysis/narratives/narratives.ts'
import { markdownQuote, markdownText } from '../../../src/domain/markdown.ts'
import { createWords } from '../../../src/domain/words.ts'
import { compareWords } from '../../../src/ui/messages/compare.ts'
import { anyDataset, hostileText } from '../../helpers/anyDataset.ts'

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
  ])('%j becomes %j', (text, expected) => {
    expect(markdownText(text)).toBe(expected)
  })

  it('never begins with markup and never breaks its line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = markdownText(text)
        expect(written).not.toMatch(/[\r\n]/)
        expect(written).not.toMatch(/(^|[^\\])[<[*_`]/)
      }),
    )
  })

  it('keeps the lines of a quote, each as a quote', () => {
    expect(markdownQuote('one\n\n# two')).toBe('> one\n>\n> \\# two')
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
        for (const statement of [...said.a, ...said.b]) {
          expect(text).toContain(markdownText(words.sentence(statement)))
          for (const quote of statement.quotes)
            if (!quote.context) expect(text).toContain(markdownQuote(quote.exact))
        }
      for (const { sha256 } of dataset.sources) expect(text).toContain(sha256)
    }),
    { numRuns: 60 },
  )
})
