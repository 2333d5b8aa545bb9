import { hiddenIn } from '../legend/ShownLine.tsx'
import { emptyWords as w } from '../messages/empty.ts'
import { t } from '../messages/index.ts'
import { isTouched } from '../theme.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'

/** What stands on an empty canvas: why it is empty, and the way on or back. */
export const EmptyNotice = () => {
  const { visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const [hiddenBy] = hiddenIn(visible(filters))
  const { focus } = filters
  const run = useRun()
  const begins = focus?.entities.length === 0
  return (
    <div className="empty-notice">
      <h2>{begins ? w.title : w.nothingShown}</h2>
      <p>
        {begins
          ? w.how(isTouched())
          : w.nothingShownWhy(hiddenBy === '' ? w.everythingOff : hiddenBy)}
      </p>
      <button
        type="button"
        className="primary"
        onClick={() => run(begins ? { name: 'focus', focus: null } : { name: 'clear-filters' })}
      >
        {begins ? w.end : t.clear}
      </button>
    </div>
  )
}
