import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { expectInStep, relationsInView, shownCounts } from './helpers/tasks.ts'

const opened = async () => {
  const app = await openApp()
  await waitForGraph(app.page)
  return app
}

const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })

it('hides and shows a family, its statements and its words in one click', async () => {
  const { page, expectSilent } = await opened()
  const before = await shownCounts(page)
  const accusations = relationsInView(page).filter({ hasText: /accused/ })
  expect(await accusations.count()).toBeGreaterThan(3)
  await box(page, 'Family: accuses').uncheck()
  await expect.poll(async () => (await shownCounts(page)).shown).toBeLessThan(before.shown)
  expect((await shownCounts(page)).total).toBe(before.total)
  await expect.poll(() => accusations.count()).toBe(0)
  await expectInStep(page)
  await box(page, 'Family: accuses').check()
  expect(await shownCounts(page)).toEqual(before)
  await expectSilent()
})

it('shows one entry alone by Alt-click, by Alt+Enter and by “only”', async () => {
  const { page, expectSilent } = await opened()
  await box(page, 'Relation: demands').click({ modifiers: ['Alt'] })
  expect((await shownCounts(page)).shown).toBe(1)
  await page.getByRole('button', { name: 'All of Relations' }).click()
  await box(page, 'Family: mediates').focus()
  await page.keyboard.press('Alt+Enter')
  expect(await box(page, 'Family: accuses').isChecked()).toBe(false)
  expect(await box(page, 'Family: mediates').isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Only Status: claimed' }).click()
  expect(await box(page, 'Status: reported').isChecked()).toBe(false)
  await expectInStep(page)
  await expectSilent()
})

it('filters by status and kind, and says what hides the rest', async () => {
  const { page, expectSilent } = await opened()
  const before = await shownCounts(page)
  await box(page, 'Status: claimed').uncheck()
  const after = await shownCounts(page)
  expect(after.shown).toBeLessThan(before.shown)
  await box(page, 'Kind: Person').uncheck()
  expect((await shownCounts(page)).shown).toBeLessThan(after.shown)
  await expect
    .poll(() => page.getByRole('status').filter({ hasText: 'shown' }).textContent())
    .toMatch(/Hidden by .*kinds \(\d+\), status \(\d+\)/)
  await page.getByRole('button', { name: 'Back to the opening view' }).click()
  expect(await shownCounts(page)).toEqual(before)
  await expectSilent()
})

it('leaves every entry of the legend and of the bar below where it is, whatever is counted', async () => {
  const { page, expectSilent } = await opened()
  const entries = [box(page, 'Family: comments'), box(page, 'Status: claimed')]
  const last = page.getByRole('button', { name: 'One step on' })
  const places = () => Promise.all([...entries, last].map((one) => one.boundingBox()))
  const before = await places()
  await page.getByRole('checkbox', { name: 'Only contested' }).check()
  await expect.poll(async () => (await shownCounts(page)).shown).toBeLessThan(20)
  const after = await places()
  for (const [at, place] of before.entries()) {
    const now = after[at]
    expect(Math.abs((now?.y ?? Number.NaN) - (place?.y ?? 0))).toBeLessThan(2)
    expect(Math.abs((now?.x ?? Number.NaN) - (place?.x ?? 0))).toBeLessThan(2)
  }
  await expectSilent()
})

it('counts structure only while it is on', async () => {
  const { page } = await opened()
  const before = await shownCounts(page)
  await box(page, 'Family: structure').check()
  expect((await shownCounts(page)).total).toBeGreaterThan(before.total)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  const { shown, total } = await shownCounts(page)
  expect(shown).toBe(total)
})

it('says why the canvas is empty, and offers the way back', async () => {
  const { page, expectSilent } = await opened()
  await page.getByRole('button', { name: 'None of Status' }).click()
  await page.getByRole('heading', { name: 'Nothing is shown' }).waitFor()
  const region = page.getByRole('region', { name: 'Graph' })
  await region.getByRole('button', { name: 'Clear' }).first().click()
  expect((await shownCounts(page)).shown).toBeGreaterThan(0)
  await expectSilent()
})

it('undoes and redoes each step by its name', async () => {
  const { page, expectSilent } = await opened()
  const before = await shownCounts(page)
  await box(page, 'Family: accuses').uncheck()
  const hidden = await shownCounts(page)
  await page.getByRole('button', { name: 'Undo hide accuses' }).click()
  expect(await shownCounts(page)).toEqual(before)
  await page.getByRole('button', { name: 'Redo hide accuses' }).click()
  expect(await shownCounts(page)).toEqual(hidden)
  await page.locator('#graph-canvas').focus()
  await page.keyboard.press('Control+z')
  expect(await shownCounts(page)).toEqual(before)
  await page.getByText('Undone: hide accuses').last().waitFor()
  await expectSilent()
})
