import { type RefObject, useEffect } from 'react'
import { keptInView } from '../../view/keptInView.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'

/** Stops the view from leaving the picture behind, however far it is dragged. */
export const useKeptInView = (
  host: HTMLElement | null,
  scene: Scene,
  renderer: RefObject<Renderer | null>,
): void => {
  useEffect(() => {
    const { current: drawer } = renderer
    if (host === null || drawer === null) return
    return drawer.watchView(() => {
      const kept = keptInView(drawer.goal(), scene.nodes, host.clientWidth, host.clientHeight)
      if (kept !== null) drawer.setView(kept)
    })
  }, [host, scene, renderer])
}
