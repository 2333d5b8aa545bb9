import type { RefObject } from 'react'
import { freeOf } from '../../view/freeOf.ts'
import { nodesIn } from '../../view/inScene.ts'
import type { Renderer } from '../../view/renderer.ts'
import { overlaps } from '../../view/room.ts'
import type { Box } from '../../view/routes.ts'
import type { Scene } from '../../view/scene.ts'
import { backOf, standAside } from '../aside.ts'
import { boxOf } from '../boxOf.ts'
import { BESIDE, belowBar } from '../freeCanvas.ts'

/** What no panel lies over, nor the line of what is shown, which stands on some; null: nothing lies over the canvas. */
const uncovered = (): Box | null => {
  const host = document.getElementById('graph-canvas')
  if (host === null) return null
  const canvas = boxOf(host)
  const [least] = [...document.querySelectorAll(`.shown-line, ${BESIDE}`)]
    .map(boxOf)
    .filter((panel) => overlaps(canvas, panel))
    .map((panel) => freeOf(canvas, panel))
    .toSorted((one, other) => one.width * one.height - other.width * other.height)
  return least ?? null
}

/**
 * Brings what a filter leaves into what no panel lies over, where nothing of it stands there and nobody has moved the
 * view; once the panel is gone, all is fitted into the canvas again.
 */
export const bringRest = (renderer: RefObject<Renderer | null>, scene: () => Scene): void => {
  const bring = (): void => {
    const { current } = renderer
    if (current === null || !(current.isFitted() || backOf(current) === 'whole')) return
    const free = uncovered()
    const { nodes } = scene()
    if (free === null || nodes.length === 0 || nodesIn(nodes, current.goal(), free).length > 0)
      return
    current.fit(null, 'glide', { free: belowBar(free) })
    standAside(current, current.goal(), 'whole')
  }
  // The scene has changed by then.
  requestAnimationFrame(() => requestAnimationFrame(bring))
}
