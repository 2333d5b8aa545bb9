/**
 * `npm run bench -- map [nodes lines] [--quick] [--json path]`: what a reader waits for in large graphs, in the built
 * page in Chromium, beside a bare canvas in the same page that draws every line and node anew, beside force-graph,
 * sigma and cytoscape as it comes, and beside JSON.parse, zod and graphology for the reading. All take turns in each
 * round, on a page of their own (the peers in every other round), so that what else the machine does meets all of them.
 * Where a graph opens in bubbles, some deeds are done to these first, and then to every node.
 * `--quick`: one size, two rounds. A size has five rounds, or as many as fit into its time.
 *
 * p50, p95: milliseconds from the deed to the second frame after it, or between two frames. Shown: until the whole
 * picture stands there (the mark `attest:picture-complete`). CPU: milliseconds of all processes of the browser, a deed.
 * Tables first, with each goal and whether it is reached, then the same as JSON, which also goes to the file that
 * `--json` names.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBuild } from '../../../scripts/build.mjs'
import { launchOptions } from '../../../scripts/chromium.mjs'
import { ROOT } from '../../../scripts/files.mjs'
import { say } from '../../../scripts/run.mjs'
import { serve } from '../../../scripts/serve.mjs'
import { appRound, emptyHeap, sentenceOf } from './app.mjs'
import { createClock, median, quantile } from './clock.mjs'
import { loadRound, PEERS, peerRound, rawHeap, servePeers } from './peers.mjs'
import { rowOf, tableOf, targetsOf, targetTable, told } from './report.mjs'
import { MOST_QUOTED, typedGraph } from './typedGraph.mjs'

const ROUNDS = 5
/** Nodes, lines, and the seconds within which another round begins. */
const SIZES = /** @type {const} */ ([
  [60, 150, 90],
  [1_000, 3_000, 120],
  [5_000, 20_000, 270],
  [20_000, 100_000, 330],
  [100_000, 500_000, 120],
])
/** @param {Float32Array | Uint32Array | Uint8Array} values */
const base64 = (values) =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64')

/** The graph as the floor takes it. @param {ReturnType<typeof typedGraph>} graph */
const bareOf = ({ entities, statements, layout }) => {
  const index = new Map(entities.map(({ id }, at) => [id, at]))
  const places = layout?.landscape ?? {}
  const relations = [...new Set(statements.map(({ relation }) => relation))]
  return {
    nodes: base64(Float32Array.from(entities.flatMap(({ id }) => places[id] ?? [0, 0]))),
    lines: base64(
      Uint32Array.from(
        statements.flatMap(({ subject, object }) => [
          index.get(subject) ?? 0,
          index.get(object) ?? 0,
        ]),
      ),
    ),
    families: base64(Uint8Array.from(statements, ({ relation }) => relations.indexOf(relation))),
  }
}

/**
 * The median of each number of records of one shape.
 * @template {Record<string, number>} T
 * @param {readonly T[]} records
 * @returns {T | null}
 */
const medians = (records) => {
  const [first] = records
  return first === undefined
    ? null
    : /** @type {T} */ (
        Object.fromEntries(
          Object.keys(first).map((key) => [
            key,
            median(records.map((record) => record[key] ?? NaN)),
          ]),
        )
      )
}

/**
 * @param {object} world
 * @param {import('playwright-core').Browser} world.browser
 * @param {ReturnType<typeof createClock>} world.clock
 * @param {string} world.url of the app
 * @param {Awaited<ReturnType<typeof servePeers>>} world.peers
 * @param {number} nodes
 * @param {number} lines
 * @param {number} rounds
 * @param {number} seconds
 * @returns {Promise<import('./report.mjs').Size>}
 */
