import { polesOfDataset } from '../../analysis/layouts/poles.ts'
import type { Workspace } from '../../state/workspace.ts'
import { type Thumbnail, thumbnailOf } from '../../view/pictures/thumbnail.ts'
import { buildFrame, selectScene } from '../../view/scene.ts'

const drawn = new WeakMap<Workspace, Thumbnail>()

/** A workspace as it stands where nothing was moved, small; drawn once. */
export const openingPicture = (workspace: Workspace): Thumbnail => {
  const known = drawn.get(workspace)
  if (known !== undefined) return known
  const { dataset, index, visible, store } = workspace
  const { landscape, portrait } = dataset.layout
  const { mask } = visible(store.getState().app.filters)
  const frame = buildFrame(
    index,
    landscape ?? portrait ?? new Map(),
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
  const picture = thumbnailOf(scene)
  drawn.set(workspace, picture)
  return picture
}
