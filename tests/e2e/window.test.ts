import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { shownCounts } from './helpers/tasks.ts'

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

it.each(SIZES)('fits a window of $width by $height with no page to scroll', async (size) => {
  const { page, expectSilent } = await openApp('', size)
  await waitForGraph(page)
  expect(await overflows(page)).toBe(false)
  const canvas = await page.getByRole('application').boundingBox()
  expect(canvas?.width).toBeGreaterThan(300)
  expect(canvas?.height).toBeGreaterThan(400)
  expect((await shownCounts(page)).shown).toBeGreaterThan(50)
  await expectSilent()
})

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
