import type { EntityId } from '../domain/ids.ts'
import type { PageGuide } from '../io/exports/format.ts'
import { OPACITIES } from '../view/fading.ts'
import { drawnFor, strandIn } from '../view/inScene.ts'
import type { Wanted } from '../view/labelBoxes.ts'
import { createMapRenderer } from '../view/map/index.ts'
import { noteBoxes, noteShapes } from '../view/pictures/canvasNotes.ts'
import { createRuler, show } from '../view/pictures/paint.ts'
import type { Shape } from '../view/pictures/shapes.ts'
import type { Hit, Look } from '../view/renderer.ts'
import type { Scene } from '../view/scene.ts'
import { watchSurroundings } from '../view/watchSurroundings.ts'
import { h } from './dom.ts'
import type { Facts } from './facts.ts'
import { listenForKeys } from './gestures.ts'
import { createGuides } from './guides.ts'
import { NETWORK_NAMED, type Network, type NetworkLook } from './look.ts'
import { createScenes, type Drawn, isLitNote, notesAt } from './scenes.ts'
import type { Selection } from './selected.ts'

const STILL = '(prefers-reduced-motion: reduce)'
const NOTHING: Wanted = { nodes: new Set(), strands: new Set() }

type DrawnAs = (id: EntityId) => EntityId

const litIn = (scene: Scene, lit: NetworkLook['lit'], drawnAs: DrawnAs): Look['lit'] => {
  if (lit === null) return null
  const { nodes, strands } = drawnFor(scene, lit.statements)
  return {
    strands,
    nodes: new Set([...nodes, ...[...lit.entities].map(drawnAs)]),
    fading: lit.fading,
  }
}

const selectedIn = (scene: Scene, selection: Selection, drawnAs: DrawnAs): Wanted => {
  if (selection === null) return NOTHING
  return selection.kind === 'entity'
    ? { ...NOTHING, nodes: new Set([drawnAs(selection.id)]) }
    : { ...NOTHING, strands: drawnFor(scene, new Set(selection.ids)).strands }
}

const onCanvas = (
  element: HTMLCanvasElement,
  { clientWidth, clientHeight }: Element,
  shapes: readonly Shape[],
): void => show(element, clientWidth, clientHeight, window.devicePixelRatio, shapes)

/** Draws a network of very many lines as the program does: as a map that moves as a picture. */
export const createMap = (
  facts: Facts,
  pageGuides: readonly PageGuide[],
  onPick: (picked: Selection) => void,
): Network => {
  const scenes = createScenes(facts)
  const { guides, boxesAt, shapesAt } = createGuides(pageGuides)
  const behind = h('canvas', { 'aria-hidden': 'true' })
  const front = h('canvas', { 'aria-hidden': 'true' })
  const element = h('div', { class: 'network map', ...NETWORK_NAMED }, behind)
  const { measure } = createRuler(front.getContext('2d'))
  let drawn: Drawn | null = null
  let look: NetworkLook | null = null
  let frame = 0

  const pickedBy = (hit: Hit): Selection => {
    if (hit === null) return null
    if (hit.kind === 'node') return { kind: 'entity', id: hit.id }
    const strand = drawn === null ? undefined : strandIn(drawn.scene, hit.id)
    return strand === undefined
      ? null
      : { kind: 'statements', ids: strand.statements.map(({ id }) => id) }
  }
  const titleOf = (hit: Hit): string => {
    const under = pickedBy(hit)
    if (under === null) return ''
    return under.kind === 'entity' ? facts.name(under.id) : facts.briefly(under.ids)
  }

  const renderer = createMapRenderer(element, {
    onPick: (hit) => onPick(pickedBy(hit)),
    onHover: (hit) => {
      element.title = titleOf(hit)
    },
    onView: () => {},
    onMove: () => {},
  })
  element.append(front)

  const paperShapes = (theme: NetworkLook['theme']): readonly Shape[] => {
    if (drawn === null || drawn.notes.length === 0) return []
    const { zoom, pan } = renderer.view()
    const notes = notesAt(drawn.notes, zoom)
    const papers = noteBoxes(notes, drawn.scene.nodes, zoom, measure)
    return notes.flatMap((note, at) => {
      const paper = papers[at]
      if (paper === undefined) return []
      const faint = isLitNote(note, look?.lit ?? null) ? 1 : OPACITIES.away.nodes
      return noteShapes(note, paper, zoom, [pan.x, pan.y], theme, measure).map(
        (shape): Shape => ({ ...shape, opacity: (shape.opacity ?? 1) * faint }),
      )
    })
  }
  const drawBeside = (): void => {
    frame = 0
    if (look === null) return
    const { theme } = look
    const page = { x: 0, y: 0, width: element.clientWidth, height: element.clientHeight }
    const named = shapesAt(renderer.view(), theme, page)
    onCanvas(behind, element, named.behind)
    onCanvas(front, element, [...named.names, ...paperShapes(theme)])
  }
  const follow = (): void => {
    if (frame === 0) frame = requestAnimationFrame(drawBeside)
  }
  if (guides.length > 0 || facts.notes.length > 0) {
    renderer.watchView(follow)
    watchSurroundings(element, follow)
  }
  if (guides.length > 0) renderer.keepFree('guides', boxesAt)

  const fitAll = (): void => renderer.fit(null, drawn === null ? 'jump' : 'glide')
  listenForKeys(element, { pan: renderer.panBy, zoomBy: renderer.zoomBy, fitAll })

  return {
    element,
    isMap: true,
    fitAll,
    fitTo: (entities) => {
      const wanted = new Set(entities.map((id) => drawn?.frame.drawn(id) ?? id))
      const nodes = (drawn?.scene.nodes ?? []).flatMap(({ id }) => (wanted.has(id) ? [id] : []))
      renderer.fit(nodes.length === 0 ? null : nodes, 'glide')
    },
    zoomBy: renderer.zoomBy,
    show: (next) => {
      const before = drawn
      const now = scenes(next, element)
      const { scene, notes, frame } = now
      look = next
      drawn = now
      if (notes.length > 0 && notes !== before?.notes)
        renderer.keepFree('notes', (zoom) =>
          noteBoxes(notesAt(notes, zoom), scene.nodes, zoom, measure),
        )
      renderer.render(scene, {
        theme: next.theme,
        selected: selectedIn(scene, next.selection, frame.drawn),
        lit: litIn(scene, next.lit, frame.drawn),
        stillMotion: window.matchMedia(STILL).matches,
        frozen: true,
        guides,
      })
      if (before === null) renderer.fit(null, 'jump')
      follow()
    },
  }
}
