import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, gapBetween } from '../../../src/analysis/geometry/box.ts'
import {
  corridorBetween,
  corridorBox,
  corridorHalf,
} from '../../../src/analysis/geometry/corridor.ts'
import { dispute } from '../../../src/analysis/layouts/dispute/dispute.ts'
import { polesOf } from '../../../src/analysis/layouts/dispute/poles.ts'
import { force } from '../../../src/analysis/layouts/force.ts'
import { DEFAULT_PARAMETERS, type LayoutInput } from '../../../src/analysis/layouts/layout.ts'
import type { Positions } from '../../../src/domain/dataset.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { aLink, aNetwork, aNode, boxesOf, quarrel, quarrels } from './network.ts'

const at = (positions: Positions, id: string): readonly [x: number, y: number] => {
  const point = positions.get(entityId(id))
  if (point === undefined) throw new Error(`${id} has no place`)
  return point
}

const compute = (input: LayoutInput) => dispute.compute(input, DEFAULT_PARAMETERS)

/** Ids of nodes that stand, with their labels, between the poles. */
const inCorridor = (input: LayoutInput, positions: Positions): readonly string[] => {
  const poles = polesOf(input)
  if (poles === null) return []
  const [first, second] = poles.map((id) => input.nodes.find((node) => node.id === id))
  if (first === undefined || second === undefined) throw new Error('a pole is missing')
  const strands = input.links.filter(
    ({ from, to }) => from !== to && [from, to].every((end) => poles.includes(end)),
  )
  const corridor = corridorBetween(
    first,
    at(positions, first.id),
    second,
    at(positions, second.id),
    corridorHalf(strands.length),
  )
  if (corridor === null) throw new Error('the poles stand on each other')
  const box = corridorBox(corridor)
  const boxes = boxesOf(input, positions)
  return input.nodes
    .filter((node, index) => {
      const own = boxes[index]
      return !poles.includes(node.id) && own !== undefined && gapBetween(own, box) < 0
    })
    .map((node) => node.id)
}

