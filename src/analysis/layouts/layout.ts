import type { Clock } from '../../domain/clocks.ts'
import type { Orientation, Positions } from '../../domain/dataset.ts'
import type { EntityId, FamilyId, KindId } from '../../domain/ids.ts'
import type { Polarity } from '../../domain/relations.ts'
import type { Sized } from '../geometry/box.ts'
import type { Guide } from './guide.ts'
import type { Parameter, Values } from './parameters.ts'

/** The first and the last date of a node on each clock, as EDTF; null: none. */
export type NodeDates = Readonly<
  Record<Clock, { readonly first: string; readonly last: string } | null>
>

/** A node to be placed; sizes in model units (pixels at zoom 1). */
export interface LayoutNode extends Sized {
  readonly id: EntityId
  readonly kind: KindId
  readonly rollsUpTo: EntityId | null
  readonly unnamed: boolean
  /** Absent where the layout was not told of dates. */
  readonly dates?: NodeDates
}

/** One strand: `count` statements of one family and status between two nodes. */
export interface LayoutLink {
  readonly from: EntityId
  readonly to: EntityId
  readonly family: FamilyId
  readonly polarity: Polarity
  readonly count: number
  /** Steps to the left of its own direction, see `geometry/lanes.ts`. */
  readonly lane: number
}

/** A canvas in pixels. */
export interface Page {
  readonly width: number
  readonly height: number
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[]
  readonly links: readonly LayoutLink[]
  readonly orientation: Orientation
  /** The canvas on which all of it is to be read; absent: unknown. */
  readonly page?: Page
  /** The zoom at which all of it will be seen, so that what keeps its size in pixels has its room; absent: 1. */
  readonly zoom?: number
  /** Nodes that stay where they are, see `layOut` in `arrange.ts`; a layout may draw the others towards them. */
  readonly pinned?: Positions
}

export interface LayoutParameters {
  /** The two main parties, first one left (or above); null: found in the data. */
  readonly poles: readonly [EntityId, EntityId] | null
  /** `quick` answers a click; `full` is for positions that are shipped. */
  readonly effort: 'quick' | 'full'
  /** The same seed gives the same positions. */
  readonly seed: number
  /** What was chosen of the parameters that the layout declares; what is not in it has its default. */
  readonly values: Values
}

export const DEFAULT_PARAMETERS: LayoutParameters = {
  poles: null,
  effort: 'quick',
  seed: 1,
  values: new Map(),
}

/**
 * A way to place nodes: a pure function. Every node of the input gets a finite position, in whole
 * numbers, the middle of its symbol; the same input and parameters give the same positions, in
 * whatever order nodes and links come. Links to nodes that are not there are passed over.
 * Its words stand in `ui/messages/layouts.ts`.
 */
export interface Layout {
  readonly id: string
  readonly parameters: readonly Parameter[]
  /**
   * What it gives its room on the page, where there is one: `names` of nodes and guides, as large as they are read
   * there, as far as can be; `whole names` of most nodes, at a zoom that it finds by itself; `all names`, as large as
   * the page allows; or names of `guides` alone.
   * Absent: to nothing; it is the same on every page.
   */
  readonly makesRoomFor?: 'names' | 'whole names' | 'all names' | 'guides'
  readonly compute: (input: LayoutInput, parameters: LayoutParameters) => Positions
  /** What helps to read the places, drawn behind the graph. */
  readonly guides?: (
    input: LayoutInput,
    parameters: LayoutParameters,
    positions: Positions,
  ) => readonly Guide[]
}
