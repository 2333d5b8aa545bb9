import { lazy, Suspense, useMemo, useState } from 'react'
import { Timeline } from '../timeline/Timeline.tsx'
import { useApp } from '../workspace.tsx'
import { BelowSwitch } from './BelowSwitch.tsx'
import '../styles/timeline.css'
import { TallContext } from './tall.ts'

const TablePanel = lazy(async () => ({
  default: (await import('../table/TablePanel.tsx')).TablePanel,
}))

/** What stands below the canvas: the timeline, or a table of the same statements. */
export const Below = () => {
  const below = useApp((app) => app.below)
  const [tall, setTall] = useState(false)
  const size = useMemo(() => ({ tall, setTall }), [tall])
  if (below === 'timeline') return <Timeline />
  return (
    <Suspense
      fallback={
        <div className="timeline-bar">
          <BelowSwitch />
        </div>
      }
    >
      <TallContext value={size}>
        <TablePanel />
      </TallContext>
    </Suspense>
  )
}
