import {
  type DependencyList,
  type EffectCallback,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
} from 'react'
import type { Workspace } from '../../state/workspace.ts'
import { createCytoscapeRenderer } from '../../view/cytoscape/index.ts'
import { isMany as isManyDrawn, type Renderer, type RendererEvents } from '../../view/renderer.ts'
import { useWorkspace } from '../workspace.tsx'

type Create = typeof createCytoscapeRenderer

let createMap: Create | null = null

/** Fetches what draws large graphs; once it is here, they are drawn in the frame in which they are asked for. */
export const loadMap = async () => {
  const { createMapRenderer, columnSteps } = await import('../../view/map/index.ts')
  createMap = createMapRenderer
  return { createMapRenderer, columnSteps }
}

/** Whether the map draws a graph. */
export const isMany = ({ dataset, index }: Pick<Workspace, 'dataset' | 'index'>): boolean =>
  isManyDrawn(dataset.entities.length, index.lines.length)

/** Whether it draws the one that is open. */
export const useIsMany = (): boolean => isMany(useWorkspace())

/** An effect before the frame is painted where the map draws, and after it where cytoscape takes its time. */
export const useDrawing = (effect: EffectCallback, deps: DependencyList): void => {
  const many = useIsMany()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller's, and those are checked there
  useLayoutEffect(() => (many ? effect() : undefined), [many, ...deps])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => (many ? undefined : effect()), [many, ...deps])
}

/** Mounts a renderer in `host` for as long as the component stands; gives whether what draws has come. */
export const useRenderer = (
  host: RefObject<HTMLElement | null>,
  renderer: RefObject<Renderer | null>,
  events: RendererEvents,
): boolean => {
  const now = useEffectEvent((): RendererEvents => events)
  const many = useIsMany()
  const [create, setCreate] = useState<Create | null>(() =>
    many ? createMap : createCytoscapeRenderer,
  )
  useEffect(() => {
    if (many)
      loadMap().then(
        ({ createMapRenderer }) => setCreate(() => createMapRenderer),
        () => setCreate(() => createCytoscapeRenderer),
      )
  }, [many])
  useDrawing(() => {
    if (host.current === null || create === null) return
    const made = create(host.current, {
      onPick: (hit, adding) => now().onPick(hit, adding),
      onHover: (hit) => now().onHover(hit),
      onView: (view) => now().onView(view),
      onMove: (entity, to) => now().onMove(entity, to),
    })
    renderer.current = made
    return () => {
      made.destroy()
      renderer.current = null
    }
  }, [host, renderer, create])
  return create !== null
}
