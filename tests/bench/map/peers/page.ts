/** What `tests/bench/map/peers.mjs` asks this page for, as functions of `window.peers`. */
import type { Contender, Mount } from './contender.ts'
import { cytoscapeAsItComes } from './cytoscapeAsItComes.ts'
import { forceGraph } from './forceGraph.ts'
import { type Raw, rawOf, surroundings } from './graph.ts'
import { sigma } from './sigma.ts'

const CONTENDERS: ReadonlyMap<string, Mount> = new Map([
  ['force-graph', forceGraph],
  ['sigma', sigma],
  ['cytoscape as it comes', cytoscapeAsItComes],
])
const RELATION = 'mediates'

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
const host = document.getElementById('stage')

/** Parsed, for the heap of the data alone. */
let parsed: unknown = null
let raw: Raw = { nodes: [], links: [] }
let contender: Contender | null = null
let loader: Worker | null = null

const timed = async (times: number, budget: number, act: (at: number) => Promise<void>) => {
  const walls: number[] = []
  const begun = performance.now()
  while (walls.length < times && (walls.length < 2 || performance.now() - begun < budget)) {
    const since = performance.now()
    await act(walls.length)
    await frame()
    walls.push(performance.now() - since)
  }
  return { walls, wholes: [] }
}

const drawing = (): Contender => {
  if (contender === null) throw new Error('Nothing is drawn.')
  return contender
}

const once = (worker: Worker): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data), { once: true })
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true })
  })

Object.assign(window, {
  peers: {
    async parse(address: string) {
      parsed = JSON.parse(await (await fetch(address)).text())
      return parsed !== null
    },
    async take(address: string) {
      raw = rawOf(await (await fetch(address)).text())
    },
    /** Milliseconds to the first frame, and to a first click that is answered. */
    async mount(name: string) {
      const mount = CONTENDERS.get(name)
      if (mount === undefined || host === null) throw new Error(`There is no "${name}".`)
      const since = performance.now()
      contender = await mount(host, raw)
      await frame()
      const painted = performance.now() - since
      await contender.click?.(raw.nodes[0]?.id ?? '')
      await frame()
      return { painted, usable: contender.click === null ? null : performance.now() - since }
    },
    relation: (times: number, budget: number) =>
      timed(times, budget, (at) =>
        at % 2 === 0 ? drawing().hide(RELATION) : drawing().show(RELATION),
      ),
    hover: (times: number, budget: number) => {
      const lit = surroundings(raw)
      return timed(times, budget, (at) => drawing().dim(lit[at % lit.length] ?? null))
    },
    async pan(times: number, budget: number) {
      await drawing().dim(null)
      const walls: number[] = []
      const begun = performance.now()
      let before = begun
      while (walls.length < times && (walls.length < 2 || before - begun < budget)) {
        drawing().panBy(walls.length % 20 < 10 ? 6 : -6, 2)
        await frame()
        const now = performance.now()
        walls.push(now - before)
        before = now
      }
      return { walls, wholes: [] }
    },
    async prepareLoad(address: string) {
      loader = new Worker(new URL('./load.worker.ts', import.meta.url), { type: 'module' })
      const ready = once(loader)
      loader.postMessage(new URL(address, window.location.href).href)
      await ready
    },
    load() {
      if (loader === null) throw new Error('Nothing is to be loaded.')
      const answer = once(loader)
      loader.postMessage(null)
      return answer
    },
  },
})
