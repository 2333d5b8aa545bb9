import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, footprint, gapBetween } from '../../../src/analysis/geometry/box.ts'
import { fontSize } from '../../../src/analysis/geometry/letters.ts'
import { layOut } from '../../../src/analysis/layouts/arrange.ts'
import { grouped } from '../../../src/analysis/layouts/grouped.ts'
import {
  DEFAULT_PARAMETERS,
  type LayoutInput,
  type LayoutNode,
  type Page,
} from '../../../src/analysis/layouts/layout.ts'
import { BELOW_PX } from '../../../src/analysis/layouts/page.ts'
import { CANVASES } from '../../helpers/laidOut.ts'
import { aLink, aNetwork, aNode } from './network.ts'

const NO_REST = { nodes: [], links: [] }
const PAGES: readonly Page[] = [
  CANVASES.desk,
  CANVASES.middle,
  { width: 640, height: 900 },
  { width: 1500, height: 420 },
]
const MARGIN = 24
/** Of the names below nodes, how many may have no room where all of it is seen from far away. */
const LOST = 0.15

const KINDS = ['person', 'event', 'armed-group', 'collective', 'instrument']

/** Up to 32 nodes with names of up to three lines and some lines between them. */
const crowds = fc
  .record({
    names: fc.uniqueArray(fc.stringMatching(/^[A-Za-z]{2,12}( [A-Za-z]{2,12}){0,3}$/), {
      minLength: 2,
      maxLength: 32,
      size: 'max',
    }),
    ends: fc.array(fc.tuple(fc.nat(31), fc.nat(31)), { maxLength: 30 }),
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 32, maxLength: 32 }),
  })
  .map(({ names, ends, kinds }) => {
    const nodes = names.map((name, at) => aNode(name, kinds[at]))
    const at = (number: number): string => names[number % names.length] ?? ''
    return aNetwork(
      nodes,
      ends.map(([from, to]) => aLink(at(from), at(to))),
    )
  })

const zoomOn = (page: Page, frames: readonly Box[]): number => {
  const width =
    Math.max(...frames.map(({ right }) => right)) - Math.min(...frames.map(({ left }) => left))
  const height =
    Math.max(...frames.map(({ bottom }) => bottom)) - Math.min(...frames.map(({ top }) => top))
  return Math.min(1, (page.width - 2 * MARGIN) / width, (page.height - 2 * MARGIN) / height)
}

/** Names and frames in pixels, where all of it is in view. */
const seen = (input: LayoutInput, page: Page) => {
  const { positions, guides } = layOut(grouped, { ...input, page }, DEFAULT_PARAMETERS, NO_REST)
  const zoom = zoomOn(
    page,
    guides.map(({ box }) => box),
  )
  const scaled = ({ left, top, right, bottom }: Box): Box => ({
    left: left * zoom,
    top: top * zoom,
    right: right * zoom,
    bottom: bottom * zoom,
  })
  const letters = fontSize(BELOW_PX, zoom) / BELOW_PX
  const nameOf = (node: LayoutNode): Box => {
    const [x, y] = positions.get(node.id) ?? [Number.NaN, Number.NaN]
    const top = (y + node.height / 2) * zoom + 2
    const half = (node.labelWidth * letters) / 2
    return {
      left: x * zoom - half,
      right: x * zoom + half,
      top,
      bottom: top + node.labelHeight * letters,
    }
  }
  return {
    frames: guides.map(({ box }) => scaled(box)),
    names: input.nodes.map(nameOf),
    nodes: input.nodes.map((node) => scaled(footprint(node, positions.get(node.id) ?? [0, 0]))),
  }
}

const holds = (frame: Box, { left, right, top, bottom }: Box): boolean =>
  left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom

/** Free space between two boxes of which neither is above the other; infinite where one is. */
const gapBeside = (one: Box, other: Box): number =>
  one.bottom <= other.top || other.bottom <= one.top
    ? Number.POSITIVE_INFINITY
    : gapBetween(one, other)

