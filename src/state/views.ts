import { FACETS } from '../analysis/filters/facets.ts'
import { readFragment, readList, spelt } from '../analysis/filters/fragment.ts'
import { visible } from '../analysis/filters/visible.ts'
import type { Dataset } from '../domain/dataset.ts'
import {
  type AppState,
  type Camera,
  pinnedIn,
  type SavedView,
  sameArrangement,
  stateAtFirst,
} from './appState.ts'
import type { Command } from './commands.ts'
import { fromFragment, toFragment } from './location.ts'
import type { Workspace } from './workspace.ts'

/** Views of one project. */
export const MOST_VIEWS = 100

/** The part of the state that an address carries and a view keeps. */
const fragmentOf = (app: AppState, dataset: Dataset): string => {
  const { filters, clock, folded, unfolded, selection, comparison } = app
  const kept = { filters, clock, folded, unfolded, selection, comparison }
  return toFragment({ ...stateAtFirst(dataset), ...kept }, dataset)
}

/** What is on the screen, as a view. */
export const viewOfNow = (
  app: AppState,
  dataset: Dataset,
  camera: Camera | null,
  { id, name }: Pick<SavedView, 'id' | 'name'>,
): SavedView => ({
  id,
  name,
  fragment: fragmentOf(app, dataset),
  arrangement: app.arrangement,
  camera,
})

/** Whether a view shows what is shown now, wherever the canvas stands. */
export const isShownNow = (
  { fragment, arrangement }: SavedView,
  app: AppState,
  dataset: Dataset,
): boolean =>
  app.telling === null &&
  sameArrangement(arrangement, app.arrangement) &&
  fragment === fragmentOf(app, dataset)

/**
 * Brings a view back, as far as it fits the dataset.
 * @param from where the canvas stands now: where Undo goes back to
 */
export const applyView = (
  { name, fragment, arrangement, camera }: SavedView,
  dataset: Dataset,
  from: Camera | null,
): Command => {
  const { filters, clock, folded, unfolded, selection, comparison } = fromFragment(
    fragment,
    dataset,
  )
  return {
    name: 'apply-view',
    about: name,
    shows: { filters, arrangement, unfolded, folded, clock, selection, comparison },
    cameras: { from, to: camera },
  }
}

/** The ids of nodes, statements, relation types, kinds and sources that a view names and the dataset has not. */
export const missingIn = ({ fragment }: SavedView, dataset: Dataset): readonly string[] => {
  const values = readFragment(fragment)
  const listed = (key: string): readonly string[] => readList(values.get(key) ?? '')
  const known = (ids: readonly string[]): ReadonlySet<string> => new Set(ids.map(spelt))
  const entities = known(dataset.entities.map(({ id }) => id))
  const either = known([...dataset.entities, ...dataset.statements].map(({ id }) => id))
  const [a = '', , b = ''] = listed('compare')
  const named = [
    ...['hidden', 'folded'].flatMap(listed),
    ...listed('focus').slice(1),
    ...[a, b].filter((id) => id !== ''),
  ].filter((id) => !entities.has(id))
  const picked = ['added', 'dropped', 'select'].flatMap(listed).filter((id) => !either.has(id))
  const switchedOff = FACETS.flatMap((facet) => {
    const there = known(facet.values(dataset))
    return listed(`no-${facet.id}`).filter((value) => !there.has(value))
  })
  return [...new Set([...named, ...picked, ...switchedOff])]
}

/** What a list says of a view. */
export interface ViewFacts {
  readonly shown: number
  readonly total: number
  readonly compares: boolean
  /** Nodes placed by hand. */
  readonly pinned: number
  readonly laidOut: boolean
  readonly folds: boolean
}

const counted = new WeakMap<SavedView, ViewFacts>()

/** What a view shows of the dataset as it is now. */
export const factsOf = (
  view: SavedView,
  { dataset, index }: Pick<Workspace, 'dataset' | 'index'>,
): ViewFacts => {
  const before = counted.get(view)
  if (before !== undefined) return before
  const { filters, comparison, folded } = fromFragment(view.fragment, dataset)
  const { shown, total } = visible(index, filters)
  const facts = {
    shown,
    total,
    compares: comparison !== null,
    pinned: pinnedIn(view.arrangement).length,
    laidOut: view.arrangement.layout !== null,
    folds: folded.size > 0,
  }
  counted.set(view, facts)
  return facts
}

/** The views with one moved by a place; at the ends they stay as they are. */
export const withMovedView = (
  views: readonly SavedView[],
  id: string,
  by: 1 | -1,
): readonly SavedView[] => {
  const at = views.findIndex((one) => one.id === id)
  const [one, other] = [views[at], views[at + by]]
  if (one === undefined || other === undefined) return views
  return views.map((view) => (view === one ? other : view === other ? one : view))
}
