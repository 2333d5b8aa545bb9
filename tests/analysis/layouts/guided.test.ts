import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, footprint, gapBetween } from '../../../src/analysis/geometry/box.ts'
import { segmentMeetsBox } from '../../../src/analysis/geometry/segment.ts'
import { layOut } from '../../../src/analysis/layouts/arrange.ts'
import { earlier, withDates } from '../../../src/analysis/layouts/dates.ts'
import { grouped } from '../../../src/analysis/layouts/grouped.ts'
import type { Guide } from '../../../src/analysis/layouts/guide.ts'
import { layoutInput, linesShownAtFirst } from '../../../src/analysis/layouts/input.ts'
import {
  DEFAULT_PARAMETERS,
  type Layout,
  type LayoutInput,
  type LayoutNode,
  type LayoutParameters,
} from '../../../src/analysis/layouts/layout.ts'
import { polesOfDataset } from '../../../src/analysis/layouts/poles.ts'
import { byRankOfKind } from '../../../src/analysis/layouts/rank.ts'
import { timeline } from '../../../src/analysis/layouts/timeline.ts'
import type { Orientation, Positions } from '../../../src/domain/dataset.ts'
import { CANVASES } from '../../helpers/laidOut.ts'
import { shipped } from '../../helpers/shipped.ts'
import { aLink, aNetwork, aNode, networks, quarrels } from './network.ts'

const BY = ['kind', 'community', 'state'] as const

const NO_REST = { nodes: [], links: [] }

const by = (group: string): LayoutParameters => ({
  ...DEFAULT_PARAMETERS,
  values: new Map([['group', group]]),
})

const laidOut = (layout: Layout, input: LayoutInput, parameters: LayoutParameters) => {
  const positions = layout.compute(input, parameters)
  return { positions, guides: layout.guides?.(input, parameters, positions) ?? [] }
}

const bodiesIn = (input: LayoutInput, positions: Positions): readonly Box[] =>
  input.nodes.flatMap((node) => {
    const at = positions.get(node.id)
    return at === undefined ? [] : [footprint(node, at)]
  })

/** The stripe of a frame in which its name stands. */
const headingOf = ({ box }: Guide): Box => ({ ...box, bottom: box.top + 24 })

/** The crisis as it is first shown. */
const crisis = (orientation: Orientation): LayoutInput => {
  const dataset = shipped()
  const lines = linesShownAtFirst(dataset)
  const ends = new Set(lines.flatMap(({ from, to }) => [from, to]))
  return withDates(
    layoutInput(
      dataset,
      dataset.entities.filter(({ id }) => ends.has(id)),
      lines,
      polesOfDataset(dataset) ?? [],
      orientation,
    ),
    dataset,
    lines,
  )
}

/** All have their names at the top, in a stripe that no node and no name of a node reaches into. */
const expectOrder = (input: LayoutInput, positions: Positions, guides: readonly Guide[]): void => {
  guides.forEach((guide, at) => {
    expect(guide.at).toEqual([guide.box.left, guide.box.top])
    for (const other of guides.slice(at + 1))
      expect(gapBetween(guide.box, other.box)).toBeGreaterThan(10)
    for (const body of bodiesIn(input, positions))
      expect(gapBetween(headingOf(guide), body)).toBeGreaterThanOrEqual(0)
  })
  for (const body of bodiesIn(input, positions))
    expect(
      guides.filter(
        ({ box: { left, right, top, bottom } }) =>
          body.left >= left && body.right <= right && body.top >= top && body.bottom <= bottom,
      ),
    ).toHaveLength(1)
}

