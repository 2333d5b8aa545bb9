import { BUBBLES_FROM } from '../analysis/aggregate/asked.ts'
import { type Filters, filtersAtFirst, sameFilters, sameSet } from '../analysis/filters/filters.ts'
import type { Guide } from '../analysis/layouts/guide.ts'
import { type Checks, NO_CHECKS } from '../domain/checks.ts'
import type { Clock } from '../domain/clocks.ts'
import type { Dataset, Orientation, Point, Positions } from '../domain/dataset.ts'
import type { EntityId, SourceId, StatementId } from '../domain/ids.ts'
import { keptFor } from '../domain/once.ts'
import type { OwnNote } from '../domain/ownNote.ts'
import type { Story } from '../domain/story.ts'

/** Ids that the user has picked, in the order of picking. Both empty: nothing is selected. */
export interface Selection {
  readonly entities: readonly EntityId[]
  readonly statements: readonly StatementId[]
}

/** The reader: a source, and the statement whose quotes are lit and brought into view. */
export interface Reading {
  readonly source: SourceId
  readonly statement: StatementId | null
  /** Which quote of the statement, from 0. */
  readonly quote: number
  /** The passage comes into view and leaves the focus where it is; by default it takes it. */
  readonly focusStays?: true
}

export const THEMES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEMES)[number]

/** Panels that are sheets on narrow windows; at most one is open there. */
export const SHEETS = ['legend', 'evidence', 'list', 'timeline'] as const
export type Sheet = (typeof SHEETS)[number]

/** Positions that replace those shipped with the dataset. */
export interface Arrangement {
  /** The layout that was asked for, or null for the shipped one. */
  readonly layout: string | null
  /** What the layout gave, or what its nodes were dragged to. */
  readonly moved: Positions
  /** What the layout alone gave: where a node goes back to. */
  readonly placed: Positions
  /** The nodes that were put where they stand, or are kept there: a layout leaves them. */
  readonly pinned: ReadonlySet<EntityId>
  /** What the layout drew behind the graph, to read its places by. */
  readonly guides?: readonly Guide[]
}

/** What the layout draws behind what is on the canvas: bubbles have places of their own. */
export const guidesIn = ({
  arrangement,
  bubbles,
}: Pick<AppState, 'arrangement' | 'bubbles'>): readonly Guide[] | undefined =>
  bubbles === null ? arrangement.guides : undefined

export const samePositions = (one: Positions, other: Positions): boolean =>
  one === other ||
  (one.size === other.size &&
    [...one].every(([entity, [x, y]]) => {
      const at = other.get(entity)
      return at?.[0] === x && at[1] === y
    }))

/** Whether nothing tells them apart: layout, places, those to go back to, pins and guides. */
export const sameArrangement = (one: Arrangement, other: Arrangement): boolean =>
  one === other ||
  (one.layout === other.layout &&
    samePositions(one.moved, other.moved) &&
    samePositions(one.placed, other.placed) &&
    sameSet(one.pinned, other.pinned) &&
    JSON.stringify(one.guides) === JSON.stringify(other.guides))

/** What a canvas shows, in words that hold for a canvas of another size too. */
export interface Camera {
  readonly zoom: number
  /** What stands in the middle of the canvas, in units of the model. */
  readonly middle: Point
  /** The canvas, in pixels. */
  readonly width: number
  readonly height: number
  /** The positions it was taken over, where nothing was moved. */
  readonly orientation: Orientation
}

/** What was on the screen, kept under a name. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** Filters, clock, folding, bubbles, selection and comparison as a fragment of an address: it outlives a change of the data. */
  readonly fragment: string
  readonly arrangement: Arrangement
  /** Null: all that is shown. */
  readonly camera: Camera | null
}

/** A remark of the reader's own on the canvas. */
export interface CanvasNote extends OwnNote {
  readonly id: string
}

/** What the panel at the end of the window shows. */
export const TOOLS = ['evidence', 'compare', 'story', 'ask', 'sources', 'checks'] as const
export type Tool = (typeof TOOLS)[number]

/** What stands below the canvas: the timeline, the table of statements, or the table of nodes. */
export const BELOW = ['timeline', 'table', 'nodes'] as const
export type Below = (typeof BELOW)[number]

/** One side of a comparison: an entity, alone or with all who roll up to it. */
export interface Side {
  readonly entity: EntityId
  readonly withMembers: boolean
}

/** Two narratives side by side. */
export interface Comparison {
  readonly a: Side
  readonly b: Side
  readonly view: 'split' | 'overlay'
}

/** A story that is being told, and which step of it, from 0. */
export interface Telling {
  readonly story: string
  readonly step: number
  /** What the picture comes back to when the story is closed; null: the opening view. */
  readonly before: Told | null
}

