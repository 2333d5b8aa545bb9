import type { Workspace } from '../../state/workspace.ts'
import { t } from '../messages/index.ts'

/** What of an address names another graph than one that came with the page: that may not be the one that stands here. */
const ELSEWHERE = ['project', 'data', 'file', 'pasted']

/** Whether an address can ask in vain: that of a project is carried over to its data, and a wrong name is told already. */
const mayAskInVain = (fragment: string, { dataset }: Workspace): boolean => {
  const asked = new URLSearchParams(window.location.search)
  const isOther = (asked.get('dataset') ?? dataset.id) !== dataset.id
  return fragment.includes('=') && !isOther && !ELSEWHERE.some((key) => asked.has(key))
}

/**
 * Takes in stories of links once an address holds one, and says what of another address fits nothing here; until then
 * nothing is fetched for it. Gives what ends it.
 */
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
  const tell = (fragment: string): void => {
    if (!fragment.includes('story-data=') && mayAskInVain(fragment, workspace))
      import('./tellUnmet.ts')
        .then(({ tellUnmet }) => (ended ? undefined : tellUnmet(workspace, fragment, announce)))
        .catch(() => {})
  }
  const onHash = (): void => tell(window.location.hash)
  window.addEventListener('hashchange', start)
  window.addEventListener('hashchange', onHash)
  if (workspace.opened.includes('story-data=')) start()
  else tell(workspace.opened)
  return () => {
    ended = true
    window.removeEventListener('hashchange', start)
    window.removeEventListener('hashchange', onHash)
    end()
  }
}
