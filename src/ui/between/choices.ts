import type { Reach } from '../../analysis/paths/findPaths.ts'
import type { Direction } from '../../analysis/paths/network.ts'

/** What a reader has chosen for the search. */
export interface Choices {
  readonly reach: ReachId
  readonly direction: Direction
  /** Families and statuses that are left out although they are shown. */
  readonly off: ReadonlySet<string>
}

export const REACH_IDS = ['shortest', '2', '3', '4', 'first'] as const
export type ReachId = (typeof REACH_IDS)[number]

export const AT_FIRST: Choices = { reach: '3', direction: 'either', off: new Set() }

export const REACHES: { readonly [R in ReachId]: Reach } = {
  shortest: { by: 'shortest' },
  2: { by: 'length', longest: 2 },
  3: { by: 'length', longest: 3 },
  4: { by: 'length', longest: 4 },
  first: { by: 'count', count: 10 },
}

/** The key of a family or a status among those left out: the two cannot be mistaken for each other. */
export const offKey = (what: 'family' | 'status', id: string): string => `${what} ${id}`
