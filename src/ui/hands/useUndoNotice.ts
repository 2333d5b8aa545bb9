import { type RefObject, useEffect } from 'react'
import type { Renderer } from '../../view/renderer.ts'
import { useAnnounce } from '../announce.tsx'
import { commandWords } from '../commandWords.ts'
import { actionWords as w } from '../messages/actions.ts'
import { useWorkspace } from '../workspace.tsx'

/** Says in the toast what was undone or redone; a layout that goes or comes back is fitted as it was when it was made. */
export const useUndoNotice = (renderer: RefObject<Renderer | null>): void => {
  const workspace = useWorkspace()
  const announce = useAnnounce()
  useEffect(
    () =>
      workspace.store.subscribe(({ notice }, before) => {
        if (notice === before.notice || notice === null || notice.what === 'done') return
        const words = commandWords(notice.command, workspace)
        if (notice.command.name === 'arrange')
          setTimeout(() => renderer.current?.fit(null, 'glide'), 0)
        announce(notice.what === 'undone' ? w.undone(words) : w.redone(words))
      }),
    [workspace, announce, renderer],
  )
}
