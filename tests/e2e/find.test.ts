import { expect, it } from 'vitest'
import { openApp, waitForGraph, waitForMark } from './helpers/browser.ts'
import { evidence, nodeSpots, strayedBy, waitForHands } from './helpers/canvas.ts'

const opened = async () => {
  const app = await openApp()
  await waitForGraph(app.page)
  return app
}

it('finds a misspelt name from the slash key on, and brings it into the evidence', async () => {
  const { page, expectSilent } = await opened()
  await page.keyboard.press('/')
  await page.keyboard.type('pakstan')
  const first = page.getByRole('option').first()
  await first.waitFor()
  expect(await first.textContent()).toContain('Pakistan')
  await page.keyboard.press('Enter')
  await page
    .getByRole('region', { name: 'Evidence' })
    .getByRole('heading', { name: 'Pakistan', level: 3 })
    .first()
    .waitFor()
  await expectSilent()
})

it('leaves the view as it is where what it found is in view, and else brings it there', async () => {
  const { page, expectSilent } = await opened()
  await waitForHands(page)
  const find = async (name: string): Promise<void> => {
    await page.getByRole('searchbox', { name: 'Find' }).fill(name)
    await page.getByRole('option').filter({ hasText: name }).first().waitFor()
    await page.keyboard.press('Enter')
    await evidence(page).getByRole('heading', { name, level: 3 }).first().waitFor()
  }
  const before = await nodeSpots(page)
  await find('Russia')
  // Edges are drawn anew up to two pixels off; a view that moves takes them farther.
  expect(strayedBy(before, await nodeSpots(page))).toBeLessThan(2)
  await page.getByRole('application').focus()
  for (let times = 0; times < 40; times++) await page.keyboard.press('ArrowRight')
  const away = await nodeSpots(page)
  expect(strayedBy(before, away)).toBeGreaterThan(20)
  await find('Qatar')
  await expect.poll(async () => strayedBy(away, await nodeSpots(page))).toBeGreaterThan(20)
  await expectSilent()
})

it('has every letter that follows the slash key, wherever the focus was', async () => {
  const { page, expectSilent } = await opened()
  await waitForMark(page, 'attest:hands-attached')
  for (const place of [
    page.getByRole('application'),
    page.getByRole('button', { name: 'Zoom in' }),
  ]) {
    await place.focus()
    const focused = await place.evaluate((element) => {
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }),
      )
      return document.activeElement?.getAttribute('aria-label')
    })
    expect(focused).toBe('Find')
  }
  await expectSilent()
})

it('finds words of a quote and leads to the statement that they prove', async () => {
  const { page, expectSilent } = await opened()
  await page.getByRole('searchbox', { name: 'Find' }).fill('brotherly friendly country')
  const option = page.getByRole('option').filter({ hasText: 'Andrabi' }).first()
  await option.click()
  await page
    .getByRole('region', { name: 'Evidence' })
    .getByRole('blockquote')
    .filter({ hasText: 'brotherly, friendly country' })
    .first()
    .waitFor()
  await expectSilent()
})

it('shows what it found even where the filters hid it, in one step that can be undone', async () => {
  const { page, expectSilent } = await opened()
  const places = page.getByRole('checkbox', { name: 'Kind: Place' })
  expect(await places.isChecked()).toBe(false)
  await page.getByRole('searchbox', { name: 'Find' }).fill('Istanbul')
  await page
    .getByRole('option')
    .filter({ has: page.getByText('Istanbul', { exact: true }) })
    .first()
    .click()
  await expect.poll(() => places.isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Undo show what was found' }).click()
  expect(await places.isChecked()).toBe(false)
  await expectSilent()
})

it('says so when nothing is found', async () => {
  const { page } = await opened()
  await page.getByRole('searchbox', { name: 'Find' }).fill('qqqqzzzz')
  await page.getByText('Nothing is found for “qqqqzzzz”.', { exact: false }).waitFor()
})

it.each([
  ['a phone', 390, 844],
  ['a small window', 1024, 768],
  ['a phone on its side', 844, 390],
])('has no toast over its list on %s', async (_, width, height) => {
  const { page, expectSilent } = await openApp('', { width, height })
  await waitForGraph(page)
  await waitForMark(page, 'attest:hands-attached')
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+a')
  const toast = page.locator('.toast p')
  await toast.waitFor()
  await page.getByRole('searchbox', { name: 'Find' }).fill('a')
  await page.getByRole('option').nth(6).waitFor()
  const boxOf = async (what: string) =>
    page.locator(what).evaluate((one) => one.getBoundingClientRect().toJSON())
  const [said, list] = [await boxOf('.toast p'), await boxOf('.find .results')]
  expect(said.top).toBeGreaterThanOrEqual(list.bottom)
  expect(said.bottom).toBeLessThanOrEqual(height)
  await expectSilent()
})
