import { keptAt } from '../../io/storage/kept.ts'
import type { Workspace } from '../../state/workspace.ts'

/**
 * Keeps what is the reader’s own once there is something to keep: in the browser, in the address, or made just now.
 * Until then nothing is fetched for it. Gives what ends it.
 */
export const keepOnNeed = (
  workspace: Workspace,
  announce: (words: string) => void,
): (() => void) => {
  const { dataset, store, opened } = workspace
  let ended = false
  let end = (): void => {}
  const start = (): void => {
    stopWaiting()
    void import('./keep.ts').then(({ keep }) => {
      if (!ended) end = keep(workspace, announce)
    })
  }
  const unfollow = store.subscribe(({ app }, { app: before }) => {
    if (app.checks !== before.checks || app.stories !== before.stories) start()
  })
  const stopWaiting = (): void => {
    unfollow()
    window.removeEventListener('storage', start)
    window.removeEventListener('hashchange', start)
  }
  window.addEventListener('storage', start)
  window.addEventListener('hashchange', start)
  const isKept = ['checks', 'stories'].some(
    (name) => keptAt(`attest:${name}:${dataset.id}`).read() !== null,
  )
  if (isKept || opened.includes('story-data=')) start()
  return () => {
    ended = true
    stopWaiting()
    end()
  }
}
