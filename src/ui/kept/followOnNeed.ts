import type { Workspace } from '../../state/workspace.ts'
import { t } from '../messages/index.ts'

/** Takes in stories of links once an address holds one; until then nothing is fetched for it. Gives what ends it. */
export const followOnNeed = (
  workspace: Workspace,
  announce: (words: string) => void,
): (() => void) => {
  let ended = false
  let end = (): void => {}
  const start = (): void => {
    window.removeEventListener('hashchange', start)
    import('./followLinks.ts').then(
      ({ followLinks }) => {
        if (!ended) end = followLinks(workspace, announce)
      },
      () => announce(t.brokenPanel),
    )
  }
  window.addEventListener('hashchange', start)
  if (workspace.opened.includes('story-data=')) start()
  return () => {
    ended = true
    window.removeEventListener('hashchange', start)
    end()
  }
}
