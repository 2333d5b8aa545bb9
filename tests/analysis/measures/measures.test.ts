import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { degreesOf } from '../../../src/analysis/measures/degree.ts'
import { MEASURES } from '../../../src/analysis/measures/index.ts'
import { MEASURE_IDS, type MeasureId } from '../../../src/analysis/measures/measure.ts'
import { type Network, neighboursOf, networkOf } from '../../../src/analysis/measures/network.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { allLines } from '../../../src/domain/lines.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'
import { aNetwork, anyNetwork, cliques, linesOf } from './anyNetwork.ts'

const valuesOf = (id: MeasureId, network: Network): readonly number[] => {
  const measure = MEASURES.find((one) => one.id === id)
  if (measure === undefined) throw new Error(`There is no measure ${id}.`)
  return [...measure.compute(network)]
}

describe('the list of measures', () => {
  it('holds each measure once', () => {
    expect(MEASURES.map(({ id }) => id).toSorted()).toEqual([...MEASURE_IDS].toSorted())
  })
})

describe.each(MEASURES)('the measure $id', ({ compute, gives }) => {
  it('gives nothing for no node', () => {
    expect([...compute(aNetwork(0, []))]).toEqual([])
  })

  it('gives a finite number for a single node, with a line to itself or without', () => {
    for (const network of [aNetwork(1, []), aNetwork(1, [[0, 0, false]])])
      expect([...compute(network)].every(Number.isFinite)).toBe(true)
  })

  it('gives a finite number a node, and the same ones again', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const values = compute(network)
        expect(values).toHaveLength(network.size)
        expect([...values].every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
        expect([...compute(network)]).toEqual([...values])
      }),
    )
  })

  it('numbers groups from 1 without a gap, the largest first', () => {
    if (gives !== 'group') return
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const sizes = new Map<number, number>()
        for (const group of compute(network)) sizes.set(group, (sizes.get(group) ?? 0) + 1)
        const numbers = [...sizes.keys()].toSorted((one, other) => one - other)
        expect(numbers).toEqual(numbers.map((_, at) => at + 1))
        const counts = numbers.map((number) => sizes.get(number) ?? 0)
        expect(counts).toEqual(counts.toSorted((one, other) => other - one))
      }),
    )
  })
})

/** All shortest ways from one node to another, found by trying. */
const shortestWays = (network: Network, start: number, end: number): readonly number[][] => {
  const pairs = linesOf(network)
  const beside = (node: number): readonly number[] => [
    ...new Set(pairs.flatMap(([from, to]) => (from === node ? [to] : to === node ? [from] : []))),
  ]
  let ways: number[][] = [[start]]
  for (let length = 0; length < network.size; length++) {
    const arrived = ways.filter((way) => way.at(-1) === end)
    if (arrived.length > 0) return arrived
    ways = ways.flatMap((way) =>
      beside(way.at(-1) ?? 0)
        .filter((node) => !way.includes(node))
        .map((node) => [...way, node]),
    )
  }
  return []
}

describe('measures against trying all ways', () => {
  it('betweenness is the share of shortest ways that lead through a node', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const nodes = Array.from({ length: network.size }, (_, node) => node)
        const pairs = nodes.flatMap((one) => nodes.slice(one + 1).map((other) => [one, other]))
        const sums = nodes.map((node) =>
          pairs.reduce((sum, [one = 0, other = 0]) => {
            if (one === node || other === node) return sum
            const ways = shortestWays(network, one, other)
            const through = ways.filter((way) => way.includes(node)).length
            return sum + (ways.length === 0 ? 0 : through / ways.length)
          }, 0),
        )
        const others = ((network.size - 1) * (network.size - 2)) / 2
        const found = valuesOf('betweenness', network)
        for (const node of nodes)
          expect(found[node]).toBeCloseTo(others <= 0 ? 0 : (sums[node] ?? 0) / others, 10)
      }),
      { numRuns: 60 },
    )
  })

  it('components hold exactly the nodes that some way joins', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const found = valuesOf('component', network)
        for (let one = 0; one < network.size; one++)
          for (let other = 0; other < one; other++)
            expect(found[one] === found[other]).toBe(shortestWays(network, one, other).length > 0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what each measure counts', () => {
  const pair = aNetwork(3, [
    [0, 1, false],
    [0, 1, false],
    [1, 2, true],
  ])

  it('degrees count parallel lines each, and a symmetric line runs into and out of both ends', () => {
    expect(valuesOf('degree', pair)).toEqual([2, 3, 1])
    expect(valuesOf('in-degree', pair)).toEqual([0, 3, 1])
    expect(valuesOf('out-degree', pair)).toEqual([2, 1, 1])
  })

  it('degrees of the parts add up to the degree', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const even = degreesOf(network, 'in', (line) => line % 2 === 0)
        const odd = degreesOf(network, 'in', (line) => line % 2 === 1)
        expect([...even].map((count, node) => count + (odd[node] ?? 0))).toEqual(
          valuesOf('in-degree', network),
        )
      }),
    )
  })

  it('betweenness and closeness do not see how many lines join two nodes', () => {
    const once = aNetwork(3, [
      [0, 1, false],
      [1, 2, true],
    ])
    for (const id of ['betweenness', 'closeness'] as const)
      expect(valuesOf(id, pair)).toEqual(valuesOf(id, once))
  })

  it('PageRank sums to 1 and follows the direction of lines', () => {
    const [first = 0, second = 0] = valuesOf('pagerank', aNetwork(2, [[0, 1, false]]))
    expect(first + second).toBeCloseTo(1, 12)
    expect(second).toBeGreaterThan(first)
    const both = valuesOf('pagerank', aNetwork(2, [[0, 1, true]]))
    expect(both[0]).toBeCloseTo(both[1] ?? 0, 12)
  })

  it('communities find the cliques of a ring', () => {
    const found = valuesOf('community', cliques(6))
    for (let node = 0; node < 30; node++) expect(found[node]).toBe(found[Math.floor(node / 5) * 5])
    expect(new Set(found).size).toBe(6)
  })
})

describe('the network of a dataset', () => {
  const dataset = parsed(
    aDataset({
      entities: [anEntity('aland'), anEntity('borduria'), anEntity('cobalt')],
      statements: [
        aStatement('meeting'),
        aStatement('offer', { relation: 'offers-mediation', object: ['borduria', 'cobalt'] }),
      ],
    }),
  )
  const isSymmetric = (relation: string): boolean => relation === 'consults'
  const ids = ['aland', 'borduria', 'cobalt'].map(entityId)

  it('has a line for each object of a statement', () => {
    const { size, from, to, symmetric } = networkOf(ids, allLines(dataset), isSymmetric)
    expect(size).toBe(3)
    expect([...from]).toEqual([0, 0, 0])
    expect([...to]).toEqual([1, 1, 2])
    expect([...symmetric]).toEqual([1, 0, 0])
  })

  it('passes over lines to nodes that are not in it', () => {
    expect([...networkOf(ids.slice(0, 2), allLines(dataset), isSymmetric).to]).toEqual([1, 1])
  })

  it('joins two nodes once, with the number of their lines as weight', () => {
    const { starts, targets, weights } = neighboursOf(
      networkOf(ids, allLines(dataset), isSymmetric),
    )
    expect([...targets.subarray(starts[0], starts[1])]).toEqual([1, 2])
    expect([...weights.subarray(starts[0], starts[1])]).toEqual([2, 1])
  })
})
