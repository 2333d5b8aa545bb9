import { describe, expect, it } from 'vitest'
import { samples } from '../../src/view/curves.ts'
import { fitScene } from '../../src/view/fitScene.ts'
import { wordsAt } from '../../src/view/namesAt.ts'
import { builtEntity, builtStatement } from '../helpers/built.ts'
import { dispute, positions, sceneOf } from './pictures/invented.ts'

describe('the view that brings everything onto the canvas', () => {
  it('holds lines that bow out beyond all nodes', () => {
    const names = ['port', 'bay', 'cape', 'isle', 'reef']
    const row = sceneOf(
      dispute(
        names.map((name) => builtEntity(name, 'country', name)),
        [
          builtStatement('far', 'port', 'aids', 'reef'),
          ...names.slice(1).map((name, at) => builtStatement(`s${at}`, 'port', 'visits', name)),
        ],
      ),
      positions(names.map((name, at) => [name, [at * 300, 0]] as const)),
    )
    const [width, height] = [1400, 200]
    const view = fitScene(row, null, null, width, height, undefined, 0.08, null)
    if (view === null) throw new Error('There is no view.')
    const heights = row.strands.flatMap(({ route }) =>
      samples(route.curve, 30).map(([, y]) => y * view.zoom + view.pan.y),
    )
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(60)
    expect(Math.min(...heights)).toBeGreaterThan(0)
    expect(Math.max(...heights)).toBeLessThan(height)
  })

  it('holds what has to be seen beside chosen nodes, below what covers the canvas', () => {
    const { nodes } = sceneOf()
    const [width, height, above] = [390, 640, 150]
    const scene = sceneOf()
    const also = [
      [-900, -700],
      [800, 600],
    ] as const
    const ids = nodes.slice(0, 2).map(({ id }) => id)
    const view = fitScene(
      scene,
      ids,
      null,
      width,
      height,
      { free: { x: 0, y: above, width, height: height - above }, also },
      0.08,
      null,
    )
    if (view === null) throw new Error('There is no view.')
    for (const [x, y] of also) {
      expect(x * view.zoom + view.pan.x).toBeGreaterThan(0)
      expect(x * view.zoom + view.pan.x).toBeLessThan(width)
      expect(y * view.zoom + view.pan.y).toBeGreaterThan(above)
      expect(y * view.zoom + view.pan.y).toBeLessThan(height)
    }
  })

  it('holds the words of few lines that stay bright, which reach out beyond their nodes', () => {
    const scene = sceneOf(
      dispute(
        ['aland', 'borduria', 'syldavia'].map((name) => builtEntity(name, 'country', name)),
        [builtStatement('s', 'aland', 'attacks', 'borduria')],
      ),
      positions([
        ['aland', [0, 0]],
        ['borduria', [0, 300]],
        ['syldavia', [200, 150]],
      ]),
      () => 'a long way of saying that one is attacking the other',
    )
    const [width, height] = [360, 500]
    const ids = scene.nodes.map(({ id }) => id)
    const lit = { nodes: new Set(ids), strands: new Set(scene.strands.map(({ id }) => id)) }
    const look = { headroom: 0, lit, guides: [] }
    const view = fitScene(scene, ids, look, width, height, undefined, 0.08, null)
    if (view === null) throw new Error('There is no view.')
    const words = wordsAt(scene, lit, scene.strands)(view.zoom)[0]
    if (words === undefined) throw new Error('There are no words.')
    const [left, right] = [words.x + view.pan.x, words.x + words.width + view.pan.x]
    expect(right - left).toBeGreaterThan(200)
    expect(left).toBeGreaterThan(0)
    expect(right).toBeLessThan(width)
  })

  it('is as near to the whole with a line selected as without, and farther only where the rest fades away', () => {
    const scene = sceneOf(
      dispute(
        ['aland', 'borduria'].map((name) => builtEntity(name, 'country', name)),
        [builtStatement('s', 'aland', 'attacks', 'borduria')],
      ),
      positions([
        ['aland', [0, 0]],
        ['borduria', [0, 300]],
      ]),
      () => 'a long way of saying that one is attacking the other',
    )
    const ids = scene.nodes.map(({ id }) => id)
    const lit = { nodes: new Set(ids), strands: new Set(scene.strands.map(({ id }) => id)) }
    const zoomWith = (look: Parameters<typeof fitScene>[2]) =>
      fitScene(scene, null, look, 360, 500, undefined, 0.08, null)?.zoom ?? 0
    const whole = zoomWith(null)
    const fading = (how: 'aside' | 'away') =>
      zoomWith({ headroom: 0, lit: { ...lit, fading: how } })
    expect(fading('aside')).toBe(whole)
    expect(fading('away')).toBeLessThan(whole)
  })
})
