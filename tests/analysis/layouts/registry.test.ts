import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAYOUTS } from '../../../src/analysis/layouts/index.ts'
import { DEFAULT_PARAMETERS } from '../../../src/analysis/layouts/layout.ts'
import { aLink, aNetwork, aNode, aPole, networks, overlaps, quarrel, quarrels } from './network.ts'

const orientations = ['landscape', 'portrait'] as const

describe('the list of layouts', () => {
  it('names each by an id of its own and says what it does', () => {
    expect(new Set(LAYOUTS.map((layout) => layout.id)).size).toBe(LAYOUTS.length)
    for (const layout of LAYOUTS) {
      expect(layout.label).not.toBe('')
      expect(layout.description).toMatch(/\.$/)
    }
  })
})

describe.each(LAYOUTS)('the layout $id', (layout) => {
  it('gives nothing for no node', () => {
    for (const orientation of orientations)
      expect(layout.compute(aNetwork([], [], orientation), DEFAULT_PARAMETERS).size).toBe(0)
  })

  it('places a single node', () => {
    const one = aNode('aland')
    const at = layout.compute(aNetwork([one], []), DEFAULT_PARAMETERS).get(one.id)
    expect(at?.every(Number.isInteger)).toBe(true)
  })

  it('places two nodes that quarrel, and nothing else', () => {
    const input = aNetwork([aPole('aland'), aPole('borduria')], [aLink('aland', 'borduria')])
    const positions = layout.compute(input, DEFAULT_PARAMETERS)
    expect(positions.size).toBe(2)
    expect(overlaps(input, positions)).toEqual([])
  })

  it('keeps graphs in several pieces, and loose nodes, within reach', () => {
    const loose = Array.from({ length: 12 }, (_, at) => aNode(`loose ${at}`, 'person'))
    const input = aNetwork(
      [...quarrel().nodes, ...loose],
      [...quarrel().links, aLink('loose 1', 'loose 2'), aLink('loose 3', 'loose 4')],
    )
    const positions = layout.compute(input, DEFAULT_PARAMETERS)
    for (const [x, y] of positions.values()) {
      expect(Math.abs(x)).toBeLessThan(1500)
      expect(Math.abs(y)).toBeLessThan(1500)
    }
    expect(overlaps(input, positions)).toEqual([])
  })

  it('places every node in whole numbers, and no two on each other, whatever the network', () => {
    fc.assert(
      fc.property(fc.oneof(networks, quarrels), fc.integer(), (input, seed) => {
        const positions = layout.compute(input, { ...DEFAULT_PARAMETERS, seed })
        expect([...positions.keys()].sort()).toEqual(input.nodes.map((node) => node.id).sort())
        for (const point of positions.values()) expect(point.every(Number.isInteger)).toBe(true)
        expect(overlaps(input, positions)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same positions for the same seed, in whatever order nodes and links come', () => {
    fc.assert(
      fc.property(fc.oneof(networks, quarrels), (input) => {
        const turned = {
          ...input,
          nodes: input.nodes.toReversed(),
          links: input.links.toReversed(),
        }
        const first = layout.compute(input, DEFAULT_PARAMETERS)
        const again = layout.compute(input, DEFAULT_PARAMETERS)
        const other = layout.compute(turned, DEFAULT_PARAMETERS)
        const sorted = (map: typeof first) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(sorted(again)).toEqual(sorted(first))
        expect(sorted(other)).toEqual(sorted(first))
      }),
      { numRuns: 10 },
    )
  })

  it('changes with the seed', () => {
    const one = layout.compute(quarrel(), DEFAULT_PARAMETERS)
    const other = layout.compute(quarrel(), { ...DEFAULT_PARAMETERS, seed: 2 })
    expect([...other]).not.toEqual([...one])
  })

  it('takes ids that objects use themselves', () => {
    const nodes = ['__proto__', 'constructor', 'toString'].map((id) => aNode(id))
    const input = aNetwork(nodes, [
      aLink('__proto__', 'constructor'),
      aLink('toString', '__proto__'),
    ])
    const positions = layout.compute(input, DEFAULT_PARAMETERS)
    expect(positions.size).toBe(3)
    expect(overlaps(input, positions)).toEqual([])
  })
})
