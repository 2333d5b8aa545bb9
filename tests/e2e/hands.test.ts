import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violations } from './helpers/axe.ts'
import { openApp } from './helpers/browser.ts'
import {
  canvasBox,
  evidence,
  focusCanvas,
  nodeNear,
  nodeSpots,
  strayedBy,
  waitForHands,
} from './helpers/canvas.ts'
import { expectInStep, shownCounts, shownLine } from './helpers/tasks.ts'

const WIDE = { width: 1440, height: 900 }

const opened = async (path = '') => {
  const app = await openApp(path, WIDE)
  await waitForHands(app.page)
  return app
}

const menu = (page: Page) => page.getByRole('menu')
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name })
const actors = (page: Page) =>
  page.getByRole('list', { name: 'Actors in view' }).getByRole('listitem')
const said = (page: Page) => page.locator('div[aria-live="polite"].visually-hidden')

describe('the menu', () => {
  it('opens at a right-click on a node, names it, and gives the focus back', async () => {
    const { page, expectSilent } = await opened()
    const spot = await nodeNear(page, 0.9, 0.5)
    await page.mouse.move(spot.x, spot.y)
    await page.mouse.click(spot.x, spot.y, { button: 'right' })
    await page.getByRole('menu', { name: /^Actions for / }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('menuitem')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.keyboard.press('Escape')
    await menu(page).waitFor({ state: 'detached' })
    // A press of the mouse has the focus on the graph too.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('graph-canvas')
    await page.mouse.move(2, 2)
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menu', { name: 'Actions for the graph' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('graph-canvas')
    await expectSilent()
  })

  it('names the line that it is of', async () => {
    const { page } = await opened('#select=claim-proxy')
    await focusCanvas(page)
    await page.keyboard.press('Shift+F10')
    const name = /^Pakistani officials say .* proxy for India/
    await menu(page).getByText(name).waitFor()
    const about = await menu(page).getAttribute('aria-describedby')
    expect(await page.locator(`[id="${about}"]`).textContent()).toMatch(name)
  })

  it('says why an item cannot be chosen, lets it be reached, and does nothing', async () => {
    const { page } = await opened('#select=russia')
    await focusCanvas(page)
    await page.keyboard.press('Shift+F10')
    const reveal = item(page, 'Show hidden neighbours')
    expect(await reveal.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('S')
    expect(await reveal.evaluate((one) => one === document.activeElement)).toBe(true)
    const why = await reveal.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${why}"]`).textContent()).toBe(
      'Nothing about Russia is hidden.',
    )
    await page.keyboard.press('Enter')
    expect(await menu(page).count()).toBe(1)
    await page.getByRole('button', { name: 'Nothing to undo' }).waitFor()
  })

  it('fits into a small window, leads to more, and goes back level by level', async () => {
    const { page, expectSilent } = await openApp('#select=pakistan', { width: 1024, height: 768 })
    await waitForHands(page)
    await focusCanvas(page)
    await page.keyboard.press('Shift+F10')
    await menu(page).waitFor()
    const { scrolled, height } = await menu(page).evaluate((element) => ({
      scrolled: element.scrollHeight,
      height: element.clientHeight,
    }))
    expect(scrolled).toBe(height)
    expect(height).toBeLessThan(768 * 0.6)
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('M')
    expect(await focused()).toBe('More…')
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused).toMatch(/^Show only what is within 2 steps/)
    expect(await item(page, 'Copy the name').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ArrowLeft')
    await expect.poll(focused).toBe('More…')
    await page.keyboard.press('Enter')
    await item(page, 'Copy the name').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('More…')
    await item(page, 'Arrange…').focus()
    await page.keyboard.press('ArrowRight')
    await item(page, 'Back').click()
    await expect.poll(focused).toBe('Arrange…')
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe('Arrange…')
    await page.keyboard.press('Escape')
    await menu(page).waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('graph-canvas')
    await expectSilent()
  })

  it('hides, and names the step that brings back', async () => {
    const { page } = await opened('#select=iran')
    const before = await shownCounts(page)
    await focusCanvas(page)
    await page.keyboard.press('Shift+F10')
    await item(page, 'Hide Iran').click()
    await expect.poll(async () => (await shownCounts(page)).shown).toBeLessThan(before.shown)
    await expect.poll(() => said(page).textContent()).toMatch(/^Iran hidden: \d+ of \d+ statements/)
    await page.keyboard.press('Shift+F10')
    await item(page, 'Undo hide Iran').click()
    await expect.poll(async () => (await shownCounts(page)).shown).toBe(before.shown)
  })

  it('shows and hides neighbours relation by relation, alone, and says so in the status line', async () => {
    const { page, expectSilent } = await opened('#select=iran')
    const before = await actors(page).count()
    const { shown } = await shownCounts(page)
    await focusCanvas(page)
    await page.keyboard.press('e')
    const relation = item(page, /^[a-z -]+ \(\d+\)$/).first()
    const count = Number(/\((\d+)\)/.exec((await relation.textContent()) ?? '')?.[1])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await shownCounts(page)).shown).toBe(shown + count)
    await expectInStep(page)
    // The menu stays for the next relation.
    await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('menuitem')
    await page.keyboard.press('Escape')
    const beside = page.getByRole('button', { name: /^\+\d+ although filtered/ })
    await beside.waitFor()
    expect(page.url()).toContain('added=')
    await page.keyboard.press('Shift+E')
    await item(page, /^Hide all/).waitFor()
    await page.keyboard.press('Escape')
    await beside.click()
    await expect.poll(async () => (await shownCounts(page)).shown).toBe(shown)
    expect(await actors(page).count()).toBe(before)
    await page.getByRole('button', { name: 'Undo take away what was shown one by one' }).waitFor()
    await expectSilent()
  })

  it('builds a picture up from nothing, and leads back by its crumbs', async () => {
    const { page, expectSilent } = await opened()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('start from nothing')
    await page.keyboard.press('Enter')
    await expect.poll(() => actors(page).count()).toBe(0)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('go to iran')
    await page.keyboard.press('Enter')
    await expect.poll(() => actors(page).count()).toBe(1)
    await page.waitForFunction(() => document.activeElement?.id === 'graph-canvas')
    await page.keyboard.press('e')
    await item(page, /^[a-z -]+ \(\d+\)$/)
      .first()
      .click()
    await expect.poll(() => actors(page).count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await focusCanvas(page)
    await page.keyboard.press('1')
    await page.getByRole('button', { name: /^Within 1 step of Iran/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Iran: Built up from Iran' }).click()
    await page.getByRole('button', { name: /^Built up from Iran\. / }).click()
    await expect.poll(() => actors(page).count()).toBeGreaterThan(30)
    await expectSilent()
  })

  it('leads from a line in the list to its place in the source', async () => {
    const { page } = await opened()
    await page.getByRole('list', { name: 'Relations in view' }).getByRole('button').first().focus()
    await page.keyboard.press('Shift+F10')
    await item(page, 'Show in source').click()
    await page.getByRole('region', { name: 'Source', exact: true }).waitFor()
  })
})

describe('the palette', () => {
  it('finds an action with a typo, does it, and says what it did', async () => {
    const { page, expectSilent } = await opened()
    const before = await shownCounts(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'All actions' }).waitFor()
    await page.keyboard.type('hide acuses')
    await page.getByRole('option', { name: 'Hide accuses', exact: false }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(async () => (await shownCounts(page)).shown).toBeLessThan(before.shown)
    await expect.poll(() => said(page).textContent()).toMatch(/^Accuses hidden: \d+ of 96/)
    await expectSilent()
  })

  it('goes to a node by its name, and opens from a field too', async () => {
    const { page } = await opened()
    await page.getByRole('searchbox', { name: 'Find' }).focus()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('go to iran')
    await page.keyboard.press('Enter')
    await evidence(page).getByRole('heading', { name: 'Iran', level: 3 }).first().waitFor()
  })

  it('leads on to Find with words that no action has', async () => {
    const { page, expectSilent } = await opened()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('proxy for Indai')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const field = page.getByRole('searchbox', { name: 'Find' })
    expect(await field.inputValue()).toBe('proxy for Indai')
    await page.getByRole('option', { name: /proxy/ }).first().waitFor()
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await evidence(page).getByText('1 statement selected').waitFor()
    await expectSilent()
  })

  it('shows each action that cannot be done with its reason, and every key of the list of keys', async () => {
    const { page } = await opened()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('redo')
    const option = page.getByRole('option', { name: /^Redo/ })
    expect(await option.getAttribute('aria-disabled')).toBe('true')
    expect(await option.textContent()).toMatch(/Nothing was undone/)
    await page.keyboard.press('Escape')
    await focusCanvas(page)
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await list.waitFor()
    for (const words of ['Locate', 'Add neighbours', 'Select all', 'within 2 steps'])
      expect(await list.getByText(words).count()).toBeGreaterThan(0)
  })
})

describe('keys', () => {
  it('select neighbours with N and all in view with Ctrl+A', async () => {
    const { page, expectSilent } = await opened('#select=iran')
    await focusCanvas(page)
    await page.keyboard.press('n')
    await evidence(page)
      .getByText(/^\d+ nodes selected$/)
      .waitFor()
    await page.keyboard.press('Control+a')
    const count = await actors(page).count()
    await evidence(page).getByText(`${count} nodes selected`).waitFor()
    await expectSilent()
  })

  it('keep a focus of 1, 2 and 3 steps in the address, in words, and move no node', async () => {
    const { page, expectSilent } = await opened('#select=iran')
    const before = await nodeSpots(page)
    await focusCanvas(page)
    const counts: number[] = []
    for (const depth of ['1', '2', '3']) {
      await page.keyboard.press(depth)
      await page
        .getByRole('button', { name: new RegExp(`^Within ${depth} step.* of Iran`) })
        .waitFor()
      counts.push((await shownCounts(page)).shown)
      await expectInStep(page)
    }
    expect(counts).toEqual([...counts].sort((one, other) => one - other))
    await page.keyboard.press('1')
    await expect.poll(async () => (await shownCounts(page)).shown).toBe(counts[0])
    expect(await shownLine(page).textContent()).toMatch(/distance \(\d+\)/)
    expect(page.url()).toContain('focus=1,iran')
    const near = await nodeSpots(page)
    expect(near.length).toBeLessThan(before.length)
    expect(strayedBy(before, near)).toBeLessThan(2)
    await page.reload()
    await waitForHands(page)
    expect((await shownCounts(page)).shown).toBe(counts[0])
    await page.getByRole('button', { name: /^Within 1 step of Iran/ }).click()
    await expect.poll(async () => (await shownCounts(page)).shown).toBeGreaterThan(counts[0] ?? 0)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await shownCounts(page)).shown).toBe(counts[0])
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    expect(await shownLine(page).textContent()).not.toMatch(/distance/)
    await expectSilent()
  })

  it('find the selection again with L after the view has lost it', async () => {
    const { page } = await opened('#select=iran')
    await focusCanvas(page)
    const all = (await nodeSpots(page)).length
    for (let times = 0; times < 30; times++) await page.keyboard.press('ArrowLeft')
    await expect.poll(async () => (await nodeSpots(page)).length).toBeLessThan(all / 2)
    await page.keyboard.press('l')
    await page.locator('.ring').waitFor()
    expect((await nodeSpots(page)).length).toBeGreaterThan(0)
    await page.locator('.ring').waitFor({ state: 'detached' })
  })

  it('say why they do nothing', async () => {
    const { page } = await opened()
    await focusCanvas(page)
    await page.keyboard.press('h')
    await page.getByText('Select a node first.').waitFor()
    await page.getByRole('button', { name: 'Nothing to undo' }).waitFor()
  })
})

