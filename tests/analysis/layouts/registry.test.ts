import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../src/analysis/layouts/arrange.ts'
import { LAYOUTS } from '../../../src/analysis/layouts/index.ts'
import {
  DEFAULT_PARAMETERS,
  type Layout,
  type LayoutNode,
} from '../../../src/analysis/layouts/layout.ts'
import { type Parameter, VARIANT, type Value } from '../../../src/analysis/layouts/parameters.ts'
import { ringOf } from '../../../src/analysis/layouts/rings.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { aLink, aNetwork, aNode, aPole, networks, overlaps, quarrel, quarrels } from './network.ts'

const NO_REST = { nodes: [], links: [] }

/** Every second node has a date. */
const dated = (nodes: readonly LayoutNode[]): readonly LayoutNode[] =>
  nodes.map((node, at) => {
    const date = `2031-0${1 + (at % 5)}`
    return at % 2 === 0
      ? { ...node, dates: { happened: { first: date, last: date }, said: null, published: null } }
      : node
  })

/** Canvases of low windows: less than their margins, and than the names around guides take beside them. */
const NO_ROOM = [
  { width: 0, height: 0 },
  { width: 800, height: 47 },
  { width: 800, height: 97 },
  { width: 97, height: 800 },
]

const orientations = ['landscape', 'portrait'] as const

describe('a layout that loses itself', () => {
  it('is refused, so that nothing goes where it could neither be drawn nor kept', () => {
    const lost: Layout = {
      id: 'lost',
      parameters: [],
      compute: ({ nodes }) => new Map(nodes.map(({ id }) => [id, [Number.NaN, 0]])),
    }
    expect(() => layOut(lost, quarrel(), DEFAULT_PARAMETERS, NO_REST)).toThrow(RangeError)
  })
})

describe('the names of rings', () => {
  it('stand among the nodes only where the zoom is known at which they have room there', () => {
    const rings = LAYOUTS.find(({ id }) => id === 'concentric')
    const at = (zoom?: number) => {
      const input = zoom === undefined ? quarrel() : { ...quarrel(), zoom }
      return rings?.guides?.(input, DEFAULT_PARAMETERS, new Map())[0]?.at
    }
    expect(at(0.5)).toBeDefined()
    expect(at()).toBeUndefined()
  })
})

describe('a ring', () => {
  it('ends for nodes without a size, of which none could hold them', () => {
    const nodes = ['one', 'two', 'three'].map((id) => ({ ...aNode(id), width: Number.NaN }))
    expect(() => ringOf(nodes, 60, 1, 1)).toThrow(RangeError)
  })
})

describe('the list of layouts', () => {
  it('names each by an id of its own', () => {
    expect(new Set(LAYOUTS.map((layout) => layout.id)).size).toBe(LAYOUTS.length)
  })
})

