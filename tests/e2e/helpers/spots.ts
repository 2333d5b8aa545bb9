import type { Page } from 'playwright-core'

export interface Spot {
  readonly x: number
  readonly y: number
}

/**
 * Spots of the page that show a colour (each channel within `near`), read off a screenshot,
 * one in each square of 12 by 12 pixels. `box` limits the search; all in CSS pixels.
 */
export const thinnedSpots = async (
  page: Page,
  colour: string,
  box: { x: number; y: number; width: number; height: number },
  near = 10,
): Promise<readonly Spot[]> => {
  const picture = (await page.screenshot({ clip: box })).toString('base64')
  const spots = await page.evaluate(
    async ([data, hex, tolerance]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      if (context === null) throw new Error('The page has no canvas to read the picture with.')
      context.drawImage(bitmap, 0, 0)
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
      const squares = new Map<string, { x: number; y: number }>()
      for (let y = 0; y < bitmap.height; y++)
        for (let x = 0; x < bitmap.width; x++) {
          const at = (y * bitmap.width + x) * 4
          const hit = wanted.every(
            (value, channel) => Math.abs((pixels[at + channel] ?? 0) - value) <= tolerance,
          )
          if (hit) squares.set(`${Math.floor(x / 12)} ${Math.floor(y / 12)}`, { x, y })
        }
      return [...squares.values()]
    },
    [picture, colour, near] as const,
  )
  return spots.map(({ x, y }) => ({ x: x + box.x, y: y + box.y }))
}

/**
 * The edges of a large patch of a colour: the first and last column and row, in CSS pixels, that show it on
 * at least 16 pixels. Letters and lines on the patch move no edge.
 */
export const patchEdges = async (
  page: Page,
  colour: string,
  box: { x: number; y: number; width: number; height: number },
): Promise<readonly number[]> => {
  const picture = (await page.screenshot({ clip: box })).toString('base64')
  return page.evaluate(
    async ([data, hex]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      if (context === null) throw new Error('The page has no canvas to read the picture with.')
      context.drawImage(bitmap, 0, 0)
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
      const columns = new Uint32Array(bitmap.width)
      const rows = new Uint32Array(bitmap.height)
      for (let y = 0; y < bitmap.height; y++)
        for (let x = 0; x < bitmap.width; x++) {
          const at = (y * bitmap.width + x) * 4
          if (!wanted.every((value, channel) => Math.abs((pixels[at + channel] ?? 0) - value) < 2))
            continue
          columns[x] = (columns[x] ?? 0) + 1
          rows[y] = (rows[y] ?? 0) + 1
        }
      const full = (count: number): boolean => count >= 16
      return [
        columns.findIndex(full),
        columns.findLastIndex(full),
        rows.findIndex(full),
        rows.findLastIndex(full),
      ]
    },
    [picture, colour] as const,
  )
}
