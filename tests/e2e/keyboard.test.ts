import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp, openAppAlone } from './helpers/browser.ts'
import { evidence, nodeSpots, strayedBy, waitForHands } from './helpers/canvas.ts'
import { shownCounts } from './helpers/tasks.ts'
import { heard } from './helpers/tree.ts'

/** Presses one key until an element with this name has the focus. */
const press = async (page: Page, key: string, name: string | RegExp): Promise<void> => {
  const named = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? ''
    })
  const fits = (found: string): boolean =>
    typeof name === 'string' ? found === name : name.test(found)
  for (let times = 0; times < 150; times++) {
    if (fits(await named())) return
    await page.keyboard.press(key)
  }
  throw new Error(`No ${key} leads to ${name}.`)
}

const openPalette = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'All actions' }).waitFor()
}

const opened = async () => {
  const app = await openApp('', { width: 1440, height: 900 })
  await waitForHands(app.page)
  return app
}

it('finds a node', async () => {
  const { page, expectSilent } = await opened()
  await page.keyboard.press('/')
  await page.keyboard.type('tehran')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => heard(page)).toContain('heading: Iran')
  expect(await heard(page)).toContain('region: Evidence')
  await expectSilent()
})

it('copies the quotes of what is selected, and leaves words that are marked to the browser', async () => {
  const { page, context, expectSilent } = await openAppAlone('#select=claim-proxy', {
    width: 1440,
    height: 900,
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await waitForHands(page)
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.locator('#graph-canvas').focus()
  await page.keyboard.press('Control+c')
  await expect.poll(copied).toContain('Kabul as acting like a proxy for India')
  await evidence(page)
    .locator('blockquote')
    .first()
    .evaluate((quote) => document.getSelection()?.selectAllChildren(quote))
  await page.keyboard.press('Control+c')
  await expect.poll(copied).toBe('Kabul as acting like a proxy for India')
  await expectSilent()
})

it('opens and exports by the keys that other programs have for it', async () => {
  const { page, expectSilent } = await opened()
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog', { name: 'Export' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+o')
  await page.getByRole('button', { name: 'Open a file…' }).waitFor()
  await expectSilent()
})

it('names the keys of tools beside the pointer and for screen readers, and in no name', async () => {
  const { page, expectSilent } = await opened()
  const told = () =>
    page.locator('.top-bar button, .graph-tools > button').evaluateAll((all) =>
      all.flatMap((one) => {
        const keys = one.getAttribute('aria-keyshortcuts')
        return keys === null
          ? []
          : [[one.getAttribute('aria-label'), one.getAttribute('title'), keys]]
      }),
    )
  await expect.poll(told).toEqual([
    ['Open', 'Open (Ctrl / Cmd + O)', 'Control+O Meta+O'],
    ['Nothing to undo', 'Nothing to undo (Ctrl / Cmd + Z)', 'Control+Z Meta+Z'],
    ['Nothing to redo', 'Nothing to redo (Ctrl / Cmd + Shift + Z)', 'Control+Shift+Z Meta+Shift+Z'],
    ['Views', 'Views (V in the graph)', 'V'],
    ['Keyboard shortcuts', 'Keyboard shortcuts (?)', '?'],
    ['Export', 'Export (Ctrl / Cmd + S)', 'Control+S Meta+S'],
    ['Zoom in', 'Zoom in (+ in the graph)', 'Plus'],
    ['Zoom out', 'Zoom out (− in the graph)', '-'],
    ['Fit all', 'Fit all (F in the graph)', 'F'],
    ['Overview map', 'Overview map (M in the graph)', 'M'],
  ])
  await page.locator('#graph-canvas').focus()
  await page.keyboard.press('Control+a')
  const fit = page.getByRole('button', { name: 'Fit the selection', exact: true })
  await expect
    .poll(() => fit.getAttribute('title'))
    .toBe('Fit the selection (Shift + F in the graph)')
  await page.keyboard.press('m')
  const map = page.getByRole('button', { name: 'Overview map', exact: true, pressed: true })
  await expect.poll(() => map.getAttribute('title')).toBe('Close the overview map (M in the graph)')
  await expectSilent()
})

it('takes letters on the tools of the graph as on the graph, and from other buttons none', async () => {
  const { page, expectSilent } = await opened()
  const map = page.getByRole('button', { name: 'Overview map', exact: true })
  const mapped = () => map.getAttribute('aria-pressed')
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click()
  await page.keyboard.press('m')
  await expect.poll(mapped).toBe('true')
  const before = await nodeSpots(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(strayedBy(before, await nodeSpots(page))).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Zoom out',
  )
  await page.getByRole('button', { name: 'Keyboard shortcuts', exact: true }).focus()
  await page.keyboard.press('m')
  expect(await mapped()).toBe('true')
  await page.getByRole('button', { name: 'Zoom out', exact: true }).focus()
  await page.keyboard.press('m')
  await expect.poll(mapped).toBe('false')
  await expectSilent()
})

it('filters', async () => {
  const { page, expectSilent } = await opened()
  const before = await shownCounts(page)
  await press(page, 'Tab', 'Family: accuses')
  await page.keyboard.press(' ')
  await expect.poll(async () => (await shownCounts(page)).shown).toBeLessThan(before.shown)
  const { shown, total } = await shownCounts(page)
  await expect
    .poll(() => heard(page))
    .toContain(`StaticText: Accuses hidden: ${shown} of ${total} statements shown`)
  // A step of the timeline is said too.
  await press(page, 'Tab', /^One step on/)
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await heard(page)).join('\n'))
    .toMatch(/StaticText: (From|Until) [^\n]+: \d+ of \d+ statements shown/)
  await expectSilent()
})

