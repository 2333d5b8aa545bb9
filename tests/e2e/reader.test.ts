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

it('brings what is read about out from under the source, and goes back', async () => {
  const { page, expectSilent } = await openApp('#select=iran', { width: 1440, height: 900 })
  await waitForGraph(page)
  const iran = () =>
    page.evaluate(() => {
      const stage = document.querySelector('.graph-stage')
      const cy = stage === null ? undefined : Reflect.get(stage, '_cyreg')?.cy
      const x: number = cy.getElementById('n:iran').renderedPosition().x
      return x + (stage?.getBoundingClientRect().left ?? 0)
    })
  const before = await iran()
  await page.getByRole('button', { name: 'Show in source' }).first().click()
  const source = page.getByRole('region', { name: 'Source', exact: true })
  const box = await source.boundingBox()
  if (box === null) throw new Error('The source is not on the screen.')
  expect(before).toBeGreaterThan(box.x)
  // The view glides there; it goes back from where it has come to rest.
  let at = before
  await expect
    .poll(async () => {
      const [was, now] = [at, await iran()]
      at = now
      return now < box.x && was === now
    })
    .toBe(true)
  await source.getByRole('button', { name: 'Close the source' }).click()
  await expect.poll(async () => Math.abs((await iran()) - before)).toBeLessThan(1)
  await expectSilent()
})
