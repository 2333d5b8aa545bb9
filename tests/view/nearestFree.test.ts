import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearestFree } from '../../src/view/nearestFree.ts'
import { overlaps } from '../../src/view/room.ts'
import type { Box } from '../../src/view/routes.ts'

const side = fc.integer({ min: 5, max: 40 })
const at = fc.integer({ min: -60, max: 60 })
const box: fc.Arbitrary<Box> = fc.record({ x: at, y: at, width: side, height: side })

const far = (one: Box, { x, y }: Box): number => Math.hypot(one.x - x, one.y - y)

const isFree = ({ x, y, width, height }: Box, taken: readonly Box[]): boolean => {
  const around = { x: x - 7, y: y - 7, width: width + 14, height: height + 14 }
  return taken.every((one) => !overlaps(around, one))
}

it('the place is free, and none nearer is, wherever one looks', () => {
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 8 }), (wanted, taken) => {
      const place = nearestFree(wanted, taken, Infinity) ?? wanted
      expect(isFree(place, taken)).toBe(true)
      const reach = far(place, wanted)
      // A whole pixel less: the gap that is kept is one more than the gap that is asked for.
      const nearer = reach - Math.SQRT2
      for (let x = -Math.ceil(reach); x <= reach; x++)
        for (let y = -Math.ceil(reach); y <= reach; y++)
          if (Math.hypot(x, y) < nearer)
            expect(isFree({ ...wanted, x: wanted.x + x, y: wanted.y + y }, taken)).toBe(false)
    }),
    { numRuns: 60 },
  )
})

it('there is none where all that is near is taken', () => {
  const wanted = { x: 0, y: 0, width: 20, height: 20 }
  const wall = { x: -200, y: -200, width: 400, height: 400 }
  expect(nearestFree(wanted, [wall], 100)).toBeNull()
  expect(nearestFree(wanted, [wall], Infinity)).toEqual({ ...wanted, x: 0, y: 208 })
})
