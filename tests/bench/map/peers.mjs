import { join } from 'node:path'
import { build, preview } from 'vite'
import { ROOT } from '../../../scripts/files.mjs'
import { sentenceOf, VIEWPORT } from './app.mjs'
import { heapOf, within } from './clock.mjs'

export const PEERS = /** @type {const} */ (['force-graph', 'sigma', 'cytoscape as it comes'])
/** cytoscape as it comes takes minutes beyond. */
const MOST_NODES = new Map([['cytoscape as it comes', 5_000]])
const FOLDER = join(ROOT, '.attest', 'peers')
const DEEDS = 6
const FRAMES = 20
const BUDGET = 1_000
const LIMIT = 120_000

/**
 * Builds the page of the peers, which is no part of the app, and serves it without the app's policy: checks that are
 * compiled need what it forbids.
 */
export const servePeers = async () => {
  const place = { outDir: FOLDER, emptyOutDir: true }
  const root = join(ROOT, 'tests', 'bench', 'map', 'peers')
  const asked = /** @type {const} */ ({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { ...place, target: 'es2023', chunkSizeWarningLimit: 2_000 },
  })
  await build({ ...asked, mode: 'production' })
  const server = await preview({
    ...asked,
    preview: { host: '127.0.0.1', port: 4_273, open: false },
  })
  const [url = ''] = server.resolvedUrls?.local ?? []
  return { url, folder: FOLDER, close: () => server.close() }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {...unknown} args
 */
const inPage = (page, name, ...args) =>
  page.evaluate(
    ([what, given]) => Reflect.get(Reflect.get(window, 'peers'), what)(...given),
    /** @type {const} */ ([name, args]),
  )

/**
 * @template T
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {(page: import('playwright-core').Page) => Promise<T>} act
 */
const onPage = async (browser, url, act) => {
  const context = await browser.newContext({ viewport: VIEWPORT })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(LIMIT)
    await page.goto(url)
    await page.waitForFunction(() => Reflect.has(window, 'peers'))
    return await act(page)
  } finally {
    await context.close().catch(() => {})
  }
}

/**
 * @typedef {object} Asked
 * @property {import('playwright-core').Browser} browser
 * @property {ReturnType<typeof import('./clock.mjs').createClock>} clock
 * @property {string} url
 * @property {string} address of the file, below the page's
 */

/**
 * One round of a peer on a page of its own. `missed` says what it could not do.
 * @param {Asked & { name: string, nodes: number, last: boolean }} asked
 */
export const peerRound = async ({ browser, clock, url, address, name, nodes, last }) => {
  const most = MOST_NODES.get(name)
  if (most !== undefined && nodes > most)
    return { missed: [`not asked beyond ${most.toLocaleString('en')} nodes`] }
  try {
    return await onPage(browser, url, async (page) => {
      await inPage(page, 'take', address)
      const before = last ? await heapOf(page) : null
      const mounted = await within(
        LIMIT,
        clock.spent(() => inPage(page, 'mount', name)),
      )
      const after = last ? await heapOf(page) : null
      /** @type {Record<string, { walls: number[], wholes: number[], cpu: number }>} */
      const deeds = {}
      /** @type {string[]} */
      const missed = []
      for (const [deed, times] of /** @type {const} */ ([
        ['relation', DEEDS],
        ['hover', DEEDS],
        ['pan', FRAMES],
      ]))
        try {
          const { result, cpu } = await within(
            LIMIT,
            clock.spent(() => inPage(page, deed, times, BUDGET)),
          )
          deeds[deed] = { ...result, cpu: cpu / Math.max(1, result.walls.length) }
        } catch (error) {
          missed.push(`${deed}: ${sentenceOf(error)}`)
          break
        }
      return {
        painted: mounted.result.painted,
        usable: mounted.result.usable,
        heap: before === null || after === null ? null : after - before,
        deeds,
        missed,
      }
    })
  } catch (error) {
    return { missed: [sentenceOf(error)] }
  }
}

/**
 * JSON.parse, a zod schema and graphology's import of the same file, in a worker: milliseconds of each, and of all
 * processes for the three.
 * @param {Asked} asked
 */
export const loadRound = ({ browser, clock, url, address }) =>
  onPage(browser, url, async (page) => {
    await inPage(page, 'prepareLoad', address)
    const { result, cpu } = await within(
      LIMIT,
      clock.spent(() => inPage(page, 'load')),
    )
    const { parse, check, build: made } = result
    return { parse, check, build: made, wall: parse + check + made, cpu }
  })

/**
 * Bytes that the parsed file takes by itself.
 * @param {Asked} asked
 */
export const rawHeap = ({ browser, url, address }) =>
  onPage(browser, url, async (page) => {
    const before = await heapOf(page)
    await inPage(page, 'parse', address)
    return (await heapOf(page)) - before
  })
