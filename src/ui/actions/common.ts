import type { Sheet } from '../../state/appState.ts'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import type { Reach, Screen } from './action.ts'

/** Why nothing can be done with some of the nodes picked: there are none, or none such (`why`). Null where there are. */
export const whyNone = (
  { picked }: Pick<Reach, 'picked'>,
  found: readonly unknown[],
  why: string,
): string | null => (picked.entities.length === 0 ? w.noNode : found.length === 0 ? why : null)

/** The tab of what the panel at the end of the window shows. */
export const TAB = '#evidence [role=tab][aria-selected=true]'

/** The stop of Tab in the lists beside the canvas. */
export const LISTED = '#mirror li button[tabindex="0"]'

/** Opens a panel where it is a sheet, and takes the focus there. */
export const bringForward = ({ run, screen }: Reach, sheet: Sheet, selector: string): void => {
  run({ name: 'open-sheet', sheet })
  screen.focus(selector)
}

/** Goes on with what is fetched, and says so where it cannot be. */
export const onceThere = <Part>(
  fetched: Promise<Part>,
  { announce }: Screen,
  goOn: (part: Part) => void,
): void => {
  fetched.then(goOn, () => announce(t.lostPart))
}
