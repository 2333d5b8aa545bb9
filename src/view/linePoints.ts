import type { Point } from '../domain/dataset.ts'
import { beginOf, type Curve, curveLength, pointOn } from './curves.ts'
import { overSquares, ROWS, SQUARE } from './room.ts'
import { type Box, boxAround } from './routes.ts'

/** Lines as rows of points, which are looked for where they are asked for. */
export interface LinePoints<Line> {
  /** Whether a line that counts has a point inside of a box: on its rim is none. */
  readonly some: (box: Box, counts: (line: Line) => boolean) => boolean
  /** The lines that have one there. */
  readonly within: (box: Box) => ReadonlySet<Line>
}

/** So few points in a row are looked at one by one. */
const FEW = 8

const isInside = ([px, py]: Point, { x, y, width, height }: Box): boolean =>
  px > x && px < x + width && py > y && py < y + height

/** A part of a piece of a curve, from one share of the piece to another, with the point that bends it. */
const hullOf = (curve: Curve, at: number, from: number, to: number): Box => {
  const [control, end] = curve.pieces[at] ?? [curve.start, curve.start]
  const begin = beginOf(curve, at)
  const bent = (one: number, other: number): Point => {
    const along = (axis: 0 | 1): number =>
      (1 - one) * (1 - other) * begin[axis] +
      ((1 - one) * other + one * (1 - other)) * control[axis] +
      one * other * end[axis]
    return [along(0), along(1)]
  }
  return boxAround([bent(from, from), bent(from, to), bent(to, to)])
}

/**
 * Looks up where lines run. Each stands for points no farther from each other than `apart` pixels, but for what a bend
 * adds: at a high zoom these are thousands a line, of which few are near what is asked about. So each square of the
 * picture finds its own when it is first asked for.
 * @param apart - in pixels of the picture at this zoom, as the boxes are
 */
export const createLinePoints = <Line>(
  lines: readonly Line[],
  curveOf: (line: Line) => Curve,
  zoom: number,
  apart: number,
): LinePoints<Line> => {
  const rows = lines.map((line) => {
    const curve = curveOf(line)
    const last = Math.ceil((curveLength(curve) * zoom) / apart) + 1
    const hull = boxAround([curve.start, ...curve.pieces.flat()])
    return { line, curve, last, hull }
  })
  type Row = (typeof rows)[number]
  type Met = readonly (readonly [line: Line, points: readonly Point[]])[]
  const squares = new Map<number, Met>()

  /** Whether a part of the model may reach into a square of the picture. */
  const reaches = (part: Box, square: Box): boolean =>
    part.x * zoom <= square.x + SQUARE &&
    (part.x + part.width) * zoom >= square.x &&
    part.y * zoom <= square.y + SQUARE &&
    (part.y + part.height) * zoom >= square.y

  /** Adds the points of a row from one number to another that lie in a square. */
  const collect = (row: Row, from: number, to: number, square: Box, into: Point[]): void => {
    const { curve, last } = row
    const count = curve.pieces.length
    const [start, end] = [(from / last) * count, (to / last) * count]
    const piece = Math.min(Math.floor(start), count - 1)
    const isInOne = end <= piece + 1
    if (isInOne && !reaches(hullOf(curve, piece, start - piece, end - piece), square)) return
    if (to - from > FEW) {
      const middle = (from + to) >> 1
      collect(row, from, middle, square, into)
      collect(row, middle + 1, to, square, into)
      return
    }
    for (let at = from; at <= to; at++) {
      const [x, y] = pointOn(curve, at / last)
      const point: Point = [x * zoom, y * zoom]
      if (
        Math.floor(point[0] / SQUARE) * SQUARE === square.x &&
        Math.floor(point[1] / SQUARE) * SQUARE === square.y
      )
        into.push(point)
    }
  }

  const found = (column: number, row: number): Met => {
    const key = column * ROWS + row
    const known = squares.get(key)
    if (known !== undefined) return known
    const square = { x: column * SQUARE, y: row * SQUARE, width: SQUARE, height: SQUARE }
    const met = rows.flatMap((one) => {
      const points: Point[] = []
      if (reaches(one.hull, square)) collect(one, 0, one.last, square, points)
      return points.length === 0 ? [] : [[one.line, points] as const]
    })
    squares.set(key, met)
    return met
  }

  return {
    some: (box, counts) =>
      overSquares(box, (column, row) =>
        found(column, row).some(
          ([line, points]) => counts(line) && points.some((point) => isInside(point, box)),
        ),
      ),
    within(box) {
      const lying = new Set<Line>()
      overSquares(box, (column, row) => {
        for (const [line, points] of found(column, row))
          if (!lying.has(line) && points.some((point) => isInside(point, box))) lying.add(line)
        return false
      })
      return lying
    },
  }
}
