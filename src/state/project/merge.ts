import { sameFilters } from '../../analysis/filters/filters.ts'
import type { Story } from '../../domain/story.ts'
import { writeStories } from '../../io/parse/stories.ts'
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

type Same<T> = (one: T, other: T) => boolean

const mergedMap = <K, V>(
  base: ReadonlyMap<K, V>,
  mine: ReadonlyMap<K, V>,
  theirs: ReadonlyMap<K, V>,
  same: Same<V | undefined>,
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
  same: Same<V | undefined>,
): boolean =>
  one.size === other.size && [...one].every(([key, value]) => same(value, other.get(key)))

const sameView: Same<SavedView | undefined> = (one, other) =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.id === other.id &&
    one.name === other.name &&
    one.fragment === other.fragment &&
    sameJson(one.camera, other.camera) &&
    sameArrangement(one.arrangement, other.arrangement))

const sameStory: Same<Story | undefined> = (one, other) =>
  one === other ||
  (one !== undefined && other !== undefined && writeStories([one]) === writeStories([other]))

const sameNote: Same<CanvasNote | undefined> = (one, other) =>
  one === other ||
  (one?.id === other?.id &&
    one?.text === other?.text &&
    sameJson(one?.on, other?.on) &&
    sameJson(one?.at, other?.at))

/** Whether two lists hold the same in the same order. */
const inAll =
  <T>(same: Same<T | undefined>): Same<readonly T[]> =>
  (one, other) =>
    one.length === other.length && one.every((item, at) => same(item, other[at]))

const SAME: { readonly [P in (typeof PARTS)[number]]: Same<Undoable[P]> } = {
  filters: sameFilters,
  arrangement: sameArrangement,
  unfolded: (one, other) => sameJson([...one].sort(), [...other].sort()),
  folded: (one, other) => sameJson([...one].sort(), [...other].sort()),
  bubbles: (one, other) => one === other,
  clock: (one, other) => one === other,
  checks: (one, other) =>
    sameMap(one.judgements, other.judgements, sameJson) && sameJson(one.baseline, other.baseline),
  stories: inAll(sameStory),
  views: inAll(sameView),
  notes: inAll(sameNote),
}

const isAlike = <P extends (typeof PARTS)[number]>(part: P, one: Undoable, other: Undoable) =>
  SAME[part](one[part], other[part])

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

/**
 * What only one of both has made or changed is there afterwards, what was made here at the end; what both have stands
 * in the order in which one of them has put it.
 * @param whole - the list as one thing
 */
const mergedList = <T extends { readonly id: string }>(
  whole: { readonly value: readonly T[]; readonly clash: boolean },
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  same: Same<T | undefined>,
): typeof whole => {
  if (!whole.clash) return whole
  const [before, own, other] = [byId(base), byId(mine), byId(theirs)]
  const { map, clash } = mergedMap(before, own, other, same)
  const isShared = (id: string): boolean => before.has(id) && own.has(id) && other.has(id)
  const orderIn = (all: readonly T[]): readonly string[] => all.map(({ id }) => id).filter(isShared)
  const isMoved = !sameJson(orderIn(mine), orderIn(base))
  const shared = orderIn(isMoved ? mine : theirs).values()
  const ids = [...map.keys()].map((id) => (isShared(id) ? (shared.next().value ?? id) : id))
  const bothMoved = isMoved && !sameJson(orderIn(theirs), orderIn(base))
  return {
    value: ids.flatMap((id) => map.get(id) ?? []),
    clash: clash || (bothMoved && !sameJson(orderIn(theirs), orderIn(mine))),
  }
}

/** The same parts, those that may be large last. */
const SMALL_FIRST = [...PARTS].sort(
  (one, other) => Number(one === 'arrangement') - Number(other === 'arrangement'),
)

/** Tells what is alike; steps share most of their parts, of which each is looked at once. */
const alikeTo = (to: Undoable): ((one: Undoable) => boolean) => {
  const known = new Map(PARTS.map((part) => [part, new Map<unknown, boolean>()]))
  return (one) =>
    SMALL_FIRST.every((part) => {
      const found = known.get(part)?.get(one[part]) ?? isAlike(part, one, to)
      known.get(part)?.set(one[part], found)
      return found
    })
}

/**
 * Whether a work went on from what another holds: that is where it stands, or a step of its way.
 * @param since - the step before which its way does not count; null: all of it does
 */
export const goesOnFrom = (
  { now: from }: Work,
  { now, history }: Work,
  since: Undoable | null,
): boolean => {
  const isFrom = alikeTo(from)
  const isSince = since === null ? () => false : alikeTo(since)
  if (isFrom(now)) return true
  for (const { before } of history.past.toReversed()) {
    if (isSince(before)) return false
    if (isFrom(before)) return true
  }
  return false
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
    stories: mergedList(
      settled('stories', ...parts),
      base.stories,
      mine.now.stories,
      theirs.now.stories,
      sameStory,
    ),
    views: mergedList(
      settled('views', ...parts),
      base.views,
      mine.now.views,
      theirs.now.views,
      sameView,
    ),
    notes: mergedList(
      settled('notes', ...parts),
      base.notes,
      mine.now.notes,
      theirs.now.notes,
      sameNote,
    ),
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
