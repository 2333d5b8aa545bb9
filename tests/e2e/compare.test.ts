import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { violations } from './helpers/axe.ts'
import { openApp, waitForGraph } from './helpers/browser.ts'

it('compares two narratives on one frozen map, swaps them, and saves them with their quotes', async () => {
  const { page, expectSilent } = await openApp('', { width: 1440, height: 900 })
  await waitForGraph(page)
  await page.getByRole('tab', { name: 'Compare' }).click()
  const panel = page.getByRole('region', { name: 'Compare' })
  await panel.getByRole('button', { name: 'Compare', exact: true }).click()
  await page.getByRole('region', { name: 'What Pakistan says' }).waitFor()
  await page.getByRole('region', { name: 'What Afghan Taliban says' }).waitFor()
  await panel.getByText('No answer in this source.').first().waitFor()
  const drawnIn = panel.getByRole('listitem').filter({ hasText: /^India/ })
  expect(await drawnIn.first().textContent()).toContain('No statement in this source.')

  expect(await violations(page)).toEqual([])

  const order = () => page.getByRole('region', { name: /^What .* says$/ }).allTextContents()
  const before = await order()
  await panel.getByRole('button', { name: 'Swap sides' }).click()
  await expect.poll(order).toEqual(before.toReversed())

  const saving = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Export as Markdown' }).click()
  const folder = await mkdtemp(join(tmpdir(), 'attest-compare-'))
  const path = join(folder, 'comparison.md')
  await (await saving).saveAs(path)
  const text = await readFile(path, 'utf8')
  await rm(folder, { recursive: true })
  expect(text).toContain('> The Afghan Taliban, for their part, flatly denied these allegations')
  expect(text).toContain('*No answer in this source.*')
  expect(text).toMatch(/sha-256 [0-9a-f]{64}/)
  await expectSilent()
})

it('leads the keyboard from each half to its lines, and from there to their proof', async () => {
  const { page, expectSilent } = await openApp(
    '#compare=afghan-taliban,members,pakistan,members,split',
    { width: 1440, height: 900 },
  )
  const lists = page.locator('.half').getByRole('list', { name: /^Lines of / })
  await expect.poll(() => lists.count()).toBe(2)
  await page.getByRole('button', { name: 'Skip to the list of relations' }).focus()
  await page.keyboard.press('Enter')
  const focused = page.locator(':focus')
  const first = await lists.first().getByRole('button').first().textContent()
  expect(await focused.textContent()).toBe(first)
  expect((await lists.first().boundingBox())?.width).toBeGreaterThan(200)
  await page.keyboard.press('ArrowDown')
  const sentence = (await focused.textContent()) ?? ''
  expect(sentence).not.toBe(first)
  await page.keyboard.press('Enter')
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await evidence.getByRole('button', { name: 'Show in source' }).first().waitFor()
  expect(await evidence.textContent()).toContain(sentence)
  await page.getByRole('button', { name: 'Skip to the graph' }).focus()
  await page.keyboard.press('Enter')
  expect(await focused.evaluate((one) => one.closest('.half') !== null)).toBe(true)
  expect(await violations(page)).toEqual([])
  await expectSilent()
})

it('says how many of the statements compared the filters hide, and leads back', async () => {
  const { page, expectSilent } = await openApp(
    '#no-status=claimed&compare=pakistan,members,afghan-taliban,members,split',
    { width: 1440, height: 900 },
  )
  const hidden = page.getByText(/^Filters hide \d+ of \d+ statements\.$/)
  await hidden.waitFor()
  await page
    .locator('.comparing')
    .getByText(/^Hidden by .*kinds \(\d+\), status \(\d+\)/)
    .waitFor()
  const half = page.getByRole('region', { name: 'What Pakistan says' })
  await half.getByText(/^\d+ of \d+ statements shown$/).waitFor()
  const counts = (await hidden.textContent())?.match(/\d+/g)?.map(Number) ?? []
  const shown = await page
    .locator('.comparing .count')
    .evaluateAll((all) => all.map(({ textContent }) => textContent?.match(/\d+/g)?.map(Number)))
  const missing = shown.map(([few = 0, all = few] = []) => all - few)
  expect(missing.reduce((sum, count) => sum + count, 0)).toBe(counts[0])
  await page.locator('.comparing').getByRole('button', { name: 'Clear' }).click()
  await hidden.waitFor({ state: 'detached' })
  await half.getByText(/^\d+ statements$/).waitFor()
  expect(
    await page
      .locator('.comparing .count')
      .filter({ hasText: / of \d+ / })
      .count(),
  ).toBe(0)
  expect(await violations(page)).toEqual([])
  await expectSilent()
})

it('is brought back by its link, over one map or two, ends with Escape, and comes back with Back', async () => {
  const { page, expectSilent } = await openApp(
    '#tool=compare&compare=pakistan,members,afghan-taliban,members,overlay',
    { width: 1440, height: 900 },
  )
  await page.getByRole('region', { name: 'Both accounts on one map' }).waitFor()
  await page.getByText('Split', { exact: true }).click()
  await page.getByRole('region', { name: 'What Pakistan says' }).waitFor()
  expect(page.url()).toContain('compare=pakistan,members,afghan-taliban,members,split')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('region', { name: /^What/ }).count()).toBe(0)
  await page.goBack()
  await page.getByRole('region', { name: 'What Pakistan says' }).waitFor()
  await expectSilent()
})

