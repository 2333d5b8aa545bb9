import { FACETS, type FacetId } from '../analysis/filters/facets.ts'
import {
  type Filters,
  type Focus,
  filtersAtFirst,
  NO_FILTERS,
  sameFilters,
  type TimeFilter,
  withOff,
} from '../analysis/filters/filters.ts'
import type { Guide } from '../analysis/layouts/guide.ts'
import type { LineUp } from '../analysis/layouts/lineUp.ts'
import { membersOf } from '../analysis/rollUp.ts'
import type { Checks } from '../domain/checks.ts'
import type { Clock } from '../domain/clocks.ts'
import type { Dataset, Point } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { linesOf } from '../domain/lines.ts'
import type { Story } from '../domain/story.ts'
import {
  type AppState,
  type Arrangement,
  type Below,
  type Comparison,
  isSelected,
  NOTHING_SELECTED,
  pinnedIn,
  type Reading,
  type Selection,
  type Sheet,
  type Telling,
  type ThemeChoice,
  type Tool,
} from './appState.ts'

/**
 * Everything a user can do that changes the state, as plain data.
 * `undo`: undone by Undo, step by step; `address`: undone by the browser's Back; `none`: nothing to take back.
 */
export type Command =
  | { readonly name: 'show-values'; readonly facet: FacetId; readonly values: readonly string[] }
  | { readonly name: 'hide-values'; readonly facet: FacetId; readonly values: readonly string[] }
  | { readonly name: 'show-only'; readonly facet: FacetId; readonly values: readonly string[] }
  | {
      /** Shows what was found or asked for: statements one by one, beside the filters; entities with their kind. */
      readonly name: 'reveal'
      readonly entities: readonly EntityId[]
      /** Such as are not in view; else they would stay when a filter is to hide them. */
      readonly statements: readonly StatementId[]
      /** Whose neighbours these are. */
      readonly around?: EntityId
    }
  | {
      /** The way back: these are not shown one by one any more. */
      readonly name: 'take-away'
      readonly statements: readonly StatementId[]
      /** Such as the filters show, and are hidden one by one now. */
      readonly hide: readonly StatementId[]
      /** Whose neighbours these are; absent: all that was shown one by one. */
      readonly around?: EntityId
    }
  | { readonly name: 'focus'; readonly focus: Focus | null }
  | { readonly name: 'keep-loose'; readonly keep: boolean }
  | { readonly name: 'clear-filters' }
  | { readonly name: 'reset-filters' }
  | { readonly name: 'hide-entities'; readonly entities: readonly EntityId[] }
  | { readonly name: 'show-hidden' }
  | { readonly name: 'move'; readonly entity: EntityId; readonly to: Point }
  | { readonly name: 'pin'; readonly positions: ReadonlyMap<EntityId, Point> }
  | { readonly name: 'unpin'; readonly entities: readonly EntityId[] }
  | {
      readonly name: 'arrange'
      readonly layout: string | null
      readonly positions: ReadonlyMap<EntityId, Point>
      readonly guides?: readonly Guide[]
    }
  | {
      readonly name: 'line-up'
      readonly way: LineUp
      readonly positions: ReadonlyMap<EntityId, Point>
    }
  | { readonly name: 'unfold'; readonly strand: string }
  | { readonly name: 'fold'; readonly strand: string }
  | { readonly name: 'fold-members'; readonly entities: readonly EntityId[] }
  | { readonly name: 'unfold-members'; readonly entities: readonly EntityId[] }
  | {
      readonly name: 'set-time'
      readonly time: TimeFilter | null
      /** The same for all moves of one drag or one play: together they are one step to undo. */
      readonly gesture: number
    }
  | { readonly name: 'choose-clock'; readonly clock: Clock }
  | {
      readonly name: 'check'
      readonly checks: Checks
      /** What the step is called where it can be undone: a verdict on a statement, or a file taken in. */
      readonly what: 'verdict' | 'note' | 'import' | 'clear' | 'seen'
      /** The statement that was judged or noted; null where the step is about none or about several. */
      readonly about: StatementId | null
    }
  | { readonly name: 'write-stories'; readonly stories: readonly Story[] }
  | { readonly name: 'compare'; readonly comparison: Comparison | null }
  | {
      readonly name: 'tell'
      readonly telling: Telling | null
      /** The state that the step asks for. */
      readonly shows: Pick<AppState, 'filters' | 'folded' | 'selection'>
    }
  | {
      readonly name: 'ask'
      readonly question: string | null
      /** The statements of an answer, or what is selected already. */
      readonly selection: Selection
    }
  | { readonly name: 'show-tool'; readonly tool: Tool }
  | { readonly name: 'show-below'; readonly below: Below }
  | { readonly name: 'open-timeline'; readonly open: boolean }
  | { readonly name: 'select'; readonly selection: Selection }
  | { readonly name: 'read'; readonly reading: Reading | null }
  | { readonly name: 'open-sheet'; readonly sheet: Sheet | null }
  | { readonly name: 'choose-theme'; readonly theme: ThemeChoice }

