import type { Selection } from '../../state/appState.ts'
import { betweenWords } from '../messages/between.ts'
import { ask } from './asked.ts'

/** Moves the focus to what stands between the selected nodes; says what to do where fewer than two are selected. */
export const bring = (
  selection: Selection,
  show: (selection: Selection) => void,
  announce: (words: string) => void,
): void => {
  if (selection.entities.length < 2) {
    announce(betweenWords.selectTwo)
    return
  }
  show({ ...selection })
  ask()
}
