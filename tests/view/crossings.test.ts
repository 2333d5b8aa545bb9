import { expect, it } from 'vitest'
import { createCrossings } from '../../src/view/crossings.ts'
import type { Curve } from '../../src/view/curves.ts'

const straight = (y: number): Curve => ({
  start: [-400, y],
  pieces: [
    [
      [0, y],
      [400, y],
    ],
  ],
})

it('tells how far lines run through a box, and nothing of those beside it', () => {
  const crossings = createCrossings([straight(0), straight(10), straight(200)])
  const length = (box: Parameters<typeof crossings>[0]): number => Math.round(crossings(box) / 20)
  expect(length({ x: -50, y: -5, width: 100, height: 10 })).toBe(5)
  expect(length({ x: -50, y: -5, width: 100, height: 20 })).toBe(10)
  expect(length({ x: -100, y: -30, width: 200, height: 25 })).toBe(0)
  expect(createCrossings([])({ x: 0, y: 0, width: 9, height: 9 })).toBe(0)
})
