import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../src/domain/dataset.ts'
import {
  type Curve,
  curveLength,
  curveOf,
  curvePath,
  loopCurve,
  pointOn,
  type Station,
  samples,
  shortened,
  wayOf,
} from '../../src/view/curves.ts'

const station = (x: number, y: number, width = 40, height = 20): Station => ({
  at: [x, y],
  glyph: { form: 'ellipse' },
  width,
  height,
})

const straight = (length: number): Curve => ({
  start: [0, 0],
  pieces: [
    [
      [length / 2, 0],
      [length, 0],
    ],
  ],
})
const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by)

describe('a way', () => {
  it('bends to the right, seen from its start', () => {
    const curve = curveOf(station(0, 0), station(200, 0), wayOf(30, 200, false))
    expect(pointOn(curve, 0.5)[1]).toBeGreaterThan(20)
    const back = curveOf(station(200, 0), station(0, 0), wayOf(30, 200, false))
    expect(pointOn(back, 0.5)[1]).toBeLessThan(-20)
    const down = curveOf(station(0, 0), station(0, 200), wayOf(30, 200, false))
    expect(pointOn(down, 0.5)[0]).toBeLessThan(-20)
  })

  it('is straight without an offset', () => {
    const curve = curveOf(station(0, 0), station(200, 0), wayOf(0, 200, true))
    for (const [, y] of samples(curve, 9)) expect(y).toBeCloseTo(0)
  })

  it('runs flat at its offset where it is one of many lanes', () => {
    const curve = curveOf(station(0, 0), station(600, 0), wayOf(50, 600, true))
    expect(pointOn(curve, 0.5)).toEqual([300, 50])
    expect(pointOn(curve, 0.4)[1]).toBeGreaterThan(48)
  })

  it('has two bends only where it is asked to run flat and far enough out', () => {
    expect(wayOf(50, 600, true).weights).toHaveLength(2)
    expect(wayOf(10, 600, true).weights).toHaveLength(1)
    expect(wayOf(50, 600, false).weights).toHaveLength(1)
    expect(wayOf(50, 0, true).weights).toEqual([0.5])
  })
})

describe('a curve', () => {
  it('runs from border to border', () => {
    const curve = curveOf(station(0, 0), station(200, 0), wayOf(0, 200, false))
    expect(curve.start).toEqual([20, 0])
    expect(pointOn(curve, 1)).toEqual([180, 0])
  })

  it('stays finite between nodes at the same place', () => {
    const curve = curveOf(station(5, 5), station(5, 5), wayOf(30, 0, true))
    for (const point of samples(curve, 5)) expect(point.every(Number.isFinite)).toBe(true)
  })

  it('is written as path data with two decimals', () => {
    expect(
      curvePath({
        start: [0.123456, 1],
        pieces: [
          [
            [2, 3],
            [4.005, 5],
          ],
        ],
      }),
    ).toBe('M0.12 1Q2 3 4.01 5')
  })

  it('has its points in order, its ends among them, and passes over parts outside 0 to 1', () => {
    const curve = straight(100)
    expect(samples(curve, 5).map(([x]) => x)).toEqual([0, 25, 50, 75, 100])
    expect(pointOn(curve, -1)).toEqual([0, 0])
    expect(pointOn(curve, 2)).toEqual([100, 0])
  })

  it('is as long as its points are apart', () => {
    expect(curveLength(straight(120))).toBeCloseTo(120)
    expect(curveLength({ start: [7, 7], pieces: [] })).toBe(0)
  })
})

describe('a loop', () => {
  it('leaves its node at the top and comes back from the left', () => {
    const curve = loopCurve(station(100, 100), 60)
    expect(curve.start).toEqual([100, 90])
    expect(pointOn(curve, 1)).toEqual([80, 100])
    expect(curveLength(curve)).toBeGreaterThan(60)
  })
})

describe('a shortened curve', () => {
  it('ends the asked distance before its tips', () => {
    const curve = shortened(straight(100), 10, 25)
    expect(curve.start[0]).toBeCloseTo(10, 0)
    expect(pointOn(curve, 1)[0]).toBeCloseTo(75, 0)
  })

  it('is the same curve where nothing is taken away', () => {
    const curve = curveOf(station(0, 0), station(300, 80), wayOf(60, 310, true))
    expect(shortened(curve, 0, 0)).toEqual(curve)
  })

  it('keeps the rest of its way, even where the first bend lies right at the border', () => {
    const curve: Curve = {
      start: [0, 0],
      pieces: [
        [
          [0.1, 0.1],
          [200, 0],
        ],
        [
          [300, 0],
          [400, 40],
        ],
      ],
    }
    const rest = shortened(curve, 10, 10)
    expect(distance(rest.start, [0, 0])).toBeCloseTo(10, 0)
    expect(distance(pointOn(rest, 1), [400, 40])).toBeCloseTo(10, 0)
    expect(curveLength(rest)).toBeGreaterThan(curveLength(curve) - 25)
  })

  it('never turns back on itself, however short the line is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -120, max: 120 }),
        fc.boolean(),
        (length, offset, flat) => {
          const curve = curveOf(station(0, 0), station(length, 0), wayOf(offset, length, flat))
          const rest = shortened(curve, 9, 9)
          expect(rest.pieces).toHaveLength(curve.pieces.length)
          for (const point of samples(rest, 9)) expect(point.every(Number.isFinite)).toBe(true)
          expect(curveLength(rest)).toBeLessThanOrEqual(curveLength(curve) + 1)
        },
      ),
    )
  })
})
