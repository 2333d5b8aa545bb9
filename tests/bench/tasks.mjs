/**
 * `npm run bench -- tasks [nodes lines]`: what a reader does in a large graph, one deed after another in one page, and
 * for how long the page answers nobody during each: the longest task on its main thread. 5,000 nodes and 20,000 lines
 * where no size is given. One run: deeds build on each other, as they do under a hand.
 */
import { becomesCalm, forgetTasks, inLargeGraph } from './largeGraph.mjs'
import { longestTask } from './map/app.mjs'
import { MOST_QUOTED } from './map/typedGraph.mjs'

/** Turns of the wheel that bring the view as near as it comes. */
const TO_THE_END = 40

/** @typedef {readonly [name: string, act: () => Promise<unknown>]} Deed */

/**
 * @param {import('playwright-core').Page} page
 * @param {{ x: number, y: number, width: number, height: number }} box of the canvas
 * @param {boolean} quoted - whether the graph has sources to be read
 * @returns {readonly Deed[]}
 */
const deedsOn = (page, box, quoted) => {
  const at = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {const} */ ([box.x + box.width * x, box.y + box.height * y])
  const { keyboard, mouse } = page
  const press = async (/** @type {string} */ keys) => {
    await page.getByRole('application').focus()
    await keyboard.press(keys)
  }
  const wheel = async (/** @type {number} */ by) => {
    for (let turn = 0; turn < TO_THE_END; turn++) await mouse.wheel(0, by)
  }
  const boxed = async () => {
    await keyboard.down('Shift')
    await mouse.move(...at(0.2, 0.2))
    await mouse.down()
    await mouse.move(...at(0.5, 0.6), { steps: 5 })
    await mouse.move(...at(0.7, 0.8), { steps: 5 })
    await mouse.up()
    await keyboard.up('Shift')
  }
  const find = async () => {
    const field = page.getByRole('searchbox', { name: 'Find' })
    await field.fill('a')
    await page.getByRole('option').first().waitFor()
    await field.press('Enter')
  }
  const below = (/** @type {string} */ name) =>
    page.locator('.timeline-panel').getByText(name, { exact: true }).first().click()
  const tool = (/** @type {string} */ name) => page.getByRole('tab', { name, exact: true }).click()
  const button = (/** @type {string} */ name) =>
    page.getByRole('button', { name, exact: true }).first().click()
  const tick = (/** @type {string} */ name) =>
    page.getByRole('checkbox', { name, exact: true }).click()
  /** @type {readonly Deed[]} */
  const reading = [
    ['read a source', () => page.getByRole('button', { name: 'Read the source' }).first().click()],
    ['close it', () => keyboard.press('Escape')],
  ]
  return [
    ['rest on the middle', () => mouse.move(...at(0.5, 0.5))],
    ['zoom in to the end', () => wheel(-20)],
    ['zoom out again', () => wheel(20)],
    ['fit', () => press('f')],
    ['click what is there', () => mouse.click(...at(0.5, 0.5))],
    ['clear', () => press('Escape')],
    ['select all', () => press('Control+a')],
    ['clear', () => press('Escape')],
    ['draw a rectangle', boxed],
    ['fit what is selected', () => press('Shift+F')],
    ['hide it', () => press('h')],
    ['undo', () => press('Control+z')],
    ['find a name', find],
    ['its neighbours', () => press('n')],
    ['the menu', () => press('Shift+F10')],
    ['close the menu', () => keyboard.press('Escape')],
    ['clear', () => press('Escape')],
    ['the table', () => below('Table')],
    ['the timeline', () => below('Timeline')],
    ['Compare', () => tool('Compare')],
    ['compare them', () => button('Compare')],
    ['swap the sides', () => button('Swap sides')],
    ['end it', () => button('End comparison')],
    ...['Story', 'Ask', 'Sources', 'Checks'].map(
      (name) => /** @type {Deed} */ ([name, () => tool(name)]),
    ),
    ['the next to be checked', () => button('Next unchecked')],
    ['a verdict', () => button('Verified')],
    ['Evidence', () => tool('Evidence')],
    ['leave the source', () => press('Escape')],
    ['clear', () => press('Escape')],
    ...(quoted ? reading : []),
    ...['Only contested', 'Kind: Country', 'Status: claimed', 'Family: accuses'].flatMap((name) => [
      /** @type {Deed} */ ([`${name}, off or on`, () => tick(name)]),
      /** @type {Deed} */ ([`${name}, as before`, () => tick(name)]),
    ]),
    ['the palette', () => keyboard.press('Control+k')],
    ['what is typed there', () => keyboard.type('rings', { delay: 60 })],
    ['close it', () => keyboard.press('Escape')],
  ]
}

export const benchTasks = () =>
  inLargeGraph(async (page, nodes, lines) => {
    const box = await page.getByRole('application').boundingBox()
    if (box === null) throw new Error('The canvas has no place.')
    process.stdout.write(`${nodes} nodes, ${lines} lines: longest task, ms\n`)
    for (const [name, act] of deedsOn(page, box, nodes <= MOST_QUOTED)) {
      await forgetTasks(page)
      await act()
      await becomesCalm(page)
      const longest = await longestTask(page)
      process.stdout.write(`${name.padEnd(34)}${longest.toFixed(0).padStart(8)}\n`)
    }
  })