export type CommandName = Command['name']

/** How each command is taken back. */
export const TAKEN_BACK: { readonly [N in CommandName]: 'undo' | 'address' | 'none' } = {
  'show-values': 'undo',
  'hide-values': 'undo',
  'show-only': 'undo',
  reveal: 'undo',
  'take-away': 'undo',
  focus: 'undo',
  'keep-loose': 'undo',
  'clear-filters': 'undo',
  'reset-filters': 'undo',
  'hide-entities': 'undo',
  'show-hidden': 'undo',
  move: 'undo',
  pin: 'undo',
  unpin: 'undo',
  arrange: 'undo',
  'line-up': 'undo',
  unfold: 'undo',
  fold: 'undo',
  'fold-members': 'undo',
  'unfold-members': 'undo',
  'set-time': 'undo',
  'choose-clock': 'undo',
  check: 'undo',
  'write-stories': 'undo',
  compare: 'address',
  tell: 'address',
  ask: 'address',
  'show-tool': 'none',
  'show-below': 'none',
  'open-timeline': 'none',
  select: 'address',
  read: 'address',
  'open-sheet': 'none',
  'choose-theme': 'none',
}

const without = <T>(set: ReadonlySet<T>, gone: readonly T[]): ReadonlySet<T> => {
  const left = new Set(set)
  for (const value of gone) left.delete(value)
  return left
}

const offOf = (filters: Filters, facet: FacetId): ReadonlySet<string> => filters.off[facet]

/** The filters that show these statements one by one, and switch on what hides these entities. */
const reveal = (
  filters: Filters,
  { entities, statements }: Extract<Command, { readonly name: 'reveal' }>,
  dataset: Dataset,
): Filters => {
  const wanted = new Set(statements)
  const lines = dataset.statements.filter(({ id }) => wanted.has(id)).flatMap(linesOf)
  const ends = [...entities, ...lines.flatMap(({ from, to }) => [from, to])]
  const kinds = dataset.entities.filter(({ id }) => entities.includes(id)).map(({ kind }) => kind)
  const { focus } = filters
  return {
    ...withOff(filters, 'kind', without<string>(filters.off.kind, kinds)),
    hidden: without(filters.hidden, ends),
    added: new Set([...filters.added, ...statements]),
    dropped: without(filters.dropped, statements),
    focus:
      focus === null || entities.every((id) => focus.entities.includes(id))
        ? focus
        : focus.depth === 0
          ? { depth: 0, entities: [...new Set([...focus.entities, ...entities])] }
          : null,
  }
}

/** What was shown one by one goes where a value of its own is hidden. */
const withoutAdded = (
  filters: Filters,
  facet: FacetId,
  values: readonly string[],
  dataset: Dataset,
): Filters => {
  if (filters.added.size === 0) return filters
  const kinds = new Map(dataset.entities.map(({ id, kind }) => [id, kind]))
  const valuesOf = FACETS.find(({ id }) => id === facet)?.valuesOf
  const gone = dataset.statements.filter((one) =>
    linesOf(one).some((line) =>
      valuesOf?.(line, (id) => kinds.get(id) ?? '').some((value) => values.includes(value)),
    ),
  )
  return {
    ...filters,
    added: without(
      filters.added,
      gone.map(({ id }) => id),
    ),
  }
}

/** The folded entities that hide these from the canvas. */
const foldedOver = (
  folded: ReadonlySet<EntityId>,
  entities: readonly EntityId[],
  dataset: Dataset,
): readonly EntityId[] =>
  [...folded].filter((one) => membersOf(dataset, one).some((member) => entities.includes(member)))

