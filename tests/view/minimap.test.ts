import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frameOn, mapView, viewAt } from '../../src/view/minimap.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

it('a frame that is set down somewhere on the map stands around that point', () => {
  const map = { zoom: 0.1, pan: { x: 90, y: 60 } }
  fc.assert(
    fc.property(number(0, 184), number(0, 128), number(0.08, 6), (x, y, zoom) => {
      const view = viewAt(map, [x, y], { zoom, pan: { x: 0, y: 0 } }, 800, 600)
      const frame = frameOn(map, view, 800, 600)
      expect(view.zoom).toBe(zoom)
      expect(frame.x + frame.width / 2).toBeCloseTo(x, 6)
      expect(frame.y + frame.height / 2).toBeCloseTo(y, 6)
    }),
  )
})

it('an empty picture has a map too', () => {
  expect(mapView({ nodes: [] }, 184, 128)).toEqual({ zoom: 1, pan: { x: 92, y: 64 } })
})
