import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readGraphFile } from '../../src/io/imports/index.ts'
import { typedGraph } from '../bench/map/typedGraph.mjs'
import { openApp, waitForGraph, waitForMark } from './helpers/browser.ts'
import { saveAs } from './helpers/export.ts'
import { shownCounts } from './helpers/tasks.ts'

const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' })

/** Places of the map from its upper left corner to its middle, where lines stand apart, and then are many. */
const places = async function* (page: Page) {
  const box = await page.getByRole('application').boundingBox()
  if (box === null) throw new Error('The canvas has no box.')
  for (let step = 0; step < 120; step++)
    yield {
      x: box.x + box.width * (0.15 + 0.003 * step),
      y: box.y + box.height * (0.1 + 0.0037 * step),
    }
}

/** Points at one place after another until the hand there says that something can be pressed. */
const pointed = async function* (page: Page) {
  const stage = page.locator('.graph-stage')
  for await (const { x, y } of places(page)) {
    await page.mouse.move(x, y)
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    if ((await stage.evaluate(({ style }) => style.cursor)) === 'pointer') yield { x, y }
  }
}

/** Presses what it points at until a line has its statements beside it. */
const pressALine = async (page: Page): Promise<void> => {
  for await (const { x, y } of pointed(page)) {
    await page.mouse.click(x, y)
    const said = evidence(page).getByText(/^\d+ (statement|node)s? selected$/)
    await said.waitFor()
    if ((await said.textContent())?.includes('statement')) return
  }
  throw new Error('No line was met.')
}

/** The page with a large graph in it, drawn. */
const openLarge = async (graph: ReturnType<typeof typedGraph>, width: number, height: number) => {
  const opened = await openApp('', { width, height, large: true })
  const { page } = opened
  await waitForGraph(page)
  await page.evaluate(() => performance.clearMarks())
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await page.getByLabel('File of a graph').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(graph)),
  })
  await waitForMark(page, 'attest:picture-complete')
  return opened
}

it('writes counts of thousands on one line, in windows of either width', async () => {
  const { page, expectSilent } = await openLarge(typedGraph(1_500, 20_000), 1440, 900)
  await page.locator('.family .count').first().waitFor()
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size)
    const counts = await page.evaluate(() =>
      [...document.querySelectorAll('.facet-row .count')].map((count) => {
        const range = document.createRange()
        range.selectNodeContents(count)
        const lines = new Set([...range.getClientRects()].map(({ y }) => Math.round(y)))
        return { text: count.textContent, lines: lines.size }
      }),
    )
    expect(counts.filter(({ text }) => /\d\/\u200b?\d/.test(text)).length).toBeGreaterThan(2)
    expect(counts.filter(({ lines }) => lines > 1)).toEqual([])
  }
  await expectSilent()
})

it('filters, finds, proves, connects, saves and takes back among 20,000 lines as among a hundred', async () => {
  const graph = typedGraph(5_000, 20_000)
  const { page, expectSilent } = await openLarge(graph, 1440, 900)
  const before = await shownCounts(page)
  expect(before.total).toBe(20_000)

  await page.getByRole('checkbox', { name: 'Family: accuses' }).uncheck()
  await expect.poll(async () => (await shownCounts(page)).shown).toBeLessThan(before.shown)
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => shownCounts(page)).toEqual(before)

  // A hand that has come to rest is told what it rests on, whichever way it came.
  await pointed(page).next()
  await page.getByText('Click for the quotes').waitFor()

  await pressALine(page)
  await evidence(page).getByText('No evidence in this file.').first().waitFor()
  const held = await evidence(page).locator('article.statement .sentence').first().textContent()
  expect(graph.entities.some(({ name }) => held?.includes(name))).toBe(true)

  await page.getByRole('application').focus()
  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Look again')
  await page.keyboard.press('Control+Enter')
  const note = page.getByRole('button', { name: /^Note: Look again, at “/ })
  const stood = await note.boundingBox()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(() => note.boundingBox()).not.toEqual(stood)

  const { subject, object } = graph.statements[0] ?? {}
  const [one, other] = [subject, object].map((id) => graph.entities.find((one) => one.id === id))
  if (one === undefined || other === undefined) throw new Error('The first line has no ends.')
  await page.getByRole('searchbox', { name: 'Find' }).fill('acted as mediator')
  await page
    .getByRole('option', { name: /^Statement.* acted as mediator / })
    .first()
    .waitFor()
  await page.getByRole('searchbox', { name: 'Find' }).fill(one.name)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await evidence(page).getByRole('heading', { name: one.name, level: 3 }).first().waitFor()

  await page.evaluate((ids) => {
    window.location.hash = `#select=${ids}`
  }, `${subject},${object}`)
  await page.getByText('2 nodes selected').waitFor()
  await page.getByRole('application').focus()
  await page.keyboard.press('p')
  const between = page.getByRole('region', { name: 'Between them' })
  await expect.poll(() => between.getByRole('status').textContent()).toMatch(/^\d+ routes?, /)

  const { name, bytes } = await saveAs(page, 'GraphML', 'What is selected')
  const { dataset } = readGraphFile(name, bytes)
  expect(dataset?.entities.map((entity) => entity.name)).toContain(one.name)

  const marks = await page.evaluate(() =>
    performance.getEntriesByType('mark').map((mark) => mark.name),
  )
  expect(marks).toContain('attest:picture-complete')
  expect(new Set(marks).size).toBe(marks.length)
  await expectSilent()
})
