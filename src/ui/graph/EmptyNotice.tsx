import { useHiddenBy } from '../legend/ShownLine.tsx'
import { t } from '../messages/index.ts'
import { useRun } from '../workspace.tsx'

/** What stands on an empty canvas: why it is empty, and the way back. */
export const EmptyNotice = () => {
  const hiddenBy = useHiddenBy()
  const run = useRun()
  return (
    <div className="empty-notice">
      <h2>{t.nothingShown}</h2>
      <p>{t.nothingShownWhy(hiddenBy.length > 0 ? t.hiddenBy(hiddenBy) : t.everythingOff)}</p>
      <button type="button" className="primary" onClick={() => run({ name: 'clear-filters' })}>
        {t.clear}
      </button>
    </div>
  )
}
