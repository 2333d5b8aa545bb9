import { describe, expect, it } from 'vitest'
import { putTo } from '../../src/analysis/narratives/replies.ts'
import { repliesToMarkdown } from '../../src/analysis/narratives/repliesMarkdown.ts'
import { type EntityId, entityId } from '../../src/domain/ids.ts'
import { repliesWords } from '../../src/ui/messages/replies.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { shipped } from '../helpers/shipped.ts'

const ENTITIES = [
  ...['aland', 'borduria', 'cobalt'].map((id) => anEntity(id)),
  anEntity('ministry', { kind: 'agency', rollsUpTo: 'borduria' }),
]

const quarrel = (...statements: ReturnType<typeof aStatement>[]) =>
  parsed(aDataset({ entities: ENTITIES, statements, evidence: 'none' }))

const BORDURIA = entityId('borduria')

const told = (dataset: Parameters<typeof putTo>[0], id: EntityId = BORDURIA) =>
  putTo(dataset, id).map(({ statement, answers }) => [statement.id, answers.map((one) => one.id)])

const attack = (id: string, more: object = {}) =>
  aStatement(id, { relation: 'attacks', subject: 'borduria', object: 'aland', ...more })

describe('what is put to somebody', () => {
  it('is what others say it did, and what the source says so, with its answers, unanswered first', () => {
    const dataset = quarrel(
      attack('raid', { status: 'claimed', said: ['aland'] }),
      attack('siege'),
      aStatement('denial', {
        relation: 'denies',
        subject: 'borduria',
        object: 'aland',
        denies: ['raid'],
      }),
    )
    expect(told(dataset)).toEqual([
      ['siege', []],
      ['raid', ['denial']],
    ])
  })

  it('is not what it says itself, what it did in friendship, or what is done to it', () => {
    const dataset = quarrel(
      attack('boast', { status: 'claimed', said: ['borduria'] }),
      aStatement('help', { relation: 'aids', subject: 'borduria', object: 'aland' }),
      aStatement('blow', { relation: 'attacks', subject: 'aland', object: 'borduria' }),
    )
    expect(told(dataset)).toEqual([])
  })

  it('is put to those who belong to it as well, and answered by them', () => {
    const dataset = quarrel(
      attack('raid', { subject: 'ministry', status: 'claimed', said: ['aland'] }),
      aStatement('silence', {
        relation: 'declines-comment',
        subject: 'ministry',
        object: 'aland',
        declines: ['raid'],
      }),
    )
    expect(told(dataset)).toEqual([['raid', ['silence']]])
    expect(told(dataset, entityId('cobalt'))).toEqual([])
  })

  it('is a charge, unless its claims are told; what denies the charge answers the claim', () => {
    const charge = (id: string, more: object = {}) =>
      aStatement(id, { relation: 'accuses', subject: 'aland', object: 'borduria', ...more })
    const dataset = quarrel(
      charge('vague'),
      charge('exact', { asserts: ['raid'] }),
      attack('raid', { status: 'claimed', said: ['aland'] }),
      aStatement('answer', {
        relation: 'denies',
        subject: 'borduria',
        object: 'aland',
        denies: ['raid'],
        respondsTo: ['exact'],
      }),
    )
    expect(told(dataset)).toEqual([
      ['vague', []],
      ['raid', ['answer']],
    ])
  })

  it('counts no answer of somebody else: of the crisis, India has none', () => {
    const put = putTo(shipped(), entityId('india'))
    expect(put.length).toBeGreaterThan(2)
    expect(put.every(({ statement }) => statement.stances.includes('denied'))).toBe(true)
    expect(put.flatMap(({ answers }) => answers)).toEqual([])
  })
})

it('the sheet has each with its quotes, its answers and space for one, numbered throughout', () => {
  const dataset = quarrel(
    attack('siege'),
    attack('raid', { status: 'claimed', said: ['aland'] }),
    aStatement('denial', {
      relation: 'denies',
      subject: 'borduria',
      object: 'aland',
      denies: ['raid'],
    }),
  )
  const sheet = repliesToMarkdown(putTo(dataset, BORDURIA), 'B*rduria', 'A quarrel', repliesWords, {
    sentence: ({ id }) => `Said: ${id}.`,
    citations: ({ id }) => (id === 'siege' ? [] : [`“${id}” — one\n“more” — two`]),
    noEvidence: 'No evidence.',
  })
  const at = (text: string): number => {
    expect(sheet).toContain(text)
    return sheet.indexOf(text)
  }
  const places = [
    '# Right of reply: B\\*rduria',
    '## Without an answer here: 1 statement',
    '### 1. Said: siege.',
    '*No evidence.*',
    '**Reply:**',
    '## Answered: 1 statement',
    '### 2. Said: raid.',
    '> “raid” — one\n\n> “more” — two',
    '**Answer:** Said: denial.',
    '> “denial” — one',
  ].map(at)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(sheet.match(/\*\*Reply:\*\*/g)).toHaveLength(2)
})
