import { chromium, type Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { launchOptions } from '../../scripts/chromium.mjs'
import { violations } from './helpers/axe.ts'
import { openApp, waitForGraph } from './helpers/browser.ts'

/** Controls that stand outside of the window or are cut by what holds them, where nothing scrolls to them. */
const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const lost: string[] = []
    const { innerWidth, innerHeight } = window
    if (document.documentElement.scrollWidth > innerWidth) lost.push('the page scrolls sideways')
    for (const one of document.querySelectorAll('button, input, a, select, [role=separator]')) {
      if (!one.checkVisibility() || one.closest('.skip-links, .mirror-frame[data-open=false]'))
        continue
      if (one.closest('.lanes, .timeline-axis, .axis') !== null) continue
      const box = one.getBoundingClientRect()
      let holder = one.parentElement
      let scrolls = false
      while (holder !== null && holder !== document.body && !scrolls) {
        const { overflowX, overflowY } = getComputedStyle(holder)
        scrolls = /auto|scroll/.test(`${overflowX} ${overflowY}`)
        holder = holder.parentElement
      }
      const inside =
        box.left >= -1 &&
        box.top >= -1 &&
        box.right <= innerWidth + 1 &&
        box.bottom <= innerHeight + 1
      if (!inside && !scrolls) lost.push(one.getAttribute('aria-label') ?? one.textContent ?? '')
    }
    return lost
  })

it('keeps all within reach at twice the size, and all states apart in colours of the system', async () => {
  const { page, expectSilent } = await openApp('#select=claim-proxy', { width: 720, height: 450 })
  await waitForGraph(page)
  const panels = page.getByRole('navigation', { name: 'Panels' })
  for (const sheet of [null, 'Legend', 'Timeline', 'Evidence', 'List']) {
    if (sheet !== null) await panels.getByRole('button', { name: sheet, exact: true }).click()
    if (sheet !== null && sheet !== 'List')
      await page.getByRole('region', { name: sheet, exact: true }).waitFor()
    expect(await outOfReach(page)).toEqual([])
    if (sheet === 'Evidence') expect(await violations(page)).toEqual([])
  }
  const canvas = await page.getByRole('application').boundingBox()
  expect(canvas?.height).toBeGreaterThan(180)

  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto(new URL('#theme=light&select=claim-proxy&panel=evidence', inject('appUrl')).href)
  await waitForGraph(page)
  await page.locator('html[data-theme="dark"]').waitFor()
  const ground = (name: string): Promise<string> =>
    page.getByRole('tab', { name }).evaluate((tab) => getComputedStyle(tab).backgroundColor)
  await expect
    .poll(async () => (await ground('Evidence')) === (await ground('Compare')))
    .toBe(false)
  const kept = await page
    .getByRole('application')
    .evaluate((canvas) => getComputedStyle(canvas).backgroundColor)
  expect(kept).toBe('rgb(21, 24, 29)')
  expect(await violations(page)).toEqual([])
  await expectSilent()
})

it('keeps all within reach where the reader has set letters to twice their size', async () => {
  const options = launchOptions()
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), '--blink-settings=defaultFontSize=32'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(new URL('#select=claim-proxy', inject('appUrl')).href)
    await waitForGraph(page)
    const proof = page.getByRole('button', { name: 'Show in source' })
    await proof.waitFor()
    expect(await outOfReach(page)).toEqual([])
    await page
      .getByRole('navigation', { name: 'Panels' })
      .getByRole('button', { name: 'Evidence' })
      .click()
    await proof.waitFor({ state: 'hidden' })
    expect(await outOfReach(page)).toEqual([])
    const letters = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
    expect(letters).toBe('28px')
  } finally {
    await browser.close()
  }
})
