import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NO_SIZE, ratioFor, sizeFor } from '../../../src/view/map/canvasSize.ts'

const side = fc.integer({ min: 200, max: 4_000 })
const screens = fc.constantFrom(0.75, 1, 1.25, 1.5, 2, 3)

it('is as sharp as the screen in windows of usual sizes', () => {
  for (const [width, height] of [
    [820, 640],
    [1_000, 760],
    [390, 700],
  ] as const)
    expect(ratioFor(width, height, 2)).toBe(2)
  expect(ratioFor(390, 700, 3)).toBe(3)
  expect(ratioFor(1_440, 900, 1.25)).toBe(1.25)
})

it('gives up as little sharpness as memory asks for, and never more than a pixel of the page has', () => {
  fc.assert(
    fc.property(side, side, screens, (width, height, screen) => {
      const ratio = ratioFor(width, height, screen)
      expect(ratio).toBeLessThanOrEqual(screen)
      expect(ratio).toBeGreaterThanOrEqual(Math.min(1, screen))
      const bytes = 5 * width * height * 4 * ratio * ratio
      if (ratio > 1) expect(bytes).toBeLessThanOrEqual(64_000_000)
      const finer = ratio + 1 / 8
      if (finer <= screen && ratio >= 1)
        expect(5 * width * height * 4 * finer * finer).toBeGreaterThan(64_000_000)
    }),
  )
})

it('stays as it is for a stage that gets a little larger or smaller, and covers every other', () => {
  const stage = (clientWidth: number, clientHeight: number) => ({ clientWidth, clientHeight })
  const size = sizeFor(stage(900, 600), 1, NO_SIZE)
  expect([size.width, size.height]).toEqual([928, 608])
  for (const [width, height] of [
    [901, 601],
    [928, 608],
    [870, 550],
  ] as const)
    expect(sizeFor(stage(width, height), 1, size)).toBe(size)
  expect(sizeFor(stage(860, 600), 1, size).width).toBe(864)
  expect(sizeFor(stage(929, 600), 1, size).width).toBe(960)
  expect(sizeFor(stage(900, 600), 2, size)).toMatchObject({ ...size, ratio: 2, screen: 2 })
})
