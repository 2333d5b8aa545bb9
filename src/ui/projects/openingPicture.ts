import { polesOfDataset } from '../../analysis/layouts/poles.ts'
import { keptFor } from '../../domain/once.ts'
import { shippedPositions } from '../../domain/shippedPositions.ts'
import type { Workspace } from '../../state/workspace.ts'
import { type Thumbnail, thumbnailOf } from '../../view/pictures/thumbnail.ts'
import { buildFrame, selectScene } from '../../view/scene.ts'

/** A workspace as it stands where nothing was moved, small; drawn once. */
export const openingPicture = keptFor((workspace: Workspace): Thumbnail => {
  const { dataset, index, visible, store } = workspace
  const { mask } = visible(store.getState().app.filters)
  const frame = buildFrame(
    index,
    shippedPositions(dataset, 'landscape') ?? new Map(),
    new Set(polesOfDataset(dataset) ?? []),
    new Set(),
  )
  const scene = selectScene(
    frame,
    index,
    mask,
    () => false,
    () => '',
  )
  return thumbnailOf(scene)
})
