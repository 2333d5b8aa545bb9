import type { EntityId } from '../domain/ids.ts'
import type { PageGuide } from '../io/exports/format.ts'
import type { View } from '../view/fit.ts'
import { fitScene } from '../view/fitScene.ts'
import type { KeptBox } from '../view/keptFree.ts'
import { type DrawnNote, noteBoxes, noteShapes } from '../view/pictures/canvasNotes.ts'
import { sceneShapes } from '../view/pictures/sceneShapes.ts'
import type { About } from '../view/pictures/shapes.ts'
import type { Box } from '../view/routes.ts'
import type { Scene } from '../view/scene.ts'
import type { Theme } from '../view/theme.ts'
import { s } from './dom.ts'
import type { Facts } from './facts.ts'
import { listenForHands, listenForKeys } from './gestures.ts'
import { createGuides } from './guides.ts'
import { type LitScene, labelsFor, litSceneOf } from './labels.ts'
import { NETWORK_NAMED, type Network, type NetworkLook } from './look.ts'
import { createScenes, type Drawn, isLitNote, notesAt } from './scenes.ts'
import type { Selection } from './selected.ts'
import { elementOf, FONT, measureText, rounded } from './svg.ts'

const NEAREST = 5
const FARTHEST = 0.06
/** Lines are easier to hit than they are wide. */
const HIT_WIDTH = 14

const sameThing = (one: About | undefined, other: About | undefined): boolean => {
  if (one === undefined || other === undefined) return one === other
  if (one.kind === 'node') return other.kind === 'node' && one.entity === other.entity
  return other.kind === 'strand' && one.strand === other.strand
}

/** Where a press meets a line. */
const reachOf = (d: string): SVGPathElement =>
  s('path', {
    d: rounded(d),
    fill: 'none',
    stroke: 'transparent',
    'stroke-width': HIT_WIDTH,
    'pointer-events': 'stroke',
  })

