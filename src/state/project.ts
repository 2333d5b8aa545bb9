import { FACET_IDS } from '../analysis/filters/facets.ts'
import { DEPTHS, type Filters, filtersAtFirst, sameFilters } from '../analysis/filters/filters.ts'
import { oneOf, readFilters, readFragment } from '../analysis/filters/fragment.ts'
import type { Guide, GuideTitle } from '../analysis/layouts/guide.ts'
import { LINE_UPS } from '../analysis/layouts/lineUp.ts'
import type { Checks, Judgement, Seen } from '../domain/checks.ts'
import { NO_CHECKS } from '../domain/checks.ts'
import type { Dataset, Point, Positions } from '../domain/dataset.ts'
import { type EntityId, entityId, familyId, kindId, statementId } from '../domain/ids.ts'
import type { Story } from '../domain/story.ts'
import { builtSeen } from '../io/parse/checks.ts'
import {
  type GuideRecord,
  PROJECT_VERSION,
  readWork,
  type Shot,
  type StepCommand,
  type WorkRecord,
} from '../io/parse/project.ts'
import { readStories, writeStories } from '../io/parse/stories.ts'
import { type AppState, type Arrangement, NOTHING_SELECTED, stateAtFirst } from './appState.ts'
import type { Command } from './commands.ts'
import { type History, isSame, type PARTS, type Step, type Undoable, undoable } from './history.ts'
import { toFragment } from './location.ts'

/** What is kept of a reader’s work on a dataset: where it stands, and the way back. */
export interface Work {
  readonly now: Undoable
  readonly history: History
}

const openings = new WeakMap<Dataset, AppState>()

/** The same object for each call, so that nothing seems to change where nothing does. */
const openingOf = (dataset: Dataset): AppState => {
  const opening = openings.get(dataset) ?? stateAtFirst(dataset)
  openings.set(dataset, opening)
  return opening
}

/** What is to be kept of a state. While a story is told, that is the view that it comes back to. */
export const keptOf = (app: AppState, dataset: Dataset): Undoable => {
  if (app.telling === null) return undoable(app)
  const { filters, folded } = app.telling.before ?? openingOf(dataset)
  return { ...undoable(app), filters, folded }
}

// Writing.

/** What was written last into a list, and where it stands. */
interface Last<T> {
  readonly thing: T
  readonly at: number
}

/** A list in which each thing stands once; gives its place. */
const listing = <T, R>(write: (thing: T, last: Last<T> | null) => R) => {
  const places = new Map<T, number>()
  const records: R[] = []
  let last: Last<T> | null = null
  return {
    records,
    at(thing: T): number {
      const known = places.get(thing)
      if (known !== undefined) return known
      records.push(write(thing, last))
      last = { thing, at: records.length - 1 }
      places.set(thing, last.at)
      return last.at
    },
  }
}

interface Difference<K, V> {
  readonly set: readonly (readonly [K, V])[]
  readonly gone: readonly K[]
}

const differenceOf = <K, V>(
  map: ReadonlyMap<K, V>,
  before: ReadonlyMap<K, V>,
): Difference<K, V> => ({
  set: [...map].filter(([key, value]) => before.get(key) !== value),
  gone: [...before.keys()].filter((key) => !map.has(key)),
})

/** The difference from the map before where that is the shorter, else the whole map. */
const shortest = <K, V>(
  map: ReadonlyMap<K, V>,
  last: Last<ReadonlyMap<K, V>> | null,
): Difference<K, V> & { readonly from: number | null } => {
  const whole = { from: null, set: [...map], gone: [] }
  if (last === null) return whole
  const { set, gone } = differenceOf(map, last.thing)
  return set.length + gone.length < map.size ? { from: last.at, set, gone } : whole
}

/** The command as far as its name in words asks for it; `StepCommand` in JSON. */
const stepCommand = (command: Command): object => {
  switch (command.name) {
    case 'arrange':
      return { name: command.name, layout: command.layout }
    case 'line-up':
      return {
        name: command.name,
        way: command.way,
        entities: [...command.positions.keys()],
      }
    case 'pin':
      return { name: command.name, entities: [...command.positions.keys()] }
    case 'check':
      return { name: command.name, what: command.what, about: command.about }
    case 'write-stories':
      return { name: command.name }
    case 'set-time':
      return { name: command.name, time: command.time }
    default:
      return command
  }
}

