import fc from 'fast-check'
import { expect, it } from 'vitest'
import { footprint, gapBetween } from '../../../src/analysis/geometry/box.ts'
import { facing } from '../../../src/analysis/layouts/facing.ts'
import { aNode } from './network.ts'

const crowds = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 60, max: 1600 }))

const faced = ([first, second, width]: readonly [number, number, number]) => {
  const people = ([of, many]: readonly [string, number]) =>
    Array.from({ length: many }, (_, at) => aNode(`${of}-${at}`))
  const facers = {
    poles: [aNode('first'), aNode('second')],
    people: [people(['ours', first]), people(['theirs', second])],
  } as const
  const { places, ...size } = facing(facers, width, 1)
  const boxOf = (node: (typeof facers.poles)[number]) => {
    const at = places.get(node)
    if (at === undefined) throw new Error(`${node.id} has no place.`)
    return footprint(node, at)
  }
  return {
    size,
    poles: facers.poles.map(boxOf),
    people: facers.people.map((all) => all.map(boxOf)),
  }
}

it('has nothing between two parties that face each other, and no node on another, whoever is behind them', () => {
  fc.assert(
    fc.property(crowds, (crowd) => {
      const { poles, people, size } = faced(crowd)
      const [first, second] = poles
      if (first === undefined || second === undefined) throw new Error('There are two parties.')
      expect(second.left - first.right).toBeGreaterThan(100)
      const corridor = {
        left: first.right + 1,
        right: second.left - 1,
        top: Math.min(first.top, second.top),
        bottom: Math.max(first.bottom, second.bottom),
      }
      const all = [...poles, ...people.flat()]
      for (const [at, box] of all.entries()) {
        if (at > 1) expect(gapBetween(box, corridor)).toBeGreaterThan(0)
        for (const other of all.slice(at + 1)) expect(gapBetween(box, other)).toBeGreaterThan(0)
        expect(box.left).toBeGreaterThanOrEqual(-0.01)
        expect(box.right).toBeLessThanOrEqual(size.width + 0.01)
        expect(box.top).toBeGreaterThanOrEqual(-0.01)
        expect(box.bottom).toBeLessThanOrEqual(size.height + 0.01)
      }
    }),
  )
})

it('sets the people of each party behind it where there is room, else below', () => {
  const beside = faced([3, 4, 1200])
  const [ours = [], theirs = []] = beside.people
  for (const { right } of ours) expect(right).toBeLessThan(beside.poles[0]?.left ?? 0)
  for (const { left } of theirs) expect(left).toBeGreaterThan(beside.poles[1]?.right ?? Infinity)
  const below = faced([3, 4, 300])
  for (const { top } of below.people.flat())
    expect(top).toBeGreaterThan(below.poles[0]?.bottom ?? Infinity)
})
