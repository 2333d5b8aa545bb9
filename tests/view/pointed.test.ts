// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { pointOn } from '../../src/view/curves.ts'
import type { SceneStrand } from '../../src/view/scene.ts'
import { drawn, LOOK, RENDERERS, withStillTime } from '../helpers/drawn.ts'
import type { Stroke } from '../helpers/stage.ts'
import { sceneOf } from './pictures/invented.ts'

withStillTime()

const SCENE = sceneOf()
const lineOf = (family: string): SceneStrand => {
  const line = SCENE.strands.find((strand) => strand.family === family)
  if (line === undefined) throw new Error(`No line of "${family}" is drawn.`)
  return line
}
const [ACCUSE, ATTACK] = [lineOf('accuse'), lineOf('attack')]

describe.each(RENDERERS)('what the mouse points at, drawn by %s,', (_, create) => {
  const mounted = () => {
    const all = drawn(create, SCENE, LOOK)
    const { renderer, strokes, mouse, frame, settle } = all
    const pointAt = (line: SceneStrand | null): void => {
      const { zoom, pan } = renderer.view()
      const [x, y] = line === null ? [480, 150] : pointOn(line.route.curve, 0.25)
      mouse('mousemove', x * zoom + pan.x, y * zoom + pan.y)
      frame()
      expect(renderer.hovered()?.id).toBe(line?.id)
    }
    let last: readonly string[] = []
    /** The names of nodes that are bright once something is done: where nothing is painted, they are as before. */
    const bright = (act: () => void): readonly string[] => {
      strokes.length = 0
      act()
      settle()
      if (!strokes.some(({ what, canvas }) => what === 'clear' && canvas.isConnected)) return last
      const texts = strokes.filter(({ what, canvas }) => what === 'text' && canvas.isConnected)
      last = ['River Front', 'Aland', 'Borduria', 'Syldavia'].filter((name) =>
        texts.some(({ words, alpha }) => words.includes(name) && alpha === 1),
      )
      return last
    }
    return { ...all, pointAt, bright }
  }
  const accusing = ['Aland', 'Borduria']
  const attacking = ['River Front', 'Aland']

  it('stands out at once, and a moment longer than the mouse is on it', () => {
    const { pointAt, bright, events } = mounted()
    expect(bright(() => pointAt(ACCUSE))).toEqual(accusing)
    expect(bright(() => pointAt(null))).toEqual(accusing)
    expect(events.onHover).toHaveBeenLastCalledWith(null)
    expect(bright(() => vi.advanceTimersByTime(100))).toEqual(accusing)
    expect(bright(() => vi.advanceTimersByTime(100))).not.toEqual(accusing)
  })

  it('gives way at once to what the mouse comes upon meanwhile', () => {
    const { pointAt, bright } = mounted()
    pointAt(ACCUSE)
    pointAt(null)
    expect(bright(() => pointAt(ATTACK))).toEqual(attacking)
    expect(bright(() => vi.runAllTimers())).toEqual(attacking)
  })

  it('stands out no longer once something is pressed', () => {
    const { pointAt, bright, renderer, mouse } = mounted()
    bright(() => pointAt(ACCUSE))
    pointAt(null)
    const { zoom, pan } = renderer.view()
    const press = () => mouse('mousedown', 480 * zoom + pan.x, 150 * zoom + pan.y)
    expect(bright(press)).not.toEqual(accusing)
  })

  it('stands out no longer once it is not drawn any more', () => {
    const { pointAt, bright, renderer, strokes } = mounted()
    bright(() => pointAt(ACCUSE))
    pointAt(null)
    const strands = SCENE.strands.filter(({ id }) => id !== ACCUSE.id)
    const without = { nodes: SCENE.nodes, strands }
    const after = bright(() => renderer.render(without, LOOK))
    expect(after).not.toEqual(accusing)
    const isFaint = ({ what, alpha, canvas }: Stroke): boolean =>
      (what === 'text' || what === 'image') && alpha < 1 && canvas.isConnected
    expect(strokes.filter(isFaint)).toEqual([])
    expect(bright(() => vi.advanceTimersByTime(200))).toEqual(after)
  })
})
