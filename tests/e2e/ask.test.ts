import { expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'

it('asks who mediates between parties that attack each other, reads an answer with its proof, and narrows Find by fields', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForGraph(page)
  await page.getByRole('tab', { name: 'Ask' }).click()
  await page.getByRole('button', { name: /^Who mediates between parties/ }).click()
  const panel = page.getByRole('region', { name: 'Ask', exact: true })
  await panel.getByText(/^\d+ answers, by what is reported\.$/).waitFor()
  await panel.getByRole('button', { name: /X Turkey/ }).press('Enter')
  await panel.getByText(/^Answer \d+ of \d+$/).waitFor()
  await panel
    .getByText('Turkey mediated between Pakistan and the Afghan Taliban.')
    .first()
    .waitFor()
  await panel.getByRole('blockquote').first().waitFor()
  expect(page.url()).toContain('ask=')
  await page.goBack()
  await panel.getByRole('button', { name: /X Turkey/ }).waitFor()

  const find = page.getByRole('searchbox', { name: 'Find' })
  await find.fill('status:den')
  await page.getByRole('option', { name: /status:denied/ }).click()
  await find.press('Enter')
  await page.getByText('2 statements selected', { exact: true }).waitFor()
  await find.fill('stauts:denied')
  await page.getByText('The nearest is “status”.').waitFor()
  await expectSilent()
})

it('has the answers in sight as soon as a question is asked, in windows of every width', async () => {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    const { page, expectSilent } = await openApp('#tool=ask&panel=evidence', { width, height })
    await waitForGraph(page)
    const panel = page.getByRole('region', { name: 'Ask', exact: true })
    await panel.getByRole('button', { name: /^Who mediates between parties/ }).press('Enter')
    const first = panel
      .getByRole('listitem')
      .filter({ hasText: /^X.*Y.*Z/ })
      .first()
    await first.waitFor()
    const below = await page.locator('.sheet-bar').boundingBox()
    const end = below === null || width > 1000 ? height : below.y
    const box = await first.boundingBox()
    expect((box?.y ?? height) + (box?.height ?? height), `${width}`).toBeLessThan(end)
    await expectSilent()
  }
})
