import type { EntityId } from '../domain/ids.ts'
import { freeOf } from '../view/freeOf.ts'
import type { Renderer } from '../view/renderer.ts'
import type { Box } from '../view/routes.ts'
import { standAside } from './aside.ts'
import { boxOf } from './boxOf.ts'

/** The part of the canvas that no panel lies over, in pixels; undefined: all of it. */
export const freeCanvas = (): Box | undefined => {
  const [host, panel] = ['graph-canvas', 'evidence'].map((id) => document.getElementById(id))
  if (!host || !panel) return
  const canvas = boxOf(host)
  const free = freeOf(canvas, boxOf(panel))
  return free.width < canvas.width || free.height < canvas.height ? free : undefined
}

/** Brings nodes (all: null) into what no panel lies over, and into all of the canvas once the panel is gone. */
export const fitFree = (renderer: Renderer, nodes: readonly EntityId[] | null): void => {
  const free = freeCanvas()
  renderer.fit(nodes, 'glide', { free })
  const back = nodes === null ? 'whole' : renderer.fitting(nodes)
  if (free !== undefined && back !== null) standAside(renderer, renderer.goal(), back)
}
