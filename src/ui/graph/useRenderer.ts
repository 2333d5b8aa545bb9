import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { createCytoscapeRenderer } from '../../view/cytoscape/index.ts'
import type { Renderer, RendererEvents } from '../../view/renderer.ts'
import { useWorkspace } from '../workspace.tsx'

/** Nodes and lines together from which on the map draws: cytoscape takes longer than two frames for a step there. */
export const MANY = 1_500

type Create = typeof createCytoscapeRenderer

/** Mounts a renderer in `host` for as long as the component stands; gives whether what draws has come. */
export const useRenderer = (
  host: RefObject<HTMLElement | null>,
  renderer: RefObject<Renderer | null>,
  events: RendererEvents,
): boolean => {
  const onPick = useEffectEvent(events.onPick)
  const onHover = useEffectEvent(events.onHover)
  const onView = useEffectEvent(events.onView)
  const onMove = useEffectEvent(events.onMove)
  const { dataset, index } = useWorkspace()
  const many = dataset.entities.length + index.lines.length > MANY
  const [create, setCreate] = useState<Create | null>(() => (many ? null : createCytoscapeRenderer))
  useEffect(() => {
    if (many)
      import('../../view/map/index.ts').then(
        ({ createMapRenderer }) => setCreate(() => createMapRenderer),
        () => setCreate(() => createCytoscapeRenderer),
      )
  }, [many])
  useEffect(() => {
    if (host.current === null || create === null) return
    const made = create(host.current, {
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
  }, [host, renderer, create])
  return create !== null
}