describe('the dispute layout', () => {
  it('stands the poles level, far enough apart for words, the first in the alphabet on the left', () => {
    const positions = compute(quarrel())
    const [leftX, leftY] = at(positions, 'aland')
    const [rightX, rightY] = at(positions, 'borduria')
    expect(leftY).toBe(0)
    expect(rightY).toBe(0)
    expect(leftX).toBe(-rightX)
    const [left, right] = quarrel()
      .nodes.slice(0, 2)
      .map((node) => node.width / 2)
    expect(rightX - leftX - (left ?? 0) - (right ?? 0)).toBeGreaterThanOrEqual(330)
  })

  it('takes other poles from the user, the first one left', () => {
    const poles = [entityId('cordia'), entityId('aland')] as const
    const positions = dispute.compute(quarrel(), { ...DEFAULT_PARAMETERS, poles })
    expect(at(positions, 'cordia')[1]).toBe(0)
    expect(at(positions, 'cordia')[0]).toBe(-at(positions, 'aland')[0])
    expect(at(positions, 'cordia')[0]).toBeLessThan(0)
  })

  it('keeps the corridor empty, whatever the network', () => {
    fc.assert(
      fc.property(quarrels, (input) => {
        expect(polesOf(input)).not.toBeNull()
        expect(inCorridor(input, compute(input))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the corridor empty of a crowd that deals with both poles alone', () => {
    const guests = Array.from({ length: 150 }, (_, index) => aNode(`guest ${index}`, 'event'))
    const base = quarrel('landscape', 12)
    const input = aNetwork(
      [...base.nodes, ...guests],
      [
        ...base.links,
        ...guests.flatMap(({ id }) => [aLink('aland', id, 'talk'), aLink('borduria', id, 'talk')]),
      ],
    )
    expect(inCorridor(input, compute(input))).toEqual([])
  })

  it('stands bridges and their officials above, other parties below, own people behind their pole', () => {
    const positions = compute(quarrel())
    expect(at(positions, 'cordia')[1]).toBeLessThan(0)
    expect(at(positions, 'envoy of cordia')[1]).toBeLessThan(0)
    expect(at(positions, 'northern rebels')[1]).toBeGreaterThan(0)
    expect(at(positions, 'minister of aland')[0]).toBeLessThan(-168)
    expect(at(positions, 'army of borduria')[0]).toBeGreaterThan(168)
  })

  it('stands all bridges on one side of the axis and all other parties on the other', () => {
    const names = ['elder', 'friend', 'guest', 'host', 'judge']
    const bridges = names.map((name) => aNode(`${name} of both`))
    const others = names.map((name) => aNode(`${name} of one`))
    const base = quarrel()
    const input = aNetwork(
      [...base.nodes, ...bridges, ...others],
      [
        ...base.links,
        ...bridges.flatMap(({ id }) => [
          aLink(id, 'aland', 'mediate'),
          aLink(id, 'borduria', 'mediate'),
        ]),
        ...others.map(({ id }) => aLink(id, 'aland', 'mediate')),
      ],
    )
    const positions = compute(input)
    for (const { id } of bridges) expect(at(positions, id)[1]).toBeLessThan(0)
    for (const { id } of others) expect(at(positions, id)[1]).toBeGreaterThan(0)
  })

  it('turns by a quarter in a tall window: first pole above, bridges right, other parties left', () => {
    const positions = compute(quarrel('portrait'))
    const [topX, topY] = at(positions, 'aland')
    const [bottomX, bottomY] = at(positions, 'borduria')
    expect([topX, bottomX]).toEqual([0, 0])
    expect(topY).toBeLessThan(0)
    expect(bottomY).toBe(-topY)
    expect(at(positions, 'cordia')[0]).toBeGreaterThan(0)
    expect(at(positions, 'northern rebels')[0]).toBeLessThan(0)
    expect(inCorridor(quarrel('portrait'), positions)).toEqual([])
  })

  it('leaves the poles level in a tall window where their strands would fill its width', () => {
    const input = quarrel('portrait', 14)
    const positions = compute(input)
    expect(at(positions, 'aland')[1]).toBe(0)
    expect(at(positions, 'borduria')[1]).toBe(0)
    expect(inCorridor(input, positions)).toEqual([])
  })

  it('fills a window of the shape it is made for', () => {
    const crowd = Array.from({ length: 38 }, (_, index) => aNode(`party ${index}`, 'person'))
    const shape = (orientation: 'landscape' | 'portrait'): number => {
      const base = quarrel(orientation, 10)
      const links = crowd.map(({ id }, index) =>
        aLink(index % 2 === 0 ? 'aland' : 'borduria', id, index % 3 === 0 ? 'mediate' : 'accuse'),
      )
      const input = aNetwork([...base.nodes, ...crowd], [...base.links, ...links], orientation)
      const bounds = boundsOf(boxesOf(input, compute(input)))
      if (bounds === null) throw new Error('nothing was placed')
      return (bounds.right - bounds.left) / (bounds.bottom - bounds.top)
    }
    expect(shape('landscape')).toBeGreaterThan(1.25)
    expect(shape('landscape')).toBeLessThan(1.55)
    expect(shape('portrait')).toBeGreaterThan(0.45)
    expect(shape('portrait')).toBeLessThan(0.75)
  })

  it('gives what the force layout gives where there are no poles', () => {
    const input = aNetwork(
      [aNode('aland'), aNode('borduria'), aNode('cordia')],
      [aLink('aland', 'borduria', 'mediate')],
    )
    expect([...compute(input)]).toEqual([...force.compute(input, DEFAULT_PARAMETERS)])
  })

  it('gives what the force layout gives where there are too many nodes to be read', () => {
    const crowd = Array.from({ length: 200 }, (_, index) => aNode(`party ${index}`, 'person'))
    const input = aNetwork([...quarrel().nodes, ...crowd], quarrel().links)
    expect([...compute(input)]).toEqual([...force.compute(input, DEFAULT_PARAMETERS)])
  })

  it('gives what the force layout gives where a chosen pole is not in the network', () => {
    const poles = [entityId('aland'), entityId('nowhere')] as const
    const parameters = { ...DEFAULT_PARAMETERS, poles }
    const asked = dispute.compute(quarrel(), parameters)
    expect([...asked]).toEqual([...force.compute(quarrel(), parameters)])
  })
})
