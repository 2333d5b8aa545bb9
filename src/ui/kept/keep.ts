import type { Workspace } from '../../state/workspace.ts'
import { keepChecks } from './keepChecks.ts'
import { keepStories } from './keepStories.ts'

/** Keeps in the browser what is the reader’s own and no part of the dataset. Gives what ends it. */
export const keep = (workspace: Workspace, announce: (words: string) => void): (() => void) => {
  const ends = [keepStories(workspace, announce), keepChecks(workspace, announce)]
  return () => {
    for (const end of ends) end()
  }
}
