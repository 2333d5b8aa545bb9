import { describe, expect, it } from 'vitest'
import { actorsOf, hingeOf, triadSteps } from '../../src/analysis/triads.ts'
import type { Statement } from '../../src/domain/dataset.ts'
import { entityId } from '../../src/domain/ids.ts'
import { linesOf } from '../../src/domain/lines.ts'
import { atOnce } from '../../src/domain/steps.ts'
import { builtDataset, builtEntity, builtStatement, link } from '../helpers/built.ts'

const ENTITIES = [
  ...['a', 'b', 'c', 'd'].map((id) => builtEntity(id, 'country', id.toUpperCase())),
  builtEntity('e', 'event', 'E'),
]
const claimed = { status: 'claimed', said: [link('a')] } as const

const found = (statements: readonly Statement[], picked: readonly string[] | null = null) => {
  const dataset = builtDataset(ENTITIES, statements)
  return atOnce(
    triadSteps(
      statements.flatMap(linesOf),
      actorsOf(dataset),
      picked === null ? null : new Set(picked.map(entityId)),
    ),
  )
}

const foe = (from: string, to: string, more: Partial<Statement> = {}) =>
  builtStatement(`${from}-attacks-${to}`, from, 'attacks', to, more)
const friend = (from: string, to: string, more: Partial<Statement> = {}) =>
  builtStatement(`${from}-praises-${to}`, from, 'praises', to, more)

describe('triangles of actors', () => {
  it.each([
    ['balanced', 'all three cooperate', [friend('a', 'b'), friend('b', 'c'), friend('c', 'a')]],
    ['tension', 'one side is hostile', [foe('a', 'b'), friend('b', 'c'), friend('c', 'a')]],
    ['balanced', 'two sides are hostile', [foe('a', 'b'), foe('b', 'c'), friend('c', 'a')]],
    ['tension', 'all three are hostile', [foe('a', 'b'), foe('b', 'c'), foe('c', 'a')]],
    [
      'open',
      'a side is both',
      [foe('a', 'b'), friend('a', 'b'), friend('b', 'c'), friend('c', 'a')],
    ],
  ])('are %s where %s', (balance, _why, statements) => {
    expect(found(statements)).toMatchObject([{ reported: balance, withClaims: balance }])
  })

  it('keep claims apart: what is reported may balance, and claims unsettle it', () => {
    const [triad] = found([
      friend('a', 'b'),
      friend('b', 'c'),
      friend('c', 'a'),
      foe('c', 'a', claimed),
    ])
    expect(triad).toMatchObject({ reported: 'balanced', withClaims: 'open' })
    expect(triad?.sides[2]).toMatchObject({ reported: 'cooperative', withClaims: 'both' })
    expect(triad?.sides[2].statements.map(({ status }) => status)).toEqual(['reported', 'claimed'])
  })

  it('say which way they turn where one side is both', () => {
    const both = [foe('a', 'b'), friend('a', 'b')]
    const hinge = (rest: readonly Statement[]) => {
      const [triad] = found([...both, ...rest])
      return triad === undefined ? undefined : hingeOf(triad, (side) => side.reported)
    }
    expect(hinge([friend('b', 'c'), friend('c', 'a')])).toMatchObject({
      side: { ends: ['a', 'b'] },
      hostile: 'tension',
      cooperative: 'balanced',
    })
    expect(hinge([foe('b', 'c'), friend('c', 'a')])).toMatchObject({
      hostile: 'balanced',
      cooperative: 'tension',
    })
    expect(hinge([foe('b', 'c'), friend('b', 'c'), friend('c', 'a')])).toBeNull()
    expect(hinge([friend('b', 'c'), friend('c', 'a', claimed)])).toBeNull()
  })

  it('say that they stand on claims alone where a side has nothing reported', () => {
    expect(found([friend('a', 'b'), friend('b', 'c'), foe('c', 'a', claimed)])).toMatchObject([
      { reported: null, withClaims: 'tension' },
    ])
  })

  it('are not made of what is only denied or proposed, of neutral statements, or of events', () => {
    const two = [friend('a', 'b'), friend('b', 'c')]
    expect(found([...two, foe('c', 'a', { status: 'denied' })])).toEqual([])
    expect(found([...two, friend('c', 'a', { status: 'proposed' })])).toEqual([])
    expect(found([...two, builtStatement('x', 'c', 'comments-on', 'a')])).toEqual([])
    expect(found([friend('a', 'b'), friend('b', 'e'), friend('e', 'a')])).toEqual([])
  })

  it('take two corners of two that are picked, and three of more', () => {
    const all = ['a b', 'b c', 'c a', 'a d', 'b d', 'c d'].map((pair) => {
      const [from = '', to = ''] = pair.split(' ')
      return friend(from, to)
    })
    const corners = (picked: readonly string[] | null) =>
      found(all, picked).map((triad) => triad.corners.join(' '))
    expect(corners(null)).toEqual(['a b c', 'a b d', 'a c d', 'b c d'])
    expect(corners(['a', 'b'])).toEqual(['a b c', 'a b d'])
    expect(corners(['a', 'c', 'd'])).toEqual(['a c d'])
  })
})
