import { inSlices } from '../../analysis/jobs/slices.ts'
import { poleSteps } from '../../analysis/layouts/poles.ts'
import { itself } from '../../analysis/rollUp.ts'
import type { Dataset, Positions } from '../../domain/dataset.ts'
import { shippedPositions } from '../../domain/shippedPositions.ts'
import type { Steps } from '../../domain/steps.ts'
import { type Workspace, workspaceSteps } from '../../state/workspace.ts'
import { type Frame, prepareFrame } from '../../view/scene.ts'
import { isMany, loadMap } from '../graph/useRenderer.ts'
import { PORTRAIT, selectShown, withMoved } from '../graph/useScene.ts'
import { vocabulary } from '../messages/vocabulary.ts'

/**
 * A workspace as `openWorkspace` makes it, without a stop of the page.
 * @throws the reason of the signal, once it is aborted
 */
export const openInSlices = (
  dataset: Dataset,
  fragment: string,
  signal?: AbortSignal,
): Promise<Workspace> =>
  inSlices(workspaceSteps(vocabulary.named(dataset), fragment, vocabulary.wording), signal)

const pictureSteps = function* (workspace: Workspace, moved: Positions): Steps<Frame> {
  const { dataset, index, store } = workspace
  const { app } = store.getState()
  const orientation = window.matchMedia(PORTRAIT).matches ? 'portrait' : 'landscape'
  const positions = withMoved(shippedPositions(dataset, orientation), moved)
  yield* poleSteps(dataset)
  const frame = yield* prepareFrame(index, positions, workspace.poles, app.unfolded, itself)
  yield
  workspace.visible(app.filters)
  yield
  selectShown(workspace, frame, app.filters)
  return frame
}

/** The frame of a picture, laid down as the map takes it where that is what draws. */
export const layPicture = async (
  workspace: Workspace,
  moved: Positions,
  signal?: AbortSignal,
): Promise<void> => {
  // What draws them comes meanwhile.
  const map = isMany(workspace) ? loadMap().catch(() => null) : null
  const frame = await inSlices(pictureSteps(workspace, moved), signal)
  const drawing = await map
  signal?.throwIfAborted()
  if (drawing) await inSlices(drawing.columnSteps(frame, workspace.index), signal)
}

/**
 * Has everything ready that the picture of every node is made of, where bubbles stand now or
 * nodes are about to stand elsewhere. What is small, or folded,
 * is made at once when it is asked for.
 * @param moved - positions beyond those that the dataset brings
 * @throws the reason of the signal, once it is aborted
 */
export const prepareAllNodes = async (
  workspace: Workspace,
  moved: Positions,
  signal: AbortSignal,
): Promise<void> => {
  if (isMany(workspace) && workspace.store.getState().app.folded.size === 0)
    await layPicture(workspace, moved, signal)
}
