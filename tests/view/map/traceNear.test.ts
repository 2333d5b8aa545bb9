import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../../src/domain/dataset.ts'
import { type Curve, pointOn, samples } from '../../../src/view/curves.ts'
import { stretchIn, traceNear } from '../../../src/view/map/traceNear.ts'

const PART = { left: -200, top: -100, right: 300, bottom: 250 }

const anywhere: fc.Arbitrary<Point> = fc.tuple(
  fc.integer({ min: -20_000, max: 20_000 }),
  fc.integer({ min: -20_000, max: 20_000 }),
)
const anyCurve: fc.Arbitrary<Curve> = fc.record({
  start: anywhere,
  pieces: fc.array(fc.tuple(anywhere, anywhere), { minLength: 1, maxLength: 2 }),
})

const isIn = ([x, y]: Point): boolean =>
  x >= PART.left && x <= PART.right && y >= PART.top && y <= PART.bottom

/** Where the path begins and ends that a canvas is given. */
const endsOf = (curve: Curve): readonly Point[] => {
  const spots: Point[] = []
  const canvas = {
    moveTo: (x: number, y: number) => spots.push([x, y]),
    quadraticCurveTo: (_cx: number, _cy: number, x: number, y: number) => spots.push([x, y]),
  } as unknown as CanvasRenderingContext2D
  const stretch = stretchIn(curve, PART)
  if (stretch !== null) traceNear(canvas, curve, 0, false, stretch)
  return spots
}

describe('a line that is much longer than the window', () => {
  it('is traced wherever it is seen', () => {
    fc.assert(
      fc.property(anyCurve, (curve) => {
        const stretch = stretchIn(curve, PART)
        const count = curve.pieces.length
        for (const [at, point] of samples(curve, 20_001).entries()) {
          if (!isIn(point)) continue
          const share = (at / 20_000) * count
          expect(stretch?.from).toBeLessThanOrEqual(share)
          expect(stretch?.to).toBeGreaterThanOrEqual(share)
        }
      }),
      { numRuns: 60 },
    )
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
    expect(first?.[0]).toBeLessThan(PART.left)
    expect(first?.[0]).toBeGreaterThan(PART.left - 600)
    expect(last?.[0]).toBeGreaterThan(PART.right)
    expect(last?.[0]).toBeLessThan(PART.right + 600)
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
    const stretch = stretchIn(curve, PART)
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