describe('a palette that is still on its way', () => {
  it('takes up the keys that were pressed meanwhile, Backspace and Enter too, and says so where it is lost', async () => {
    const { page } = await opened()
    const part = /\/Palette-[^/]*\.js(\?|$)/
    await page.route(part, (route) => route.abort())
    await page.keyboard.press('Control+k')
    await page.locator('.toast').getByText('could not be fetched').waitFor()
    await page.unroute(part)

    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(part, async (route) => {
      await held
      await route.continue()
    })
    const asked = page.waitForRequest(part)
    await page.keyboard.press('Control+k')
    await asked
    await page.keyboard.type('zzzz')
    for (let times = 0; times < 4; times++) await page.keyboard.press('Backspace')
    await page.keyboard.type('keyboard shortcuts')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('dialog').count()).toBe(0)
    release()
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  })
})

describe('the mouse', () => {
  it('selects with a rectangle by Shift and by its button, and moves no node by it', async () => {
    const { page, expectSilent } = await opened()
    const before = await nodeSpots(page)
    const box = await canvasBox(page)
    const draw = async (): Promise<void> => {
      await page.mouse.move(box.x + 4, box.y + 4)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width / 2, box.y + box.height - 4, { steps: 4 })
      await page.locator('.rubber').waitFor()
      await page.mouse.up()
    }
    await page.keyboard.down('Shift')
    await draw()
    await page.keyboard.up('Shift')
    const left = before.filter(({ x }) => x < box.x + box.width / 2).length
    await evidence(page).getByText(`${left} nodes selected`).waitFor()
    await page.keyboard.press('Escape')
    await evidence(page).getByText('How to read the picture').waitFor()
    const tool = page.getByRole('button', { name: 'Select with a rectangle' })
    expect(await tool.getAttribute('title')).toBe('Select with a rectangle (Shift + drag)')
    await tool.click()
    await draw()
    await evidence(page).getByText(`${left} nodes selected`).waitFor()
    await tool.click()
    await page.mouse.click(box.x + 6, box.y + 6)
    await evidence(page).getByText('How to read the picture').waitFor()
    expect(strayedBy(before, await nodeSpots(page))).toBeLessThan(2)
    await expectSilent()
  })

  it('pans by Space and drag, from a node too, and neither moves it nor selects it', async () => {
    const { page } = await opened()
    const spot = await nodeNear(page, 0.9, 0.5)
    await focusCanvas(page)
    await page.keyboard.down(' ')
    await page.mouse.move(spot.x, spot.y)
    await page.mouse.down()
    await page.mouse.move(spot.x - 60, spot.y + 40, { steps: 6 })
    await page.mouse.up()
    await page.keyboard.up(' ')
    await page.getByRole('button', { name: 'Nothing to undo' }).waitFor()
    await evidence(page).getByText('How to read the picture').waitFor()
    await page.mouse.move(2, 2)
    const there = { x: spot.x - 60, y: spot.y + 40 }
    expect(strayedBy(await nodeSpots(page), [there])).toBeLessThan(3)
  })

  it('shows by a double-click what is hidden around a node', async () => {
    const { page } = await opened()
    await page.getByRole('checkbox', { name: 'Family: mediates' }).uncheck()
    await page.mouse.move(2, 2)
    const before = await shownCounts(page)
    const spot = await nodeNear(page, 0.9, 0.5)
    await page.mouse.dblclick(spot.x, spot.y)
    await page.getByRole('button', { name: /^Undo show neighbours of / }).waitFor()
    expect((await shownCounts(page)).shown).toBeGreaterThan(before.shown)
    // Its neighbours alone: no other line of the family that is off.
    expect(await page.getByRole('checkbox', { name: 'Family: mediates' }).isChecked()).toBe(false)
    await page.mouse.move(2, 2)
    await page.mouse.dblclick(spot.x, spot.y)
    await expect.poll(async () => (await shownCounts(page)).shown).toBe(before.shown)
  })

  it('pins a node by a drag, after which the canvas has the keys, and the menu brings it back to its place', async () => {
    const { page } = await opened()
    const spot = await nodeNear(page, 0.9, 0.5)
    await page.mouse.move(spot.x, spot.y)
    await page.mouse.down()
    await page.mouse.move(spot.x - 30, spot.y + 50, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('button', { name: /^Undo move / }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('graph-canvas')
    await page.mouse.click(spot.x - 30, spot.y + 50, { button: 'right' })
    await item(page, 'Back to its place').click()
    await page.getByRole('button', { name: /^Undo move .* back into place/ }).waitFor()
    await page.mouse.move(2, 2)
    await expect
      .poll(async () =>
        (await nodeSpots(page)).some(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < 2),
      )
      .toBe(true)
  })

  it('brings a card beside a node after a while, never over it, and Esc takes it away', async () => {
    const { page, expectSilent } = await opened()
    const spot = await nodeNear(page, 0.9, 0.5)
    await page.mouse.move(spot.x, spot.y)
    const card = page.getByRole('tooltip')
    await card.waitFor()
    expect(await card.textContent()).toMatch(/statements? in view.*Click for the quotes/)
    const box = await card.boundingBox()
    if (box === null) throw new Error('The card has no box.')
    const covers =
      spot.x >= box.x &&
      spot.x <= box.x + box.width &&
      spot.y >= box.y &&
      spot.y <= box.y + box.height
    expect(covers).toBe(false)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await expectSilent()
  })
})

it('opens its menu with no notice over it', async () => {
  const { page, expectSilent } = await opened()
  await focusCanvas(page)
  await page.keyboard.press('Control+a')
  await page.locator('.toast p').waitFor()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu').waitFor()
  await page.locator('.toast p').waitFor({ state: 'detached' })
  await expectSilent()
})
