import { type Asked, readAsked, WHOLE } from '../../analysis/aggregate/asked.ts'
import type { Workspace } from '../../state/workspace.ts'
import { search } from '../aggregate/gatherings.ts'
import { isMany, loadMap } from '../graph/useRenderer.ts'
import { layPicture } from './prepare.ts'

/** Finds out what is in the bubbles that are asked for; where that fails, their bar says so. */
const gather = (workspace: Workspace, asked: Asked, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const { cancel } = search(
      workspace,
      asked,
      () => {},
      () => resolve(),
    )
    signal?.addEventListener('abort', () => {
      cancel()
      reject(signal.reason)
    })
  })

/**
 * Has everything ready that the first picture of a workspace is made of, so that little is left to do once it is
 * asked for. What is folded or drawn apart since is made then.
 * @throws the reason of the signal, once it is aborted
 */
export const preparePicture = async (workspace: Workspace, signal?: AbortSignal): Promise<void> => {
  const { folded, bubbles, arrangement } = workspace.store.getState().app
  if (folded.size === 0 && bubbles === null) await layPicture(workspace, arrangement.moved, signal)
  else if (isMany(workspace)) {
    const parts = [loadMap(), bubbles === null ? null : import('../aggregate/Bubbles.tsx')]
    const come = Promise.allSettled(parts)
    if (bubbles !== null) await gather(workspace, readAsked(bubbles) ?? WHOLE, signal)
    await come
  }
}
