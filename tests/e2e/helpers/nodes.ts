import type { Page } from 'playwright-core'
import { THEMES } from '../../../src/view/theme.ts'

/** The inside of a node as it stands on the canvas, in pixels from the canvas's corner. */
export interface Shape {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const LEAST_PIXELS = 6

/** Shows or hides the layer of words, which lies over the nodes. */
const showWords = (page: Page, visibility: 'visible' | 'hidden'): Promise<void> =>
  page.locator('.graph-words').evaluate((words, value) => {
    if (words instanceof HTMLElement) words.style.visibility = value
  }, visibility)

/**
 * The insides of all nodes in the light theme, read off the screen: patches of the fill that nothing else
 * on the canvas has. In rows from the top.
 */
export const nodeShapes = async (page: Page): Promise<readonly Shape[]> => {
  await showWords(page, 'hidden')
  const picture = (await page.getByRole('application').screenshot()).toString('base64')
  await showWords(page, 'visible')
  const { node, pole } = THEMES.light
  return page.evaluate(
    async ([data, fills, least]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const { width, height } = bitmap
      const context = new OffscreenCanvas(width, height).getContext('2d')
      if (context === null) throw new Error('The page has no canvas to read the picture with.')
      context.drawImage(bitmap, 0, 0)
      const { data: pixels } = context.getImageData(0, 0, width, height)
      const shapes: { left: number; top: number; right: number; bottom: number }[] = []
      for (const fill of fills) {
        const wanted = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16))
        const left = new Set<number>()
        for (let at = 0; at < width * height; at++)
          if (wanted.every((value, channel) => pixels[at * 4 + channel] === value)) left.add(at)
        for (const first of left) {
          left.delete(first)
          const patch = [first]
          for (let next = 0; next < patch.length; next++) {
            const at = patch[next] ?? 0
            for (const beside of [at - 1, at + 1, at - width, at + width])
              if (left.delete(beside)) patch.push(beside)
          }
          if (patch.length < least) continue
          const columns = patch.map((at) => at % width)
          const rows = patch.map((at) => Math.floor(at / width))
          shapes.push({
            left: columns.reduce((least, one) => Math.min(least, one)),
            top: rows.reduce((least, one) => Math.min(least, one)),
            right: columns.reduce((most, one) => Math.max(most, one)),
            bottom: rows.reduce((most, one) => Math.max(most, one)),
          })
        }
      }
      return shapes.sort((one, other) => one.top - other.top || one.left - other.left)
    },
    [picture, [node, pole], LEAST_PIXELS] as const,
  )
}
