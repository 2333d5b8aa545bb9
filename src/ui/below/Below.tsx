import { useMemo, useState } from 'react'
import { Timeline } from '../timeline/Timeline.tsx'
import { useApp } from '../workspace.tsx'
import { BelowSwitch } from './BelowSwitch.tsx'
import '../styles/timeline.css'
import { part } from '../frame/part.tsx'
import { TallContext } from './tall.ts'

const TablePanel = part(
  async () => (await import('../table/TablePanel.tsx')).TablePanel,
  <div className="timeline-bar">
    <BelowSwitch />
  </div>,
)

/** What stands below the canvas: the timeline, or a table of the same statements. */
export const Below = () => {
  const below = useApp((app) => app.below)
  const [tall, setTall] = useState(false)
  const size = useMemo(() => ({ tall, setTall }), [tall])
  if (below === 'timeline') return <Timeline />
  return (
    <TallContext value={size}>
      <TablePanel />
    </TallContext>
  )
}
