import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { polesOfDataset } from '../../../src/analysis/layouts/poles.ts'
import { narrativesToMarkdown } from '../../../src/analysis/narratives/markdown.ts'
import { compareNarratives } from '../../../src/analysis/narratives/narratives.ts'
import type { Dataset, Statement } from '../../../src/domain/dataset.ts'
import { matterIn } from '../../../src/domain/stance.ts'
import { REPORT_FRAME } from '../../../src/domain/words/reportFrame.ts'
import { createWords } from '../../../src/domain/words.ts'
import { pointsAt } from '../../../src/graph/closure.ts'
import { disputesOf } from '../../../src/graph/disputes.ts'
import { figuresAround } from '../../../src/graph/figures.ts'
import { subset } from '../../../src/graph/subset.ts'
import { compareWords } from '../../../src/ui/messages/compare.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aSource, aStatement, parsed } from '../../helpers/dataset.ts'
import { contextOf, formatNamed, written } from '../../helpers/exported.ts'
import { unattributedIn } from '../../helpers/namesSpeaker.ts'
import { shipped } from '../../helpers/shipped.ts'
import { READ, WRAPPED, wrapped } from '../../helpers/wrappedSource.ts'

const dataset = parsed(
  aDataset({
    summary: 'Two parties and a lake.',
    entities: [
      anEntity('aland', { name: 'Aland' }),
      anEntity('borduria', { name: 'Borduria' }),
      anEntity('rebels', { kind: 'armed-group', name: '<b>Rebels</b> [x](http://y)' }),
      anEntity('kovar', { kind: 'person', name: 'Ana Kovar' }),
    ],
    statements: [
      aStatement('meeting', { when: '2031-05-03' }),
      aStatement('charge', {
        relation: 'accuses',
        asserts: 'arming',
        quotes: ['Aland accused Borduria of arming rebels'],
      }),
      aStatement('arming', {
        relation: 'sponsors',
        subject: 'borduria',
        object: 'rebels',
        status: 'claimed',
        said: ['aland'],
        quotes: ['Borduria of arming rebels'],
      }),
      aStatement('denial', {
        relation: 'denies',
        subject: 'borduria',
        object: 'aland',
        denies: 'arming',
        quotes: ['Borduria denied the charge'],
      }),
    ],
  }),
)

