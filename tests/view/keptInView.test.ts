import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { View } from '../../src/view/fit.ts'
import { keptInView } from '../../src/view/keptInView.ts'

const NODES = [
  { at: [-300, -200], width: 60, height: 40 },
  { at: [400, 250], width: 60, height: 40 },
] as const

describe('a view that is dragged away', () => {
  it('keeps some of the picture, moves no further than that takes, and leaves the zoom', () => {
    const far = fc.integer({ min: -100_000, max: 100_000 })
    fc.assert(
      fc.property(far, far, fc.double({ min: 0.08, max: 6, noNaN: true }), (x, y, zoom) => {
        const view = { zoom, pan: { x, y } }
        const kept = keptInView(view, NODES, 800, 600) ?? view
        expect(kept.zoom).toBe(zoom)
        expect(430 * zoom + kept.pan.x).toBeGreaterThan(20)
        expect(-330 * zoom + kept.pan.x).toBeLessThan(780)
        expect(270 * zoom + kept.pan.y).toBeGreaterThan(20)
        expect(-220 * zoom + kept.pan.y).toBeLessThan(580)
        expect(keptInView(kept, NODES, 800, 600)).toBeNull()
      }),
    )
  })

  it('stays as it is where enough is in view, or nothing is drawn', () => {
    expect(keptInView({ zoom: 1, pan: { x: 300, y: 200 } }, NODES, 800, 600)).toBeNull()
    expect(keptInView({ zoom: 1, pan: { x: 9e9, y: 0 } }, [], 800, 600)).toBeNull()
  })
})

it('never holds nothing but the inside of a bubble, and keeps the middle where it is', () => {
  const [first] = NODES
  if (first === undefined) throw new Error('There is no node.')
  const bubbles = [{ ...first, at: [0, 0] as const, width: 400, height: 400, bubble: '0' }]
  const into: View = { zoom: 5, pan: { x: 400 + 300, y: 300 } }
  const kept = keptInView(into, bubbles, 800, 600)
  if (kept === null) throw new Error('The view is blank.')
  expect(kept.zoom).toBeLessThan(5)
  expect((400 - kept.pan.x) / kept.zoom).toBeCloseTo(-60)
  expect((300 - kept.pan.y) / kept.zoom).toBeCloseTo(0)
  const corners = [-1, 1].flatMap((x) =>
    [-1, 1].map((y): [number, number] => [400 + 400 * x, 300 + 300 * y]),
  )
  const isInside = ([x, y]: readonly [number, number]): boolean =>
    Math.hypot((x - kept.pan.x) / kept.zoom, (y - kept.pan.y) / kept.zoom) < 200
  expect(corners.every(isInside)).toBe(false)
  expect(keptInView(kept, bubbles, 800, 600)).toBeNull()
  expect(keptInView(into, [{ ...first, at: [0, 0], width: 400, height: 400 }], 800, 600)).toBeNull()
})
