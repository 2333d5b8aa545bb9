import { expect, it } from 'vitest'
import { typedGraph } from '../bench/map/typedGraph.mjs'
import { openApp, waitForGraph } from './helpers/browser.ts'

it('gathers 5,000 nodes into communities, opens one, proves a line in it, and goes back', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900, large: true })
  await waitForGraph(page)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await page.getByLabel('File of a graph').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(typedGraph(5_000, 20_000))),
  })
  await page.getByRole('heading', { name: '5000 nodes, 20000 lines' }).first().waitFor()
  await page.getByRole('button', { name: 'Lay out' }).click()
  await page.getByRole('button', { name: 'Communities' }).click()
  const bar = page.getByRole('navigation', { name: 'Bubbles' })
  const said = bar.getByRole('status')
  await expect.poll(() => said.textContent()).toMatch(/strongest of [\d,]+ strands/)
  const closed = await said.textContent()

  await page.getByRole('button', { name: 'List', exact: true }).first().click()
  const list = page.getByRole('list', { name: 'Actors in view' })
  await list
    .getByRole('button', { name: /^Community around / })
    .first()
    .click()
  await bar.getByRole('button', { name: 'Back' }).waitFor()
  await expect.poll(() => said.textContent()).not.toBe(closed)
  expect(new URL(page.url()).hash).toMatch(/bubbles=community,\d+/)

  const line = page.getByRole('list', { name: 'Relations in view' }).getByRole('button').first()
  const sentence = await line.textContent()
  await line.click()
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await evidence.getByText('No evidence in this file.').waitFor()
  expect(await evidence.locator('article.statement .sentence').textContent()).toBe(sentence)

  await page.getByRole('button', { name: 'List', exact: true }).first().click()
  await bar.getByRole('button', { name: 'Back' }).click()
  await expect.poll(() => said.textContent()).toBe(closed)
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+z')
  await bar.getByRole('button', { name: 'Back' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await bar.waitFor({ state: 'detached' })
  await expectSilent()
})
