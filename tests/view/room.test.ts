import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRoom, overlaps } from '../../src/view/room.ts'
import type { Box } from '../../src/view/routes.ts'

const length = fc.integer({ min: 1, max: 300 })
const anyBox: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -700, max: 700 }),
  y: fc.integer({ min: -700, max: 700 }),
  width: length,
  height: length,
})

it('finds every taken box that a box meets, wherever the page is looked up', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 40 }), anyBox, (boxes, asked) => {
      const [first, ...others] = boxes
      const room = createRoom(others)
      if (first !== undefined) room.take(first)
      const meets = boxes.filter((box) => overlaps(box, asked))
      expect(room.isFree(asked)).toBe(meets.length === 0)
      expect(room.isFree(asked, first)).toBe(meets.every((box) => box === first))
      const found = new Set<Box>()
      room.holds(asked, (box) => {
        if (overlaps(box, asked)) found.add(box)
        return false
      })
      expect(found).toEqual(new Set(meets))
    }),
  )
})

const near = anyBox.map(({ x, y, width, height }) => ({
  x: x / 30,
  y: y / 30,
  width: width / 30,
  height: height / 30,
}))

it('gives back what was taken, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(near, { minLength: 1, maxLength: 4 }), near, (boxes, asked) => {
      const last = boxes.at(-1)
      const room = createRoom(boxes)
      if (last !== undefined) room.leave(last)
      expect(room.isFree(asked)).toBe(boxes.slice(0, -1).every((box) => !overlaps(box, asked)))
    }),
  )
})
