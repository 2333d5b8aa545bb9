import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { violations } from './helpers/axe.ts'
import { openApp, waitForGraph, waitForMark } from './helpers/browser.ts'
import { saveAs } from './helpers/export.ts'
import { openFromDisk } from './helpers/pages.ts'

const CLAIMS = `subject,relation,object,speaker,status,quote,publication,link,date
North Port Union,blocked,Pier Seven,Port Authority,claimed,"The union blocked the pier for nine hours.",Harbour Gazette,https://gazette.example/pier,2031-05-03
North Port Union,blocked,Pier Seven,North Port Union,denied,"The gate was locked from the inside.",Harbour Gazette,,2031-05-03
Port Authority,hired,Brint Security,North Port Union,,,Union Bulletin,,2031-04
Brint Security,guards,Pier Seven,,rumoured,,,,
`

const UNCHECKED = 'The quote stands as the file gives it and was not checked against a text.'

const open = async (page: Page): Promise<void> => {
  await waitForGraph(page)
  await waitForMark(page, 'attest:opening-attached')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await page.getByLabel('File of a graph').setInputFiles({
    name: 'claims.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(CLAIMS),
  })
}

const panel = (page: Page) => page.getByRole('region', { name: 'Evidence' })

it('opens a table of claims, and comes from a line to its quote as the file gives it', async () => {
  const { page, expectSilent } = await openApp()
  await open(page)
  const dialog = page.getByRole('dialog', { name: 'Open a graph' })
  await dialog.getByText('3 lines name a speaker. 2 lines have a quote').waitFor()
  await dialog.getByText('statuses in unknown words').waitFor()
  const dates = dialog.getByLabel(/^The file does not say what the dates of 3 lines/)
  expect(await dates.locator('option:checked').textContent()).toBe('when it was said')
  const unstated = dialog.getByLabel(/^Of 1 line the file does not say whether it is reported/)
  await unstated.selectOption('reported, because you choose so')
  await dialog.getByText('reported', { exact: true }).waitFor()
  await unstated.selectOption('claimed, with nobody named who says so')
  await dialog.getByText('reported', { exact: true }).waitFor({ state: 'detached' })
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByText('4 of 4 statements shown').waitFor()
  await page.getByRole('checkbox', { name: 'Status: denied' }).waitFor()
  const list = page.getByRole('list', { name: 'Relations in view' })
  await list.getByRole('button', { name: /^Port Authority said on 3 May 2031 that/ }).press('Enter')
  const card = panel(page).getByRole('article')
  await card.getByText('The union blocked the pier for nine hours.').waitFor()
  await card.getByText(UNCHECKED).first().waitFor()
  expect(await card.getByRole('link', { name: 'Harbour Gazette' }).getAttribute('href')).toBe(
    'https://gazette.example/pier',
  )
  expect(await card.getByRole('button', { name: 'Show in source' }).count()).toBe(0)
  await page.getByText('Table', { exact: true }).click()
  await page.getByRole('grid', { name: 'Statements' }).getByText('denied').first().waitFor()
  expect(await violations(page)).toEqual([])
  await card.getByRole('button', { name: /^North Port Union denied on 3 May 2031 that/ }).click()
  await card.getByText('The gate was locked from the inside.').waitFor()
  await page.getByRole('searchbox', { name: 'Find' }).fill('nine hours')
  const found = page.getByRole('option', { name: /nine hours/ })
  await found.getByText('(as the file gives it, not checked against a text)').waitFor()
  await expectSilent()
})

it('says the same on a page that is saved of it', async () => {
  const { page, expectSilent, close } = await openApp()
  await open(page)
  await page
    .getByRole('dialog', { name: 'Open a graph' })
    .getByRole('button', { name: 'Open', exact: true })
    .click()
  await page.getByText('4 of 4 statements shown').waitFor()
  const { bytes } = await saveAs(page, 'HTML', 'Everything')
  await expectSilent()
  await close()
  const saved = await openFromDisk(bytes)
  await saved.page
    .getByText('Quotes stand as the file gives them and were not checked against a text.')
    .waitFor()
  const list = saved.page.getByRole('list', { name: 'Relations in view' })
  await list.getByRole('button', { name: /^Port Authority said on 3 May 2031 that/ }).click()
  const evidence = panel(saved.page)
  await evidence.getByText('The union blocked the pier for nine hours.').waitFor()
  await evidence.getByText('speaker: Port Authority').waitFor()
  await evidence.getByText(UNCHECKED).first().waitFor()
  expect(await evidence.getByText('No evidence').count()).toBe(0)
  await saved.page.getByRole('searchbox', { name: 'Find' }).fill('locked inside')
  await list.getByRole('button', { name: /^Port Authority said/ }).waitFor({ state: 'detached' })
  await list.getByRole('button', { name: /^North Port Union denied/ }).waitFor()
  await saved.expectSilent()
})

const ARTICLE = `Pier closed

Police were called at dawn. “The union blocked the pier for nine hours,” the Port Authority said.
`

it('opens a table with the text that it quotes, and comes from a line to its quote in the text', async () => {
  const { page, expectSilent } = await openApp()
  await waitForGraph(page)
  await waitForMark(page, 'attest:opening-attached')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Open a file…' }).click()
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })
  await page
    .getByLabel('File of a graph')
    .setInputFiles([file('claims.csv', CLAIMS), file('pier.txt', ARTICLE)])
  const dialog = page.getByRole('dialog', { name: 'Open a graph' })
  await dialog.getByText('1 line has its quote at its place in a text.').waitFor()
  await dialog.getByText('quotes that stand in none of the texts').waitFor()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByText('4 of 4 statements shown').waitFor()
  const list = page.getByRole('list', { name: 'Relations in view' })
  await list.getByRole('button', { name: /^Port Authority said on 3 May 2031 that/ }).press('Enter')
  const card = panel(page).getByRole('article')
  await card.getByText('The union blocked the pier for nine hours', { exact: true }).waitFor()
  await card.getByRole('button', { name: 'Show in source' }).click()
  const source = page.getByRole('region', { name: /^Source/ })
  await source.locator('mark', { hasText: 'The union blocked the pier for nine hours' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  const { bytes } = await saveAs(page, 'HTML', 'Everything')
  await expectSilent()
  const saved = await openFromDisk(bytes)
  const again = saved.page.getByRole('list', { name: 'Relations in view' })
  await again.getByRole('button', { name: /^Port Authority said on 3 May 2031 that/ }).click()
  await panel(saved.page).getByRole('button', { name: 'Show in source' }).click()
  await saved.page.getByText('Police were called at dawn.').waitFor()
  await saved.expectSilent()
})
