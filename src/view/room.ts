import type { Box } from './routes.ts'

export const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** What is taken on a page, so that nothing else is written there. */
export interface Room {
  /** True where a box covers nothing that is taken; `but` does not count. */
  readonly isFree: (box: Box, but?: Box) => boolean
  /** Whether something that is taken passes a test, of which it is known that it can only pass where it meets the box. */
  readonly holds: (box: Box, test: (taken: Box) => boolean) => boolean
  readonly take: (box: Box) => void
  /** Takes back what was taken. */
  readonly leave: (box: Box) => void
}

/** Side of the squares by which what is taken is looked up, in pixels. */
export const SQUARE = 96
/** Columns are numbered so far from each other: no picture has as many rows. */
export const ROWS = 2 ** 20

/** Goes through the squares that a box touches until one answers with true; gives whether one did. */
export const overSquares = (
  { x, y, width, height }: Box,
  act: (column: number, row: number) => boolean,
): boolean => {
  const lastColumn = Math.floor((x + width) / SQUARE)
  const [firstRow, lastRow] = [Math.floor(y / SQUARE), Math.floor((y + height) / SQUARE)]
  for (let column = Math.floor(x / SQUARE); column <= lastColumn; column++)
    for (let row = firstRow; row <= lastRow; row++) if (act(column, row)) return true
  return false
}

/** A page on which some boxes are taken from the start. */
export const createRoom = (from: Iterable<Box>): Room => {
  const squares = new Map<number, Box[]>()
  const under = (box: Box, act: (square: number) => boolean): boolean =>
    overSquares(box, (column, row) => act(column * ROWS + row))
  const take = (box: Box): void => {
    under(box, (square) => {
      const taken = squares.get(square)
      if (taken === undefined) squares.set(square, [box])
      else taken.push(box)
      return false
    })
  }
  const leave = (box: Box): void => {
    under(box, (square) => {
      const taken = squares.get(square) ?? []
      taken.splice(taken.indexOf(box), 1)
      return false
    })
  }
  const holds: Room['holds'] = (box, test) =>
    under(box, (square) => squares.get(square)?.some(test) ?? false)
  for (const box of from) take(box)
  return {
    isFree: (box, but) => !holds(box, (other) => other !== but && overlaps(box, other)),
    holds,
    take,
    leave,
  }
}
