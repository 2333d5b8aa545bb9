/**
 * `npm run bench`: how long a reader waits, in a real browser, as medians of seven runs.
 *
 * - the first sight of the graph: from the start of the navigation, with nothing cached, to the mark
 *   `attest:first-picture`;
 * - hiding and showing a family: from the click to the second animation frame after it, and to the
 *   mark `attest:scene-rendered`.
 *
 * The server runs on the same machine, so the network costs nothing here; the size budget speaks for
 * it.
 *
 * Then, and alone on request: `npm run bench -- reading`, how long files take to read, beside networkx;
 * `npm run bench -- paths`, the search for paths beside graphology and networkx; `npm run bench -- measures`, the
 * measures of nodes beside networkx and igraph; `npm run bench -- layouts`, the force
 * layout beside fcose; `npm run bench -- exports [nodes lines]`, how long files take to be written, and whether the page
 * answers meanwhile; `npm run bench -- tasks [nodes lines]`, what people do in a large graph, and for how long the page
 * answers nobody during each deed; `npm run bench -- map [nodes lines] [--quick] [--json path]`, large graphs on the screen beside
 * a bare canvas, force-graph, sigma and cytoscape as it comes (`--quick`: one size, two rounds).
 */
import { cpus } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBuild } from '../../scripts/build.mjs'
import { launchOptions } from '../../scripts/chromium.mjs'
import { ROOT } from '../../scripts/files.mjs'
import { runTool, say } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'
import { benchExports } from './exports.mjs'
import { benchMap } from './map/bench.mjs'
import { benchMeasures } from './measures/bench.mjs'
import { benchReading } from './reading/bench.mjs'
import { benchTasks } from './tasks.mjs'

const RUNS = 7
const CHECKBOX = 'Family: accuses'

/** @param {readonly number[]} times */
const inWords = (times) => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ index) => `${(sorted.at(index) ?? Number.NaN).toFixed(0)} ms`
  return `${at(Math.floor(sorted.length / 2)).padStart(8)}   (${at(0)} to ${at(-1)})`
}

/**
 * @param {string} label
 * @param {readonly number[]} times
 */
const print = (label, times) => {
  process.stdout.write(`${label.padEnd(46)}${inWords(times)}\n`)
}

/**
 * One load with nothing cached: time of the mark, and bytes that travelled until then.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
const coldLoad = async (browser, url) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('attest:first-picture').length > 0)
  const seen = await page.evaluate(() => ({
    painted: performance.getEntriesByName('attest:first-picture')[0]?.startTime ?? Number.NaN,
    bytes: [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].reduce((sum, entry) => sum + Number(Reflect.get(entry, 'transferSize') ?? 0), 0),
  }))
  await context.close()
  return seen
}

/**
 * One click, timed inside the page, so that the way from here to the browser does not count.
 * @param {import('playwright-core').Locator} checkbox
 */
const toggle = (checkbox) =>
  checkbox.evaluate(async (element) => {
    const MARK = 'attest:scene-rendered'
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    performance.clearMarks(MARK)
    const rendered = new Promise((resolve) => {
      new PerformanceObserver((list, observer) => {
        const entry = list.getEntriesByName(MARK)[0]
        if (entry === undefined) return
        observer.disconnect()
        resolve(entry.startTime)
      }).observe({ type: 'mark' })
    })
    const start = performance.now()
    if (element instanceof HTMLElement) element.click()
    await frame()
    await frame()
    const shown = performance.now() - start
    return { shown, rendered: Number(await rendered) - start }
  })

const bench = async () => {
  if (!(await ensureBuild())) {
    say('The page could not be built: see above.')
    return 1
  }
  const server = await serve({ folder: join(ROOT, 'dist'), port: 0 })
  const browser = await chromium.launch(launchOptions())
  try {
    const processors = cpus()
    process.stdout.write(
      `Chromium ${browser.version()}, Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}\n` +
        `Medians of ${RUNS} runs (fastest to slowest)\n\n`,
    )

    await coldLoad(browser, server.url)
    const loads = []
    for (let run = 0; run < RUNS; run++) loads.push(await coldLoad(browser, server.url))
    print(
      'first sight of the graph, cold load',
      loads.map(({ painted }) => painted),
    )

    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(server.url)
    const checkbox = page.getByRole('checkbox', { name: CHECKBOX, exact: true })
    await checkbox.waitFor()
    await page.waitForFunction(
      () => performance.getEntriesByName('attest:first-picture').length > 0,
    )
    const toggles = []
    for (let run = 0; run < RUNS * 2; run++) toggles.push(await toggle(checkbox))
    const hides = toggles.filter((_, run) => run % 2 === 0)
    const shows = toggles.filter((_, run) => run % 2 === 1)
    for (const [verb, times] of /** @type {const} */ ([
      ['hiding', hides],
      ['showing', shows],
    ])) {
      print(
        `${verb} "${CHECKBOX}", scene rendered`,
        times.map(({ rendered }) => rendered),
      )
      print(
        `${verb} "${CHECKBOX}", on the screen`,
        times.map(({ shown }) => shown),
      )
    }
    const kilobytes = ((loads[0]?.bytes ?? 0) / 1000).toFixed(1)
    process.stdout.write(`\n${kilobytes} kB had travelled by the first sight, headers included\n`)
    return 0
  } finally {
    await browser.close()
    await server.close()
  }
}

/** @type {Record<string, () => Promise<number>>} */
const PARTS = {
  screen: bench,
  map: benchMap,
  exports: benchExports,
  tasks: benchTasks,
  reading: benchReading,
  paths: async () => (await runTool('tsx', ['tests/bench/paths.ts'], { output: 'inherit' })) ?? 1,
  measures: benchMeasures,
  layouts: async () =>
    (await runTool('tsx', ['tests/bench/layouts.ts'], { output: 'inherit' })) ?? 1,
}

const all = async () => {
  const [, , asked] = process.argv
  const names = asked === undefined ? Object.keys(PARTS) : [asked]
  let worst = 0
  for (const name of names) {
    const part = PARTS[name]
    if (part === undefined)
      throw new Error(`There is no part "${name}". Name one of ${Object.keys(PARTS).join(', ')}.`)
    worst = Math.max(worst, await part())
    process.stdout.write('\n')
  }
  return worst
}

process.exitCode = await all().catch((error) => {
  say(`The measurement stopped: ${error instanceof Error ? error.message : String(error)}`)
  return 1
})
