/**
 * `npm run bench -- map [nodes lines] [--quick]`: what a reader waits for in large graphs, in the built page in Chromium,
 * beside a bare canvas in the same page that draws every line and node anew. All take turns in each round, so
 * that what else the machine does meets all of them.
 *
 * Wall: milliseconds from the deed to the frame that shows it. Whole: to the mark `attest:picture-complete`,
 * when everything stands at full quality. CPU: milliseconds of all processes of the browser, a deed.
 * A table first, then the same as JSON.
 */
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBuild } from '../build.mjs'
import { launchOptions } from '../chromium.mjs'
import { ROOT } from '../files.mjs'
import { say } from '../run.mjs'
import { serve } from '../serve.mjs'
import { typedGraph } from './typedGraph.mjs'

const SIZES = /** @type {const} */ ([
  [1_000, 3_000],
  [5_000, 20_000],
  [20_000, 100_000],
])
const VIEWPORT = { width: 1280, height: 800 }
const COMPLETE = 'attest:picture-complete'
/** Deeds of one kind in a round: processor time is counted in steps of 10 ms. */
const DEEDS = 8
const FRAMES = 40

/** @param {readonly number[]} values @param {number} part */
const quantile = (values, part) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** What the page does to itself; it is sent there as it stands. */
const deeds = () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const whole = (/** @type {number} */ since) =>
    new Promise((resolve) => {
      const look = () => {
        const done = performance
          .getEntriesByName('attest:picture-complete')
          .find(({ startTime }) => startTime >= since)
        if (done !== undefined) resolve(done.startTime - since)
        else if (performance.now() - since > 20_000) resolve(Number.NaN)
        else setTimeout(look, 10)
      }
      look()
    })
  const host = document.getElementById('graph-canvas')
  const stage = host?.querySelector('.graph-stage')
  if (host === null || stage === null || stage === undefined) throw new Error('There is no map.')
  const { left, top, width, height } = stage.getBoundingClientRect()
  let state = 11
  const number = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const send = (
    /** @type {string} */ type,
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {object} */ more = {},
  ) =>
    stage.dispatchEvent(
      new (type === 'wheel' ? WheelEvent : MouseEvent)(type, {
        bubbles: true,
        cancelable: true,
        clientX: left + x,
        clientY: top + y,
        ...more,
      }),
    )
  const spot = () => ({ x: width * (0.3 + number() * 0.4), y: height * (0.3 + number() * 0.4) })
  /** One after another: what each takes to the next frame, and to the whole picture. */
  const timed = async (
    /** @type {number} */ times,
    /** @type {(at: number) => void} */ act,
    /** @type {boolean} */ toTheEnd,
  ) => {
    const walls = []
    const wholes = []
    for (let at = 0; at < times; at++) {
      const since = performance.now()
      act(at)
      await frame()
      await frame()
      walls.push(performance.now() - since)
      wholes.push(toTheEnd ? await whole(since) : Number.NaN)
      if (!toTheEnd) await frame()
    }
    return { walls, wholes }
  }
  const moving = async (/** @type {(at: number) => void} */ act, /** @type {number} */ frames) => {
    const walls = []
    let before = performance.now()
    for (let at = 0; at < frames; at++) {
      act(at)
      await frame()
      const now = performance.now()
      walls.push(now - before)
      before = now
    }
    return { walls, wholes: [await whole(before)] }
  }
  const element = (/** @type {string} */ name) => {
    const found = document.querySelector(`[aria-label="${name}"]`)
    if (!(found instanceof HTMLElement)) throw new Error(`The page has no "${name}".`)
    return found
  }
  Object.assign(window, {
    bench: {
      toggle: (/** @type {number} */ times) =>
        timed(times, () => element('Family: mediates').click(), true),
      brush: (/** @type {number} */ times) => {
        const slider = element('Last day')
        return timed(
          times,
          (at) =>
            slider.dispatchEvent(
              new KeyboardEvent('keydown', {
                key: at < times / 2 ? 'PageDown' : 'PageUp',
                bubbles: true,
              }),
            ),
          true,
        )
      },
      hover: (/** @type {number} */ times) =>
        timed(
          times,
          () => {
            const { x, y } = spot()
            send('mousemove', x, y)
          },
          false,
        ),
      select: (/** @type {number} */ times) =>
        timed(
          times,
          () => {
            const { x, y } = spot()
            send('mousedown', x, y)
            send('mouseup', x, y)
          },
          false,
        ),
      pan: (/** @type {number} */ frames) => {
        send('mousedown', 4, 4)
        return moving((at) => {
          const angle = (at / frames) * 2 * Math.PI
          send('mousemove', 4 + Math.sin(angle) * 120 + at / 100, 4 + (1 - Math.cos(angle)) * 60)
          if (at === frames - 1) send('mouseup', 4, 4)
        }, frames)
      },
      zoom: (/** @type {number} */ frames) =>
        moving(
          (at) => send('wheel', width / 2, height / 2, { deltaY: at < frames / 2 ? -4 : 4 }),
          frames,
        ),
    },
  })
}