const reportOf = (of = dataset): string => new TextDecoder().decode(written('markdown', of))
const [, disputesPart = '', restPart = ''] = reportOf().split(/^## (?:Matters|Outside).*$/m)

it('says which part of the graph it is, its own title above that of the data', () => {
  const whole = new TextDecoder().decode(
    formatNamed('markdown').write(dataset, {
      ...contextOf(dataset),
      title: 'Who *arms* whom',
      part: 'Filters: only relations: sponsors',
    }),
  )
  expect(whole).toMatch(/^# Who \\\*arms\\\* whom\n\n/)
  expect(whole).toContain(`\n${dataset.title}\n`)
  expect(whole).toContain('\nFilters: only relations: sponsors.\n')
  expect(reportOf()).not.toContain('Filters')
})

/** A statement with its status and stance behind it. */
const STANDING = /^- .*\*\([a-z ,]+\)\*$/gm

describe('the Markdown report', () => {
  it('puts what is in dispute first, under a heading that names who says so and who denies it', () => {
    expect(disputesPart).toMatch(/^### 1\. Aland says that .*\(denied by Borduria\)$/m)
    expect(disputesPart.match(/^- /gm)).toHaveLength(3)
    expect(restPart).toContain('### talks\n\n- On 3 May 2031 ')
  })

  it('does not call a charge unanswered of which the sentence tells who answers', () => {
    const line = reportOf(shipped())
      .split('\n')
      .find((one) => one.includes('neither confirms nor denies part of the charges'))
    expect(line).toMatch(/\*\(reported, position on part withheld\)\*$/)
    const charge = reportOf()
      .split('\n')
      .find((one) => one.includes('Borduria denies the charge'))
    expect(charge).toMatch(/\*\(reported, content denied\)\*$/)
  })

  it('tells headings apart that would read alike, by words that prove what they head', () => {
    const headings = reportOf(shipped()).match(/(?<=^### \d+\. ).*$/gm) ?? []
    expect(new Set(headings).size).toBe(headings.length)
    const apart = headings.flatMap((heading) => / – “(.+)”$/.exec(heading)?.[1] ?? [])
    expect(apart.length).toBeGreaterThan(1)
    const quotes = disputesOf(shipped()).disputes.flatMap(({ head }) =>
      head.quotes.map(({ exact }) => exact),
    )
    for (const words of apart) expect(quotes).toContain(words)
    expect(reportOf()).not.toMatch(/^### .* – “/m)
  })

  it('gives each statement one sentence, its status and its stance', () => {
    const line = disputesPart.split('\n').find((one) => one.includes('*(claimed, denied)*'))
    expect(line).toMatch(/^- Aland says that Borduria sponsors .*; Borduria denies it\.\[\^\d\]/)
  })

  it('holds the exact words, their place and the whole hash of their source in a footnote', () => {
    const [quote] = dataset.statements[2]?.quotes ?? []
    const hash = dataset.sources[0]?.sha256
    expect(reportOf()).toContain(
      `“Borduria of arming rebels” — Talks Stall In Aland, 1 June 2031, characters ${quote?.start}–${quote?.end}, sha-256 ${hash} (reported speech).`,
    )
  })

  it('numbers footnotes in the order of the report, each mark with its note and each note with its mark', () => {
    fc.assert(
      fc.property(anyDataset, (any) => {
        const report = reportOf(any)
        const marks = [...report.matchAll(/(?<!\\)\[\^(\d+)\](?!:)/g)].map(([, at]) => Number(at))
        const notes = [...report.matchAll(/^\[\^(\d+)\]:/gm)].map(([, at]) => Number(at))
        expect([...new Set(marks)]).toEqual(notes)
        expect(notes).toEqual(notes.map((_, at) => at + 1))
        const items = any.evidence === 'none' ? /^- .* No evidence in this file\.$/gm : STANDING
        expect(report.match(items) ?? []).toHaveLength(any.statements.length)
      }),
    )
  })

  it('lets no word of the data become markup', () => {
    const report = reportOf()
    expect(report).toContain('\\<b\\>Rebels\\</b\\> \\[x\\](http\\://y)')
    fc.assert(
      fc.property(anyDataset, (any) => {
        expect(reportOf(any)).not.toMatch(/(?<!\\)</)
      }),
    )
  })

  it('counts its statements and matters as any other text does', () => {
    expect(REPORT_FRAME.lead(12_345, 1)).toMatch(/^12,345 statements, 1 matter in dispute \(/)
    expect(REPORT_FRAME.lead(1, 0)).toMatch(/^1 statement, 0 matters in dispute\./)
  })

  it('names nodes that no statement is about, and says why they are there', () => {
    expect(reportOf()).toMatch(/^## Without a statement here\n\nThey are .*\n\n- Ana Kovar$/m)
  })

  const foreign = (...more: readonly object[]) =>
    parsed({
      format: 'attest',
      version: 1,
      id: 'f',
      title: 'F',
      evidence: 'none',
      entities: [{ id: 'a', kind: 'x', name: 'A' }],
      statements: [{ id: 'e', relation: 'knows', subject: 'a', object: 'a' }, ...more],
    })

  it('says where a file has no evidence, and calls none of its lines reported', () => {
    const report = reportOf(foreign())
    expect(report).toContain(
      'A graph of another program: 1 statement. No evidence in this file: its lines say what the file says, and nothing proves them.',
    )
    expect(report).toMatch(/^- A knows A\. No evidence in this file\.$/m)
    expect(report).not.toMatch(/reported|footnote/)
  })

  it('says how lines without evidence stand where their file says it of some', () => {
    const claim = { id: 'f', relation: 'knows', subject: 'a', object: 'a' }
    const report = reportOf(foreign({ ...claim, status: 'claimed', said: ['a'] }))
    expect(report.match(STANDING)).toHaveLength(2)
    expect(report).not.toContain('footnote')
  })

  it('gives a quote of the file in a footnote with its speaker, and says that nothing checked it', () => {
    const claim = { id: 'f', relation: 'knows', subject: 'a', object: 'a' }
    const given = { quote: 'He *knows* her.', publication: 'Gazette', url: 'https://a.example/1' }
    const report = reportOf(
      foreign({ ...claim, status: 'claimed', said: ['a'], attributes: given }),
    )
    expect(report).toContain(
      '2 statements. Quotes stand as the file gives them and were not checked against a text.',
    )
    expect(report).toMatch(/^- A says that .*\[\^1\] \*\(claimed, no answer in this source\)\*$/m)
    expect(report).toMatch(
      /^\[\^1\]: “He \\\*knows\\\* her\.” — speaker: A, Gazette, .*not checked/m,
    )
    // Its address leads there.
    expect(report).toContain('Gazette, <https://a.example/1> (')
    expect(report).toMatch(/^- A knows A\. No evidence in this file\./m)
    expect(report).not.toContain('characters')
  })
})

describe('figures in the report', () => {
  const text = 'Aland said 3 crew died in the fire. Borduria said that 9 crew died, a report says.'
  const clashing = parsed(
    aDataset({
      sources: [aSource(text)],
      entities: [
        anEntity('aland', { name: 'Aland' }),
        anEntity('borduria', { name: 'Borduria' }),
        anEntity('fire', { kind: 'event', name: 'Ferry fire' }),
      ],
      statements: [
        aStatement('toll-aland', {
          relation: 'reports-toll',
          object: 'fire',
          quotes: ['Aland said 3 crew died in the fire'],
          toll: [{ who: 'crew', outcome: 'killed', count: 3, asWorded: '3 crew died' }],
        }),
        aStatement('toll-borduria', {
          relation: 'reports-toll',
          subject: 'borduria',
          object: 'fire',
          quotes: ['Borduria said that 9 crew died'],
          toll: [{ who: 'crew', outcome: 'killed', count: 9, asWorded: '9 crew died' }],
        }),
      ],
    }),
  )

  it('leave a part with those of other speakers, each proved, and only for what is in the part', () => {
    const [one] = clashing.statements
    if (one === undefined) throw new Error('The sample has changed.')
    const part = subset(clashing, new Set([one.id]))
    const around = figuresAround(clashing, part)
    const report = new TextDecoder().decode(
      formatNamed('markdown').write(part, { ...contextOf(part), figures: around }),
    )
    const [listed = '', figures = ''] = report.split('## Figures, side by side')
    expect(listed).not.toContain('Borduria')
    expect(figures).toContain(
      '- Aland: “3 crew died” — claimed[^1]\n- Borduria: “9 crew died” — claimed[^2]',
    )
    expect(figures).toMatch(/^\[\^2\]: .*Borduria said that 9 crew died/m)
    expect(figuresAround(clashing, clashing)).toBeNull()
    expect(figuresAround(clashing, subset(clashing, new Set()))).toBeNull()
  })

  it('stand side by side, each with its speaker, its exact words and the mark of its quote', () => {
    const [, figures = ''] = reportOf(clashing).split('## Figures, side by side')
    expect(figures).toContain('### Ferry fire\n\nkilled — different figures for the same group\n')
    expect(figures).toContain(
      '- Aland: “3 crew died” — claimed[^1]\n- Borduria: “9 crew died” — claimed[^2]',
    )
    expect(figures).toContain('Attest gives no figure of its own.')
    expect(reportOf(clashing)).not.toMatch(/\b(6|12)\b/)
  })

  it('stand in the report of a comparison too, with their citations', () => {
    const words = createWords(clashing)
    const [aland, borduria] = clashing.entities
    if (aland === undefined || borduria === undefined) throw new Error('There are no sides.')
    const narratives = compareNarratives(
      clashing,
      { entity: aland.id, withMembers: true },
      { entity: borduria.id, withMembers: true },
    )
    const report = narrativesToMarkdown(
      narratives,
      { a: aland.name, b: borduria.name },
      clashing,
      words,
      compareWords,
    )
    expect(report).toMatch(/^- Aland: “3 crew died” — claimed\n {2}> “Aland said 3 crew/m)
    expect(report).toMatch(/^- Borduria: “9 crew died” — claimed\n {2}> “Borduria/m)
  })

  it('name whom they count beside their words only where these do not', () => {
    const [, figures = ''] = reportOf(shipped()).split('## Figures, side by side')
    expect(figures).toContain('“more than 70 people dead—including civilians” — chain:')
    expect(figures).toContain('“hundreds injured” — people; chain:')
    expect(figures).toContain('terrorists were killed” — Taliban and affiliated fighters; claimed')
  })

  it('are absent where nobody gives any', () => {
    expect(reportOf()).not.toContain('Figures, side by side')
  })
})

it('tells matters of a comparison apart that would read alike', () => {
  const dataset = shipped()
  const [one, other] = polesOfDataset(dataset) ?? []
  if (one === undefined || other === undefined) throw new Error('There are no sides.')
  const narratives = compareNarratives(
    dataset,
    { entity: one, withMembers: true },
    { entity: other, withMembers: true },
  )
  const words = createWords(dataset)
  const heads = narratives.matters.map(({ head }) => words.short(head))
  expect(new Set(heads).size).toBeLessThan(heads.length)
  const report = narrativesToMarkdown(
    narratives,
    { a: one, b: other },
    dataset,
    words,
    compareWords,
  )
  const headings = report.match(/(?<=^## \d+\. ).*$/gm) ?? []
  expect(headings).toHaveLength(heads.length)
  expect(new Set(headings).size).toBe(heads.length)
})

it('reads a quote on where the end of a line only wraps its paragraph, and leaves its place and hash as they are', () => {
  const dataset = wrapped()
  const [quote] = dataset.statements.find(({ id }) => id === 'charge')?.quotes ?? []
  const [source] = dataset.sources
  if (quote === undefined || source === undefined) throw new Error('There is no proof.')
  const report = reportOf(dataset)
  expect(report).toContain(
    `“${READ}” — Talks Stall In Aland, 1 June 2031, characters ${quote.start}–${quote.end}, sha-256 ${source.sha256}`,
  )
  expect(quote.end - quote.start).toBe(WRAPPED.length)
  expect(report).toContain('    > The mill was empty.\n    > The men had gone.')
})

it('reads it on in the report of a comparison too, and where a quote is copied', () => {
  const dataset = wrapped()
  const [one, other] = dataset.entities
  const [charge] = dataset.statements.filter(({ id }) => id === 'charge')
  if (one === undefined || other === undefined || charge === undefined)
    throw new Error('There are no sides.')
  const words = createWords(dataset)
  const narratives = compareNarratives(
    dataset,
    { entity: one.id, withMembers: true },
    { entity: other.id, withMembers: true },
  )
  const names = { a: one.name, b: other.name }
  const report = narrativesToMarkdown(narratives, names, dataset, words, compareWords)
  expect(report).toContain(`\n> ${READ}\n`)
  expect(words.citation(charge, charge.quotes)).toContain(`“${READ}” — a paraphrase`)
})

describe('claims in the report', () => {
  const told = (any: Dataset): readonly string[] => {
    const [body = ''] = reportOf(any).split(/^\[\^1\]:/m)
    return body.replace(/\\(.)/gsu, '$1').split('\n').slice(1)
  }

  it('never stand as facts, in no line of it', () => {
    const silent = unattributedIn(shipped())
    expect(told(shipped()).flatMap(silent)).toEqual([])
    expect(silent('The Afghan Taliban harbours Tehreek-i-Taliban Pakistan.')).not.toEqual([])
  })
})

describe('disputes', () => {
  it('hold what stands in them once, all that is contested among it', () => {
    fc.assert(
      fc.property(anyDataset, (any) => {
        const { disputes, disputed } = disputesOf(any)
        const placed = disputes.flatMap(({ statements }) => statements)
        expect(placed).toHaveLength(disputed.size)
        expect(new Set(placed)).toEqual(disputed)
        for (const { head, statements } of disputes) expect(statements).toContain(head)
        for (const one of any.statements) if (one.contested) expect(disputed).toContain(one)
      }),
    )
  })

  it('hold what hangs together, step by step, and nothing else', () => {
    const hangTogether = (
      one: Statement,
      other: Statement,
      sameMatter: ReturnType<typeof matterIn>,
    ): boolean =>
      pointsAt(one).includes(other.id) ||
      (one.stances.includes('mutual') &&
        other.stances.includes('mutual') &&
        one.object.includes(other.subject) &&
        other.object.includes(one.subject) &&
        sameMatter(one, other))
    const holds = (any: Dataset): void => {
      const { disputes } = disputesOf(any)
      const sameMatter = matterIn(any.sources)
      const disputeOf = (one: Statement) =>
        disputes.findIndex(({ statements }) => statements.includes(one))
      const pairs = any.statements.flatMap((one) =>
        any.statements
          .filter((other) => hangTogether(one, other, sameMatter))
          .map((other) => [one, other]),
      )
      for (const [one, other] of pairs)
        expect(one && disputeOf(one)).toBe(other && disputeOf(other))
      for (const { head, statements } of disputes) {
        const reached = new Set([head])
        for (const one of reached)
          for (const pair of pairs)
            if (pair.includes(one)) for (const other of pair) reached.add(other)
        expect(statements).toEqual(any.statements.filter((one) => reached.has(one)))
      }
      expect(disputes.map(({ head }) => head)).toEqual(
        disputes.map(({ statements }) =>
          statements.find(({ contested, stances }) => contested || stances.includes('withheld')),
        ),
      )
    }
    holds(shipped())
    fc.assert(fc.property(anyDataset, holds))
  })

  it('join two accusations that run both ways', () => {
    const mutual = parsed(
      aDataset({
        statements: [
          aStatement('one', { relation: 'accuses', note: 'x', re: ['aland'] }),
          aStatement('two', {
            relation: 'accuses',
            subject: 'borduria',
            object: 'aland',
            note: 'x',
            re: ['aland'],
          }),
        ],
      }),
    )
    expect(disputesOf(mutual).disputes.map(({ statements }) => statements.length)).toEqual([2])
  })

  it('keep apart what two parties throw at each other over two matters', () => {
    const charge = (id: string, over: object) =>
      aStatement(id, { relation: 'accuses', note: 'x', ...over })
    const SENTENCES = ['Aland accused Borduria', 'Borduria denied the charge']
    const back = { subject: 'borduria', object: 'aland' }
    const two = parsed(
      aDataset({
        entities: [
          anEntity('aland', {}),
          anEntity('borduria', {}),
          anEntity('truce', { kind: 'instrument' }),
          anEntity('raid', { kind: 'event' }),
        ],
        statements: ['truce', 'raid'].flatMap((re, at) => [
          charge(`one-${re}`, { re: [re], quotes: [SENTENCES[at] ?? ''] }),
          charge(`other-${re}`, { ...back, re: [re], quotes: [SENTENCES[at] ?? ''] }),
        ]),
      }),
    )
    expect(disputesOf(two).disputes.map(({ statements }) => statements.length)).toEqual([2, 2])
  })
})
