import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { findPython } from '../../../scripts/python.mjs'
import { createRandom } from '../../../src/analysis/layouts/random.ts'
import { modularity } from '../../../src/analysis/measures/communities.ts'
import { MEASURES } from '../../../src/analysis/measures/index.ts'
import { type Network, neighboursOf, networkOf } from '../../../src/analysis/measures/network.ts'
import { allLines } from '../../../src/domain/lines.ts'
import { parseDataset } from '../../../src/io/parse/parse.ts'
import { aNetwork, anyNetwork, cliques, linesOf, type TestLine } from './anyNetwork.ts'

/** A graph with hubs: each new node takes two lines to ends of older lines. */
const hubs = (size: number, seed: number): Network => {
  const random = createRandom(seed)
  const lines: TestLine[] = [[0, 1, false]]
  const ends = [0, 1]
  for (let node = 2; node < size; node++)
    for (let more = 0; more < 2; more++) {
      const other = ends[Math.floor(random() * ends.length)] ?? 0
      lines.push([node, other, random() < 0.3])
      ends.push(node, other)
    }
  return aNetwork(size, lines)
}

const crisis = (): Network => {
  const folder = 'graph-data/pakistan-afghanistan-2025'
  const authored = JSON.parse(readFileSync(`${folder}/graph.json`, 'utf8'))
  const files = authored.sources.map(({ file }: { file: string }) => [
    file,
    readFileSync(`${folder}/${file}`, 'utf8'),
  ])
  const { dataset } = parseDataset(authored, new Map(files))
  if (dataset === null) throw new Error('The dataset has faults.')
  const symmetric = new Set(dataset.relations.filter((one) => one.symmetric).map(({ id }) => id))
  return networkOf(
    dataset.entities.map(({ id }) => id),
    allLines(dataset),
    (relation) => symmetric.has(relation),
  )
}

const NETWORKS: readonly { readonly name: string; readonly networks: readonly Network[] }[] = [
  { name: 'the crisis', networks: [crisis()] },
  { name: 'a ring of cliques', networks: [cliques(6)] },
  { name: 'graphs with hubs', networks: [hubs(120, 1), hubs(60, 2)] },
  { name: 'one line, and loose nodes', networks: [aNetwork(2, [[0, 1, false]]), aNetwork(4, [])] },
  { name: 'invented networks', networks: fc.sample(anyNetwork, { numRuns: 60, seed: 7 }) },
]

const valuesOf = (id: string, network: Network): readonly number[] => [
  ...(MEASURES.find((measure) => measure.id === id)?.compute(network) ?? []),
]

type Theirs = Readonly<Record<string, readonly number[]>>
const found = new Map<Network, Theirs>()
beforeAll(() => {
  const python = findPython('networkx')
  if (python === null)
    throw new Error(
      'This test measures with networkx: install Python 3 with networkx (Debian: apt-get install python3-networkx).',
    )
  const all = NETWORKS.flatMap(({ networks }) => networks)
  const input = all.map((network) => ({
    size: network.size,
    lines: linesOf(network),
    communities: valuesOf('community', network),
  }))
  const answers: readonly Theirs[] = JSON.parse(
    execFileSync(python, ['tests/helpers/measure_with_networkx.py'], {
      encoding: 'utf8',
      input: JSON.stringify(input),
    }),
  )
  for (const [at, network] of all.entries()) found.set(network, answers[at] ?? {})
})

describe.each(NETWORKS)('measures of $name agree with networkx', ({ networks }) => {
  it.each(['degree', 'in-degree', 'out-degree'])('%s', (id) => {
    for (const network of networks) expect(valuesOf(id, network)).toEqual(found.get(network)?.[id])
  })

  it.each(['betweenness', 'closeness', 'pagerank'])('%s', (id) => {
    for (const network of networks) {
      const values = valuesOf(id, network)
      const theirs = found.get(network)?.[id] ?? []
      expect(theirs).toHaveLength(network.size)
      for (const [node, value] of theirs.entries()) expect(values[node]).toBeCloseTo(value, 9)
    }
  })

  it('components', () => {
    for (const network of networks) {
      const values = valuesOf('component', network)
      expect(values.map((group) => values.indexOf(group))).toEqual(found.get(network)?.component)
    }
  })

  it('modularity, and communities no worse than its own Louvain finds', () => {
    for (const network of networks) {
      const own = modularity(neighboursOf(network), valuesOf('community', network))
      expect(own).toBeCloseTo(Number(found.get(network)?.modularity), 9)
      expect(own).toBeGreaterThanOrEqual(Number(found.get(network)?.louvain) - 0.005)
    }
  })
})
