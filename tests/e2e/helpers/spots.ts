import type { Page } from 'playwright-core'
import type { Spot } from './pixels.ts'
import { spotsOf } from './pixels.ts'

export type { Spot } from './pixels.ts'

const SQUARE = 12

/** Spots of a colour, the last one of each square of 12 by 12 pixels. */
export const thinnedSpots = async (
  page: Page,
  colour: string,
  box: { x: number; y: number; width: number; height: number },
  near = 10,
): Promise<readonly Spot[]> => {
  const squares = new Map<string, Spot>()
  for (const spot of await spotsOf(page, colour, box, near))
    squares.set(`${Math.floor(spot.x / SQUARE)} ${Math.floor(spot.y / SQUARE)}`, spot)
  return [...squares.values()]
}