/** All values of a facet that the dataset knows: what "only this" switches off around it. */
export type ValuesOf = (facet: FacetId) => readonly string[]

const sameArrangement = (one: Arrangement, other: Arrangement): boolean =>
  one.layout === other.layout &&
  one.moved.size === other.moved.size &&
  [...one.moved].every(([entity, [x, y]]) => {
    const at = other.moved.get(entity)
    return at !== undefined && at[0] === x && at[1] === y
  })

const sameSet = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  one.size === other.size && [...one].every((value) => other.has(value))

const KEYS = [
  'filters',
  'arrangement',
  'unfolded',
  'folded',
  'clock',
  'selection',
  'reading',
  'theme',
  'sheet',
  'tool',
  'below',
  'timelineOpen',
  'openWhileComparing',
  'comparison',
  'telling',
  'question',
  'checks',
  'stories',
] as const satisfies readonly (keyof AppState)[]

/** `after` with the objects of `before` wherever they say the same; `before` itself where nothing differs. */
const settled = (before: AppState, after: AppState): AppState => {
  const next: AppState = {
    ...after,
    filters: sameFilters(before.filters, after.filters) ? before.filters : after.filters,
    arrangement: sameArrangement(before.arrangement, after.arrangement)
      ? before.arrangement
      : after.arrangement,
    unfolded: sameSet(before.unfolded, after.unfolded) ? before.unfolded : after.unfolded,
    folded: sameSet(before.folded, after.folded) ? before.folded : after.folded,
  }
  const unchanged = KEYS.every((key) => next[key] === before[key])
  return unchanged ? before : next
}

/**
 * The state after a command. A command that changes nothing gives back the same object;
 * a selection or a reading that is asked for again counts as a change, so that it comes into view again.
 */
export const apply = (
  state: AppState,
  command: Command,
  dataset: Dataset,
  valuesOf: ValuesOf,
): AppState => settled(state, changed(state, command, dataset, valuesOf))

