import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../src/domain/dataset.ts'
import { entityId } from '../../src/domain/ids.ts'
import { atOnce } from '../../src/domain/steps.ts'
import { type Curve, samples } from '../../src/view/curves.ts'
import { bodyOf, type NodeLabel } from '../../src/view/labelBoxes.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { drawNetwork } from '../../src/view/pictures/network.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import type { Box } from '../../src/view/routes.ts'
import type { Scene, SceneNode } from '../../src/view/scene.ts'
import { THEMES } from '../../src/view/theme.ts'
import { builtEntity, builtStatement } from '../helpers/built.ts'
import { CANVASES } from '../helpers/laidOut.ts'
import { openings, viewOf } from '../helpers/opening.ts'
import { shipped } from '../helpers/shipped.ts'
import { dispute, positions, sceneOf } from './pictures/invented.ts'

const opening = openings(shipped())

const SIZES = Object.entries(CANVASES).map(([name, { width, height }]) => {
  const scene = opening(width < height ? 'portrait' : 'landscape')
  const { zoom } = viewOf(scene, null, null, width, height)
  return { name, scene, zoom }
})

const namesIn = (scene: Scene, zoom: number): readonly NodeLabel[] =>
  placeLabels(scene, zoom, estimate).nodes

const gap = (one: Box, other: Box): number =>
  Math.hypot(
    Math.max(0, one.x - other.x - other.width, other.x - one.x - one.width),
    Math.max(0, one.y - other.y - other.height, other.y - one.y - one.height),
  )

/** How far lines run through names that hang outside of their nodes, in pixels. */
const crossed = (curves: readonly Curve[], names: readonly NodeLabel[], zoom: number): number => {
  let points = 0
  for (const curve of curves)
    for (const [x, y] of samples(curve, 400))
      for (const { box, inside } of names)
        if (!inside && gap({ x: x * zoom, y: y * zoom, width: 0, height: 0 }, box) === 0) points++
  return points
}

const curvesOf = ({ strands }: Scene): readonly Curve[] => strands.map(({ route }) => route.curve)

describe('the names of the crisis at its opening', () => {
  it.each(SIZES)('are nearer to their own shapes than any other shape is ($name)', (size) => {
    const { scene, zoom } = size
    const names = namesIn(scene, zoom)
    const outside = names.filter(({ inside }) => !inside)
    expect(outside.length).toBeGreaterThan(scene.nodes.length / 2 - 2)
    for (const { node, box } of outside) {
      const own = gap(box, bodyOf(node, zoom))
      for (const other of scene.nodes) {
        if (other === node) continue
        const far = gap(box, bodyOf(other, zoom))
        expect([node.id, other.id, far >= own + 2.5]).toEqual([node.id, other.id, true])
      }
    }
  })

  it.each(SIZES)('keep off lines where they can, and none is lost for it ($name)', (size) => {
    const { scene, zoom } = size
    const { nodes, strands } = scene
    const [kept, first] = [scene, { nodes, strands, crossings: () => 0 }].map((one) =>
      namesIn(one, zoom),
    )
    if (kept === undefined || first === undefined) throw new Error('There are names.')
    const had = new Set(kept.map(({ node }) => node))
    expect(first.filter(({ node }) => !had.has(node))).toEqual([])
    const lines = curvesOf(scene)
    expect(crossed(lines, kept, zoom)).toBeLessThan(0.95 * crossed(lines, first, zoom))
  })

  it.each(SIZES)(
    'stay where they are while filters hide lines ($name)',
    ({ scene, zoom, name }) => {
      const few = opening(name === 'phone' ? 'portrait' : 'landscape', ({ statement }) =>
        ['accuse', 'attack'].includes(statement.family),
      )
      expect(few.strands.length).toBeLessThan(scene.strands.length / 2)
      const boxes = (one: Scene) => namesIn(one, zoom).map(({ node, box }) => [node.id, box])
      const all = { nodes: scene.nodes, strands: few.strands, crossings: few.crossings }
      expect(boxes(all)).toEqual(boxes(scene))
    },
  )
})

/** A delegate from whom lines run to what lies in some directions. */
const delegate = (ends: readonly Point[]): Scene =>
  sceneOf(
    dispute(
      [
        builtEntity('delegate', 'person', 'Delegate of the lake'),
        ...ends.map((_, at) => builtEntity(`end-${at}`, 'country', 'E')),
      ],
      ends.map((_, at) => builtStatement(`s${at}`, 'delegate', 'visits', `end-${at}`)),
    ),
    positions([['delegate', [0, 0]], ...ends.map((end, at) => [`end-${at}`, end] as const)]),
  )