/** The bare canvas, in the page: every line and node of the graph, as often as asked. */
const floor = (/** @type {{ nodes: number[], lines: number[], families: number[] }} */ graph) => {
  const host = document.getElementById('graph-canvas')
  if (host === null) throw new Error('There is no canvas.')
  const canvas = document.createElement('canvas')
  canvas.width = host.clientWidth
  canvas.height = host.clientHeight
  canvas.style.position = 'absolute'
  canvas.style.inset = '0'
  canvas.style.pointerEvents = 'none'
  const nodes = Float32Array.from(graph.nodes)
  const lines = Uint32Array.from(graph.lines)
  const order = [...graph.families.keys()].sort(
    (a, b) => (graph.families[a] ?? 0) - (graph.families[b] ?? 0),
  )
  let [low, high] = [Infinity, -Infinity]
  for (const value of nodes) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const scale = Math.min(canvas.width, canvas.height) / (high - low)
  const x = (/** @type {number} */ node) => canvas.width / 2 + (nodes[node * 2] ?? 0) * scale
  const y = (/** @type {number} */ node) => canvas.height / 2 + (nodes[node * 2 + 1] ?? 0) * scale
  const draw = () => {
    const brush = canvas.getContext('2d')
    if (brush === null) return
    brush.clearRect(0, 0, canvas.width, canvas.height)
    brush.lineWidth = 0.6
    order.forEach((line, at) => {
      if (at % 64 === 0) {
        if (at > 0) brush.stroke()
        brush.strokeStyle = `hsl(${(graph.families[line] ?? 0) * 30} 60% 45%)`
        brush.beginPath()
      }
      const [from = 0, to = 0] = [lines[line * 2], lines[line * 2 + 1]]
      brush.moveTo(x(from), y(from))
      brush.lineTo(x(to), y(to))
    })
    brush.stroke()
    brush.fillStyle = '#333'
    for (let node = 0; node < nodes.length / 2; node++) {
      brush.beginPath()
      brush.arc(x(node), y(node), 2, 0, 7)
      brush.fill()
    }
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  Object.assign(window, {
    floor: async (/** @type {number} */ times) => {
      host.append(canvas)
      const walls = []
      for (let at = 0; at < times; at++) {
        const since = performance.now()
        draw()
        await frame()
        await frame()
        walls.push(performance.now() - since)
      }
      canvas.remove()
      return { walls, wholes: [] }
    },
  })
}

/** @param {import('playwright-core').CDPSession} session */
const cpu = async (session) => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
}

/** The deeds of a round and how many frames or steps each takes. */
const ROUND = /** @type {const} */ ([
  ['bare canvas', 'floor', DEEDS],
  ['toggle a family', 'toggle', DEEDS],
  ['step of the timeline', 'brush', DEEDS],
  ['hover', 'hover', DEEDS],
  ['select', 'select', DEEDS],
  ['pan, a frame', 'pan', FRAMES],
  ['zoom, a frame', 'zoom', FRAMES],
])

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {number} nodes
 * @param {number} lines
 * @param {number} rounds
 */
