import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { expectInStep, relationsInView, shownCounts } from './helpers/tasks.ts'

/** What the description of a checkbox of the legend counts: "3 of 4 shown". */
const countOf = async (page: Page, name: string): Promise<number> => {
  const box = page.getByRole('checkbox', { name, exact: true })
  const id = (await box.getAttribute('aria-describedby')) ?? ''
  const text = (await page.locator(`[id="${id}"]`).textContent()) ?? ''
  return Number(/^(\d+) of \d+ shown$/.exec(text)?.[1])
}

const VALUES = [
  'Stance: denied',
  'Stance: position withheld',
  'Stance: mutual',
  'Stance: answered',
  'Stance: no answer in this source',
  'Stance: uncontested',
  'Voice: named person',
  'Voice: institution',
  'Voice: unnamed',
  'Voice: the source itself',
  'Speech: the writer’s words',
  'Speech: reported speech',
  'Speech: direct speech',
  'Speech: partly direct speech',
]

it('counts stances, voices and speech, and shows as many as it counts', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForGraph(page)
  const { shown } = await shownCounts(page)
  const sums = new Map<string, number>()
  for (const name of VALUES) {
    const count = await countOf(page, name)
    expect(count, name).toBeGreaterThan(0)
    const [facet = ''] = name.split(':')
    sums.set(facet, (sums.get(facet) ?? 0) + count)
    await page.getByRole('button', { name: `Only ${name}`, exact: true }).click()
    expect((await shownCounts(page)).shown, name).toBe(count)
    expect(await relationsInView(page).count(), name).toBe(count)
    await page.getByRole('button', { name: `All of ${facet}`, exact: true }).click()
  }
  expect(sums.get('Voice')).toBe(shown)
  expect(sums.get('Speech')).toBe(shown)
  await expectSilent()
})

it('keeps only what is contested: what somebody denies, and charges that run both ways', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForGraph(page)
  const expected = (await countOf(page, 'Stance: denied')) + (await countOf(page, 'Stance: mutual'))
  await page.getByRole('checkbox', { name: 'Only contested' }).check()
  expect((await shownCounts(page)).shown).toBe(expected)
  await expectInStep(page)
  const items = await relationsInView(page).allTextContents()
  expect(items.filter((text) => !/denies|accused/.test(text))).toEqual([])
  await page.getByRole('checkbox', { name: 'Only contested' }).uncheck()
  expect((await shownCounts(page)).shown).toBeGreaterThan(expected)
  await expectSilent()
})
