import { expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { nodeShapes } from './helpers/nodes.ts'

it('shows where the view stands on a map, moves it from there, and never leaves the picture behind', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForGraph(page)
  await page.getByRole('button', { name: 'Overview map' }).click()
  const map = page.getByRole('region', { name: 'Overview map' })
  await map.getByRole('button', { name: 'Closer' }).click()
  await map.getByRole('button', { name: /^Zoom is/ }).click()
  await map.getByRole('button', { name: 'Zoom is 100 %' }).waitFor()

  const box = await map.boundingBox()
  if (box === null) throw new Error('The map has no box.')
  const before = await nodeShapes(page)
  await page.mouse.move(box.x + 92, box.y + 64)
  await page.mouse.down()
  await page.mouse.move(box.x + 122, box.y + 64, { steps: 3 })
  await page.mouse.up()
  const after = await nodeShapes(page)
  expect(after).not.toEqual(before)

  await page.getByRole('application').focus()
  for (let press = 0; press < 60; press++) await page.keyboard.press('ArrowLeft')
  expect((await nodeShapes(page)).length).toBeGreaterThan(0)
  await map.getByRole('button', { name: 'Whole picture' }).click()
  await page.keyboard.press('m')
  await expectSilent()
})
