// @vitest-environment jsdom
import type { Core } from 'cytoscape'
import { describe, expect, it, vi } from 'vitest'
import { samples } from '../../src/view/curves.ts'
import { createCytoscapeRenderer } from '../../src/view/cytoscape/index.ts'
import { outlineAt } from '../../src/view/cytoscape/stylesheet.ts'
import type { Look } from '../../src/view/renderer.ts'
import type { Scene, SceneStrand } from '../../src/view/scene.ts'
import { drawn, LOOK, RENDERERS, withStillTime } from '../helpers/drawn.ts'
import { sceneOf } from './pictures/invented.ts'

const strandOf = (scene: Scene, family: string): SceneStrand => {
  const strand = scene.strands.find((one) => one.family === family)
  if (strand === undefined) throw new Error(`No line of "${family}" is drawn.`)
  return strand
}

const RAW = sceneOf()
const LINE = strandOf(RAW, 'accuse')
const [, SPOT = LINE.route.curve.start] = samples(LINE.route.curve, 5)
/** The talks lie beside its words on the line between the two who accuse each other. */
const SCENE: Scene = {
  nodes: RAW.nodes.map((node) => (node.entity.kind === 'event' ? { ...node, at: SPOT } : node)),
  strands: RAW.strands,
}
const TALKS = SCENE.nodes.find(({ entity }) => entity.kind === 'event')

/** The line stays bright, with its ends. */
const LIT: Look = {
  ...LOOK,
  lit: {
    strands: new Set([LINE.id]),
    nodes: new Set([LINE.from, LINE.to]),
    fading: 'aside',
  },
}

withStillTime()

const cyOf = (host: HTMLElement): Core =>
  Reflect.get(host.querySelector('.graph-stage') ?? host, '_cyreg').cy

describe.each(RENDERERS)('what stays bright, drawn by %s', (_, create) => {
  it('lies above a faded node that a pointer finds all the same', () => {
    const { renderer, events, mouse, frame } = drawn(create, SCENE, LIT)
    const { zoom, pan } = renderer.view()
    const [x, y] = [SPOT[0] * zoom + pan.x, SPOT[1] * zoom + pan.y]
    mouse('mousemove', x, y)
    frame()
    expect(events.onHover.mock.lastCall).toEqual([{ kind: 'node', id: TALKS?.id }])
  })

  it('keeps the names of the ends of a selected line, whatever else is bright', () => {
    const other = strandOf(RAW, 'attack')
    const { strokes, renderer, settle } = drawn(create, SCENE, {
      ...LIT,
      selected: { nodes: new Set(), strands: new Set([other.id]) },
    })
    strokes.length = 0
    renderer.zoomBy(1.02)
    settle()
    vi.runAllTimers()
    settle()
    const inked = (name: string): boolean =>
      strokes.some(
        ({ what, words, alpha, canvas }) =>
          what === 'text' && words.includes(name) && alpha === 1 && canvas.isConnected,
      )
    expect(['River Front', 'Aland', 'Borduria', 'Syldavia'].map(inked)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

it('draws bright lines, with their heads, above all that fades, and bright nodes above these', () => {
  const { host } = drawn(createCytoscapeRenderer, SCENE, LIT)
  const cy = cyOf(host)
  const sorted: readonly { id(): string; hasClass(name: string): boolean }[] = Reflect.get(
    cy.renderer(),
    'getCachedZSortedEles',
  ).call(cy.renderer())
  const order = sorted.map((one) =>
    one.hasClass('aside') ? 'faded' : one.id().startsWith('s:') ? 'line' : 'node',
  )
  expect(order.filter((one, at) => one !== order[at - 1])).toEqual(['faded', 'line', 'node'])
})

it('draws no outline of a node thinner than a pixel, from however far', () => {
  const { host, renderer } = drawn(createCytoscapeRenderer, SCENE, LOOK)
  for (const zoom of [0.1, 0.35, 0.6, 1, 3]) {
    renderer.setView({ zoom, pan: { x: 0, y: 0 } })
    const widths = cyOf(host)
      .nodes()
      .map((node) => node.numericStyle('border-width') * zoom)
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(0.999)
  }
  expect(outlineAt(1)).toBe(1)
  expect(outlineAt(6)).toBe(1)
})
