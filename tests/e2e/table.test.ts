import { expect, it } from 'vitest'
import { openApp, openAppAlone, waitForGraph } from './helpers/browser.ts'
import { shownCounts } from './helpers/tasks.ts'

const WIDE = { width: 1440, height: 900 }

it('is sorted, filtered, selected and copied by keyboard alone, and the canvas follows', async () => {
  const { page, context, expectSilent } = await openAppAlone('', WIDE)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await waitForGraph(page)
  const { shown } = await shownCounts(page)
  const strip = page.getByRole('region', { name: 'Timeline' })
  await strip.getByRole('radio', { name: 'Timeline' }).focus()
  await page.keyboard.press('ArrowRight')
  const table = page.getByRole('region', { name: 'Table' })
  const grid = table.getByRole('grid', { name: 'Statements' })
  await grid.waitFor()
  expect(page.url()).toContain('below=table')
  expect(await table.getByRole('status').textContent()).toMatch(new RegExp(`^${shown} of`))
  await expect.poll(() => table.getByRole('radio', { name: 'Table' }).isChecked()).toBe(true)

  await table.getByRole('button', { name: 'Filter by column' }).focus()
  await page.keyboard.press('Enter')
  const filter = table.getByRole('searchbox', { name: 'Filter: Subject' })
  await filter.focus()
  await page.keyboard.type('india')
  await expect
    .poll(() => table.getByRole('status').textContent())
    .toContain(`${shown} rows without the column filters`)

  await grid.getByRole('button', { name: 'Subject' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const relation = grid.getByRole('columnheader', { name: 'Relation' })
  await expect.poll(() => relation.getAttribute('aria-sort')).toBe('ascending')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => grid.getByRole('row', { selected: true }).count()).toBe(2)
  await page.getByRole('region', { name: 'Evidence' }).getByText('2 statements selected').waitFor()
  const listed = page.getByRole('list', { name: 'Relations in view' })
  await expect.poll(() => listed.locator('[aria-current=true]').count()).toBe(2)

  await page.keyboard.press('Control+c')
  await page.getByText('2 rows copied as a table.').waitFor()
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  expect(copied).toHaveLength(3)
  expect(copied[0]?.split('\t').slice(0, 4)).toEqual(['Statement', 'Status', 'Said by', 'Stance'])
  const subject = copied[0]?.split('\t').indexOf('Subject') ?? -1
  for (const line of copied.slice(1)) expect(line.split('\t')[subject]).toBe('India')
  await expectSilent()
})

it('has status, speakers, stance and date in view beside the statement, each in two lines at most', async () => {
  for (const language of ['', '?lang=de']) {
    const { page, expectSilent } = await openApp(`${language}#below=table`, WIDE)
    await waitForGraph(page)
    const grid = page.getByRole('grid')
    await grid.getByRole('rowheader').nth(3).waitFor()
    const frame = await grid.boundingBox()
    const date = await grid.getByRole('columnheader').nth(4).boundingBox()
    const right = (box: typeof frame): number => (box?.x ?? Number.NaN) + (box?.width ?? Number.NaN)
    expect(right(date)).toBeLessThanOrEqual(right(frame))
    const fourth = await grid.getByRole('rowheader').nth(3).boundingBox()
    const bottom = (box: typeof frame): number =>
      (box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)
    expect(bottom(fourth)).toBeLessThanOrEqual(bottom(frame))
    const { high, wide } = await grid.evaluate((element) => {
      const texts = [...element.querySelectorAll<HTMLElement>('.grid-body .grid-text')]
      const line = (text: Element): number => Number.parseFloat(getComputedStyle(text).lineHeight)
      return {
        high: texts.filter((text) => text.clientHeight > 2 * line(text) + 1).length,
        wide: [...element.querySelectorAll('.grid-body .grid-cell')].filter(
          (cell) => cell.scrollWidth > cell.clientWidth + 1,
        ).length,
      }
    })
    expect({ high, wide }).toEqual({ high: 0, wide: 0 })
    await expectSilent()
  }
})

it('scrolls to what is picked elsewhere, and shows the evidence of a row', async () => {
  const { page, expectSilent } = await openApp('#below=table&select=claim-proxy', WIDE)
  await waitForGraph(page)
  const grid = page.getByRole('grid', { name: 'Statements' })
  const picked = grid.getByRole('row', { selected: true })
  await picked.waitFor()
  const inside = async (): Promise<boolean> => {
    const [row, box] = [await picked.boundingBox(), await grid.boundingBox()]
    return row !== null && box !== null && row.y >= box.y && row.y < box.y + box.height
  }
  await expect.poll(inside).toBe(true)
  await grid.getByRole('rowheader').first().waitFor()
  await picked.getByRole('rowheader').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Home')
  await expect
    .poll(() =>
      grid
        .getByRole('rowheader')
        .first()
        .evaluate((cell) => cell === document.activeElement),
    )
    .toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Evidence' }).getByText('1 statement selected').waitFor()
  await expectSilent()
})

it('takes a range by Shift and click, and copies its rows and not its words', async () => {
  const { page, context, expectSilent } = await openAppAlone('#below=table', WIDE)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await waitForGraph(page)
  const rows = page.getByRole('grid', { name: 'Statements' }).getByRole('rowheader')
  await rows.nth(0).click()
  await rows.nth(2).click({ modifiers: ['Shift'] })
  await page.getByText('3 statements selected').waitFor()
  await page.keyboard.press('Control+c')
  await page.getByText('3 rows copied as a table.').waitFor()
  await expectSilent()
})

it('finds a measure by its name, takes the focus to it, and all measures come from the worker', async () => {
  const { page, expectSilent } = await openApp('', WIDE)
  await waitForGraph(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('measures pagerank')
  await page.getByRole('option', { name: /^Measures: PageRank/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  const grid = page.getByRole('grid', { name: 'Nodes' })
  const header = grid.getByRole('columnheader', { name: 'PageRank' })
  await expect.poll(() => header.locator(':focus').count()).toBe(1)
  const [box, frame] = [await header.boundingBox(), await grid.boundingBox()]
  expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(
    Math.ceil((frame?.x ?? 0) + (frame?.width ?? 0)),
  )
  expect(await header.getAttribute('aria-sort')).toBe('descending')
  await page.getByRole('button', { name: 'Rings: PageRank' }).waitFor()
  const pakistan = grid.getByRole('row', { name: /^Pakistan / }).first()
  await pakistan.waitFor()
  await expect.poll(() => pakistan.textContent()).not.toContain('–')
  await grid.getByRole('button', { name: 'Betweenness' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => grid.getByRole('rowheader').first().textContent())
    .toMatch(/^(Pakistan|Afghan Taliban)$/)
  await expectSilent()
})
