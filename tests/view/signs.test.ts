import { describe, expect, it } from 'vitest'
import { STANCES } from '../../src/domain/dataset.ts'
import { hasSign, signPath } from '../../src/view/signs.ts'

/** Length of each stroke of a sign. */
const lengths = (path: string): readonly number[] =>
  path
    .split('M')
    .slice(1)
    .map((stroke) => {
      const points = stroke.split('L').map((point) => point.split(' ').map(Number))
      return points.slice(1).reduce((sum, [x = 0, y = 0], at) => {
        const [px = 0, py = 0] = points[at] ?? []
        return sum + Math.hypot(x - px, y - py)
      }, 0)
    })

describe('signs', () => {
  it('mark what is denied, withheld or mutual, and nothing else', () => {
    expect(STANCES.filter(hasSign)).toEqual(['denied', 'withheld', 'mutual'])
    for (const stance of STANCES) expect(signPath(stance, 0, 0, 7) !== '').toBe(hasSign(stance))
  })

  it('have strokes long enough to be seen, within their circle', () => {
    for (const stance of STANCES.filter(hasSign)) {
      for (const length of lengths(signPath(stance, 50, 50, 7))) expect(length).toBeGreaterThan(1)
      for (const number of signPath(stance, 0, 0, 7).match(/-?[\d.]+/g) ?? [])
        expect(Math.abs(Number(number))).toBeLessThan(7)
    }
  })
})
