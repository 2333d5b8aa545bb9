import { isFilteredAsAtFirst } from '../../state/appState.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { t } from '../messages/index.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'

/** Away from all filters, and back to those of the start where they are others. */
export const WaysBack = () => {
  const { dataset } = useWorkspace()
  const atFirst = useApp((app) => isFilteredAsAtFirst(dataset, app))
  const run = useRun()
  return (
    <>
      <button type="button" className="quiet" onClick={() => run({ name: 'clear-filters' })}>
        {t.clear}
      </button>
      {!atFirst && (
        <IconButton
          label={t.resetFilters}
          className="quiet"
          onClick={() => run({ name: 'reset-filters' })}
        >
          {t.resetShort}
        </IconButton>
      )}
    </>
  )
}
