import { expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { shownCounts } from './helpers/tasks.ts'

const FOLD = 'Fold officials and agencies into their states'

it('folds officials into their states and unfolds them, and no count changes', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForGraph(page)
  const before = await shownCounts(page)
  const actors = page.getByRole('list', { name: 'Actors in view' })
  await actors.getByRole('button', { name: 'Khawaja Asif' }).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: FOLD }).click()
  await page.getByRole('button', { name: /^Undo fold .* into states$/ }).waitFor()
  expect(await actors.getByRole('button', { name: 'Khawaja Asif' }).count()).toBe(0)
  expect(await shownCounts(page)).toEqual(before)
  await page.getByRole('button', { name: FOLD }).click()
  await actors.getByRole('button', { name: 'Khawaja Asif' }).waitFor({ state: 'attached' })
  expect(await shownCounts(page)).toEqual(before)
  await expectSilent()
})

it('keeps the speaker of a statement that is drawn from a state', async () => {
  const { page } = await openApp('#folded=pakistan&select=pakistan', { width: 1440, height: 900 })
  await waitForGraph(page)
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await evidence
    .getByText(/Khawaja Asif accused/)
    .first()
    .waitFor()
  await evidence.getByRole('button', { name: 'Unfold 9 members' }).click()
  await evidence.getByRole('button', { name: 'Fold 9 members into it' }).waitFor()
})

it('unfolds the state of an official who is found by name', async () => {
  const { page } = await openApp('#folded=pakistan', { width: 1440, height: 900 })
  await waitForGraph(page)
  await page.getByRole('searchbox', { name: 'Find' }).fill('Khawaja')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page
    .getByRole('list', { name: 'Actors in view' })
    .getByRole('button', { name: 'Khawaja Asif' })
    .waitFor({ state: 'attached' })
})
