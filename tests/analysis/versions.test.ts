import { describe, expect, it } from 'vitest'
import { versionOf } from '../../src/analysis/versions.ts'
import type { Statement } from '../../src/domain/dataset.ts'
import { statementId } from '../../src/domain/ids.ts'
import { builtDataset, builtEntity, builtStatement, link } from '../helpers/built.ts'

const PEOPLE = ['Ilse Brandt', 'Piet Kroon', 'Nordhafen'].map((name, at) =>
  builtEntity(`n${at}`, 'person', name),
)
const said = (id: string, relation: string, quote: string, more: Partial<Statement> = {}) =>
  builtStatement(id, 'n0', relation, 'n1', { attributes: { quote }, ...more })

const PAYS = said('edge-1', 'accuses', 'She took the money.', {
  status: 'claimed',
  said: [link('n1')],
})
const AWARDS = said('edge-2', 'praises', 'The contract went to Nordhafen.')
const before = builtDataset(PEOPLE, [PAYS, AWARDS])
const pairs = (now: readonly Statement[], people = PEOPLE) =>
  [...(versionOf(before, builtDataset(people, now))?.statements ?? [])].map((pair) =>
    pair.join(' is '),
  )

describe('a later version of a table', () => {
  it('holds a statement by what it says, whatever row it stands in by now', () => {
    const added = said('edge-1', 'attacks', 'They met in May.')
    const now = [added, { ...PAYS, id: AWARDS.id }, { ...AWARDS, id: statementId('edge-3') }]
    expect(pairs(now)).toEqual(['edge-1 is edge-2', 'edge-2 is edge-3'])
  })

  it.each([
    ['other words', { attributes: { quote: 'She never took it.' } }],
    ['another status', { status: 'reported' as const }],
    ['another speaker', { said: [link('n2')] }],
    ['another relation', { relation: AWARDS.relation }],
    ['another object', { object: [builtEntity('n2', 'person', '').id] }],
  ])('does not hold one with %s', (_, more) => {
    expect(pairs([{ ...PAYS, ...more }, AWARDS])).toEqual(['edge-2 is edge-2'])
  })

  it('knows people by their names, though they are numbered anew', () => {
    const [brandt, kroon, firm] = PEOPLE
    if (!brandt || !kroon || !firm) throw new Error('There are three.')
    const turned = [
      { ...brandt, id: firm.id },
      { ...kroon, id: kroon.id },
      { ...firm, id: brandt.id },
    ]
    const now = [PAYS, AWARDS].map((one) => ({ ...one, subject: firm.id }))
    expect(pairs(now, turned)).toEqual(['edge-1 is edge-1', 'edge-2 is edge-2'])
    const version = versionOf(before, builtDataset(turned, now))
    expect(version?.entities.get(brandt.id)).toBe(firm.id)
  })

  it('holds of several that say the same the first for the first', () => {
    const twice = builtDataset(PEOPLE, [PAYS, { ...PAYS, id: AWARDS.id }])
    const found = versionOf(twice, builtDataset(PEOPLE, [{ ...PAYS, id: AWARDS.id }]))
    expect([...(found?.statements ?? [])]).toEqual([['edge-1', 'edge-2']])
  })

  it('is none where hardly anything of it is left', () => {
    const others = Array.from({ length: 6 }, (_, at) =>
      said(`edge-${at + 5}`, 'attacks', `No ${at}.`),
    )
    const many = builtDataset(PEOPLE, [PAYS, ...others])
    const unlike = builtDataset(PEOPLE, [
      PAYS,
      ...others.map((one) => ({ ...one, subject: PAYS.object[0] ?? PAYS.subject })),
    ])
    expect(versionOf(many, unlike)).toBeNull()
    expect(versionOf(many, builtDataset(PEOPLE, [others[0] ?? PAYS]))).not.toBeNull()
  })
})

describe('a later version of data with sources', () => {
  it('holds what people gave the same id, with other words too', () => {
    const one = { ...before, evidence: 'required' as const }
    const other = {
      ...builtDataset(PEOPLE, [{ ...PAYS, status: 'reported' as const }]),
      evidence: 'required' as const,
    }
    expect([...(versionOf(one, other)?.statements ?? [])]).toEqual([['edge-1', 'edge-1']])
  })
})
