import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { violations } from './helpers/axe.ts'
import { openApp, waitForGraph } from './helpers/browser.ts'

it('compares two narratives on one frozen map, swaps them, and saves them with their quotes', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForGraph(page)
  await page.getByRole('tab', { name: 'Compare' }).click()
  const panel = page.getByRole('region', { name: 'Compare' })
  await panel.getByRole('button', { name: 'Compare', exact: true }).click()
  await page.getByRole('region', { name: 'What Pakistan says' }).waitFor()
  await page.getByRole('region', { name: 'What Afghan Taliban says' }).waitFor()
  await panel.getByText('No answer in this source.').first().waitFor()
  const drawnIn = panel.getByRole('listitem').filter({ hasText: /^India/ })
  expect(await drawnIn.first().textContent()).toContain('No statement in this source.')

  expect(await violations(page)).toEqual([])

  const order = () => page.getByRole('region', { name: /^What .* says$/ }).allTextContents()
  const before = await order()
  await panel.getByRole('button', { name: 'Swap sides' }).click()
  await expect.poll(order).toEqual(before.toReversed())

  const saving = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Export as Markdown' }).click()
  const folder = await mkdtemp(join(tmpdir(), 'attest-compare-'))
  const path = join(folder, 'comparison.md')
  await (await saving).saveAs(path)
  const text = await readFile(path, 'utf8')
  await rm(folder, { recursive: true })
  expect(text).toContain('> The Afghan Taliban, for their part, flatly denied these allegations')
  expect(text).toContain('*No answer in this source.*')
  expect(text).toMatch(/sha-256 [0-9a-f]{64}/)
  await expectSilent()
})

it('is brought back by its link, over one map or two, and ends with Escape', async () => {
  const { page, expectSilent } = await openApp(
    '#tool=compare&compare=pakistan,members,afghan-taliban,members,overlay',
    { width: 1440, height: 900 },
  )
  await page.getByRole('region', { name: 'Both accounts on one map' }).waitFor()
  await page.getByText('Split', { exact: true }).click()
  await page.getByRole('region', { name: 'What Pakistan says' }).waitFor()
  expect(page.url()).toContain('compare=pakistan,members,afghan-taliban,members,split')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('region', { name: /^What/ }).count()).toBe(0)
  await expectSilent()
})

it('keeps both halves at one view and moves no node', async () => {
  const { page } = await openApp(
    '#tool=compare&compare=pakistan,members,afghan-taliban,members,split',
    { width: 1440, height: 900 },
  )
  const halves = page.getByRole('region', { name: /^What .* says$/ })
  await halves.nth(1).waitFor()
  const box = await halves.first().boundingBox()
  if (box === null) throw new Error('The first half is not on the screen.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.8)
  await page.mouse.wheel(0, -300)
  const views = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.half .graph-stage')].map((stage) => {
        const cy = Reflect.get(stage, '_cyreg')?.cy
        return JSON.stringify([cy.zoom(), cy.pan()])
      }),
    )
  await expect.poll(async () => new Set(await views()).size).toBe(1)
})
