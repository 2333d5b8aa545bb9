import { describe, expect, it } from 'vitest'
import { cameraOf, viewFrom } from '../../src/view/camera.ts'

const CANVAS = { width: 800, height: 600, orientation: 'landscape' } as const
const VIEW = { zoom: 0.7, pan: { x: -120, y: 33 } }

const camera = () => {
  const taken = cameraOf(VIEW, CANVAS)
  if (taken === null) throw new Error('The canvas has a size.')
  return taken
}

describe('a camera', () => {
  it('comes back as it was on a canvas of the same size', () => {
    const { zoom, pan } = viewFrom(camera(), CANVAS) ?? { zoom: 0, pan: { x: 0, y: 0 } }
    expect(zoom).toBe(0.7)
    expect(pan.x).toBeCloseTo(-120)
    expect(pan.y).toBeCloseTo(33)
  })

  it('shows the same stretch around the same middle on a smaller canvas', () => {
    const canvas = { ...CANVAS, width: 400, height: 600 }
    const view = viewFrom(camera(), canvas)
    expect(view?.zoom).toBeCloseTo(0.35)
    expect(view && cameraOf(view, canvas)?.middle[0]).toBeCloseTo(camera().middle[0])
  })

  it('means nothing over the positions of another orientation, or without a canvas', () => {
    expect(viewFrom(camera(), { ...CANVAS, orientation: 'portrait' })).toBeNull()
    expect(viewFrom(camera(), { ...CANVAS, width: 0 })).toBeNull()
    expect(cameraOf(VIEW, { ...CANVAS, height: 0 })).toBeNull()
  })
})
