// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildFilterIndex } from '../../../src/analysis/filters/visible.ts'
import { itself } from '../../../src/analysis/rollUp.ts'
import { type Point, type Positions, STATUSES } from '../../../src/domain/dataset.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { pointOn } from '../../../src/view/curves.ts'
import { columnsOf } from '../../../src/view/map/columns.ts'
import { createMapRenderer } from '../../../src/view/map/index.ts'
import { dashes } from '../../../src/view/map/paintLines.ts'
import type { Look, RendererEvents } from '../../../src/view/renderer.ts'
import { buildFrame, type Scene, selectScene } from '../../../src/view/scene.ts'
import { familyColour, THEMES } from '../../../src/view/theme.ts'
import { builtDataset, builtEntity, builtStatement } from '../../helpers/built.ts'
import { createStage, type Stroke } from '../../helpers/stage.ts'
import { sceneOf } from '../pictures/invented.ts'

const SCENE = sceneOf()
const LOOK: Look = {
  theme: THEMES.light,
  selected: { nodes: new Set(), strands: new Set() },
  stillMotion: true,
  lit: null,
  frozen: false,
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const mounted = (scene: Scene = SCENE) => {
  const stage = createStage(900, 600)
  const events = {
    onPick: vi.fn<RendererEvents['onPick']>(),
    onHover: vi.fn<RendererEvents['onHover']>(),
    onView: vi.fn<RendererEvents['onView']>(),
    onMove: vi.fn<RendererEvents['onMove']>(),
  }
  const map = createMapRenderer(stage.host, events)
  map.render(scene, LOOK)
  map.fit(null, 'jump')
  stage.settle()
  const canvases = [...stage.host.querySelectorAll('canvas')]
  const finger = (type: string, ...at: readonly (readonly [number, number])[]): void => {
    const event = new Event(type, { bubbles: true, cancelable: true })
    Object.assign(event, { touches: at.map(([clientX, clientY]) => ({ clientX, clientY })) })
    stage.host.querySelector('.graph-stage')?.dispatchEvent(event)
  }
  return {
    ...stage,
    stage,
    map,
    events,
    finger,
    canvases,
    screen: canvases.at(-2),
    bright: canvases.at(-1),
  }
}

const [node] = SCENE.nodes
if (node === undefined) throw new Error('There is no node.')
const pointOf = ({ map }: ReturnType<typeof mounted>) => {
  const { zoom, pan } = map.view()
  return [node.at[0] * zoom + pan.x, node.at[1] * zoom + pan.y] as const
}

const crowd = Array.from({ length: 1_300 }, (_, at) =>
  SCENE.strands.slice(0, 1).map((strand) => {
    const { label } = strand
    return { ...strand, label, id: `${strand.id} ${at}` }
  }),
)
/** The same with so many lines that only those in dispute have words. */
const crowded = ({ nodes, strands }: Scene): Scene => ({
  nodes,
  strands: [...strands, ...crowd.flat()],
})

const without = (family: string): Scene => ({
  nodes: SCENE.nodes,
  strands: SCENE.strands.filter((strand) => strand.family !== family),
})

describe('the first picture', () => {
  it('stands in one frame: all lines and nodes, claims dashed, where they will stay', () => {
    const stage = createStage(900, 600)
    const onPick = vi.fn<RendererEvents['onPick']>()
    const map = createMapRenderer(stage.host, {
      onPick,
      onHover: () => {},
      onView: () => {},
      onMove: () => {},
    })
    map.render(SCENE, LOOK)
    map.fit(null, 'jump')
    stage.frame()
    const { strokes } = stage
    const drawn = strokes.filter(({ what }) => what === 'stroke')
    const colours = new Set(drawn.map(({ colour }) => colour))
    for (const { family } of SCENE.strands)
      expect(colours).toContain(familyColour(THEMES.light, family))
    // Outlines of nodes have dashes and gaps of one length.
    const dashed = drawn.filter(({ dash: [on, off] }) => on !== off)
    expect(dashed).toHaveLength(SCENE.strands.filter(({ status }) => status !== 'reported').length)
    expect(strokes.filter(({ what }) => what === 'fill').length).toBeGreaterThan(0)
    expect(strokes.some(({ what }) => what === 'text')).toBe(false)
    expect(map.isWhole?.()).toBe(false)

    const view = map.view()
    const [x, y] = [node.at[0] * view.zoom + view.pan.x, node.at[1] * view.zoom + view.pan.y]
    stage.mouse('mousedown', x, y)
    stage.mouse('mouseup', x, y)
    expect(onPick).toHaveBeenCalledExactlyOnceWith({ kind: 'node', id: node.id }, false)

    stage.settle()
    expect(map.view()).toEqual(view)
    expect(map.isWhole?.()).toBe(true)
    expect(strokes.some(({ what }) => what === 'text')).toBe(true)
    map.destroy()
  })
})

describe('the layers of the lines of a first picture', () => {
  const families = [...new Set(SCENE.strands.map(({ family }) => family))]
  const [few = ''] = families.toSorted(
    (one, other) => without(other).strands.length - without(one).strands.length,
  )
  const colours = new Set(families.map((family) => familyColour(THEMES.light, family)))
  /** On how many canvases lines were painted since the last time. */
  const layersIn = (strokes: readonly Stroke[]): number => {
    const written = new Set(strokes.flatMap(({ what, canvas }) => (what === 'text' ? canvas : [])))
    const painted = strokes.flatMap(({ what, colour, canvas }) =>
      what === 'stroke' && colours.has(colour) && !written.has(canvas) ? canvas : [],
    )
    return new Set(painted).size
  }
  const begun = () => {
    const stage = createStage(900, 600)
    const map = createMapRenderer(stage.host, {
      onPick: () => {},
      onHover: () => {},
      onView: () => {},
      onMove: () => {},
    })
    map.render({ nodes: SCENE.nodes, strands: SCENE.strands }, LOOK)
    map.fit(null, 'jump')
    stage.frame()
    return { ...stage, map }
  }

  it('are painted behind it, once its words stand there, for filters to find', () => {
    const { strokes, settle, map } = begun()
    expect(layersIn(strokes)).toBe(1)
    strokes.length = 0
    settle()
    expect(map.isWhole?.()).toBe(true)
    expect(layersIn(strokes)).toBe(families.length)
    strokes.length = 0
    map.render(without(few), LOOK)
    settle()
    expect(layersIn(strokes)).toBe(0)
    map.destroy()
  })

  it('are all there before the screen shows what a filter leaves of it', () => {
    const { strokes, host, frame, map } = begun()
    const screen = host.querySelector('canvas')
    // Each layer takes longer than a slice.
    let clock = performance.now()
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 20))
    strokes.length = 0
    map.render(without(few), LOOK)
    const laid = () =>
      strokes.findIndex(({ what, canvas }) => what === 'image' && canvas === screen)
    for (let count = 0; laid() < 0 && count < 60; count++) frame()
    expect(layersIn(strokes.slice(0, laid()))).toBe(families.length - 1)
    map.destroy()
  })
})

