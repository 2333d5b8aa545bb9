// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { samples } from '../../src/view/curves.ts'
import type { Look } from '../../src/view/renderer.ts'
import type { Scene, SceneNode, SceneStrand } from '../../src/view/scene.ts'
import { drawn, HEIGHT, LOOK, RENDERERS, WIDTH, withStillTime } from '../helpers/drawn.ts'
import { sceneOf } from './pictures/invented.ts'

const SCENE = sceneOf()
const [NODE] = SCENE.nodes
if (NODE === undefined) throw new Error('There is no node.')

withStillTime()

describe.each(RENDERERS)('a renderer: %s', (_, create) => {
  const mounted = (look: Look = LOOK, scene: Scene = SCENE) => {
    const stage = drawn(create, scene, look)
    const { renderer } = stage
    const place = ([x, y]: readonly [number, number]): readonly [number, number] => {
      const { zoom, pan } = renderer.view()
      return [x * zoom + pan.x, y * zoom + pan.y]
    }
    return { ...stage, place }
  }

  it('brings everything into view, and says which nodes are', () => {
    const { renderer } = mounted()
    expect(renderer.nodesInView().toSorted()).toEqual(SCENE.nodes.map(({ id }) => id).toSorted())
    renderer.setView({ zoom: 1, pan: { x: -9_000, y: 0 } })
    expect(renderer.nodesInView()).toEqual([])
  })

  it('brings chosen nodes into view with the bright lines between them, below what stays free', () => {
    const pair = SCENE.nodes.slice(0, 2).map(({ id }) => id)
    const bend = (strand: SceneStrand): SceneStrand => {
      const { curve } = strand.route
      const pieces = curve.pieces.map(([[x, y], end]) => [[x, y + 900], end] as const)
      const { offset, way } = strand.route
      return { ...strand, label: strand.label, route: { offset, way, curve: { ...curve, pieces } } }
    }
    const scene = { nodes: SCENE.nodes, strands: SCENE.strands.map(bend) }
    const between = scene.strands.filter(({ from, to }) => pair.includes(from) && pair.includes(to))
    const { renderer, place } = mounted(
      {
        ...LOOK,
        headroom: 80,
        lit: {
          nodes: new Set(pair),
          strands: new Set(between.map(({ id }) => id)),
          fading: 'away',
        },
      },
      scene,
    )
    renderer.fit(pair, 'jump', { free: { x: 60, y: 0, width: 400, height: 260 } })
    expect(between.length).toBeGreaterThan(1)
    for (const { route } of between)
      for (const point of samples(route.curve, 9)) {
        const [x, y] = place(point)
        expect(x).toBeGreaterThanOrEqual(60)
        expect(x).toBeLessThanOrEqual(460)
        expect(y).toBeGreaterThanOrEqual(80)
        expect(y).toBeLessThanOrEqual(260)
      }
  })

  it('says where it would take the view, and which nodes would be seen there, and stays', () => {
    const { renderer, strokes, settle } = mounted()
    renderer.setView({ zoom: 1, pan: { x: -9_000, y: 0 } })
    settle()
    vi.runAllTimers()
    settle()
    const before = renderer.view()
    const free = { x: 60, y: 0, width: 400, height: 260 }
    strokes.length = 0
    const to = renderer.fitting(null, { free })
    if (to === null) throw new Error('There is nothing to fit.')
    expect(renderer.nodesInView(to)).toHaveLength(SCENE.nodes.length)
    expect(renderer.nodesInView()).toEqual([])
    expect(renderer.view()).toEqual(before)
    expect(strokes).toEqual([])
    renderer.fit(null, 'jump', { free })
    expect(renderer.view()).toEqual(to)
  })

  it('knows whether all was brought into view and nobody has moved it since', () => {
    const { renderer } = mounted()
    const acts: readonly (() => void)[] = [
      () => renderer.panBy(30, 0),
      () => renderer.zoomBy(1.2),
      () => renderer.setView({ zoom: 1, pan: { x: 0, y: 0 } }),
      () => renderer.fit([NODE.id], 'jump'),
    ]
    for (const act of acts) {
      renderer.fit(null, 'jump')
      expect(renderer.isFitted()).toBe(true)
      act()
      expect(renderer.isFitted()).toBe(false)
    }
  })

  it('counts what stands above the picture when all of it is brought into view, not when nodes are', () => {
    const { renderer } = mounted()
    const [pair] = [SCENE.nodes.slice(0, 2).map(({ id }) => id)]
    const before = renderer.view()
    renderer.fit(pair, 'jump')
    const near = renderer.view()
    // A box far to the right, as large at each zoom.
    const boxAt = (zoom: number) => ({ x: 3_000 * zoom, y: 0, width: 160, height: 40 })
    renderer.keepFree('notes', (zoom) => [boxAt(zoom)])
    renderer.fit(pair, 'jump')
    expect(renderer.view()).toEqual(near)
    renderer.fit(null, 'jump')
    const { zoom, pan } = renderer.view()
    expect(zoom).toBeLessThan(before.zoom)
    const box = boxAt(zoom)
    expect(box.x + box.width + pan.x).toBeGreaterThan(WIDTH * 0.9)
    expect(box.x + box.width + pan.x).toBeLessThanOrEqual(WIDTH)
    renderer.keepFree('notes', null)
    renderer.fit(null, 'jump')
    expect(renderer.view()).toEqual(before)
  })

  describe('of another shape', () => {
    const turned = (all: ReturnType<typeof mounted>, width: number, height: number) => {
      all.resize(width, height)
      all.settle()
      vi.advanceTimersByTime(1_000)
      all.settle()
      return all.renderer.nodesInView().length
    }

    it('shows all again where it showed all, and again when it is turned back', () => {
      const all = mounted()
      const before = all.renderer.view()
      expect(turned(all, 300, 600)).toBe(SCENE.nodes.length)
      expect(all.renderer.view().zoom).toBeLessThan(before.zoom)
      expect(turned(all, WIDTH, HEIGHT)).toBe(SCENE.nodes.length)
      expect(all.renderer.view()).toEqual(before)
    })

    it('shows all again where its rim would be cut off, and not for a little', () => {
      const all = mounted()
      const before = all.renderer.view()
      turned(all, WIDTH, Math.round(HEIGHT * 0.9))
      expect(all.renderer.view()).toEqual(before)
      expect(turned(all, WIDTH, Math.round(HEIGHT * 0.8))).toBe(SCENE.nodes.length)
      expect(all.renderer.view()).not.toEqual(before)
      turned(all, WIDTH, HEIGHT)
      expect(all.renderer.view()).toEqual(before)
    })

    it.each<readonly [string, (renderer: ReturnType<typeof create>) => void]>([
      ['somebody has moved it', (renderer) => renderer.panBy(30, 0)],
      ['somebody has zoomed', (renderer) => renderer.zoomBy(1.2)],
      ['another was set', (renderer) => renderer.setView({ zoom: 1, pan: { x: 0, y: 0 } })],
      ['a part was brought into it', (renderer) => renderer.fit([NODE.id], 'jump')],
    ])('leaves the view alone where %s', (_, act) => {
      const all = mounted()
      act(all.renderer)
      const before = all.renderer.view()
      turned(all, 300, 600)
      expect(all.renderer.view()).toEqual(before)
    })

    it('shows all again though it has moved aside for what would have been covered', () => {
      const all = mounted()
      const before = all.renderer.view()
      all.renderer.setView({ ...before, pan: { x: before.pan.x - 90, y: before.pan.y } }, 'aside')
      expect(all.renderer.view()).not.toEqual(before)
      expect(all.renderer.isFitted()).toBe(true)
      turned(all, 300, 600)
      expect(turned(all, WIDTH, HEIGHT)).toBe(SCENE.nodes.length)
      expect(all.renderer.view()).toEqual(before)
    })

    it('shows all once there is room, where all was to be shown and there was none', () => {
      const all = mounted()
      const before = all.renderer.view()
      const small = { zoom: 1, pan: { x: 0, y: 0 } }
      all.renderer.setView(small)
      all.resize(WIDTH, 30)
      all.renderer.fit(null, 'jump')
      expect(all.renderer.view()).toEqual(small)
      all.renderer.fit([], 'jump')
      expect(turned(all, WIDTH, HEIGHT)).toBe(SCENE.nodes.length)
      expect(all.renderer.view()).toEqual(before)
    })

    it('leaves the view alone where it is hardly another', () => {
      const all = mounted()
      const before = all.renderer.view()
      turned(all, WIDTH * 0.9, HEIGHT * 0.95)
      expect(all.renderer.view()).toEqual(before)
    })
  })

  it('writes nothing where notes and names of guides stand, and brings them into view with all nodes', () => {
    const { renderer, settle, strokes } = mounted()
    const before = renderer.view()
    const words = (): readonly string[] => {
      strokes.length = 0
      renderer.setView({ ...renderer.view(), zoom: renderer.view().zoom * 1.01 })
      settle()
      vi.runAllTimers()
      settle()
      return strokes.filter(({ what }) => what === 'text').map((stroke) => stroke.words)
    }
    expect(words()).toContain('Minister Ottokar')
    renderer.keepFree('guides', () => [{ x: -9_000, y: -9_000, width: 18_000, height: 18_000 }])
    expect(words()).not.toContain('Minister Ottokar')
    renderer.keepFree('notes', null)
    expect(words()).not.toContain('Minister Ottokar')
    renderer.keepFree('guides', null)
    renderer.keepFree('notes', () => [{ x: -9_000, y: -9_000, width: 18_000, height: 18_000 }])
    expect(words()).not.toContain('Minister Ottokar')
    renderer.keepFree('notes', null)
    expect(words()).toContain('Minister Ottokar')
    renderer.keepFree('guides', (zoom) => [{ x: 0, y: -2_000 * zoom - 56, width: 80, height: 56 }])
    renderer.fit(null, 'jump')
    const { zoom, pan } = renderer.view()
    expect(zoom).toBeLessThan(before.zoom)
    expect(pan.y - 2_000 * zoom - 56).toBeGreaterThanOrEqual(0)
    renderer.keepFree('guides', null)
    renderer.fit(null, 'jump')
    expect(renderer.view()).toEqual(before)
  })

  it('names the lines that stay bright where they are few, room or not', () => {
    const { renderer, settle, strokes } = mounted()
    // Words may stand in two lines.
    const said = (): string => {
      settle()
      vi.runAllTimers()
      settle()
      const lines = strokes.filter(({ what }) => what === 'text').map(({ words }) => words)
      return lines.join(' ')
    }
    renderer.setView({ zoom: 0.2, pan: { x: 300, y: 200 } })
    strokes.length = 0
    renderer.render(SCENE, LOOK)
    const roomy = said()
    const bare = SCENE.strands.find(({ label }) => !roomy.includes(label))
    if (bare === undefined) throw new Error('All words have room.')
    const lit = {
      nodes: new Set([bare.from, bare.to]),
      strands: new Set([bare.id]),
      fading: 'away' as const,
    }
    renderer.render(SCENE, { ...LOOK, lit })
    expect(said()).toContain(bare.label)
  })

  it('tells of what the user moved and not of a view that was set; watchers hear of both', () => {
    const { renderer, events } = mounted()
    const heard = vi.fn()
    const stop = renderer.watchView(heard)
    renderer.setView({ zoom: 0.7, pan: { x: 12, y: 34 } })
    expect(renderer.view()).toEqual({ zoom: 0.7, pan: { x: 12, y: 34 } })
    expect(events.onView).not.toHaveBeenCalled()
    expect(heard).toHaveBeenCalled()
    renderer.panBy(5, -4)
    expect(events.onView).toHaveBeenLastCalledWith({ zoom: 0.7, pan: { x: 17, y: 30 } })
    renderer.zoomBy(2)
    expect(renderer.view().zoom).toBeCloseTo(1.4)
    heard.mockClear()
    stop()
    renderer.panBy(1, 1)
    expect(heard).not.toHaveBeenCalled()
  })

  it('glides to a view, tells watchers alone, and is stopped by whoever takes hold of it', () => {
    const { renderer, events, settle, frame, mouse } = mounted({ ...LOOK, stillMotion: false })
    const to = { zoom: 0.7, pan: { x: 12, y: 34 } }
    const heard = vi.fn()
    renderer.watchView(heard)
    renderer.setView(to, 'glide')
    expect(renderer.view()).not.toEqual(to)
    settle()
    expect(renderer.view().zoom).toBeCloseTo(0.7)
    expect(renderer.view().pan.x).toBeCloseTo(12)
    expect(heard.mock.calls.length).toBeGreaterThan(3)
    expect(events.onView).not.toHaveBeenCalled()
    renderer.setView({ zoom: 2, pan: { x: -400, y: 0 } }, 'glide')
    for (let count = 0; count < 6; count++) frame()
    mouse('mousedown', 2, 2)
    const held = renderer.view()
    expect(held.zoom).toBeGreaterThan(0.7)
    expect(held.zoom).toBeLessThan(2)
    settle()
    expect(renderer.view()).toEqual(held)
    renderer.render(SCENE, LOOK)
    renderer.setView(to, 'glide')
    expect(renderer.view()).toEqual(to)
  })

  it('says where it glides to, until it is there or somebody takes hold of it', () => {
    const { renderer, settle, frame, mouse } = mounted({ ...LOOK, stillMotion: false })
    const to = { zoom: 0.7, pan: { x: 12, y: 34 } }
    const whole = renderer.fitting(null)
    renderer.setView(to)
    expect(renderer.goal()).toEqual(to)
    for (const glide of [
      () => renderer.fit(null, 'glide'),
      () => renderer.setView(whole ?? to, 'glide'),
      () => renderer.setView(whole ?? to, 'aside'),
    ]) {
      renderer.setView(to)
      glide()
      frame()
      expect(renderer.goal()).toEqual(whole)
      expect(renderer.view()).not.toEqual(whole)
      settle()
      renderer.panBy(5, 0)
      expect(renderer.goal()).toEqual(renderer.view())
    }
    renderer.setView(to, 'glide')
    frame()
    mouse('mousedown', 2, 2)
    expect(renderer.goal()).toEqual(renderer.view())
  })

  it('glides to the end, or to where who is told of it takes it', () => {
    const { renderer, settle, frame } = mounted({ ...LOOK, stillMotion: false })
    const other = { zoom: 1.1, pan: { x: -40, y: 60 } }
    let told = 0
    const stop = renderer.watchView(() => {
      if (++told === 2) renderer.setView(other)
    })
    renderer.setView({ zoom: 0.7, pan: { x: 12, y: 34 } }, 'glide')
    for (let count = 0; count < 6; count++) frame()
    settle()
    expect(renderer.view()).toEqual(other)
    stop()
  })

  it('takes a view as far away as it says', () => {
    const { renderer } = mounted()
    const far = { zoom: renderer.farthest, pan: { x: 10, y: 20 } }
    renderer.setView(far)
    expect(renderer.view()).toEqual(far)
    renderer.zoomBy(0.5)
    expect(renderer.view().zoom).toBe(renderer.farthest)
  })

  it('keeps the view through a filter', () => {
    const { renderer } = mounted()
    const before = renderer.view()
    renderer.render({ nodes: SCENE.nodes.slice(1), strands: [] }, LOOK)
    expect(renderer.view()).toEqual(before)
  })

  it('takes a click on a node as a pick, on nothing as none, and a press that is spent as neither', () => {
    const { renderer, events, place, mouse } = mounted()
    const click = (x: number, y: number, more: MouseEventInit = {}): void => {
      mouse('mousemove', x, y, more)
      mouse('mousedown', x, y, more)
      mouse('mouseup', x, y, more)
      vi.runAllTimers()
    }
    const [x, y] = place(NODE.at)
    click(x, y)
    expect(events.onPick).toHaveBeenLastCalledWith({ kind: 'node', id: NODE.id }, false)
    expect(renderer.pressed()).toEqual({ kind: 'node', id: NODE.id })
    click(x, y, { shiftKey: true })
    expect(events.onPick).toHaveBeenLastCalledWith({ kind: 'node', id: NODE.id }, true)
    click(2, 2)
    expect(events.onPick).toHaveBeenLastCalledWith(null, false)
    events.onPick.mockClear()
    mouse('mousedown', x, y)
    renderer.spendPress()
    mouse('mouseup', x, y)
    vi.runAllTimers()
    expect(events.onPick).not.toHaveBeenCalled()
  })

  it('tells what the pointer is on, and that it left', () => {
    const { renderer, events, place, mouse, settle } = mounted()
    mouse('mousemove', ...place(NODE.at))
    settle()
    expect(renderer.hovered()).toEqual({ kind: 'node', id: NODE.id })
    expect(events.onHover).toHaveBeenLastCalledWith({ kind: 'node', id: NODE.id })
    mouse('mousemove', 2, 2)
    settle()
    expect(events.onHover).toHaveBeenLastCalledWith(null)
  })

  it('tells where a node was dragged, in units of the model, and drags none that is frozen', () => {
    const { renderer, events, place, mouse, settle } = mounted()
    const drag = (): void => {
      const [x, y] = place(NODE.at)
      mouse('mousemove', x, y)
      mouse('mousedown', x, y)
      for (const step of [10, 20, 30, 40]) mouse('mousemove', x + step, y, { buttons: 1 })
      mouse('mouseup', x + 40, y)
      settle()
    }
    const [startX, startY] = place(NODE.at)
    mouse('mousemove', startX, startY)
    mouse('mousedown', startX, startY)
    for (const step of [10, 20, 30, 40]) mouse('mousemove', startX + step, startY, { buttons: 1 })
    const onTheWay = renderer.placeOf(NODE.id)
    mouse('mouseup', startX + 40, startY)
    settle()
    const { zoom } = renderer.view()
    expect((onTheWay?.[0] ?? 0) - NODE.at[0]).toBeGreaterThan(25 / zoom)
    const [id, to = [0, 0]] = events.onMove.mock.lastCall ?? []
    expect(id).toBe(NODE.id)
    expect(to[0] - NODE.at[0]).toBeGreaterThan(25 / zoom)
    expect(Math.abs(to[1] - NODE.at[1])).toBeLessThan(2 / zoom)
    events.onMove.mockClear()
    renderer.render(SCENE, { ...LOOK, frozen: true })
    drag()
    expect(events.onMove).not.toHaveBeenCalled()
  })

  describe('a node that a hand holds while all go elsewhere', () => {
    const LIVELY: Look = { ...LOOK, stillMotion: false }
    const ELSEWHERE: Scene = {
      nodes: SCENE.nodes.map((node) => ({ ...node, at: [node.at[0] + 120, node.at[1] - 40] })),
      strands: SCENE.strands,
    }
    const [THERE] = ELSEWHERE.nodes
    if (THERE === undefined) throw new Error('There is no node.')

    /** Takes hold of `NODE` on its way. */
    const caught = () => {
      const all = mounted(LIVELY)
      const { renderer, frame, place, mouse } = all
      renderer.render(ELSEWHERE, LIVELY)
      for (let count = 0; count < 6; count++) frame()
      const held = renderer.placeOf(NODE.id) ?? NODE.at
      const [x, y] = place(held)
      mouse('mousemove', x, y)
      mouse('mousedown', x, y)
      return { ...all, held, x, y }
    }

    it('stays in it, and is dragged from where it was caught', () => {
      const { renderer, events, settle, mouse, held, x, y } = caught()
      settle()
      expect(renderer.placeOf(NODE.id)).toEqual(held)
      for (const step of [10, 20, 30, 40]) {
        mouse('mousemove', x + step, y, { buttons: 1 })
        settle()
      }
      const dragged = renderer.placeOf(NODE.id) ?? [0, 0]
      expect(dragged[0] - held[0]).toBeCloseTo(40 / renderer.view().zoom, -1)
      expect(dragged[1]).toBeCloseTo(held[1], -1)
      mouse('mouseup', x + 40, y)
      expect(events.onMove).toHaveBeenCalledExactlyOnceWith(NODE.id, dragged.map(Math.round))
    })

    it('stays in it where it is dragged already', () => {
      const { renderer, events, place, settle, mouse } = mounted(LIVELY)
      const [x, y] = place(NODE.at)
      mouse('mousemove', x, y)
      mouse('mousedown', x, y)
      for (const step of [10, 20, 30]) mouse('mousemove', x + step, y, { buttons: 1 })
      const dragged = renderer.placeOf(NODE.id)
      renderer.render(ELSEWHERE, LIVELY)
      settle()
      expect(renderer.placeOf(NODE.id)).toEqual(dragged)
      mouse('mouseup', x + 30, y)
      expect(events.onMove).toHaveBeenCalledExactlyOnceWith(NODE.id, dragged?.map(Math.round))
    })

    it('goes on to its place where it is let go without a drag', () => {
      const { renderer, events, settle, mouse, x, y } = caught()
      settle()
      mouse('mouseup', x, y)
      settle()
      expect(renderer.placeOf(NODE.id)).toEqual(THERE.at)
      expect(events.onMove).not.toHaveBeenCalled()
    })
  })

  it('carries the name of a node along with it', () => {
    const { place, mouse, frame, settle, strokes } = mounted()
    const NAME = 'Minister Ottokar'
    const node = SCENE.nodes.find(({ entity }) => entity.name === NAME)
    if (node === undefined) throw new Error('There is no minister.')
    const namesNow = (act: () => void): readonly (readonly unknown[])[] => {
      strokes.length = 0
      act()
      frame()
      return strokes.flatMap(({ what, words, at }) =>
        what === 'text' && words === NAME ? [at] : [],
      )
    }
    const [x, y] = place(node.at)
    mouse('mousemove', x, y)
    settle()
    mouse('mousedown', x, y)
    mouse('mousemove', x + 30, y, { buttons: 1 })
    frame()
    const [before, ...others] = namesNow(() => mouse('mousemove', x + 40, y, { buttons: 1 }))
    expect(before).toBeDefined()
    expect(others.every((at) => String(at) === String(before))).toBe(true)
    const [after] = namesNow(() => mouse('mousemove', x + 90, y + 25, { buttons: 1 }))
    expect(Number(after?.[0]) - Number(before?.[0])).toBeCloseTo(50, -0.5)
    expect(Number(after?.[1]) - Number(before?.[1])).toBeCloseTo(25, -0.5)
  })

  describe('after a drag', () => {
    const OTHER = SCENE.nodes.find(({ id }) => id !== NODE.id)
    if (OTHER === undefined) throw new Error('There is no other node.')

    /** Drags `NODE` away in leaps, over another node, and draws it where it was let go. */
    const dragged = (
      leapsFrom: (other: readonly [number, number]) => readonly (readonly [number, number])[],
    ) => {
      const all = mounted()
      const { renderer, events, place, mouse, frame } = all
      const leaps = leapsFrom(place(OTHER.at))
      events.onMove.mockImplementation((id, at) => {
        const nodes = SCENE.nodes.map((node) => (node.id === id ? { ...node, at } : node))
        renderer.render({ nodes, strands: SCENE.strands }, LOOK)
      })
      mouse('mousemove', ...place(OTHER.at))
      mouse('mousemove', ...place(NODE.at))
      mouse('mousedown', ...place(NODE.at))
      for (const leap of leaps) {
        mouse('mousemove', ...leap, { buttons: 1 })
        frame()
        expect(renderer.hovered()).toEqual({ kind: 'node', id: NODE.id })
      }
      return { ...all, end: leaps.at(-1) ?? [0, 0] }
    }

    it('lights what was carried, however quick it was and whatever it passed', () => {
      const { renderer, mouse, settle, end } = dragged(([x, y]) => [
        [x, y],
        [x + 90, y + 70],
      ])
      mouse('mouseup', ...end)
      settle()
      vi.runAllTimers()
      settle()
      expect(renderer.hovered()).toEqual({ kind: 'node', id: NODE.id })
      mouse('mousemove', 2, 2)
      settle()
      expect(renderer.hovered()).toBeNull()
    })

    it('lights nothing that was let go outside', () => {
      const { renderer, settle } = dragged(() => [[WIDTH - 8, HEIGHT - 8]])
      document.querySelector('.graph-stage')?.dispatchEvent(new MouseEvent('mouseleave'))
      for (const type of ['mousemove', 'mouseup']) {
        const at = { clientX: WIDTH + 30, clientY: HEIGHT + 30 }
        const event = new MouseEvent(type, { bubbles: true, ...at })
        // As in `createStage`.
        Object.defineProperty(event, 'which', { value: 1 })
        document.dispatchEvent(event)
      }
      settle()
      vi.runAllTimers()
      settle()
      expect(renderer.hovered()).toBeNull()
    })

    it('of the view lights nothing that comes to where the press began', () => {
      const { renderer, place, mouse, settle } = mounted()
      const [x, y] = place(NODE.at)
      const empty = [0, 1, 2, 3, 4, 5, 6, 7]
        .map((turn) => [x + 90 * Math.cos(turn * 0.8), y + 90 * Math.sin(turn * 0.8)] as const)
        .find((spot) => {
          mouse('mousemove', ...spot)
          settle()
          return renderer.hovered() === null
        })
      if (empty === undefined) throw new Error('There is no empty spot.')
      const [fromX, fromY] = empty
      mouse('mousedown', ...empty)
      for (const part of [0.5, 1])
        mouse('mousemove', fromX + (fromX - x) * part, fromY + (fromY - y) * part, { buttons: 1 })
      mouse('mouseup', 2 * fromX - x, 2 * fromY - y)
      for (let times = 0; times < 3; times++) {
        settle()
        vi.runAllTimers()
      }
      const [atX, atY] = place(NODE.at)
      expect(Math.hypot(atX - fromX, atY - fromY)).toBeLessThan(2)
      expect(renderer.hovered()?.id).not.toBe(NODE.id)
    })
  })

  it('is sharp on another screen that it is brought to, its words too, and on the next', () => {
    const { host, screens, settle, strokes } = mounted()
    for (const ratio of [1.5, 2]) {
      vi.stubGlobal('devicePixelRatio', ratio)
      strokes.length = 0
      screens.dispatchEvent(new Event('change'))
      settle()
      const canvases = [...host.querySelectorAll('canvas')]
      expect(canvases.length).toBeGreaterThan(0)
      for (const { width, height } of canvases) {
        expect(width).toBeGreaterThanOrEqual(ratio * WIDTH)
        expect(height).toBeGreaterThanOrEqual(ratio * HEIGHT)
      }
      expect(strokes.some(({ what }) => what === 'text')).toBe(true)
    }
  })

  it('puts nodes where the last scene has them, though they were on their way to where another had them', () => {
    const { renderer, frame, settle } = mounted()
    /** Draws the first nodes so far from home, in units of the model. */
    const put = (stillMotion: boolean, ...by: readonly number[]): void => {
      const nodes = SCENE.nodes.map((node, index): SceneNode => {
        const [x, y] = node.at
        return { ...node, at: [x + (by[index] ?? 0), y] }
      })
      renderer.render({ nodes, strands: SCENE.strands }, { ...LOOK, stillMotion })
    }
    const first = (): readonly unknown[] =>
      SCENE.nodes.slice(0, 2).map(({ id, at }) => (renderer.placeOf(id)?.[0] ?? 0) - at[0])
    for (const { still, to } of [
      { still: false, to: [60, 0] },
      { still: false, to: [90, 0] },
      { still: true, to: [30, 0] },
    ]) {
      put(true)
      put(false, 60, 60)
      for (let count = 0; count < 6; count++) frame()
      put(still, ...to)
      settle()
      expect(first()).toEqual(to)
    }
  })

  it('tells where a node stands, and that it is not drawn', () => {
    const { renderer } = mounted()
    expect(renderer.placeOf(NODE.id)).toEqual(NODE.at)
    renderer.render({ nodes: SCENE.nodes.slice(1), strands: [] }, LOOK)
    expect(renderer.placeOf(NODE.id)).toBeNull()
  })

  it('leaves nothing behind', () => {
    const { renderer, host } = mounted()
    renderer.destroy()
    expect(host.childElementCount).toBe(0)
  })
})
