import { X } from 'lucide-react'
import { actionWords as w } from '../messages/actions.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { focusInWords } from './said.ts'
import '../styles/hands.css'

/** How far the picture reaches from what, and the way back to the whole. */
export const FocusCrumb = () => {
  const workspace = useWorkspace()
  const focus = useApp((app) => app.filters.focus)
  const run = useRun()
  if (focus === null) return null
  const words = focusInWords(workspace, focus)
  return (
    <button
      type="button"
      className="focus-crumb"
      title={w.endFocus}
      aria-label={`${words}. ${w.endFocus}`}
      onClick={() => run({ name: 'focus', focus: null })}
    >
      <span>{words}</span>
      <X aria-hidden="true" />
    </button>
  )
}
