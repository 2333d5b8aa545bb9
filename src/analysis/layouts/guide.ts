import type { Point } from '../../domain/dataset.ts'
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
 * within it at its start, or `beside` it in lines of so many pixels; `column`: one from top to bottom, named above; `group`: a frame, named at the
 * edge that `namedBelow` tells; `ring`: an ellipse, named `at` a point on it, or else below it.
 */
export interface Guide {
  readonly form: 'lane' | 'column' | 'group' | 'ring'
  readonly box: Box
  readonly title: GuideTitle
  readonly beside?: number | undefined
  readonly at?: Point | undefined
  /** Filled, so that it stands out among those of its form. */
  readonly filled?: boolean | undefined
}

/** What names take in pixels, about: of those beside lanes beyond their lines, and of those above columns. */
const PLATE = 12
const ABOVE_COLUMN = 60
/** The same where columns are so far apart that a day and its month stand in one line. */
const ABOVE_WIDE = 48
const WIDE = 52

/** How far the columns of dates are apart, at least. */
const columnsApart = (guides: readonly Guide[]): number => {
  const middles = guides.flatMap(({ title, box }) =>
    title.of === 'date' ? [(box.left + box.right) / 2] : [],
  )
  return Math.min(...middles.slice(1).map((middle, at) => middle - (middles[at] ?? 0)))
}

/** What the names around guides take of a page in pixels at a zoom, about. */
export const roomAround = (
  guides: readonly Guide[],
  zoom: number,
): { readonly beside: number; readonly above: number } => ({
  beside: Math.max(0, ...guides.map(({ beside }) => (beside === undefined ? 0 : beside + PLATE))),
  above: !guides.some(({ form }) => form === 'column')
    ? 0
    : columnsApart(guides) * zoom < WIDE
      ? ABOVE_COLUMN
      : ABOVE_WIDE,
})

/** Whether a frame among these has its name at its lower edge: at the one that is turned away from the middle of all. */
export const namedBelow = (frames: readonly Box[]): ((frame: Box) => boolean) => {
  const bounds = boundsOf(frames)
  const middle = bounds === null ? Number.POSITIVE_INFINITY : (bounds.top + bounds.bottom) / 2
  return ({ top }) => top >= middle
}