/** Every value that a parameter can be given in a form, and some that no form gives. */
const valuesOf = (parameter: Parameter): readonly Value[] => {
  switch (parameter.type) {
    case 'number':
      return [parameter.least, parameter.most, Number.NaN, -1e9, 1e9]
    case 'choice':
      return [...parameter.options, 'none of them']
    case 'switch':
      return [true, false]
    case 'node':
      return [null, entityId('aland'), entityId('nobody')]
  }
}

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

  it('declares parameters with names of their own, and standards within their range', () => {
    const names = layout.parameters.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const parameter of layout.parameters) {
      if (parameter.type === 'number') {
        expect(parameter.standard).toBeGreaterThanOrEqual(parameter.least)
        expect(parameter.standard).toBeLessThanOrEqual(parameter.most)
      }
      if (parameter.type === 'choice') expect(parameter.options).toContain(parameter.standard)
    }
  })

  it('covers nothing whatever its parameters say, and takes what is out of range for the nearest or the standard', () => {
    for (const parameter of layout.parameters)
      for (const value of valuesOf(parameter)) {
        const values = new Map([[parameter.name, value]])
        const positions = layout.compute(quarrel(), { ...DEFAULT_PARAMETERS, values })
        expect(positions.size).toBe(quarrel().nodes.length)
        expect(overlaps(quarrel(), positions)).toEqual([])
      }
  })

  it('has all in whole numbers and over nothing on a canvas that leaves no room, whatever its parameters say', () => {
    const nodes = dated(quarrel().nodes)
    for (const page of NO_ROOM)
      for (const parameter of layout.parameters)
        for (const value of parameter.type === 'choice' ? parameter.options : valuesOf(parameter)) {
          const orientation = page.width < page.height ? 'portrait' : 'landscape'
          const input = { ...quarrel(orientation), nodes, page }
          const values = new Map([[parameter.name, value]])
          const given = { ...DEFAULT_PARAMETERS, values }
          const { positions, guides } = layOut(layout, input, given, NO_REST)
          expect([...positions.values()].flat().every(Number.isInteger)).toBe(true)
          expect(guides.flatMap(({ box }) => Object.values(box)).every(Number.isFinite)).toBe(true)
          expect(positions.size).toBe(nodes.length)
          expect(overlaps(input, positions)).toEqual([])
        }
  })

  it('is computed three times at most for a canvas, however narrow', () => {
    let times = 0
    const counted: Layout = {
      ...layout,
      compute: (...given) => {
        times++
        return layout.compute(...given)
      },
    }
    const input = { ...quarrel('portrait'), page: { width: 160, height: 260 } }
    layOut(counted, input, DEFAULT_PARAMETERS, NO_REST)
    expect(times).toBeLessThanOrEqual(3)
  })

  it('changes with its variant, where it has one', () => {
    if (!layout.parameters.includes(VARIANT)) return
    const one = layout.compute(quarrel(), DEFAULT_PARAMETERS)
    const values = new Map([[VARIANT.name, 2]])
    const other = layout.compute(quarrel(), { ...DEFAULT_PARAMETERS, values })
    expect([...other]).not.toEqual([...one])
  })

  it('leaves what is pinned alone and covers it with nothing, and knows where it would stand', () => {
    const { id } = aNode('northern rebels')
    const at = [30, 10] as const
    const input = { ...quarrel(), pinned: new Map([[id, at]]) }
    const { positions } = layOut(layout, input, DEFAULT_PARAMETERS, NO_REST)
    const drawn = new Map([...positions, [id, at] as const])
    expect(overlaps(input, drawn)).toEqual([])
    const [x, y] = positions.get(id) ?? [0, 0]
    const [freeX, freeY] = layout.compute(quarrel(), DEFAULT_PARAMETERS).get(id) ?? [9e9, 9e9]
    expect(Math.hypot(x - freeX, y - freeY)).toBeLessThan(60)
  })

  it('finds a place for what is not shown, over nothing', () => {
    const hidden = [aNode('hidden', 'place'), aNode('second', 'person'), aNode('third', 'person')]
    const rest = { nodes: hidden, links: [aLink('hidden', 'aland'), aLink('second', 'hidden')] }
    const { positions } = layOut(layout, quarrel(), DEFAULT_PARAMETERS, rest)
    const all = { ...quarrel(), nodes: [...quarrel().nodes, ...hidden] }
    expect(positions.size).toBe(all.nodes.length)
    expect(overlaps(all, positions)).toEqual([])
  })

  it('draws its guides around the nodes, the same each time', () => {
    const input = { ...quarrel(), nodes: dated(quarrel().nodes) }
    const once = layOut(layout, input, DEFAULT_PARAMETERS, NO_REST)
    expect(layOut(layout, input, DEFAULT_PARAMETERS, NO_REST)).toEqual(once)
    for (const { box } of once.guides)
      expect([box.left <= box.right, box.top <= box.bottom]).toEqual([true, true])
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
