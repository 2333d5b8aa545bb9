import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readCsv } from '../../src/io/csv/read.ts'
import { openApp, waitForGraph } from './helpers/browser.ts'

const FIGURES = [
  ['Unnamed reports', 'more than 70 people dead—including civilians'],
  ['Inter-Services Public Relations', '23 Pakistani troops were martyred'],
  ['Inter-Services Public Relations', '200 Taliban and affiliated terrorists were killed'],
  ['Unnamed reports', 'hundreds injured'],
] as const

const saved = async (page: Page, format: string): Promise<Uint8Array> => {
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'What is selected' }).check()
  await dialog.getByRole('radio', { name: format }).check()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save' }).click(),
  ])
  await dialog.waitFor({ state: 'detached' })
  const folder = await mkdtemp(join(tmpdir(), 'attest-figures-'))
  const path = join(folder, 'saved')
  await file.saveAs(path)
  const bytes = new Uint8Array(await readFile(path))
  await rm(folder, { recursive: true })
  return bytes
}

it('sets clashing figures side by side, leads to their words, and takes both along', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForGraph(page)
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await evidence.getByText('Speakers give different figures for it').waitFor()
  await page
    .getByRole('list', { name: 'Actors in view' })
    .getByRole('button', { name: /^Fighting of 11–12 October.*, figures differ$/ })
    .focus()
  await page.keyboard.press('Enter')

  const table = evidence.getByRole('table', { name: /^Figures, side by side/ })
  await table.waitFor()
  const rows = await table.locator('tr[data-statement]').allTextContents()
  expect(rows).toHaveLength(FIGURES.length)
  FIGURES.forEach(([speaker, words], at) => {
    expect(rows[at]).toContain(speaker)
    expect(rows[at]).toContain(words)
  })
  expect(rows.join(' ')).not.toMatch(/\b(223|293|97)\b/)
  await evidence.getByText('Attest gives no figure of its own.').waitFor()

  await table.getByRole('button', { name: 'Show in source' }).nth(1).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('23 Pakistani troops were martyred')
  await page.keyboard.press('Escape')

  const nodes = unzipSync(await saved(page, 'CSV'))['nodes.csv']
  const { header, rows: written } = readCsv('nodes.csv', new TextDecoder().decode(nodes))
  const cells = written.find(({ cells }) => cells[0] === 'october-fighting')?.cells ?? []
  const figures: readonly { readonly speaker: string; readonly asWorded: string }[] = JSON.parse(
    cells[header.indexOf('figures')] ?? '[]',
  )
  expect(figures.map(({ speaker, asWorded }) => [speaker, asWorded])).toEqual(FIGURES)

  const svg = new TextDecoder().decode(await saved(page, 'SVG'))
  expect(svg).toContain('figures differ between speakers')
  expect(svg).toContain('Figures that differ, each as its speaker gives it')
  const metadata = /<metadata>(.*)<\/metadata>/.exec(svg)?.[1] ?? '{}'
  const { statements } = JSON.parse(metadata)
  expect(statements.map(({ id }: { readonly id: string }) => id)).toEqual(
    expect.arrayContaining(['toll-in-reports', 'toll-of-ispr']),
  )
  await expectSilent()
})
