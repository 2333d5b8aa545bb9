import { useCallback, useMemo } from 'react'
import type { Steps } from '../../domain/steps.ts'
import type { AppState } from '../../state/appState.ts'
import { type ExportPlan, planningExport, type Scope } from '../../state/exportScope.ts'
import { useSliced } from '../useSliced.ts'
import { useWorkspace } from '../workspace.tsx'

interface Asked {
  readonly app: AppState
  readonly scope: Scope
  readonly withNeighbours: boolean
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
): ExportPlan | null => {
  const workspace = useWorkspace()
  const asked = useMemo(() => ({ app, scope, withNeighbours }), [app, scope, withNeighbours])
  const work = useCallback(
    function* (): Steps<Planned> {
      const plan = yield* planningExport(workspace, asked.app, asked.scope, asked.withNeighbours)
      return { asked, plan }
    },
    [workspace, asked],
  )
  const planned = useSliced(work)
  return planned?.asked === asked ? planned.plan : null
}
