import type { Page } from 'playwright-core'
import { decode, type Spot, spotsIn } from './picture.ts'

export type { Spot } from './picture.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Spots of the screen that are `colour` (`#rrggbb`), each channel within `tolerance`, in rows from the top.
 * @param box where to look; box and spots are in pixels of the page
 */
export const spotsOf = async (
  page: Page,
  colour: string,
  box: Box,
  tolerance = 6,
): Promise<readonly Spot[]> => {
  const [x, y] = [Math.round(box.x), Math.round(box.y)]
  const clip = { x, y, width: Math.round(box.width), height: Math.round(box.height) }
  const pixels = await decode(page, await page.screenshot({ clip }))
  return spotsIn(pixels, colour, tolerance).map((spot) => ({ x: x + spot.x, y: y + spot.y }))
}
