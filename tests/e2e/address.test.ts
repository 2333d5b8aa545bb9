import { expect, it } from 'vitest'
import { openApp, openAppAlone, waitForGraph } from './helpers/browser.ts'
import { shownCounts } from './helpers/tasks.ts'

it('restores filters, selection, theme and the open source from the address', async () => {
  const { page } = await openApp()
  await waitForGraph(page)
  await page.getByRole('checkbox', { name: 'Family: mediates' }).uncheck()
  await page.getByRole('list', { name: 'Relations in view' }).getByRole('button').nth(4).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show in source' }).first().click()
  await page.getByRole('region', { name: 'Source' }).waitFor()
  await page.getByRole('button', { name: 'Theme and language' }).click()
  await page.getByRole('button', { name: 'Dark' }).click()
  const state = async (at: typeof page) => ({
    counts: await shownCounts(at),
    heading: await at
      .getByRole('region', { name: 'Evidence' })
      .getByRole('heading')
      .allTextContents(),
    theme: await at.locator('html').getAttribute('data-theme'),
    passage: await at.locator('mark').textContent(),
  })
  const before = await state(page)
  expect(before.theme).toBe('dark')
  const again = await openApp(new URL(page.url()).hash)
  await waitForGraph(again.page)
  await again.page.getByRole('region', { name: 'Source' }).waitFor()
  // Source and evidence come one by one.
  await expect.poll(() => state(again.page)).toEqual(before)
  await again.expectSilent()
})

it('goes back and forward step by step', async () => {
  const { page, expectSilent } = await openApp()
  await waitForGraph(page)
  const first = await shownCounts(page)
  await page.getByRole('checkbox', { name: 'Family: talks' }).uncheck()
  const second = await shownCounts(page)
  await page.getByRole('list', { name: 'Actors in view' }).getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await evidence.getByText('1 node selected').waitFor()
  await page.goBack()
  await evidence.getByText('How to read the picture').waitFor()
  expect(await shownCounts(page)).toEqual(second)
  await page.goBack()
  await expect.poll(() => shownCounts(page)).toEqual(first)
  await page.goForward()
  await expect.poll(() => shownCounts(page)).toEqual(second)
  await expectSilent()
})

it.each([
  '#no-relation=%E0%A4%A&select=%',
  '#select=nobody,__proto__,constructor&read=nowhere,nothing,NaN',
  '#read=iran-steps-in,claim-proxy,999999999999',
  `#${'no-kind=x&'.repeat(3000)}`,
  '#theme=<script>&panel=javascript:alert(1)&no-status=reported,,,,',
  '?dataset=../../etc/passwd',
])('opens whatever the address says: %s', async (address) => {
  const { page, expectSilent } = await openApp(address)
  await waitForGraph(page)
  expect((await shownCounts(page)).total).toBeGreaterThan(0)
  await expectSilent()
})

it('says so where the dataset that is asked for is not there', async () => {
  const { page, expectSilent } = await openApp('?dataset=nope')
  await page.getByText('There is no dataset “nope” beside the program').waitFor()
  await waitForGraph(page)
  await expectSilent()
})

it('copies a link that names the dataset, and says so', async () => {
  const { page, context, expectSilent } = await openAppAlone('#no-status=claimed')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await waitForGraph(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText('The link to this view is copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    page.url().replace('#', '?dataset=pakistan-afghanistan-2025#'),
  )
  await expectSilent()
})

const LETTERS = {
  format: 'attest',
  version: 1,
  id: 'letters',
  title: 'Letters',
  evidence: 'none',
  entities: ['one', 'two'].map((id) => ({ id, kind: 'person', name: id })),
  statements: [{ id: 'wrote', relation: 'praises', subject: 'one', object: 'two' }],
}

it.each(['', '?dataset=letters', '?data=letters.json'])(
  'asks at “%s” for all that travels before the script, so that browsers do not warn of it',
  async (address) => {
    const { page, expectSilent } = await openAppAlone()
    const early = await page
      .locator('link[as=fetch]')
      .evaluateAll((all) => all.map((link) => (link instanceof HTMLLinkElement ? link.href : '')))
    expect(early.length).toBeGreaterThan(2)
    await page.addInitScript(() => {
      const { fetch } = window
      const asked: string[] = []
      Reflect.set(window, 'asked', asked)
      window.fetch = (input, ...more) => {
        asked.push(new Request(input).url)
        return fetch(input, ...more)
      }
    })
    const index = await page.request.get(new URL('graph-data/index.json', page.url()).href)
    const bundled = [...(await index.json()), { id: 'letters', title: 'Letters', path: 'letters/' }]
    await page.route('**/graph-data/index.json', (route) => route.fulfill({ json: bundled }))
    for (const file of ['**/letters/graph.json', '**/letters.json'])
      await page.route(file, (route) => route.fulfill({ json: LETTERS }))
    await page.goto(new URL(address, page.url()).href)
    await waitForGraph(page)
    const asked = await page.evaluate(() => Reflect.get(window, 'asked'))
    expect(asked).toEqual(expect.arrayContaining(early))
    expect(await page.title()).toMatch(address === '' ? /^(?!Letters)/ : /^Letters/)
    await expectSilent()
  },
)
