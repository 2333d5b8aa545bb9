import { useMemo } from 'react'
import type { StatementId } from '../domain/ids.ts'
import { toldStep } from '../state/appState.ts'
import { useApp, useWorkspace } from './workspace.tsx'

const NONE: readonly StatementId[] = []

/** What the step of a story rests on that is being told; none where none is. */
export const useCited = (): readonly StatementId[] => {
  const { dataset } = useWorkspace()
  const telling = useApp((app) => app.telling)
  const stories = useApp((app) => app.stories)
  return useMemo(
    () => toldStep(dataset, { telling, stories })?.step.cites ?? NONE,
    [dataset, telling, stories],
  )
}
