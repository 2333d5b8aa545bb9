import { describe, expect, it } from 'vitest'
import type { Guide, GuideTitle } from '../../src/analysis/layouts/guide.ts'
import { LAYOUTS } from '../../src/analysis/layouts/index.ts'
import { type Heading, LINE, PLATE_PAD, SIZE } from '../../src/view/headings.ts'
import { bodyOf, markBox } from '../../src/view/labelBoxes.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { overlaps } from '../../src/view/room.ts'
import type { Box } from '../../src/view/routes.ts'
import { type CANVASES, theCrisis } from '../helpers/laidOut.ts'

const crisis = theCrisis()
const SIZES = ['desk', 'middle', 'phone'] as const
const LANGUAGES = ['en', 'de'] as const

const withGuides = LAYOUTS.filter(({ guides }) => guides !== undefined)

/** Each layout with guides as it comes, and, on the narrowest window, with each other choice that its form offers. */
const CASES = withGuides.flatMap((layout) => [
  ...SIZES.map((size) => ({ layout, size, name: layout.id, values: new Map<string, string>() })),
  ...layout.parameters.flatMap((parameter) =>
    parameter.type === 'choice'
      ? parameter.options
          .filter((option) => option !== parameter.standard)
          .map((option) => ({
            layout,
            size: 'phone' as const,
            name: `${layout.id}, ${parameter.name} ${option}`,
            values: new Map([[parameter.name, option]]),
          }))
      : [],
  ),
])

/** How many of the nodes have their names at least, where the whole is in view: for layouts that make room for names. */
const NAMED = { desk: 0.79, middle: 0.72, phone: 0.6 } as const

/** The same for layouts that make room for whole names. */
const WHOLE = { desk: 1, middle: 0.95, phone: 0.85 } as const

const said = (title: GuideTitle): string => JSON.stringify(title)

/** The lines of a name, without the plate on which they stand. */
const linesIn = ({ box, lines, guide }: Heading): readonly Box[] =>
  lines.map((line, at) => {
    const width = estimate(line, SIZE, 600)
    const centred = guide.form === 'column' || guide.form === 'ring'
    const x = centred ? box.x + (box.width - width) / 2 : box.x + PLATE_PAD
    return { x, y: box.y + at * LINE, width, height: LINE }
  })

const inside = (box: Box, { width, height }: { width: number; height: number }): boolean =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height

describe('the crisis laid out', () => {
  it.each(CASES)(
    'has names of guides over no node, no word and no other ($name, $size)',
    ({ layout, size, values }) => {
      const inLanguage = crisis(layout, size, values)
      for (const language of LANGUAGES) {
        const { page, scene, view, names, labels, guides } = inLanguage(language)
        const taken = [
          ...scene.nodes.map((node) => bodyOf(node, view.zoom)),
          ...labels.nodes.map(({ box }) => box),
          ...labels.strands.map(({ box }) => box),
          ...labels.badges.map(({ at }) => markBox(at)),
        ]
        names.forEach((name, at) => {
          const { box, guide, lines } = name
          expect([said(guide.title), taken.filter((other) => overlaps(other, box))]).toEqual([
            said(guide.title),
            [],
          ])
          const others = names.slice(at + 1).flatMap(linesIn)
          const own = linesIn(name)
          expect(own.filter((line) => others.some((other) => overlaps(line, other)))).toEqual([])
          expect(lines.join(' ')).not.toContain('…')
          expect(inside({ ...box, x: box.x + view.pan.x, y: box.y + view.pan.y }, page)).toBe(true)
        })
        // On a scale of days dates come so close that not each can be written.
        if (values.get('scale') !== 'days')
          expect(names.map(({ guide }) => said(guide.title))).toEqual(
            guides.map(({ title }) => said(title)),
          )
        if (layout.makesRoomFor?.endsWith('names') && values.size === 0)
          expect(labels.nodes.length / scene.nodes.length).toBeGreaterThanOrEqual(NAMED[size])
        if (layout.makesRoomFor === 'whole names' && values.size === 0)
          expect(labels.nodes.length / scene.nodes.length).toBeGreaterThanOrEqual(WHOLE[size])
      }
    },
  )
})

/** A box in model units as it is drawn. */
const drawn = ({ left, top, right, bottom }: Guide['box'], zoom: number): Box => ({
  x: left * zoom,
  y: top * zoom,
  width: (right - left) * zoom,
  height: (bottom - top) * zoom,
})

const grownBy = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y,
  width: width + 2 * by,
  height,
})

const holds = (frame: Box, { x, y, width, height }: Box): boolean =>
  x >= frame.x &&
  y >= frame.y &&
  x + width <= frame.x + frame.width &&
  y + height <= frame.y + frame.height

