import { type Curve, curveLength, samples } from './curves.ts'
import type { Box } from './routes.ts'

/** About the length of the lines that run through a box of a picture at a zoom (absent: 1), in units of the model. */
export type Crossings = (box: Box, zoom?: number) => number

/** How far from each other the points of a line are that stand for it, about. */
const STEP = 6
/** Side of the squares in which they are counted. */
const SIDE = 8
/** Columns are numbered so far from each other. */
const ROWS = 2 ** 20

/** Looks these lines up by where they run. */
export const createCrossings = (curves: readonly Curve[]): Crossings => {
  const points = new Map<number, number>()
  for (const curve of curves)
    for (const [x, y] of samples(curve, Math.ceil(curveLength(curve) / STEP) + 2)) {
      const square = Math.floor(x / SIDE) * ROWS + Math.floor(y / SIDE)
      points.set(square, (points.get(square) ?? 0) + 1)
    }
  return ({ x, y, width, height }, zoom = 1) => {
    const side = SIDE * zoom
    const [lastColumn, lastRow] = [Math.round((x + width) / side), Math.round((y + height) / side)]
    let met = 0
    for (let column = Math.round(x / side); column < lastColumn; column++)
      for (let row = Math.round(y / side); row < lastRow; row++)
        met += points.get(column * ROWS + row) ?? 0
    return met * STEP
  }
}
