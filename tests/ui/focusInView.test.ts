import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Point } from '../../src/domain/dataset.ts'
import { stepBack } from '../../src/ui/aside.ts'
import { followFocus, type Way } from '../../src/ui/graph/focusInView.ts'
import { createMapRenderer } from '../../src/view/map/index.ts'
import type { Scene } from '../../src/view/scene.ts'
import { LOOK } from '../helpers/drawn.ts'
import { createStage } from '../helpers/stage.ts'
import { dispute, positions, sceneOf } from '../view/pictures/invented.ts'

/** Far apart, but for two in the middle. */
const FAR: readonly (readonly [string, Point])[] = [
  ['aland', [0, 0]],
  ['borduria', [140, 40]],
  ['syldavia', [4_000, -3_000]],
  ['ottokar', [-4_000, -3_000]],
  ['officials', [-4_000, 3_000]],
  ['front', [4_000, 3_000]],
  ['talks', [0, 3_000]],
]
const ALL = sceneOf(dispute(), positions(FAR))
const only = (...ids: readonly string[]): Scene => ({
  nodes: ALL.nodes.filter(({ id }) => ids.includes(id)),
  strands: ALL.strands.filter(({ from, to }) => ids.includes(from) && ids.includes(to)),
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const mounted = (opened: Scene = ALL) => {
  const { host, settle, resize } = createStage(900, 600)
  const renderer = createMapRenderer(host, {
    onPick: () => {},
    onHover: () => {},
    onView: () => {},
    onMove: () => {},
  })
  renderer.render(opened, LOOK)
  renderer.fit(null, 'jump')
  const rest = (): void => {
    settle()
    vi.advanceTimersByTime(2_000)
    settle()
  }
  rest()
  const way: { current: Way | null } = { current: null }
  let isFocused = false
  return {
    renderer,
    rest,
    /** Gives the canvas another size: all that is drawn is in view then, or not. */
    turn(width: number, height: number) {
      resize(width, height)
      rest()
      return renderer.nodesInView().length
    },
    /** Draws what a focus has left (null: it has ended), and follows it. */
    focus(scene: Scene | null) {
      renderer.render(scene ?? ALL, LOOK)
      followFocus(
        { current: renderer },
        way,
        scene === null ? 'ends' : isFocused ? 'changes' : 'comes',
      )
      isFocused = scene !== null
      rest()
      return renderer.view()
    },
  }
}

describe('a focus', () => {
  it('brings what it leaves of a large graph near, and gives the view back when it ends', () => {
    const { renderer, focus } = mounted()
    const far = renderer.view()
    const near = focus(only('aland', 'borduria'))
    expect(near.zoom).toBeGreaterThan(far.zoom * 5)
    expect(renderer.nodesInView().length).toBe(2)
    expect(focus(null)).toEqual(far)
  })

  it('that grows shows what comes, and still gives the first view back', () => {
    const { renderer, focus } = mounted()
    const far = renderer.view()
    focus(only('aland', 'borduria'))
    focus(only('aland', 'borduria', 'talks'))
    expect(renderer.nodesInView().length).toBe(3)
    expect(focus(null)).toEqual(far)
  })

  it('brings what it leaves out from under a panel, and into all of the canvas when that is gone', () => {
    const { renderer, focus, rest } = mounted()
    const [canvas, panel] = ['graph-canvas', 'evidence'].map((id) => {
      const element = document.createElement('div')
      element.id = id
      document.body.append(element)
      return element
    })
    if (canvas === undefined || panel === undefined) throw new Error('Something is missing.')
    panel.getBoundingClientRect = () => new DOMRect(0, 250, 900, 350)
    const left = only('syldavia', 'officials', 'aland')
    const { zoom, pan } = focus(left)
    for (const { at } of left.nodes) {
      expect(at[1] * zoom + pan.y).toBeGreaterThan(0)
      expect(at[1] * zoom + pan.y).toBeLessThan(250)
    }
    expect(renderer.nodesInView()).toHaveLength(3)
    panel.remove()
    stepBack(renderer)
    rest()
    expect(renderer.view()).toEqual(renderer.fitting(null))
  })

  it('leaves the view alone where all it leaves is seen well, and one that somebody has moved when it ends', () => {
    const { renderer, focus } = mounted()
    const far = renderer.view()
    expect(focus(only('syldavia', 'officials', 'aland'))).toEqual(far)
    expect(focus(null)).toEqual(far)
    focus(only('aland', 'borduria'))
    renderer.panBy(40, 0)
    const moved = renderer.view()
    expect(focus(null)).toEqual(moved)
  })

  it.each([
    ['brought near', only('aland', 'borduria')],
    ['left where it was', only('syldavia', 'officials', 'aland')],
  ])('that was %s leaves a canvas that shows all again when it is turned', (_, scene) => {
    const { focus, turn } = mounted()
    focus(scene)
    focus(null)
    expect(turn(300, 600)).toBe(ALL.nodes.length)
  })

  it.each([
    ['brought near', only('aland', 'borduria')],
    ['left where it was', only('syldavia', 'officials', 'aland')],
  ])(
    'that was %s and turned shows all that it leaves, and all of the graph when it ends',
    (_, scene) => {
      const { renderer, focus, turn } = mounted()
      focus(scene)
      expect(turn(300, 600)).toBe(scene.nodes.length)
      focus(null)
      expect(renderer.nodesInView()).toHaveLength(ALL.nodes.length)
      expect(turn(900, 600)).toBe(ALL.nodes.length)
    },
  )

  it('gives a view back that somebody had moved before, and leaves that alone when the canvas is turned', () => {
    const { renderer, focus, turn } = mounted()
    renderer.zoomBy(3)
    const own = renderer.view()
    expect(focus(only('syldavia', 'officials', 'aland'))).not.toEqual(own)
    expect(focus(null)).toEqual(own)
    turn(300, 600)
    expect(renderer.view()).toEqual(own)
  })
})

describe('filters that are gone', () => {
  it('bring all into a view that was fitted to what they had left, with a focus or without', () => {
    const { renderer, focus } = mounted(only('aland', 'borduria'))
    expect(renderer.nodesInView()).toHaveLength(2)
    focus(null)
    expect(renderer.nodesInView()).toHaveLength(ALL.nodes.length)
    const nearer = mounted(only('aland', 'borduria', 'talks'))
    nearer.focus(only('aland', 'borduria', 'talks'))
    nearer.focus(null)
    expect(nearer.renderer.nodesInView()).toHaveLength(ALL.nodes.length)
  })

  it('leave a view that somebody has moved', () => {
    const { renderer, focus } = mounted(only('aland', 'borduria'))
    renderer.panBy(40, 0)
    const moved = renderer.view()
    expect(focus(null)).toEqual(moved)
  })
})
