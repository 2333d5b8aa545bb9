import { beginOf, type Curve, curveLength, pointOn } from './curves.ts'
import { isWithin } from './labelBoxes.ts'
import type { Box } from './routes.ts'

/** A part of a curve: its ends, each piece counting one, and how much of the curve lies before it, in its units. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly skipped: number
}

/** Steps of a piece that lie in a box or not. */
const STEPS = 64

/** How sharply the sharpest piece bends: a part of the piece is off its chord by a quarter of that times the square of its share at most. */
const mostOff = (curve: Curve): number =>
  Math.max(
    ...curve.pieces.map(([control, end], at) => {
      const [x, y] = beginOf(curve, at)
      return Math.hypot(x - 2 * control[0] + end[0], y - 2 * control[1] + end[1])
    }),
  )

/** What of a curve may lie in a box, with a little more at either end; null: nothing. */
export const stretchIn = (curve: Curve, box: Box): Stretch | null => {
  const count = curve.pieces.length * STEPS
  const slack = mostOff(curve) / (4 * STEPS ** 2)
  let from = -1
  let to = 0
  let skipped = 0
  let before = curve.start
  for (let step = 1; step <= count; step++) {
    const after = pointOn(curve, step / curve.pieces.length / STEPS)
    const [low, high] = [Math.min(before[0], after[0]), Math.max(before[0], after[0])]
    const [top, bottom] = [Math.min(before[1], after[1]), Math.max(before[1], after[1])]
    const isSeen =
      high + slack >= box.x &&
      low - slack <= box.x + box.width &&
      bottom + slack >= box.y &&
      top - slack <= box.y + box.height
    if (isSeen && from < 0) from = step - 1
    if (isSeen) to = step
    if (from < 0) skipped += Math.hypot(after[0] - before[0], after[1] - before[1])
    before = after
  }
  return from < 0 ? null : { from: from / STEPS, to: to / STEPS, skipped }
}

/** Points that stand for a stretch. */
const POINTS = 96
/** In pixels: a line that is longer may be in view far from its middle. */
export const LONG = 1_200
/** About the middle of a line, in shares of it. */
const MIDDLE = [0.42, 0.5, 0.58]

/** The whole of a line, in shares of it. */
export const WHOLE = [0, 1] as const

/** Between which shares of a curve (0 to 1) it lies in a box first and last; null: it does not. */
const shareIn = (curve: Curve, box: Box): readonly [number, number] | null => {
  const stretch = stretchIn(curve, box)
  if (stretch === null) return null
  const [from, to] = [stretch.from / curve.pieces.length, stretch.to / curve.pieces.length]
  const shares = Array.from(
    { length: POINTS },
    (_, at) => from + ((to - from) * at) / (POINTS - 1),
  ).filter((share) => isWithin(pointOn(curve, share), box))
  const [first, last] = [shares[0], shares.at(-1)]
  return first === undefined || last === undefined || first === last ? null : [first, last]
}

/**
 * The share of a line along which its words and its mark stand: all of it, unless it is long, its middle is out of view
 * and more of it is in view.
 * @param region - what is in view, in pixels before panning; null: not asked about
 */
export const shareInView = (
  curve: Curve,
  zoom: number,
  region: Box | null,
): readonly [number, number] => {
  if (region === null || curveLength(curve) * zoom <= LONG) return WHOLE
  const { x, y, width, height } = region
  const box = { x: x / zoom, y: y / zoom, width: width / zoom, height: height / zoom }
  return MIDDLE.some((share) => isWithin(pointOn(curve, share), box))
    ? WHOLE
    : (shareIn(curve, box) ?? WHOLE)
}
