import { describe, expect, test } from 'vitest'
import type { Statement } from '../../src/domain/dataset.ts'
import { sourceId } from '../../src/domain/ids.ts'
import { createWords } from '../../src/domain/words.ts'
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
  test('keeps speaker and deniers, and leaves out dates and content', () => {
    const claim = claimOfHaven({
      when: on('2031-05-01'),
      said: [link('officials', { on: '2031-05-02' }), gazette],
    })
    const { short } = createWords(builtDataset(ENTITIES, [claim, denialOf('haven')]))
    expect(short(claim)).toBe(
      'Senior Norvian officials say that Estaria council harboured Red Fern (denied by Estaria council)',
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
    createWords(builtDataset(ENTITIES, [statement], { sources: [source] })).citation(
      statement,
      quote,
    )

  test('gives the exact words, their speaker, source, place and hash', () => {
    const claim = claimOfHaven({ said: [link('mara-voss', { on: '2031-05-02' })] })
    const quote = builtQuote('safe haven', { speech: 'direct', start: 120, end: 130 })
    expect(cite(claim, quote, builtSource({ publisher: 'Lake Press' }))).toBe(
      '“safe haven” — Mara Voss, on 2 May 2031, quoted in: The Lake Report, Lake Press, 20 May 2031 (lake-report, characters 120–130, sha-256 5eed1e55…)',
    )
  })

  test('does not put the source’s wording into the speaker’s mouth', () => {
    expect(cite(claimOfHaven({ said: [link('officials'), gazette] }))).toContain(
      '— senior Norvian officials, reported by Harbour Gazette, paraphrased in: The Lake Report',
    )
  })

  test('tells a denial as a denial, and a claim with whoever denies it', () => {
    const denied = {
      ...claimOfHaven({ said: [link('estaria'), gazette] }),
      status: 'denied' as const,
    }
    expect(cite(denied)).toContain(
      '— denied by Estaria council, reported by Harbour Gazette, paraphrased in: The Lake Report',
    )
    const words = createWords(builtDataset(ENTITIES, [claimOfHaven(), denialOf('haven')]))
    expect(words.citation(claimOfHaven(), builtQuote('safe haven'))).toContain(
      '— senior Norvian officials (denied by Estaria council), paraphrased in: The Lake Report',
    )
  })

  test('names the subject of a saying, and nobody for the source’s own telling', () => {
    const charge = builtStatement('a', 'norvia', 'accuses', 'estaria', { when: on('2031-05-02') })
    expect(cite(charge)).toContain('— Norvia, on 2 May 2031, paraphrased in: The Lake Report')
    expect(cite(builtStatement('a', 'norvia', 'attacks', 'estaria'))).toContain(
      '— the source’s own voice, in: The Lake Report, 20 May 2031 (',
    )
  })

  test('stands without a source, a date or a hash', () => {
    const quote = builtQuote('safe haven', { source: sourceId('lost') })
    expect(cite(claimOfHaven(), quote)).toBe(
      '“safe haven” — senior Norvian officials, paraphrased in: lost (lost, characters 0–10)',
    )
  })
})
