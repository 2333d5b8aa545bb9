import { sameFilters, sameSet } from '../../analysis/filters/filters.ts'
import { readFragment } from '../../analysis/filters/fragment.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import {
  type AppState,
  type Arrangement,
  beyondAddress,
  NOTHING_SELECTED,
  stateAtFirst,
} from '../appState.ts'
import { type History, remember, type Undoable, undoable } from '../history.ts'

/** What is kept of a reader’s work on a dataset: where it stands, and the way back. */
export interface Work {
  readonly now: Undoable
  readonly history: History
}

/** Whether a node stands where its layout put it: all others that were moved are pinned. */
export const standsAsPlaced = (
  { moved, placed }: Pick<Arrangement, 'moved' | 'placed'>,
  id: EntityId,
): boolean => {
  const [at, to] = [moved.get(id), placed.get(id)]
  return at?.[0] === to?.[0] && at?.[1] === to?.[1]
}

/** What is to be kept of a state. While a story is told, that is the view that it comes back to. */
export const keptOf = (app: AppState, dataset: Dataset): Undoable => {
  if (app.telling === null) return undoable(app)
  const { filters, folded, bubbles, clock } = app.telling.before ?? stateAtFirst(dataset)
  return { ...undoable(app), filters, folded, bubbles, clock }
}

/**
 * Whether a fragment names a view: filters, what is folded or drawn apart, the clock; or what is to be seen on it, so that
 * all that it does not name is as at the opening. An address that names neither leaves the view as it is kept.
 */
const namesView = (fragment: string): boolean =>
  [...readFragment(fragment).keys()].some(
    (key) =>
      key.startsWith('no-') ||
      [
        'hidden',
        'added',
        'dropped',
        'focus',
        'loose',
        'time',
        'clock',
        'folded',
        'unfolded',
        'bubbles',
        'select',
        'compare',
        'read',
        'ask',
      ].includes(key),
  )

/**
 * The state in which a kept work opens under an address: what the address names goes before what is kept.
 * @param app - the state that the address alone asks for
 */
export const reopened = (app: AppState, { now }: Work, fragment: string): AppState => {
  const own = { ...app, ...beyondAddress({ ...app, ...now }) }
  if (app.telling !== null) {
    const { filters, folded, bubbles, clock } = now
    const before = { filters, folded, bubbles, clock, selection: NOTHING_SELECTED }
    return { ...own, telling: { ...app.telling, before } }
  }
  if (!namesView(fragment)) return { ...own, ...now }
  return {
    ...own,
    filters: sameFilters(app.filters, now.filters) ? now.filters : app.filters,
    folded: sameSet(app.folded, now.folded) ? now.folded : app.folded,
    unfolded: sameSet(app.unfolded, now.unfolded) ? now.unfolded : app.unfolded,
  }
}

/** The way back from a state in which a kept work opens: where a link shows another view than what is kept, it is a step. */
export const historyUnder = (opened: AppState, { now, history }: Work): History => {
  const { filters, unfolded, folded, bubbles, clock } = opened
  return opened.telling === null
    ? remember(
        history,
        { name: 'follow-link', shows: { filters, unfolded, folded, bubbles, clock } },
        { ...opened, ...now },
        opened,
      )
    : history
}
