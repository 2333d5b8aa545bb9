/**
 * `npm run bench -- exports [nodes lines]`: how long each file of a large graph takes to be written in the built page in
 * Chromium, and for how long the page answers nobody meanwhile: the longest task on its main thread. 5,000 nodes and
 * 20,000 lines where no size is given. One run: no format waits for another.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBuild } from '../../scripts/build.mjs'
import { launchOptions } from '../../scripts/chromium.mjs'
import { ROOT } from '../../scripts/files.mjs'
import { say } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'
import { freshPage, longestTask, openFile } from './map/app.mjs'
import { typedGraph } from './map/typedGraph.mjs'

/** Milliseconds after which a file counts as one that is not written. */
const LONGEST = 240_000

/** Milliseconds without a long task after which the page has nothing left to do for what was asked before. */
const CALM = 2_000

/** @param {import('playwright-core').Page} page */
const becomesCalm = (page) =>
  page.waitForFunction((calm) => {
    const last = Reflect.get(window, 'seen').tasks.at(-1)
    return last === undefined || performance.now() - last.at - last.lasts > calm
  }, CALM)

/**
 * What happens until the dialog names the size of its file.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} choose
 */
const written = async (page, choose) => {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await page.evaluate(() => {
    Reflect.get(window, 'seen').tasks.length = 0
  })
  const since = Date.now()
  await choose()
  const file = dialog.getByText(/, [\d.,]+ .?B$/)
  await file.waitFor({ timeout: LONGEST })
  const wall = Date.now() - since
  const [, size = ''] = /, ([^,]+)$/.exec((await file.textContent()) ?? '') ?? []
  return { wall, size, longest: await longestTask(page) }
}

export const benchExports = async () => {
  const [nodes = 5_000, lines = 20_000] = process.argv.slice(3).map(Number)
  if (!(await ensureBuild())) {
    say('The page could not be built: see above.')
    return 1
  }
  const folder = join(tmpdir(), `attest-exports-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'graph.json')
  writeFileSync(path, JSON.stringify(typedGraph(nodes, lines, { quotes: true })))
  const server = await serve({ folder: join(ROOT, 'dist'), port: 0 })
  const browser = await chromium.launch(launchOptions())
  try {
    const { page } = await freshPage(browser, server.url)
    await (await openFile(page, path))()
    const all = page.getByRole('button', { name: 'All nodes', exact: true })
    if ((await all.count()) > 0) {
      await all.click()
      await all.waitFor({ state: 'detached' })
    }
    await becomesCalm(page)
    process.stdout.write(`${nodes} nodes, ${lines} lines: written, longest task, size\n`)
    const tell = (
      /** @type {string} */ name,
      /** @type {Awaited<ReturnType<typeof written>>} */ of,
    ) =>
      process.stdout.write(
        `${name.padEnd(18)}${`${of.wall} ms`.padStart(10)}${`${of.longest.toFixed(0)} ms`.padStart(10)}${of.size.padStart(12)}\n`,
      )
    const dialog = page.getByRole('dialog', { name: 'Export' })
    tell(
      'the dialog, JSON',
      await written(page, () => page.getByRole('button', { name: 'Export', exact: true }).click()),
    )
    const formats = dialog.getByRole('group', { name: 'Format' }).getByRole('radio')
    for (const format of (await formats.all()).slice(1)) {
      const name = (await format.getAttribute('aria-label')) ?? ''
      tell(name, await written(page, () => format.click()))
    }
    return 0
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true })
  }
}
