import type { Point } from '../domain/dataset.ts'
import { around, gapTo, onRim } from './labelBoxes.ts'
import type { Box } from './routes.ts'

/** Words that are farther than this from their line, in pixels, are tied to it. */
const TIED = 13
/** In pixels: what ties words to their line is looked after in such steps. */
const STEP = 6

/** Small boxes in a row from a point to the rim of a box. */
export const wayTo = ([x, y]: Point, box: Box): readonly Box[] => {
  const steps = Math.ceil(gapTo([x, y], box) / STEP)
  const [toX, toY] = onRim([x, y], box)
  return Array.from({ length: steps }, (_, step) =>
    around([x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps], STEP, STEP),
  )
}

/**
 * The point of a line to which words beside it are tied, null where they stand close by: the nearest one away from its
 * ends, where lines meet, from which the way is clear, or else the nearest.
 * @param points - of the line, away from its ends
 */
export const tieOf = (
  points: readonly Point[],
  box: Box,
  isFree: (step: Box) => boolean,
): { readonly tie: Point | null; readonly isClear: boolean } => {
  const byGap = points
    .map((point) => ({ point, gap: gapTo(point, box) }))
    .sort((one, other) => one.gap - other.gap)
  const [nearest] = byGap
  if (nearest === undefined || nearest.gap <= TIED) return { tie: null, isClear: true }
  const clear = byGap.find(({ point }) => wayTo(point, box).every(isFree))
  return { tie: (clear ?? nearest).point, isClear: clear !== undefined }
}
