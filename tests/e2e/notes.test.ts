import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './helpers/browser.ts'
import { nodeNear, waitForHands } from './helpers/canvas.ts'
import { saveAs } from './helpers/export.ts'
import { keeping, kept } from './helpers/kept.ts'

const noteBox = async (page: Page) => {
  const box = await page.getByRole('button', { name: /^Note: Whose word\?/ }).boundingBox()
  if (box === null) throw new Error('The note has no box.')
  return box
}

/** Begins a note at Pakistan, and writes into it. Resolves to where the node is. */
const write = async (page: Page, text: string) => {
  const pakistan = await nodeNear(page, 0.75, 0.48)
  await page.mouse.click(pakistan.x, pakistan.y, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Add a note' }).click()
  await page.getByRole('textbox', { name: 'Text of the note' }).fill(text)
  return pakistan
}

it('a note is hung on a node from its menu, moves with it and by hand, stays, and leaves in a picture as a note', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForHands(page)
  const pakistan = await write(page, 'Whose word?')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByRole('button', { name: 'Note: Whose word?, at Pakistan' }).waitFor()
  const before = await noteBox(page)

  await page.mouse.move(pakistan.x, pakistan.y)
  await page.mouse.down()
  await page.mouse.move(pakistan.x - 60, pakistan.y - 40, { steps: 4 })
  // It moves while the node is on its way.
  await expect.poll(async () => (await noteBox(page)).x - before.x).toBeLessThan(-40)
  await page.mouse.up()
  await page.getByRole('button', { name: 'Undo move Pakistan' }).click()
  // What is said stands above the timeline, and hides nothing of it.
  const said = await page.getByText('Undone: move Pakistan', { exact: true }).boundingBox()
  const timeline = await page.getByRole('region', { name: 'Timeline' }).boundingBox()
  expect((said?.y ?? Infinity) + (said?.height ?? 0)).toBeLessThanOrEqual(timeline?.y ?? 0)
  await expect.poll(async () => Math.abs((await noteBox(page)).x - before.x)).toBeLessThan(2)

  await page.mouse.move(before.x + 20, before.y + 20)
  await page.mouse.down()
  await page.mouse.move(before.x + 50, before.y + 80, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Undo move note' }).waitFor()
  const moved = await noteBox(page)
  expect(moved.y - before.y).toBeGreaterThan(50)
  // Far to the right: it is out of view, and the keyboard takes the view along.
  const far = page.getByRole('button', { name: 'Note: Whose word?, at Pakistan' })
  await far.focus()
  for (let times = 0; times < 12; times++) await page.keyboard.press('Shift+ArrowRight')
  await kept(page, 1)

  await page.reload()
  await waitForHands(page)
  // The picture opens with it in view.
  const inCanvas = async (): Promise<boolean> => {
    const canvas = await page.getByRole('application').boundingBox()
    const { x, y, width, height } = await noteBox(page)
    return (
      canvas !== null &&
      x >= canvas.x &&
      x + width <= canvas.x + canvas.width &&
      y >= canvas.y &&
      y + height <= canvas.y + canvas.height
    )
  }
  await expect.poll(inCanvas).toBe(true)
  const { bytes } = await saveAs(page, 'SVG', 'What is shown')
  const svg = new TextDecoder().decode(bytes)
  expect(svg).toContain('Note, not from a source')
  expect(svg).toContain('Whose word?')
  const html = await saveAs(page, 'HTML', 'What is shown')
  expect(new TextDecoder().decode(html.bytes)).toContain('"notes":[{"text":"Whose word?"')
  // Out of the view, the keyboard brings it back in, and it stays where it hangs.
  const note = page.getByRole('button', { name: 'Note: Whose word?, at Pakistan' })
  await page.getByRole('application').focus()
  for (let times = 0; times < 9; times++) await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: 'Zoom in' }).focus()
  await note.focus()
  await expect.poll(inCanvas).toBe(true)
  expect(
    await page
      .getByRole('list', { name: 'Notes on the canvas' })
      .evaluate((list) => list.parentElement?.scrollTop),
  ).toBe(0)
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Undo delete note' }).waitFor()
  await expectSilent()
})

it('a first note that is half written is there after a reload', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForHands(page)
  await write(page, 'Half')
  // Until what keeps it has come, the browser asks before the page goes.
  await keeping(page)
  expect(
    await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))),
  ).toBe(true)
  await page.reload()
  await page.getByRole('button', { name: 'Note: Half, at Pakistan' }).waitFor()
  await expectSilent()
})
