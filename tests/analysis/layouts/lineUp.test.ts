import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { footprint, nodeBox } from '../../../src/analysis/geometry/box.ts'
import { linedUp, type Standing } from '../../../src/analysis/layouts/lineUp.ts'
import { LINE_UPS } from '../../../src/analysis/layouts/lineUps.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { aNode } from './network.ts'

const standings: fc.Arbitrary<readonly Standing[]> = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 9 })
  .chain((names) =>
    fc
      .array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })), {
        minLength: names.length,
        maxLength: names.length,
      })
      .map((places) =>
        names.map((name, at) => ({
          id: entityId(name),
          at: places[at] ?? ([0, 0] as const),
          sized: aNode(name, at % 2 === 0 ? 'country' : 'person'),
        })),
      ),
  )

const moved = (nodes: readonly Standing[], way: (typeof LINE_UPS)[number]): readonly Standing[] => {
  const places = linedUp(nodes, way)
  return nodes.map((node) => ({ ...node, at: places.get(node.id) ?? [Number.NaN, Number.NaN] }))
}

describe('lining nodes up', () => {
  it('gives every node a place in whole numbers and leaves the other axis alone', () => {
    fc.assert(
      fc.property(standings, fc.constantFrom(...LINE_UPS), (nodes, way) => {
        const kept = ['left', 'centre', 'right', 'horizontally'].includes(way) ? 1 : 0
        for (const [at, after] of moved(nodes, way).entries()) {
          expect(after.at.every(Number.isInteger)).toBe(true)
          expect(after.at[kept]).toBe(nodes[at]?.at[kept])
        }
      }),
    )
  })

  it.each([
    ['left', 'left'],
    ['right', 'right'],
    ['top', 'top'],
    ['bottom', 'bottom'],
  ] as const)('makes all share the %s edge of the outermost', (way, edge) => {
    fc.assert(
      fc.property(standings, (nodes) => {
        const edges = moved(nodes, way).map(({ sized, at }) => nodeBox(sized, at)[edge])
        expect(Math.max(...edges) - Math.min(...edges)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('says the same when it is asked again', () => {
    fc.assert(
      fc.property(standings, fc.constantFrom('left', 'top', 'right', 'bottom'), (nodes, way) => {
        const once = moved(nodes, way)
        for (const [at, { at: place }] of moved(once, way).entries())
          for (const axis of [0, 1] as const)
            expect(Math.abs(place[axis] - (once[at]?.at[axis] ?? 0))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('spaces out with equal gaps, and leaves the first and the last where they are', () => {
    fc.assert(
      fc.property(standings, (nodes) => {
        const along = moved(nodes, 'horizontally')
          .map((node, at) => ({ box: footprint(node.sized, node.at), was: nodes[at], node }))
          .sort(
            (one, other) =>
              (one.was?.at[0] ?? 0) - (other.was?.at[0] ?? 0) ||
              (one.node.id < other.node.id ? -1 : 1),
          )
        expect(along[0]?.node.at).toEqual(along[0]?.was?.at)
        expect(along.at(-1)?.node.at).toEqual(along.at(-1)?.was?.at)
        const gaps = along.slice(1).map(({ box }, at) => box.left - (along[at]?.box.right ?? 0))
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(3)
      }),
    )
  })
})
