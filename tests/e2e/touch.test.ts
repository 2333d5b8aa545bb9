import type { CDPSession, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './helpers/browser.ts'
import {
  canvasBox,
  evidence,
  nodeNear,
  nodeSpots,
  strayedBy,
  waitForHands,
} from './helpers/canvas.ts'
import type { Spot } from './helpers/spots.ts'

const PHONE = { width: 390, height: 844, touch: true }

const opened = async () => {
  const app = await openApp('', PHONE)
  await waitForHands(app.page)
  const fingers = await app.page.context().newCDPSession(app.page)
  return { ...app, fingers }
}

const touch = (
  fingers: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  ...spots: readonly Spot[]
) =>
  fingers.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: spots.map(({ x, y }, id) => ({ x, y, id })),
  })

const menu = (page: Page) => page.getByRole('menu')

it('opens the menu of a node where a finger presses and holds, without a click after', async () => {
  const { page, fingers, expectSilent } = await opened()
  const spot = await nodeNear(page, 0.5, 0.5)
  await touch(fingers, 'touchStart', spot)
  await page.getByRole('menu', { name: /^Actions for (?!the graph)/ }).waitFor()
  await touch(fingers, 'touchEnd')
  for (const item of await page.getByRole('menuitem').all())
    expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  // What it is about stays in sight, and nothing in it speaks of keys or of a mouse.
  const box = await menu(page).boundingBox()
  if (box === null) throw new Error('The menu has no box.')
  expect(box.height).toBeLessThanOrEqual(PHONE.height * 0.6 + 1)
  expect(spot.y < box.y || spot.y > box.y + box.height).toBe(true)
  expect(await menu(page).innerText()).not.toMatch(/Shift|Ctrl|click/)
  // The release neither selects the node nor closes the menu.
  expect(page.url()).not.toContain('select=')
  expect(await menu(page).count()).toBe(1)
  expect(await page.getByRole('tooltip').count()).toBe(0)
  await page.getByRole('menuitem', { name: /^Hide [A-Z]/ }).tap()
  await menu(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Undo hide / }).waitFor()
  await expectSilent()
})

it('opens no menu where the finger moves on', async () => {
  const { page, fingers } = await opened()
  const { x, y, width } = await canvasBox(page)
  await touch(fingers, 'touchStart', { x: x + width / 2, y: y + 20 })
  await touch(fingers, 'touchMove', { x: x + width / 2 + 40, y: y + 30 })
  await page.waitForFunction(
    (start) => performance.now() - start > 700,
    await page.evaluate(() => performance.now()),
  )
  await touch(fingers, 'touchEnd')
  expect(await menu(page).count()).toBe(0)
})

it('hides neighbours relation by relation from the menu, and shows them at a double tap', async () => {
  const { page, fingers, expectSilent } = await opened()
  const spot = await nodeNear(page, 0.5, 0.5)
  await touch(fingers, 'touchStart', spot)
  await menu(page).waitFor()
  await touch(fingers, 'touchEnd')
  await page.getByRole('menuitem', { name: 'Hide neighbours by relation…' }).tap()
  await page
    .getByRole('menuitem', { name: /^[a-z -]+ \(\d+\)$/ })
    .first()
    .tap()
  await page.getByRole('button', { name: /^Undo hide neighbours of / }).waitFor()
  // A press beside the menu closes it.
  await page.getByRole('searchbox', { name: 'Find' }).tap()
  await menu(page).waitFor({ state: 'detached' })
  const shown = page.getByRole('button', { name: /^Undo show neighbours of / })
  // On a busy machine two taps can be too far apart to be one double tap.
  const doubleTap = async (): Promise<boolean> => {
    for (let tap = 0; tap < 2; tap++) {
      await touch(fingers, 'touchStart', spot)
      await touch(fingers, 'touchEnd')
    }
    const isShown = await shown.waitFor({ timeout: 4_000 }).then(
      () => true,
      () => false,
    )
    // A tap by itself has opened a panel, beside which the view has moved.
    const close = page.getByRole('button', { name: /^Close: / }).first()
    if (!isShown && (await close.isVisible())) {
      await close.tap()
      await expect.poll(() => nodeNear(page, 0.5, 0.5)).toEqual(spot)
    }
    return isShown
  }
  await expect.poll(doubleTap).toBe(true)
  await expectSilent()
})

it('fades all but what a finger has tapped, as for a mouse, until the canvas is tapped', async () => {
  const { page, fingers, expectSilent } = await opened()
  const spot = await nodeNear(page, 0.5, 0.3)
  const rested = () =>
    page.locator('.graph-stage').evaluate((stage: HTMLElement) => stage.style.cursor)
  await touch(fingers, 'touchStart', spot)
  await touch(fingers, 'touchEnd')
  await expect.poll(rested).toBe('pointer')
  const { x, y } = await canvasBox(page)
  await touch(fingers, 'touchStart', { x: x + 4, y: y + 4 })
  await touch(fingers, 'touchEnd')
  await expect.poll(rested).toBe('')
  await expectSilent()
})

it('zooms where two fingers part, in the mode of the rectangle too', async () => {
  const { page, fingers } = await opened()
  const spread = async (): Promise<number> => {
    const spots = await nodeSpots(page)
    return Math.max(...spots.map(({ x }) => x)) - Math.min(...spots.map(({ x }) => x))
  }
  const whole = await spread()
  const { x, y, width, height } = await canvasBox(page)
  const middle = { x: x + width / 2, y: y + height / 2 }
  const at = (far: number): readonly [Spot, Spot] => [
    { x: middle.x - far, y: middle.y },
    { x: middle.x + far, y: middle.y },
  ]
  for (const boxing of [false, true]) {
    if (boxing) {
      await page.getByRole('button', { name: 'Select with a rectangle' }).tap()
      await page.getByRole('application').focus()
      await page.keyboard.press('f')
      await expect.poll(spread).toBeGreaterThan(whole * 0.9)
    }
    const before = await spread()
    await touch(fingers, 'touchStart', ...at(90))
    for (const far of [80, 70, 60, 50]) await touch(fingers, 'touchMove', ...at(far))
    await touch(fingers, 'touchEnd')
    await expect.poll(spread).toBeLessThan(before * 0.8)
    expect(page.url()).not.toContain('select=')
  }
})

