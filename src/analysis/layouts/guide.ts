import type { EntityId, FamilyId, KindId } from '../../domain/ids.ts'
import { type Box, boundsOf } from '../geometry/box.ts'

/** What a guide names. The words belong to the screen. */
export type GuideTitle =
  | { readonly of: 'kind'; readonly kind: KindId }
  | { readonly of: 'family'; readonly family: FamilyId }
  | { readonly of: 'row'; readonly row: string }
  /** A group around the one of its members with most lines. */
  | { readonly of: 'group'; readonly around: EntityId }
  | { readonly of: 'date'; readonly edtf: string }
  | { readonly of: 'bubble'; readonly name: string }
  | { readonly of: 'no-date' }
  | { readonly of: 'steps'; readonly steps: number }

/**
 * A part of the plane that a layout gives a meaning, in units of the model. `lane`: a stripe from edge to edge, named
 * at its start; `column`: one from top to bottom, named above; `group`: a frame, named at the edge that `namedBelow`
 * tells; `ring`: an ellipse.
 */
export interface Guide {
  readonly form: 'lane' | 'column' | 'group' | 'ring'
  readonly box: Box
  readonly title: GuideTitle
}

/** Whether a frame among these has its name at its lower edge: at the one that is turned away from the middle of all. */
export const namedBelow = (frames: readonly Box[]): ((frame: Box) => boolean) => {
  const bounds = boundsOf(frames)
  const middle = bounds === null ? Number.POSITIVE_INFINITY : (bounds.top + bounds.bottom) / 2
  return ({ top }) => top >= middle
}
