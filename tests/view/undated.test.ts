import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box as Bounds, footprint, gapBetween } from '../../src/analysis/geometry/box.ts'
import { layOut } from '../../src/analysis/layouts/arrange.ts'
import type { Guide } from '../../src/analysis/layouts/guide.ts'
import { layoutInput } from '../../src/analysis/layouts/input.ts'
import { DEFAULT_PARAMETERS, type LayoutInput } from '../../src/analysis/layouts/layout.ts'
import { timeline } from '../../src/analysis/layouts/timeline.ts'
import type { EntityId } from '../../src/domain/ids.ts'
import { createHeadings, keptBy } from '../../src/view/headings.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { builtEntity, builtStatement } from '../helpers/built.ts'
import { CANVASES, theCrisis } from '../helpers/laidOut.ts'
import { dispute, sceneOf } from './pictures/invented.ts'

const NO_REST = { nodes: [], links: [] }
const KINDS = ['country', 'person', 'event', 'armed-group', 'collective', 'instrument']
const DAYS = ['2031-05-01', '2031-05-02', '2031-05', '2031-06-11/2031-06-12', '2031-07-20']

const word = fc.stringMatching(/^[A-Za-z“”]{1,14}$/)
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

/** Up to forty nodes with long and short names, some with a date, some in lines with the first, on a window of some size. */
const graphs = fc
  .record({
    nodes: fc.array(
      fc.record({
        name,
        kind: fc.constantFrom(...KINDS),
        date: fc.option(fc.constantFrom(...DAYS), { freq: 2 }),
      }),
      { minLength: 2, maxLength: 40, size: 'max' },
    ),
    size: fc.constantFrom('desk' as const, 'middle' as const, 'phone' as const),
  })
  .map(({ nodes, size }) => {
    const page = CANVASES[size]
    const entities = nodes.map((node, at) => builtEntity(`n${at}`, node.kind, node.name))
    const dataset = dispute(
      entities,
      nodes.slice(1).map((_, at) => builtStatement(`s${at}`, 'n0', 'attacks', `n${at + 1}`)),
    )
    const plain = layoutInput(
      dataset,
      entities,
      [],
      [],
      page.width < page.height ? 'portrait' : 'landscape',
    )
    const isUndated = new Map<EntityId, boolean>()
    const input: LayoutInput = {
      ...plain,
      page,
      nodes: plain.nodes.map((node, at) => {
        const date = nodes[at]?.date ?? null
        isUndated.set(node.id, date === null)
        const happened = date === null ? null : { first: date, last: date }
        return { ...node, dates: { happened, said: null, published: null } }
      }),
    }
    return { dataset, input, isUndated }
  })

const panelIn = (guides: readonly Guide[]): Bounds | null =>
  guides.find(({ title }) => title.of === 'no-date')?.box ?? null

const holds = (outer: Bounds, inner: Bounds): boolean =>
  inner.left >= outer.left - 0.001 &&
  inner.right <= outer.right + 0.001 &&
  inner.top >= outer.top - 0.001 &&
  inner.bottom <= outer.bottom + 0.001

describe('what has no date', () => {
  it('stands in its panel with its name, into which nothing dated reaches', () => {
    fc.assert(
      fc.property(graphs, fc.double({ min: 0.3, max: 1, noNaN: true }), (graph, zoom) => {
        const input = { ...graph.input, zoom }
        const positions = timeline.compute(input, DEFAULT_PARAMETERS)
        const panel = panelIn(timeline.guides?.(input, DEFAULT_PARAMETERS, positions) ?? [])
        expect(panel === null).toBe(![...graph.isUndated.values()].includes(true))
        if (panel === null) return
        for (const node of input.nodes) {
          const box = footprint(node, positions.get(node.id) ?? [9e9, 9e9])
          if (graph.isUndated.get(node.id))
            expect([node.id, holds(panel, box)]).toEqual([node.id, true])
          else expect(gapBetween(panel, box)).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('has its name nowhere but in its panel, and no other name is written there, at any zoom', () => {
    let written = 0
    fc.assert(
      fc.property(graphs, fc.double({ min: 0.12, max: 1.4, noNaN: true }), (graph, zoom) => {
        const { dataset, input, isUndated } = graph
        const { positions, guides } = layOut(timeline, input, DEFAULT_PARAMETERS, NO_REST)
        const kept = (at: number) => keptBy(createHeadings(guides, () => 'May')(at), at)
        const scene = sceneOf(dataset, positions)
        const panel = panelIn(guides)
        if (panel === null) return
        const { nodes } = placeLabels(scene, zoom, estimate, undefined, kept(zoom))
        for (const { node, box } of nodes) {
          const own: Bounds = {
            left: box.x / zoom,
            right: (box.x + box.width) / zoom,
            top: box.y / zoom,
            bottom: (box.y + box.height) / zoom,
          }
          if (isUndated.get(node.id)) {
            written++
            expect(holds(panel, own)).toBe(true)
          } else expect(gapBetween(panel, own)).toBeGreaterThanOrEqual(-0.001)
        }
      }),
      { numRuns: 25 },
    )
    expect(written).toBeGreaterThan(100)
  })

  it('stays there when it is picked, as long as its name is not wider than the panel', () => {
    const crisis = theCrisis()
    for (const size of ['desk', 'middle', 'phone'] as const) {
      const { scene, view, guides } = crisis(timeline, size)('en')
      const panel = panelIn(guides)
      const kept = keptBy(createHeadings(guides, () => '')(view.zoom), view.zoom)
      const isIn = ({ at: [x, y] }: (typeof scene.nodes)[number]): boolean =>
        panel !== null && holds(panel, { left: x, right: x, top: y, bottom: y })
      const undated = scene.nodes.filter(isIn)
      expect(undated.length).toBeGreaterThan(20)
      for (const picked of undated) {
        const wanted = { nodes: new Set([picked.id]), strands: new Set<never>() }
        const label = placeLabels(scene, view.zoom, estimate, wanted, kept).nodes.find(
          ({ node }) => node === picked,
        )
        const { x, y, width, height } = label?.box ?? { x: 9e9, y: 9e9, width: 0, height: 0 }
        const zoom = view.zoom
        expect(
          panel !== null &&
            holds(panel, {
              left: x / zoom,
              right: (x + width) / zoom,
              top: y / zoom,
              bottom: (y + height) / zoom,
            }),
        ).toBe(true)
      }
    }
  })

  it('has room for all names on a wide window, those of states in their ovals', () => {
    const { scene, labels, view } = theCrisis()(timeline, 'desk')('en')
    expect(labels.nodes.length).toBe(scene.nodes.length)
    expect(view.zoom).toBeGreaterThan(0.45)
    const states = labels.nodes.filter(({ node }) => node.size.labelPlacement === 'inside')
    expect(states.length).toBeGreaterThan(6)
    expect(states.filter(({ inside }) => !inside)).toEqual([])
  })
})
