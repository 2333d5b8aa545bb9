import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './helpers/browser.ts'
import { evidence, nodeNear, waitForHands } from './helpers/canvas.ts'

/** Where the nodes that are selected stand: rings are drawn there, and go by themselves. */
const placeOf = async (page: Page): Promise<'nowhere' | 'covered' | 'in sight'> => {
  await page.keyboard.press('l')
  const rings = await page.locator('.ring').all()
  const boxes = await Promise.all(rings.map((ring) => ring.boundingBox()))
  const panel = await evidence(page).boundingBox()
  if (boxes.length === 0 || panel === null) return 'nowhere'
  return boxes.every(
    (box) => box !== null && (box.x + box.width / 2 < panel.x || box.y + box.height / 2 < panel.y),
  )
    ? 'in sight'
    : 'covered'
}

/** A page on which a node near a place was pressed, and stands beside its evidence. */
const pressed = async (size: Parameters<typeof openApp>[1], across: number, down: number) => {
  const opened = await openApp('', size)
  const { page } = opened
  await waitForHands(page)
  const at = await nodeNear(page, across, down)
  await page.mouse.click(at.x, at.y)
  await evidence(page).waitFor()
  await expect.poll(() => placeOf(page)).toBe('in sight')
  return { ...opened, ...at }
}

it.each([
  { width: 1024, height: 768, across: 0.96, down: 0.7 },
  { width: 390, height: 844, across: 0.8, down: 0.85 },
  { width: 844, height: 390, across: 0.65, down: 0.4, touch: true },
])(
  'brings a node out from under the evidence that it opens at $width by $height',
  async ({ across, down, ...size }) => {
    const { expectSilent } = await pressed(size, across, down)
    await expectSilent()
  },
)

it.each([
  { by: 'its button', width: 390, height: 844, across: 0.8, down: 0.85 },
  { by: 'Escape', width: 1024, height: 768, across: 0.96, down: 0.7 },
  { by: 'the legend', width: 844, height: 390, across: 0.65, down: 0.4, touch: true },
])(
  'gives the view back when the evidence is closed by $by at $width by $height',
  async ({ by, across, down, ...size }) => {
    const { page, expectSilent, x, y } = await pressed(size, across, down)
    if (by === 'its button') await page.getByRole('button', { name: 'Close: Evidence' }).click()
    else if (by === 'Escape') await page.keyboard.press('Escape')
    else await page.getByRole('button', { name: 'Legend' }).click()
    await page.locator('#graph-canvas').focus()
    const strayed = async (): Promise<number> => {
      await page.keyboard.press('l')
      const box = await page.locator('.ring').boundingBox()
      return box === null
        ? Infinity
        : Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y)
    }
    await expect.poll(strayed).toBeLessThan(8)
    await expectSilent()
  },
)

it('brings what a link selects out from under the evidence that the link opens', async () => {
  const { page, expectSilent } = await openApp('#select=afghanistan&panel=evidence', {
    width: 390,
    height: 844,
  })
  await waitForHands(page)
  await page.locator('#graph-canvas').focus()
  await expect.poll(() => placeOf(page)).toBe('in sight')
  await expectSilent()
})

it('brings both ends of a line that a link selects into what the evidence leaves free', async () => {
  const { page, expectSilent } = await openApp('#select=claim-proxy&panel=evidence', {
    width: 390,
    height: 844,
  })
  await waitForHands(page)
  await page.locator('#graph-canvas').focus()
  await expect.poll(() => placeOf(page)).toBe('in sight')
  expect(await page.locator('.ring').count()).toBe(2)
  await expectSilent()
})

it('brings all of a path that is pinned into what the evidence leaves free', async () => {
  const { page, expectSilent } = await openApp('#select=iran,afghan-taliban&panel=evidence', {
    width: 1024,
    height: 768,
  })
  await waitForHands(page)
  await page.locator('#graph-canvas').focus()
  await expect.poll(() => placeOf(page)).toBe('covered')
  const section = page.getByRole('region', { name: 'Between them' })
  await section.getByRole('button', { name: /^Iran – Pakistan – Afghan Taliban/ }).click()
  await section.getByRole('button', { name: 'Pin' }).click()
  await page.locator('#graph-canvas').focus()
  await expect.poll(() => placeOf(page)).toBe('in sight')
  await expectSilent()
})
