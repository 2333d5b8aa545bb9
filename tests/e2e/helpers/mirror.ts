import type { Page } from 'playwright-core'

/** What stays as it is in every language: places of the dataset, and time, which runs from left to right. */
const STAYS = '.graph-canvas, .axis-row > *, .lanes > *, .minimap'

/**
 * Letters, ticks and the insides of icons are drawn no more: a plate stands for each, so that only surfaces, rules and
 * places are compared. A sheet of the page's own making is not a matter of its policy.
 */
const bare = (page: Page): Promise<void> =>
  page.evaluate((stays) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      *, *::before, *::after, *::placeholder {
        color: transparent !important;
        text-decoration-color: transparent !important;
        caret-color: transparent !important;
        transition: none !important;
        animation: none !important;
      }
      svg { background: rgb(110 110 110) !important; }
      input:is([type='checkbox'], [type='radio']) { appearance: none; background: rgb(110 110 110); }
      svg * { visibility: hidden !important; }
      ${stays} { visibility: hidden !important; }
    `)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, STAYS)

const CELL = 8
/** Of 255. */
const UNLIKE = 6
/** So many pixels of a cell make a fault: a rule of its height or width does, the tip of a round corner does not. */
const MOST = 4

/**
 * The squares of the page that do not look as their mirror image does when the same words are laid out from the left,
 * each with what stands there; empty: the page is its own mirror image. What is rounded to the next pixel is alike.
 */
export const unmirrored = async (page: Page): Promise<readonly string[]> => {
  await bare(page)
  const turn = (dir: 'rtl' | 'ltr'): Promise<void> =>
    page.evaluate((to) => {
      document.documentElement.dir = to
    }, dir)
  await turn('rtl')
  const turned = (await page.screenshot()).toString('base64')
  await turn('ltr')
  const straight = (await page.screenshot()).toString('base64')
  await turn('rtl')
  return page.evaluate(
    async ({ pictures, cell, unlike, most }) => {
      const read = async (data: string, flipped: boolean) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const { width, height } = bitmap
        const context = new OffscreenCanvas(width, height).getContext('2d')
        if (context === null) throw new Error('The page has no canvas to read the picture with.')
        if (flipped) context.setTransform(-1, 0, 0, 1, width, 0)
        context.drawImage(bitmap, 0, 0)
        return { width, height, pixels: context.getImageData(0, 0, width, height).data }
      }
      const [one, other] = await Promise.all(pictures.map((data, at) => read(data, at === 1)))
      if (one === undefined || other === undefined) return []
      const { width, height } = one
      /** Whether a pixel lies outside of what the other picture shows there and beside. */
      const differs = (here: Uint8ClampedArray, there: Uint8ClampedArray, at: number): boolean => {
        for (let channel = 0; channel < 3; channel++) {
          const value = here[at + channel] ?? 0
          const near = [at - 4, at, at + 4].map((next) => there[next + channel] ?? value)
          if (value < Math.min(...near) - unlike || value > Math.max(...near) + unlike) return true
        }
        return false
      }
      const counts = new Map<string, number>()
      for (let y = 0; y < height; y++)
        for (let x = 1; x < width - 1; x++) {
          const at = (y * width + x) * 4
          if (
            one.pixels[at] === other.pixels[at] &&
            one.pixels[at + 1] === other.pixels[at + 1] &&
            one.pixels[at + 2] === other.pixels[at + 2]
          )
            continue
          if (!differs(one.pixels, other.pixels, at) && !differs(other.pixels, one.pixels, at))
            continue
          const key = `${Math.floor(x / cell) * cell} ${Math.floor(y / cell) * cell}`
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
      return [...counts].flatMap(([key, count]) => {
        if (count < most) return []
        const [x = 0, y = 0] = key.split(' ').map(Number)
        const there = document.elementFromPoint(x + cell / 2, y + cell / 2)
        return [`${key}: ${there?.tagName.toLowerCase()}.${there?.getAttribute('class') ?? ''}`]
      })
    },
    { pictures: [turned, straight], cell: CELL, unlike: UNLIKE, most: MOST },
  )
}