describe('the crisis by date', () => {
  const layout = LAYOUTS.find(({ id }) => id === 'timeline')
  if (layout === undefined) throw new Error('There is no layout by date.')

  /** How many of the nodes have their names at least. */
  const BY_DATE = { desk: 1, middle: 1, phone: 0.84 } as const

  it.each(SIZES)('has its names in the row of their nodes, apart from each other (%s)', (size) => {
    const inLanguage = crisis(layout, size)
    for (const language of LANGUAGES) {
      const { scene, guides, view, labels } = inLanguage(language)
      expect(labels.nodes.length).toBeGreaterThanOrEqual(BY_DATE[size] * scene.nodes.length)
      const lanes = guides.filter(({ form }) => form === 'lane')
      const laneAt = (y: number) =>
        lanes.find(({ box }) => y > box.top * view.zoom && y < box.bottom * view.zoom)
      for (const { node, box } of labels.nodes) {
        const own = laneAt(node.at[1] * view.zoom)
        expect([node.id, laneAt(box.y + box.height / 2)?.title]).toEqual([node.id, own?.title])
        const near = labels.nodes.filter(
          (other) => other.node !== node && overlaps(grownBy(other.box, 2.9), box),
        )
        expect([node.id, near.map((other) => other.node.id)]).toEqual([node.id, []])
      }
    }
  })
})

describe('the crisis by date on a phone', () => {
  it('has most of each name in the row of its own date', () => {
    const layout = LAYOUTS.find(({ id }) => id === 'timeline')
    if (layout === undefined) throw new Error('There is no layout by date.')
    for (const language of ['en', 'de'] as const) {
      const { guides, view, labels } = crisis(layout, 'phone', new Map())(language)
      const rows = guides.filter(({ title }) => title.of === 'date' || title.of === 'no-date')
      const rowAt = (y: number) =>
        rows.find(({ box }) => y > box.top * view.zoom && y < box.bottom * view.zoom)
      const strays = labels.nodes.filter(
        ({ node, box }) =>
          rowAt(node.at[1] * view.zoom) !== rowAt(box.y + box.height / 2) &&
          rowAt(node.at[1] * view.zoom) !== undefined,
      )
      expect(strays.map(({ node }) => node.id)).toEqual([])
    }
  })
})

describe('the crisis in groups', () => {
  const grouped = LAYOUTS.find(({ id }) => id === 'grouped')
  if (grouped === undefined) throw new Error('There is no layout in groups.')
  const cases = [
    ...SIZES.map((size) => ({ size, group: 'kind', shape: 'rows' })),
    { size: 'desk', group: 'community', shape: 'rows' },
    { size: 'phone', group: 'community', shape: 'rows' },
    { size: 'desk', group: 'state', shape: 'ring' },
  ] as const

  it.each(cases)(
    'has the names of nodes within their frames, apart from each other, and under no sign ($group, $shape, $size)',
    ({ size, group, shape }) => {
      const values = new Map([
        ['group', group],
        ['shape', shape],
      ])
      const { scene, guides, view, labels } = crisis(grouped, size, values)('de')
      const frames = guides.map(({ box }) => drawn(box, view.zoom))
      const least = shape === 'rows' && size !== 'phone' ? 5 : 2.9
      expect(labels.nodes.length).toBeGreaterThan(scene.nodes.length * 0.35)
      for (const { node, box, inside: isInside } of labels.nodes) {
        if (!isInside) expect(frames.filter((frame) => holds(frame, box))).toHaveLength(1)
        const near = labels.nodes.filter(
          (other) => other.node !== node && overlaps(grownBy(other.box, 2 * least), box),
        )
        expect([node.id, near.map((other) => other.node.id)]).toEqual([node.id, []])
      }
      const names = labels.nodes.map(({ box }) => box)
      const signs = labels.marks.map(({ at }) => markBox(at))
      expect(signs.filter((sign) => names.some((name) => overlaps(sign, name)))).toEqual([])
    },
  )
})

describe('the force layout', () => {
  it('has the shape of its canvas, as far as it can be drawn out', () => {
    const force = LAYOUTS.find(({ id }) => id === 'force')
    if (force === undefined) throw new Error('There is no force layout.')
    const shapeOn = (size: keyof typeof CANVASES): number => {
      const { scene } = crisis(force, size)('en')
      const [xs, ys] = [scene.nodes.map(({ at }) => at[0]), scene.nodes.map(({ at }) => at[1])]
      return (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys))
    }
    expect(shapeOn('phone')).toBeLessThan(0.75)
    expect(shapeOn('middle')).toBeGreaterThan(1.2)
  })
})