const measure = async (browser, url, nodes, lines, rounds) => {
  const graph = typedGraph(nodes, lines)
  const page = await browser.newPage({ viewport: VIEWPORT })
  const session = await browser.newBrowserCDPSession()
  try {
    await page.goto(url)
    const painted = () =>
      page.waitForFunction(
        () => performance.getEntriesByName('attest:graph-painted').length > 0,
        null,
        { timeout: 120_000 },
      )
    await painted()
    await page.evaluate(() => {
      performance.clearMarks()
      /** @type {number[]} */
      const tasks = []
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration)
      }).observe({ type: 'longtask' })
      Object.assign(window, { tasks })
    })
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('button', { name: 'Open a file…' }).click()
    const since = Date.now()
    await page.getByLabel('File of a graph').setInputFiles({
      name: 'typed.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(graph)),
    })
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, COMPLETE, {
      timeout: 120_000,
    })
    const opened = Date.now() - since
    await page.getByRole('slider', { name: 'Last day' }).waitFor()
    const opening = await page.evaluate((mark) => {
      const at = (/** @type {string} */ name) =>
        performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
      return {
        picture: at(mark) - at('attest:graph-painted'),
        longest: Math.max(0, ...Reflect.get(window, 'tasks')),
      }
    }, COMPLETE)
    await page.evaluate(deeds)
    const index = new Map(graph.entities.map(({ id }, at) => [id, at]))
    const places = graph.layout?.landscape ?? {}
    const relations = [...new Set(graph.statements.map(({ relation }) => relation))]
    await page.evaluate(floor, {
      nodes: graph.entities.flatMap(({ id }) => places[id] ?? [0, 0]),
      lines: graph.statements.flatMap(({ subject, object }) => [
        index.get(subject) ?? 0,
        index.get(object) ?? 0,
      ]),
      families: graph.statements.map(({ relation }) => relations.indexOf(relation)),
    })
    /** @type {Map<string, { walls: number[], wholes: number[], cpu: number[] }>} */
    const seen = new Map(ROUND.map(([name]) => [name, { walls: [], wholes: [], cpu: [] }]))
    for (let round = 0; round <= rounds; round++)
      for (const [name, deed, times] of ROUND) {
        const before = await cpu(session)
        const { walls, wholes } = await page.evaluate(
          ([what, count]) => {
            const act =
              what === 'floor'
                ? Reflect.get(window, 'floor')
                : Reflect.get(Reflect.get(window, 'bench'), what)
            return act(count)
          },
          /** @type {const} */ ([deed, times]),
        )
        const spent = (await cpu(session)) - before
        const kept = seen.get(name)
        // The first round warms up.
        if (round === 0 || kept === undefined) continue
        kept.walls.push(...walls)
        kept.wholes.push(...wholes.filter((/** @type {number} */ time) => !Number.isNaN(time)))
        kept.cpu.push(spent / times)
      }
    const bare = quantile(seen.get('bare canvas')?.cpu ?? [], 0.5)
    return {
      nodes,
      lines,
      opened,
      firstPicture: opening.picture,
      longestTask: opening.longest,
      deeds: [...seen].map(([name, { walls, wholes, cpu: spent }]) => ({
        name,
        p50: quantile(walls, 0.5),
        p95: quantile(walls, 0.95),
        whole: wholes.length === 0 ? null : quantile(wholes, 0.5),
        cpu: quantile(spent, 0.5),
        ofBare: quantile(spent, 0.5) / bare,
      })),
    }
  } finally {
    await session.detach()
    await page.close()
  }
}

/** Prints the table and the JSON. Resolves to the exit code. */
export const benchMap = async () => {
  if (!(await ensureBuild())) {
    say('The page could not be built: see above.')
    return 1
  }
  const quick = process.argv.includes('--quick')
  const rounds = quick ? 2 : 5
  const server = await serve({ folder: join(ROOT, 'dist'), port: 0 })
  const browser = await chromium.launch(launchOptions())
  const cell = (/** @type {number | null} */ time) =>
    (time === null || Number.isNaN(time) ? '' : time.toFixed(0)).padStart(8)
  try {
    const results = []
    const [nodesAsked = 0, linesAsked = 0] = process.argv.slice(3).map(Number).filter(Boolean)
    const sizes =
      nodesAsked > 0
        ? [/** @type {const} */ ([nodesAsked, linesAsked])]
        : SIZES.filter(([nodes]) => !quick || nodes === 5_000)
    for (const [nodes, lines] of sizes) {
      const result = await measure(browser, server.url, nodes, lines, rounds)
      results.push(result)
      process.stdout.write(
        `${nodes} nodes, ${lines} lines: open from a file ${result.opened} ms, first picture ${result.firstPicture.toFixed(0)} ms after its scene, longest task ${result.longestTask.toFixed(0)} ms\n` +
          `${''.padEnd(24)}${['p50', 'p95', 'whole', 'CPU', 'of bare'].map((head) => head.padStart(8)).join('')}\n`,
      )
      for (const { name, p50, p95, whole, cpu: spent, ofBare } of result.deeds)
        process.stdout.write(
          `${name.padEnd(24)}${cell(p50)}${cell(p95)}${cell(whole)}${cell(spent)}${`${ofBare.toFixed(2)}×`.padStart(8)}\n`,
        )
      process.stdout.write('\n')
    }
    process.stdout.write(
      `${JSON.stringify({ chromium: browser.version(), rounds, results }, null, 2)}\n`,
    )
    return 0
  } finally {
    await browser.close()
    await server.close()
  }
}
