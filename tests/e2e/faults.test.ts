import { expect, it } from 'vitest'
import { openApp } from './helpers/browser.ts'
import { kept } from './helpers/kept.ts'

const GRAPH = '**/graph-data/*/graph.json'

/** Opens the app with its dataset changed on the way. */
const openFaulty = async (change: (json: string) => { status?: number; body: string }) => {
  const app = await openApp()
  await app.page.route(GRAPH, async (route) => {
    const original = await (await route.fetch()).text()
    const { status = 200, body } = change(original)
    await route.fulfill({ status, body, contentType: 'application/json' })
  })
  await app.page.reload()
  return app
}

const replaced = (json: string, from: string, to: string): string => {
  if (!json.includes(from)) throw new Error(`The dataset no longer holds ${from}.`)
  return json.replace(from, to)
}

it('lists every fault of a dataset in words instead of a blank page', async () => {
  const { page, pageErrors, violations } = await openFaulty((json) => ({
    body: replaced(
      replaced(
        json,
        '"proxy-for","subject":"afghan-taliban"',
        '"proxy-of","subject":"afghan-talibn"',
      ),
      'both countries agreed to a ceasefire on October 15',
      'both countries agreed to a cease-fire on October 15',
    ),
  }))
  await page.getByRole('heading', { name: /cannot be shown yet/ }).waitFor()
  const faults = page.getByRole('listitem')
  expect(await faults.count()).toBeGreaterThanOrEqual(2)
  await faults.filter({ hasText: 'proxy-of' }).first().waitFor()
  await page.getByRole('button', { name: 'Reload the page' }).waitFor()
  expect(pageErrors).toEqual([])
  expect(violations).toEqual([])
})

it('says in one sentence that a file is no JSON, and where', async () => {
  const { page, pageErrors } = await openFaulty((json) => ({
    body: json.slice(0, json.length / 2),
  }))
  await page
    .getByRole('alert')
    .getByText(/not valid JSON/)
    .waitFor()
  expect(pageErrors).toEqual([])
})

it('says in one sentence that a file is missing, though nothing else can be fetched any more', async () => {
  const { page, pageErrors } = await openFaulty(() => ({ status: 404, body: '' }))
  await page.route(/\/assets\/(?!start|rolldown|attest).*\.js$/, (route) => route.abort())
  await page.reload()
  await page
    .getByRole('alert')
    .getByText(/could not be fetched \(status 404\)/)
    .waitFor()
  expect(pageErrors).toEqual([])
})

it('loses nothing where a dialog does not come, and fetches it again when it is asked for again', async () => {
  const { page } = await openApp('#select=pakistan')
  const quote = page.getByRole('region', { name: 'Evidence' }).locator('blockquote').first()
  await quote.waitFor()
  await page.route('**/assets/ExportDialog-*.js', (route) => route.abort())
  await page.getByRole('button', { name: 'Export' }).click()
  await page
    .getByText(/^A part of the page could not be fetched/)
    .first()
    .waitFor()
  expect(await quote.isVisible()).toBe(true)
  await page.unroute('**/assets/ExportDialog-*.js')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('dialog', { name: 'Export' }).waitFor()
})

it('loses nothing where a panel does not come, and brings all back by loading again', async () => {
  const { page } = await openApp('#select=pakistan')
  await page.getByRole('checkbox', { name: 'Family: accuses' }).uncheck()
  await kept(page, 1)
  await page.route('**/assets/AskPanel-*.js', (route) => route.abort())
  await page.getByRole('tab', { name: 'Ask' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'could not be fetched' })
  await alert.waitFor()
  expect(await page.getByRole('list', { name: 'Actors in view' }).count()).toBe(1)
  await page.unroute('**/assets/AskPanel-*.js')
  await alert.getByRole('button', { name: 'Reload the page' }).click()
  await page.getByRole('button', { name: 'Undo hide accuses' }).waitFor()
  await page.getByText('Ready-made questions').waitFor()
})
