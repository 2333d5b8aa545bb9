import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Guide } from '../../src/analysis/layouts/guide.ts'
import { entityId } from '../../src/domain/ids.ts'
import { guideShapes } from '../../src/view/guides.ts'
import { createHeadings } from '../../src/view/headings.ts'
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

const headingsOf = (guides: readonly Guide[], words: string) => createHeadings(guides, () => words)

const shapesOf = (guides: readonly Guide[], words: string, zoom = 1, pan = { x: 0, y: 100 }) =>
  guideShapes(guides, headingsOf(guides, words)(zoom), { zoom, pan }, THEMES.light, PAGE)

const aLane = (left: number, top: number): Guide => ({
  form: 'lane',
  title: { of: 'row', row: 'third' },
  box: { left, top, right: left + 900, bottom: top + 120 },
})

const textsIn = (shapes: ReturnType<typeof shapesOf>) =>
  shapes.names.flatMap((shape) => (shape.form === 'text' ? [shape] : []))

describe('guides', () => {
  it('have their names in front of the graph, and on the ground, where no line runs through them', () => {
    const { behind, names } = shapesOf([aFrame(0, 0, 300, 200), aColumn(500)], '9 May 2031')
    expect(behind.every(({ form }) => form === 'path')).toBe(true)
    expect(names[0]).toMatchObject({ form: 'path', fill: THEMES.light.ground })
    expect(names[0]?.opacity ?? 1).toBe(1)
    expect(names.filter(({ form }) => form === 'text').length).toBeGreaterThan(1)
  })

  it('have the names of frames at the edge that is turned away from the middle, whole, and no wider than the frame', () => {
    const shapes = shapesOf(
      [aFrame(0, 0, 140, 200), aFrame(0, 300, 140, 200)],
      'Around the harbour master of Borduria',
    )
    const texts = textsIn(shapes)
    const [upper, lower] = [texts.slice(0, texts.length / 2), texts.slice(texts.length / 2)]
    for (const lines of [upper, lower])
      expect(lines.map(({ text }) => text).join(' ')).toBe('Around the harbour master of Borduria')
    expect(upper.at(-1)?.y).toBeLessThan(100 + 50)
    expect(lower[0]?.y).toBeGreaterThan(100 + 500 - 50)
    for (const { text } of texts) expect(estimate(text, 12, 600)).toBeLessThan(140)
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
    const texts = textsIn(shapesOf([0, 60, 120].map(aColumn), '9 May 2031', 1, { x: 40, y: 100 }))
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
    const texts = textsIn(shapesOf([0, 20, 120].map(aColumn), '9 May 2031', 1, { x: 40, y: 100 }))
    expect(new Set(texts.map(({ x }) => x))).toEqual(new Set([40, 160]))
  })

  it('keep a day with its month where a column has the room, and leave no date out for its length', () => {
    const words = ['seit dem 25.\u00a0Okt 2025', '10.–16.\u00a0Nov 2025', '28.\u00a0Okt 2025']
    const columns = words.map(
      (edtf, at): Guide => ({
        ...aColumn(at * 103),
        title: { of: 'date', edtf },
      }),
    )
    const headings = createHeadings(columns, (title) => (title.of === 'date' ? title.edtf : ''))
    expect(headings(0.44).map(({ lines }) => lines)).toEqual([
      ['seit', 'dem', '25.\u00a0Okt', '2025'],
      ['10.–16.', 'Nov', '2025'],
      ['28.\u00a0Okt', '2025'],
    ])
    expect(headings(1).map(({ lines }) => lines[0])).toEqual([
      'seit dem 25.\u00a0Okt',
      '10.–16.\u00a0Nov',
      '28.\u00a0Okt 2025',
    ])
    const long = headingsOf(
      [aColumn(0), aColumn(59)],
      'from the 9 May 2031 to the 12 May 2031 at night or later on',
    )
    expect(long(1).map(({ lines }) => lines.length)).toEqual([6, 6])
    expect(long(1)[0]?.lines.at(-1)).toMatch(/…$/)
  })

  it('cut a word that no frame could hold between letters, never within one', () => {
    const texts = textsIn(shapesOf([aFrame(0, 0, 60, 90)], 'Around 𝒜𝒷𝒸𝒹𝒻𝓀𝒿𝒽𝒜𝒷𝒸𝒹𝒻𝓀𝒿𝒽𝒜𝒷𝒸𝒹 group'))
    expect(texts[1]?.text).toMatch(/^𝒜.*…$/u)
    expect(texts[1]?.text).not.toMatch(/\p{Surrogate}/u)
  })

  it('cut the names of bubbles to one line, for which alone they have room', () => {
    const bubble: Guide = { ...aFrame(0, 0, 120, 200), title: { of: 'bubble', name: 'Borduria' } }
    const texts = textsIn(shapesOf([bubble], 'Around the harbour master of Borduria'))
    expect(texts.map(({ text }) => text)).toEqual([expect.stringMatching(/^Around.*…$/)])
  })

  it('stand beside lanes in lines of one width, and their rules begin with them', () => {
    const lane: Guide = { ...aLane(200, 0), beside: 92 }
    const shapes = shapesOf(
      [lane, { ...lane, box: { ...lane.box, top: 120 } }],
      'Deal with both parties',
    )
    const texts = textsIn(shapes)
    expect(texts.map(({ text }) => text)).toEqual([
      'Deal with both',
      'parties',
      'Deal with both',
      'parties',
    ])
    const [start] = texts
    for (const { text, x } of texts) {
      expect(x).toBe(start?.x)
      expect(x + estimate(text, 12, 600)).toBeLessThan(200)
    }
    for (const shape of shapes.behind)
      if (shape.form === 'path') expect(Number(/^M(\S+) /.exec(shape.d)?.[1])).toBeLessThan(110)
  })

  it('leave out the name of a lane that would touch the one above it', () => {
    const lanes = [0, 10, 60].map((top): Guide => ({ ...aLane(200, top), beside: 92 }))
    expect(textsIn(shapesOf(lanes, 'People'))).toHaveLength(2)
  })

  it('stand on their rings where the layout has left room for them', () => {
    const ring: Guide = {
      form: 'ring',
      title: { of: 'steps', steps: 2 },
      box: { left: -100, top: -50, right: 100, bottom: 50 },
    }
    const [on] = textsIn(shapesOf([{ ...ring, at: [100, 0] }], '2 steps', 1, { x: 300, y: 300 }))
    const [under] = textsIn(shapesOf([ring], '2 steps', 1, { x: 300, y: 300 }))
    expect(on).toMatchObject({ x: 400 })
    expect(on?.y).toBeCloseTo(305, -1)
    expect(under?.y).toBeGreaterThan(350)
  })

  it('keep names of lanes and columns in view, and draw those behind the graph', () => {
    const rest = shapesOf([aLane(0, 50), aColumn(500)], 'Collectives')
    expect(rest.behind.filter(({ form }) => form === 'text')).toEqual([])
    const moved = shapesOf([aLane(0, 50), aColumn(500)], 'Collectives', 1, { x: -200, y: -100 })
    expect(moved.names).toEqual([])
    const texts = moved.behind.flatMap((shape) => (shape.form === 'text' ? [shape] : []))
    expect(texts).toHaveLength(1)
    expect(texts[0]?.y).toBeGreaterThan(0)
    const aside = shapesOf([aLane(0, 50)], 'Collectives', 1, { x: -200, y: 0 })
    expect(aside.behind.find(({ form }) => form === 'text')).toMatchObject({ x: 4 })
  })

  it('cover no name and no words of a line in front, wherever the view stands', () => {
    const guides = [aFrame(-500, -400, 300, 200), aLane(-500, -60), aColumn(-90), aColumn(40)]
    const headings = headingsOf(guides, 'Vereinbarungen und Dokumente')
    fc.assert(
      fc.property(
        fc.integer({ min: -900, max: 900 }),
        fc.integer({ min: -900, max: 900 }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (x, y, zoom) => {
          const placed = headings(zoom)
          const rooms = placed.map(({ box }) => box)
          const labels = placeLabels(sceneOf(), zoom, estimate, undefined, rooms)
          const view = { zoom, pan: { x, y } }
          const { names } = guideShapes(guides, placed, view, THEMES.light, PAGE)
          const written = [...labels.nodes.filter(({ inside }) => !inside), ...labels.strands]
          for (const shape of names) {
            if (shape.form !== 'text') continue
            const width = estimate(shape.text, shape.size, shape.weight ?? 400)
            const left = shape.anchor === 'middle' ? shape.x - width / 2 : shape.x
            const box = { x: left - x, y: shape.y - 10 - y, width, height: 12 }
            for (const label of written) expect(overlaps(box, label.box)).toBe(false)
          }
        },
      ),
      { numRuns: 80 },
    )
  })

  it('take as long as they are many, and only what is seen is drawn', () => {
    const columns = Array.from({ length: 20_000 }, (_, at) => aColumn(at * 104))
    const words = vi.fn(() => '9 May 2031')
    const headings = createHeadings(columns, words)
    for (const x of [0, -50_000, -2_000_000]) {
      const { names, behind } = guideShapes(
        columns,
        headings(1),
        { zoom: 1, pan: { x, y: 100 } },
        THEMES.light,
        PAGE,
      )
      expect(behind.length).toBeLessThan(14)
      expect(names.length).toBeGreaterThan(8)
      expect(names.length).toBeLessThan(40)
    }
    expect(words).toHaveBeenCalledTimes(columns.length)
  })

  it('are not written over by names of nodes and words of lines, unless a name stands inside its node', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: -300, max: 300 }),
        fc.double({ min: 0.3, max: 1.6, noNaN: true }),
        (left, top, zoom) => {
          const guides = [aFrame(left, top, 300, 200), aColumn(left)]
          const rooms = headingsOf(guides, '9 May 2031')(zoom).map(({ box }) => box)
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
