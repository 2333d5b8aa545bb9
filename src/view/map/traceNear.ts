import { beginOf, type Curve } from '../curves.ts'
import type { Stretch } from '../stretch.ts'
import type { Canvas } from './surface.ts'

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
    const start = beginOf(curve, at)
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
