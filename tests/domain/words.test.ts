import { describe, expect, test } from 'vitest'
import type { Quote, Statement } from '../../src/domain/dataset.ts'
import { wording as german } from '../../src/domain/german/vocabulary.ts'
import { sourceId } from '../../src/domain/ids.ts'
import { passagesIn, wordsOf } from '../../src/domain/words/passages.ts'
import { mannersOf, STANDING } from '../../src/domain/words/standing.ts'
import { createWords, WORDING } from '../../src/domain/words.ts'
import {
  builtDataset,
  builtQuote,
  builtSource,
  builtStatement,
  link,
  on,
} from '../helpers/built.ts'
import { claimOfHaven, denialOf, ENTITIES, gazette } from './words.fixture.ts'

describe('the phrase', () => {
  test('marks the names, and only them, so that they can be links', () => {
    const claim = claimOfHaven({ said: [link('officials'), gazette] })
    const { phrase } = createWords(builtDataset(ENTITIES, [claim]))
    expect(phrase(claim)).toEqual([
      { text: 'As reported by ' },
      { text: 'Harbour Gazette', entity: 'gazette' },
      { text: ', ' },
      { text: 'senior Norvian officials', entity: 'officials' },
      { text: ' say that ' },
      { text: 'Estaria council', entity: 'estaria' },
      { text: ' harbours ' },
      { text: 'Red Fern', entity: 'red-fern' },
      { text: '.' },
    ])
  })
})

describe('the short form', () => {
  const shortOf = (statement: Statement, ...others: readonly Statement[]): string =>
    createWords(builtDataset(ENTITIES, [statement, ...others])).short(statement)

  test('keeps speaker, whoever passed it on and deniers, and leaves out dates and content', () => {
    const claim = claimOfHaven({
      when: on('2031-05-01'),
      said: [link('officials', { on: '2031-05-02' }), { ...gazette, on: '2031-05-03' }],
    })
    expect(shortOf(claim, denialOf('haven'))).toBe(
      'As reported by Harbour Gazette, senior Norvian officials say that Estaria council harboured Red Fern (denied by Estaria council)',
    )
  })

  test('says who reports a denial', () => {
    const osmark = builtStatement('also', 'osmark', 'denies', 'norvia', {
      denies: [claimOfHaven().id],
    })
    const told = denialOf('haven', { said: [{ ...gazette, on: '2031-05-03' }] })
    expect(shortOf(claimOfHaven(), told)).toMatch(
      / harbours Red Fern \(denied by Estaria council, as reported by Harbour Gazette\)$/,
    )
    expect(shortOf(claimOfHaven(), told, osmark)).toMatch(
      / \(denied by Osmark; by Estaria council, as reported by Harbour Gazette\)$/,
    )
    const own = denialOf('haven', { said: [link('estaria'), link('statement')] })
    expect(shortOf(claimOfHaven(), own)).toMatch(
      / \(denied by Estaria council, according to joint statement\)$/,
    )
    const denied = claimOfHaven({ status: 'denied', said: [link('estaria'), gazette] })
    expect(shortOf(denied, told)).toBe(
      'As reported by Harbour Gazette, Estaria council denies that it harbours Red Fern',
    )
  })
})

describe('the chain', () => {
  const chainOf = (statement: Statement): string =>
    createWords(builtDataset(ENTITIES, [statement])).chain(statement)

  test('goes from the origin to the outlet', () => {
    expect(chainOf(claimOfHaven({ said: [link('officials'), gazette] }))).toBe(
      'senior Norvian officials, reported by Harbour Gazette',
    )
    const said = [
      link('mara-voss', { on: '2031-05-02', venue: 'radio talk' }),
      link('statement', { role: 'document' }),
    ]
    expect(chainOf(claimOfHaven({ said }))).toBe(
      'Mara Voss on 2 May 2031 (radio talk), in joint statement',
    )
  })

  test('is the source itself where nobody stands between', () => {
    expect(chainOf(builtStatement('a', 'norvia', 'attacks', 'estaria'))).toBe(
      'the source’s own voice',
    )
  })
})

