import type { Filters } from '../../analysis/filters/filters.ts'
import type { Checks, Judgement, Seen } from '../../domain/checks.ts'
import type { Dataset, Positions } from '../../domain/dataset.ts'
import type { Story } from '../../domain/story.ts'
import { PROJECT_VERSION, type Shot } from '../../io/parse/project.ts'
import { writeStories } from '../../io/parse/stories.ts'
import { type Arrangement, type CanvasNote, type SavedView, stateAtFirst } from '../appState.ts'
import type { Command } from '../commands.ts'
import type { Step, Undoable } from '../history.ts'
import { toFragment } from '../location.ts'
import { standsAsPlaced, type Work } from './work.ts'

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
    case 'gather':
    case 'follow-link':
      return { name: command.name }
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
    case 'write-notes':
    case 'write-views':
      return { name: command.name, what: command.what, about: command.about }
    case 'apply-view':
      return { name: command.name, about: command.about }
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
  const arrangements = listing((one: Arrangement) => {
    const { layout, moved, placed, guides } = one
    const below = positions.at(placed)
    const held = [...one.pinned].filter((id) => standsAsPlaced(one, id))
    return {
      layout,
      placed: below,
      moved: positions.at(moved),
      guides,
      held: held.length === 0 ? undefined : held,
    }
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
  const views = listing(({ id, name, fragment, arrangement, camera }: SavedView) => ({
    id,
    name,
    fragment,
    arrangement: arrangements.at(arrangement),
    camera,
  }))
  const viewLists = listing((all: readonly SavedView[]) => all.map(views.at))
  const notes = listing((one: CanvasNote) => one)
  const noteLists = listing((all: readonly CanvasNote[]) => all.map(notes.at))
  const shot = (one: Undoable): Shot => ({
    filters: filters.at(one.filters),
    arrangement: arrangements.at(one.arrangement),
    unfolded: sets.at(one.unfolded),
    folded: sets.at(one.folded),
    bubbles: one.bubbles,
    clock: one.clock,
    checks: checks.at(one.checks),
    stories: stories.at(one.stories),
    views: viewLists.at(one.views),
    notes: noteLists.at(one.notes),
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
    views: views.records,
    viewLists: viewLists.records,
    notes: notes.records,
    noteLists: noteLists.records,
    now: present,
    past,
    future,
  })
}
