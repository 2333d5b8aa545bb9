import { ChevronDown, ChevronUp } from 'lucide-react'
import { isBelowOpen } from '../../state/appState.ts'
import { IconButton } from '../frame/IconButton.tsx'
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
    <IconButton
      label={name}
      className="quiet icon timeline-toggle"
      aria-expanded={open}
      onClick={() => run({ name: 'open-timeline', open: !open })}
    >
      {open ? <ChevronDown /> : <ChevronUp />}
    </IconButton>
  )
}
