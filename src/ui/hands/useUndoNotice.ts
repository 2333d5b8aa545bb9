import { useEffect } from 'react'
import { useAnnounce } from '../announce.tsx'
import { commandWords } from '../commandWords.ts'
import { actionWords as w } from '../messages/actions.ts'
import { useWorkspace } from '../workspace.tsx'

/** Says in the toast what was undone or redone. */
export const useUndoNotice = (): void => {
  const workspace = useWorkspace()
  const announce = useAnnounce()
  useEffect(
    () =>
      workspace.store.subscribe(({ notice }, before) => {
        if (notice === before.notice || notice === null || notice.what === 'done') return
        const words = commandWords(notice.command, workspace)
        announce(notice.what === 'undone' ? w.undone(words) : w.redone(words))
      }),
    [workspace, announce],
  )
}
