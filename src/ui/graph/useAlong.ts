import { useMemo } from 'react'
import type { PathStep } from '../../analysis/paths/ways.ts'
import type { AppState } from '../../state/appState.ts'
import type { Along, Session } from '../../state/store.ts'
import type { Workspace } from '../../state/workspace.ts'
import { usePart } from '../usePart.ts'
import { useSession, useWorkspace } from '../workspace.tsx'

const loadAnswer = async () => (await import('../ask/answering.ts')).linesOfAnswer

/** Whether what is selected may be an answer to the question that is asked. */
const mayAnswer = ({ tool, question, selection }: AppState): boolean =>
  tool === 'ask' && question !== null && selection.statements.length > 0

/** The lines of what is selected as a path: chosen as one, or an answer that an address brings. None: it is no path. */
export const pathIn = async (
  workspace: Workspace,
  { app, along }: Session,
): Promise<readonly PathStep[]> => {
  if (along?.selection === app.selection) return along.steps
  return mayAnswer(app) ? (await loadAnswer())(workspace, app) : []
}

/** The same for the canvas, once it is there. */
export const useAlong = (): Along | null => {
  const workspace = useWorkspace()
  const along = useSession((session) => session.along)
  const app = useSession((session) => (mayAnswer(session.app) ? session.app : null))
  const isChosen = app === null || along?.selection === app.selection
  const linesOf = usePart(loadAnswer, !isChosen)
  const answer = useMemo(
    () =>
      isChosen || linesOf === null
        ? null
        : { selection: app.selection, steps: linesOf(workspace, app) },
    [isChosen, linesOf, workspace, app],
  )
  return isChosen ? along : answer
}
