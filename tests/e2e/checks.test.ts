import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp, openAppAlone, waitForGraph } from './helpers/browser.ts'
import { kept } from './helpers/kept.ts'

const WIDE = { width: 1440, height: 900 }
const CLAIM = 'claim-proxy'
const PROGRESS = /^1 of \d+ statements checked$/

const panelOf = (page: Page) => page.getByRole('region', { name: 'Checks', exact: true })
const evidenceOf = (page: Page) => page.getByRole('region', { name: 'Evidence', exact: true })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const openPanel = (page: Page) => page.getByRole('tab', { name: 'Checks' }).click()

interface Coded {
  readonly statements: { readonly id: string; quotes?: unknown; readonly subject: string }[]
}

/** The data as a later coding has it: the judged quote cut short, one statement more, one gone. */
const recode = async (page: Page): Promise<void> => {
  await page.route('**/graph.json', async (route) => {
    const response = await route.fetch()
    const data: Coded = await response.json()
    const claim = data.statements.find(({ id }) => id === CLAIM)
    const stall = data.statements.findIndex(({ id }) => id === 'talks-stall')
    const [gone] = data.statements.splice(stall, 1)
    if (claim === undefined || gone === undefined) throw new Error('The data has changed.')
    claim.quotes = ['acting like a proxy for India']
    data.statements.push({ ...gone, id: 'added-one', quotes: ['Iran Steps In'] })
    await route.fulfill({ response, json: data })
  })
}

it('a statement is judged by keyboard, kept over a reload, undone, and carried by a file to other words', async () => {
  const { page, expectSilent } = await openApp(`#select=${CLAIM}`, WIDE)
  await waitForGraph(page)
  const evidence = evidenceOf(page)
  await evidence.getByRole('button', { name: 'Verified', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const wrong = evidence.getByRole('button', { name: 'Wrong', exact: true, pressed: true })
  await wrong.waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The quote says “like a proxy”.')
  await page.keyboard.press('Escape')
  await evidence.getByText('The quote says “like a proxy”.').waitFor()

  await kept(page, 1)
  await page.reload()
  await wrong.waitFor()
  await evidence.getByText('The quote says “like a proxy”.').waitFor()
  await openPanel(page)
  const panel = panelOf(page)
  await panel.getByText(PROGRESS).waitFor()
  await panel.getByText('Kept in this browser.').waitFor()
  await panel.getByText(/^Pakistani officials .*India/).waitFor()

  await panel.getByRole('button', { name: 'Clear all' }).click()
  await panel.getByText(/^Nothing is checked yet/).waitFor()
  await page.getByRole('button', { name: 'Undo clear all checks' }).click()
  await panel.getByText(PROGRESS).waitFor()

  const [saving] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Export checks' }).click(),
  ])
  const path = join(await mkdtemp(join(tmpdir(), 'checks-')), 'checks.json')
  await saving.saveAs(path)
  const file = JSON.parse(await readFile(path, 'utf8'))
  expect(saving.suggestedFilename()).toMatch(/\.checks\.json$/)
  expect(file).toMatchObject({
    format: 'attest-checks',
    version: 1,
    judgements: [
      {
        verdict: 'wrong',
        note: 'The quote says “like a proxy”.',
        seen: { statement: CLAIM, quotes: ['Kabul as acting like a proxy for India'] },
      },
    ],
  })
  await expectSilent()

  const other = await openApp('', WIDE)
  await recode(other.page)
  await other.page.goto(`${other.page.url().split('#')[0]}?again#tool=checks`)
  const there = panelOf(other.page)
  const [picker] = await Promise.all([
    other.page.waitForEvent('filechooser'),
    there.getByRole('button', { name: 'Import checks' }).click(),
  ])
  await picker.setFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: await readFile(path),
  })
  await there
    .getByText('mine.json: 1 check taken; 1 of those taken stale, since their words have changed.')
    .waitFor()
  const stale = there.getByRole('region', { name: 'Stale (1)' })
  expect(await stale.locator('del').allTextContents()).toEqual(['Kabul as '])
  const since = there.getByRole('region', { name: 'Since you last looked' })
  await since.getByText('1 statement added').waitFor()
  await since.getByText('1 statement removed').waitFor()
  await since.getByText('1 statement changed').waitFor()
  await stale.getByRole('button', { name: /^Keep the verdict/ }).click()
  await there.getByText(PROGRESS).waitFor()
  expect(await stale.count()).toBe(0)
  await other.expectSilent()
})

it('the focus stays on the verdicts when the passage comes later than they', async () => {
  const { page, expectSilent } = await openApp('#tool=checks', WIDE)
  await waitForGraph(page)
  let letThrough = (): void => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/Reader-*.js', async (route) => {
    await held
    await route.continue()
  })
  await panelOf(page).getByRole('button', { name: 'Next unchecked' }).click()
  await expect.poll(() => focused(page)).toBe('Verified')
  letThrough()
  await page.getByRole('region', { name: 'Source' }).locator('[data-lit]').waitFor()
  expect(await focused(page)).toBe('Verified')
  await expectSilent()
})

it('all statements are gone through by keyboard alone, each beside its passage', async () => {
  const { page, expectSilent } = await openApp('#tool=checks', WIDE)
  await waitForGraph(page)
  await panelOf(page).getByRole('button', { name: 'Next unchecked' }).focus()
  await page.keyboard.press('Enter')
  const passages = new Set<string>()
  for (let count = 1; count <= 3; count++) {
    await expect.poll(() => focused(page)).toBe('Verified')
    const passage = page.getByRole('region', { name: 'Source' }).locator('[data-lit]')
    await passage.waitFor()
    passages.add((await passage.textContent()) ?? '')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Verified', exact: true, pressed: true }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Verified', exact: true, pressed: false }).waitFor()
  }
  expect(passages.size).toBe(3)
  await openPanel(page)
  await panelOf(page)
    .getByText(/^3 of \d+ statements checked$/)
    .waitFor()
  await expectSilent()
})

it('a second tab shows at once what is judged in the first', async () => {
  const { page, context, expectSilent } = await openAppAlone('#tool=checks', WIDE)
  await waitForGraph(page)
  const second = await context.newPage()
  await second.goto(page.url().replace('tool=checks', `select=${CLAIM}`))
  await evidenceOf(second).getByRole('button', { name: 'Needs source', exact: true }).click()
  await panelOf(page).getByText(PROGRESS).waitFor()
  await expectSilent()
})