/** Draws the network into an SVG element that pans and zooms. `onPick` is told what was pressed; null: nothing. */
export const createDrawing = (
  facts: Facts,
  pageGuides: readonly PageGuide[],
  onPick: (picked: Selection) => void,
): Network => {
  const scenes = createScenes(facts)
  const { guides, boxesAt, shapesAt } = createGuides(pageGuides)
  const measure = measureText()
  const layer = s('g')
  const guideLayer = (): SVGGElement => s('g', { class: 'guides', 'pointer-events': 'none' })
  const [behind, names] = [guideLayer(), guideLayer()]
  const element = s(
    'svg',
    {
      class: 'network',
      ...NETWORK_NAMED,
      'font-family': FONT,
    },
    layer,
  )
  let drawn: Drawn | null = null
  let scene: Scene = { nodes: [], strands: [] }
  let look: NetworkLook | null = null
  let view: View = { zoom: 1, pan: { x: 0, y: 0 } }
  let drawnZoom = 1
  /** The nodes that stay bright, as they are drawn. */
  let drawnLit: ReadonlySet<EntityId> = new Set()
  let touched = false
  /** What was last brought into view; empty: all. */
  let focus: readonly EntityId[] = []
  let timer = 0
  const aboutOf = new WeakMap<Element, About>()

  const size = (): { width: number; height: number } => {
    const { width, height } = element.getBoundingClientRect()
    return { width, height }
  }

  /** What was drawn moves as it is; guides are drawn anew, for their names stay at the edge of the window. */
  const place = (): void => {
    const { zoom, pan } = view
    const scale = zoom / drawnZoom
    layer.setAttribute('transform', `translate(${pan.x} ${pan.y}) scale(${scale})`)
    if (look === null || guides.length === 0) return
    const shapes = shapesAt(view, look.theme, { x: 0, y: 0, ...size() })
    for (const still of [behind, names])
      still.setAttribute('transform', `scale(${1 / scale}) translate(${-pan.x} ${-pan.y})`)
    behind.replaceChildren(...shapes.behind.map(elementOf))
    names.replaceChildren(...shapes.names.map(elementOf))
  }

  const litNodes = (): ReadonlySet<EntityId> =>
    new Set([...(look?.lit?.entities ?? [])].map((id) => drawn?.frame.drawn(id) ?? id))

  const isLit = (about: About): boolean => {
    const lit = look?.lit ?? null
    if (lit === null) return true
    return about.kind === 'node'
      ? drawnLit.has(about.entity)
      : about.statements.some((id) => lit.statements.has(id))
  }

  const titleOf = (about: About): string =>
    about.kind === 'node' ? about.name : facts.briefly(about.statements)

  const litScene = (): LitScene | null => litSceneOf(scene, look?.lit ?? null, drawnLit)

  const notes = (zoom: number): readonly DrawnNote[] => notesAt(drawn?.notes ?? [], zoom)
  const papersAt = (zoom: number): readonly Box[] =>
    noteBoxes(notes(zoom), scene.nodes, zoom, measure)
  const noteGroups = (theme: Theme): readonly SVGGElement[] => {
    const papers = papersAt(drawnZoom)
    return notes(drawnZoom).flatMap((note, at) => {
      const paper = papers[at]
      if (paper === undefined) return []
      const shapes = noteShapes(note, paper, drawnZoom, [0, 0], theme, measure)
      const looks = isLitNote(note, look?.lit ?? null) ? 'own-note' : 'own-note faint'
      return [s('g', { class: looks }, ...shapes.map(elementOf))]
    })
  }

  const groupFor = (about: About, ...parts: readonly SVGElement[]) => {
    const group = s(
      'g',
      { class: isLit(about) ? null : 'faint' },
      s('title', {}, titleOf(about)),
      ...parts,
    )
    aboutOf.set(group, about)
    return group
  }

  const draw = (): void => {
    if (look === null) return
    const { theme } = look
    drawnZoom = view.zoom
    drawnLit = litNodes()
    const papers = [...boxesAt(drawnZoom), ...papersAt(drawnZoom)]
    const labels = labelsFor(scene, litScene(), drawnZoom, measure, papers)
    /** From back to front: where presses meet lines, what fades, and what does not. */
    const [reaches, faded, bright]: readonly [SVGElement[], SVGElement[], SVGElement[]] = [
      [],
      [],
      [],
    ]
    let about: About | undefined
    let group: SVGGElement | null = null
    const reached = new Set<string>()
    for (const shape of sceneShapes(scene, labels, theme, drawnZoom)) {
      if (shape.about === undefined) continue
      if (group === null || !sameThing(about, shape.about)) {
        about = shape.about
        group = groupFor(about)
        const zone = isLit(about) ? bright : faded
        zone.push(group)
        if (about.kind === 'strand' && shape.form === 'path' && !reached.has(about.strand)) {
          reached.add(about.strand)
          reaches.push(groupFor(about, reachOf(shape.d)))
        }
      }
      group.append(elementOf(shape))
    }
    layer.replaceChildren(behind, ...reaches, ...faded, ...bright, names, ...noteGroups(theme))
    place()
  }

  const setView = (next: View): void => {
    const zoom = Math.min(NEAREST, Math.max(FARTHEST, next.zoom))
    view = { zoom, pan: next.pan }
    place()
    if (zoom === drawnZoom) return
    clearTimeout(timer)
    timer = window.setTimeout(draw, 90)
  }

  const zoomAt = (factor: number, x: number, y: number): void => {
    touched = true
    const zoom = Math.min(NEAREST, Math.max(FARTHEST, view.zoom * factor))
    const scale = zoom / view.zoom
    setView({ zoom, pan: { x: x - (x - view.pan.x) * scale, y: y - (y - view.pan.y) * scale } })
  }

  /** Brings nodes into view, all where none of them is drawn, with what is lit between them: lines, words, notes. */
  const fitFocus = (): void => {
    const { width, height } = size()
    const wanted = new Set(focus.map((id) => drawn?.frame.drawn(id) ?? id))
    const nodes = scene.nodes.flatMap(({ id }) => (wanted.has(id) ? [id] : []))
    const ids = nodes.length === 0 ? null : nodes
    drawnLit = litNodes()
    const lit = litScene()
    const of = ids === null || lit === null ? scene : lit.scene
    const seen = { headroom: 0, lit: lit?.wanted ?? null, guides }
    const seenNotes = (drawn?.notes ?? []).map(
      (note) => ids === null || isLitNote(note, look?.lit ?? null),
    )
    const papers = (zoom: number): readonly KeptBox[] => [
      ...(ids === null ? boxesAt(zoom) : []),
      ...papersAt(zoom).filter((_, at) => seenNotes[at]),
    ]
    const fitted = fitScene(of, ids, seen, width, height, undefined, FARTHEST, papers, measure)
    if (fitted === null) return
    view = fitted
    draw()
  }
  const fitTo = (entities: readonly EntityId[]): void => {
    focus = entities
    touched = false
    fitFocus()
  }
  const fitAll = (): void => fitTo([])

  const pan = (x: number, y: number): void => {
    touched = true
    setView({ zoom: view.zoom, pan: { x: view.pan.x + x, y: view.pan.y + y } })
  }

  const aboutAt = (target: EventTarget | null): About | null => {
    const group = target instanceof Element ? target.closest('g') : null
    return group === null ? null : (aboutOf.get(group) ?? null)
  }
  const zoomBy = (factor: number): void => {
    const { width, height } = size()
    zoomAt(factor, width / 2, height / 2)
  }
  listenForHands(element, {
    pick: (target) => {
      const about = aboutAt(target)
      if (about === null) onPick(null)
      else if (about.kind === 'node') onPick({ kind: 'entity', id: about.entity })
      else onPick({ kind: 'statements', ids: about.statements })
    },
    pan,
    zoomAt,
  })
  listenForKeys(element, { pan, zoomBy, fitAll })
  new ResizeObserver(() => {
    if (drawn === null) return
    if (touched) place()
    else fitFocus()
  }).observe(element)

  return {
    element,
    isMap: false,
    fitAll,
    fitTo,
    zoomBy,
    show: (next) => {
      const opening = drawn === null
      look = next
      drawn = scenes(next, element)
      scene = drawn.scene
      if (opening) fitAll()
      else draw()
    },
  }
}
