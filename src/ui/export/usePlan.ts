import { useCallback, useMemo } from 'react'
import type { StatementId } from '../../domain/ids.ts'
import type { Steps } from '../../domain/steps.ts'
import type { AppState } from '../../state/appState.ts'
import { type ExportPlan, planningExport, type Scope } from '../../state/exportScope.ts'
import { useSliced } from '../useSliced.ts'
import { useWorkspace } from '../workspace.tsx'

interface Asked {
  readonly app: AppState
  readonly scope: Scope
  readonly withNeighbours: boolean
  readonly without: ReadonlySet<StatementId>
}

interface Planned {
  readonly asked: Asked
  readonly plan: ExportPlan
}

/** What an export will hold; null while that is sought. */
export const usePlan = (
  app: AppState,
  scope: Scope,
  withNeighbours: boolean,
  without: ReadonlySet<StatementId>,
): ExportPlan | null => {
  const workspace = useWorkspace()
  const asked = useMemo(
    () => ({ app, scope, withNeighbours, without }),
    [app, scope, withNeighbours, without],
  )
  const work = useCallback(
    function* (): Steps<Planned> {
      const plan = yield* planningExport(
        workspace,
        asked.app,
        asked.scope,
        asked.withNeighbours,
        asked.without,
      )
      return { asked, plan }
    },
    [workspace, asked],
  )
  const planned = useSliced(work)
  return planned?.asked === asked ? planned.plan : null
}
