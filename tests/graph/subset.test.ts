import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { closure } from '../../src/graph/closure.ts'
import { subset } from '../../src/graph/subset.ts'
import { toAuthored } from '../../src/io/parse/authored.ts'
import { parseDataset } from '../../src/io/parse/parse.ts'
import { anyAuthored } from '../helpers/anyDataset.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'

const dataset = parsed(JSON.parse(readFileSync('tests/fixtures/rules/complete.valid.json', 'utf8')))

const part = (of: Dataset, ...ids: readonly string[]): Dataset =>
  subset(of, new Set(ids.map(statementId)))

const names = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)

describe('a part of a dataset', () => {
  it('holds the statements asked for, whom they name in any role, and what those roll up to', () => {
    const over = part(dataset, 'over')
    expect(names(over.statements)).toEqual(['over'])
    expect(names(over.entities)).toEqual(['aland', 'ana-kovar', 'talks'])
  })

  it('tells of its stories the steps whose every statement is in it, and brings into view only nodes that are', () => {
    const told = parsed(
      aDataset({
        entities: [anEntity('aland'), anEntity('borduria'), anEntity('cordia')],
        statements: [aStatement('meeting'), aStatement('visit', { object: 'cordia' })],
        stories: [
          {
            id: 'walk',
            title: 'Walk',
            steps: [
              { title: 'One', text: 'A', cites: 'meeting', focus: ['aland', 'cordia'] },
              { title: 'Two', text: 'B', cites: ['meeting', 'visit'] },
            ],
          },
          { id: 'away', title: 'Away', steps: [{ title: 'One', text: 'A', cites: 'visit' }] },
        ],
      }),
    )
    const cut = part(told, 'meeting')
    expect(cut.stories.map(({ id, steps }) => [id, steps.map(({ title }) => title)])).toEqual([
      ['walk', ['One']],
    ])
    expect(cut.stories[0]?.steps[0]?.focus).toEqual(['aland'])
    const again = parseDataset(toAuthored(cut), new Map())
    expect(again.issues).toEqual([])
    // How much of it the part holds goes with it, and from part to part.
    const [kept] = again.dataset?.stories ?? []
    expect(kept).toMatchObject({ wholeSteps: 2, steps: [{ title: 'One' }] })
    expect(part(cut, 'meeting').stories[0]?.wholeSteps).toBe(2)
    // A file that gives no more than are here gives no part.
    const odd = { ...cut, stories: cut.stories.map((story) => ({ ...story, wholeSteps: 1 })) }
    const { dataset: whole } = parseDataset(toAuthored(odd), new Map())
    expect(whole?.stories[0]?.wholeSteps).toBeUndefined()
    expect(part(told, 'meeting', 'visit').stories.map(({ wholeSteps }) => wholeSteps)).toEqual([
      undefined,
      undefined,
    ])
  })

  it('holds speakers, places, means and matters too', () => {
    const whole = parsed(
      aDataset({
        entities: ['aland', 'borduria', 'a1', 'b1', 'c1', 'd1', 'e1', 'f1'].map((id) =>
          anEntity(id),
        ),
        statements: [
          aStatement('meeting', {
            status: 'claimed',
            said: ['a1'],
            re: 'b1',
            place: 'c1',
            through: 'd1',
            onBehalfOf: 'e1',
          }),
        ],
      }),
    )
    expect(names(part(whole, 'meeting').entities)).toEqual([
      'aland',
      'borduria',
      'a1',
      'b1',
      'c1',
      'd1',
      'e1',
    ])
  })

  it('takes along entities asked for, with what they roll up to', () => {
    const some = subset(dataset, new Set(), new Set([entityId('ana-kovar')]))
    expect(names(some.entities)).toEqual(['aland', 'ana-kovar'])
  })

  it('narrows the vocabulary and the positions, and keeps the sources whole', () => {
    const whole = parsed(
      aDataset({
        families: [{ id: 'food' }],
        relationTypes: [{ id: 'feeds', family: 'food', layer: 'act' }],
        kinds: [{ id: 'herd' }],
        entities: [anEntity('aland'), anEntity('borduria'), anEntity('cows', { kind: 'herd' })],
        statements: [
          aStatement('meeting'),
          aStatement('meal', { relation: 'feeds', subject: 'cows' }),
        ],
        layout: { landscape: { aland: [0, 0], borduria: [1, 1], cows: [2, 2] } },
      }),
    )
    const some = part(whole, 'meeting')
    expect(names(some.families)).toEqual(['talk'])
    expect(names(some.relations)).toEqual(['consults'])
    expect(names(some.kinds)).toEqual(['country'])
    expect(some.own).toEqual({ families: [], relations: [], kinds: [] })
    expect([...(some.layout.landscape?.keys() ?? [])]).toEqual(['aland', 'borduria'])
    expect(some.sources).toBe(whole.sources)
    expect(names(part(whole, 'meal').own.relations)).toEqual(['feeds'])
  })

  it('is marked, and claims no coverage of the sources', () => {
    expect(part(dataset, 'over')).toMatchObject({ part: true, noRelation: [] })
  })

  it('that is everything is the dataset itself', () => {
    expect(part(dataset, ...names(dataset.statements))).toEqual(dataset)
  })

  it('cut without its closure marks what lost a link', () => {
    const [denial] = part(dataset, 'denial').statements
    expect(denial).toMatchObject({ id: 'denial', denies: [], truncated: true })
    const [meeting] = part(dataset, 'meeting').statements
    expect(meeting).toBe(dataset.statements.find(({ id }) => id === 'meeting'))
  })

  it('opens again without a fault, closed or cut', () => {
    fc.assert(
      fc.property(anyAuthored, fc.nat(), fc.boolean(), (authored, seed, close) => {
        const whole = parsed(JSON.parse(JSON.stringify(authored)))
        const kept = new Set(
          whole.statements.filter((_, at) => (seed >> at) % 2 === 1).map(({ id }) => id),
        )
        const some = subset(whole, close ? closure(whole, kept).all : kept)
        const { dataset: again, issues } = parseDataset(toAuthored(some), new Map())
        expect(issues).toEqual([])
        expect(again?.statements).toEqual(some.statements)
        expect(names(again?.relations ?? [])).toEqual(names(some.relations))
        expect(names(again?.families ?? [])).toEqual(names(some.families))
        expect(names(again?.kinds ?? [])).toEqual(names(some.kinds))
        if (close)
          expect(some.statements.map(({ truncated }) => truncated)).toEqual(
            whole.statements
              .filter(({ id }) => some.statements.some((one) => one.id === id))
              .map(({ truncated }) => truncated),
          )
      }),
    )
  })
})
