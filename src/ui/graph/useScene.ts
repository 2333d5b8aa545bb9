import { useMemo } from 'react'
import type { Filters } from '../../analysis/filters/filters.ts'
import { foldedPositions, standsFor } from '../../analysis/rollUp.ts'
import type { Orientation, Positions } from '../../domain/dataset.ts'
import { shippedPositions } from '../../domain/shippedPositions.ts'
import type { Workspace } from '../../state/workspace.ts'
import { withRings } from '../../view/rings.ts'
import {
  buildFrame,
  type Frame,
  NOBODY,
  type Scene,
  selectScene,
  withNodes,
} from '../../view/scene.ts'
import { useApp, useSession, useWorkspace } from '../workspace.tsx'

const NOWHERE: Positions = new Map()

/** A window in which portrait positions are used. */
export const PORTRAIT = '(max-aspect-ratio: 4/5)'

const merged = new WeakMap<Positions, readonly [shipped: Positions | null, all: Positions]>()

/** Positions with what the user has moved on top; the same for the same. */
export const withMoved = (shipped: Positions | null, moved: Positions): Positions => {
  if (moved.size === 0 && shipped !== null) return shipped
  const known = merged.get(moved)
  if (known?.[0] === shipped) return known[1]
  const all = new Map([...(shipped ?? []), ...moved])
  merged.set(moved, [shipped, all])
  return all
}

/** The part of a frame that the filters let through. */
export const selectShown = (
  { index, visible, words }: Workspace,
  frame: Frame,
  filters: Filters,
): Scene =>
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
    words.onLine,
  )

/** Where the canvas has everyone, before any filter; nobody where they are not wanted. */
export const useCanvasPositions = (orientation: Orientation, wanted = true): Positions => {
  const workspace = useWorkspace()
  const { dataset } = workspace
  const moved = useApp((app) => app.arrangement.moved)
  const folded = useApp((app) => app.folded)
  const shipped = shippedPositions(dataset, orientation)
  return useMemo(() => {
    if (!wanted) return NOWHERE
    const placed = withMoved(shipped, moved)
    return folded.size === 0
      ? placed
      : foldedPositions(placed, moved, [...workspace.poles], standsFor(dataset, folded))
  }, [workspace, dataset, shipped, moved, folded, wanted])
}

/** While bubbles are being found. */
export const NOTHING: Scene = { nodes: [], strands: [] }

/**
 * The scene that follows from the dataset and what the user has asked for.
 * @param inBubbles - the picture in bubbles, where that is asked for and there
 */
export const useScene = (orientation: Orientation, inBubbles: Scene | null = null): Scene => {
  const workspace = useWorkspace()
  const { dataset, index } = workspace
  const filters = useApp((app) => app.filters)
  const bubbles = useApp((app) => app.bubbles !== null)
  const positions = useCanvasPositions(orientation, !bubbles)
  const unfolded = useApp((app) => app.unfolded)
  const selected = useApp((app) => app.selection.entities)
  const folded = useApp((app) => app.folded)
  const drawn = useMemo(() => standsFor(dataset, folded), [dataset, folded])
  const plain = useMemo(
    () => (bubbles ? null : buildFrame(index, positions, workspace.poles, unfolded, drawn)),
    [workspace, index, positions, unfolded, drawn, bubbles],
  )
  const rings = useSession((session) => session.rings?.shares ?? null)
  // What differs between scenes is known of those of one frame alone.
  const frame = useMemo(() => plain && withRings(plain, rings), [plain, rings])
  const whole = useMemo(
    () => frame && selectShown(workspace, frame, filters),
    [workspace, frame, filters],
  )
  return useMemo(
    () =>
      whole && frame
        ? withNodes(
            whole,
            frame,
            selected.filter((id) => !filters.hidden.has(id)),
          )
        : withRings(inBubbles ?? NOTHING, rings),
    [whole, frame, filters, selected, inBubbles, rings],
  )
}