describe('the citation', () => {
  const cite = (statement: Statement, quote = builtQuote('safe haven'), source = builtSource()) =>
    createWords(builtDataset(ENTITIES, [statement], { sources: [source] })).citation(statement, [
      quote,
    ])

  test('gives the exact words, their speaker, source, place and hash', () => {
    const claim = claimOfHaven({ said: [link('mara-voss', { on: '2031-05-02' })] })
    const quote = builtQuote('safe haven', { speech: 'direct', start: 120, end: 130 })
    expect(cite(claim, quote, builtSource({ publisher: 'Lake Press' }))).toBe(
      '“safe haven” — Mara Voss, on 2 May 2031, quoted in: The Lake Report, Lake Press, 20 May 2031 (lake-report, characters 120–130, sha-256 5eed1e55…)',
    )
  })

  test('does not put the source’s wording into the speaker’s mouth', () => {
    expect(cite(claimOfHaven({ said: [link('officials'), gazette] }))).toContain(
      '— a paraphrase of words of senior Norvian officials, reported by Harbour Gazette, in: The Lake Report',
    )
  })

  test('tells a denial as a denial, and a claim with whoever denies it', () => {
    const denied = {
      ...claimOfHaven({ said: [link('estaria'), gazette] }),
      status: 'denied' as const,
    }
    expect(cite(denied)).toContain(
      '— a paraphrase of a denial by Estaria council, reported by Harbour Gazette, in: The Lake Report',
    )
    const words = createWords(builtDataset(ENTITIES, [claimOfHaven(), denialOf('haven')]))
    expect(words.citation(claimOfHaven(), [builtQuote('safe haven')])).toContain(
      '— a paraphrase of words of senior Norvian officials (denied by Estaria council), in: The Lake Report',
    )
  })

  test('names the subject of a saying, and does not put the source’s wording into their mouth', () => {
    const charge = builtStatement('a', 'norvia', 'accuses', 'estaria', { when: on('2031-05-02') })
    const spoken = (speech: Quote['speech']) => cite(charge, builtQuote('safe haven', { speech }))
    expect(spoken('indirect')).toContain(
      '— a paraphrase of words of Norvia, on 2 May 2031, in: The Lake Report',
    )
    expect(spoken('narration')).toContain(
      '— the source’s own voice, about Norvia, on 2 May 2031, in: The Lake Report',
    )
    expect(spoken('direct')).toContain('— Norvia, on 2 May 2031, quoted in: The Lake Report')
    expect(spoken('mixed')).toContain('— Norvia, on 2 May 2031, partly quoted in: The Lake Report')
    expect(cite(builtStatement('a', 'norvia', 'attacks', 'estaria'))).toContain(
      '— the source’s own voice, in: The Lake Report, 20 May 2031 (',
    )
  })

  test('is the same for the same words, whether they prove a charge or what it alleges', () => {
    const quotes = [builtQuote('sheltered them')]
    const haven = claimOfHaven({ said: [link('norvia')], quotes })
    const charge = builtStatement('a', 'norvia', 'accuses', 'estaria', {
      asserts: [haven.id],
      quotes,
    })
    for (const wording of [WORDING, german]) {
      const { citation } = createWords(builtDataset(ENTITIES, [charge, haven]), wording)
      const [one, other] = [charge, haven].map((of) => citation(of, [builtQuote('sheltered them')]))
      expect(one).toContain('Norvia')
      expect(one).toBe(other)
    }
  })

  test('of a statement has its sentence and all its quotes, in the order of the source', () => {
    const [first, second, context, said] = [
      builtQuote('that it', { start: 10, end: 17 }),
      builtQuote('sheltered them', { start: 40, end: 54 }),
      builtQuote('on the radio', { start: 60, end: 72, context: true }),
      builtQuote('a haven', { start: 80, end: 87, speech: 'direct' }),
    ]
    const haven = claimOfHaven({ quotes: [said, second, context, first] })
    const words = createWords(builtDataset(ENTITIES, [haven]))
    const paraphrased = `“that it […] sheltered them” — ${words.origin(haven, second).replace('40–54', '10–17, 40–54')}`
    const spoken = words.citation(haven, [said])
    const around = words.citation(haven, [context])
    expect(words.cited(haven)).toBe([words.sentence(haven), paraphrased, around, spoken].join('\n'))
  })

  test('repeats no words of quotes that overlap, and marks nothing where nothing is left out', () => {
    const quotes = [
      builtQuote('the front 🜁 crossed', { start: 0, end: 19 }),
      builtQuote('🜁 crossed the lake', { start: 10, end: 28 }),
      builtQuote('crossed', { start: 12, end: 19 }),
    ]
    const [passage] = passagesIn(quotes.toReversed())
    expect(passage && wordsOf(passage, null)).toBe('the front 🜁 crossed the lake')
    const other = builtQuote('elsewhere', { source: sourceId('other'), start: 3, end: 12 })
    expect(passagesIn([...quotes, other])).toHaveLength(2)
  })

  test('puts what only stands around a saying into nobody’s mouth', () => {
    const around = builtQuote('on the radio', { context: true })
    expect(cite(claimOfHaven({ said: [link('mara-voss'), gazette] }), around)).toContain(
      '— context to words of Mara Voss, reported by Harbour Gazette, in: The Lake Report',
    )
    expect(cite(builtStatement('a', 'norvia', 'accuses', 'estaria'), around)).toContain(
      '— context to words of Norvia, in: The Lake Report',
    )
    expect(cite(builtStatement('a', 'norvia', 'attacks', 'estaria'), around)).toContain(
      '— context, in: The Lake Report',
    )
    const denied = claimOfHaven({ status: 'denied', said: [link('estaria')] })
    expect(cite(denied, around)).toContain('— context to a denial by Estaria council, in: ')
  })

  test('gives a denial to whoever denies, not to whoever tells of it', () => {
    const denied = claimOfHaven({ status: 'denied', said: [gazette] })
    const words = createWords(builtDataset(ENTITIES, [denied, denialOf('haven')]))
    expect(words.citation(denied, [builtQuote('no haven')])).toContain(
      '— a paraphrase of a denial by Estaria council, reported by Harbour Gazette, in: ',
    )
  })

  test('gives a saying to whoever speaks, not to the outlet that passes it on', () => {
    const told = { said: [gazette], when: on('2031-05-02') }
    const praise = builtStatement('a', 'mara-voss', 'praises', 'estaria', told)
    expect(cite(praise, builtQuote('a friend', { speech: 'direct' }))).toContain(
      '— Mara Voss, on 2 May 2031, reported by Harbour Gazette, quoted in: ',
    )
    const claim = { ...praise, status: 'claimed' as const }
    expect(cite(claim)).toContain('— a paraphrase of words of Harbour Gazette, in: ')
  })

  test('stands without a source, a date or a hash', () => {
    const quote = builtQuote('safe haven', { source: sourceId('lost') })
    expect(cite(claimOfHaven(), quote)).toBe(
      '“safe haven” — a paraphrase of words of senior Norvian officials, in: lost (lost, characters 0–10)',
    )
  })
})

describe('the words for how a quote is spoken', () => {
  const words = { speech: STANDING.speech, context: 'context' }

  test('call context reported speech nowhere', () => {
    const manners = (more: Partial<Quote>) => mannersOf(builtQuote('on the radio', more), words)
    expect(manners({})).toEqual(['reported speech'])
    expect(manners({ context: true })).toEqual(['context'])
    expect(manners({ context: true, speech: 'mixed' })).toEqual(['partly direct speech', 'context'])
    expect(manners({ context: true, speech: 'narration' })).toEqual([
      'the writer’s words',
      'context',
    ])
  })
})
