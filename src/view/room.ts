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
  readonly take: (box: Box) => void
}

/** Side of the squares by which what is taken is looked up, in pixels. */
const SQUARE = 96

/** A page on which some boxes are taken from the start. */
export const createRoom = (from: readonly Box[]): Room => {
  const squares = new Map<string, Box[]>()
  const over = ({ x, y, width, height }: Box): readonly string[] => {
    const keys: string[] = []
    for (let column = Math.floor(x / SQUARE); column * SQUARE <= x + width; column++)
      for (let row = Math.floor(y / SQUARE); row * SQUARE <= y + height; row++)
        keys.push(`${column} ${row}`)
    return keys
  }
  const take = (box: Box): void => {
    for (const key of over(box)) {
      const taken = squares.get(key)
      if (taken === undefined) squares.set(key, [box])
      else taken.push(box)
    }
  }
  for (const box of from) take(box)
  return {
    isFree: (box, but) =>
      !over(box).some((key) =>
        squares.get(key)?.some((other) => other !== but && overlaps(box, other)),
      ),
    take,
  }
}
