import { type Filters, filtersAtFirst } from '../analysis/filters/filters.ts'
import type { Dataset, Point } from '../domain/dataset.ts'
import type { EntityId, SourceId, StatementId } from '../domain/ids.ts'

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
}

export const THEMES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEMES)[number]

/** Panels that are sheets on narrow windows; at most one is open there. */
export const SHEETS = ['legend', 'evidence', 'list'] as const
export type Sheet = (typeof SHEETS)[number]

/** Positions that replace those shipped with the dataset. */
export interface Arrangement {
  /** The layout that was asked for, or null for the shipped one. */
  readonly layout: string | null
  readonly moved: ReadonlyMap<EntityId, Point>
}

/** What the user has asked for. Everything on the screen follows from this and the dataset. */
export interface AppState {
  readonly filters: Filters
  readonly arrangement: Arrangement
  /** Strands drawn as one line a statement. */
  readonly unfolded: ReadonlySet<string>
  readonly selection: Selection
  readonly reading: Reading | null
  readonly theme: ThemeChoice
  readonly sheet: Sheet | null
}

export const NOTHING_SELECTED: Selection = { entities: [], statements: [] }

/** The state in which a dataset opens when the address says nothing else. */
export const stateAtFirst = (dataset: Dataset): AppState => ({
  filters: filtersAtFirst(dataset),
  arrangement: { layout: null, moved: new Map() },
  unfolded: new Set(),
  selection: NOTHING_SELECTED,
  reading: null,
  theme: 'system',
  sheet: null,
})

export const isSelected = (selection: Selection): boolean =>
  selection.entities.length > 0 || selection.statements.length > 0
