import type { FacetId } from '../analysis/filters/facets.ts'
import type { Focus, TimeFilter } from '../analysis/filters/filters.ts'
import type { Guide } from '../analysis/layouts/guide.ts'
import type { LineUp } from '../analysis/layouts/lineUps.ts'
import type { Checks } from '../domain/checks.ts'
import type { Clock } from '../domain/clocks.ts'
import type { Point } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import type { Story } from '../domain/story.ts'
import type {
  AppState,
  Below,
  Camera,
  CanvasNote,
  Comparison,
  Reading,
  SavedView,
  Selection,
  Sheet,
  Telling,
  ThemeChoice,
  Told,
  Tool,
} from './appState.ts'

/** What was done to a story of the reader’s own; `write`: to its words, or to what a step shows and rests on. */
export const STORY_DEEDS = [
  'begin',
  'write',
  'add-step',
  'move-step',
  'remove-step',
  'delete',
] as const
export type StoryDeed = (typeof STORY_DEEDS)[number]

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
      /** Gathers nodes into bubbles, opens and closes them, or draws every node by itself. */
      readonly name: 'gather'
      /** As `AppState.bubbles`. */
      readonly bubbles: string | null
      /** Places for nodes that have none; what lies elsewhere stays. */
      readonly positions?: ReadonlyMap<EntityId, Point>
    }
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
  | {
      readonly name: 'write-stories'
      readonly stories: readonly Story[]
      readonly what: StoryDeed
      /** What the story is called. */
      readonly about: string
    }
  | {
      readonly name: 'write-views'
      readonly views: readonly SavedView[]
      readonly what: 'keep' | 'update' | 'rename' | 'move' | 'delete'
      /** What the view is called. */
      readonly about: string
    }
  | {
      readonly name: 'write-notes'
      readonly notes: readonly CanvasNote[]
      readonly what: 'add' | 'edit' | 'move' | 'delete'
      /** The id of the note. */
      readonly about: string
    }
  | {
      readonly name: 'apply-view'
      /** What the view is called. */
      readonly about: string
      readonly shows: Pick<
        AppState,
        | 'filters'
        | 'arrangement'
        | 'unfolded'
        | 'folded'
        | 'bubbles'
        | 'clock'
        | 'selection'
        | 'comparison'
      >
      /** Where the canvas stood, and where it is to stand; null: all that is shown. */
      readonly cameras: { readonly from: Camera | null; readonly to: Camera | null }
    }
  | {
      /** A link shows what it was copied from, in place of what was kept here. */
      readonly name: 'follow-link'
      readonly shows: Pick<AppState, 'filters' | 'unfolded' | 'folded' | 'bubbles' | 'clock'>
    }
  | { readonly name: 'compare'; readonly comparison: Comparison | null }
  | { readonly name: 'choose-sides'; readonly sides: Comparison }
  | {
      readonly name: 'tell'
      readonly telling: Telling | null
      /** The state that the step asks for. */
      readonly shows: Told
    }
  | {
      readonly name: 'ask'
      readonly question: string | null
      /** The statements of an answer, or what is selected already. */
      readonly selection: Selection
    }
  | {
      readonly name: 'edit-story'
      /** The id of a story of the reader’s own; null: it is done. */
      readonly story: string | null
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
  gather: 'undo',
  'set-time': 'undo',
  'choose-clock': 'undo',
  check: 'undo',
  'write-stories': 'undo',
  'write-views': 'undo',
  'write-notes': 'undo',
  'apply-view': 'undo',
  'follow-link': 'undo',
  compare: 'address',
  tell: 'address',
  ask: 'address',
  'choose-sides': 'none',
  'edit-story': 'none',
  'show-tool': 'none',
  'show-below': 'none',
  'open-timeline': 'none',
  select: 'address',
  read: 'address',
  'open-sheet': 'none',
  'choose-theme': 'none',
}

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
