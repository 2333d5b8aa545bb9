import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../../src/domain/dataset.ts'
import { type Curve, pointOn } from '../../../src/view/curves.ts'
import { traceNear } from '../../../src/view/map/traceNear.ts'
import { stretchIn } from '../../../src/view/stretch.ts'

const BOX = { x: -200, y: -100, width: 500, height: 350 }

const anywhere: fc.Arbitrary<Point> = fc.tuple(
  fc.integer({ min: -20_000, max: 20_000 }),
  fc.integer({ min: -20_000, max: 20_000 }),
)
const anyCurve: fc.Arbitrary<Curve> = fc.record({
  start: anywhere,
  pieces: fc.array(fc.tuple(anywhere, anywhere), { minLength: 1, maxLength: 2 }),
})

/** Where the path begins and ends that a canvas is given. */
const endsOf = (curve: Curve): readonly Point[] => {
  const spots: Point[] = []
  const canvas = {
    moveTo: (x: number, y: number) => spots.push([x, y]),
    quadraticCurveTo: (_cx: number, _cy: number, x: number, y: number) => spots.push([x, y]),
  } as unknown as CanvasRenderingContext2D
  const stretch = stretchIn(curve, BOX)
  if (stretch !== null) traceNear(canvas, curve, 0, false, stretch)
  return spots
}

describe('a line that is much longer than the window', () => {
  it('is traced wherever it is seen, even where a window is as small as a point', () => {
    fc.assert(
      fc.property(anyCurve, fc.double({ min: 0, max: 1, noNaN: true }), (curve, share) => {
        const [x, y] = pointOn(curve, share)
        const stretch = stretchIn(curve, { x: x - 0.01, y: y - 0.01, width: 0.02, height: 0.02 })
        expect(stretch?.from).toBeLessThanOrEqual(share * curve.pieces.length)
        expect(stretch?.to).toBeGreaterThanOrEqual(share * curve.pieces.length)
      }),
    )
  })

  it('is traced where no more than its bend reaches into the window', () => {
    const curve: Curve = {
      start: [-6_000, 3_000],
      pieces: [
        [
          [0, -3_000],
          [6_000, 3_300],
        ],
      ],
    }
    const bend = 6_000 / (3_000 + 2 * 3_000 + 3_300)
    const [x, y] = pointOn(curve, bend)
    const stretch = stretchIn(curve, { x: x - 100, y: y - 50, width: 200, height: 50.01 })
    expect(stretch?.from).toBeLessThan(bend)
    expect(stretch?.to).toBeGreaterThan(bend)
  })

  it('is not traced far from there, in one go', () => {
    const curve: Curve = {
      start: [-9_000, 0],
      pieces: [
        [
          [0, 100],
          [9_000, 0],
        ],
      ],
    }
    const [first, ...others] = endsOf(curve)
    const last = others.at(-1)
    expect(others).toHaveLength(1)
    expect(first?.[0]).toBeLessThan(BOX.x)
    expect(first?.[0]).toBeGreaterThan(BOX.x - 600)
    expect(last?.[0]).toBeGreaterThan(BOX.x + BOX.width)
    expect(last?.[0]).toBeLessThan(BOX.x + BOX.width + 600)
  })

  it('keeps its dashes where they are: what is left out of it is known', () => {
    const curve: Curve = {
      start: [-9_000, 0],
      pieces: [
        [
          [0, 0],
          [9_000, 0],
        ],
      ],
    }
    const stretch = stretchIn(curve, BOX)
    const [x = 0] = pointOn(curve, stretch?.from ?? 0)
    expect(stretch?.skipped).toBeCloseTo(x + 9_000, 6)
  })

  it('is not traced at all where it passes by', () => {
    expect(
      endsOf({
        start: [-9_000, 900],
        pieces: [
          [
            [0, 800],
            [9_000, 900],
          ],
        ],
      }),
    ).toEqual([])
  })
})
