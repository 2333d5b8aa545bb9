import { useEffect, useState } from 'react'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import { useWorkspace } from '../workspace.tsx'
import { saidOf } from './said.ts'

/** A drag or a play changes much in a moment: what is said is where it came to rest. */
const REST = 400

/** What the last change of the filters brought about, for the live region; undone steps are named in the toast. */
export const useSaid = (): string => {
  const workspace = useWorkspace()
  const [said, setSaid] = useState('')
  useEffect(() => {
    let timer = 0
    const end = workspace.store.subscribe((session, before) => {
      const { filters, folded } = session.app
      if (filters === before.app.filters && folded === before.app.folded) return
      const { notice } = session
      const done = notice !== before.notice && notice?.what === 'done' ? notice.command : null
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        const { shown, total } = workspace.visible(workspace.store.getState().app.filters)
        const counts = t.shown(shown, total)
        setSaid(done === null ? counts : w.said(saidOf(done, workspace), counts))
      }, REST)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [workspace])
  return said
}