describe('groups', () => {
  it('stand apart, hold their nodes with their names, and keep the stripes of their own names free', () => {
    fc.assert(
      fc.property(fc.oneof(networks, quarrels), fc.constantFrom(...BY), (input, group) => {
        const { positions, guides } = laidOut(grouped, input, by(group))
        expectOrder(input, positions, guides)
      }),
      { numRuns: 40 },
    )
  })

  it('do so on shelves too, where they are too many to stand around a court', () => {
    const nodes = Array.from({ length: 30 }, (_, at) => aNode(`state ${at}`)).flatMap((state) => [
      state,
      aNode(`envoy of ${state.id}`, 'person', state.id),
    ])
    const input = aNetwork(nodes, [])
    const { positions, guides } = laidOut(grouped, input, by('state'))
    expect(guides).toHaveLength(30)
    expectOrder(input, positions, guides)
  })

  it('of very many nodes stand as far apart as can be seen, around a free middle', () => {
    const kinds = ['country', 'person', 'event', 'agency']
    const nodes = Array.from({ length: 2000 }, (_, at) => aNode(`node ${at}`, kinds[at % 4]))
    const input = { ...aNetwork(nodes, []), page: CANVASES.desk }
    const { guides } = laidOut(grouped, input, DEFAULT_PARAMETERS)
    const width =
      Math.max(...guides.map(({ box }) => box.right)) -
      Math.min(...guides.map(({ box }) => box.left))
    guides.forEach(({ box }, at) => {
      for (const other of guides.slice(at + 1))
        expect(gapBetween(box, other.box) / width).toBeGreaterThan(8 / CANVASES.desk.width)
    })
  })

  it.each(
    [
      ...Object.entries(CANVASES).map(([name, page]) => {
        const orientation = page.width < page.height ? 'portrait' : 'landscape'
        return [name, { orientation, page }] as const
      }),
      ...(['landscape', 'portrait'] as const).map(
        (orientation) => [orientation, { orientation }] as const,
      ),
    ].flatMap(([name, on]) => BY.map((group) => [name, group, on] as const)),
  )('of the crisis are crossed by few lines between others (%s, by %s)', (_, group, on) => {
    const input = { ...crisis(on.orientation), ...on }
    const { positions, guides } = layOut(grouped, input, by(group), NO_REST)
    const frameAt = ([x, y]: readonly [number, number]) =>
      guides.find(({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
    const between = input.links.flatMap(({ from, to }) => {
      const [one, other] = [positions.get(from), positions.get(to)]
      if (one === undefined || other === undefined) return []
      const own = [frameAt(one), frameAt(other)]
      return own[0] === own[1] ? [] : [{ one, other, own }]
    })
    const through = between.filter(({ one: [x1, y1], other: [x2, y2], own }) =>
      guides.some(
        (guide) => !own.includes(guide) && segmentMeetsBox({ x1, y1, x2, y2 }, guide.box),
      ),
    )
    expect(between.length).toBeGreaterThan(20)
    expect(through.length / between.length).toBeLessThan(0.17)
  })
})

const dateOf = (node: LayoutNode): string | null => node.dates?.happened?.first ?? null

const holds = (guide: Guide | undefined, y: number): boolean =>
  guide !== undefined && y > guide.box.top && y < guide.box.bottom

describe('columns of dates', () => {
  it('stand right of the names of lanes, each date over its own nodes, and are as wide as a date; what has none stands below them', () => {
    const input = { ...crisis('landscape'), page: CANVASES.middle }
    const { positions, guides } = layOut(timeline, input, DEFAULT_PARAMETERS, NO_REST)
    const lanes = guides.filter(({ form }) => form === 'lane')
    const panel = guides.find(({ title }) => title.of === 'no-date')
    expect(lanes.filter((lane) => lane !== panel).length).toBeGreaterThan(4)
    for (const node of input.nodes) {
      const [x, y] = positions.get(node.id) ?? [0, 0]
      expect(holds(panel, y) && x > (panel?.box.left ?? 9e9)).toBe(dateOf(node) === null)
      if (dateOf(node) === null) continue
      const lane = lanes.find(({ title }) => title.of === 'kind' && title.kind === node.kind)
      expect(lane?.beside).toBeGreaterThan(0)
      expect(x).toBeGreaterThan(lane?.box.left ?? 9e9)
      expect(holds(lane, y)).toBe(true)
      const column = guides.find(({ form, title }) =>
        form === 'column' && title.of === 'date' ? title.edtf === dateOf(node) : false,
      )
      expect(Math.abs((column?.box.left ?? 9e9) - x)).toBeLessThanOrEqual(1)
    }
    const columns = guides.flatMap(({ form, box }) =>
      form === 'column' && box.left === box.right ? [box.left] : [],
    )
    columns.slice(1).forEach((x, at) => {
      expect(x - (columns[at] ?? 0)).toBeGreaterThanOrEqual(100)
    })
  })
})

describe('dates on a tall window', () => {
  it('are rows in their order, each node in its own, and what has none in the last', () => {
    for (const scale of ['even', 'days'])
      for (const lanes of ['kind', 'family']) {
        const input = { ...crisis('portrait'), page: CANVASES.phone }
        const values = new Map([
          ['scale', scale],
          ['lanes', lanes],
        ])
        const { positions, guides } = layOut(
          timeline,
          input,
          { ...DEFAULT_PARAMETERS, values },
          NO_REST,
        )
        const dates = guides.flatMap(({ title }) => (title.of === 'date' ? [title.edtf] : []))
        expect(dates).toEqual([...new Set(dates)].sort(earlier))
        expect(dates.length).toBeGreaterThan(8)
        expect(guides.map(({ title }) => title.of).indexOf('no-date')).toBe(dates.length)
        guides.slice(1).forEach(({ box }, at) => {
          expect(box.top).toBeGreaterThanOrEqual((guides[at]?.box.bottom ?? 9e9) - 0.001)
        })
        for (const node of input.nodes) {
          const row = guides.find(({ title }) =>
            title.of === 'date' ? title.edtf === dateOf(node) : dateOf(node) === null,
          )
          expect(holds(row, positions.get(node.id)?.[1] ?? 9e9)).toBe(true)
        }
      }
  })

  it('have the nodes of a row in the order of their lanes', () => {
    const input = { ...crisis('portrait'), page: CANVASES.phone }
    const { positions } = layOut(timeline, input, DEFAULT_PARAMETERS, NO_REST)
    const rows = new Map<string, LayoutNode[]>()
    for (const node of input.nodes) {
      const key = `${dateOf(node)} ${positions.get(node.id)?.[1]}`
      rows.set(key, [...(rows.get(key) ?? []), node])
    }
    let pairs = 0
    for (const row of rows.values()) {
      const sorted = row.sort(
        (one, other) => (positions.get(one.id)?.[0] ?? 0) - (positions.get(other.id)?.[0] ?? 0),
      )
      sorted.slice(1).forEach((node, at) => {
        pairs++
        expect(byRankOfKind(sorted[at]?.kind ?? node.kind, node.kind)).toBeLessThanOrEqual(0)
      })
    }
    expect(pairs).toBeGreaterThan(10)
  })
})

describe('a layout with guides', () => {
  it('is planned once for its places and its guides', () => {
    const { nodes, links } = crisis('landscape')
    for (const layout of [grouped, timeline]) {
      let read = 0
      const counted = new Proxy(links, {
        get: (own, name) => {
          if (name === Symbol.iterator) read++
          return Reflect.get(own, name)
        },
      })
      const input: LayoutInput = { nodes, links: counted, orientation: 'landscape' }
      layout.compute(input, DEFAULT_PARAMETERS)
      const once = read
      const { guides } = layOut(layout, { ...input }, DEFAULT_PARAMETERS, NO_REST)
      expect(guides.length).toBeGreaterThan(0)
      expect(read - once).toBe(once)
    }
  })

  it('takes groups between which very many pairs are joined', () => {
    const side = Array.from({ length: 400 }, (_, at) => at)
    const nodes = ['person', 'state'].flatMap((kind) =>
      side.map((at) => aNode(`${kind}-${at}`, kind)),
    )
    const links = side.flatMap((from) => side.map((to) => aLink(`person-${from}`, `state-${to}`)))
    expect(grouped.compute(aNetwork(nodes, links), DEFAULT_PARAMETERS).size).toBe(nodes.length)
  })
})
