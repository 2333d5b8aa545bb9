import { toFragment } from '../../state/location.ts'
import type { Workspace } from '../../state/workspace.ts'

/** The address of a graph as it is shown now; `search` from `?` to `#`. */
export const addressOf = (search: string, { dataset, store }: Workspace): string => {
  const fragment = toFragment(store.getState().app, dataset)
  return `${window.location.pathname}${search}${fragment === '' ? '' : `#${fragment}`}`
}
