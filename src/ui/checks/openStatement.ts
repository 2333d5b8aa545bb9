import type { StatementId } from '../../domain/ids.ts'
import { useMedia } from '../theme.ts'
import { EVIDENCE_IS_SHEET, useShowEvidence } from '../useShowEvidence.ts'
import { useRun, useWorkspace } from '../workspace.tsx'

/** The statement whose verdicts are to take the focus once its card stands on the screen. */
let awaited: StatementId | null = null

/** True once, for the card that was waited for. */
export const takesFocus = (id: StatementId): boolean => {
  if (awaited !== id) return false
  awaited = null
  return true
}

/** Opens the evidence of a statement, with the focus on its verdicts. */
export const useOpenStatement = (): ((id: StatementId) => void) => {
  const show = useShowEvidence()
  return (id) => {
    awaited = id
    show({ entities: [], statements: [id] })
  }
}

/** The same, and beside it, where the window has room for both, the passage that proves the statement. */
export const useOpenWithSource = (): ((id: StatementId) => void) => {
  const { statement, source } = useWorkspace()
  const run = useRun()
  const open = useOpenStatement()
  const isSheet = useMedia(EVIDENCE_IS_SHEET)
  return (id) => {
    open(id)
    if (isSheet) return
    const quotes = statement(id)?.quotes ?? []
    const quote = Math.max(
      0,
      quotes.findIndex(({ context }) => !context),
    )
    const shown = quotes[quote]
    const text = shown === undefined ? null : (source(shown.source)?.text ?? null)
    run({
      name: 'read',
      reading:
        shown === undefined || text === null
          ? null
          : { source: shown.source, statement: id, quote, focusStays: true },
    })
  }
}