describe('the map', () => {
  it('has a mark above each contested line that is selected, as soon as it is', () => {
    const { map, strokes, bright } = mounted()
    const strand = SCENE.strands.find(({ mark }) => mark === 'denied')
    if (strand === undefined) throw new Error('No line is denied.')
    strokes.length = 0
    map.render(SCENE, { ...LOOK, selected: { nodes: new Set(), strands: new Set([strand.id]) } })
    const above = strokes.filter(({ canvas }) => canvas === bright)
    expect(above.some(({ words }) => words === strand.label)).toBe(true)
  })

  it('takes a click on the words of a line that is selected for one on it, and of no line any more once it is not', () => {
    const strand = SCENE.strands.find(({ from, to, mark }) => from !== to && mark === null)
    if (strand === undefined) throw new Error('All lines are in dispute.')
    const { map, strokes, bright, stage, events, settle } = mounted(crowded(SCENE))
    const selected = { nodes: new Set<never>(), strands: new Set([strand.id]) }
    strokes.length = 0
    map.render(crowded(SCENE), { ...LOOK, selected })
    settle()
    const written = strokes.find(
      ({ canvas, words }) => canvas === bright && words !== '' && strand.label.startsWith(words),
    )
    const [x, y] = written?.at.map(Number) ?? []
    if (x === undefined || y === undefined) throw new Error('It has no words.')
    /** A click so far into its words, where the line itself is not met. */
    const pickedAt = (into: number) => {
      const { pan } = map.view()
      const spot = [x + pan.x + into, y + pan.y - 3] as const
      stage.mouse('mousedown', ...spot)
      stage.mouse('mouseup', ...spot)
      return events.onPick.mock.lastCall?.[0]
    }
    for (const into of [2, 9, 16]) expect(pickedAt(into)).toEqual({ kind: 'strand', id: strand.id })
    map.panBy(40, 0)
    expect(pickedAt(2)).toEqual({ kind: 'strand', id: strand.id })
    vi.runAllTimers()
    stage.mouse('mousemove', 2, 2)
    settle()
    vi.runAllTimers()
    map.render(crowded(SCENE), LOOK)
    settle()
    expect(pickedAt(2)).toBeNull()
  })

  it('leaves the words of a line that is selected where they are while the mouse passes others', () => {
    for (const strand of SCENE.strands) {
      const { map, strokes, bright, stage, settle } = mounted(crowded(SCENE))
      const selected = { nodes: new Set<never>(), strands: new Set([strand.id]) }
      /** Where its words are written once something is done; none where nothing is painted. */
      const placesOnce = (act: () => void): readonly string[] => {
        strokes.length = 0
        act()
        settle()
        return strokes.flatMap(({ canvas, words, at }) =>
          canvas === bright && words !== '' && strand.label.startsWith(words) ? [String(at)] : [],
        )
      }
      const before = placesOnce(() => map.render(crowded(SCENE), { ...LOOK, selected }))
      expect(before).not.toEqual([])
      const { zoom, pan } = map.view()
      for (const { label, route } of SCENE.strands) {
        if (label === strand.label) continue
        const [x, y] = pointOn(route.curve, 0.3)
        const after = placesOnce(() => stage.mouse('mousemove', x * zoom + pan.x, y * zoom + pan.y))
        if (after.length > 0) expect(after).toEqual(expect.arrayContaining([...before]))
      }
      map.destroy()
    }
  })

  it('paints its first nodes with the next frame, and what a deed changes later before it', () => {
    const { map, strokes, settle } = mounted({ nodes: [], strands: [] })
    vi.advanceTimersByTime(100)
    strokes.length = 0
    map.render(SCENE, LOOK)
    expect(strokes).toEqual([])
    settle()
    expect(strokes.length).toBeGreaterThan(0)
    vi.advanceTimersByTime(100)
    strokes.length = 0
    map.render(without('accuse'), LOOK)
    expect(strokes.length).toBeGreaterThan(0)
  })

  it('takes a line out of the picture that moves, too, once a filter hides it', () => {
    const { map, strokes, screen, frame } = mounted()
    map.panBy(5, 0)
    frame()
    strokes.length = 0
    map.render(without('accuse'), LOOK)
    for (let count = 0; count < 6; count++) {
      map.panBy(5, 0)
      frame()
    }
    expect(strokes.some(({ canvas, what }) => canvas === screen && what === 'image')).toBe(true)
    map.destroy()
  })

  it('has two canvases in the page, whatever it shows: one of all layers, and one of what is bright', () => {
    const { map, canvases, screen, strokes, settle } = mounted()
    expect(canvases).toHaveLength(2)
    strokes.length = 0
    map.render(without('accuse'), LOOK)
    settle()
    const laid = strokes.filter(({ canvas, what }) => canvas === screen && what === 'image')
    expect(laid.map(({ alpha }) => alpha)).toEqual([1, 1, 1])
  })

  it('lays lines, nodes and words fainter while something is lit, at once, and lays nothing where only that is another', () => {
    const { map, screen, strokes, stage } = mounted()
    const [one, other] = SCENE.strands
    if (one === undefined || other === undefined) throw new Error('There are no two lines.')
    const lit = (id: string, fading: 'aside' | 'away' = 'away') => ({
      nodes: new Set<never>(),
      strands: new Set([id]),
      fading,
    })
    const laid = () => {
      stage.settle()
      const images = strokes.filter(({ canvas, what }) => canvas === screen && what === 'image')
      strokes.length = 0
      return images.map(({ alpha }) => alpha)
    }
    laid()
    map.render(SCENE, { ...LOOK, lit: lit(one.id) })
    expect(laid()).toEqual([0.1, 0.22, 0.16])
    map.render(SCENE, { ...LOOK, lit: lit(other.id) })
    expect(laid()).toEqual([])
    map.render(SCENE, { ...LOOK, lit: lit(other.id, 'aside') })
    expect(laid()).toEqual([0.3, 0.55, 0.55])
    map.render(SCENE, LOOK)
    expect(laid()).toEqual([1, 1, 1])
  })

  it('moves what is selected as a part of its picture, and brings it back above that at rest', () => {
    const { map, screen, bright, strokes, frame, settle } = mounted()
    map.render(SCENE, { ...LOOK, selected: { nodes: new Set([node.id]), strands: new Set() } })
    settle()
    const images = () =>
      strokes.filter(({ canvas, what }) => canvas === screen && what === 'image').length
    strokes.length = 0
    map.panBy(5, 0)
    frame()
    expect(images()).toBe(4)
    expect(bright?.style.visibility).toBe('hidden')
    map.panBy(5, 0)
    frame()
    expect(images()).toBe(4)
    expect(screen?.style.transform).toBe('translate(10px, 0px) scale(1)')
    strokes.length = 0
    vi.runAllTimers()
    settle()
    expect(images()).toBe(3)
    expect(bright?.style.visibility).toBe('')
    expect(screen?.style.transform).toBe('')
    for (const by of [5, -5]) {
      map.panBy(by, 0)
      frame()
      expect(bright?.style.visibility).toBe('hidden')
    }
    vi.runAllTimers()
    settle()
    expect(bright?.style.visibility).toBe('')
  })

  it('fades in the frame in which the pointer meets something', () => {
    const all = mounted()
    all.strokes.length = 0
    all.stage.mouse('mousemove', ...pointOf(all))
    all.frame()
    const laid = all.strokes.filter(({ canvas, what }) => canvas === all.screen && what === 'image')
    expect(laid.map(({ alpha }) => alpha)).toEqual([0.3, 0.55, 0.55])
  })

  it('lights what the pointer is on at the end of a zoom with the whole picture: its words are placed in slices first', () => {
    const all = mounted()
    const [x, y] = pointOf(all)
    const { stage, strokes, bright, settle } = all
    const canvas = stage.host.querySelector('canvas')
    stage.mouse('mousemove', 4, 4)
    settle()
    canvas?.dispatchEvent(
      new WheelEvent('wheel', { deltaY: -10, clientX: x, clientY: y, bubbles: true }),
    )
    stage.mouse('mousemove', x, y)
    settle()
    strokes.length = 0
    vi.advanceTimersByTime(120)
    expect(all.events.onHover).toHaveBeenLastCalledWith({ kind: 'node', id: node.id })
    expect(strokes.filter((stroke) => stroke.canvas === bright)).toEqual([])
    settle()
    expect(strokes.some((stroke) => stroke.canvas === bright)).toBe(true)
  })

  it('takes a node along from the first move, right after the view has come to rest', () => {
    const all = mounted()
    const { stage, strokes, bright, map } = all
    map.panBy(7, 0)
    vi.advanceTimersByTime(120)
    const [x, y] = pointOf(all)
    stage.mouse('mousedown', x, y)
    strokes.length = 0
    stage.mouse('mousemove', x + 40, y)
    expect(strokes.some((stroke) => stroke.canvas === bright)).toBe(true)
    stage.mouse('mouseup', x + 40, y)
  })

  it('shows what is selected while the view moves at once', () => {
    const { map, bright, frame } = mounted()
    map.panBy(5, 0)
    frame()
    map.render(SCENE, { ...LOOK, selected: { nodes: new Set([node.id]), strands: new Set() } })
    expect(bright?.style.visibility).toBe('')
    map.destroy()
  })

  it('holds the whole of an arrangement 150,000 units wide in the window of a phone', () => {
    const { map } = mounted()
    const [one, other] = SCENE.nodes
    if (one === undefined || other === undefined) throw new Error('There are no two nodes.')
    const far = { ...other, at: [one.at[0] + 150_000, one.at[1]] as const, label: null }
    map.render({ nodes: [one, far], strands: [] }, LOOK)
    map.fit(null, 'jump', { free: { x: 0, y: 0, width: 390, height: 500 } })
    const { zoom, pan } = map.view()
    for (const { at } of [one, far]) {
      expect(at[0] * zoom + pan.x).toBeGreaterThan(0)
      expect(at[0] * zoom + pan.x).toBeLessThan(390)
    }
    map.destroy()
  })

  it('draws no claim solid, at any zoom', () => {
    const { map, strokes, settle } = mounted()
    for (const zoom of [0.002, 0.01, 0.1, 0.45, 1, 4])
      for (const status of STATUSES.filter((one) => one !== 'reported'))
        expect(Math.min(...dashes(status, zoom))).toBeGreaterThan(0.8)
    for (const zoom of [0.45, 1, 4]) {
      strokes.length = 0
      map.setView({ zoom, pan: { x: 450 - 390 * zoom, y: 300 - 85 * zoom } })
      vi.runAllTimers()
      settle()
      // Outlines of nodes have dashes and gaps of one length.
      const dashed = strokes.filter(({ what, dash: [on, off] }) => what === 'stroke' && on !== off)
      expect(dashed.length).toBeGreaterThan(0)
      for (const { dash } of dashed) expect(Math.min(...dash) * zoom).toBeGreaterThan(0.8)
    }
  })

  it('takes the mark of a line away at once with the line, and finds new places for words at rest', () => {
    const { map, strokes, settle } = mounted(crowded(SCENE))
    strokes.length = 0
    const marked = SCENE.strands.find(({ mark }) => mark !== null)
    map.render(crowded(without(marked?.family ?? '')), LOOK)
    settle()
    expect(strokes.filter(({ what }) => what === 'clear').length).toBeGreaterThan(0)
    expect(strokes.filter(({ what }) => what === 'text')).toEqual([])
    vi.runAllTimers()
    settle()
    expect(strokes.filter(({ what }) => what === 'text').length).toBeGreaterThan(0)
  })

  it('gives a contested line that comes its mark at once where each has one', () => {
    const marked = SCENE.strands.find(({ mark }) => mark !== null)
    const { map, strokes, settle } = mounted(without(marked?.family ?? ''))
    strokes.length = 0
    map.render(SCENE, LOOK)
    settle()
    expect(strokes.some(({ what }) => what === 'text')).toBe(true)
  })

  it('paints of its nodes only those around what came or went', () => {
    // No part of a frame, as the others are not.
    const { map, strokes, settle } = mounted({ nodes: SCENE.nodes, strands: SCENE.strands })
    const last = SCENE.nodes.at(-1)
    const fills = () => strokes.filter(({ what }) => what === 'fill').length
    const few: Scene = {
      nodes: SCENE.nodes.slice(0, -1),
      strands: SCENE.strands.filter(({ from, to }) => from !== last?.id && to !== last?.id),
    }
    map.render(few, LOOK)
    settle()
    strokes.length = 0
    map.render({ ...few, nodes: SCENE.nodes }, LOOK)
    expect(fills()).toBe(1)
    strokes.length = 0
    map.render(few, LOOK)
    expect(strokes.some(({ what }) => what === 'clear')).toBe(true)
    const patched = fills()
    settle()
    expect(fills()).toBe(patched)
  })

  it('paints of a family only the lines that come, and all of it where one has gone', () => {
    const { map, strokes, settle } = mounted()
    const last = SCENE.strands.findLast(
      ({ family }) => SCENE.strands.filter((other) => other.family === family).length > 1,
    )
    if (last === undefined) throw new Error('No family has two lines.')
    const family = SCENE.strands.filter((strand) => strand.family === last.family)
    const colour = familyColour(THEMES.light, last.family)
    const painted = () => {
      settle()
      const lines = strokes.filter((stroke) => stroke.what === 'stroke' && stroke.colour === colour)
      strokes.length = 0
      return lines.length
    }
    const few: Scene = {
      nodes: SCENE.nodes,
      strands: SCENE.strands.filter((strand) => strand !== last),
    }
    map.render(few, LOOK)
    painted()
    map.render({ nodes: SCENE.nodes, strands: SCENE.strands }, LOOK)
    expect(painted()).toBe(1)
    map.render(few, LOOK)
    expect(painted()).toBe(family.length - 1)
  })

  it('paints everything anew where the browser gives a canvas back empty', () => {
    const { canvases, strokes, settle } = mounted()
    strokes.length = 0
    canvases[0]?.dispatchEvent(new Event('contextrestored'))
    settle()
    for (const what of ['stroke', 'fill', 'text'] as const)
      expect(strokes.some((one) => one.what === what)).toBe(true)
  })

  it('asks for no frame where a canvas is given back empty once it has ended', () => {
    const { map, canvases } = mounted()
    map.destroy()
    const frame = vi.fn<typeof requestAnimationFrame>()
    vi.stubGlobal('requestAnimationFrame', frame)
    for (const canvas of canvases) canvas.dispatchEvent(new Event('contextrestored'))
    expect(frame).not.toHaveBeenCalled()
  })

  /** What is done to the canvas that all layers are laid on. */
  const onScreen = ({ strokes, screen }: ReturnType<typeof mounted>) =>
    strokes.filter(({ canvas }) => canvas === screen).map(({ what }) => what)

  describe('leaves the picture that stands until the whole of the next is painted', () => {
    const moved = (far: number): Scene => {
      const by = ([x, y]: Point): Point => [x + far, y + far / 2]
      return {
        nodes: SCENE.nodes.map((one) => ({ ...one, at: by(one.at) })),
        strands: SCENE.strands.map((strand) => ({
          ...strand,
          label: strand.label,
          route: {
            ...strand.route,
            way: strand.route.way,
            curve: {
              start: by(strand.route.curve.start),
              pieces: strand.route.curve.pieces.map(
                ([control, end]) => [by(control), by(end)] as const,
              ),
            },
          },
        })),
      }
    }
    const dataset = builtDataset(
      ['Norvia', 'Sarnia', 'Tarnia'].map((name) =>
        builtEntity(name.toLowerCase(), 'country', name),
      ),
      [
        builtStatement('one', 'norvia', 'accuses', 'sarnia'),
        builtStatement('two', 'tarnia', 'mediates', 'sarnia'),
      ],
    )
    const index = buildFilterIndex(dataset)
    const laidOut = (apart: number): Scene => {
      const places: Positions = new Map(
        dataset.entities.map(({ id }, at) => [id, [at * apart, (at % 2) * 80]]),
      )
      const frame = buildFrame(index, places, new Set(), new Set(), itself)
      const mask = new Uint8Array(index.lines.length).fill(1)
      return selectScene(
        frame,
        index,
        mask,
        () => false,
        () => '',
      )
    }
    const STEPS: Readonly<Record<string, (all: ReturnType<typeof mounted>) => void>> = {
      'of another graph': ({ map }) => map.render(SCENE, LOOK),
      'with nodes elsewhere': ({ map }) => map.render(laidOut(310), LOOK),
      'with lines elsewhere': ({ map }) => map.render(moved(200), LOOK),
      'of another theme': ({ map }) => map.render(laidOut(300), { ...LOOK, theme: THEMES.dark }),
      'of another size': ({ stage }) => stage.resize(1_200, 800),
    }
    it.each(Object.keys(STEPS))('%s', (name) => {
      const all = mounted(name === 'with lines elsewhere' ? moved(0) : laidOut(300))
      // Each part of a picture takes longer than a slice.
      let clock = performance.now()
      vi.spyOn(performance, 'now').mockImplementation(() => (clock += 20))
      all.strokes.length = 0
      STEPS[name]?.(all)
      let frames = 0
      for (; onScreen(all).length === 0 && frames < 60; frames++) all.frame()
      expect(frames).toBeGreaterThan(1)
      const laid = onScreen(all)
      all.settle()
      expect(onScreen(all)).toEqual(laid)
    })
  })

  it('says at once who says what a selected line holds by now, however many lines there are', () => {
    const crowd = Array.from({ length: 1_300 }, (_, at) =>
      SCENE.strands.slice(0, 1).map((strand) => {
        const { label } = strand
        return { ...strand, label, id: `${strand.id} ${at}` }
      }),
    )
    const claim = SCENE.strands.find(({ status }) => status === 'claimed')
    if (claim === undefined) throw new Error('There is no claim.')
    const saying = (label: string): Scene => ({
      nodes: SCENE.nodes,
      strands: [
        ...SCENE.strands.map((strand) => {
          const words = strand === claim ? label : strand.label
          return { ...strand, label: words }
        }),
        ...crowd.flat(),
      ],
    })
    const look: Look = {
      ...LOOK,
      selected: { nodes: new Set(), strands: new Set([claim.id]) },
      lit: { nodes: new Set(), strands: new Set([claim.id]), fading: 'aside' },
    }
    const { map, strokes, settle, bright } = mounted(saying('One says so'))
    map.render(saying('One says so'), look)
    settle()
    vi.runAllTimers()
    settle()
    const said = () =>
      strokes.flatMap(({ canvas, what, words }) =>
        canvas === bright && what === 'text' ? [words] : [],
      )
    expect(said().join(' ')).toMatch(/One/)
    strokes.length = 0
    map.render(saying('Another does'), look)
    settle()
    expect(said().join(' ')).toMatch(/Another/)
    expect(said().join(' ')).not.toMatch(/One/)
  })

  it('writes its words where the view comes to rest, though a picture on the way was another', () => {
    const writtenAfter = (move: (all: ReturnType<typeof mounted>) => void) => {
      const all = mounted()
      move(all)
      all.strokes.length = 0
      vi.runAllTimers()
      all.settle()
      const texts = all.strokes.filter(({ what }) => what === 'text')
      return texts.map(({ words, at }) => [words, ...at.map((place) => Math.round(Number(place)))])
    }
    const once = writtenAfter(({ map }) => map.zoomBy(3 * 1.2))
    expect(once.length).toBeGreaterThan(2)
    const onTheWay = writtenAfter(({ map, frame }) => {
      let now = 0
      // Each slice of painting does a thing or two.
      const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 6))
      map.zoomBy(3)
      frame()
      map.zoomBy(1.2)
      for (let count = 0; count < 300; count++) frame()
      clock.mockRestore()
    })
    expect(onTheWay).toEqual(once)
  })

  it('lays all words over very many selected nodes as they are, and writes those of few anew', () => {
    const many = Array.from({ length: 110 }, (_, at) => ({
      ...node,
      id: entityId(`${node.id}-${at}`),
      at: [node.at[0] + (at % 11) * 400, node.at[1] + Math.floor(at / 11) * 400] as const,
    }))
    const scene = { nodes: many, strands: [] }
    const { map, strokes, settle, bright, mouse } = mounted(scene)
    const above = (count: number, shown = scene) => {
      strokes.length = 0
      const nodes = new Set(many.slice(0, count).map(({ id }) => id))
      map.render(shown, { ...LOOK, selected: { nodes, strands: new Set() } })
      settle()
      const on = strokes.filter(({ canvas }) => canvas === bright)
      return on.findLast(({ what }) => what === 'image' || what === 'text')?.what
    }
    expect(above(3)).toBe('text')
    expect(above(105)).toBe('image')
    // Where words are still to find their places they come once they have.
    expect(above(104, { ...scene, nodes: many.slice(1) })).toBe('image')
    // A pointer takes no names away.
    strokes.length = 0
    const { zoom, pan } = map.view()
    mouse('mousemove', (many[5]?.at[0] ?? 0) * zoom + pan.x, (many[5]?.at[1] ?? 0) * zoom + pan.y)
    settle()
    const named = strokes.filter(({ canvas, what }) => canvas === bright && what === 'text')
    expect(named.length).toBeGreaterThan(50)
  })

  it('lays a ground below the selected lines, but not below more than can be told apart', () => {
    const scene = crowded(SCENE)
    const { map, strokes, settle, bright } = mounted(scene)
    const grounds = (count: number): number => {
      strokes.length = 0
      const strands = new Set(scene.strands.slice(0, count).map(({ id }) => id))
      map.render(scene, { ...LOOK, selected: { nodes: new Set(), strands } })
      settle()
      return strokes.filter(
        ({ canvas, colour, alpha }) =>
          canvas === bright && colour === THEMES.light.accent && alpha < 1,
      ).length
    }
    expect(grounds(2)).toBe(2)
    expect(grounds(1_250)).toBe(0)
  })

  it('leaves lit what the pointer rests on where the view is set to what it is', () => {
    const all = mounted()
    all.mouse('mousemove', ...pointOf(all))
    all.frame()
    expect(all.map.hovered()).not.toBeNull()
    all.map.setView({ ...all.map.view() })
    vi.runAllTimers()
    all.settle()
    expect(all.map.hovered()).toEqual({ kind: 'node', id: node.id })
  })

  it('carries a node by the place where a hand took hold of it', () => {
    const all = mounted()
    const [x, y] = pointOf(all)
    const { zoom } = all.map.view()
    const edge = x + (node.width / 2 - 1) * zoom
    all.mouse('mousedown', edge, y)
    all.mouse('mousemove', edge + 10, y)
    expect((all.map.placeOf(node.id)?.[0] ?? 0) - node.at[0]).toBeCloseTo(10 / zoom, 0)
    all.mouse('mouseup', edge + 10, y)
    const [, to = [0, 0]] = all.events.onMove.mock.lastCall ?? []
    expect(to[0] - node.at[0]).toBeCloseTo(10 / zoom, 0)
  })

  it('stops moving the view once no button is held, though nobody heard it being let go', () => {
    const { map, mouse } = mounted()
    mouse('mousedown', 3, 3)
    mouse('mousemove', 13, 3)
    const { pan } = map.view()
    mouse('mousemove', 113, 3, { buttons: 0 })
    mouse('mousemove', 213, 3, { buttons: 0 })
    expect(map.view().pan).toEqual(pan)
  })

  it('puts down what is carried when it ends', () => {
    const dataset = builtDataset(
      [builtEntity('norvia', 'country', 'Norvia'), builtEntity('sarnia', 'country', 'Sarnia')],
      [builtStatement('one', 'norvia', 'accuses', 'sarnia')],
    )
    const index = buildFilterIndex(dataset)
    const places: Positions = new Map(dataset.entities.map(({ id }, at) => [id, [at * 300, 0]]))
    const frame = buildFrame(index, places, new Set(), new Set(), itself)
    const mask = new Uint8Array(index.lines.length).fill(1)
    const all = mounted(
      selectScene(
        frame,
        index,
        mask,
        () => false,
        () => '',
      ),
    )
    const { bodies } = columnsOf(frame, index)
    const stood = [...bodies]
    const { zoom, pan } = all.map.view()
    all.mouse('mousedown', pan.x, pan.y)
    all.mouse('mousemove', pan.x + 40 * zoom, pan.y)
    expect([...bodies]).not.toEqual(stood)
    all.map.destroy()
    expect([...bodies]).toEqual(stood)
  })

  it('keeps lit what a finger has tapped, also when it moves the view, until nothing is selected', () => {
    const all = mounted()
    const at = pointOf(all)
    const hovered = () => all.events.onHover.mock.lastCall?.[0] ?? null
    const tap = (x: number, y: number): void => {
      all.finger('touchstart', [x, y])
      all.finger('touchend')
    }
    const selected = { nodes: new Set([node.id]), strands: new Set<string>() }
    tap(...at)
    all.map.render(SCENE, { ...LOOK, selected })
    all.settle()
    expect(hovered()).toEqual({ kind: 'node', id: node.id })
    all.finger('touchstart', [2, 2])
    all.finger('touchmove', [42, 2])
    all.finger('touchend')
    all.settle()
    vi.runAllTimers()
    all.settle()
    expect(hovered()).toEqual({ kind: 'node', id: node.id })
    all.map.render(SCENE, LOOK)
    expect(hovered()).toBeNull()
  })

  it('lets go of what a finger has tapped where something else is selected, or to stay bright', () => {
    const all = mounted()
    const at = pointOf(all)
    const hovered = () => all.events.onHover.mock.lastCall?.[0] ?? null
    const selected = { nodes: new Set([node.id]), strands: new Set<string>() }
    const other = SCENE.nodes.find(({ id }) => id !== node.id)
    if (other === undefined) throw new Error('The scene has one node.')
    const elsewhere = { nodes: new Set([other.id]), strands: new Set<string>() }
    for (const next of [
      { ...LOOK, selected: elsewhere },
      { ...LOOK, selected, lit: { ...elsewhere, fading: 'away' as const } },
    ]) {
      all.finger('touchstart', [...at])
      all.finger('touchend')
      all.map.render(SCENE, { ...LOOK, selected })
      all.settle()
      expect(hovered()).toEqual({ kind: 'node', id: node.id })
      all.map.render(SCENE, next)
      all.settle()
      expect(hovered()).toBeNull()
    }
  })

  it('tells once that two fingers move and zoom the view, by what lies between them', () => {
    const { map, finger, events } = mounted()
    const { zoom, pan } = map.view()
    finger('touchstart', [400, 300], [500, 300])
    events.onView.mockClear()
    finger('touchmove', [380, 320], [580, 320])
    const after = map.view()
    expect(events.onView).toHaveBeenCalledExactlyOnceWith(after)
    expect(after.zoom).toBeCloseTo(zoom * 2)
    expect((480 - after.pan.x) / after.zoom).toBeCloseTo((450 - pan.x) / zoom)
    expect((320 - after.pan.y) / after.zoom).toBeCloseTo((300 - pan.y) / zoom)
  })

  it('leaves a node where it was carried when the hand is interrupted', () => {
    const all = mounted()
    const [x, y] = pointOf(all)
    const { finger } = all
    finger('touchstart', [x, y])
    finger('touchmove', [x + 40, y])
    finger('touchcancel')
    expect(all.events.onMove.mock.lastCall?.[0]).toBe(node.id)
    finger('touchstart', [x, y])
    finger('touchmove', [x + 40, y])
    finger('touchstart', [x + 40, y], [x + 90, y])
    expect(all.events.onMove).toHaveBeenCalledTimes(2)
    expect(all.events.onPick).not.toHaveBeenCalled()
  })
})