it('proves a line, walking to it from a node and back', async () => {
  const { page, expectSilent } = await opened()
  await press(page, 'Tab', 'Skip to the list of relations')
  await page.keyboard.press('Enter')
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? '')
  const sentence = await focused()
  await page.keyboard.press('ArrowRight')
  await expect.poll(focused).toMatch(/statements? in view/)
  const node = await focused()
  await page.keyboard.press('ArrowRight')
  await expect.poll(focused).not.toBe(node)
  await page.getByText(/^Connected to .+, 1 of \d+$/).waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowLeft')
  await expect.poll(focused).toBe(node)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(focused).toBe(sentence)
  await page.keyboard.press('Enter')
  // Tab is quicker here than any hand.
  await evidence(page).getByRole('button', { name: 'Show in source' }).first().waitFor()
  await press(page, 'Tab', 'Show in source')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Source', exact: true }).waitFor()
  // The quote has the focus, and its words are told.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
    .not.toBe('')
  const quote = await page.evaluate(() => document.activeElement?.textContent ?? '')
  expect((await heard(page)).join('\n')).toContain(quote)
  expect(await heard(page)).toContain('region: Source')
  await expectSilent()
})

it('finds by first letters in the list, adds to the selection, and compares the two', async () => {
  const { page, expectSilent } = await opened()
  await press(page, 'Tab', 'Skip to the list of relations')
  await page.keyboard.press('Enter')
  await press(page, 'Tab', /^Pakistan, Country/)
  await page.keyboard.type('ind')
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('India'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('afghan t')
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Afghan T'))
  await page.keyboard.press('Shift+Enter')
  await evidence(page).getByText('2 nodes selected').waitFor()
  await openPalette(page)
  await page.keyboard.type('compare the two')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Compare', selected: true }).waitFor()
  await expect
    .poll(async () => (await heard(page)).join('\n'))
    .toMatch(/heading: What India says.*heading: What Afghan Taliban says/s)
  await expectSilent()
})

it('finds the way between two nodes', async () => {
  const app = await openApp('#select=pakistan,iran', { width: 1440, height: 900 })
  const { page, expectSilent } = app
  await waitForHands(page)
  await press(page, 'Tab', 'Skip to the graph')
  await page.keyboard.press('Enter')
  await page.keyboard.press('p')
  await expect.poll(async () => (await heard(page)).join('\n')).toMatch(/\d+ (paths?|ways?)/)
  await page
    .getByRole('region', { name: 'Between them' })
    .locator('[aria-live="polite"]')
    .getByText(/path|way/)
    .waitFor()
  await expectSilent()
})

it('exports', async () => {
  const { page, expectSilent } = await opened()
  await openPalette(page)
  await page.keyboard.type('export')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Export' }).waitFor()
  const told = await heard(page)
  for (const name of ['dialog: Export', 'radio: JSON', 'button: Save'])
    expect(told.some((one) => one.startsWith(name))).toBe(true)
  await press(page, 'Tab', 'Save')
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toMatch(/\.json$/)
  await expectSilent()
})

it('hides a node and takes it back', async () => {
  const { page, expectSilent } = await opened()
  const before = await shownCounts(page)
  await openPalette(page)
  await page.keyboard.type('go to india')
  await page.keyboard.press('Enter')
  await evidence(page).getByRole('heading', { name: 'India', level: 3 }).first().waitFor()
  // Whoever goes to a node is on the graph.
  await page.waitForFunction(() => document.activeElement?.id === 'graph-canvas')
  await page.keyboard.press('h')
  await page.getByRole('button', { name: 'Undo hide India' }).waitFor()
  await expect.poll(async () => (await shownCounts(page)).shown).toBeLessThan(before.shown)
  await page.keyboard.press('Control+z')
  await page.getByText('Undone: hide India').waitFor()
  await expect.poll(async () => (await shownCounts(page)).shown).toBe(before.shown)
  await expectSilent()
})

it('makes each toolbar one stop of Tab, with arrow keys inside', async () => {
  const { page } = await opened()
  await press(page, 'Tab', 'Skip to the graph')
  await page.keyboard.press('Enter')
  await press(page, 'Tab', 'Zoom in')
  await page.keyboard.press('ArrowRight')
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toBe('Zoom out')
  await page.keyboard.press('Tab')
  const inTools = await page.evaluate(
    () => document.activeElement?.closest('.graph-tools') !== null,
  )
  expect(inTools).toBe(false)
  await page.keyboard.press('Shift+Tab')
  expect(await focused()).toBe('Zoom out')
})

it('goes on in the list that its button opens, by a key or the mouse', async () => {
  const { page, expectSilent } = await opened()
  const button = page.locator('.graph-tools').getByRole('button', { name: 'List' })
  expect(await button.getAttribute('title')).toBe('Relations and actors in view')
  const isInList = () => page.evaluate(() => document.activeElement?.closest('#mirror') !== null)
  await button.click()
  await page.locator('#mirror[data-open="true"]').waitFor()
  await expect.poll(isInList).toBe(true)
  await page.keyboard.press('ArrowDown')
  expect(await isInList()).toBe(true)
  await button.click()
  await page.locator('#mirror[data-open="false"]').waitFor()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect.poll(isInList).toBe(true)
  await page.keyboard.press('Enter')
  expect(await page.locator('#mirror[data-open="true"]').count()).toBe(1)
  await page.getByText('1 statement selected').first().waitFor()
  await expectSilent()
})

it('goes from the list to the evidence when Enter is pressed again', async () => {
  const { page, expectSilent } = await opened()
  await page.getByRole('list', { name: 'Relations in view' }).getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await evidence(page).getByRole('button', { name: 'Show in source' }).first().waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('evidence')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('evidence')
  await expectSilent()
})

it.each([
  ['Open', '#open-menu', 'Open a file…'],
  ['Lay out', '#layout-menu', 'By dispute'],
  ['Theme and language', '#display-menu', 'As the system'],
])(
  'goes round the menu of “%s” by arrows, Home and End, and Escape gives the focus back',
  async (name, id, first) => {
    const { page, expectSilent } = await opened()
    const button = page.getByRole('button', { name, exact: true })
    const entries = page.locator(`${id} button:enabled:not(.visually-hidden, .layout-settings)`)
    const at = (entry: typeof button): Promise<void> => entry.and(page.locator(':focus')).waitFor()
    for (const time of ['first', 'second']) {
      await button.press('Enter')
      await entries.first().waitFor()
      await button.press('ArrowDown')
      await at(entries.first())
      expect(await entries.first().textContent(), time).toBe(first)
      await page.keyboard.press('ArrowDown')
      await at(entries.nth(1))
      await page.keyboard.press('End')
      await at(entries.last())
      await page.keyboard.press('ArrowDown')
      await at(entries.first())
      await page.keyboard.press('ArrowUp')
      await at(entries.last())
      await page.keyboard.press('Home')
      await at(entries.first())
      await page.keyboard.press('Escape')
      await entries.first().waitFor({ state: 'hidden' })
      await at(button)
    }
    await expectSilent()
  },
)

it('leads on from the settings of a layout, and leaves arrow keys to its fields', async () => {
  const { page } = await opened()
  await page.getByRole('button', { name: 'Lay out' }).press('Enter')
  const menu = page.locator('#layout-menu')
  const settings = menu.getByRole('button', { name: 'Settings: date' })
  await settings.press('ArrowUp')
  const choice = menu.getByRole('button', { name: 'By date', exact: true })
  await choice.and(page.locator(':focus')).waitFor()
  await settings.press('Enter')
  const clock = menu.getByRole('combobox', { name: 'Clock' })
  const before = await clock.inputValue()
  await clock.press('ArrowDown')
  expect(await clock.inputValue()).not.toBe(before)
})
