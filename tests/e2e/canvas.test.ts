import { expect, it } from 'vitest'
import { THEMES } from '../../src/view/theme.ts'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { canvasBox, evidence, nodeSpots, onALine, strayedBy } from './helpers/canvas.ts'
import { patchEdges, thinnedSpots } from './helpers/spots.ts'
import { shownCounts } from './helpers/tasks.ts'

const WIDE = { width: 1440, height: 900 }

const opened = async (path = '') => {
  const app = await openApp(path, WIDE)
  await waitForGraph(app.page)
  await app.page.evaluate(() => document.fonts.ready)
  return app
}

/** How far the edges of a patch went at most, in CSS pixels. */
const wentBy = (before: readonly number[], after: readonly number[]): number =>
  Math.max(...before.map((edge, at) => Math.abs(edge - (after[at] ?? Number.NaN))))

it('opens the evidence of a line at a click on its pixels', async () => {
  const { page, expectSilent } = await opened()
  const { talk, coerce } = THEMES.light.families
  const spot = await onALine(page, talk)
  await page.mouse.click(spot.x, spot.y)
  await evidence(page).locator('[data-family="talk"]').first().waitFor()
  expect(await evidence(page).getByRole('blockquote').count()).toBeGreaterThan(0)
  // Off the line, and nothing selected: either has the rest fade.
  await page.mouse.move(2, 2)
  await page.keyboard.press('Escape')
  const other = await onALine(page, coerce)
  await page.mouse.click(other.x, other.y)
  await evidence(page).getByText('1 statement selected').waitFor()
  expect(await evidence(page).locator('[data-family="coerce"]').count()).toBe(1)
  await expectSilent()
})

it('takes a click close to a line for the line', async () => {
  const { page } = await opened()
  const spot = await onALine(page, THEMES.light.families.coerce)
  await page.mouse.click(spot.x, spot.y + 4)
  await evidence(page).locator('[data-family="coerce"]').waitFor()
})

it('drags a node, names the step, and brings it back', async () => {
  const { page, expectSilent } = await opened()
  const { x, y, width, height } = await canvasBox(page)
  // The pole on the right is the largest pale patch of its half.
  const patch = await thinnedSpots(
    page,
    THEMES.light.pole,
    { x: x + width / 2, y: y + height * 0.3, width: width / 2, height: height * 0.4 },
    1,
  )
  expect(patch.length).toBeGreaterThan(4)
  const middle = {
    x: patch.reduce((sum, spot) => sum + spot.x, 0) / patch.length,
    y: Math.max(...patch.map((spot) => spot.y)) - 6,
  }
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  await page.mouse.move(middle.x + 20, middle.y + 30, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Undo move Pakistan' }).click()
  await page.getByRole('button', { name: 'Redo move Pakistan' }).waitFor()
  await page.mouse.click(middle.x, middle.y)
  await evidence(page).getByRole('heading', { name: 'Pakistan', level: 3 }).first().waitFor()
  await expectSilent()
})

it('clears the selection at a click on the empty canvas', async () => {
  const { page } = await opened('#select=india')
  await evidence(page).getByRole('heading', { name: 'India', level: 3 }).first().waitFor()
  const { x, y } = await canvasBox(page)
  await page.mouse.click(x + 6, y + 6)
  await evidence(page).getByText('How to read the picture').waitFor()
})

it('moves no node when a family is hidden, and nothing when panels open', async () => {
  const { page } = await opened()
  const box = await canvasBox(page)
  const left = { x: box.x, y: box.y, width: box.width / 2, height: box.height }
  const pole = () => patchEdges(page, THEMES.light.pole, left)
  const before = await pole()
  expect(Math.min(...before)).toBeGreaterThan(0)
  await page.getByRole('checkbox', { name: 'Family: mediates' }).uncheck()
  await page.getByRole('checkbox', { name: 'Family: comments' }).uncheck()
  expect(wentBy(before, await pole())).toBeLessThan(3)
  await page.getByRole('list', { name: 'Relations in view' }).getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show in source' }).first().click()
  await page.getByRole('region', { name: 'Source' }).waitFor()
  expect(await canvasBox(page)).toEqual(box)
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Source' }).waitFor({ state: 'detached' })
  await page.getByRole('application').focus()
  expect(wentBy(before, await pole())).toBeLessThan(3)
})

it('lays out what is shown on request, as its settings say, and goes back to the original positions', async () => {
  const { page, expectSilent } = await opened()
  const before = await nodeSpots(page)
  await page.getByRole('button', { name: 'Lay out' }).click()
  await page.getByRole('button', { name: 'By force' }).click()
  await page.getByRole('button', { name: 'Undo layout by force' }).waitFor()
  await page.getByRole('button', { name: 'Lay out' }).click()
  await page.getByRole('button', { name: 'Settings: rows' }).click()
  await page.getByRole('combobox', { name: 'Rows by' }).selectOption('Kind')
  await page.getByRole('button', { name: 'Lay out in rows' }).click()
  await page.locator('.guides').waitFor()
  await page.getByRole('button', { name: 'Original layout' }).click()
  await page.locator('.guides').waitFor({ state: 'detached' })
  // All of it is in view again, as at first.
  await expect.poll(async () => strayedBy(before, await nodeSpots(page))).toBeLessThan(3)
  await page.getByRole('button', { name: 'Undo original layout' }).click()
  await page.locator('.guides').waitFor()
  await page.getByRole('button', { name: 'Undo layout in rows' }).click()
  await page.getByRole('button', { name: 'Undo layout by force' }).click()
  await page.getByRole('button', { name: 'Nothing to undo' }).waitFor()
  await expectSilent()
})

it('takes keys while the canvas has the focus, and none from a field', async () => {
  const { page, expectSilent } = await opened('#select=india')
  const canvas = page.getByRole('application')
  await canvas.focus()
  for (const key of ['+', '-', 'f', 'F', 'ArrowLeft', 'ArrowDown']) await page.keyboard.press(key)
  const before = await shownCounts(page)
  await page.getByRole('searchbox', { name: 'Find' }).fill('h')
  expect(await shownCounts(page)).toEqual(before)
  await canvas.focus()
  await page.keyboard.press('h')
  await expect.poll(async () => (await shownCounts(page)).shown).toBeLessThan(before.shown)
  await page.getByRole('button', { name: 'Undo hide India' }).waitFor()
  await page.keyboard.press('Shift+H')
  await expect.poll(async () => (await shownCounts(page)).shown).toBe(before.shown)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await page.keyboard.press('Escape')
  await expectSilent()
})

it('takes keys after a click on a node, with no Tab before', async () => {
  const { page, expectSilent } = await opened()
  const { x, y, width, height } = await canvasBox(page)
  const [spot] = await thinnedSpots(
    page,
    THEMES.light.pole,
    { x: x + width / 2, y: y + height * 0.3, width: width / 2, height: height * 0.4 },
    1,
  )
  if (spot === undefined) throw new Error('No pole stands on the right.')
  await page.mouse.click(spot.x, spot.y)
  await evidence(page).getByRole('heading', { name: 'Pakistan', level: 3 }).first().waitFor()
  await page.keyboard.press('h')
  await page.getByRole('button', { name: 'Undo hide Pakistan' }).waitFor()
  await expectSilent()
})