it('stays while Escape clears what is selected in it, and comes back by Back once the next has ended it', async () => {
  const { page, expectSilent } = await openApp(
    '#select=pakistan&compare=pakistan,members,afghan-taliban,members,split',
    { width: 1440, height: 900 },
  )
  const half = page.getByRole('region', { name: 'What Pakistan says' })
  await half.waitFor()
  await page.getByText('1 node selected').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('1 node selected').waitFor({ state: 'detached' })
  expect(await half.count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => half.count()).toBe(0)
  await page.goBack()
  await half.waitFor()
  await expectSilent()
})

it('lets a pointer pass over nodes and lines of both halves, and rest on them', async () => {
  const { page, expectSilent } = await openApp(
    '#tool=compare&compare=pakistan,members,afghan-taliban,members,split',
    { width: 1440, height: 900 },
  )
  const halves = page.locator('.half .graph-canvas')
  await halves.nth(1).waitFor()
  for (const half of await halves.all()) {
    const box = await half.boundingBox()
    if (box === null) throw new Error('The half has no box.')
    for (let step = 1; step < 20; step++)
      await page.mouse.move(box.x + (box.width * step) / 20, box.y + box.height / 2, { steps: 3 })
  }
  await page.getByRole('region', { name: 'What Pakistan says' }).waitFor()
  await expectSilent()
})

/** Where the nodes of each canvas stand on the screen, the user's own first, by the order of the page. */
const standing = (page: Page, canvases: string) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((stage) => {
        const cy = Reflect.get(stage, '_cyreg')?.cy
        const nodes: readonly (readonly [string, number, number])[] = cy
          .nodes()
          .map((node: { id(): string; renderedPosition(): { x: number; y: number } }) => [
            node.id(),
            node.renderedPosition().x,
            node.renderedPosition().y,
          ])
        return nodes
      }),
    canvases,
  )

type Standing = Awaited<ReturnType<typeof standing>>[number]

/** How far, in pixels, any node is from where one scale and one shift of the other canvas would put it. */
const displaced = (from: Standing, to: Standing): number => {
  const at = new Map(from.map(([id, x, y]) => [id, [x, y] as const]))
  const pairs = to.map(([id, x, y]) => {
    const other = at.get(id)
    if (other === undefined) throw new Error(`${id} is not on the canvas.`)
    return { x, y, ox: other[0], oy: other[1] }
  })
  const widest = pairs.toSorted((one, other) => one.ox - other.ox)
  const [first, last] = [widest[0], widest.at(-1)]
  if (first === undefined || last === undefined) throw new Error('There is no node.')
  const scale = (last.x - first.x) / (last.ox - first.ox)
  return Math.max(
    ...pairs.flatMap(({ x, y, ox, oy }) => [
      Math.abs(first.x + (ox - first.ox) * scale - x),
      Math.abs(first.y + (oy - first.oy) * scale - y),
    ]),
  )
}

it('lets every node stand where the canvas has it, dragged ones too, and keeps both halves at one view', async () => {
  const { page, expectSilent } = await openApp('#tool=compare', { width: 1440, height: 900 })
  await waitForGraph(page)
  const canvas = '.stage-graph .graph-stage'
  const turkey = (await standing(page, canvas))[0]?.find(([id]) => id === 'n:turkey')
  const box = await page.getByRole('application').boundingBox()
  if (turkey === undefined || box === null) throw new Error('Turkey is not on the screen.')
  await page.mouse.move(box.x + turkey[1], box.y + turkey[2] - 6)
  await page.mouse.down()
  await page.mouse.move(box.x + turkey[1] + 60, box.y + turkey[2] + 40, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Undo move Turkey' }).waitFor()
  const panel = page.getByRole('region', { name: 'Compare' })
  await panel.getByRole('button', { name: 'Compare', exact: true }).click()
  const halves = page.getByRole('region', { name: /^What .* says$/ })
  await halves.nth(1).waitFor()
  await page.getByRole('button', { name: 'Open the timeline' }).waitFor()

  const expectFrozen = async (canvases: number): Promise<void> => {
    await expect
      .poll(async () =>
        (await standing(page, '.half .graph-stage')).map(({ length }) => length > 0),
      )
      .toEqual(Array.from({ length: canvases }, () => true))
    const [own = []] = await standing(page, canvas)
    for (const half of await standing(page, '.half .graph-stage'))
      expect(displaced(own, half)).toBeLessThan(0.5)
  }
  await expectFrozen(2)
  const same = async () => new Set((await standing(page, '.half .graph-stage')).map(String)).size
  await expect.poll(same).toBe(1)

  const half = await halves.first().boundingBox()
  if (half === null) throw new Error('The first half is not on the screen.')
  const before = String((await standing(page, '.half .graph-stage'))[1])
  await page.mouse.move(half.x + half.width / 2, half.y + half.height * 0.8)
  await page.mouse.wheel(0, -300)
  await expect
    .poll(async () => String((await standing(page, '.half .graph-stage'))[1]))
    .not.toBe(before)
  await expect.poll(same).toBe(1)

  await page.getByText('Overlay', { exact: true }).click()
  await page.getByRole('region', { name: 'Both accounts on one map' }).waitFor()
  await expectFrozen(1)
  await page.getByRole('button', { name: 'End comparison' }).click()
  await page.getByRole('button', { name: 'Close the timeline' }).waitFor()
  await expectSilent()
})
