import { heapOf, within } from './clock.mjs'
import { deeds, watch } from './deeds.mjs'
import { floor } from './floor.mjs'

export const VIEWPORT = { width: 1280, height: 800 }
const COMPLETE = 'attest:picture-complete'
/** All lines and nodes stand there; names come with the next frame. */
const FIRST = 'attest:first-picture'
/** Deeds of one kind in a round: processor time is counted in steps of 10 ms. */
const DEEDS = 8
const FRAMES = 40
/** Milliseconds for the deeds of one kind in a round; two are done whatever they take. */
const BUDGET = 1_500
/** Milliseconds after which a graph counts as one that does not open, or a layout as one that does not end. */
const OPENING = 240_000
const LAYOUT = 45_000

/** The deeds of a round in their order, and the floor of each. */
const ROUND = /** @type {const} */ ([
  ['floor', 'floor', 'redraw', DEEDS],
  ['idle', 'bench', 'idle', DEEDS],
  ['relation', 'bench', 'relation', DEEDS],
  ['family', 'bench', 'family', DEEDS],
  ['brush', 'bench', 'brush', DEEDS],
  ['hover', 'bench', 'hover', DEEDS],
  ['select', 'bench', 'select', DEEDS],
  ['floorFrames', 'floor', 'frames', FRAMES],
  ['pan', 'bench', 'pan', FRAMES],
  ['zoom', 'bench', 'zoom', FRAMES],
])

/** The same while bubbles stand, in which large graphs open; what a click does is another thing there. */
const IN_BUBBLES = /** @type {const} */ ([
  ['bubbleRelation', 'bench', 'relation', DEEDS],
  ['bubbleFamily', 'bench', 'family', DEEDS],
  ['bubblePan', 'bench', 'pan', FRAMES],
  ['bubbleZoom', 'bench', 'zoom', FRAMES],
])

/** @typedef {{ walls: number[], wholes: number[], cpu: number }} Deed one round of it; `cpu` is of one deed or frame */

/**
 * @param {import('playwright-core').Page} page
 * @param {string} group
 * @param {string} name
 * @param {readonly unknown[]} args
 */
const inPage = (page, group, name, args) =>
  page.evaluate(
    ([of, what, given]) => Reflect.get(Reflect.get(window, String(of)), String(what))(...given),
    /** @type {const} */ ([group, name, args]),
  )

/**
 * Opens a file through the dialog; resolves when the picture is complete.
 * @param {import('playwright-core').Page} page
 * @param {string} path
 */
export const openFile = async (page, path) => {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, FIRST)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Open a file…' }).click()
  const input = page.getByLabel('File of a graph')
  await input.waitFor({ state: 'attached' })
  await page.evaluate(() => {
    performance.clearMarks()
    Reflect.get(window, 'seen').tasks.length = 0
    document.addEventListener(
      'change',
      () => Object.assign(Reflect.get(window, 'seen'), { chosen: performance.now() }),
      { capture: true, once: true },
    )
  })
  return async () => {
    await input.setInputFiles(path)
    const end = await page.waitForFunction(
      ([first, complete]) => {
        const refusal = document.querySelector('dialog .refused')
        if (refusal !== null) return { refused: refusal.textContent }
        const isMap = document.querySelector('.graph-stage canvas[data-id]') === null
        const [mark] = performance.getEntriesByName(isMap ? complete : first)
        return mark === undefined ? null : { refused: null }
      },
      /** @type {const} */ ([FIRST, COMPLETE]),
      { timeout: OPENING },
    )
    const { refused } = await end.jsonValue().then((value) => value ?? { refused: null })
    if (refused !== null) throw new Error(`refused: ${refused}`)
    // Two frames, so that what is drawn stands on the screen.
    return page.evaluate(
      ([complete, first]) =>
        new Promise((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const { chosen, taken, tasks } = Reflect.get(window, 'seen')
              const at = (/** @type {string} */ name) =>
                performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
              const end = Number.isNaN(at(complete)) ? performance.now() : at(complete)
              const begun = Number.isNaN(at(first)) ? end : at(first)
              resolve({
                origin: performance.timeOrigin,
                chosen,
                taken,
                first: begun,
                complete: end,
                longest: Math.max(
                  0,
                  ...tasks.map((/** @type {{ lasts: number }} */ { lasts }) => lasts),
                ),
              })
            }),
          )
        }),
      /** @type {const} */ ([COMPLETE, FIRST]),
    )
  }
}

/**
 * A page of the app of its own, without anything kept.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
export const freshPage = async (browser, url) => {
  const context = await browser.newContext({ viewport: VIEWPORT })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.addInitScript(watch)
  await page.goto(url)
  return { context, page }
}

/**
 * What the page holds with a graph that is next to nothing.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} path of the tiny graph
 */
export const emptyHeap = async (browser, url, path) => {
  const { context, page } = await freshPage(browser, url)
  try {
    await (await openFile(page, path))()
    return await heapOf(page)
  } finally {
    await context.close()
  }
}

/**
 * Milliseconds of the longest task on the main thread since those before were forgotten; 0: none was long.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
export const longestTask = (page) =>
  page.evaluate(() =>
    Math.max(
      0,
      ...Reflect.get(window, 'seen').tasks.map(
        (/** @type {{ lasts: number }} */ { lasts }) => lasts,
      ),
    ),
  )

/**
 * @param {import('playwright-core').Page} page
 * @param {ReturnType<typeof import('./clock.mjs').createClock>} clock
 */
