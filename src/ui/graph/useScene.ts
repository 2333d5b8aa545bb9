import { useMemo } from 'react'
import { polesOfDataset } from '../../analysis/layouts/poles.ts'
import { foldedPositions, standsFor } from '../../analysis/rollUp.ts'
import type { Orientation, Positions } from '../../domain/dataset.ts'
import { withRings } from '../../view/rings.ts'
import { buildFrame, NOBODY, type Scene, selectScene, withNodes } from '../../view/scene.ts'
import { useApp, useSession, useWorkspace } from '../workspace.tsx'

/** Positions shipped for a window of this shape, with what the user has moved on top. */
const positionsOf = (shipped: Positions | null, moved: Positions): Positions =>
  new Map([...(shipped ?? []), ...moved])

/** Where the canvas has everyone, before any filter. */
export const useCanvasPositions = (orientation: Orientation): Positions => {
  const { dataset } = useWorkspace()
  const moved = useApp((app) => app.arrangement.moved)
  const folded = useApp((app) => app.folded)
  const shipped = dataset.layout[orientation] ?? dataset.layout.landscape ?? dataset.layout.portrait
  return useMemo(
    () =>
      foldedPositions(
        positionsOf(shipped, moved),
        moved,
        polesOfDataset(dataset) ?? [],
        standsFor(dataset, folded),
      ),
    [dataset, shipped, moved, folded],
  )
}

/** The scene that follows from the dataset and what the user has asked for. */
export const useScene = (orientation: Orientation): Scene => {
  const { dataset, index, visible, words } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const positions = useCanvasPositions(orientation)
  const unfolded = useApp((app) => app.unfolded)
  const selected = useApp((app) => app.selection.entities)
  const poles = useMemo(() => new Set(polesOfDataset(dataset) ?? []), [dataset])
  const folded = useApp((app) => app.folded)
  const drawn = useMemo(() => standsFor(dataset, folded), [dataset, folded])
  const frame = useMemo(
    () => buildFrame(index, positions, poles, unfolded, drawn),
    [index, positions, poles, unfolded, drawn],
  )
  const rings = useSession((session) => session.rings?.shares ?? null)
  const whole = useMemo(
    () =>
      selectScene(
        frame,
        index,
        visible(filters).mask,
        filters.focus === null && !filters.keepLoose
          ? NOBODY
          : ({ id, kind }) =>
              !filters.hidden.has(id) &&
              (filters.focus === null
                ? !filters.off.kind.has(kind)
                : filters.focus.depth === 0 && filters.focus.entities.includes(id)),
        words.label,
      ),
    [frame, index, visible, filters, words.label],
  )
  const scene = useMemo(
    () =>
      withNodes(
        whole,
        frame,
        selected.filter((id) => !filters.hidden.has(id)),
      ),
    [whole, frame, filters, selected],
  )
  return useMemo(() => withRings(scene, rings), [scene, rings])
}
