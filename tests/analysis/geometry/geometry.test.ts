import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bowAroundCorridor } from '../../../src/analysis/geometry/bows.ts'
import { footprint, gapBetween, type Sized } from '../../../src/analysis/geometry/box.ts'
import {
  corridorBetween,
  corridorBox,
  corridorHalf,
  depthInCorridor,
} from '../../../src/analysis/geometry/corridor.ts'
import { lanesOf } from '../../../src/analysis/geometry/lanes.ts'
import { largest } from '../../../src/analysis/geometry/largest.ts'
import { segmentMeetsBox, segmentsCross } from '../../../src/analysis/geometry/segment.ts'
import type { Point } from '../../../src/domain/dataset.ts'

const plain = { labelWidth: 0, labelHeight: 0, labelPlacement: 'inside' } as const
const pole: Sized = { width: 100, height: 56, ...plain }

const corridor = () => {
  const between = corridorBetween(pole, [-230, 0], pole, [230, 0], 100)
  if (between === null) throw new Error('there is no corridor')
  return between
}

describe('the largest', () => {
  it('is found among more things than a call takes arguments, and is 0 among none', () => {
    expect(largest(Array(500_000).keys(), (one) => one)).toBe(499_999)
    expect(largest([], Number)).toBe(0)
  })
})

describe('boxes', () => {
  it('hold the node and the label below it', () => {
    const node = { width: 16, height: 16, labelWidth: 80, labelHeight: 14 }
    expect(footprint({ ...node, labelPlacement: 'below' }, [0, 0])).toEqual({
      left: -40,
      top: -8,
      right: 40,
      bottom: 25,
    })
    expect(footprint({ ...node, labelPlacement: 'inside' }, [0, 0])).toEqual({
      left: -8,
      top: -8,
      right: 8,
      bottom: 8,
    })
  })

  it('are as far apart as the axis that parts them more, and below 0 where they overlap', () => {
    const box = { left: 0, top: 0, right: 10, bottom: 10 }
    expect(gapBetween(box, { left: 13, top: 30, right: 20, bottom: 40 })).toBe(20)
    expect(gapBetween(box, { left: 9, top: 8, right: 20, bottom: 40 })).toBe(-1)
  })
})

describe('segments', () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 }

  it('meet a box that they run through, end in or touch when it is grown', () => {
    expect(segmentMeetsBox({ x1: -5, y1: 5, x2: 15, y2: 6 }, box)).toBe(true)
    expect(segmentMeetsBox({ x1: 4, y1: 4, x2: 5, y2: 5 }, box)).toBe(true)
    expect(segmentMeetsBox({ x1: -5, y1: 12, x2: 15, y2: 12 }, box)).toBe(false)
    expect(segmentMeetsBox({ x1: -5, y1: 12, x2: 15, y2: 12 }, box, 3)).toBe(true)
    expect(segmentMeetsBox({ x1: -6, y1: 5, x2: 5, y2: 17 }, box)).toBe(false)
  })

  it('cross where each parts the ends of the other, and not where they share an end', () => {
    const one = { x1: 0, y1: 0, x2: 10, y2: 10 }
    expect(segmentsCross(one, { x1: 0, y1: 10, x2: 10, y2: 0 })).toBe(true)
    expect(segmentsCross(one, { x1: 0, y1: 10, x2: 4, y2: 6 })).toBe(false)
    expect(segmentsCross(one, { x1: 0, y1: 0, x2: 10, y2: 0 })).toBe(false)
  })
})

describe('the corridor', () => {
  it('reaches from border to border and is as high as its strands ask for', () => {
    expect(corridorBox(corridor())).toEqual({ left: -180, top: -100, right: 180, bottom: 100 })
    expect(corridorHalf(12)).toBeGreaterThan(corridorHalf(4))
  })

  it('is narrower at the poles than in the middle', () => {
    expect(depthInCorridor(corridor(), 0, 99)).toBeGreaterThan(0)
    expect(depthInCorridor(corridor(), 0, 101)).toBeLessThan(0)
    expect(depthInCorridor(corridor(), 175, 60)).toBeLessThan(0)
    expect(depthInCorridor(corridor(), 175, 20)).toBeGreaterThan(0)
    expect(depthInCorridor(corridor(), 181, 0)).toBeLessThan(0)
  })

  it('is none between poles that stand on each other', () => {
    expect(corridorBetween(pole, [0, 0], pole, [0, 0], 100)).toBeNull()
    expect(corridorBetween(pole, [0, 0], pole, [40, 0], 100)).toBeNull()
  })
})

describe('a bow round the corridor', () => {
  it('is none where the straight line is free', () => {
    expect(bowAroundCorridor(corridor(), [-300, -200], [300, -200])).toBe(0)
  })

  it('bends away to the nearer side', () => {
    const above = bowAroundCorridor(corridor(), [-300, -90], [300, -90])
    const below = bowAroundCorridor(corridor(), [-300, 90], [300, 90])
    expect(above).toBeGreaterThan(0)
    expect(below).toBe(-(above ?? 0))
  })

  it('leads a curve that stays outside, or says that none does', () => {
    const coordinate = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (ax, ay, bx, by) => {
        const bow = bowAroundCorridor(corridor(), [ax, ay], [bx, by])
        if (bow === null) return
        const length = Math.hypot(bx - ax, by - ay) || 1
        const middle: Point = [
          (ax + bx) / 2 + (bow * (by - ay)) / length,
          (ay + by) / 2 - (bow * (bx - ax)) / length,
        ]
        expect(depthInCorridor(corridor(), ...middle)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('lanes', () => {
  const strand = (from: string, to: string, symmetric = false) => ({ from, to, symmetric })

  it('leave a single strand on the straight line', () => {
    expect(lanesOf([strand('a', 'b'), strand('c', 'a')])).toEqual([0, 0])
  })

  it('lie above for one direction, below for the other, and between for both, each to its own left', () => {
    const lanes = lanesOf([strand('b', 'a'), strand('a', 'b', true), strand('a', 'b')])
    expect(lanes).toEqual([1, 0, 1])
  })

  it('stay one step apart around the middle', () => {
    expect(lanesOf([strand('a', 'b'), strand('a', 'b')])).toEqual([0.5, -0.5])
  })
})
