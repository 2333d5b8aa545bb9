import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, differenceOf, seenIn, standingOf } from '../../src/analysis/checks.ts'
import { wordDiff } from '../../src/analysis/wordDiff.ts'
import type { Checks, Judgement, Seen } from '../../src/domain/checks.ts'
import type { Statement } from '../../src/domain/dataset.ts'
import { statementId } from '../../src/domain/ids.ts'
import { source, text } from '../data/authored.ts'
import { hostileText } from '../helpers/anyDataset.ts'
import { builtDataset, builtEntity, builtQuote, builtStatement, link } from '../helpers/built.ts'
import { parsed } from '../helpers/dataset.ts'

const CRISIS: unknown = JSON.parse(
  readFileSync('graph-data/pakistan-afghanistan-2025/graph.json', 'utf8'),
)

const ENTITIES = [
  builtEntity('aland', 'country', 'Aland'),
  builtEntity('borduria', 'country', 'Borduria'),
  builtEntity('ledania', 'country', 'Ledania'),
]

const seenOf = (...statements: readonly Statement[]): readonly Seen[] =>
  seenIn(builtDataset(ENTITIES, statements))

const keyOf = (statement: Statement): string | undefined => seenOf(statement)[0]?.key

const charge = (more: Partial<Statement> = {}): Statement =>
  builtStatement('charge', 'aland', 'attacks', 'borduria', {
    said: [link('ledania')],
    quotes: [builtQuote('Aland struck first'), builtQuote('at dawn')],
    ...more,
  })

describe('the key of a statement', () => {
  it.each<[string, Statement]>([
    ['its id', charge({ id: statementId('other') })],
    ['its date', charge({ when: { edtf: '2031', basis: 'stated', asWritten: null } })],
    [
      'the place of its quotes',
      charge({ quotes: charge().quotes.map((q) => ({ ...q, start: 9 })) }),
    ],
    ['the order of its quotes', charge({ quotes: [...charge().quotes].reverse() })],
    ['who relays it', charge({ said: [link('ledania'), link('borduria', { role: 'outlet' })] })],
  ])('stays where %s changes', (_, statement) => {
    expect(keyOf(statement)).toBe(keyOf(charge()))
  })

  it.each<[string, Statement]>([
    ['its speaker', charge({ said: [link('aland')] })],
    ['what is said into what is denied', charge({ status: 'denied' })],
    ['what was done into what is planned', charge({ status: 'proposed' })],
    [
      'its relation',
      { ...charge(), relation: builtStatement('x', 'aland', 'aids', 'borduria').relation },
    ],
    [
      'its direction',
      charge({ subject: charge().object[0] ?? charge().subject, object: [charge().subject] }),
    ],
    [
      'one letter of a quote',
      charge({ quotes: [builtQuote('Aland struck First'), builtQuote('at dawn')] }),
    ],
    ['the number of its quotes', charge({ quotes: [builtQuote('Aland struck first')] })],
  ])('changes with %s', (_, statement) => {
    expect(keyOf(statement)).not.toBe(keyOf(charge()))
  })

  it('stays where an entity gets a better name', () => {
    const renamed = ENTITIES.map((one) => ({ ...one, name: `${one.name} (state)` }))
    expect(seenIn(builtDataset(renamed, [charge()]))[0]?.key).toBe(keyOf(charge()))
  })

  it('does not ask which end of a symmetric relation is named first', () => {
    const one = builtStatement('talks', 'aland', 'negotiates-with', 'borduria')
    const other = builtStatement('talks', 'borduria', 'negotiates-with', 'aland')
    expect(keyOf(one)).toBe(keyOf(other))
  })

  it('tells lines without quotes apart by their id', () => {
    const [one, other] = seenOf(
      charge({ quotes: [] }),
      charge({ quotes: [], id: statementId('b') }),
    )
    expect(one?.key).not.toBe(other?.key)
  })

  it('is another for each statement of the crisis', () => {
    const all = seenIn(parsed(CRISIS, new Map([[source.file, text]])))
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })
})

const judgementOn = (seen: Seen | undefined, more: Partial<Judgement> = {}): Judgement => {
  if (seen === undefined) throw new Error('There is no such statement.')
  return { verdict: 'verified', note: '', on: '2031-06-01', seen, ...more }
}

const checksOf = (baseline: readonly Seen[], ...judgements: readonly Judgement[]): Checks => ({
  judgements: new Map(judgements.map((one) => [one.seen.key, one])),
  baseline,
})

