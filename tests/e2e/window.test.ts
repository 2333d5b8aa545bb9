import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { shownCounts, shownLine } from './helpers/tasks.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const

const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      document.documentElement.scrollWidth > window.innerWidth ||
      document.documentElement.scrollHeight > window.innerHeight,
  )

it.each(SIZES)(
  'fits a window of $width by $height with no page to scroll and the map in sight',
  async (size) => {
    const { page, expectSilent } = await openApp('', size)
    await waitForGraph(page)
    expect(await overflows(page)).toBe(false)
    const canvas = await page.getByRole('application').boundingBox()
    expect(canvas?.width).toBeGreaterThan(300)
    expect(canvas?.height).toBeGreaterThan(400)
    expect((await shownCounts(page)).shown).toBeGreaterThan(50)
    const story = page.getByRole('tab', { name: 'Story' })
    await story.or(page.getByRole('button', { name: 'Story', exact: true })).waitFor()
    await page.getByRole('button', { name: 'Lay out' }).click()
    const panel = page.locator('#layout-menu')
    await panel.waitFor()
    const covered = async (): Promise<number> => {
      const [over, map] = [
        await panel.boundingBox(),
        await page.getByRole('application').boundingBox(),
      ]
      if (over === null || map === null) throw new Error('Something has no box.')
      const across = Math.min(over.x + over.width, map.x + map.width) - Math.max(over.x, map.x)
      const down = Math.min(over.y + over.height, map.y + map.height) - Math.max(over.y, map.y)
      return (Math.max(0, across) * Math.max(0, down)) / (map.width * map.height)
    }
    expect(await covered()).toBeLessThan(size.width < 768 ? 0.6 : 0.01)
    await panel.getByRole('button', { name: 'Settings: date' }).click()
    await panel.getByRole('combobox', { name: 'Clock' }).waitFor()
    expect(await covered()).toBeLessThan(size.width < 768 ? 0.6 : 1 / 3)
    await expectSilent()
  },
)

it('opens and closes its panels as sheets on a phone', async () => {
  const { page, expectSilent } = await openApp('', SIZES[2])
  await waitForGraph(page)
  const bar = page.getByRole('navigation', { name: 'Panels' })
  const legend = page.getByRole('region', { name: 'Legend' })
  await bar.getByRole('button', { name: 'Legend' }).click()
  await legend.getByRole('checkbox', { name: 'Family: accuses' }).uncheck()
  await legend.getByRole('button', { name: 'Close: Legend' }).click()
  await legend.waitFor({ state: 'hidden' })
  await bar.getByRole('button', { name: 'List' }).click()
  await page.getByRole('list', { name: 'Relations in view' }).getByRole('button').first().click()
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await evidence.getByRole('button', { name: 'Show in source' }).first().click()
  await page.getByRole('region', { name: 'Source' }).waitFor()
  await page.getByRole('button', { name: 'Close the source' }).click()
  expect(await overflows(page)).toBe(false)
  await bar.getByRole('button', { name: 'Story' }).click()
  const story = page.getByRole('region', { name: 'Story' })
  await story.getByRole('button', { name: 'Start' }).click()
  await story.getByRole('heading', { name: /^Step 1 of/ }).waitFor()
  const words = story.locator('.paragraph')
  const room = async (): Promise<number> => {
    const [sheet, first] = [await story.boundingBox(), await words.first().boundingBox()]
    return (sheet?.y ?? 0) + (sheet?.height ?? 0) - (first?.y ?? 0)
  }
  const before = await room()
  expect(before).toBeGreaterThan(200)
  await page.getByRole('separator', { name: /^Height of the panel/ }).press('ArrowUp')
  await expect.poll(room).toBeGreaterThan(before + 60)
  await bar.getByRole('button', { name: 'Evidence' }).click()
  await evidence.waitFor()
  await expectSilent()
})

