import { toFragment } from '../state/location.ts'
import type { Workspace } from '../state/workspace.ts'

/** The address of this page with another fragment, which may be empty. */
export const linkTo = (fragment: string): string =>
  `${window.location.href.replace(/#.*$/, '')}${fragment && `#${fragment}`}`

/** The address of what is on the screen: the one in the bar comes a little after quick switches. */
export const linkNow = ({ dataset, store }: Workspace): string =>
  linkTo(toFragment(store.getState().app, dataset))
