import { expect, it } from 'vitest'
import { threeSources } from '../helpers/threeSources.ts'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { shownCounts } from './helpers/tasks.ts'

const WIDE = { width: 1440, height: 900 }

it('leaves out a source, and what falls is what it listed', async () => {
  const { page, expectSilent } = await openApp()
  await page.route('**/graph-data/*/graph.json', (route) =>
    route.fulfill({ body: JSON.stringify(threeSources()), contentType: 'application/json' }),
  )
  await page.goto(`${page.url().replace(/#.*/, '')}#tool=sources`)
  await page.reload()
  await waitForGraph(page)
  const before = await shownCounts(page)
  const first = page.getByRole('article', { name: 'First report' })
  await first.getByText('What would fall without it').click()
  // It is found out once it is asked for.
  const falling = 2
  await expect.poll(() => first.getByRole('listitem').count()).toBe(falling)
  await first.getByRole('button', { name: 'Without this source' }).click()
  await expect.poll(async () => (await shownCounts(page)).shown).toBe(before.shown - falling)
  await page.getByRole('button', { name: /^Undo/ }).click()
  expect(await shownCounts(page)).toEqual(before)
  await expectSilent()
})

it('counts the statements of each sentence of the source, and lists the unused with reasons', async () => {
  const { page, expectSilent } = await openApp('#tool=sources', WIDE)
  await waitForGraph(page)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  const source = page.getByRole('region', { name: 'Source', exact: true })
  await source.getByText(/^49 of 59 sentences carry statements/).waitFor()
  const count = source.getByRole('button', { name: /^Sentence \d+: 4 statements$/ }).first()
  await count.click()
  await page
    .getByRole('region', { name: 'Evidence', exact: true })
    .getByText('4 statements selected')
    .waitFor()
  await source.getByRole('checkbox', { name: /^List the sentences/ }).check()
  const unused = source.getByRole('list', { name: /^Sentences without a statement/ })
  expect(await unused.getByRole('listitem').count()).toBe(10)
  expect(await unused.getByText('No reason is given.').count()).toBe(0)
  await expectSilent()
})
