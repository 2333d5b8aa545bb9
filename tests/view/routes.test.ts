import { describe, expect, it } from 'vitest'
import { LABEL_GAP } from '../../src/analysis/geometry/box.ts'
import type { LayoutLink, LayoutNode } from '../../src/analysis/layouts/layout.ts'
import { reachOfLines } from '../../src/analysis/layouts/swings.ts'
import type { Point } from '../../src/domain/dataset.ts'
import { type EntityId, entityId, familyId, kindId } from '../../src/domain/ids.ts'
import { linesOf } from '../../src/domain/lines.ts'
import { curveLength, pointOn, samples } from '../../src/view/curves.ts'
import { boxAround, type Obstacle, type Route } from '../../src/view/routes.ts'
import { routeStrands } from '../../src/view/strandRoutes.ts'
import { foldIntoStrands } from '../../src/view/strands.ts'
import { builtStatement } from '../helpers/built.ts'

const node = (id: string, x: number, y: number, more: Partial<Obstacle> = {}): Obstacle => ({
  id: entityId(id),
  at: [x, y],
  glyph: { form: 'ellipse' },
  width: 40,
  height: 40,
  label: null,
  ...more,
})

/** The label below a node at 200, -40. */
const NAME = { x: 140, y: -20 + LABEL_GAP, width: 120, height: 30 }

const EMPTY = { left: 0, top: 0, right: 0, bottom: 0 }

type Told = readonly [subject: string, relation: string, object: string]

const routed = (told: readonly Told[], nodes: readonly Obstacle[]): ReadonlyMap<string, Route> => {
  const lines = told.flatMap(([subject, relation, object], at) =>
    linesOf(builtStatement(`s${at}`, subject, relation, object)),
  )
  const strands = foldIntoStrands(
    lines,
    ({ relation }) => (/with$/.test(relation) ? 2 : 1),
    new Set(),
  )
  return routeStrands(strands, new Map<EntityId, Obstacle>(nodes.map((one) => [one.id, one])))
}

const only = (routes: ReadonlyMap<string, Route>): Route => {
  const [route] = [...routes.values()]
  if (route === undefined) throw new Error('There is no route.')
  return route
}

const middleOf = (route: Route): Point => pointOn(route.curve, 0.5)
const PAIR = [node('a', 0, 0), node('b', 400, 0)]

const HOSTS_OF_LANES: readonly Told[] = [
  ['a', 'accuses', 'b'],
  ['b', 'accuses', 'a'],
  ['a', 'attacks', 'b'],
  ['b', 'attacks', 'a'],
  ['a', 'negotiates-with', 'b'],
  ['a', 'aids', 'b'],
]