const measure = async ({ browser, clock, url, peers }, nodes, lines, rounds, seconds) => {
  // Without quotes no peer is asked.
  const quotes = nodes <= MOST_QUOTED
  const begun = Date.now()
  const fileOf = (/** @type {ReturnType<typeof typedGraph>} */ graph) => {
    const address = `graphs/${graph.id}.json`
    mkdirSync(join(peers.folder, 'graphs'), { recursive: true })
    const path = join(peers.folder, address)
    writeFileSync(path, JSON.stringify(graph))
    return { address, path }
  }
  const graph = typedGraph(nodes, lines, { quotes })
  const { address, path } = fileOf(graph)
  const bare = bareOf(graph)
  const sought = graph.entities[0]?.name.slice(0, 6) ?? 'a'
  const asked = { browser, clock, url: peers.url, address }
  /** @type {Awaited<ReturnType<typeof appRound>>[]} */
  const apps = []
  /** @type {Awaited<ReturnType<typeof loadRound>>[]} */
  const loads = []
  /** @type {Map<string, Awaited<ReturnType<typeof peerRound>>[]>} */
  const others = new Map(PEERS.map((name) => [name, []]))
  /** @type {string[]} */
  const missed = []
  let done = 0
  let took = 0
  for (let round = 0; round < rounds; round++) {
    const since = Date.now()
    // The last is not known beforehand where time runs out: heap and layout are measured in the first.
    const last = round === 0
    try {
      apps.push(await appRound({ browser, clock, url, path, bare, sought, last }))
    } catch (error) {
      missed.push(`the app: ${sentenceOf(error)}`)
      break
    }
    if (quotes) {
      for (const name of PEERS) {
        const held = others.get(name)
        // What took too long once is not asked again.
        if (held?.some((one) => one.missed.length > 0)) continue
        // Peers take turns with every other round: they are slow, and vary less than they differ.
        if (round % 2 === 1) continue
        held?.push(await peerRound({ ...asked, name, nodes, last }))
      }
      loads.push(await loadRound(asked))
    }
    done++
    // The first takes longer, as heap and layout come on top.
    took = done === 1 ? (Date.now() - since) / 2 : Date.now() - since
    if (Date.now() - begun + took > seconds * 1000) break
  }
  const elements = nodes + lines
  const app = apps.find(({ heap }) => heap !== null)?.heap ?? null
  let heap = null
  if (app !== null)
    try {
      const tiny = fileOf(typedGraph(2, 1, { quotes: false }))
      const beyond = app - (await emptyHeap(browser, url, tiny.path))
      const raw = await rawHeap(asked)
      heap = { app: beyond, raw, perElement: (beyond - raw) / elements }
    } catch (error) {
      missed.push(`heap: ${sentenceOf(error)}`)
    }
  const searches = apps.flatMap(({ search }) => search ?? [])
  const typed = searches.flatMap(({ walls }) => walls)
  const names = [...new Set(apps.flatMap(({ deeds }) => Object.keys(deeds)))]
  return {
    nodes,
    lines,
    quotes,
    rounds: done,
    missed: [...missed, ...apps.flatMap((one) => one.missed)],
    deeds: Object.fromEntries(
      names.map((name) => [name, rowOf(apps.map(({ deeds }) => deeds[name]))]),
    ),
    open: medians(apps.map(({ open }) => open)),
    firstPaint: medians(apps.map(({ firstPaint }) => firstPaint)),
    allNodes: medians(apps.flatMap(({ allNodes }) => allNodes ?? [])),
    search:
      searches.length === 0
        ? null
        : {
            first: median(searches.map(({ first }) => first)),
            p50: quantile(typed, 0.5),
            p95: quantile(typed, 0.95),
          },
    layout: medians(apps.flatMap(({ layout }) => layout ?? [])),
    heap,
    load: medians(loads),
    peers: Object.fromEntries(
      [...others].map(([name, held]) => {
        const measured = held.flatMap((one) => ('deeds' in one ? one : []))
        const usable = measured.flatMap((one) => one.usable ?? [])
        const [bytes] = measured.flatMap((one) => one.heap ?? [])
        return [
          name,
          {
            painted: measured.length === 0 ? null : median(measured.map(({ painted }) => painted)),
            usable: usable.length === 0 ? null : median(usable),
            heapPerElement: bytes === undefined ? null : bytes / elements,
            deeds: Object.fromEntries(
              ['relation', 'hover', 'pan'].map((deed) => [
                deed,
                rowOf(measured.map(({ deeds }) => deeds[deed])),
              ]),
            ),
            missed: held.flatMap((one) => one.missed),
          },
        ]
      }),
    ),
  }
}

/** Sizes, rounds and the file of the JSON, as the command line asks for them. */
const asked = () => {
  const words = process.argv.slice(3)
  const quick = words.includes('--quick')
  const json = words.includes('--json') ? words[words.indexOf('--json') + 1] : undefined
  const [nodes = 0, lines = 0] = words.map(Number).filter((number) => number > 0)
  const rounds = quick ? 2 : ROUNDS
  const sizes =
    nodes > 0
      ? [/** @type {const} */ ([nodes, lines, 240])]
      : SIZES.filter(([size]) => !quick || size === 5_000)
  return { quick, json, rounds, sizes }
}

/** Prints the tables and the JSON. Resolves to the exit code. */
export const benchMap = async () => {
  if (!(await ensureBuild())) {
    say('The page could not be built: see above.')
    return 1
  }
  const { quick, json, rounds, sizes } = asked()
  const peers = await servePeers()
  const server = await serve({ folder: join(ROOT, 'dist'), port: 0 })
  const options = launchOptions()
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, '--enable-unsafe-swiftshader'],
  })
  const load = [loadavg()[0] ?? 0]
  const begun = Date.now()
  try {
    const clock = createClock(await browser.newBrowserCDPSession())
    const processors = cpus()
    process.stdout.write(
      `Chromium ${browser.version()}, Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}; milliseconds, medians of the rounds; WebGL is drawn by the processor here\n\n`,
    )
    const results = []
    for (const [nodes, lines, seconds] of sizes) {
      const result = await measure(
        { browser, clock, url: server.url, peers },
        nodes,
        lines,
        rounds,
        seconds,
      )
      load.push(loadavg()[0] ?? 0)
      results.push(result)
      process.stdout.write(`${tableOf(result)}\n`)
      say(`${told(result)} after ${Math.round((Date.now() - begun) / 1000)} s`)
    }
    const targets = targetsOf(results)
    process.stdout.write(
      `${targetTable(targets)}\nLoad of the machine meanwhile: ${load.map((one) => one.toFixed(1)).join(', ')}\n\n`,
    )
    const text = `${JSON.stringify({ chromium: browser.version(), node: process.versions.node, quick, load, results, targets }, null, 2)}\n`
    process.stdout.write(text)
    if (json !== undefined) writeFileSync(json, text)
    return 0
  } finally {
    await browser.close()
    await server.close()
    await peers.close()
  }
}
