import { expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'

const CLAIM = '#select=claim-proxy'

it.each([
  { how: 'Escape', key: 'Escape', onButton: false },
  { how: 'its button', key: 'Enter', onButton: true },
])('gives the focus back where it came from when $how closes the source', async (close) => {
  const { page, expectSilent } = await openApp(CLAIM, { width: 1440, height: 900 })
  await waitForGraph(page)
  const source = page.getByRole('region', { name: 'Source', exact: true })
  const show = page.getByRole('button', { name: 'Show in source' }).first()
  await show.focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => source.locator('mark').evaluate((mark) => mark === document.activeElement))
    .toBe(true)
  if (close.onButton) await source.getByRole('button', { name: 'Close the source' }).focus()
  await page.keyboard.press(close.key)
  await source.waitFor({ state: 'detached' })
  expect(await show.evaluate((button) => button === document.activeElement)).toBe(true)
  await expectSilent()
})

it.each([
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
])('brings the evidence of a mark to the front of a window of $width by $height', async (size) => {
  const { page, expectSilent } = await openApp('#read=iran-steps-in,,0', size)
  await waitForGraph(page)
  const source = page.getByRole('region', { name: 'Source', exact: true })
  const mark = source.getByRole('button', { name: 'India has also reopened its embassy in Kabul' })
  await mark.first().click()
  const evidence = page.getByRole('region', { name: 'Evidence', exact: true })
  const quote = evidence.getByRole('blockquote').first()
  // A click proves that nothing lies over it.
  await quote.click({ timeout: 5_000 })
  expect(await quote.textContent()).toContain('India has also reopened its embassy in Kabul')
  await page.goBack()
  await source.waitFor()
  await expectSilent()
})

it('leaves four fifths of a phone on its side to the text, and each button of its head in reach', async () => {
  const size = { width: 844, height: 390 }
  const { page, expectSilent } = await openApp('#select=iran', { ...size, touch: true })
  await waitForGraph(page)
  await page.getByRole('button', { name: 'Show in source' }).first().click()
  const source = page.getByRole('region', { name: 'Source', exact: true })
  const text = await source.locator('.reader-text').boundingBox()
  expect(text?.height).toBeGreaterThan((size.height * 4) / 5)
  await source.getByRole('checkbox', { name: 'List the sentences without a statement' }).check()
  await source.getByRole('checkbox').uncheck()
  await source.getByRole('button', { name: 'Next quote' }).click()
  await source.getByRole('button', { name: 'Close the source' }).click()
  await source.waitFor({ state: 'detached' })
  await expectSilent()
})
