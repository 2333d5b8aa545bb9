import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../src/domain/dataset.ts'
import { type Curve, curveLength, samples } from '../../src/view/curves.ts'
import { createLinePoints } from '../../src/view/linePoints.ts'
import type { Box } from '../../src/view/routes.ts'

const APART = 12

const anyPoint = (most: number): fc.Arbitrary<Point> =>
  fc.tuple(fc.integer({ min: -most, max: most }), fc.integer({ min: -most, max: most }))

const anyCurve: fc.Arbitrary<Curve> = fc.record({
  start: anyPoint(600),
  pieces: fc.array(fc.tuple(anyPoint(600), anyPoint(600)), { minLength: 1, maxLength: 3 }),
})

const anyBox = fc.record({
  x: fc.integer({ min: -1500, max: 1500 }),
  y: fc.integer({ min: -1500, max: 1500 }),
  width: fc.integer({ min: 0, max: 400 }),
  height: fc.integer({ min: 0, max: 200 }),
})

const isInside = ([px, py]: Point, { x, y, width, height }: Box): boolean =>
  px > x && px < x + width && py > y && py < y + height

/** A point every few pixels, without squares. */
const meeting = (curve: Curve, zoom: number): readonly Point[] =>
  samples(curve, Math.ceil((curveLength(curve) * zoom) / APART) + 2).map(
    ([x, y]): Point => [x * zoom, y * zoom],
  )

describe('where lines run', () => {
  it('is found square by square as it is by going through all points of all lines', () => {
    fc.assert(
      fc.property(
        fc.array(anyCurve, { maxLength: 6 }),
        fc.constantFrom(0.2, 1, 2.5),
        fc.array(anyBox, { minLength: 1, maxLength: 12 }),
        (curves, zoom, boxes) => {
          const lines = createLinePoints(curves, (curve) => curve, zoom, APART)
          for (const box of boxes) {
            const met = curves.filter((curve) =>
              meeting(curve, zoom).some((point) => isInside(point, box)),
            )
            expect(curves.filter((curve) => lines.within(box).has(curve))).toEqual(met)
            expect(lines.some(box, () => true)).toBe(met.length > 0)
            expect(lines.some(box, (curve) => curve !== met[0])).toBe(met.length > 1)
          }
        },
      ),
    )
  })
})