describe('routes', () => {
  it('are straight where nothing stands in the way', () => {
    const { curve } = only(routed([['a', 'attacks', 'b']], PAIR))
    for (const [, y] of samples(curve, 9)) expect(y).toBeCloseTo(0)
  })

  it('go round a node that stands in the way', () => {
    const between = node('c', 200, 0)
    const { curve } = only(routed([['a', 'attacks', 'b']], [...PAIR, between]))
    for (const [x, y] of samples(curve, 60))
      expect(Math.abs(x - 200) < 20 && Math.abs(y) < 20).toBe(false)
  })

  it('go round a label that stands in the way', () => {
    const label = { x: 170, y: -8, width: 60, height: 16 }
    const named = node('c', 200, -60, { label })
    const { curve } = only(routed([['a', 'attacks', 'b']], [...PAIR, named]))
    for (const [x, y] of samples(curve, 60))
      expect(x > 170 && x < 230 && y > -8 && y < 8).toBe(false)
  })

  it('give each of several strands a lane of its own', () => {
    const routes = routed(HOSTS_OF_LANES, PAIR)
    const heights = [...routes.values()].map((route) => middleOf(route)[1]).sort((x, y) => x - y)
    expect(heights).toHaveLength(6)
    heights.slice(1).forEach((height, at) => {
      expect(height - (heights[at] ?? 0)).toBeGreaterThan(18)
    })
  })

  it('put one direction above and the other below', () => {
    const routes = routed(HOSTS_OF_LANES, PAIR)
    const height = (id: string): number => {
      const route = routes.get(id)
      return route === undefined ? Number.NaN : middleOf(route)[1]
    }
    for (const id of ['a>b:accuse:reported', 'a>b:attack:reported', 'a>b:ally:reported'])
      for (const other of ['b>a:accuse:reported', 'b>a:attack:reported'])
        expect(height(id)).toBeLessThan(height(other))
  })

  it('put lanes side by side between nodes one above the other', () => {
    const routes = routed(
      [
        ['a', 'attacks', 'b'],
        ['b', 'attacks', 'a'],
      ],
      [node('a', 0, 0), node('b', 0, 300)],
    )
    const [one, other] = [...routes.values()].map((route) => middleOf(route)[0])
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThan(18)
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThan(26)
  })

  it('keep lanes together where the ends are close', () => {
    const routes = routed(HOSTS_OF_LANES, [node('a', 0, 0), node('b', 50, 0)])
    for (const route of routes.values()) expect(Math.abs(middleOf(route)[1])).toBeLessThan(60)
  })

  it('keep other lines out of the corridor between the two busiest ends', () => {
    const nodes = [...PAIR, node('c', 200, -70), node('d', 200, 90)]
    const crossing: Told = ['c', 'aids', 'd']
    const alone = routed([crossing], nodes).get('c>d:ally:reported')
    const beside = routed([...HOSTS_OF_LANES, crossing], nodes).get('c>d:ally:reported')
    const inCorridor = (route: Route | undefined): number =>
      route === undefined
        ? Number.NaN
        : samples(route.curve, 40).filter(([x, y]) => x > 80 && x < 320 && Math.abs(y) < 75).length
    expect(beside).toBeDefined()
    expect(inCorridor(beside)).toBeLessThanOrEqual(inCorridor(alone))
  })

  it('bend for no corridor where a layout has put others into it', () => {
    const crossing: Told = ['c', 'aids', 'd']
    const offset = (others: readonly Obstacle[]): number | null | undefined =>
      routed(
        [...HOSTS_OF_LANES, crossing],
        [...PAIR, node('c', 90, -260), node('d', 90, 260), ...others],
      ).get('c>d:ally:reported')?.offset
    const others = [node('e', 160, 40), node('f', 240, -40), node('g', 280, 40)]
    expect(offset([])).not.toBe(0)
    expect(offset(others.slice(0, 2))).not.toBe(0)
    expect(offset(others)).toBe(0)
  })

  const ACROSS = [node('d', 90, -600), node('e', 90, 600)]
  const BESIDE = [node('f', 450, -100), node('g', 450, 100)]
  const AROUND: readonly Told[] = [
    ['d', 'aids', 'e'],
    ['f', 'aids', 'g'],
  ]
  it.each<readonly [string, readonly Told[], readonly Obstacle[]]>([
    ['run straight', HOSTS_OF_LANES.slice(0, 1), []],
    ['bend round a node', HOSTS_OF_LANES.slice(0, 1), [node('c', 200, 4)]],
    ['bend round a name', HOSTS_OF_LANES.slice(0, 1), [node('c', 200, -40, { label: NAME })]],
    ['lie beside each other', HOSTS_OF_LANES.slice(0, 3), []],
    ['keep out of a corridor', [...HOSTS_OF_LANES, ...AROUND], [...ACROSS, ...BESIDE]],
  ])('reach as far as layouts reckon with where they %s', (_, told, others) => {
    const nodes = [...PAIR, ...others]
    const layoutNodes = nodes.map(
      ({ id, width, height, label }): LayoutNode => ({
        id,
        kind: kindId('country'),
        rollsUpTo: null,
        unnamed: false,
        width,
        height,
        labelWidth: label?.width ?? 0,
        labelHeight: label?.height ?? 0,
        labelPlacement: 'below',
      }),
    )
    const links = told.map(
      ([from, , to]): LayoutLink => ({
        from: entityId(from),
        to: entityId(to),
        family: familyId('aid'),
        polarity: 'neutral',
        count: 1,
        lane: 0,
      }),
    )
    const places = new Map(nodes.map(({ id, at }) => [id, at]))
    const { left, top, right, bottom } =
      reachOfLines({ nodes: layoutNodes, links }, places) ?? EMPTY
    const drawn = boxAround(
      [...routed(told, nodes).values()].flatMap(({ curve }) => samples(curve, 60)),
    )
    expect(Math.abs(left - drawn.x)).toBeLessThan(1)
    expect(Math.abs(top - drawn.y)).toBeLessThan(1)
    expect(Math.abs(right - drawn.x - drawn.width)).toBeLessThan(1)
    expect(Math.abs(bottom - drawn.y - drawn.height)).toBeLessThan(1)
  })

  it('draw a loop for a line from a node to itself', () => {
    const { curve, way } = only(routed([['a', 'attacks', 'a']], PAIR))
    expect(curveLength(curve)).toBeGreaterThan(50)
    expect(way.distances[0]).toBeGreaterThan(20)
  })

  it('draw several loops one around the other', () => {
    const routes = routed(
      [
        ['a', 'attacks', 'a'],
        ['a', 'accuses', 'a'],
        ['a', 'aids', 'a'],
        ['a', 'visits', 'a'],
      ],
      PAIR,
    )
    const lengths = [...routes.values()].map(({ curve }) => curveLength(curve))
    expect(lengths).toHaveLength(4)
    lengths.slice(1).forEach((length, at) => {
      expect(length).toBeGreaterThan((lengths[at] ?? 0) + 10)
    })
  })

  it('pass over strands whose ends have no place', () => {
    expect(routed([['a', 'attacks', 'nowhere']], PAIR).size).toBe(0)
  })

  it('stay finite between nodes at the same place', () => {
    const routes = routed(HOSTS_OF_LANES, [node('a', 5, 5), node('b', 5, 5)])
    for (const { curve } of routes.values())
      for (const point of samples(curve, 9)) expect(point.every(Number.isFinite)).toBe(true)
  })

  it('do not depend on the order in which statements are told', () => {
    const straight = routed(HOSTS_OF_LANES.slice(0, 2), PAIR)
    const turned = routed(HOSTS_OF_LANES.slice(0, 2).reverse(), PAIR)
    for (const [id, route] of straight) expect(turned.get(id)).toEqual(route)
  })
})
