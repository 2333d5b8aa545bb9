import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type AppOptions, openApp, openAppAlone, waitForGraph } from './helpers/browser.ts'
import { waitForHands } from './helpers/canvas.ts'
import { nodeShapes, type Shape } from './helpers/nodes.ts'

const WIDE = { width: 1440, height: 900 }

const opened = async (path: string, options: AppOptions) => {
  const app = await openApp(path, options)
  await waitForGraph(app.page)
  await app.page.evaluate(() => document.fonts.ready.then(() => null))
  return app
}

const canvasOf = (page: Page) => page.getByRole('application')

/** Resolves after the page has drawn that many frames more. */
const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (many) => {
    for (let frame = 0; frame < many; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve))
  }, count)

/**
 * Canvases are drawn anew with edges up to two pixels off, each side on its own; the middle of a node
 * that stays hardly feels it, that of a node that moves moves along.
 */
const moved = (one: Shape, other: Shape): boolean =>
  Math.hypot(
    one.left + one.right - other.left - other.right,
    one.top + one.bottom - other.top - other.bottom,
  ) /
    2 >
  1.5

/** The shapes of `after` that stand where none of `before` stood. */
const strayed = (before: readonly Shape[], after: readonly Shape[]): readonly Shape[] =>
  after.filter((shape) => before.every((other) => moved(shape, other)))

const actors = (page: Page) =>
  page.getByRole('list', { name: 'Actors in view' }).getByRole('listitem')

it.each([WIDE, { width: 1024, height: 768 }, { width: 390, height: 844 }])(
  'shows every node whole in a window of $width by $height when it opens',
  async (size) => {
    const { page, expectSilent } = await opened('', size)
    const shapes = await nodeShapes(page)
    expect(shapes.length).toBe(await actors(page).count())
    const box = await canvasOf(page).boundingBox()
    for (const { left, top, right, bottom } of shapes) {
      expect(Math.min(left, top)).toBeGreaterThan(4)
      expect(right).toBeLessThan((box?.width ?? 0) - 4)
      expect(bottom).toBeLessThan((box?.height ?? 0) - 4)
    }
    await expectSilent()
  },
)

