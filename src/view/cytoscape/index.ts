import cytoscape, { type Core, type EventObject, type SingularElementReturnValue } from 'cytoscape'
import type { EntityId } from '../../domain/ids.ts'
import { type Lit, placesWords } from '../fading.ts'
import { fitScene } from '../fitScene.ts'
import { nodesIn, selectedEnds } from '../inScene.ts'
import { createKeptFree } from '../keptFree.ts'
import { markLatest } from '../mark.ts'
import type { Dimmed } from '../pictures/shapes.ts'
import { createPointed } from '../pointed.ts'
import { createRefit } from '../refit.ts'
import {
  type Hit,
  isAdding,
  type Look,
  outBeside,
  type Renderer,
  type RendererEvents,
  staysTapped,
} from '../renderer.ts'
import type { Scene } from '../scene.ts'
import type { StandsOut } from '../standing.ts'
import { watchSurroundings } from '../watchSurroundings.ts'
import { createCamera } from './camera.ts'
import { createDrawn } from './drawn.ts'
import { nodeKey } from './elements.ts'
import { createHolding } from './holding.ts'
import { createOverlay } from './overlay.ts'
import { drawSharp } from './sharp.ts'
import { litBy, wantedBy } from './standsOut.ts'
import { outlineAt } from './stylesheet.ts'
import { fade, update } from './update.ts'

const NEAREST = 6
const FARTHEST = 0.08

const EMPTY: Scene = { nodes: [], strands: [] }

// While a node is dragged or glides over another, lines between them have no way for a moment;
// cytoscape would write each of them to the console.
cytoscape.warnings(false)

