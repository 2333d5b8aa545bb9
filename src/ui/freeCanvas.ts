import type { EntityId } from '../domain/ids.ts'
import type { View } from '../view/fit.ts'
import { freeOf } from '../view/freeOf.ts'
import { nodesIn } from '../view/inScene.ts'
import type { Renderer } from '../view/renderer.ts'
import { overlaps } from '../view/room.ts'
import type { Box } from '../view/routes.ts'
import type { Scene } from '../view/scene.ts'
import { standAside } from './aside.ts'
import { boxOf } from './boxOf.ts'
import { LOW } from './theme.ts'

/** What stands beside the picture in a low window. */
export const BESIDE = '#evidence, .legend-panel, .timeline-panel, #mirror[data-open=true]'

/** What may lie over it in any other. */
const OVER = '#evidence, .reader, #mirror[data-open=true]'

/** In pixels: of a canvas that a panel covers from side to side, but for less, nothing is seen, wherever it is fitted. */
const LEAST = 48

/** The part of the canvas that no panel lies over, in pixels; undefined: all of it. */
export const freeCanvas = (): Box | undefined => {
  const host = document.getElementById('graph-canvas')
  if (!host) return
  const canvas = boxOf(host)
  const over = [...document.querySelectorAll(window.matchMedia(LOW).matches ? BESIDE : OVER)]
    .map(boxOf)
    .find((panel) => overlaps(canvas, panel))
  const free = over && freeOf(canvas, over)
  return free && free.height > LEAST ? free : undefined
}

/** In pixels: how far the margin of a view may reach up behind the bar of bubbles. */
const BEHIND_BAR = 8

/** What of a part of the canvas (absent: of all of it) lies below the bar of bubbles; undefined: all, there is none. */
export const belowBar = (part?: Box): Box | undefined => {
  const [canvas, bar] = ['#graph-canvas', '.bubble-bar'].map((one) => document.querySelector(one))
  if (!canvas || !bar) return part
  const whole = boxOf(canvas)
  const above = boxOf(bar)
  const free = part ?? { ...whole, x: 0, y: 0 }
  const top = Math.max(0, above.y + above.height - whole.y - BEHIND_BAR)
  return { ...free, y: top, height: free.height - top }
}

/** From this zoom on, a node that is in view is told from others. */
const CLEAR = 0.3

/** Whether the view holds nodes of a scene where no panel lies over them, and closely enough. */
export const holdsClearly = (view: View, { nodes }: Scene, ids: readonly EntityId[]): boolean => {
  const host = document.getElementById('graph-canvas')
  const free = belowBar(freeCanvas()) ?? (host && { ...boxOf(host), x: 0, y: 0 })
  const held = free && view.zoom >= CLEAR && nodesIn(nodes, view, free)
  return Boolean(held && ids.every((id) => held.includes(id)))
}

/** Brings nodes (all: null) into what no panel lies over, and into all of the canvas once the panel is gone. */
export const fitFree = (renderer: Renderer, nodes: readonly EntityId[] | null): void => {
  const free = freeCanvas()
  renderer.fit(nodes, 'glide', { free: belowBar(free) })
  const back = nodes === null ? 'whole' : renderer.fitting(nodes, { free: belowBar() })
  if (free !== undefined && back !== null) standAside(renderer, renderer.goal(), back)
}

/** Brings all of it there once nodes that were laid out anew are drawn. */
export const fitDrawn = (renderer: () => Renderer | null): void => {
  setTimeout(() => {
    const now = renderer()
    if (now !== null) fitFree(now, null)
  }, 0)
}