const nameOf = (scene: Scene, zoom = 1): NodeLabel | undefined =>
  namesIn(scene, zoom).find(({ node }) => node.id === entityId('delegate'))

describe('the name of a node', () => {
  const above: Point = [0, -300]
  const below: readonly Point[] = [
    [-60, 300],
    [60, 300],
  ]

  it('hangs below it, but above where lines leave it there, and beside it where they leave it both ways', () => {
    expect(nameOf(delegate([above]))?.box.y).toBeGreaterThan(0)
    expect(nameOf(delegate([...below, [300, -40]]))?.box.y).toBeLessThan(-20)
    const both = nameOf(delegate([...below, above, [-40, -300], [-300, 30], [400, 300]]))
    expect(both?.box.x).toBeGreaterThan(0)
  })

  it('stands on the same side in a picture', () => {
    const scene = delegate([...below, [300, -40]])
    const network = atOnce(drawNetwork(scene, THEMES.light, estimate, 900))
    const shapes = atOnce(network.shapesAt([70, 90], 900))
    const texts = shapes.flatMap((shape) => (shape.form === 'text' ? [shape] : []))
    const [name] = texts.filter(({ text }) => text.startsWith('Delegate'))
    expect(name).toBeDefined()
    const ends = texts.flatMap(({ text, y }) => (text === 'E' ? [y] : [])).sort((a, b) => a - b)
    const [first = 0, last = 0] = [ends[0], ends.at(-1)]
    expect(name?.y).toBeLessThan(first + ((last - first) * 40) / 340)
  })

  it('is told of the nearer of two nodes only where it is clearly nearer, else left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 90 }), fc.integer({ min: 20, max: 90 }), (x, y) => {
        const people = ['one', 'two', 'three', 'four', 'five'].map((id) =>
          builtEntity(id, 'person', `Delegate ${id}`),
        )
        const places = [
          [0, 0],
          [x, y],
          [-x, y],
          [x, -y],
          [-x, -y],
        ] as const
        const scene = sceneOf(
          dispute(people, []),
          positions(people.map(({ id }, at) => [id, places[at] ?? [0, 0]] as const)),
        )
        for (const { node, box } of namesIn(scene, 1))
          for (const other of scene.nodes)
            if (other !== node)
              expect(gap(box, bodyOf(other, 1))).toBeGreaterThanOrEqual(
                gap(box, bodyOf(node, 1)) + 2.5,
              )
      }),
    )
  })
})

describe('the names of bubbles', () => {
  const [model] = sceneOf().nodes
  if (model === undefined) throw new Error('There is no node.')
  const bubble = (
    id: string,
    [x, y]: Point,
    radius: number,
    lines: readonly string[],
  ): SceneNode => ({
    ...model,
    id: entityId(id),
    at: [x, y],
    bubble: '0',
    width: 2 * radius,
    height: 2 * radius,
    glyph: { form: 'ellipse' },
    size: {
      ...model.size,
      width: 2 * radius,
      height: 2 * radius,
      labelLines: lines,
      labelPx: 12.5,
      labelPlacement: 'inside',
    },
  })
  const around = [-90, 0, 90].flatMap((x) =>
    [-90, 0, 90].flatMap((y) =>
      x === 0 && y === 0 ? [] : [bubble(`at ${x} ${y}`, [x, y], 48, ['Full', '+9'])],
    ),
  )
  const written = (radius: number, others: readonly SceneNode[]) =>
    namesIn(
      {
        nodes: [bubble('own', [0, 0], radius, ['Survelta Daren', '+1,015']), ...others],
        strands: [],
      },
      1,
    )
      .filter(({ node }) => node.id === 'own')
      .map(({ inside, lines }) => ({ inside, lines }))

  it('stand inside in more lines before they stand outside', () => {
    expect(written(60, [])).toEqual([{ inside: true, lines: ['Survelta Daren', '+1,015'] }])
    expect(written(38, [])).toEqual([{ inside: true, lines: ['Survelta', 'Daren', '+1,015'] }])
    const far = [-300, 300].map((at) => bubble(`far ${at}`, [at, at], 48, ['Far', '+9']))
    expect(written(22, far)).toEqual([{ inside: false, lines: ['Survelta Daren', '+1,015'] }])
  })

  it('leave how many are in it where there is no room for more', () => {
    expect(written(24, around)).toEqual([{ inside: true, lines: ['+1,015'] }])
    expect(written(8, around)).toEqual([])
  })
})
