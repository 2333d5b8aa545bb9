import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Guide } from '../../src/analysis/layouts/guide.ts'
import { entityId } from '../../src/domain/ids.ts'
import { guideShapes } from '../../src/view/guides.ts'
import { headingRooms } from '../../src/view/headings.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { overlaps } from '../../src/view/room.ts'
import { THEMES } from '../../src/view/theme.ts'
import { ENTITIES, sceneOf } from './pictures/invented.ts'

const aFrame = (left: number, top: number, width: number, height: number): Guide => ({
  form: 'group',
  title: { of: 'group', around: entityId('aland') },
  box: { left, top, right: left + width, bottom: top + height },
})

const aColumn = (x: number): Guide => ({
  form: 'column',
  title: { of: 'date', edtf: '2031-05-09' },
  box: { left: x, right: x, top: 0, bottom: 400 },
})

const PAGE = { x: 0, y: 0, width: 1000, height: 800 }

const shapesOf = (guides: readonly Guide[], words: string, zoom = 1) =>
  guideShapes(guides, { zoom, pan: { x: 0, y: 100 } }, THEMES.light, () => words, PAGE)

const textsIn = (shapes: ReturnType<typeof shapesOf>) =>
  shapes.names.flatMap((shape) => (shape.form === 'text' ? [shape] : []))

describe('guides', () => {
  it('have their names in front of the graph, and on the ground, where no line runs through them', () => {
    const { behind, names } = shapesOf([aFrame(0, 0, 300, 200), aColumn(500)], '9 May 2031')
    expect(behind.every(({ form }) => form === 'path')).toBe(true)
    expect(names[0]).toMatchObject({ form: 'path', fill: THEMES.light.ground })
    expect(names.filter(({ form }) => form === 'text').length).toBeGreaterThan(1)
  })

  it('have the names of frames at the edge that is turned away from the middle, and no wider than the frame', () => {
    const shapes = shapesOf(
      [aFrame(0, 0, 120, 200), aFrame(0, 300, 120, 200)],
      'Around the harbour master of Borduria',
    )
    const [upper, lower] = textsIn(shapes)
    expect(upper?.y).toBeLessThan(100 + 30)
    expect(lower?.y).toBeGreaterThan(100 + 500 - 30)
    expect(upper?.text).toMatch(/^Around.*…$/)
    expect(estimate(upper?.text ?? '', 12, 600)).toBeLessThan(120)
  })

  it('of bubbles, which stand within each other, have all names at their upper edges', () => {
    const bubbles = [aFrame(0, 0, 300, 500), aFrame(50, 300, 120, 150)].map(
      (guide): Guide => ({ ...guide, title: { of: 'bubble', name: 'Borduria' } }),
    )
    const [outer, inner] = textsIn(shapesOf(bubbles, 'Borduria'))
    expect(outer?.y).toBeLessThan(100 + 30)
    expect(inner?.y).toBeLessThan(100 + 330)
  })

  it('break the dates of narrow columns, and keep each within its own', () => {
    const texts = textsIn(shapesOf([aColumn(0), aColumn(60), aColumn(120)], '9 May 2031'))
    expect(texts.map(({ text }) => text)).toEqual([
      '9 May',
      '2031',
      '9 May',
      '2031',
      '9 May',
      '2031',
    ])
  })

  it('leave a date out where the one before it has its place', () => {
    const texts = textsIn(shapesOf([aColumn(0), aColumn(20), aColumn(120)], '9 May 2031'))
    expect(new Set(texts.map(({ x }) => x))).toEqual(new Set([0, 120]))
  })

  it('are not written over by names of nodes and words of lines, unless a name stands inside its node', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: -300, max: 300 }),
        fc.double({ min: 0.3, max: 1.6, noNaN: true }),
        (left, top, zoom) => {
          const rooms = headingRooms([aFrame(left, top, 300, 200), aColumn(left)], zoom)
          const labels = placeLabels(sceneOf(), zoom, estimate, undefined, rooms)
          const written = [...labels.nodes.filter(({ inside }) => !inside), ...labels.strands]
          for (const { box } of written)
            expect(rooms.some((room) => overlaps(room, box))).toBe(false)
          expect(labels.nodes.filter(({ inside }) => inside).length).toBeLessThanOrEqual(
            ENTITIES.length,
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})
