import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './helpers/browser.ts'
import { focusCanvas, nodeSpots, strayedBy, waitForHands } from './helpers/canvas.ts'
import { kept } from './helpers/kept.ts'

const openViews = async (page: Page): Promise<void> => {
  await focusCanvas(page)
  await page.keyboard.press('v')
  await page
    .getByRole('textbox', { name: 'Name of this view' })
    .and(page.locator(':focus'))
    .waitFor()
}

/** By key: a pointer over the canvas would fade what it does not point at. */
const showFirst = async (page: Page): Promise<void> => {
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('listitem').filter({ hasText: 'shown now' }).waitFor()
  await page.keyboard.press('Escape')
}

it('keeps a view by key, brings it back with its zoom, takes that back in one step, and has it after a reload', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForHands(page)
  const opening = await nodeSpots(page)
  // Whoever types on at once is not to lose a letter to what is still on its way.
  let send = (): void => {}
  const typed = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route('**/ViewsPanel-*.js', async (route) => {
    await typed
    await route.continue()
  })
  await focusCanvas(page)
  await page.keyboard.press('v')
  await page.keyboard.type('Opening')
  await page.keyboard.press('Enter')
  send()
  await page.getByText('“Opening” stands among the views.').waitFor()
  await page.keyboard.press('Escape')

  await focusCanvas(page)
  await page.keyboard.press('m')
  const zoom = page.getByRole('button', { name: /^Zoom is/ })
  const zoomIs = () => zoom.textContent()
  // It says 100 % until it has looked.
  await page.getByRole('button', { name: /^Zoom is (?!100 )/ }).waitFor()
  const near = await zoomIs()
  const denies = page.getByRole('checkbox', { name: 'Family: denies' })
  await denies.uncheck()
  await focusCanvas(page)
  for (const key of ['+', '+', 'ArrowLeft']) await page.keyboard.press(key)
  const nearer = await zoomIs()
  expect(nearer).not.toBe(near)

  await openViews(page)
  await showFirst(page)
  await expect.poll(zoomIs).toBe(near)
  expect(await denies.isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Undo view “Opening”' }).click()
  await expect.poll(zoomIs).toBe(nearer)
  expect(await denies.isChecked()).toBe(false)
  await kept(page, 1)

  await page.reload()
  await waitForHands(page)
  await openViews(page)
  await showFirst(page)
  await expect.poll(async () => strayedBy(opening, await nodeSpots(page))).toBeLessThan(2)
  const shownNow = page.getByRole('listitem').filter({ hasText: 'shown now' })
  await openViews(page)
  await shownNow.waitFor()
  await page.keyboard.press('Escape')
  await focusCanvas(page)
  await page.keyboard.press('+')
  await openViews(page)
  await expect.poll(() => shownNow.count()).toBe(0)
  await page.getByRole('button', { name: 'Change Opening' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Undo: delete Opening' }).click()
  await page.getByRole('button', { name: 'Show Opening' }).waitFor()
  await expectSilent()
})

it('brings bubbles back as they were opened and as near as they stood', async () => {
  const { page, expectSilent } = await openApp('#bubbles=kind', { width: 1440, height: 900 })
  await waitForHands(page)
  const bar = page.getByRole('navigation', { name: 'Bubbles' })
  await page.getByRole('button', { name: 'List', exact: true }).first().click()
  const list = page.getByRole('list', { name: 'Actors in view' })
  await list.getByRole('button', { name: /Countries/ }).click()
  await bar.getByRole('listitem').filter({ hasText: 'Countries' }).waitFor()
  await page.getByRole('button', { name: 'List', exact: true }).first().click()
  await focusCanvas(page)
  await page.keyboard.press('m')
  const zoom = page.getByRole('button', { name: /^Zoom is/ })
  for (const key of ['+', '+']) await page.keyboard.press(key)
  const near = await zoom.textContent()
  await openViews(page)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show View 1' }).waitFor()
  await page.keyboard.press('Escape')
  await bar.getByRole('button', { name: 'All nodes' }).click()
  await bar.waitFor({ state: 'detached' })
  await expect.poll(() => zoom.textContent()).not.toBe(near)
  // A hand on the canvas ends the glide.
  await focusCanvas(page)
  await page.keyboard.press('-')
  const whole = await zoom.textContent()
  await openViews(page)
  await showFirst(page)
  await bar.getByRole('listitem').filter({ hasText: 'Countries' }).waitFor()
  await expect.poll(() => zoom.textContent()).toBe(near)
  await page.getByRole('button', { name: 'Undo view “View 1”' }).click()
  await bar.waitFor({ state: 'detached' })
  await expect.poll(() => zoom.textContent()).toBe(whole)
  await expectSilent()
})
