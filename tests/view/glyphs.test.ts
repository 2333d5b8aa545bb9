import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindId } from '../../src/domain/ids.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { borderPoint, type Glyph, glyphOf, glyphPath } from '../../src/view/glyphs.ts'

const GLYPHS: readonly Glyph[] = [...KINDS.map(({ id }) => glyphOf(id)), glyphOf(kindId('vessel'))]
const ELLIPSE: Glyph = { form: 'ellipse' }
const ROUND: Glyph = { form: 'round' }

describe('glyphs', () => {
  it('give a dataset’s own kinds a spare outline that no built-in kind has', () => {
    const spare = glyphOf(kindId('vessel'))
    expect(glyphOf(kindId('__proto__'))).toEqual(spare)
    expect(KINDS.map(({ id }) => glyphOf(id))).not.toContainEqual(spare)
  })

  it('tell built-in kinds apart, but for countries and people, whose sizes differ', () => {
    const distinct = new Set(KINDS.map(({ id }) => JSON.stringify(glyphOf(id))))
    expect(distinct.size).toBe(KINDS.length - 1)
    expect(glyphOf(kindId('country'))).toEqual(glyphOf(kindId('person')))
  })

  it('have a path that starts at their outline and is closed', () => {
    expect(glyphPath(ELLIPSE, 40, 20, 100, 50)).toBe('M80 50a20 10 0 1 1 40 0a20 10 0 1 1 -40 0z')
    expect(glyphPath(glyphOf(kindId('event')), 20, 10, 5, 5)).toBe('M5 0L15 5L5 10L-5 5z')
    for (const glyph of GLYPHS) expect(glyphPath(glyph, 30, 20)).toMatch(/^M.*z$/)
  })

  it('round corners no further than a small node allows', () => {
    expect(glyphPath(ROUND, 8, 6)).toContain('q3 0 3 3')
    expect(glyphPath(ROUND, 80, 60)).toContain('q10 0 10 10')
  })
})

describe('the point where a line meets a node', () => {
  it('lies on the outline straight above, below, left and right', () => {
    expect(borderPoint(ELLIPSE, 40, 20, 7, 0)).toEqual([20, 0])
    expect(borderPoint(ELLIPSE, 40, 20, 0, -3)).toEqual([0, -10])
    expect(borderPoint(ROUND, 40, 20, -1, 0)).toEqual([-20, 0])
    expect(borderPoint(glyphOf(kindId('event')), 40, 20, 0, 9)).toEqual([0, 10])
  })

  it('lies on the slanted side of a diamond', () => {
    const [x, y] = borderPoint(glyphOf(kindId('event')), 40, 20, 2, 1)
    expect(x / 20 + y / 10).toBeCloseTo(1)
    expect(y / x).toBeCloseTo(0.5)
  })

  it('is the centre where there is no direction', () => {
    for (const glyph of GLYPHS) expect(borderPoint(glyph, 40, 20, 0, 0)).toEqual([0, 0])
  })

  it('lies in the direction asked for and within the box of the node, whatever the glyph', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GLYPHS),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.integer({ min: 8, max: 200 }),
        fc.integer({ min: 8, max: 200 }),
        (glyph, angle, width, height) => {
          const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
          const [x, y] = borderPoint(glyph, width, height, dx, dy)
          const distance = Math.hypot(x, y)
          expect(distance).toBeGreaterThan(0)
          expect(x).toBeCloseTo(dx * distance, 4)
          expect(y).toBeCloseTo(dy * distance, 4)
          expect(Math.abs(x)).toBeLessThanOrEqual(width / 2 + 1e-6)
          expect(Math.abs(y)).toBeLessThanOrEqual(height / 2 + 1e-6)
        },
      ),
    )
  })
})
