import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './helpers/browser.ts'
import { evidence, nodeNear, waitForHands } from './helpers/canvas.ts'

/** Where the node that is selected stands: a ring is drawn there, and goes by itself. */
const placeOf = async (page: Page): Promise<'nowhere' | 'covered' | 'in sight'> => {
  await page.keyboard.press('l')
  const ring = await page.locator('.ring').boundingBox()
  const panel = await evidence(page).boundingBox()
  if (ring === null || panel === null) return 'nowhere'
  const [middle, height] = [ring.x + ring.width / 2, ring.y + ring.height / 2]
  return middle < panel.x || height < panel.y ? 'in sight' : 'covered'
}

it.each([
  { width: 1024, height: 768, across: 0.96, down: 0.7 },
  { width: 390, height: 844, across: 0.8, down: 0.85 },
  { width: 844, height: 390, across: 0.65, down: 0.4, touch: true },
])(
  'brings a node out from under the evidence that it opens at $width by $height',
  async ({ across, down, ...size }) => {
    const { page, expectSilent } = await openApp('', size)
    await waitForHands(page)
    const { x, y } = await nodeNear(page, across, down)
    await page.mouse.click(x, y)
    await evidence(page).waitFor()
    await expect.poll(() => placeOf(page)).toBe('in sight')
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