describe('judgements against a dataset that has moved on', () => {
  const [before] = seenOf(charge())
  const checks = checksOf(seenOf(charge()), judgementOn(before))

  it('are kept where the words are the same, whatever the id', () => {
    const { kept, stale } = standingOf(checks, seenOf(charge({ id: statementId('renamed') })))
    expect([...kept.keys()]).toEqual(['renamed'])
    expect(stale).toEqual([])
  })

  it('are stale beside the statement of the same id', () => {
    const [now] = seenOf(charge({ quotes: [builtQuote('Aland struck back')] }))
    expect(standingOf(checks, now === undefined ? [] : [now])).toEqual({
      kept: new Map(),
      stale: [{ judgement: judgementOn(before), now }],
    })
  })

  it('are stale beside a new statement that shares a quote where the id is gone', () => {
    const now = seenOf(
      charge({ id: statementId('new'), said: [link('aland')] }),
      charge({ id: statementId('third'), quotes: [builtQuote('rain')] }),
    )
    expect(standingOf(checks, now).stale[0]?.now?.statement).toBe('new')
  })

  it('are not passed on to a statement that stood beside them before', () => {
    const beside = charge({ id: statementId('beside'), said: [link('aland')] })
    const all = checksOf(seenOf(charge(), beside), judgementOn(before))
    expect(standingOf(all, seenOf(beside)).stale[0]?.now).toBeNull()
    const renamed = { ...beside, id: statementId('renamed') }
    expect(standingOf(all, seenOf(renamed)).stale[0]?.now).toBeNull()
  })
})

describe('what differs between two states of a dataset', () => {
  it('names what was added, removed and changed', () => {
    const talks = builtStatement('talks', 'aland', 'negotiates-with', 'borduria', {
      quotes: [builtQuote('they met')],
    })
    const aid = builtStatement('aid', 'ledania', 'aids', 'aland', { quotes: [builtQuote('grain')] })
    const changed = charge({ said: [link('aland')], quotes: [builtQuote('Aland struck first')] })
    const {
      added,
      removed,
      changed: differing,
    } = changesBetween(seenOf(charge(), talks), seenOf(changed, aid))
    expect(added.map(({ statement }) => statement)).toEqual(['aid'])
    expect(removed.map(({ statement }) => statement)).toEqual(['talks'])
    const [change] = differing
    if (change === undefined) throw new Error('Nothing has changed.')
    expect(differenceOf(change)).toEqual({
      speaker: { before: 'Ledania', now: 'Aland' },
      relation: null,
      quotes: [{ before: 'at dawn', now: null }],
    })
  })

  it('counts every statement once, whatever changed', () => {
    const anySeen: fc.Arbitrary<Seen> = fc.record({
      key: fc.constantFrom('k1', 'k2', 'k3', 'k4'),
      statement: fc.constantFrom('a', 'b', 'c', '__proto__').map(statementId),
      speaker: fc.constantFrom('Aland', 'Borduria'),
      relation: fc.constantFrom('r', 's'),
      quotes: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(anySeen), fc.array(anySeen), (before, now) => {
        const { added, removed, changed } = changesBetween(before, now)
        const same = before.length - removed.length - changed.length
        expect(same).toBe(now.length - added.length - changed.length)
        expect(same).toBeGreaterThanOrEqual(0)
        expect(new Set([...added, ...changed.map((one) => one.now)]).size).toBe(
          added.length + changed.length,
        )
        expect(changesBetween(now, now)).toEqual({ added: [], removed: [], changed: [] })
      }),
    )
  })
})

describe('two texts compared by words', () => {
  it('mark what stands on one side alone', () => {
    expect(wordDiff('struck first at dawn', 'struck back at dawn')).toEqual({
      before: [
        { text: 'struck ', differs: false },
        { text: 'first', differs: true },
        { text: ' at dawn', differs: false },
      ],
      now: [
        { text: 'struck ', differs: false },
        { text: 'back', differs: true },
        { text: ' at dawn', differs: false },
      ],
    })
  })

  it('are whole again when their stretches are joined, and agree in what stands in both', () => {
    const text = fc.oneof(
      hostileText,
      fc.array(fc.constantFrom('a', 'b', ' '), { maxLength: 20 }).map((all) => all.join('')),
    )
    const joined = (stretches: readonly { readonly text: string }[]): string =>
      stretches.map((one) => one.text).join('')
    fc.assert(
      fc.property(text, text, (before, now) => {
        const compared = wordDiff(before, now)
        expect(joined(compared.before)).toBe(before)
        expect(joined(compared.now)).toBe(now)
        const both = (stretches: typeof compared.now) =>
          joined(stretches.filter((one) => !one.differs))
        expect(both(compared.before)).toBe(both(compared.now))
      }),
    )
  })
})
