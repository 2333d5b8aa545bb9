import type { Locator, Page } from 'playwright-core'

/** Pixels of a picture, four bytes each (red, green, blue, opacity), in rows from the top. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export interface Spot {
  readonly x: number
  readonly y: number
}

/** Spots of one colour that touch each other. */
export interface Patch {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly size: number
}

/** Decodes a PNG in the page, which has all that it takes. */
export const decode = async (page: Page, png: Buffer): Promise<Pixels> => {
  const { width, height, text } = await page.evaluate(async (base64) => {
    const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([file], { type: 'image/png' }))
    const surface = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    if (surface === null) throw new Error('The page has no canvas to decode on.')
    surface.drawImage(picture, 0, 0)
    const { data } = surface.getImageData(0, 0, picture.width, picture.height)
    const parts: string[] = []
    for (let at = 0; at < data.length; at += 32_768)
      parts.push(String.fromCharCode(...data.subarray(at, at + 32_768)))
    return { width: picture.width, height: picture.height, text: btoa(parts.join('')) }
  }, png.toString('base64'))
  return { width, height, bytes: new Uint8Array(Buffer.from(text, 'base64')) }
}

/** What stands on the screen where `region` is; a spot is a pixel of the page at ratio 1. */
export const pixelsOf = async (region: Locator): Promise<Pixels> =>
  decode(region.page(), await region.screenshot({ animations: 'allow', caret: 'initial' }))

/** `pixelsOf` without the layer of words, which comes back afterwards. */
export const pixelsWithoutWords = async (canvas: Locator): Promise<Pixels> => {
  const show = (on: boolean): Promise<void> =>
    canvas.evaluate((host, visible) => {
      const words = host.querySelector<HTMLElement>('.graph-words')
      if (words === null) throw new Error('The canvas has no layer of words.')
      words.style.visibility = visible ? '' : 'hidden'
    }, on)
  await show(false)
  const pixels = await pixelsOf(canvas)
  await show(true)
  return pixels
}

const channels = (colour: string): readonly [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Whether the pixel at a spot is `colour` (`#rrggbb`), each channel within `tolerance`. */
export const hasColour = (
  { width, height, bytes }: Pixels,
  { x, y }: Spot,
  colour: string,
  tolerance = 6,
): boolean => {
  if (x < 0 || y < 0 || x >= width || y >= height) return false
  const at = (y * width + x) * 4
  return channels(colour).every(
    (channel, index) => Math.abs((bytes[at + index] ?? -999) - channel) <= tolerance,
  )
}

/** Whether two pictures of one size are the same within the square of `reach` around a spot. */
export const sameAround = (one: Pixels, other: Pixels, { x, y }: Spot, reach: number): boolean => {
  for (let row = Math.max(0, y - reach); row <= Math.min(one.height - 1, y + reach); row++) {
    const from = (row * one.width + Math.max(0, x - reach)) * 4
    const to = (row * one.width + Math.min(one.width - 1, x + reach) + 1) * 4
    for (let at = from; at < to; at++) if (one.bytes[at] !== other.bytes[at]) return false
  }
  return true
}

/** How many pixels differ between two pictures; all where their sizes differ. */
export const differing = (one: Pixels, other: Pixels): number => {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height
  let count = 0
  for (let at = 0; at < one.bytes.length; at += 4)
    if (
      one.bytes[at] !== other.bytes[at] ||
      one.bytes[at + 1] !== other.bytes[at + 1] ||
      one.bytes[at + 2] !== other.bytes[at + 2]
    )
      count++
  return count
}

/** All spots of a colour, in rows from the top. */
export const spotsIn = (pixels: Pixels, colour: string, tolerance = 6): readonly Spot[] => {
  const spots: Spot[] = []
  for (let y = 0; y < pixels.height; y++)
    for (let x = 0; x < pixels.width; x++)
      if (hasColour(pixels, { x, y }, colour, tolerance)) spots.push({ x, y })
  return spots
}

/** Patches of a colour with at least `least` pixels, largest first. */
export const patchesOf = (
  pixels: Pixels,
  colour: string,
  least: number,
  tolerance = 1,
): readonly Patch[] => {
  const waiting = new Set(
    spotsIn(pixels, colour, tolerance).map(({ x, y }) => y * pixels.width + x),
  )
  const patches: Patch[] = []
  for (const first of waiting) {
    const queue = [first]
    waiting.delete(first)
    const patch = { left: Infinity, top: Infinity, right: 0, bottom: 0, size: 0 }
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const [x, y] = [at % pixels.width, Math.floor(at / pixels.width)]
      patch.left = Math.min(patch.left, x)
      patch.right = Math.max(patch.right, x)
      patch.top = Math.min(patch.top, y)
      patch.bottom = Math.max(patch.bottom, y)
      patch.size++
      for (const next of [at - 1, at + 1, at - pixels.width, at + pixels.width])
        if (waiting.delete(next)) queue.push(next)
    }
    if (patch.size >= least) patches.push(patch)
  }
  return patches.sort((one, other) => other.size - one.size)
}

/** The spot in the page's own pixels. */
export const onPage = async (region: Locator, { x, y }: Spot): Promise<Spot> => {
  const box = await region.boundingBox()
  if (box === null) throw new Error('The region is not on the screen.')
  return { x: box.x + x + 0.5, y: box.y + y + 0.5 }
}
