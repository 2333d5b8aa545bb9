import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findPaths as findOn,
  groundOf,
  type PathsOrder,
  type Reach,
} from '../../../src/analysis/paths/findPaths.ts'
import {
  buildNetwork,
  DIRECTIONS,
  type Direction,
  distancesFrom,
  type LineArrays,
  turned,
  UNREACHED,
} from '../../../src/analysis/paths/network.ts'
import { routesBetween, shortestRoutes } from '../../../src/analysis/paths/routes.ts'

const findPaths = (asked: PathsOrder) => findOn(groundOf(asked.lines, asked.direction), asked)

type Row = readonly [from: number, to: number, symmetric?: 1]

const lines = (nodes: number, rows: readonly Row[]): LineArrays => ({
  nodes,
  from: Uint32Array.from(rows, ([from]) => from),
  to: Uint32Array.from(rows, ([, to]) => to),
  symmetric: Uint8Array.from(rows, ([, , symmetric = 0]) => symmetric),
})

/** Every simple path as the rows of its lines with the nodes that it visits, found by trying all. */
const bruteForce = (
  { from, to, symmetric }: LineArrays,
  direction: Direction,
  start: number,
  goal: number,
  longest: number,
): readonly { readonly nodes: readonly number[]; readonly rows: readonly number[] }[] => {
  const found: { nodes: readonly number[]; rows: readonly number[] }[] = []
  const walk = (nodes: readonly number[], rows: readonly number[]): void => {
    const here = nodes.at(-1)
    if (here === goal) {
      found.push({ nodes, rows })
      return
    }
    if (rows.length === longest) return
    for (let row = 0; row < from.length; row++) {
      const both = direction === 'either' || symmetric[row] === 1
      const ends = [
        ...(from[row] === here ? [to[row]] : []),
        ...(both && to[row] === here && from[row] !== here ? [from[row]] : []),
      ]
      for (const next of ends)
        if (next !== undefined && !nodes.includes(next)) walk([...nodes, next], [...rows, row])
    }
  }
  if (start !== goal) walk([start], [])
  return found
}

const anyLines = fc.integer({ min: 2, max: 7 }).chain((nodes) =>
  fc
    .array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.constantFrom(0, 1)), {
      maxLength: 14,
    })
    .map(
      (rows): LineArrays => ({
        nodes,
        from: Uint32Array.from(rows, ([from]) => from),
        to: Uint32Array.from(rows, ([, to]) => to),
        symmetric: Uint8Array.from(rows, ([, , symmetric]) => symmetric),
      }),
    ),
)
const anyDirection = fc.constantFrom(...DIRECTIONS)

const order = (
  all: LineArrays,
  direction: Direction,
  reach: Reach,
  ends: readonly number[] = [0, 1],
): PathsOrder => ({ lines: all, direction, ends, reach, most: 1e6 })

const upTo = (longest: number): Reach => ({ by: 'length', longest })

/** The routes with a choice of one line a step, written out. */
const pathsOf = (routes: ReturnType<typeof findPaths>['routes']): readonly string[] =>
  routes.flatMap((route) =>
    route.lines
      .reduce<readonly (readonly number[])[]>(
        (begun, step) => begun.flatMap((rows) => step.map((row) => [...rows, row])),
        [[]],
      )
      .map((rows) => `${route.nodes.join(' ')} by ${rows.join(' ')}`),
  )

