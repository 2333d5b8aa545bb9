import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'

const WIDE = { width: 1440, height: 900 }

/** Moves the focus along the list until it stands on an actor of this name. */
const goToActor = async (page: Page, name: string): Promise<void> => {
  const list = page.getByRole('list', { name: 'Actors in view' }).getByRole('button')
  await list.first().focus()
  const names = await list.allTextContents()
  const at = names.findIndex((text) => text.startsWith(`${name}, `))
  for (let step = 0; step < at; step++) await page.keyboard.press('ArrowDown')
}

it('finds out by keyboard alone who stands between two parties, walks a path and takes it away', async () => {
  const { page, expectSilent } = await openApp('', WIDE)
  await waitForGraph(page)
  await page.getByRole('button', { name: 'List', exact: true }).first().focus()
  await page.keyboard.press('Enter')
  await goToActor(page, 'Pakistan')
  await page.keyboard.press('Enter')
  await goToActor(page, 'Iran')
  await page.keyboard.press('Shift+Enter')
  await page.getByText('2 nodes selected').waitFor()

  await page.getByRole('application').focus()
  await page.keyboard.press('p')
  const section = page.getByRole('region', { name: 'Between them' })
  await expect
    .poll(() =>
      section
        .getByRole('heading', { name: 'Between them' })
        .evaluate((heading) => heading === document.activeElement),
    )
    .toBe(true)
  await expect.poll(() => section.getByRole('status').textContent()).toMatch(/^\d+ routes, /)

  const routes = section.getByRole('list', { name: 'Routes, the shortest first' })
  await routes
    .getByRole('button', { name: /2 steps/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  const sentences = await routes.locator('.chain p').allTextContents()
  expect(sentences).toHaveLength(2)
  await section.getByRole('button', { name: 'Walk' }).focus()
  await page.keyboard.press('Enter')
  for (const [step, sentence] of sentences.entries()) {
    await section.getByText(`Step ${step + 1} of 2. Its evidence stands below.`).waitFor()
    expect(await page.locator('article.statement .sentence').first().textContent()).toBe(sentence)
    await page.keyboard.press('Enter')
  }
  await section.getByRole('button', { name: 'End the walk' }).focus()
  await page.keyboard.press('Enter')

  await section.getByRole('button', { name: 'Export' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Export this path' })
  const save = dialog.getByRole('button', { name: 'Save' })
  await expect.poll(() => save.isEnabled()).toBe(true)
  const [download] = await Promise.all([page.waitForEvent('download'), save.press('Enter')])
  const folder = await mkdtemp(join(tmpdir(), 'attest-path-'))
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  const { statements } = JSON.parse(await readFile(path, 'utf8'))
  await rm(folder, { recursive: true })
  expect(statements.length).toBeGreaterThanOrEqual(2)
  await expectSilent()
})