/** Draws scenes with cytoscape: nodes and lines its own, words and marks on a layer above. */
export const createCytoscapeRenderer = (
  container: HTMLElement,
  events: RendererEvents,
): Renderer => {
  const stage = document.createElement('div')
  stage.className = 'graph-stage'
  container.append(stage)
  const cy: Core = cytoscape({
    layout: { name: 'preset', fit: false },
    container: stage,
    boxSelectionEnabled: false,
    autounselectify: true,
    minZoom: FARTHEST,
    maxZoom: NEAREST,
  })
  drawSharp(cy)
  const overlay = createOverlay(container)
  let scene = EMPTY
  let look: Look | null = null
  const kept = createKeptFree()
  /** What a finger has tapped: it stays lit, as what a mouse rests on. */
  let touched: Hit = null
  let wanted: StandsOut = { nodes: new Set(), strands: new Set(), picked: new Set() }
  /** How many times as wide as near outlines are. */
  let outline = 1
  const drawn = createDrawn()

  const camera = createCamera(cy, () => look?.stillMotion !== false, events.onView)
  const { view } = camera
  /** What stays bright; null: all. */
  let lit: Lit | null = null
  /** The selected nodes, and the ends of the selected lines. */
  let held: ReadonlySet<EntityId> = new Set()
  /** Whether some elements have stepped back. */
  let isFaded = false
  /** Whether nodes and lines stood there once: words before that would be placed for a view that is still to be fitted. */
  let wasDrawn = false
  const dimmed: Dimmed = {
    node: ({ id }) => (lit === null || lit.nodes.has(id) || held.has(id) ? 'none' : lit.fading),
    strand: ({ id }) =>
      lit === null || lit.strands.has(id) || look?.selected.strands.has(id) ? 'none' : lit.fading,
  }

  const drawWords = (): void => {
    if (look === null || !wasDrawn) return
    overlay.draw(
      {
        scene,
        theme: look.theme,
        readFor: look.lit !== null && placesWords(look.lit) ? look.lit : null,
        wanted,
        lifted: holding.lifted(),
        kept: kept.boxes(),
        dimmed,
      },
      view(),
    )
  }

  const standOut = (): void => {
    if (look === null) return
    const out = outBeside(look, pointed.out())
    lit = litBy(scene, look, out, out === touched)
    wanted = wantedBy(scene, look, out, lit)
    dim()
    drawWords()
  }

  const pointed = createPointed((hit) => {
    stage.style.cursor = hit === null ? '' : 'pointer'
    events.onHover(hit)
  }, standOut)

  const dim = (): void => {
    if (lit === null && !isFaded) return
    isFaded = lit !== null
    fade(cy, scene, dimmed, isFaded)
  }

  const hitOf = (event: EventObject): Hit => {
    const { x, y } = event.renderedPosition
    const word = overlay.hit(x, y, view())
    if (word !== null) return word
    if (event.target === cy) return null
    const target: SingularElementReturnValue = event.target
    return drawn.hitOf(target.id(), event.position)
  }

  const holding = createHolding(cy, stage, drawn.node, () => look?.stillMotion === false, {
    held: (id) => pointed.set({ kind: 'node', id }),
    moved: events.onMove,
  })
  let pressed: Hit = null
  let spent = false
  cy.on('tapstart', (event) => {
    pressed = hitOf(event)
    spent = false
    pointed.settle()
  })
  cy.on('tapend', ({ originalEvent }) => {
    if (!(originalEvent instanceof MouseEvent)) pointed.set(touched)
    else if (!(originalEvent.target instanceof Node && stage.contains(originalEvent.target)))
      pointed.set(null)
  })
  stage.addEventListener('touchcancel', () => pointed.set(touched))
  // Whoever takes hold of the canvas has it.
  cy.on('tapstart scrollzoom', camera.halt)
  cy.on('tap', (event) => {
    if (spent) return
    const hit = hitOf(event)
    const { originalEvent } = event
    const byMouse = originalEvent instanceof MouseEvent
    if (!byMouse) {
      touched = hit
      pointed.set(hit)
    }
    events.onPick(hit, byMouse && isAdding(originalEvent))
  })
  cy.on('mousemove', (event) => {
    if (holding.key() === null) pointed.moveTo(hitOf(event))
  })
  stage.addEventListener('mouseleave', () => {
    if (holding.key() === null) pointed.moveTo(null)
  })
  cy.on('render', () => {
    const isFirst = !wasDrawn && scene.nodes.length > 0
    wasDrawn ||= isFirst
    drawWords()
    if (isFirst) markLatest('attest:first-picture')
  })
  cy.on('zoom', () => {
    const next = outlineAt(cy.zoom())
    if (next === outline) return
    outline = next
    // Their styles are worked out anew.
    cy.nodes().data('outline', outline)
  })
  const refit = createRefit(() => bringIntoView(null, 'jump'))
  cy.on('scrollzoom dragpan pinchzoom', refit.moved)
  const rescaled = (): void => {
    cy.resize()
    drawWords()
  }
  const resized = (): void => {
    rescaled()
    refit.resized(cy.width(), cy.height())
  }
  const unwatch = watchSurroundings(container, resized, rescaled, () => {
    overlay.forgetWidths()
    drawWords()
  })
  const fitting: Renderer['fitting'] = (ids, within) => {
    const beside = ids === null ? kept.boxes() : null
    return fitScene(scene, ids, look, cy.width(), cy.height(), within, FARTHEST, beside)
  }
  const bringIntoView: Renderer['fit'] = (ids, motion, within) => {
    const target = fitting(ids, within)
    // All that finds no room is fitted once the canvas has some.
    if (target !== null || ids === null) refit.fitted(ids === null, cy.width(), cy.height())
    if (target !== null) camera.go(target, motion, true)
  }

  return {
    render(next, nextLook) {
      update(cy, { scene, look, inHand: holding.key() }, next, nextLook, () => outline)
      scene = next
      look = nextLook
      held = new Set(selectedEnds(next, nextLook.selected))
      drawn.show(next)
      if (touched !== null && !(staysTapped(nextLook, touched) && drawn.has(touched))) {
        if (pointed.hovered()?.id === touched.id) pointed.set(null)
        touched = null
      }
      pointed.keep(drawn.has)
      cy.autoungrabify(nextLook.frozen)
      standOut()
      if (pointed.hovered() !== null) events.onHover(pointed.hovered())
    },
    fit: bringIntoView,
    fitting,
    isFitted: refit.isFitted,
    keepFree(whose, boxes) {
      kept.set(whose, boxes)
      drawWords()
    },
    zoomBy(factor) {
      refit.moved()
      camera.zoomBy(factor)
    },
    farthest: FARTHEST,
    panBy(x, y) {
      refit.moved()
      camera.panBy(x, y)
    },
    view,
    goal: camera.goal,
    setView(next, motion = 'jump') {
      if (motion !== 'aside') refit.moved()
      camera.go(next, motion === 'aside' ? 'glide' : motion, false)
    },
    watchView(changed) {
      cy.on('viewport', changed)
      return () => {
        cy.off('viewport', changed)
      }
    },
    placeOf(id) {
      const node = cy.getElementById(nodeKey(id))
      const { x, y } = node.position() ?? {}
      return x === undefined || y === undefined ? null : [x, y]
    },
    hovered: pointed.hovered,
    pressed: () => pressed,
    spendPress() {
      spent = true
    },
    nodesInView(at = view()) {
      return nodesIn(scene.nodes, at, { x: 0, y: 0, width: cy.width(), height: cy.height() })
    },
    destroy() {
      refit.end()
      pointed.end()
      unwatch()
      cy.destroy()
      overlay.destroy()
      stage.remove()
    },
  }
}
