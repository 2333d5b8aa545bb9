import { describe, expect, it } from 'vitest'
import {
  bestBend,
  corridorOf,
  inOrder,
  MANY_NODES,
  type Standing,
} from '../../../src/analysis/geometry/bends.ts'
import type { Box } from '../../../src/analysis/geometry/box.ts'
import type { Point } from '../../../src/domain/dataset.ts'

const standing = (x: number, y: number, name: Box | null = null): Standing => ({
  at: [x, y],
  body: { left: x - 20, top: y - 20, right: x + 20, bottom: y + 20 },
  name,
  rim: () => [x, y],
})

const [WEST, EAST] = [standing(0, 0), standing(400, 0)]
const [NORTH, SOUTH] = [standing(90, -260), standing(90, 260)]
const bendAmong = (...others: readonly Standing[]): number =>
  bestBend(WEST, EAST, [WEST, EAST, ...others], null)

describe('a pair of lines', () => {
  it('runs straight where nothing stands in its way, and by the least bend round what does', () => {
    expect(bendAmong()).toBe(0)
    expect(bendAmong(standing(200, 200))).toBe(0)
    expect(bendAmong(standing(200, 0))).toBe(0.09)
    expect(bendAmong(standing(200, 20))).toBe(-0.09)
  })

  it('passes through a node that is hidden at first rather than through one that is shown', () => {
    const hidden = { ...standing(200, 36), hidden: true }
    const shown = [0, -36, -72, 72, 112, -112, 160, -160].map((y) => standing(200, y))
    expect(bendAmong(...shown, hidden)).toBe(0.09)
    expect(bendAmong(...shown, { ...hidden, hidden: false })).toBe(0)
  })

  it('bends round the name of a node', () => {
    const name = { left: 150, top: -8, right: 250, bottom: 8 }
    expect(bendAmong(standing(200, 200, name))).not.toBe(0)
  })

  it('leaves the corridor to the pair with the most lines, unless more than two others stand in it', () => {
    const crossing = (lines: number, ...others: readonly Standing[]): number => {
      const nodes = [WEST, EAST, NORTH, SOUTH, ...others]
      const corridor = corridorOf(WEST, EAST, lines, nodes)
      expect(bestBend(WEST, EAST, nodes, corridor)).toBe(0)
      return bestBend(NORTH, SOUTH, nodes, corridor)
    }
    const others = [standing(160, 40), standing(240, -40), standing(280, 40)]
    expect(crossing(3)).toBe(0)
    expect(crossing(4)).not.toBe(0)
    expect(crossing(6, ...others.slice(0, 2))).not.toBe(0)
    expect(crossing(6, ...others)).toBe(0)
  })

  it('runs straight among very many nodes', () => {
    const among = (count: number): readonly Standing[] => [
      WEST,
      EAST,
      ...Array.from({ length: count - 2 }, () => standing(200, 0)),
    ]
    expect(bestBend(WEST, EAST, among(MANY_NODES), null)).not.toBe(0)
    expect(bestBend(WEST, EAST, among(MANY_NODES + 1), null)).toBe(0)
  })

  it.each<readonly [string, Point, Point]>([
    ['the left end', [400, 30], [0, 0]],
    ['the upper end where it stands upright', [0, 400], [30, 0]],
  ])('begins with %s', (_, ...[last, first]) => {
    const ends = [{ at: first }, { at: last }]
    expect(inOrder({ at: last }, { at: first })).toEqual(ends)
    expect(inOrder({ at: first }, { at: last })).toEqual(ends)
  })
})