describe('names in groups, where all is in view', () => {
  it('stand inside of their frames, and ten pixels from the names beside them, whatever the graph and the window', () => {
    fc.assert(
      fc.property(crowds, fc.constantFrom(...PAGES), (input, page) => {
        const { frames, names } = seen(input, page)
        const well = names.filter(
          (name) =>
            frames.some((frame) => holds(frame, name)) &&
            names.every((other) => other === name || gapBeside(name, other) >= 10),
        )
        expect(well.length).toBeGreaterThanOrEqual(Math.floor(names.length * (1 - LOST)))
        if (names.length <= 20) expect(well.length).toBe(names.length)
      }),
      { numRuns: 12 },
    )
  })
})

describe('frames of groups', () => {
  it('fill the window, with room for their nodes and for the lines that leave them', () => {
    fc.assert(
      fc.property(crowds, fc.constantFrom(...PAGES), (input, page) => {
        const { frames } = seen(input, page)
        fc.pre(frames.length > 3 && input.nodes.length > 15)
        const wide =
          Math.max(...frames.map(({ right }) => right)) - Math.min(...frames.map((f) => f.left))
        const high =
          Math.max(...frames.map(({ bottom }) => bottom)) - Math.min(...frames.map((f) => f.top))
        const filled = Math.max(wide / (page.width - 2 * MARGIN), high / (page.height - 2 * MARGIN))
        expect(filled).toBeGreaterThan(0.7)
      }),
      { numRuns: 5 },
    )
  })

  it('has the shape of the window where there is one alone', () => {
    for (const page of PAGES)
      for (const count of [20, 40, 60]) {
        const nodes = Array.from({ length: count }, (_, at) => aNode(`northern rebel ${at}`))
        const { guides } = layOut(
          grouped,
          { ...aNetwork(nodes, []), page },
          DEFAULT_PARAMETERS,
          NO_REST,
        )
        const [{ box } = { box: { left: 0, top: 0, right: 0, bottom: 0 } }] = guides
        const taken =
          (box.right - box.left) /
          (page.width - 2 * MARGIN) /
          ((box.bottom - box.top) / (page.height - 2 * MARGIN))
        expect([page, count, taken < 2.2 && taken > 0.3]).toEqual([page, count, true])
      }
  })

  it('have one node alone in their middle', () => {
    const crowd = Array.from({ length: 40 }, (_, at) =>
      aNode(`northern rebel ${at}`, KINDS[at % 5]),
    )
    const input = aNetwork([...crowd, aNode('office of the press', 'agency')], [])
    let tall = 0
    for (const page of [...PAGES, CANVASES.phone]) {
      const { frames, names, nodes } = seen(input, page)
      const [own, name] = [nodes.at(-1), names.at(-1)]
      const frame = frames.find((one) => own !== undefined && holds(one, own))
      if (own === undefined || name === undefined || frame === undefined)
        throw new Error('It stands in no frame.')
      expect(Math.abs(own.left - frame.left - (frame.right - own.right))).toBeLessThan(2)
      if (frame.bottom - frame.top < name.bottom - own.top + 60) continue
      expect(Math.abs(own.top - frame.top - (frame.bottom - name.bottom))).toBeLessThan(10)
      tall++
    }
    expect(tall).toBeGreaterThan(0)
  })

  it('stand around the origin, which views keep when they go from one layout to the next', () => {
    const nodes = Array.from({ length: 30 }, (_, at) => aNode(`node ${at}`, KINDS[at % 5]))
    const { frames } = seen(aNetwork(nodes, []), CANVASES.phone)
    const middle = (low: (box: Box) => number, high: (box: Box) => number): number =>
      (Math.min(...frames.map(low)) + Math.max(...frames.map(high))) / 2
    expect(
      Math.abs(
        middle(
          ({ left }) => left,
          ({ right }) => right,
        ),
      ),
    ).toBeLessThan(1)
    expect(
      Math.abs(
        middle(
          ({ top }) => top,
          ({ bottom }) => bottom,
        ),
      ),
    ).toBeLessThan(1)
  })
})
