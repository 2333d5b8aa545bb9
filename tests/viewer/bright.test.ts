import { describe, expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { brightOf } from '../../src/viewer/bright.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'

const { entities, statements } = parsed(
  aDataset({
    entities: [anEntity('aland'), anEntity('borduria'), anEntity('cobalt')],
    statements: [
      aStatement('meeting'),
      aStatement('visit', { relation: 'visits', object: 'cobalt' }),
    ],
  }),
)
const [meeting, visit] = statements
if (meeting === undefined || visit === undefined) throw new Error('Two statements were built.')

const facts = { voices: () => [entityId('speaker')] }
const bright = (asked: Partial<Parameters<typeof brightOf>[1]>) => {
  const lit = brightOf(facts, { selection: null, picked: [], found: null, told: null, ...asked })
  return (
    lit && {
      fading: lit.fading,
      statements: [...lit.statements].sort(),
      entities: [...lit.entities].sort(),
    }
  )
}

describe('what the network leaves bright', () => {
  it('is everything where nothing is asked for', () => expect(bright({})).toBeNull())

  it('is a selected line with its ends and whoever says it, beside what steps back a little', () =>
    expect(
      bright({ selection: { kind: 'statements', ids: [meeting.id] }, picked: [meeting] }),
    ).toEqual({
      fading: 'aside',
      statements: ['meeting'],
      entities: ['aland', 'borduria', 'speaker'],
    }))

  it('is a selected node with its neighbours, without who says so', () =>
    expect(
      bright({ selection: { kind: 'entity', id: entityId('cobalt') }, picked: [visit] }),
    ).toMatchObject({ entities: ['aland', 'cobalt'] }))

  it('is a selected node of no line by itself', () =>
    expect(bright({ selection: { kind: 'entity', id: entityId('cobalt') } })).toMatchObject({
      statements: [],
      entities: ['cobalt'],
    }))

  it('is what was found, statements and names, without who says so', () =>
    expect(
      bright({ found: { statements: [meeting], entities: entities.slice(2) }, told: [visit] }),
    ).toEqual({
      fading: 'away',
      statements: ['meeting'],
      entities: ['aland', 'borduria', 'cobalt'],
    }))

  it('is what a story cites, with whoever says it', () =>
    expect(bright({ told: [visit] })).toEqual({
      fading: 'away',
      statements: ['visit'],
      entities: ['aland', 'cobalt', 'speaker'],
    }))

  it('is the selection, whatever is found meanwhile', () =>
    expect(
      bright({
        selection: { kind: 'statements', ids: [meeting.id] },
        picked: [meeting],
        found: { statements: [visit], entities: [] },
      }),
    ).toMatchObject({ statements: ['meeting'] }))
})
