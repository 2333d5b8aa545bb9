import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endFor, frameOn, mapView, viewAt } from '../../src/view/minimap.ts'

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

it('a map leaves its corner for the other one while a note lies there, and only then', () => {
  const canvas = { x: 100, y: 50, width: 800, height: 600 }
  const start = { x: 110, y: 500, width: 184, height: 140 }
  const end = { ...start, x: 706 }
  const note = (box: typeof start) => ({ ...box, y: box.y + 100, width: 90 })
  const isSeen = () => true
  for (const now of [
    { ...start, end: 'start' as const },
    { ...end, end: 'end' as const },
  ]) {
    expect(endFor(now, canvas, [], isSeen)).toBe('start')
    expect(endFor(now, canvas, [{ ...note(start), y: 300 }], isSeen)).toBe('start')
    expect(endFor(now, canvas, [note(start)], isSeen)).toBe('end')
    expect(endFor(now, canvas, [note(start), note(end)], isSeen)).toBe('start')
    expect(endFor(now, canvas, [note(start)], () => false)).toBe('start')
  }
})
