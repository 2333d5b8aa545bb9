import cytoscape, { type Core, type EventObject, type SingularElementReturnValue } from 'cytoscape'
import type { EntityId } from '../../domain/ids.ts'
import { diff } from '../diff.ts'
import { FADINGS, type Fading, type Lit } from '../fading.ts'
import type { View } from '../fit.ts'
import { fitScene } from '../fitScene.ts'
import { createKeptFree } from '../keptFree.ts'
import type { Wanted } from '../labelBoxes.ts'
import { toldBy } from '../lineWords.ts'
import type { Dimmed } from '../pictures/shapes.ts'
import { createRefit } from '../refit.ts'
import {
  type Hit,
  type Look,
  type Renderer,
  type RendererEvents,
  staysTapped,
} from '../renderer.ts'
import type { Scene, SceneNode, SceneStrand } from '../scene.ts'
import { nodeElement, nodeKey, sameNode, sameStrand, strandElement, strandKey } from './elements.ts'
import { createOverlay, type OverlayInput } from './overlay.ts'
import { stylesheet } from './stylesheet.ts'

const NEAREST = 6
const FARTHEST = 0.08
const GLIDE = 420

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
  const overlay = createOverlay(container)
  let scene = EMPTY
  let look: Look | null = null
  const kept = createKeptFree()
  let hovered: Hit = null
  /** What a finger has tapped: it stays lit, as what a mouse rests on. */
  let touched: Hit = null
  let lifted: SceneNode | null = null
  let wanted: Wanted = { nodes: new Set(), strands: new Set() }
  const nodeById = new Map<string, SceneNode>()
  const strandById = new Map<string, SceneStrand>()

  // cytoscape goes on writing into the pan that it gives.
  const view = (): View => ({ zoom: cy.zoom(), pan: { ...cy.pan() } })

  const near = (hit: Hit): Lit | null => {
    if (hit === null) return look?.lit ?? null
    const strands = scene.strands.filter(({ id, from, to }) =>
      hit.kind === 'strand' ? id === hit.id : from === hit.id || to === hit.id,
    )
    return {
      strands: new Set(strands.map((strand) => strand.id)),
      nodes: new Set([
        ...strands.flatMap((strand) => [strand.from, strand.to]),
        ...(hit.kind === 'node' ? [hit.id] : []),
      ]),
      fading: hit === touched ? 'aside' : 'away',
    }
  }
  let lit: Lit | null = null
  let moved = false
  /** Where it glides to. */
  let goal: View | null = null
  let dimmed = false

  const fades: Dimmed = {
    node: ({ id }) =>
      lit === null || lit.nodes.has(id) || look?.selected.nodes.has(id) ? 'none' : lit.fading,
    strand: ({ id }) =>
      lit === null || lit.strands.has(id) || look?.selected.strands.has(id) ? 'none' : lit.fading,
  }

  const carried = (): OverlayInput['lifted'] => {
    if (lifted === null) return null
    const { id, at } = lifted
    const { x, y } = cy.getElementById(nodeKey(id)).position()
    return { id, by: [x - at[0], y - at[1]] }
  }

  const drawWords = (): void => {
    if (look === null) return
    overlay.draw(
      {
        scene,
        theme: look.theme,
        wanted,
        lifted: carried(),
        kept: kept.boxes(),
        dimmed: fades,
      },
      view(),
    )
  }

  const want = (): void => {
    if (look === null) return
    const { selected } = look
    const brought =
      hovered === null
        ? {
            nodes: look.lit?.fading === 'away' ? look.lit.nodes : [],
            strands: toldBy(scene, look.lit),
            bright: look.lit?.strands,
          }
        : {
            nodes: hovered.kind === 'node' ? [hovered.id] : [],
            strands: hovered.kind === 'strand' ? [hovered.id] : [],
            bright: undefined,
          }
    wanted = {
      nodes: new Set([...selected.nodes, ...brought.nodes]),
      strands: new Set([...selected.strands, ...brought.strands]),
      bright: brought.bright,
      othersFade: hovered === null && look.lit !== null,
    }
  }

  const hover = (hit: Hit): void => {
    if (hit?.kind === hovered?.kind && hit?.id === hovered?.id) return
    hovered = hit
    lit = near(hit)
    want()
    dim()
    stage.style.cursor = hit === null ? '' : 'pointer'
    events.onHover(hit)
    drawWords()
  }

  const dim = (): void => {
    if (lit === null && !dimmed) return
    dimmed = lit !== null
    const step = (key: string, by: Fading): void => {
      const element = cy.getElementById(key)
      for (const fading of FADINGS) element.toggleClass(fading, by === fading)
    }
    cy.batch(() => {
      for (const node of scene.nodes) step(nodeKey(node.id), fades.node(node))
      for (const strand of scene.strands) step(strandKey(strand.id), fades.strand(strand))
    })
  }

  /** Whoever takes hold of the canvas has it. */
  const halt = (): void => {
    cy.stop(true)
    moved = false
    goal = null
  }
  const go = (target: View, motion?: 'glide' | 'jump'): void => {
    cy.stop(true)
    goal = target
    const arrive = (): void => {
      moved = false
      goal = null
    }
    if (motion !== 'glide' || look?.stillMotion !== false) {
      cy.viewport(target)
      arrive()
    } else cy.animate(target, { duration: GLIDE, complete: arrive })
  }

  const hitOf = (event: EventObject): Hit => {
    const { x, y } = event.renderedPosition
    const word = overlay.hit(x, y, view())
    if (word !== null) return word
    if (event.target === cy) return null
    const target: SingularElementReturnValue = event.target
    const id = target.id()
    const node = nodeById.get(id)
    if (node !== undefined) return { kind: 'node', id: node.id }
    const strand = strandById.get(id)
    return strand === undefined ? null : { kind: 'strand', id: strand.id }
  }

  const adding = (event: EventObject): boolean => {
    const { originalEvent } = event
    return originalEvent instanceof MouseEvent
      ? originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey
      : false
  }

  let pressed: Hit = null
  let spent = false
  /** A node is held: whatever it passes is not what the pointer rests on. */
  let holds = false
  cy.on('tapstart', (event) => {
    pressed = hitOf(event)
    spent = false
  })
  cy.on('tapend', ({ originalEvent }) => {
    holds = false
    if (!(originalEvent instanceof MouseEvent)) hover(touched)
    else if (!(originalEvent.target instanceof Node && stage.contains(originalEvent.target)))
      hover(null)
  })
  // It tells of no end where the system takes a touch over.
  stage.addEventListener('touchcancel', () => {
    holds = false
    hover(touched)
  })
  cy.on('tapstart scrollzoom', halt)
  cy.on('tap', (event) => {
    if (spent) return
    const hit = hitOf(event)
    if (!(event.originalEvent instanceof MouseEvent)) {
      touched = hit
      hover(hit)
    }
    events.onPick(hit, adding(event))
  })
  cy.on('mousemove', (event) => {
    if (!holds) hover(hitOf(event))
  })
  stage.addEventListener('mouseleave', () => {
    if (!holds) hover(null)
  })
  cy.on('grab', 'node', (event) => {
    const node = nodeById.get(event.target.id())
    if (node === undefined) return
    hover({ kind: 'node', id: node.id })
    holds = true
  })
  cy.on('drag', 'node', (event) => {
    lifted = nodeById.get(event.target.id()) ?? null
  })
  cy.on('dragfree', 'node', (event) => {
    const node = nodeById.get(event.target.id())
    lifted = null
    if (node === undefined) return
    const { x, y } = event.target.position()
    events.onMove(node.id, [Math.round(x), Math.round(y)])
  })
  cy.on('render', drawWords)
  cy.on('viewport', () => {
    if (!moved) events.onView(view())
  })
  const refit = createRefit(() => fitOn(null, 'jump'))
  cy.on('scrollzoom dragpan pinchzoom', refit.moved)
  const watcher = new ResizeObserver(() => {
    cy.resize()
    refit.resized(cy.width(), cy.height())
    overlay.resize()
    drawWords()
  })
  watcher.observe(container)
  const fitting: Renderer['fitting'] = (ids, within) =>
    fitScene(
      scene,
      ids,
      look,
      cy.width(),
      cy.height(),
      within,
      FARTHEST,
      ids === null ? kept.boxes() : null,
    )
  const fitOn: Renderer['fit'] = (ids, motion, within) => {
    const target = fitting(ids, within)
    if (target === null) return
    refit.fitted(ids === null, cy.width(), cy.height())
    moved = false
    go(target, motion)
  }
  const redrawWithFonts = (): void => drawWords()
  document.fonts?.addEventListener('loadingdone', redrawWithFonts)

  return {
    render(next, nextLook) {
      const themeChanged = look?.theme !== nextLook.theme
      const nodes = diff<EntityId, SceneNode>(scene.nodes, next.nodes, sameNode)
      const strands = diff<string, SceneStrand>(scene.strands, next.strands, sameStrand)
      const recoloured = themeChanged
        ? next.strands.filter((strand) => !strands.added.includes(strand))
        : strands.changed
      const before = look
      cy.batch(() => {
        if (themeChanged) cy.style(stylesheet(nextLook.theme))
        for (const { id } of strands.gone) cy.getElementById(strandKey(id)).remove()
        for (const { id } of nodes.gone) cy.getElementById(nodeKey(id)).remove()
        for (const node of nodes.changed) {
          const element = cy.getElementById(nodeKey(node.id))
          const { data } = nodeElement(node)
          element.data(data)
          if (nextLook.stillMotion || element.grabbed() || nodes.changed.length < 2)
            element.position({ x: node.at[0], y: node.at[1] })
          else element.animate({ position: { x: node.at[0], y: node.at[1] } }, { duration: GLIDE })
        }
        cy.add([
          ...nodes.added.map(nodeElement),
          ...strands.added.map((strand) => strandElement(strand, nextLook.theme)),
        ])
        for (const strand of recoloured)
          cy.getElementById(strandKey(strand.id)).data(strandElement(strand, nextLook.theme).data)
        for (const { id } of next.nodes) {
          const on = nextLook.selected.nodes.has(id)
          if (on !== before?.selected.nodes.has(id))
            cy.getElementById(nodeKey(id)).toggleClass('selected', on)
        }
        for (const { id } of next.strands) {
          const on = nextLook.selected.strands.has(id)
          if (on !== before?.selected.strands.has(id))
            cy.getElementById(strandKey(id)).toggleClass('selected', on)
        }
      })
      scene = next
      look = nextLook
      nodeById.clear()
      strandById.clear()
      for (const node of next.nodes) nodeById.set(nodeKey(node.id), node)
      for (const strand of next.strands) strandById.set(strandKey(strand.id), strand)
      const stands = (hit: NonNullable<Hit>): boolean =>
        hit.kind === 'node' ? nodeById.has(nodeKey(hit.id)) : strandById.has(strandKey(hit.id))
      if (touched !== null && !(staysTapped(nextLook, touched) && stands(touched))) {
        if (hovered?.id === touched.id) hover(null)
        touched = null
      }
      if (hovered !== null) {
        const again = hovered
        hovered = null
        if (stands(again)) hover(again)
      }
      if (hovered === null) lit = nextLook.lit
      dim()
      cy.autoungrabify(nextLook.frozen)
      want()
      drawWords()
    },
    fit: fitOn,
    fitting,
    isFitted: refit.isFitted,
    keepFree(whose, boxes) {
      kept.set(whose, boxes)
      drawWords()
    },
    zoomBy(factor) {
      halt()
      refit.moved()
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
      })
    },
    farthest: FARTHEST,
    panBy(x, y) {
      halt()
      refit.moved()
      cy.panBy({ x, y })
    },
    view,
    goal: () => goal ?? view(),
    setView(next, motion) {
      if (motion !== 'aside') refit.moved()
      moved = true
      go(next, motion === 'aside' ? 'glide' : motion)
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
    hovered: () => hovered,
    pressed: () => pressed,
    spendPress() {
      spent = true
    },
    nodesInView({ zoom, pan } = view()) {
      const inside = (at: number, length: number): boolean => at >= 0 && at <= length
      return scene.nodes
        .filter(
          ({ at }) =>
            inside(at[0] * zoom + pan.x, cy.width()) && inside(at[1] * zoom + pan.y, cy.height()),
        )
        .map(({ id }) => id)
    },
    destroy() {
      refit.end()
      watcher.disconnect()
      document.fonts?.removeEventListener('loadingdone', redrawWithFonts)
      cy.destroy()
      overlay.destroy()
      stage.remove()
    },
  }
}
