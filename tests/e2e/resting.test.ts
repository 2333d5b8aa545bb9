import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openAppAlone } from './helpers/browser.ts'
import { focusCanvas, nodeSpots, strayedBy, waitForHands } from './helpers/canvas.ts'

const opened = async () => {
  const app = await openAppAlone('', { width: 1440, height: 900 })
  await app.context.addInitScript(() => {
    const ask = window.requestAnimationFrame
    Reflect.set(window, 'askUnheard', ask)
    Reflect.set(window, 'asked', 0)
    window.requestAnimationFrame = (act) => {
      Reflect.set(window, 'asked', Number(Reflect.get(window, 'asked')) + 1)
      return ask(act)
    }
  })
  await app.page.reload()
  await waitForHands(app.page)
  return app
}

/** Resolves once the page has asked for no frame while twenty went by. */
const rested = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const ask: typeof requestAnimationFrame = Reflect.get(window, 'askUnheard')
        const before = Reflect.get(window, 'asked')
        for (let frame = 0; frame < 20; frame++) await new Promise((next) => ask.call(window, next))
        return Number(Reflect.get(window, 'asked')) - Number(before)
      }),
    )
    .toBe(0)

it('draws nothing while nobody touches it, and glides from its rest', async () => {
  const { page, expectSilent } = await opened()
  await rested(page)
  const fitted = await nodeSpots(page)
  await focusCanvas(page)
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  await expect.poll(async () => strayedBy(fitted, await nodeSpots(page))).toBeGreaterThan(40)
  await rested(page)
  await page.getByRole('button', { name: 'Fit all' }).click()
  await expect.poll(async () => strayedBy(fitted, await nodeSpots(page))).toBeLessThan(2)
  await rested(page)
  await expectSilent()
})

it('glides to the places of another layout from its rest', async () => {
  const { page, expectSilent } = await opened()
  await rested(page)
  const before = await nodeSpots(page)
  await page.getByRole('button', { name: 'Lay out' }).click()
  await page.getByRole('button', { name: 'By force' }).click()
  await expect.poll(async () => strayedBy(before, await nodeSpots(page))).toBeGreaterThan(40)
  await rested(page)
  await expectSilent()
})