const layOut = async (page, clock) => {
  await page.evaluate(() => {
    Reflect.get(window, 'seen').tasks.length = 0
  })
  const since = Date.now()
  const { cpu } = await clock.spent(async () => {
    await page.getByRole('button', { name: 'Lay out', exact: true }).click()
    await page.getByRole('button', { name: 'By force', exact: true }).click()
    await page.getByRole('button', { name: 'Undo layout by force' }).waitFor({ timeout: LAYOUT })
  })
  return { wall: Date.now() - since, cpu, longest: await longestTask(page) }
}

/**
 * Draws every node instead of bubbles; null where they are drawn already.
 * @param {import('playwright-core').Page} page
 * @param {ReturnType<typeof import('./clock.mjs').createClock>} clock
 */
const drawAll = async (page, clock) => {
  const button = page.getByRole('button', { name: 'All nodes', exact: true })
  if ((await button.count()) === 0) return null
  await page.evaluate((mark) => {
    performance.clearMarks(mark)
    Reflect.get(window, 'seen').tasks.length = 0
  }, COMPLETE)
  const since = Date.now()
  const { cpu } = await clock.spent(async () => {
    await button.click({ timeout: OPENING })
    await button.waitFor({ state: 'detached', timeout: OPENING })
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, COMPLETE, {
      timeout: OPENING,
    })
  })
  return { wall: Date.now() - since, cpu, longest: await longestTask(page) }
}

/**
 * One round of the app in a page of its own: opened from a file, then each deed beside the floor.
 * @param {object} asked
 * @param {import('playwright-core').Browser} asked.browser
 * @param {ReturnType<typeof import('./clock.mjs').createClock>} asked.clock
 * @param {string} asked.url
 * @param {string} asked.path of the file
 * @param {Omit<Parameters<typeof floor>[0], 'host'>} asked.bare the same graph for the floor
 * @param {string} asked.sought a name to be typed
 * @param {boolean} asked.last whether heap and layout are measured as well
 */
export const appRound = async ({ browser, clock, url, path, bare, sought, last }) => {
  const { context, page } = await freshPage(browser, url)
  try {
    const open = await openFile(page, path)
    const { result: at, until } = await within(OPENING, clock.followed(open))
    const moment = (/** @type {number} */ time) => until(at.origin + time)
    await page.evaluate(floor, { ...bare, host: 'graph-canvas' })
    const floorFirst = await inPage(page, 'floor', 'first', [])
    await page.evaluate(deeds)
    const heap = last ? await heapOf(page) : null
    /** @type {Map<string, Deed>} */
    const done = new Map()
    /** @type {string[]} */
    const missed = []
    const act = async (/** @type {typeof ROUND | typeof IN_BUBBLES} */ round) => {
      await clock.quiet()
      for (const [name, group, what, times] of round)
        try {
          const once = async (/** @type {number} */ count, /** @type {number} */ budget) => {
            if (what === 'brush') await hold(page)
            const spent = await within(
              90_000,
              clock.spent(() => inPage(page, group, what, [count, budget])),
            )
            if (what === 'brush') await letGo(page)
            return spent
          }
          // Each is as warm as the floor: what first deeds cost is told by the first paint and the first click.
          await once(DEEDS, BUDGET)
          const { result, cpu } = await once(times, BUDGET)
          if (what === 'select') await inPage(page, 'bench', 'letGo', [])
          done.set(name, { ...result, cpu: cpu / Math.max(1, result.walls.length) })
        } catch (error) {
          missed.push(`${name}: ${sentenceOf(error)}`)
        }
    }
    const inBubbles =
      (await page.getByRole('button', { name: 'All nodes', exact: true }).count()) > 0
    if (inBubbles) await act(IN_BUBBLES)
    const allNodes = await drawAll(page, clock)
    await within(60_000, inPage(page, 'bench', 'seekSpots', []))
    const firstClick = await inPage(page, 'bench', 'firstClick', [])
    await inPage(page, 'bench', 'letGo', [])
    await act(ROUND)
    const search = await within(90_000, inPage(page, 'bench', 'search', [sought])).catch(
      (error) => {
        missed.push(`search: ${sentenceOf(error)}`)
        return null
      },
    )
    const layout = last
      ? await layOut(page, clock).catch((error) => {
          missed.push(`layout: ${sentenceOf(error)}`)
          return null
        })
      : null
    return {
      open: {
        wall: at.complete - at.chosen,
        cpu: moment(at.complete) - moment(at.chosen),
        read: at.taken - at.chosen,
        readCpu: moment(at.taken) - moment(at.chosen),
        longest: at.longest,
      },
      firstPaint: {
        first: at.first - at.taken,
        complete: at.complete - at.taken,
        usable: at.complete - at.taken + firstClick,
        floor: floorFirst,
      },
      deeds: Object.fromEntries(done),
      allNodes,
      search,
      layout,
      heap,
      missed,
    }
  } finally {
    await context.close().catch(() => {})
  }
}

/** @param {unknown} error */
export const sentenceOf = (error) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

/** @param {import('playwright-core').Page} page */
const hold = async (page) => {
  const box = await page.getByRole('slider', { name: 'Last day' }).boundingBox()
  if (box === null) throw new Error('The handle of the last day has no place.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
}

/** @param {import('playwright-core').Page} page */
const letGo = async (page) => {
  await page.mouse.up()
  await page.getByRole('slider', { name: 'Last day' }).press('Escape')
  await page.mouse.move(1, 1)
}