it.each(['claim-proxy', 'iran'])(
  'shows the proof of what a link selects on a phone beside the picture, and shows it once',
  async (selected) => {
    const { page, expectSilent } = await openApp(`#select=${selected}`, SIZES[2])
    await waitForGraph(page)
    const evidence = page.getByRole('region', { name: 'Evidence', exact: true })
    await evidence.getByRole('button', { name: 'Show in source' }).first().waitFor()
    const [panel, map] = [
      await evidence.boundingBox(),
      await page.getByRole('application').boundingBox(),
    ]
    expect((panel?.y ?? 0) - (map?.y ?? 0)).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Close: Evidence' }).click()
    await page.setViewportSize(SIZES[0])
    await evidence.waitFor()
    await page.setViewportSize(SIZES[2])
    await evidence.waitFor({ state: 'hidden' })
    await expectSilent()
  },
)

it('leaves the source alone that a link opens on a phone', async () => {
  const { page } = await openApp('#select=claim-proxy&read=iran-steps-in,claim-proxy,0', SIZES[2])
  await waitForGraph(page)
  await page.getByRole('button', { name: 'Close the source' }).click()
  await page.getByRole('region', { name: 'Evidence', exact: true }).waitFor({ state: 'hidden' })
})

it('counts what is shown in sight of the filters of a phone', async () => {
  const { page, expectSilent } = await openApp('#panel=legend', SIZES[2])
  await waitForGraph(page)
  await page.getByRole('separator', { name: /^Height of the panel/ }).waitFor()
  const legend = page.getByRole('region', { name: 'Legend' })
  const covered = async (): Promise<boolean> =>
    await shownLine(page).evaluate((line) => {
      const { left, top, height } = line.getBoundingClientRect()
      return !line.contains(document.elementFromPoint(left + 1, top + height / 2))
    })
  await expect.poll(covered).toBe(false)
  const before = (await shownCounts(page)).shown
  await legend.getByRole('checkbox', { name: 'Only contested' }).check()
  expect((await shownCounts(page)).shown).toBeLessThan(before)
  await page.getByRole('separator', { name: /^Height of the panel/ }).press('ArrowUp')
  await expect.poll(covered).toBe(false)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await legend.getByRole('checkbox', { name: 'Only contested', checked: false }).waitFor()
  await expectSilent()
})

it.each([SIZES[1], { width: 900, height: 600 }])(
  'leaves the tools and what is below the map free of the evidence at $width by $height',
  async (size) => {
    const { page, expectSilent } = await openApp('#select=claim-proxy&panel=evidence', size)
    await waitForGraph(page)
    const evidence = page.getByRole('region', { name: 'Evidence' })
    await evidence.getByRole('button', { name: 'Show in source' }).waitFor()
    const below = page.getByRole('region', { name: 'Timeline' })
    const [panel, map] = [
      await evidence.boundingBox(),
      await page.getByRole('application').boundingBox(),
    ]
    expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeCloseTo(
      (map?.y ?? 0) + (map?.height ?? 0),
      0,
    )
    await below.getByRole('button', { name: 'As of' }).click()
    await page.getByRole('button', { name: 'Lay out' }).click()
    await page.locator('#layout-menu').waitFor()
    await page.keyboard.press('Escape')
    await evidence.getByRole('button', { name: 'Next unchecked' }).click()
    await expectSilent()
  },
)

interface Covered {
  readonly above: readonly string[]
  readonly overlaps: number
}

/** What of a panel that was scrolled shows above its head, and by how much the row that sticks below lies over it. */
const covered = (page: Page, panel: string): Promise<Covered> =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector)
    const head = element?.querySelector('.panel-head')
    if (element === null || head === null || head === undefined) throw new Error('No such panel.')
    element.scrollTo(0, 200)
    const { left, right, top, bottom } = head.getBoundingClientRect()
    const upper = Math.round(element.getBoundingClientRect().top) + 1
    const above = [0.1, 0.3, 0.7]
      .flatMap((share) => [upper, (upper + top) / 2].map((y) => [left + share * (right - left), y]))
      .map(([x = 0, y = 0]) => document.elementFromPoint(x, y))
      .filter((found) => found !== null && !head.contains(found) && found !== element)
      .map((found) => found?.className ?? '')
    const row = element.querySelector('.selection-head')
    return {
      above,
      overlaps: row === null ? 0 : Math.round(bottom - row.getBoundingClientRect().top),
    }
  }, panel)

