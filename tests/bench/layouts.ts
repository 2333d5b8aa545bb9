/**
 * `npx tsx tests/bench/layouts.ts`: the force layout on a seeded graph of communities with hubs, 1,000 nodes and
 * 3,000 lines, beside fcose where cytoscape-fcose is installed (`npm install --no-save cytoscape-fcose@2.2.0`), else
 * beside cytoscape's own cose on a smaller graph, which it can bear. Processor time of one run and crossings of the
 * straight lines between the places that come out; ours are taken after its nodes were moved off each other.
 */
import { createRequire } from 'node:module'
import { force } from '../../src/analysis/layouts/force.ts'
import { DEFAULT_PARAMETERS } from '../../src/analysis/layouts/layout.ts'
import { createRandom } from '../../src/analysis/layouts/random.ts'
import type { Point } from '../../src/domain/dataset.ts'
import { entityId } from '../../src/domain/ids.ts'
import { aLink, aNetwork, aNode } from '../analysis/layouts/network.ts'

type Pair = readonly [number, number]

const GROUPS = 12
/** How strongly lines gather at hubs, and how many of them stay within a community. */
const SKEW = -0.55
const WITHIN = 0.8
const SEED = 7

/** Distinct pairs of nodes; low numbers are hubs. */
const randomPairs = (nodes: number, lines: number): readonly Pair[] => {
  const random = createRandom(SEED)
  let sum = 0
  const sums = Array.from({ length: nodes }, (_, at) => {
    sum += (at + 1) ** SKEW
    return sum
  })
  const pick = (): number => {
    const wanted = random() * sum
    return sums.findIndex((upTo) => upTo >= wanted)
  }
  const pairs = new Map<string, Pair>()
  for (let line = 0; line < lines; line++) {
    const one = pick()
    let other = pick()
    if (random() < WITHIN)
      for (let tries = 0; tries < 200 && other % GROUPS !== one % GROUPS; tries++) other = pick()
    const pair: Pair = one < other ? [one, other] : [other, one]
    if (one !== other) pairs.set(pair.join(' '), pair)
  }
  return [...pairs.values()]
}

const crossings = (places: readonly Point[], pairs: readonly Pair[]): number => {
  const at = (node: number): Point => places[node] ?? [0, 0]
  const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
    (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  let count = 0
  pairs.forEach(([a, b], rank) => {
    const [from, to] = [at(a), at(b)]
    for (const [c, d] of pairs.slice(rank + 1)) {
      if (a === c || a === d || b === c || b === d) continue
      const [start, end] = [at(c), at(d)]
      if (side(from, to, start) * side(from, to, end) < 0)
        if (side(start, end, from) * side(start, end, to) < 0) count++
    }
  })
  return count
}

interface Run {
  readonly seconds: number
  readonly places: readonly Point[]
}

const timed = (compute: () => readonly Point[]): Run => {
  const start = process.cpuUsage()
  const places = compute()
  const { user, system } = process.cpuUsage(start)
  return { seconds: (user + system) / 1e6, places }
}

const ours = (nodes: number, pairs: readonly Pair[]): Run => {
  const input = aNetwork(
    Array.from({ length: nodes }, (_, at) => aNode(`n${at}`, 'person')),
    pairs.map(([one, other]) => aLink(`n${one}`, `n${other}`)),
  )
  return timed(() => {
    const positions = force.compute(input, DEFAULT_PARAMETERS)
    return input.nodes.map((_, at) => positions.get(entityId(`n${at}`)) ?? [0, 0])
  })
}

const require = createRequire(import.meta.url)

/** fcose, or null where it is not installed. */
const fcose = (): unknown => {
  try {
    return require('cytoscape-fcose')
  } catch {
    return null
  }
}

const theirs = async (name: string, nodes: number, pairs: readonly Pair[]): Promise<Run> => {
  const { default: cytoscape } = await import('cytoscape')
  const extension = fcose()
  if (typeof extension === 'function') extension(cytoscape)
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: {
      nodes: Array.from({ length: nodes }, (_, at) => ({ data: { id: `n${at}` } })),
      edges: pairs.map(([one, other], at) => ({
        data: { id: `e${at}`, source: `n${one}`, target: `n${other}` },
      })),
    },
  })
  const options = { name, animate: false }
  return timed(() => {
    cy.layout(options).run()
    return Array.from({ length: nodes }, (_, at): Point => {
      const { x, y } = cy.getElementById(`n${at}`).position()
      return [x, y]
    })
  })
}

const print = (name: string, { seconds, places }: Run, pairs: readonly Pair[]): void =>
  console.log(
    `${name.padEnd(10)}${seconds.toFixed(2).padStart(8)} s of processor time${String(crossings(places, pairs)).padStart(10)} crossings`,
  )

const installed = fcose() !== null
const [nodes, lines] = installed ? [1000, 3000] : [200, 500]
const other = installed ? 'fcose' : 'cose'
if (!installed)
  console.log(
    'cytoscape-fcose is not installed: beside cytoscape’s own cose, on a smaller graph. For fcose: npm install --no-save cytoscape-fcose@2.2.0',
  )
const pairs = randomPairs(nodes, lines)
console.log(`${nodes} nodes, ${pairs.length} distinct pairs with a line`)
ours(nodes, pairs)
const own = ours(nodes, pairs)
const again = ours(nodes, pairs)
const compared = await theirs(other, nodes, pairs)
print('force', own, pairs)
print(other, compared, pairs)
const share = (one: number, all: number): string => (one / all).toFixed(3)
console.log(
  `force to ${other}: ${share(own.seconds, compared.seconds)} of the processor time, ` +
    `${share(crossings(own.places, pairs), crossings(compared.places, pairs))} of the crossings; ` +
    `${JSON.stringify(own.places) === JSON.stringify(again.places) ? 'identical' : 'DIFFERENT'} from run to run`,
)
process.exit(0)
