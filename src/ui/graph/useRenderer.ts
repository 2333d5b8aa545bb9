import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { createCytoscapeRenderer } from '../../view/cytoscape/index.ts'
import type { Renderer, RendererEvents } from '../../view/renderer.ts'
import { useWorkspace } from '../workspace.tsx'

/** Nodes and lines together from which on the map draws: cytoscape takes longer than two frames for a step there. */
const MANY = 1_500

/** Mounts a renderer in `host` for as long as the component stands; gives the map once it has come. */
export const useRenderer = (
  host: RefObject<HTMLElement | null>,
  renderer: RefObject<Renderer | null>,
  events: RendererEvents,
): Renderer | null => {
  const onPick = useEffectEvent(events.onPick)
  const onHover = useEffectEvent(events.onHover)
  const onView = useEffectEvent(events.onView)
  const onMove = useEffectEvent(events.onMove)
  const { dataset, index } = useWorkspace()
  const many = dataset.entities.length + index.lines.length > MANY
  const [map, setMap] = useState<Renderer | null>(null)
  useEffect(() => {
    let made: Renderer | null = null
    let ended = false
    const mount = (create: typeof createCytoscapeRenderer): void => {
      if (host.current === null || ended) return
      made = create(host.current, {
        onPick: (hit, adding) => onPick(hit, adding),
        onHover: (hit) => onHover(hit),
        onView: (view) => onView(view),
        onMove: (entity, to) => onMove(entity, to),
      })
      renderer.current = made
    }
    if (many)
      import('../../view/map/index.ts')
        .then(
          ({ createMapRenderer }) => mount(createMapRenderer),
          () => mount(createCytoscapeRenderer),
        )
        .then(() => setMap(made))
    else mount(createCytoscapeRenderer)
    return () => {
      ended = true
      made?.destroy()
      renderer.current = null
    }
  }, [host, renderer, many])
  return map
}
