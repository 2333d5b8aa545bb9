import { ChevronDown, ChevronUp } from 'lucide-react'
import { isBelowOpen } from '../../state/appState.ts'
import { useApp, useRun } from '../workspace.tsx'

interface Props {
  /** What its button says. */
  readonly names: { readonly open: string; readonly close: string }
}

/** Opens and closes what stands below the graph. */
export const BelowToggle = ({ names }: Props) => {
  const open = useApp(isBelowOpen)
  const run = useRun()
  const name = open ? names.close : names.open
  return (
    <button
      type="button"
      className="quiet icon timeline-toggle"
      aria-expanded={open}
      aria-label={name}
      title={name}
      onClick={() => run({ name: 'open-timeline', open: !open })}
    >
      {open ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
    </button>
  )
}
