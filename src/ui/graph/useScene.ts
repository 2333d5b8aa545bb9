import { useMemo } from 'react'
import { polesOfDataset } from '../../analysis/layouts/poles.ts'
import { foldedPositions, standsFor } from '../../analysis/rollUp.ts'
import type { Orientation, Positions } from '../../domain/dataset.ts'
import { withRings } from '../../view/rings.ts'
import { buildFrame, type Scene, selectScene, withNodes } from '../../view/scene.ts'
import { useApp, useSession, useWorkspace } from '../workspace.tsx'

const NOWHERE: Positions = new Map()

/** Positions shipped for a window of this shape, with what the user has moved on top. */
const positionsOf = (shipped: Positions | null, moved: Positions): Positions =>
  new Map([...(shipped ?? []), ...moved])

/** Where the canvas has everyone, before any filter. */
export const useCanvasPositions = (orientation: Orientation): Positions => {
  const { dataset } = useWorkspace()
  const moved = useApp((app) => app.arrangement.moved)
  const folded = useApp((app) => app.folded)
  const shipped = dataset.layout[orientation] ?? dataset.layout.landscape ?? dataset.layout.portrait
  const inBubbles = useApp((app) => app.bubbles !== null)
  return useMemo(() => {
    if (inBubbles) return NOWHERE
    return foldedPositions(
      positionsOf(shipped, moved),
      moved,
      polesOfDataset(dataset) ?? [],
      standsFor(dataset, folded),
    )
  }, [dataset, shipped, moved, folded, inBubbles])
}

/** While bubbles are being found. */
export const NOTHING: Scene = { nodes: [], strands: [] }

/**
 * The scene that follows from the dataset and what the user has asked for.
 * @param inBubbles - the picture in bubbles, where that is asked for and there
 */
export const useScene = (orientation: Orientation, inBubbles: Scene | null = null): Scene => {
  const { dataset, index, visible, words } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const positions = useCanvasPositions(orientation)
  const unfolded = useApp((app) => app.unfolded)
  const selected = useApp((app) => app.selection.entities)
  const bubbles = useApp((app) => app.bubbles !== null)
  const poles = useMemo(
    () => new Set((!bubbles && polesOfDataset(dataset)) || []),
    [dataset, bubbles],
  )
  const folded = useApp((app) => app.folded)
  const drawn = useMemo(() => standsFor(dataset, folded), [dataset, folded])
  const frame = useMemo(
    () => (bubbles ? null : buildFrame(index, positions, poles, unfolded, drawn)),
    [index, positions, poles, unfolded, drawn, bubbles],
  )
  const rings = useSession((session) => session.rings?.shares ?? null)
  const whole = useMemo(
    () =>
      frame &&
      selectScene(
        frame,
        index,
        visible(filters).mask,
        ({ id, kind }) =>
          !filters.hidden.has(id) &&
          (filters.focus === null
            ? filters.keepLoose && !filters.off.kind.has(kind)
            : filters.focus.depth === 0 && filters.focus.entities.includes(id)),
        words.label,
      ),
    [frame, index, visible, filters, words.label],
  )
  const scene = useMemo(
    () =>
      whole && frame
        ? withNodes(
            whole,
            frame,
            selected.filter((id) => !filters.hidden.has(id)),
          )
        : (inBubbles ?? NOTHING),
    [whole, frame, filters, selected, inBubbles],
  )
  return useMemo(() => withRings(scene, rings), [scene, rings])
}