/** The work as text that `decodeWork` reads back for the same dataset. */
export const encodeWork = ({ now, history }: Work, dataset: Dataset): string => {
  const first = stateAtFirst(dataset)
  const filters = listing((one: Filters) => toFragment({ ...first, filters: one }, dataset))
  const sets = listing((one: ReadonlySet<string>): string[] => [...one])
  const positions = listing((one: Positions, last) => {
    const { from, set, gone } = shortest(one, last)
    return { from, set: set.map(([id, [x, y]]) => [id, x, y]), gone }
  })
  const arrangements = listing(({ layout, moved, placed, guides }: Arrangement) => {
    const below = positions.at(placed)
    return { layout, placed: below, moved: positions.at(moved), guides }
  })
  const judgements = listing((one: Judgement) => one)
  const baselines = listing((one: readonly Seen[]) => one)
  const checks = listing(({ judgements: map, baseline }: Checks, last) => {
    const before = last === null ? null : { thing: last.thing.judgements, at: last.at }
    const { from, set, gone } = shortest(map, before)
    return {
      from,
      set: set.map(([, judgement]) => judgements.at(judgement)),
      gone,
      baseline: baselines.at(baseline),
    }
  })
  const stories = listing((one: readonly Story[]) => writeStories(one))
  const shot = (one: Undoable): Shot => ({
    filters: filters.at(one.filters),
    arrangement: arrangements.at(one.arrangement),
    unfolded: sets.at(one.unfolded),
    folded: sets.at(one.folded),
    clock: one.clock,
    checks: checks.at(one.checks),
    stories: stories.at(one.stories),
  })
  const step = ({ command, before, after }: Step) => ({
    command: stepCommand(command),
    before: shot(before),
    after: shot(after),
  })
  // In the order of time, so that each differs little from the one before.
  const past = history.past.map(step)
  const present = shot(now)
  const future = [...history.future].reverse().map(step).reverse()
  return JSON.stringify({
    version: PROJECT_VERSION,
    filters: filters.records,
    sets: sets.records,
    positions: positions.records,
    arrangements: arrangements.records,
    judgements: judgements.records,
    baselines: baselines.records,
    checks: checks.records,
    stories: stories.records,
    now: present,
    past,
    future,
  })
}

// Reading.

/** Where these stood after the step. */
const placesIn = ({ arrangement }: Undoable, entities: readonly EntityId[]): Positions =>
  new Map(
    entities.flatMap((id) => {
      const at = arrangement.moved.get(id)
      return at === undefined ? [] : [[id, at] as const]
    }),
  )

/** A command of a step as far as this program knows it, or null. */
const commandOf = (raw: StepCommand, shot: Undoable): Command | null => {
  const entities = (raw.entities ?? []).map(entityId)
  const values = raw.values ?? []
  const facet = oneOf(FACET_IDS, raw.facet)
  const depth = ([0, ...DEPTHS] as const).find((one) => one === raw.focus?.depth)
  const { name } = raw
  switch (name) {
    case 'show-values':
    case 'hide-values':
    case 'show-only':
      return facet === null ? null : { name, facet, values }
    case 'reveal':
      return {
        name,
        entities,
        statements: (raw.statements ?? []).map(statementId),
        ...(raw.around === undefined ? {} : { around: entityId(raw.around) }),
      }
    case 'take-away':
      return {
        name,
        statements: (raw.statements ?? []).map(statementId),
        hide: (raw.hide ?? []).map(statementId),
        ...(raw.around === undefined ? {} : { around: entityId(raw.around) }),
      }
    case 'pin':
      return { name, positions: placesIn(shot, entities) }
    case 'line-up': {
      const way = oneOf(LINE_UPS, raw.way)
      return way === null ? null : { name, way, positions: placesIn(shot, entities) }
    }
    case 'focus':
      return {
        name,
        focus:
          raw.focus === null || raw.focus === undefined || depth === undefined
            ? null
            : { depth, entities: raw.focus.entities.map(entityId) },
      }
    case 'keep-loose':
      return { name, keep: raw.keep ?? false }
    case 'clear-filters':
    case 'reset-filters':
    case 'show-hidden':
      return { name }
    case 'hide-entities':
    case 'unpin':
    case 'fold-members':
    case 'unfold-members':
      return { name, entities }
    case 'move':
      return raw.entity === undefined || raw.to === undefined
        ? null
        : { name, entity: entityId(raw.entity), to: raw.to }
    case 'arrange':
      return { name, layout: raw.layout ?? null, positions: new Map() }
    case 'unfold':
    case 'fold':
      return { name, strand: raw.strand ?? '' }
    case 'set-time':
      // Another gesture than any that will be made.
      return { name, time: raw.time ?? null, gesture: -1 }
    case 'choose-clock':
      return { name, clock: raw.clock ?? 'happened' }
    case 'check':
      return {
        name,
        checks: shot.checks,
        what: oneOf(['verdict', 'note', 'import', 'clear', 'seen'] as const, raw.what) ?? 'verdict',
        about: typeof raw.about === 'string' ? statementId(raw.about) : null,
      }
    case 'write-stories':
      return { name, stories: shot.stories }
    default:
      return null
  }
}

