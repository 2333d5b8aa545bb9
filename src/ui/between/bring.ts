import type { Selection } from '../../state/appState.ts'
import { ask } from './asked.ts'

/** Moves the focus to what stands between the selected nodes. */
export const bring = (selection: Selection, show: (selection: Selection) => void): void => {
  show({ ...selection })
  ask()
}
