import type { FacetId } from '../analysis/filters/facets.ts'
import {
  filtersAtFirst,
  NO_FILTERS,
  sameFilters,
  sameSet,
  withOff,
} from '../analysis/filters/filters.ts'
import { membersOf } from '../analysis/rollUp.ts'
import type { Dataset, Positions } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import {
  type AppState,
  isSelected,
  NOTHING_SELECTED,
  type Selection,
  sameArrangement,
  type Tool,
  writtenStory,
} from './appState.ts'
import type { Command } from './commands.ts'
import { revealing, withoutAdded } from './oneByOne.ts'
import { without } from './without.ts'

/** The folded entities that hide these from the canvas. */
const foldedOver = (
  folded: ReadonlySet<EntityId>,
  entities: readonly EntityId[],
  dataset: Dataset,
): readonly EntityId[] =>
  [...folded].filter((one) => membersOf(dataset, one).some((member) => entities.includes(member)))

/** All values of a facet that the dataset knows: what "only this" switches off around it. */
export type ValuesOf = (facet: FacetId) => readonly string[]

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
  const was = new Map<string, unknown>(Object.entries(before))
  return Object.entries(next).every(([key, value]) => was.get(key) === value) ? before : next
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
      const off = filters.off[command.facet]
      return { ...state, filters: withOff(filters, command.facet, without(off, command.values)) }
    }
    case 'hide-values': {
      const off = filters.off[command.facet]
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
      const revealed = revealing(filters, command, dataset)
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
      return pinnedAt(state, new Map([[command.entity, command.to]]))
    case 'pin':
    case 'line-up':
      return pinnedAt(state, command.positions)
    case 'unpin': {
      const { arrangement } = state
      const { placed } = arrangement
      const moved = new Map(arrangement.moved)
      const pinned = without(arrangement.pinned, command.entities)
      for (const id of command.entities) {
        const at = placed.get(id)
        if (at === undefined) moved.delete(id)
        else moved.set(id, at)
      }
      return { ...state, arrangement: { ...arrangement, moved, pinned } }
    }
    case 'arrange': {
      const { layout, positions } = command
      const moved = new Map(positions)
      // What was placed by hand stays there, but in the layout of the dataset.
      const pinned = layout === null ? new Set<EntityId>() : state.arrangement.pinned
      for (const id of pinned) moved.set(id, state.arrangement.moved.get(id) ?? [0, 0])
      const guides = command.guides?.length ? { guides: command.guides } : {}
      return { ...state, arrangement: { layout, moved, placed: positions, pinned, ...guides } }
    }
    case 'unfold':
      return { ...state, unfolded: new Set(state.unfolded).add(command.strand) }
    case 'fold':
      return { ...state, unfolded: without(state.unfolded, [command.strand]) }
    case 'fold-members':
      return { ...state, folded: new Set([...state.folded, ...command.entities]) }
    case 'unfold-members':
      return { ...state, folded: without(state.folded, command.entities) }
    case 'gather': {
      const { bubbles, positions } = command
      if (positions === undefined) return { ...state, bubbles }
      const pinned = new Set<EntityId>()
      const arrangement = { layout: null, moved: positions, placed: positions, pinned }
      return { ...state, bubbles, arrangement }
    }
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
    case 'write-views':
      return { ...state, views: command.views }
    case 'write-notes':
      return { ...state, notes: command.notes }
    case 'apply-view': {
      const { shows } = command
      return {
        ...state,
        ...shows,
        telling: null,
        reading: null,
        tool: shows.comparison ? 'compare' : toolFor(state, shows.selection),
      }
    }
    case 'follow-link':
      return { ...state, ...command.shows }
    case 'compare':
      return {
        ...state,
        comparison: command.comparison,
        openWhileComparing: state.comparison !== null && state.openWhileComparing,
        telling: command.comparison === null ? state.telling : null,
      }
    case 'choose-sides':
      return { ...state, sides: command.sides }
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
    case 'edit-story':
      return { ...state, writing: command.story, telling: null }
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
        tool: toolFor(state, command.selection),
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

/** What is selected shows its evidence, unless it is gathered for a story that is being written. */
const toolFor = (state: AppState, selection: Selection): Tool =>
  isSelected(selection) && !(state.tool === 'story' && writtenStory(state))
    ? 'evidence'
    : state.tool

const pinnedAt = (state: AppState, positions: Positions): AppState => {
  const { arrangement } = state
  const moved = new Map([...arrangement.moved, ...positions])
  const pinned = new Set([...arrangement.pinned, ...positions.keys()])
  return { ...state, arrangement: { ...arrangement, moved, pinned } }
}

const withBelow = (state: AppState, open: boolean): AppState =>
  state.comparison === null
    ? { ...state, timelineOpen: open }
    : { ...state, openWhileComparing: open }