const changed = (
  state: AppState,
  command: Command,
  dataset: Dataset,
  valuesOf: ValuesOf,
): AppState => {
  const { filters } = state
  switch (command.name) {
    case 'show-values': {
      const off = offOf(filters, command.facet)
      if (!command.values.some((value) => off.has(value))) return state
      return { ...state, filters: withOff(filters, command.facet, without(off, command.values)) }
    }
    case 'hide-values': {
      const off = offOf(filters, command.facet)
      if (command.values.every((value) => off.has(value))) return state
      const more = new Set([...off, ...command.values])
      const hidden = withOff(filters, command.facet, more)
      return { ...state, filters: withoutAdded(hidden, command.facet, command.values, dataset) }
    }
    case 'show-only': {
      const off = new Set(without(new Set(valuesOf(command.facet)), command.values))
      const only = withOff(filters, command.facet, off)
      return { ...state, filters: withoutAdded(only, command.facet, [...off], dataset) }
    }
    case 'reveal': {
      const revealed = reveal(filters, command, dataset)
      const folded = without(state.folded, foldedOver(state.folded, command.entities, dataset))
      return { ...state, filters: revealed, folded }
    }
    case 'take-away': {
      const { added, dropped } = filters
      return {
        ...state,
        filters: {
          ...filters,
          added: without(added, command.statements),
          dropped: new Set([...dropped, ...command.hide]),
        },
      }
    }
    case 'focus':
      return { ...state, filters: { ...filters, focus: command.focus } }
    case 'keep-loose':
      if (filters.keepLoose === command.keep) return state
      return { ...state, filters: { ...filters, keepLoose: command.keep } }
    case 'clear-filters':
      return {
        ...state,
        filters: { ...NO_FILTERS, keepLoose: filters.keepLoose },
      }
    case 'reset-filters':
      return { ...state, filters: filtersAtFirst(dataset), clock: 'happened' }
    case 'hide-entities':
      if (command.entities.length === 0) return state
      return {
        ...state,
        filters: { ...filters, hidden: new Set([...filters.hidden, ...command.entities]) },
        selection: NOTHING_SELECTED,
      }
    case 'show-hidden':
      return { ...state, filters: { ...filters, hidden: new Set(), dropped: new Set() } }
    case 'move':
      return {
        ...state,
        arrangement: {
          ...state.arrangement,
          moved: new Map(state.arrangement.moved).set(command.entity, command.to),
        },
      }
    case 'pin':
      return {
        ...state,
        arrangement: {
          ...state.arrangement,
          moved: new Map([...state.arrangement.moved, ...command.positions]),
        },
      }
    case 'unpin': {
      const { placed } = state.arrangement
      const moved = new Map(state.arrangement.moved)
      for (const id of command.entities) {
        const at = placed.get(id)
        if (at === undefined) moved.delete(id)
        else moved.set(id, at)
      }
      return { ...state, arrangement: { ...state.arrangement, moved } }
    }
    case 'arrange': {
      const { layout, positions } = command
      const moved = new Map(positions)
      // What was placed by hand stays there, but in the layout of the dataset.
      if (layout !== null)
        for (const id of pinnedIn(state.arrangement))
          moved.set(id, state.arrangement.moved.get(id) ?? [0, 0])
      const guides = command.guides?.length ? { guides: command.guides } : {}
      return { ...state, arrangement: { layout, moved, placed: positions, ...guides } }
    }
    case 'line-up': {
      const moved = new Map([...state.arrangement.moved, ...command.positions])
      return { ...state, arrangement: { ...state.arrangement, moved } }
    }
    case 'unfold':
      return { ...state, unfolded: new Set(state.unfolded).add(command.strand) }
    case 'fold':
      return { ...state, unfolded: without(state.unfolded, [command.strand]) }
    case 'fold-members':
      return { ...state, folded: new Set([...state.folded, ...command.entities]) }
    case 'unfold-members':
      return { ...state, folded: without(state.folded, command.entities) }
    case 'set-time':
      return {
        ...state,
        clock: command.time?.clock ?? filters.time?.clock ?? state.clock,
        filters: { ...filters, time: command.time },
      }
    case 'choose-clock':
      return {
        ...state,
        clock: command.clock,
        filters: {
          ...filters,
          time: filters.time === null ? null : { ...filters.time, clock: command.clock },
        },
      }
    case 'check':
      return { ...state, checks: command.checks }
    case 'write-stories':
      return { ...state, stories: command.stories }
    case 'compare':
      return {
        ...state,
        comparison: command.comparison,
        openWhileComparing: state.comparison !== null && state.openWhileComparing,
        telling: command.comparison === null ? state.telling : null,
      }
    case 'tell':
      return {
        ...state,
        ...command.shows,
        telling: command.telling,
        comparison: null,
        reading: null,
      }
    case 'ask': {
      const { question, selection } = command
      return { ...state, question, selection, tool: 'ask' }
    }
    case 'show-tool':
      return { ...state, tool: command.tool }
    case 'show-below':
      return { ...withBelow(state, true), below: command.below }
    case 'open-timeline':
      return withBelow(state, command.open)
    case 'select':
      if (command.selection === state.selection) return state
      return {
        ...state,
        selection: command.selection,
        tool: isSelected(command.selection) ? 'evidence' : state.tool,
      }
    case 'read':
      return { ...state, reading: command.reading }
    case 'open-sheet':
      return {
        ...(command.sheet === 'timeline' ? withBelow(state, true) : state),
        sheet: command.sheet,
      }
    case 'choose-theme':
      return { ...state, theme: command.theme }
  }
}

const withBelow = (state: AppState, open: boolean): AppState =>
  state.comparison === null
    ? { ...state, timelineOpen: open }
    : { ...state, openWhileComparing: open }

/** Adds to or takes from a selection, as Shift, Ctrl and Cmd do. */
export const toggled = (selection: Selection, picked: Selection): Selection => {
  const flip = <T>(all: readonly T[], some: readonly T[]): readonly T[] =>
    some.length > 0 && some.every((one) => all.includes(one))
      ? all.filter((one) => !some.includes(one))
      : [...all, ...some.filter((one) => !all.includes(one))]
  return {
    entities: flip(selection.entities, picked.entities),
    statements: flip(selection.statements, picked.statements),
  }
}

export const selectEntity = (entity: EntityId): Command => ({
  name: 'select',
  selection: { entities: [entity], statements: [] },
})

export const selectStatements = (statements: readonly StatementId[]): Command => ({
  name: 'select',
  selection: { entities: [], statements },
})
