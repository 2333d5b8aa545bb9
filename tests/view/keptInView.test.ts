import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