it('draws the rectangle with a finger in its mode', async () => {
  const { page, fingers, expectSilent } = await opened()
  const before = await nodeSpots(page)
  await page.getByRole('button', { name: 'Select with a rectangle' }).tap()
  const { x, y, width, height } = await canvasBox(page)
  await touch(fingers, 'touchStart', { x: x + 2, y: y + 2 })
  await touch(fingers, 'touchMove', { x: x + width / 2, y: y + height / 2 })
  await page.locator('.rubber').waitFor()
  await touch(fingers, 'touchMove', { x: x + width - 2, y: y + height - 2 })
  await touch(fingers, 'touchEnd')
  await page.locator('.toast').getByText(`${before.length} nodes selected`).waitFor()
  expect(strayedBy(before, await nodeSpots(page))).toBeLessThan(2)
  await expectSilent()
})

it('gives a sheet another height by a finger and by keys, and closes it so, with targets for fingers', async () => {
  const { page, fingers, expectSilent } = await opened()
  await page
    .getByRole('navigation', { name: 'Panels' })
    .getByRole('button', { name: 'Legend' })
    .tap()
  const handle = page.getByRole('separator', { name: /^Height of the panel/ })
  await handle.waitFor()
  const height = async (): Promise<number> =>
    (await page.getByRole('region', { name: 'Legend' }).boundingBox())?.height ?? 0
  const before = await height()
  const box = await handle.boundingBox()
  if (box === null) throw new Error('The handle has no box.')
  expect(box.height).toBeGreaterThanOrEqual(44)
  const grip = { x: box.x + box.width / 2, y: box.y + box.height - 8 }
  await touch(fingers, 'touchStart', grip)
  await touch(fingers, 'touchMove', { x: grip.x, y: grip.y - 40 })
  await touch(fingers, 'touchMove', { x: grip.x, y: grip.y - 120 })
  await touch(fingers, 'touchEnd')
  await expect.poll(height).toBeGreaterThan(before + 80)
  await handle.focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(height).toBeLessThan(before + 80)
  await page.keyboard.press('Home')
  await expect.poll(height).toBeLessThan(before * 0.6)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role=tab], [role=separator], .facet-row')]
      .filter((one) => one.checkVisibility() && one.closest('.mirror-frame, .skip-links') === null)
      .filter((one) => one.getBoundingClientRect().height < 43.5)
      .map((one) => one.getAttribute('aria-label') ?? one.textContent),
  )
  expect(small).toEqual([])
  await page.keyboard.press('ArrowDown')
  await handle.waitFor({ state: 'detached' })
  await page.getByRole('region', { name: 'Legend' }).waitFor({ state: 'hidden' })
  await expectSilent()
})

it('leads to views and notes by a button that is always there', async () => {
  const { page, expectSilent } = await opened()
  const more = page.getByRole('button', { name: 'More actions' })
  const deed = (name: string) => page.getByRole('menuitem', { name })
  await more.tap()
  for (const item of [more, ...(await page.getByRole('menuitem').all())])
    expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await more.tap()
  await menu(page).waitFor({ state: 'detached' })
  await more.tap()
  await deed('Views').tap()
  await page.getByRole('button', { name: 'Keep', exact: true }).tap()
  await page.getByText('“View 1” stands among the views.').waitFor()
  await page.keyboard.press('Escape')
  await more.tap()
  await deed('Add a note').tap()
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Ask them')
  await page.getByRole('button', { name: 'Keep', exact: true }).tap()
  await page.getByRole('button', { name: 'Note: Ask them' }).waitFor()
  await expectSilent()
})

it('gives a phone on its side a canvas of half its height, controls that do not overlap, and sheets beside it', async () => {
  const { page, expectSilent } = await openApp('', { width: 844, height: 390, touch: true })
  await waitForHands(page)
  const covered = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.app :is(button, input, [role=tab])')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => one.closest('.mirror-frame, .skip-links, [role=tabpanel]') === null)
        .filter((one) => {
          const { x, y, width, height } = one.getBoundingClientRect()
          const top = document.elementFromPoint(x + width / 2, y + height / 2)
          return !one.contains(top) || one.scrollWidth > one.clientWidth + 1 || height < 43.5
        })
        .map((one) => one.getAttribute('aria-label') ?? one.textContent),
    )
  expect(await covered()).toEqual([])
  const canvas = await canvasBox(page)
  expect(canvas.width).toBe(844)
  expect(canvas.height).toBeGreaterThanOrEqual(195)
  const spot = await nodeNear(page, 0.6, 0.5)
  await page.touchscreen.tap(spot.x, spot.y)
  await evidence(page).waitFor()
  const sheet = await evidence(page).boundingBox()
  if (sheet === null) throw new Error('The evidence has no box.')
  expect(sheet.x).toBeGreaterThanOrEqual(844 * 0.55)
  expect(sheet.height).toBeGreaterThan(canvas.height)
  expect(await covered()).toEqual([])
  for (const name of ['Legend', 'Timeline']) {
    await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name }).tap()
    const box = await page.getByRole('region', { name }).boundingBox()
    expect(box).toEqual(sheet)
  }
  await expectSilent()
})