const titleOf = (title: GuideRecord['title']): GuideTitle => {
  switch (title.of) {
    case 'kind':
      return { of: title.of, kind: kindId(title.kind) }
    case 'family':
      return { of: title.of, family: familyId(title.family) }
    case 'group':
      return { of: title.of, around: entityId(title.around) }
    default:
      return title
  }
}

const guideOf = ({ form, box, title }: GuideRecord): Guide => ({
  form,
  box,
  title: titleOf(title),
})

const build = (record: WorkRecord, dataset: Dataset): Work => {
  const entities = new Set<string>(dataset.entities.map(({ id }) => id))
  const first = filtersAtFirst(dataset)
  const filters = record.filters.map((text) => readFilters(readFragment(text), dataset, first))
  const ids = record.sets.map((all) => new Set(all))
  const known = record.sets.map(
    (all) => new Set(all.filter((id) => entities.has(id)).map(entityId)),
  )
  // A node that stands where its layout put it has the same point in both.
  const points = new Map<string, Point>()
  const pointAt = (x: number, y: number): Point => {
    const key = `${x} ${y}`
    const point = points.get(key) ?? ([x, y] as const)
    points.set(key, point)
    return point
  }
  const positions: ReadonlyMap<EntityId, Point>[] = []
  for (const { from, set, gone } of record.positions) {
    const map = new Map(from === null ? [] : positions[from])
    for (const id of gone) map.delete(entityId(id))
    for (const [id, x, y] of set) if (entities.has(id)) map.set(entityId(id), pointAt(x, y))
    positions.push(map)
  }
  const nowhere: Positions = new Map()
  const arrangements = record.arrangements.map(
    ({ layout, moved, placed, guides }): Arrangement => ({
      layout,
      moved: positions[moved] ?? nowhere,
      placed: positions[placed] ?? nowhere,
      ...(guides === undefined ? {} : { guides: guides.map(guideOf) }),
    }),
  )
  const judgements = record.judgements.map(
    (one): Judgement => ({ ...one, seen: builtSeen(one.seen) }),
  )
  const baselines = record.baselines.map((all) => all.map(builtSeen))
  const checks: Checks[] = []
  for (const { from, set, gone, baseline } of record.checks) {
    const map = new Map(from === null ? [] : checks[from]?.judgements)
    for (const key of gone) map.delete(key)
    for (const at of set) {
      const judgement = judgements[at]
      if (judgement !== undefined) map.set(judgement.seen.key, judgement)
    }
    const seen = baselines[baseline] ?? []
    checks.push(
      map.size === 0 && seen.length === 0 ? NO_CHECKS : { judgements: map, baseline: seen },
    )
  }
  const stories = record.stories.map((text) => readStories(text, dataset) ?? [])
  const opening = undoable(stateAtFirst(dataset))
  const shot = (one: Shot): Undoable => ({
    filters: filters[one.filters] ?? opening.filters,
    arrangement: arrangements[one.arrangement] ?? opening.arrangement,
    unfolded: ids[one.unfolded] ?? opening.unfolded,
    folded: known[one.folded] ?? opening.folded,
    clock: one.clock,
    checks: checks[one.checks] ?? opening.checks,
    stories: stories[one.stories] ?? opening.stories,
  })
  const step = ({ command, before, after }: WorkRecord['past'][number]): readonly Step[] => {
    const end = shot(after)
    const read = commandOf(command, end)
    return read === null ? [] : [{ command: read, before: shot(before), after: end }]
  }
  return {
    now: shot(record.now),
    history: { past: record.past.flatMap(step), future: record.future.flatMap(step) },
  }
}

