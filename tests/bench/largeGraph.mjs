import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBuild } from '../../scripts/build.mjs'
import { launchOptions } from '../../scripts/chromium.mjs'
import { ROOT } from '../../scripts/files.mjs'
import { say } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'
import { freshPage, openFile } from './map/app.mjs'
import { MOST_QUOTED, typedGraph } from './map/typedGraph.mjs'

/** Milliseconds without a long task after which the page has nothing left to do for what was asked before. */
const CALM = 2_000

/** @param {import('playwright-core').Page} page */
export const forgetTasks = (page) =>
  page.evaluate(() => {
    Reflect.get(window, 'seen').tasks.length = 0
  })

/** @param {import('playwright-core').Page} page */
export const becomesCalm = (page) =>
  page.waitForFunction(
    (calm) => {
      const last = Reflect.get(window, 'seen').tasks.at(-1)
      return last === undefined || performance.now() - last.at - last.lasts > calm
    },
    CALM,
    { timeout: 240_000 },
  )

/**
 * Does something in the built page once a large graph with quotes stands there, every node of it.
 * Nodes and lines as the command names them; 5,000 and 20,000 where it names none.
 * @param {(page: import('playwright-core').Page, nodes: number, lines: number) => Promise<void>} act
 * @returns the exit code
 */
export const inLargeGraph = async (act) => {
  const [nodes = 5_000, lines = 20_000] = process.argv.slice(3).map(Number)
  if (!(await ensureBuild())) {
    say('The page could not be built: see above.')
    return 1
  }
  const folder = join(tmpdir(), `attest-bench-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'graph.json')
  writeFileSync(path, JSON.stringify(typedGraph(nodes, lines, { quotes: nodes <= MOST_QUOTED })))
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
    await act(page, nodes, lines)
    return 0
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true })
  }
}
