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

/** A page on which some boxes are taken from the start. */
export const createRoom = (from: readonly Box[]): Room => {
  const taken = [...from]
  return {
    isFree: (box, but) => !taken.some((other) => other !== but && overlaps(box, other)),
    take: (box) => {
      taken.push(box)
    },
  }
}
