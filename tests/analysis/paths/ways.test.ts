import { describe, expect, it } from 'vitest'
import { findPaths, groundOf } from '../../../src/analysis/paths/findPaths.ts'
import { walked } from '../../../src/analysis/paths/walked.ts'
import { chainOf, footingOf, wayOf } from '../../../src/analysis/paths/ways.ts'
import type { Statement } from '../../../src/domain/dataset.ts'
import { linesOf } from '../../../src/domain/lines.ts'
import { builtDataset, builtEntity, builtStatement, link } from '../../helpers/built.ts'

const ENTITIES = ['a', 'b', 'c', '__proto__'].map((id) => builtEntity(id, 'country', id))
const claimed = (by: string) => ({ status: 'claimed', said: [link(by)] }) as const

/** The shortest route from `a` to `b` over these statements. */
const way = (statements: readonly Statement[]) => {
  const dataset = builtDataset(ENTITIES, statements)
  const ground = walked(dataset, statements.flatMap(linesOf))
  const [route] = findPaths(groundOf(ground.arrays, 'either'), {
    ends: [0, 1],
    reach: { by: 'shortest' },
    most: 1,
  }).routes
  if (route === undefined) throw new Error('There is no route.')
  return wayOf(dataset, ground, route)
}

describe('a way', () => {
  it('takes first, on each step, what the source bears out best', () => {
    const { nodes, steps } = way([
      builtStatement('rumour', 'a', 'attacks', '__proto__', { status: 'denied' }),
      builtStatement('claim', 'a', 'attacks', '__proto__', claimed('c')),
      builtStatement('contested', 'a', 'attacks', '__proto__', { contested: true }),
      builtStatement('plan', 'a', 'visits', '__proto__', { status: 'proposed' }),
      builtStatement('report', 'a', 'attacks', '__proto__'),
      builtStatement('offer', 'b', 'offers-mediation', ['__proto__', 'c']),
    ])
    expect(nodes).toEqual(['a', '__proto__', 'b'])
    expect(steps.map((step) => step.map(({ id }) => id))).toEqual([
      ['report', 'contested', 'plan', 'claim', 'rumour'],
      ['offer'],
    ])
  })

  it('says "only claimed" only where nothing reported stands on the step', () => {
    const found = way([
      builtStatement('claim', 'a', 'attacks', 'c', claimed('b')),
      builtStatement('report', 'c', 'attacks', 'b'),
      builtStatement('other-claim', 'c', 'attacks', 'b', claimed('a')),
    ])
    expect(footingOf(found, [])).toMatchObject({ claimed: 1, claimedBy: ['b'], onlyClaimed: true })
    expect(footingOf(found, [0, 1])).toMatchObject({
      claimed: 2,
      claimedBy: ['b', 'a'],
      onlyClaimed: false,
    })
  })

  it('falls back on the first statement where the chosen one has gone', () => {
    const found = way([builtStatement('meeting', 'a', 'consults', 'b')])
    expect(chainOf(found, [7]).map(({ id }) => id)).toEqual(['meeting'])
  })
})
