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
  await page.getByRole('button', { name: 'Overview map' }).click()
  await map.waitFor({ state: 'detached' })

  // Where it would cover a note it stands in the other corner.
  await page.mouse.click(box.x + 40, box.y + 40, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Add a note' }).click()
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Here')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  const note = await page.getByRole('button', { name: 'Note: Here' }).boundingBox()
  if (note === null) throw new Error('The note has no box.')
  await page.getByRole('button', { name: 'Overview map' }).click()
  await expect.poll(async () => (await map.boundingBox())?.x).toBeGreaterThan(note.x + note.width)
  // It stays beneath the pointer that presses its buttons, wherever the note goes meanwhile.
  const closer = await map.getByRole('button', { name: 'Closer' }).boundingBox()
  if (closer === null) throw new Error('The button has no box.')
  const sizes = async () =>
    (await map.getByRole('button', { name: /^Zoom is/ }).textContent()) ?? ''
  for (let press = 0; press < 5; press++) {
    const before = await sizes()
    await page.mouse.click(closer.x + closer.width / 2, closer.y + closer.height / 2)
    await expect.poll(sizes).not.toBe(before)
  }
  expect(await map.getByRole('button', { name: 'Closer' }).boundingBox()).toEqual(closer)
  await page.getByRole('button', { name: /^Undo add note/ }).click()
  await expect.poll(async () => (await map.boundingBox())?.x).toBe(box.x)
  await expectSilent()
})
