import { expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { expectInStep, shownCounts } from './helpers/tasks.ts'

const opened = async (fragment = '') => {
  const app = await openApp(fragment, { width: 1440, height: 900 })
  await waitForGraph(app.page)
  const timeline = app.page.getByRole('region', { name: 'Timeline' })
  await timeline.getByRole('slider', { name: 'Last day' }).waitFor()
  return { ...app, timeline }
}

it('chooses a stretch by dragging, and agrees with the filters to the statement', async () => {
  const { page, timeline, expectSilent } = await opened()
  const before = await shownCounts(page)
  const axis = await timeline.getByTitle('Drag to choose a stretch of time').boundingBox()
  if (axis === null) throw new Error('The axis is not on the screen.')
  const y = axis.y + axis.height / 2
  await page.mouse.move(axis.x + axis.width * 0.35, y)
  await page.mouse.down()
  await page.mouse.move(axis.x + axis.width * 0.6, y, { steps: 6 })
  await page.mouse.up()
  const words = timeline.locator('[aria-live=polite]').first()
  await expect.poll(() => words.textContent()).toMatch(/ to .* 2025: \d+ of/)
  const after = await shownCounts(page)
  expect(after.shown).toBeLessThan(before.shown)
  expect(await words.textContent()).toContain(`${after.shown} of ${after.total} statements shown`)
  await expectInStep(page)
  await page.getByRole('button', { name: 'Undo choice of time' }).click()
  expect(await shownCounts(page)).toEqual(before)
  await expectSilent()
})

it('is played, paused and stepped by keyboard, and never changes what it did not date', async () => {
  const { page, timeline, expectSilent } = await opened()
  const before = await shownCounts(page)
  await timeline.getByRole('button', { name: 'Play' }).focus()
  await page.keyboard.press('Enter')
  const words = timeline.locator('[aria-live=polite]').first()
  await expect.poll(() => words.textContent()).toMatch(/^As of/)
  const first = await words.textContent()
  await expect.poll(() => words.textContent(), { timeout: 5000 }).not.toBe(first)
  // What has come to its end by itself has no Pause any more, and the same key would play it anew.
  await timeline
    .getByRole('button', { name: 'Pause' })
    .press('Enter', { timeout: 1000 })
    .catch(() => {})
  await timeline.getByRole('button', { name: 'Play' }).waitFor()
  const paused = await shownCounts(page)
  const day = await words.textContent()
  await timeline.getByRole('button', { name: 'One step back' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => words.textContent()).not.toBe(day)
  expect((await shownCounts(page)).shown).toBeLessThan(paused.shown)
  await timeline.getByRole('button', { name: 'One step on' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => words.textContent()).toBe(day)
  expect(await shownCounts(page)).toEqual(paused)
  await timeline.getByRole('checkbox', { name: /^Keep them/ }).check()
  expect((await shownCounts(page)).shown).toBeGreaterThan(paused.shown)
  await timeline.getByRole('button', { name: 'All times' }).click()
  expect(await shownCounts(page)).toEqual(before)
  await expectSilent()
})

it('brings a stretch back from its link, and shows the proof of a mark', async () => {
  const { page, timeline, expectSilent } = await opened('#time=happened,2025-10-20,2025-11-05')
  await timeline.getByText('20 October to 5 November 2025', { exact: true }).waitFor()
  const linked = await shownCounts(page)
  expect(linked.shown).toBeGreaterThan(0)
  expect(linked.shown).toBeLessThan(linked.total)
  const mark = timeline.getByRole('button', { name: /Attaullah Tarar/ }).first()
  await mark.focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('region', { name: 'Evidence' })
    .getByRole('button', { name: /^Show in source/ })
    .first()
    .waitFor()
  await expectSilent()
})

it('chooses a stretch by dragging over the lanes, and not by a click between two marks', async () => {
  const { page, timeline, expectSilent } = await opened()
  const lane = await timeline.locator('.lane-track').last().boundingBox()
  if (lane === null) throw new Error('The lanes are not on the screen.')
  const y = lane.y + lane.height / 2
  const words = timeline.locator('[aria-live=polite]').first()
  await page.mouse.click(lane.x + lane.width * 0.2, y)
  await page.mouse.move(lane.x + lane.width * 0.2, y)
  expect(await words.textContent()).toBe('')
  await page.mouse.down()
  await page.mouse.move(lane.x + lane.width * 0.5, y, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => words.textContent()).toMatch(/ to .* 2025: \d+ of/)
  await expectInStep(page)
  await expectSilent()
})

it('takes no more room than its sentence where a graph has no date, and the picture has the rest', async () => {
  const { page, expectSilent } = await openApp('', { width: 1024, height: 768 })
  await waitForGraph(page)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await page.getByLabel('File of a graph').setInputFiles({
    name: 'friends.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Source,Target\nAda,Bela\nBela,Ada\n'),
  })
  await page
    .getByRole('dialog', { name: 'Open a graph' })
    .getByRole('button', { name: 'Open', exact: true })
    .click()
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const sentence = timeline.getByText('has a date on this clock')
  await sentence.waitFor()
  const [panel, said] = [await timeline.boundingBox(), await sentence.boundingBox()]
  expect(panel?.height).toBeLessThan(80)
  expect((said?.y ?? 768) + (said?.height ?? 768)).toBeLessThanOrEqual(768)
  await expectSilent()
})
