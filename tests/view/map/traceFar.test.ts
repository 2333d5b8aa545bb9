import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Ground } from '../../../src/view/map/ground.ts'
import { traceFar, traceStraight } from '../../../src/view/map/traceFar.ts'

type Spot = readonly [number, number]

const EVERYWHERE = { left: -1e5, top: -1e5, right: 1e5, bottom: 1e5 }

/** The ends of the dashes that are traced, in pixels. */
const tracedBy = (
  trace: (canvas: CanvasRenderingContext2D) => void,
): readonly (readonly [Spot, Spot])[] => {
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
  trace(canvas)
  return dashes
}

const dashesOf = (start: Spot, control: Spot, end: Spot): readonly (readonly [Spot, Spot])[] => {
  const ground = new Ground()
  ground.lines = Float32Array.from([...start, ...control, ...end])
  return tracedBy((canvas) =>
    traceFar(canvas, ground, 0, { zoom: 1, pan: { x: 0, y: 0 } }, [4, 3], EVERYWHERE),
  )
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

it('has no dashes outside the window, however long a line is', () => {
  const window = { left: 0, top: 0, right: 100, bottom: 60 }
  const dashes = tracedBy((canvas) => traceStraight(canvas, [-1e7, 30], [1e7, 30], [4, 3], window))
  expect(dashes.length).toBeGreaterThan(13)
  expect(dashes.length).toBeLessThan(17)
  for (const [x] of dashes.flat()) expect(x >= -0.01 && x <= 100.01).toBe(true)
  expect(
    tracedBy((canvas) => traceStraight(canvas, [-1e7, 90], [1e7, 90], [4, 3], window)),
  ).toEqual([])
})
