import { type RefObject, useEffect, useRef } from 'react'
import type { Orientation } from '../../domain/dataset.ts'
import type { CommandName } from '../../state/commands.ts'
import type { Renderer } from '../../view/renderer.ts'
import { useAnnounce } from '../announce.tsx'
import { commandWords } from '../commandWords.ts'
import { fitFree } from '../freeCanvas.ts'
import type { Way } from '../graph/focusInView.ts'
import { actionWords as w } from '../messages/actions.ts'
import { useWorkspace } from '../workspace.tsx'

/** Commands that the view follows, about the focus or about all filters: others say themselves where it goes, or leave it. */
const FOLLOWED: ReadonlySet<CommandName> = new Set(['focus', 'clear-filters', 'reset-filters'])

/**
 * Says in the toast what was undone or redone; a layout that goes or comes back is fitted as it was when it was made, a
 * view has its camera. The view follows a focus and the end of all filters, whether it is undone or done.
 */
export const useUndoNotice = (
  renderer: RefObject<Renderer | null>,
  orientation: Orientation,
): void => {
  const workspace = useWorkspace()
  const announce = useAnnounce()
  const way = useRef<Way | null>(null)
  useEffect(
    () =>
      workspace.store.subscribe(({ notice, app }, before) => {
        const isNew = notice !== before.notice && notice !== null
        const { focus } = app.filters
        const { focus: earlier } = before.app.filters
        if (isNew && FOLLOWED.has(notice.command.name) && !app.bubbles)
          import('../graph/focusInView.ts').then(
            ({ followFocus }) =>
              followFocus(
                renderer,
                way,
                focus === null ? 'ends' : earlier === null ? 'comes' : 'changes',
              ),
            () => {},
          )
        else if (focus === null && earlier !== null) way.current = null
        if (!isNew) return
        const { command, what } = notice
        if (what === 'done') return
        const words = commandWords(command, workspace)
        if (command.name === 'arrange')
          setTimeout(() => renderer.current && fitFree(renderer.current, null), 0)
        if (command.name === 'apply-view')
          import('../views/cameras.ts').then(
            ({ goBack }) => goBack(workspace.store, notice, renderer.current, orientation),
            () => {},
          )
        announce(what === 'undone' ? w.undone(words) : w.redone(words))
      }),
    [workspace, announce, renderer, orientation],
  )
}