/** What a step of a story asks for. */
export type Told = Pick<AppState, 'filters' | 'folded' | 'bubbles' | 'clock' | 'selection'>

/** What the user has asked for. Everything on the screen follows from this and the dataset. */
export interface AppState {
  readonly filters: Filters
  readonly arrangement: Arrangement
  /** Strands drawn as one line a statement. */
  readonly unfolded: ReadonlySet<string>
  /** Entities into which all who roll up to them are folded. */
  readonly folded: ReadonlySet<EntityId>
  /** The picture in bubbles, as `writeAsked` writes it, and what is open in it; null: every node by itself. */
  readonly bubbles: string | null
  /** The clock of the timeline while no stretch of time is chosen; a chosen stretch brings its own. */
  readonly clock: Clock
  readonly selection: Selection
  readonly reading: Reading | null
  readonly theme: ThemeChoice
  readonly sheet: Sheet | null
  readonly tool: Tool
  readonly below: Below
  /** Whether what stands below the canvas is drawn, or only its bar. */
  readonly timelineOpen: boolean
  /** The same while two narratives are compared, which need the room. */
  readonly openWhileComparing: boolean
  readonly comparison: Comparison | null
  /** Those that are chosen for the next comparison, or were compared last; null while two are compared. */
  readonly sides: Comparison | null
  readonly telling: Telling | null
  /** The pattern question as `writeQuestion` writes it; read where it is asked, so that no address can break the page. */
  readonly question: string | null
  readonly checks: Checks
  /** Stories of the reader's own, beside those of the dataset. */
  readonly stories: readonly Story[]
  /** The story of the reader’s own whose editor is open; null: none. */
  readonly writing: string | null
  /** In the order in which they are listed. */
  readonly views: readonly SavedView[]
  readonly notes: readonly CanvasNote[]
}

export const NOTHING_SELECTED: Selection = { entities: [], statements: [] }

/** The state in which a dataset opens when the address says nothing else; the same each time, so that nothing seems to change. */
export const stateAtFirst = keptFor(
  (dataset: Dataset): AppState => ({
    filters: filtersAtFirst(dataset),
    arrangement: { layout: null, moved: new Map(), placed: new Map(), pinned: new Set() },
    unfolded: new Set(),
    folded: new Set(),
    bubbles: dataset.statements.length < BUBBLES_FROM ? null : 'community',
    clock: 'happened',
    selection: NOTHING_SELECTED,
    reading: null,
    theme: 'system',
    sheet: null,
    tool: 'evidence',
    below: 'timeline',
    timelineOpen: true,
    openWhileComparing: false,
    comparison: null,
    sides: null,
    telling: null,
    question: null,
    checks: NO_CHECKS,
    stories: [],
    writing: null,
    views: [],
    notes: [],
  }),
)

/** What no address carries: where it leads to another state, this stays. */
export const beyondAddress = <
  State extends Pick<
    AppState,
    'arrangement' | 'checks' | 'stories' | 'writing' | 'views' | 'notes'
  >,
>({
  arrangement,
  checks,
  stories,
  writing,
  views,
  notes,
}: State) => ({ arrangement, checks, stories, writing, views, notes })

/** Whether the filters and the clock are those with which the dataset opens. */
export const isFilteredAsAtFirst = (
  dataset: Dataset,
  { filters, clock }: Pick<AppState, 'filters' | 'clock'>,
): boolean => clock === 'happened' && sameFilters(filters, filtersAtFirst(dataset))

/** The clock that the timeline shows. */
export const clockOf = ({ filters, clock }: Pick<AppState, 'filters' | 'clock'>): Clock =>
  filters.time?.clock ?? clock

/** The story that is being told with the step that it stands at, or null. */
export const toldStep = (
  dataset: Dataset,
  { telling, stories }: Pick<AppState, 'telling' | 'stories'>,
): { readonly story: Story; readonly step: Story['steps'][number]; readonly at: number } | null => {
  if (telling === null) return null
  const story = [...dataset.stories, ...stories].find(({ id }) => id === telling.story)
  const step = story?.steps[telling.step]
  return story === undefined || step === undefined ? null : { story, step, at: telling.step }
}

/** The story that is being written; another that is told goes before it. */
export const writtenStory = ({ telling, stories, writing }: AppState): Story | undefined =>
  telling === null ? stories.find(({ id }) => id === writing) : undefined

/** Whether what stands below the canvas is drawn now. */
export const isBelowOpen = ({ comparison, timelineOpen, openWhileComparing }: AppState): boolean =>
  comparison === null ? timelineOpen : openWhileComparing

export const isSelected = (selection: Selection): boolean =>
  selection.entities.length > 0 || selection.statements.length > 0
