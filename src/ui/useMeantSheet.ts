import { useEffect, useEffectEvent, useRef } from 'react'
import { isSelected } from '../state/appState.ts'
import { useRun, useWorkspace } from './workspace.tsx'

/**
 * Opens the sheet of evidence where it lies above the canvas: a link to a story or a comparison means its words, and so
 * does a window that gets narrow; one to a line or a node means its proof.
 */
export const useMeantSheet = (narrow: boolean): void => {
  const { store } = useWorkspace()
  const run = useRun()
  const opened = useRef(false)
  const bringForward = useEffectEvent((lies: boolean) => {
    const { selection, reading, sheet, tool } = store.getState().app
    const linked = !opened.current && reading === null && isSelected(selection)
    opened.current = true
    if (lies && sheet === null && (linked || tool !== 'evidence'))
      run({ name: 'open-sheet', sheet: 'evidence' })
  })
  useEffect(() => bringForward(narrow), [narrow])
}
