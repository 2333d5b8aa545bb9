import { describe, expect, it } from 'vitest'
import { narrativesToMarkdown } from '../../../src/analysis/narratives/markdown.ts'
import { compareNarratives } from '../../../src/analysis/narratives/narratives.ts'
import { reportFrame } from '../../../src/domain/german/report.ts'
import { named } from '../../../src/domain/german/vocabulary.ts'
import { markdownText } from '../../../src/domain/markdown.ts'
import { REPORT_FRAME } from '../../../src/domain/words/reportFrame.ts'
import { createWords } from '../../../src/domain/words.ts'
import { compare } from '../../../src/ui/messages/de/compare.ts'
import { contextOf, formatNamed } from '../../helpers/exported.ts'
import { shipped } from '../../helpers/shipped.ts'

const dataset = named(shipped())
const words = createWords(dataset, reportFrame.wording)

const reportIn = (report: typeof reportFrame): string =>
  new TextDecoder().decode(
    formatNamed('markdown').write(dataset, {
      ...contextOf(dataset),
      words: createWords(dataset, report.wording).sentence,
      report,
    }),
  )

/** Words of a frame, however deep they stand; what is put in is a number. */
const wordsOf = (frame: unknown): readonly string[] => {
  if (typeof frame === 'string') return [frame]
  if (typeof frame !== 'object' || frame === null) return []
  return Object.values(frame).flatMap(wordsOf)
}

/** What is left of a report without sentences, headings of matters, and what keeps its language: quotes, names, titles. */
const frameOf = (report: string): string => {
  const data = [
    ...dataset.statements.flatMap((one) => [
      words.sentence(one),
      words.short(one),
      ...one.quotes.flatMap((quote) => [quote.exact, words.citation(one, [quote])]),
      ...one.toll.flatMap(({ who, outcome, asWorded }) => [asWorded, outcome, who]),
    ]),
    ...dataset.entities.map(({ name }) => name),
    ...dataset.sources.flatMap(({ title, publisher, byline }) => [title, publisher, byline]),
    dataset.title,
    dataset.summary,
  ]
  return data
    .flatMap((one) => (one === null || one.length < 2 ? [] : [markdownText(one)]))
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, one) => left.replaceAll(one, '·'), report)
}

const ENGLISH = new RegExp(
  `\\b(?:${[
    ...wordsOf(REPORT_FRAME),
    'statements?',
    'published',
    'characters',
    'said',
    'happened',
    'chain',
    'denied by',
    'talks',
    'accuses',
    'structure',
    'June',
    'October',
  ]
    .filter((one) => one.length > 3)
    .map((one) => one.replace(/[.?]$/, ''))
    .join('|')})\\b`,
)

describe('the Markdown report in German', () => {
  it('says all but names and quotes in German, and of which language these are', () => {
    expect(frameOf(reportIn(REPORT_FRAME))).toMatch(ENGLISH)
    const frame = frameOf(reportIn(reportFrame))
    expect(frame).not.toMatch(ENGLISH)
    expect(frame).toContain('## Streitpunkte')
    expect(frame).toContain('## Zahlen nebeneinander')
    expect(frame).toContain('Namen und Zitate stehen in der Sprache der Quelle.')
    expect(frame).toMatch(/^### Gespräche$/m)
    expect(frame).toMatch(/\*\(behauptet, bestritten\)\*/)
    expect(frame).toMatch(/\d\. (?:Oktober|November) 2025/)
  })

  it('holds the statements, quotes and footnotes of the English one, in the same order', () => {
    const bones = (report: string) => ({
      marks: report.match(/\[\^\d+\]:?/g),
      quotes: [...report.matchAll(/^\[\^\d+\]: [“„](.*)[”“] — /gm)].map(([, words]) => words),
    })
    expect(bones(reportIn(reportFrame))).toEqual(bones(reportIn(REPORT_FRAME)))
    const german = reportIn(reportFrame)
    for (const one of dataset.statements)
      expect(german).toContain(`- ${markdownText(words.sentence(one))}[^`)
  })

  it('is the English one where no frame is given', () => {
    const plain = new TextDecoder().decode(
      formatNamed('markdown').write(dataset, contextOf(dataset)),
    )
    expect(plain).toBe(reportIn(REPORT_FRAME))
  })
})

describe('the report of a comparison in German', () => {
  it('has no English around its sentences, quotes and citations', () => {
    const [a, b] = ['pakistan', 'afghan-taliban'].map((id) =>
      dataset.entities.find((one) => one.id === id),
    )
    if (a === undefined || b === undefined) throw new Error('There are no sides.')
    const narratives = compareNarratives(
      dataset,
      { entity: a.id, withMembers: true },
      { entity: b.id, withMembers: true },
    )
    const names = { a: a.name, b: b.name }
    const frame = frameOf(
      narrativesToMarkdown(narratives, names, dataset, words, compare, reportFrame),
    )
    expect(frame).toContain('Namen und Zitate stehen in der Sprache der Quelle.')
    expect(frame).toContain('## Quellen')
    expect(frame).not.toMatch(ENGLISH)
    expect(
      frameOf(narrativesToMarkdown(narratives, names, dataset, words, compare, REPORT_FRAME)),
    ).toMatch(ENGLISH)
  })
})