it.each([
  { width: 1440, height: 900, touch: false },
  { width: 390, height: 844, touch: true },
])('moves nothing on a page $width wide once the first picture stands', async (size) => {
  const { page, context } = await openAppAlone('', size)
  await context.addInitScript(() => {
    const moved: string[] = []
    Reflect.set(window, 'moved', moved)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: unknown = Reflect.get(entry, 'sources')
        if (!Array.isArray(sources)) continue
        for (const { node } of sources)
          moved.push(node instanceof Element ? `${node.tagName} ${node.className}` : 'text')
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.reload()
  await waitForHands(page)
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await frames(page, 2)
  expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([])
})

it('leaves every node that stays where it was, whatever family is hidden', async () => {
  const { page, expectSilent } = await opened('', WIDE)
  const before = await nodeShapes(page)
  for (const family of ['accuses', 'mediates', 'comments']) {
    await page.getByRole('checkbox', { name: `Family: ${family}` }).uncheck()
    const after = await nodeShapes(page)
    expect(after.length).toBe(await actors(page).count())
    expect(strayed(before, after)).toEqual([])
  }
  expect(await actors(page).count()).toBeLessThan(before.length)
  await page.getByRole('button', { name: 'Back to the opening view' }).click()
  expect(strayed(await nodeShapes(page), before)).toEqual([])
  await expectSilent()
})

it.each(['Clear', 'Back to the opening view'])(
  'shows all nodes by “%s” where it was opened under filters that left a few of them',
  async (way) => {
    const { page, expectSilent } = await opened('#no-status=reported,claimed,proposed', WIDE)
    await waitForHands(page)
    await page.getByRole('button', { name: way, exact: true }).click()
    await expect.poll(async () => (await nodeShapes(page)).length).toBeGreaterThan(20)
    await expect
      .poll(async () => (await nodeShapes(page)).length - (await actors(page).count()))
      .toBe(0)
    await expectSilent()
  },
)

it('leaves the nodes where they are when evidence and source open and close', async () => {
  const { page, expectSilent } = await opened('', WIDE)
  const before = await nodeShapes(page)
  await page.getByRole('list', { name: 'Actors in view' }).getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show in source' }).first().click()
  const source = page.getByRole('region', { name: 'Source', exact: true })
  await source.waitFor()
  const canvas = await canvasOf(page).boundingBox()
  const covered = (await source.boundingBox())?.x ?? 0
  const shadow = 48
  const free = before.filter(({ right }) => right < covered - (canvas?.x ?? 0) - shadow)
  expect(free.length).toBeGreaterThan(3)
  expect(strayed(await nodeShapes(page), free)).toEqual([])
  await page.getByRole('button', { name: 'Close the source' }).click()
  await source.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Clear the selection' }).click()
  expect(strayed(await nodeShapes(page), before)).toEqual([])
  await expectSilent()
})

it('jumps instead of gliding where motion is not wanted', async () => {
  const { page, expectSilent } = await opened('', { ...WIDE, reducedMotion: 'reduce' })
  const before = await nodeShapes(page)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await frames(page, 2)
  expect(strayed(before, await nodeShapes(page))).not.toEqual([])
  const fit = page.getByRole('button', { name: 'Fit all' })
  await fit.hover()
  // Click and look within two frames: a glide would still be on its way.
  const changed = await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const look = () => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.graph-canvas canvas')]
      const { width, height } = canvases[0] ?? { width: 1, height: 1 }
      const context = new OffscreenCanvas(width, height).getContext('2d')
      if (context === null) throw new Error('The page has no canvas to look with.')
      for (const canvas of canvases) context.drawImage(canvas, 0, 0)
      return context.getImageData(0, 0, width, height).data
    }
    document.querySelector<HTMLButtonElement>('[aria-label="Fit all"]')?.click()
    await nextFrame()
    await nextFrame()
    const first = look()
    for (let frame = 0; frame < 40; frame++) await nextFrame()
    const last = look()
    const drawn = last.filter((value, at) => at % 4 === 3 && value > 128).length
    const other = last.filter(
      (value, at) => at % 4 === 3 && Math.abs(value - (first[at] ?? 0)) > 128,
    ).length
    return { drawn, share: other / drawn }
  })
  expect(changed.drawn).toBeGreaterThan(10_000)
  expect(changed.share).toBeLessThan(0.01)
  expect(strayed(await nodeShapes(page), before)).toEqual([])
  await expectSilent()
})

it('brings all nodes back into view by “Fit all”', async () => {
  const { page } = await opened('', WIDE)
  const before = await nodeShapes(page)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.getByRole('button', { name: 'Fit all' }).click()
  await expect.poll(async () => strayed(await nodeShapes(page), before)).toEqual([])
})

it('opens the evidence of a node at a click on its name', async () => {
  const { page, expectSilent } = await opened('', WIDE)
  const canvas = await canvasOf(page).boundingBox()
  if (canvas === null) throw new Error('The canvas has no box.')
  // In the lower corner, where few lines are, small shapes carry their names below.
  const small = (await nodeShapes(page)).filter(({ left, right }) => right - left < 30)
  const lowest = small.filter(({ top }) => top > canvas.height * 0.8)
  const [shape] = lowest.toSorted((one, other) => one.left - other.left)
  if (shape === undefined) throw new Error('No small node stands in the lowest row.')
  await page.mouse.click(canvas.x + (shape.left + shape.right) / 2, canvas.y + shape.bottom + 16)
  const evidence = page.getByRole('region', { name: 'Evidence', exact: true })
  await evidence.getByText('1 node selected').waitFor()
  await expectSilent()
})
