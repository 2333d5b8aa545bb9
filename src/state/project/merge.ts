import { sameFilters } from '../../analysis/filters/filters.ts'
import {
  type Arrangement,
  type CanvasNote,
  type SavedView,
  sameArrangement,
  samePositions,
} from '../appState.ts'
import { type History, isSame, PARTS, type Undoable } from '../history.ts'
import type { Work } from './work.ts'

/** Two works that went different ways from one, put together. */
export interface Merged {
  readonly work: Work
  /** Both have changed the same thing: what was done here stands, and Undo brings the other. */
  readonly clash: boolean
}

const mergedMap = <K, V>(
  base: ReadonlyMap<K, V>,
  mine: ReadonlyMap<K, V>,
  theirs: ReadonlyMap<K, V>,
  same: (one: V | undefined, other: V | undefined) => boolean,
): { readonly map: ReadonlyMap<K, V>; readonly clash: boolean } => {
  const map = new Map(theirs)
  let clash = false
  for (const key of new Set([...base.keys(), ...mine.keys()])) {
    const value = mine.get(key)
    if (same(value, base.get(key))) continue
    if (!same(theirs.get(key), base.get(key)) && !same(theirs.get(key), value)) clash = true
    if (value === undefined) map.delete(key)
    else map.set(key, value)
  }
  return { map, clash }
}

const sameJson = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

const sameMap = <V>(
  one: ReadonlyMap<unknown, V>,
  other: ReadonlyMap<unknown, V>,
  same: (one: V | undefined, other: V | undefined) => boolean,
): boolean =>
  one.size === other.size && [...one].every(([key, value]) => same(value, other.get(key)))

const sameView = (one: SavedView | undefined, other: SavedView | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.id === other.id &&
    one.name === other.name &&
    one.fragment === other.fragment &&
    sameJson(one.camera, other.camera) &&
    sameArrangement(one.arrangement, other.arrangement))

const SAME: {
  readonly [P in (typeof PARTS)[number]]: (one: Undoable[P], other: Undoable[P]) => boolean
} = {
  filters: sameFilters,
  arrangement: sameArrangement,
  unfolded: (one, other) => sameJson([...one].sort(), [...other].sort()),
  folded: (one, other) => sameJson([...one].sort(), [...other].sort()),
  bubbles: (one, other) => one === other,
  clock: (one, other) => one === other,
  checks: (one, other) =>
    sameMap(one.judgements, other.judgements, sameJson) && sameJson(one.baseline, other.baseline),
  stories: sameJson,
  views: (one, other) =>
    one.length === other.length && one.every((view, at) => sameView(view, other[at])),
  notes: sameJson,
}

const settled = <P extends (typeof PARTS)[number]>(
  part: P,
  base: Undoable,
  mine: Undoable,
  theirs: Undoable,
): { readonly value: Undoable[P]; readonly clash: boolean } => {
  const same = SAME[part]
  if (same(mine[part], base[part]) || same(mine[part], theirs[part]))
    return { value: theirs[part], clash: false }
  return { value: mine[part], clash: !same(theirs[part], base[part]) }
}

/** Where each stands, and whether it is pinned there. */
const standingIn = ({ moved, pinned }: Arrangement) =>
  new Map([...moved].map(([id, at]) => [id, { at, isPinned: pinned.has(id) }]))

const mergedArrangement = (base: Undoable, mine: Undoable, theirs: Undoable) => {
  const whole = settled('arrangement', base, mine, theirs)
  const [before, own, other] = [base.arrangement, mine.arrangement, theirs.arrangement]
  const onlyDragged = [own, other].every(
    ({ layout, placed }) => layout === before.layout && samePositions(placed, before.placed),
  )
  if (!whole.clash || !onlyDragged) return whole
  const { map, clash } = mergedMap(standingIn(before), standingIn(own), standingIn(other), sameJson)
  const moved = new Map([...map].map(([id, { at }]) => [id, at]))
  const pinned = new Set([...map].flatMap(([id, { isPinned }]) => (isPinned ? [id] : [])))
  return { value: { ...other, moved, pinned }, clash }
}

const mergedChecks = (base: Undoable, mine: Undoable, theirs: Undoable) => {
  const whole = settled('checks', base, mine, theirs)
  if (!whole.clash) return whole
  const { map, clash } = mergedMap(
    base.checks.judgements,
    mine.checks.judgements,
    theirs.checks.judgements,
    sameJson,
  )
  const own = !sameJson(mine.checks.baseline, base.checks.baseline)
  const { baseline } = own ? mine.checks : theirs.checks
  return { value: { judgements: map, baseline }, clash }
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]))

/** Views that only one of both has made or changed are there afterwards, those made here at the end. */
const mergedViews = (base: Undoable, mine: Undoable, theirs: Undoable) => {
  const whole = settled('views', base, mine, theirs)
  if (!whole.clash) return whole
  const { map, clash } = mergedMap(byId(base.views), byId(mine.views), byId(theirs.views), sameView)
  return { value: [...map.values()], clash }
}

/** The same of notes. */
const mergedNotes = (base: Undoable, mine: Undoable, theirs: Undoable) => {
  const whole = settled('notes', base, mine, theirs)
  if (!whole.clash) return whole
  const { map, clash } = mergedMap(
    byId<CanvasNote>(base.notes),
    byId<CanvasNote>(mine.notes),
    byId<CanvasNote>(theirs.notes),
    sameJson,
  )
  return { value: [...map.values()], clash }
}

/**
 * Puts what was done here since `base` over what another tab has kept since. What each alone has changed is there
 * afterwards; of what both have changed, what was done here, as one step that Undo takes back.
 * @param base - what both went on from
 */
export const mergeWork = (base: Undoable, mine: Work, theirs: Work): Merged => {
  const parts = [base, mine.now, theirs.now] as const
  const merged = {
    filters: settled('filters', ...parts),
    arrangement: mergedArrangement(...parts),
    unfolded: settled('unfolded', ...parts),
    folded: settled('folded', ...parts),
    bubbles: settled('bubbles', ...parts),
    clock: settled('clock', ...parts),
    checks: mergedChecks(...parts),
    stories: settled('stories', ...parts),
    views: mergedViews(...parts),
    notes: mergedNotes(...parts),
  }
  const now: Undoable = {
    filters: merged.filters.value,
    arrangement: merged.arrangement.value,
    unfolded: merged.unfolded.value,
    folded: merged.folded.value,
    bubbles: merged.bubbles.value,
    clock: merged.clock.value,
    checks: merged.checks.value,
    stories: merged.stories.value,
    views: merged.views.value,
    notes: merged.notes.value,
  }
  const last = mine.history.past.at(-1) ?? mine.history.future.at(-1)
  const history: History =
    last === undefined || isSame(now, theirs.now)
      ? theirs.history
      : {
          past: [...theirs.history.past, { command: last.command, before: theirs.now, after: now }],
          future: [],
        }
  return {
    work: { now, history },
    clash: PARTS.some((part) => merged[part].clash),
  }
}
