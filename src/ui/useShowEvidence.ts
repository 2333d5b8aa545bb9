import { useCallback } from 'react'
import type { Selection } from '../state/appState.ts'
import { useMedia } from './theme.ts'
import { useRun } from './workspace.tsx'

/** Windows in which the evidence lies over the canvas and has to be opened. */
export const EVIDENCE_IS_SHEET = '(max-width: 79.99rem)'

/** Selects, and brings the evidence forward where it is not on the screen anyway. */
export const useShowEvidence = (): ((selection: Selection) => void) => {
  const run = useRun()
  const isSheet = useMedia(EVIDENCE_IS_SHEET)
  return useCallback(
    (selection) => {
      run({ name: 'select', selection })
      if (!isSheet) return
      // The source lies over the sheets; Back opens it again.
      run({ name: 'read', reading: null })
      run({ name: 'open-sheet', sheet: 'evidence' })
    },
    [run, isSheet],
  )
}
