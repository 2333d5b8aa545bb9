// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { createCytoscapeRenderer } from '../../src/view/cytoscape/index.ts'
import { drawn, LOOK, withStillTime } from '../helpers/drawn.ts'
import type { Stroke } from '../helpers/stage.ts'
import { sceneOf } from './pictures/invented.ts'

withStillTime()

/** What cytoscape drew on the page, without the words above it. */
const ofCytoscape = (strokes: readonly Stroke[]): readonly Stroke[] =>
  strokes.filter(({ canvas }) => canvas.isConnected && canvas.closest('.graph-stage') !== null)

it('draws lines and nodes themselves at every zoom, and no pictures of them that it would have to scale', () => {
  const scene = sceneOf()
  const { strokes, renderer, settle } = drawn(createCytoscapeRenderer, scene, LOOK)
  for (const factor of [0.8, 1.4]) {
    strokes.length = 0
    renderer.zoomBy(factor)
    settle()
    const of = (what: Stroke['what']) =>
      ofCytoscape(strokes).filter((stroke) => stroke.what === what)
    expect(of('stroke').length).toBeGreaterThanOrEqual(scene.strands.length + scene.nodes.length)
    expect(of('image')).toEqual([])
  }
})

it('draws nothing of what lies outside its window', () => {
  const { strokes, renderer, settle } = drawn(createCytoscapeRenderer, sceneOf(), LOOK)
  strokes.length = 0
  renderer.panBy(100_000, 0)
  settle()
  expect(new Set(ofCytoscape(strokes).map(({ what }) => what))).toEqual(new Set(['clear']))
})
