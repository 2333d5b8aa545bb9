import type { Guide } from '../../analysis/layouts/guide.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { BubbleFrame } from '../../view/bubbles.ts'

/** The bubbles that are on the screen. */
export interface Standing {
  readonly frame: BubbleFrame
  readonly rooms: readonly Guide[]
}

const frames = new WeakMap<Workspace, Standing>()

export const setStanding = (workspace: Workspace, standing: Standing): void => {
  frames.set(workspace, standing)
}

/** What the picture of a workspace in bubbles is made from; undefined before it has stood once. */
export const standingOf = (workspace: Workspace): Standing | undefined => frames.get(workspace)