/**
 * A work from its text, as far as it fits the dataset: what that does not know is passed over. Null where the text
 * holds none. Never throws.
 */
export const decodeWork = (text: string, dataset: Dataset): Work | null => {
  const record = readWork(text)
  return record === null ? null : build(record, dataset)
}

// Opening.

/** Whether a fragment names a view: filters, what is folded or drawn apart, the clock. */
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
      ].includes(key),
  )

/**
 * The state in which a kept work opens under an address: what the address names goes before what is kept.
 * @param app the state that the address alone asks for
 */
export const reopened = (app: AppState, { now }: Work, fragment: string): AppState => {
  const { arrangement, checks, stories, ...view } = now
  const own = { ...app, arrangement, checks, stories }
  if (app.telling !== null) {
    const before = { filters: now.filters, folded: now.folded, selection: NOTHING_SELECTED }
    return { ...own, telling: { ...app.telling, before } }
  }
  if (!namesView(fragment)) return { ...own, ...view }
  return { ...own, filters: sameFilters(app.filters, now.filters) ? now.filters : app.filters }
}

// Two at once.

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

const samePoint = (one: Point | undefined, other: Point | undefined): boolean =>
  one === other || (one?.[0] === other?.[0] && one?.[1] === other?.[1])

const sameJson = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

const sameMap = <V>(
  one: ReadonlyMap<unknown, V>,
  other: ReadonlyMap<unknown, V>,
  same: (one: V | undefined, other: V | undefined) => boolean,
): boolean =>
  one.size === other.size && [...one].every(([key, value]) => same(value, other.get(key)))

const SAME: {
  readonly [P in (typeof PARTS)[number]]: (one: Undoable[P], other: Undoable[P]) => boolean
} = {
  filters: sameFilters,
  arrangement: (one, other) =>
    one.layout === other.layout &&
    sameMap(one.moved, other.moved, samePoint) &&
    sameMap(one.placed, other.placed, samePoint) &&
    sameJson(one.guides, other.guides),
  unfolded: (one, other) => sameJson([...one].sort(), [...other].sort()),
  folded: (one, other) => sameJson([...one].sort(), [...other].sort()),
  clock: (one, other) => one === other,
  checks: (one, other) =>
    sameMap(one.judgements, other.judgements, sameJson) && sameJson(one.baseline, other.baseline),
  stories: sameJson,
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

const mergedArrangement = (base: Undoable, mine: Undoable, theirs: Undoable) => {
  const whole = settled('arrangement', base, mine, theirs)
  const [before, own, other] = [base.arrangement, mine.arrangement, theirs.arrangement]
  const onlyDragged = [own, other].every(
    ({ layout, placed }) => layout === before.layout && sameMap(placed, before.placed, samePoint),
  )
  if (!whole.clash || !onlyDragged) return whole
  const { map, clash } = mergedMap(before.moved, own.moved, other.moved, samePoint)
  return { value: { ...other, moved: map }, clash }
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

/**
 * Puts what was done here since `base` over what another tab has kept since. What each alone has changed is there
 * afterwards; of what both have changed, what was done here, as one step that Undo takes back.
 * @param base what both went on from
 */
export const mergeWork = (base: Undoable, mine: Work, theirs: Work): Merged => {
  const parts = [base, mine.now, theirs.now] as const
  const filters = settled('filters', ...parts)
  const arrangement = mergedArrangement(...parts)
  const unfolded = settled('unfolded', ...parts)
  const folded = settled('folded', ...parts)
  const clock = settled('clock', ...parts)
  const checks = mergedChecks(...parts)
  const stories = settled('stories', ...parts)
  const now: Undoable = {
    filters: filters.value,
    arrangement: arrangement.value,
    unfolded: unfolded.value,
    folded: folded.value,
    clock: clock.value,
    checks: checks.value,
    stories: stories.value,
  }
  const last = mine.history.past.at(-1) ?? mine.history.future.at(-1)
  const { past, future } = theirs.history
  const history: History =
    last === undefined || isSame(now, theirs.now)
      ? { past, future }
      : {
          past: [...past, { command: last.command, before: theirs.now, after: now }],
          future: [],
        }
  return {
    work: { now, history },
    clash: [filters, arrangement, unfolded, folded, clock, checks, stories].some(
      (one) => one.clash,
    ),
  }
}
