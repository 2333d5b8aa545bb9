import { expect, it } from 'vitest'
import { openApp, openAppAlone, waitForGraph } from './helpers/browser.ts'
import { relationsInView } from './helpers/tasks.ts'

it('leads from a line in the list to its quote and to the marked passage, by keyboard alone', async () => {
  const { page, expectSilent } = await openApp()
  await waitForGraph(page)
  const item = relationsInView(page)
    .filter({ hasText: 'Pakistani officials say' })
    .getByRole('button')
  const sentence = await item.textContent()
  await item.focus()
  await page.keyboard.press('Enter')
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await evidence
    .getByText(sentence ?? '', { exact: false })
    .first()
    .waitFor()
  const quote = (await evidence.getByRole('blockquote').first().textContent()) ?? ''
  expect(quote.length).toBeGreaterThan(10)
  await evidence.getByText('claimed', { exact: true }).waitFor()
  await evidence.getByText('How it is denied').waitFor()
  const show = evidence.getByRole('button', { name: 'Show in source' }).first()
  await show.focus()
  await page.keyboard.press('Enter')
  const source = page.getByRole('region', { name: 'Source' })
  await source.waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(quote)
  const inView = await source.locator('mark').evaluate((mark) => {
    const { top, bottom } = mark.getBoundingClientRect()
    return top > 60 && bottom < window.innerHeight
  })
  expect(inView).toBe(true)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await page.keyboard.press('Escape')
  await source.waitFor({ state: 'detached' })
  await expectSilent()
})

it('leads from a mark in the source to its statements', async () => {
  const { page, expectSilent } = await openApp()
  await waitForGraph(page)
  await page.getByRole('button', { name: 'Read the source' }).click()
  const source = page.getByRole('region', { name: 'Source' })
  await source
    .getByRole('button', { name: 'India has also reopened its embassy in Kabul' })
    .first()
    .click()
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await evidence.getByText('India has also reopened its embassy in Kabul').first().waitFor()
  await source.getByRole('button', { name: 'Close the source' }).click()
  await expectSilent()
})

it('copies a sentence with its quotes and citation', async () => {
  const { page, context, expectSilent } = await openAppAlone('#select=claim-proxy')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await waitForGraph(page)
  await page.getByRole('button', { name: 'Copy quote with citation' }).first().click()
  await page.getByText('The statement is copied with its quotes.').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Kabul as acting like a proxy for India')
  expect(copied).toContain(
    'Pakistani officials say that the Afghan Taliban acts as a proxy for India',
  )
  expect(copied).toMatch(/sha-256/)
  await expectSilent()
})

it('shows all that is said of an entity, and takes several', async () => {
  const { page, expectSilent } = await openApp('#select=khawaja-asif')
  await waitForGraph(page)
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await evidence.getByRole('heading', { name: 'Khawaja Asif', exact: true }).waitFor()
  expect(await evidence.getByRole('blockquote').count()).toBeGreaterThan(3)
  await page.goto(`${page.url()},india`)
  await page.reload()
  await waitForGraph(page)
  await evidence.getByText('2 nodes selected').waitFor()
  await expectSilent()
})