it.each([
  { ...SIZES[1], touch: false },
  { ...SIZES[2], touch: false },
  { ...SIZES[2], touch: true },
])('keeps the heads of its panels free at a width of $width, touch: $touch', async (window) => {
  const { page } = await openApp('#select=claim-proxy&panel=evidence', window)
  await waitForGraph(page)
  await page.locator('.selection-head').waitFor()
  const free = { above: [], overlaps: 0 }
  await expect.poll(() => covered(page, '.evidence-panel')).toEqual(free)
  if (window.width !== SIZES[2].width) return
  await page.goto(`${page.url().replace(/#.*/, '')}#panel=legend`)
  await page.getByRole('checkbox', { name: 'Family: accuses' }).waitFor()
  await expect.poll(() => covered(page, '.legend-panel')).toEqual(free)
  await page
    .getByRole('navigation', { name: 'Panels' })
    .getByRole('button', { name: 'List' })
    .click()
  const list = await page
    .getByRole('list', { name: 'Relations in view' })
    .locator('xpath=../..')
    .boundingBox()
  const shown = await page.locator('.shown-line').boundingBox()
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual((shown?.y ?? 0) + 1)
})

it('keeps each way back in the line of what is shown, whole, where chips stand in it', async () => {
  const asked = '#no-relation=accuses&focus=1,iran&added=taliban-blames-blasts'
  const { page, expectSilent } = await openApp(asked, SIZES[0])
  const line = page.locator('.shown-line')
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const name of [
      /^Within 1 step of Iran/,
      /^\+1 although filtered/,
      'Clear',
      /^Back to the/,
    ])
      await line.getByRole('button', { name }).waitFor()
    const cut = (): Promise<readonly string[]> =>
      line.evaluate((row) =>
        [row, ...row.querySelectorAll('p, button, button span')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ textContent }) => textContent),
      )
    await expect.poll(cut).toEqual([])
  }
  // Without chips too what is seen of the words is whole: a shorter form, where the whole sentence has no room.
  await page.evaluate(() => {
    window.location.hash =
      '#no-relation=accuses,denies&no-status=claimed&time=happened,2025-10-20,2025-11-05'
  })
  await page.reload()
  await line.getByText('some by more than one').waitFor({ state: 'attached' })
  const seen = (): Promise<readonly string[]> =>
    line.locator('p').evaluate((words) => {
      const row = words.getBoundingClientRect()
      return [...words.querySelectorAll('strong, .hidden-by, .hidden-by > span > span')].flatMap(
        (part) => {
          const { top, right, width } = part.getBoundingClientRect()
          if (width <= 1 || top >= row.bottom - 1) return []
          return [right <= row.right + 1 ? 'whole' : `cut: ${part.textContent}`]
        },
      )
    })
  for (const width of [1600, 1440, 1100, 950, 800]) {
    await page.setViewportSize({ width, height: 800 })
    await expect.poll(async () => new Set(await seen())).toEqual(new Set(['whole']))
  }
  await expectSilent()
})

it('leads past the bars by skip links', async () => {
  const { page } = await openApp('', SIZES[0])
  await waitForGraph(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('ul')?.getAttribute('aria-labelledby')),
    )
    .toBe('relations-in-view')
  const first = await page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first)
})

let server: Server | null = null
afterAll(() => {
  server?.close()
})

const TYPES: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html'],
  ['js', 'text/javascript'],
  ['css', 'text/css'],
  ['json', 'application/json'],
  ['svg', 'image/svg+xml'],
])

it('works from a folder of any host, with no header but the type of each file', async () => {
  const host = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://host').pathname
    const name = path.replace(/^\/some\/folder\//, '').replace(/^$/, 'index.html')
    readFile(join('dist', decodeURIComponent(name))).then(
      (bytes) => {
        const type = TYPES.get(name.split('.').at(-1) ?? '') ?? 'application/octet-stream'
        response.writeHead(200, { 'content-type': type }).end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  server = host
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  const address = host.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const app = await openApp(`http://127.0.0.1:${port}/some/folder/`)
  await waitForGraph(app.page)
  await app.page.getByRole('button', { name: 'Export' }).click()
  await app.page.getByRole('dialog', { name: 'Export' }).waitFor()
  await app.expectSilent()
})
