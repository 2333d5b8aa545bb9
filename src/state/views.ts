import { FACETS } from '../analysis/filters/facets.ts'
import { readFragment, readList, spelt } from '../analysis/filters/fragment.ts'
import { visible } from '../analysis/filters/visible.ts'
import type { Dataset } from '../domain/dataset.ts'
import {
  type AppState,
  type Camera,
  type SavedView,
  sameArrangement,
  stateAtFirst,
} from './appState.ts'
import type { Command } from './commands.ts'
import { fromFragment, toFragment } from './location.ts'
import type { Notice } from './store.ts'
import type { Workspace } from './workspace.ts'

/** Views of one project. */
export const MOST_VIEWS = 100

/** The part of the state that an address carries and a view keeps. */
const fragmentOf = (app: AppState, dataset: Dataset): string => {
  const { filters, clock, folded, unfolded, bubbles, selection, comparison } = app
  const kept = { filters, clock, folded, unfolded, bubbles, selection, comparison }
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

/** Of the zoom, and in pixels: what two cameras that show the same may differ by. */
const NEAR_ZOOM = 0.02
const NEAR = 8

/** Whether a canvas that stands at `now` shows nearly what `kept` has seen. */
const showsTheSame = (kept: Camera, now: Camera): boolean => {
  const zoom = kept.zoom * Math.min(now.width / kept.width, now.height / kept.height)
  const [right, down] = [now.middle[0] - kept.middle[0], now.middle[1] - kept.middle[1]]
  return (
    now.orientation === kept.orientation &&
    Math.abs(now.zoom / zoom - 1) <= NEAR_ZOOM &&
    Math.hypot(right, down) * now.zoom <= NEAR
  )
}

/**
 * Whether a view shows what is shown now.
 * @param now - where the canvas stands; null where it is not drawn: then it counts for nothing
 */
export const isShownNow = (
  { fragment, arrangement, camera }: SavedView,
  app: AppState,
  dataset: Dataset,
  now: Camera | null,
): boolean =>
  app.telling === null &&
  (camera === null || now === null || showsTheSame(camera, now)) &&
  sameArrangement(arrangement, app.arrangement) &&
  fragment === fragmentOf(app, dataset)

/**
 * Brings a view back, as far as it fits the dataset.
 * @param from - where the canvas stands now: where Undo goes back to
 */
export const applyView = (
  { name, fragment, arrangement, camera }: SavedView,
  dataset: Dataset,
  from: Camera | null,
): Command => {
  const { filters, clock, folded, unfolded, bubbles, selection, comparison } = fromFragment(
    fragment,
    dataset,
  )
  return {
    name: 'apply-view',
    about: name,
    shows: { filters, arrangement, unfolded, folded, bubbles, clock, selection, comparison },
    cameras: { from, to: camera },
  }
}

/** Where the canvas is to stand after a view was brought back, or taken back by Undo; null: that was another deed, or nobody knows. */
export const cameraAsked = (notice: Notice | null): Camera | null =>
  notice?.command.name === 'apply-view'
    ? notice.command.cameras[notice.what === 'undone' ? 'from' : 'to']
    : null

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
  /** Nodes stand as bubbles. */
  readonly gathers: boolean
}

const counted = new WeakMap<SavedView, ViewFacts>()

/** What a view shows of the dataset as it is now. */
export const factsOf = (
  view: SavedView,
  { dataset, index }: Pick<Workspace, 'dataset' | 'index'>,
): ViewFacts => {
  const before = counted.get(view)
  if (before !== undefined) return before
  const { filters, comparison, folded, bubbles } = fromFragment(view.fragment, dataset)
  const { shown, total } = visible(index, filters)
  const facts = {
    shown,
    total,
    compares: comparison !== null,
    pinned: view.arrangement.pinned.size,
    laidOut: view.arrangement.layout !== null,
    folds: folded.size > 0,
    gathers: bubbles !== null,
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
