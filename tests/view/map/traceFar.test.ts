import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Ground } from '../../../src/view/map/ground.ts'
import { traceFar } from '../../../src/view/map/traceFar.ts'

type Spot = readonly [number, number]

const EVERYWHERE = { left: -1e5, top: -1e5, right: 1e5, bottom: 1e5 }

/** The ends of the dashes of a bent line, in pixels. */
const dashesOf = (start: Spot, control: Spot, end: Spot): readonly (readonly [Spot, Spot])[] => {
  const ground = new Ground()
  ground.lines = Float32Array.from([...start, ...control, ...end])
  const dashes: (readonly [Spot, Spot])[] = []
  let from: Spot = [0, 0]
  const canvas = {
    moveTo: (x: number, y: number) => {
      from = [x, y]
    },
    lineTo: (x: number, y: number) => {
      dashes.push([from, [x, y]])
    },
  } as unknown as CanvasRenderingContext2D
  traceFar(canvas, ground, 0, { zoom: 1, pan: { x: 0, y: 0 } }, [4, 3], EVERYWHERE)
  return dashes
}

const curveOf = (start: Spot, control: Spot, end: Spot): readonly Spot[] =>
  Array.from({ length: 1_201 }, (_, at) => {
    const t = at / 1_200
    const on = (axis: 0 | 1): number =>
      (1 - t) ** 2 * start[axis] + 2 * (1 - t) * t * control[axis] + t ** 2 * end[axis]
    return [on(0), on(1)]
  })

const offBy = (curve: readonly Spot[], [x, y]: Spot): number =>
  Math.min(...curve.map(([cx, cy]) => Math.hypot(cx - x, cy - y)))

describe('a dashed line from afar', () => {
  const anywhere = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 }))

  it('runs along its bend and not along chords of it', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (start, control, end) => {
        const curve = curveOf(start, control, end)
        for (const ends of dashesOf(start, control, end))
          for (const spot of ends) expect(offBy(curve, spot)).toBeLessThan(1)
      }),
      { numRuns: 12 },
    )
  })

  it('has gaps: most of a claim is not drawn as if it were solid', () => {
    const dashes = dashesOf([0, 0], [300, 400], [600, 0])
    const drawn = dashes.reduce(
      (sum, [[ax, ay], [bx, by]]) => sum + Math.hypot(bx - ax, by - ay),
      0,
    )
    const curve = curveOf([0, 0], [300, 400], [600, 0])
    const length = curve.slice(1).reduce((sum, [x, y], at) => {
      const [px, py] = curve[at] ?? [x, y]
      return sum + Math.hypot(x - px, y - py)
    }, 0)
    expect(drawn / length).toBeGreaterThan(0.5)
    expect(drawn / length).toBeLessThan(0.65)
  })
})
