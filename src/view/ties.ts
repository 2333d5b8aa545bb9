import type { Point } from '../domain/dataset.ts'
import { type Curve, pointOn } from './curves.ts'
import { around, gapTo, onRim } from './labelBoxes.ts'
import type { Box } from './routes.ts'
import { LONG } from './stretch.ts'

/** Words that are farther than this from their line, in pixels, are tied to it. */
const TIED = 13
/** In pixels: what ties words to their line is looked after in such steps. */
const STEP = 6

/** The small boxes in a row from a point to the rim of a box, of which there are `steps`. */
const wayFrom = ([x, y]: Point, box: Box) => {
  const steps = Math.ceil(gapTo([x, y], box) / STEP)
  const [toX, toY] = onRim([x, y], box)
  const at = (step: number): Box =>
    around([x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps], STEP, STEP)
  return { steps, at }
}

/** Small boxes in a row from a point to the rim of a box. */
export const wayTo = (point: Point, box: Box): readonly Box[] => {
  const { steps, at } = wayFrom(point, box)
  return Array.from({ length: steps }, (_, step) => at(step))
}

/** Whether each box of the way to another is free, which most often the first ones tell. */
const isClearTo = (point: Point, box: Box, isFree: (step: Box) => boolean): boolean => {
  const { steps, at } = wayFrom(point, box)
  for (let step = 0; step < steps; step++) if (!isFree(at(step))) return false
  return true
}

/** So many points of a line stand for what its words are tied to, away from its ends, where lines meet. */
const POINTS = 11
const AWAY = 3 / 16

const between = (curve: Curve, zoom: number, from: number, to: number): readonly Point[] =>
  Array.from({ length: POINTS }, (_, at) => {
    const [x, y] = pointOn(curve, from + ((to - from) * at) / (POINTS - 1))
    return [x * zoom, y * zoom]
  })

/** The points of a line to which its words may be tied, in pixels of the picture. */
export const toTie = (curve: Curve, zoom: number): readonly Point[] =>
  between(curve, zoom, AWAY, 1 - AWAY)

/**
 * Those of a line that is longer than `LONG`, beside a spot of it: from far away no tie can be followed.
 * @param long - in pixels
 * @param part - the spot, as a share of the line
 */
export const toTieBeside = (
  curve: Curve,
  zoom: number,
  long: number,
  part: number,
): readonly Point[] => {
  const half = (LONG * (1 - 2 * AWAY)) / 2 / long
  const end = (LONG * AWAY) / long
  return between(curve, zoom, Math.max(end, part - half), Math.min(1 - end, part + half))
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
  const clear = byGap.find(({ point }) => isClearTo(point, box, isFree))
  return { tie: (clear ?? nearest).point, isClear: clear !== undefined }
}