describe('all simple paths up to a length', () => {
  it('are those that trying everything finds, each once, and as many as it counts', () => {
    fc.assert(
      fc.property(anyLines, anyDirection, fc.integer({ min: 1, max: 5 }), (all, direction, max) => {
        const { routes, counted, complete } = findPaths(order(all, direction, upTo(max)))
        const expected = bruteForce(all, direction, 0, 1, max)
        expect(complete).toBe(true)
        expect([...pathsOf(routes)].sort()).toEqual(
          expected.map(({ nodes, rows }) => `${nodes.join(' ')} by ${rows.join(' ')}`).sort(),
        )
        for (let steps = 1; steps <= max; steps++)
          expect(counted.find((one) => one.steps === steps)?.paths ?? 0).toBe(
            expected.filter(({ rows }) => rows.length === steps).length,
          )
        expect(routes.map(({ lines: { length } }) => length)).toEqual(
          routes.map(({ lines: { length } }) => length).sort((a, b) => a - b),
        )
      }),
    )
  })

  it('tell parallel lines apart and leave loops out', () => {
    const all = lines(3, [
      [0, 2],
      [0, 2],
      [2, 2],
      [2, 1],
      [1, 2],
    ])
    expect(findPaths(order(all, 'either', upTo(4))).counted).toEqual([
      { steps: 2, routes: 1, paths: 4 },
    ])
    expect(findPaths(order(all, 'along', upTo(4))).counted).toEqual([
      { steps: 2, routes: 1, paths: 2 },
    ])
  })

  it('keep no more routes than asked for, the shortest of them, and count them all', () => {
    const all = lines(6, [
      [0, 2],
      [2, 3],
      [3, 1],
      [0, 4],
      [4, 1],
      [0, 5],
      [5, 1],
    ])
    const { routes, counted } = findPaths({ ...order(all, 'along', upTo(3)), most: 1 })
    expect(routes.map(({ nodes }) => nodes)).toEqual([[0, 4, 1]])
    expect(counted).toEqual([
      { steps: 2, routes: 2, paths: 2 },
      { steps: 3, routes: 1, paths: 1 },
    ])
  })

  it('say so where the search is stopped before its end', () => {
    const all = lines(
      9,
      Array.from({ length: 81 }, (_, at): Row => [Math.floor(at / 9), at % 9]),
    )
    const network = buildNetwork(all, 'either')
    const search = { shortest: 1, longest: 6, most: 10 }
    expect(routesBetween(network, network, 0, 1, { ...search, budget: 50 }).complete).toBe(false)
    expect(routesBetween(network, network, 0, 1, { ...search, budget: 1e6 }).complete).toBe(true)
  })

  it('run from no node to itself', () => {
    expect(findPaths(order(lines(2, [[0, 1]]), 'either', upTo(4), [0, 0])).routes).toEqual([])
  })
})

describe('the shortest paths', () => {
  it('are all of the least length', () => {
    fc.assert(
      fc.property(anyLines, anyDirection, (all, direction) => {
        const { routes, distance } = findPaths(order(all, direction, { by: 'shortest' }))
        const expected = bruteForce(all, direction, 0, 1, 7)
        const least = Math.min(...expected.map(({ rows }) => rows.length))
        expect(distance).toBe(expected.length === 0 ? null : least)
        expect(pathsOf(routes)).toHaveLength(
          expected.filter(({ rows }) => rows.length === least).length,
        )
      }),
    )
  })

  it('come first when so many are asked for, however long', () => {
    fc.assert(
      fc.property(
        anyLines,
        anyDirection,
        fc.integer({ min: 1, max: 6 }),
        (all, direction, count) => {
          const network = buildNetwork(all, direction)
          const back = buildNetwork(turned(all), direction)
          const every = routesBetween(network, back, 0, 1, {
            shortest: 1,
            longest: all.nodes,
            most: 1e6,
            budget: 1e9,
          }).routes
          expect(shortestRoutes(network, back, 0, 1, count)).toEqual(every.slice(0, count))
        },
      ),
    )
  })
})

describe('distances', () => {
  it('count steps the way the lines run', () => {
    const all = lines(4, [
      [0, 1],
      [1, 2, 1],
    ])
    expect([...distancesFrom(buildNetwork(all, 'along'), 2)]).toEqual([UNREACHED, 1, 0, UNREACHED])
    expect([...distancesFrom(buildNetwork(all, 'either'), 2)]).toEqual([2, 1, 0, UNREACHED])
  })
})

describe('common neighbours', () => {
  it('touch every one of the ends, whichever way the lines run', () => {
    const all = lines(6, [
      [3, 0],
      [1, 3],
      [1, 3],
      [2, 3],
      [4, 0],
      [4, 1],
      [0, 1],
    ])
    const neighbours = (ends: readonly number[]) =>
      findPaths(order(all, 'along', upTo(2), ends)).common
    expect(neighbours([0, 1, 2])).toEqual([{ node: 3, lines: [[0], [1, 2], [3]] }])
    expect(neighbours([0, 1]).map(({ node }) => node)).toEqual([3, 4])
    expect(neighbours([0, 5])).toEqual([])
  })
})
