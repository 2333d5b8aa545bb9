import { type RefObject, useEffect, useEffectEvent } from 'react'
import { createCytoscapeRenderer } from '../../view/cytoscape/index.ts'
import type { Renderer, RendererEvents } from '../../view/renderer.ts'

/** Mounts a renderer in `host` for as long as the component stands. */
export const useRenderer = (
  host: RefObject<HTMLElement | null>,
  renderer: RefObject<Renderer | null>,
  events: RendererEvents,
): void => {
  const onPick = useEffectEvent(events.onPick)
  const onHover = useEffectEvent(events.onHover)
  const onView = useEffectEvent(events.onView)
  const onMove = useEffectEvent(events.onMove)
  useEffect(() => {
    if (host.current === null) return
    const made = createCytoscapeRenderer(host.current, {
      onPick: (hit, adding) => onPick(hit, adding),
      onHover: (hit) => onHover(hit),
      onView: (view) => onView(view),
      onMove: (entity, to) => onMove(entity, to),
    })
    renderer.current = made
    return () => {
      made.destroy()
      renderer.current = null
    }
  }, [host, renderer])
}
