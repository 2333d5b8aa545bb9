import { type Curve, pointOn } from '../curves.ts'
import type { Canvas } from './surface.ts'
import type { Part } from './window.ts'

type Spot = readonly [number, number]

const towards = (from: Spot, to: Spot, part: number): Spot => [
  from[0] + (to[0] - from[0]) * part,
  from[1] + (to[1] - from[1]) * part,
]

/** How far along its last piece a curve runs before `amount` is left, from the speed at its end. */
const before = (control: Spot, end: Spot, amount: number): number =>
  Math.max(0.5, 1 - amount / (2 * Math.hypot(end[0] - control[0], end[1] - control[1]) || 1))

export const traceHead = (canvas: Canvas, tip: Spot, from: Spot, size: number): void => {
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1
  const ux = (tip[0] - from[0]) / length
  const uy = (tip[1] - from[1]) / length
  const half = size * 0.42
  const bx = tip[0] - ux * size
  const by = tip[1] - uy * size
  canvas.moveTo(tip[0], tip[1])
  canvas.lineTo(bx - uy * half, by + ux * half)
  canvas.lineTo(bx + uy * half, by - ux * half)
  canvas.closePath()
}

/** A part of a curve: its ends, each piece counting one, and how much of the curve lies before it, in its units. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly skipped: number
}

/** Steps of a piece that lie in the window or not. */
const STEPS = 64

/** How sharply the sharpest piece bends: a part of the piece is off its chord by a quarter of that times the square of its share at most. */
const mostOff = ({ start, pieces }: Curve): number =>
  Math.max(
    ...pieces.map(([control, end], at) => {
      const [x, y] = at === 0 ? start : (pieces[at - 1]?.[1] ?? start)
      return Math.hypot(x - 2 * control[0] + end[0], y - 2 * control[1] + end[1])
    }),
  )

/** What of a curve may be in a part of the map, with a little more at either end; null: nothing. */
export const stretchIn = (curve: Curve, part: Part): Stretch | null => {
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
      high + slack >= part.left &&
      low - slack <= part.right &&
      bottom + slack >= part.top &&
      top - slack <= part.bottom
    if (isSeen && from < 0) from = step - 1
    if (isSeen) to = step
    if (from < 0) skipped += Math.hypot(after[0] - before[0], after[1] - before[1])
    before = after
  }
  return from < 0 ? null : { from: from / STEPS, to: to / STEPS, skipped }
}

/**
 * A curve, in units of the model, with what its heads cover left out.
 * @param stretch - what of it is traced; null: all
 */
export const traceNear = (
  canvas: Canvas,
  curve: Curve,
  covered: number,
  bothEnds: boolean,
  stretch: Stretch | null = null,
): void => {
  const { from: first = 0, to: end = curve.pieces.length } = stretch ?? {}
  let isBegun = false
  curve.pieces.forEach(([control, goal], at) => {
    const last = at === curve.pieces.length - 1
    const start = at === 0 ? curve.start : (curve.pieces[at - 1]?.[1] ?? curve.start)
    const from = Math.max(
      first - at,
      at === 0 && bothEnds ? 1 - before(control, start, covered) : 0,
    )
    const to = Math.min(end - at, last ? before(control, goal, covered) : 1)
    if (from >= to) return
    // The piece between two of its points is such a piece again.
    const point = (t: number): Spot =>
      towards(towards(start, control, t), towards(control, goal, t), t)
    const middle = towards(towards(start, control, from), towards(control, goal, from), to)
    if (!isBegun) canvas.moveTo(...point(from))
    isBegun = true
    canvas.quadraticCurveTo(middle[0], middle[1], ...point(to))
  })
}
