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
    /** What the next painting has bright of the names of nodes; null: nothing is painted. */
    const painted = (act: () => void): readonly string[] | null => {
      strokes.length = 0
      act()
      settle()
      const texts = strokes.filter(({ what, canvas }) => what === 'text' && canvas.isConnected)
      if (strokes.every(({ what }) => what !== 'clear')) return null
      return ['River Front', 'Aland', 'Borduria', 'Syldavia'].filter((name) =>
        texts.some(({ words, alpha }) => words.includes(name) && alpha === 1),
      )
    }
    return { ...all, pointAt, painted }
  }
  const accusing = ['Aland', 'Borduria']
  const attacking = ['River Front', 'Aland']

  it('stands out at once, and a moment longer than the mouse is on it', () => {
    const { pointAt, painted, events } = mounted()
    expect(painted(() => pointAt(ACCUSE))).toEqual(accusing)
    expect(painted(() => pointAt(null))).toBeNull()
    expect(events.onHover).toHaveBeenLastCalledWith(null)
    expect(painted(() => vi.advanceTimersByTime(100))).toBeNull()
    const after = painted(() => vi.advanceTimersByTime(100))
    expect(after).not.toBeNull()
    expect(after).not.toEqual(accusing)
  })

  it('gives way at once to what the mouse comes upon meanwhile', () => {
    const { pointAt, painted } = mounted()
    pointAt(ACCUSE)
    pointAt(null)
    expect(painted(() => pointAt(ATTACK))).toEqual(attacking)
    expect(painted(() => vi.runAllTimers())).toBeNull()
  })

  it('stands out no longer once something is pressed', () => {
    const { pointAt, painted, renderer, mouse } = mounted()
    pointAt(ACCUSE)
    pointAt(null)
    const { zoom, pan } = renderer.view()
    const after = painted(() => mouse('mousedown', 480 * zoom + pan.x, 150 * zoom + pan.y))
    expect(after).not.toBeNull()
    expect(after).not.toEqual(accusing)
  })

  it('stands out no longer once it is not drawn any more', () => {
    const { pointAt, painted, renderer, strokes } = mounted()
    pointAt(ACCUSE)
    pointAt(null)
    const strands = SCENE.strands.filter(({ id }) => id !== ACCUSE.id)
    const without = { nodes: SCENE.nodes, strands }
    expect(painted(() => renderer.render(without, LOOK))).not.toEqual(accusing)
    const isFaint = ({ what, alpha, canvas }: Stroke): boolean =>
      (what === 'text' || what === 'image') && alpha < 1 && canvas.isConnected
    expect(strokes.filter(isFaint)).toEqual([])
    expect(painted(() => vi.advanceTimersByTime(200))).toBeNull()
  })
})
