import type { Orientation, Positions } from '../../domain/dataset.ts'
import type { EntityId, FamilyId, KindId } from '../../domain/ids.ts'
import type { Polarity } from '../../domain/relations.ts'
import type { Sized } from '../geometry/box.ts'

/** A node to be placed; sizes in model units (pixels at zoom 1). */
export interface LayoutNode extends Sized {
  readonly id: EntityId
  readonly kind: KindId
  readonly rollsUpTo: EntityId | null
  readonly unnamed: boolean
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

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[]
  readonly links: readonly LayoutLink[]
  readonly orientation: Orientation
}

export interface LayoutParameters {
  /** The two main parties, first one left (or above); null: found in the data. */
  readonly poles: readonly [EntityId, EntityId] | null
  /** `quick` answers a click; `full` is for positions that are shipped. */
  readonly effort: 'quick' | 'full'
  /** The same seed gives the same positions. */
  readonly seed: number
}

export const DEFAULT_PARAMETERS: LayoutParameters = { poles: null, effort: 'quick', seed: 1 }

/**
 * A way to place nodes: a pure function. Every node of the input gets a finite position, in whole
 * numbers, the middle of its symbol; the same input and parameters give the same positions, in
 * whatever order nodes and links come. Links to nodes that are not there are passed over.
 */
export interface Layout {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly compute: (input: LayoutInput, parameters: LayoutParameters) => Positions
}
