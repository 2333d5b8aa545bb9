import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeOf } from '../../src/analysis/geometry/size.ts'
import { kindId } from '../../src/domain/ids.ts'
import { fitView, type View } from '../../src/view/fit.ts'
import { extentOf } from '../../src/view/labelBoxes.ts'
import type { SceneNode } from '../../src/view/scene.ts'
import { positions, sceneOf } from './pictures/invented.ts'

const MARGIN = 24
const NEAREST = 1.6
const FARTHEST = 0.08

const { nodes: NODES } = sceneOf()
const [ONE] = NODES

/** What the nodes and their names cover in the window. */
const drawn = (nodes: readonly SceneNode[], { zoom, pan }: View) => {
  const { x, y, width, height } = extentOf(nodes, zoom)
  return { left: x + pan.x, top: y + pan.y, right: x + pan.x + width, bottom: y + pan.y + height }
}

const fitted = (nodes: readonly SceneNode[], width: number, height: number): View => {
  const view = fitView(nodes, width, height, MARGIN)
  if (view === null) throw new Error('There is no view.')
  return view
}

const anyNodes = fc
  .array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((points) => {
    if (ONE === undefined) throw new Error('There is no node.')
    const size = sizeOf(kindId('person'), 'Minister Ottokar of Aland')
    return points.map(
      (at): SceneNode => ({
        ...ONE,
        at,
        size,
        width: size.width,
        height: size.height,
      }),
    )
  })

const WINDOWS = fc.tuple(fc.integer({ min: 500, max: 2500 }), fc.integer({ min: 400, max: 1600 }))

describe('the fitted view', () => {
  it('shows all nodes with their names inside the margin', () => {
    fc.assert(
      fc.property(anyNodes, WINDOWS, (nodes, [width, height]) => {
        const { left, top, right, bottom } = drawn(nodes, fitted(nodes, width, height))
        const slack = 1e-6
        expect(left).toBeGreaterThanOrEqual(MARGIN - slack)
        expect(top).toBeGreaterThanOrEqual(MARGIN - slack)
        expect(right).toBeLessThanOrEqual(width - MARGIN + slack)
        expect(bottom).toBeLessThanOrEqual(height - MARGIN + slack)
      }),
    )
  })

  it('stands in the middle of the window', () => {
    const { left, top, right, bottom } = drawn(NODES, fitted(NODES, 1200, 700))
    expect((left + right) / 2).toBeCloseTo(600)
    expect((top + bottom) / 2).toBeCloseTo(350)
  })

  it('is as close as it can be', () => {
    fc.assert(
      fc.property(anyNodes, WINDOWS, (nodes, [width, height]) => {
        const { zoom } = fitted(nodes, width, height)
        expect(zoom).toBeLessThanOrEqual(NEAREST)
        if (zoom === NEAREST) return
        const closer = extentOf(nodes, zoom * 1.01)
        const fits = closer.width <= width - 2 * MARGIN && closer.height <= height - 2 * MARGIN
        expect(fits).toBe(false)
      }),
    )
  })

  it('comes no closer than one node needs, and goes no farther than can be read', () => {
    expect(fitted(NODES.slice(0, 1), 1200, 700).zoom).toBe(NEAREST)
    const apart = sceneOf(
      undefined,
      positions([
        ['aland', [-90_000, 0]],
        ['borduria', [90_000, 0]],
      ]),
    ).nodes
    expect(fitted(apart, 1200, 700).zoom).toBe(FARTHEST)
  })

  it('holds what stands beside, after few looks, and leaves out only what is too far out for any view', () => {
    const card = { width: 160, height: 60 }
    const places = [
      [2_000, 0],
      [900_000, 0],
      [-1_500, 300],
    ] as const
    let looks = 0
    const beside = (zoom: number) => {
      looks++
      return places.map(([x, y]) => ({ x: x * zoom, y: y * zoom, ...card }))
    }
    const view = fitView(NODES, 1200, 700, MARGIN, { beside })
    if (view === null) throw new Error('There is no view.')
    expect(looks).toBeLessThan(20)
    const { zoom, pan } = view
    const [right, , left] = beside(zoom)
    expect((right?.x ?? 0) + card.width + pan.x).toBeCloseTo(1200 - MARGIN, -1)
    expect((left?.x ?? 0) + pan.x).toBeCloseTo(MARGIN, -1)
    const nodes = drawn(NODES, view)
    expect(nodes.left).toBeGreaterThanOrEqual(MARGIN)
    expect(nodes.right).toBeLessThanOrEqual(1200 - MARGIN)
  })

  it('is that of the nodes alone where nothing beside them fits', () => {
    const beside = () => [{ x: 900_000, y: 0, width: 10, height: 10 }]
    expect(fitView(NODES, 1200, 700, MARGIN, { beside })).toEqual(fitted(NODES, 1200, 700))
  })

  it('is none without nodes or without room', () => {
    expect(fitView([], 1200, 700, MARGIN)).toBeNull()
    expect(fitView(NODES, 2 * MARGIN, 700, MARGIN)).toBeNull()
    expect(fitView(NODES, 1200, 0, MARGIN)).toBeNull()
  })
})
