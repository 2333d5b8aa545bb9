import {
  buildNetwork,
  type Direction,
  distancesFrom,
  type LineArrays,
  type Network,
  turned,
  UNREACHED,
} from './network.ts'
import {
  type CommonNeighbour,
  type Counted,
  commonNeighbours,
  type Route,
  routesBetween,
  shortestRoutes,
} from './routes.ts'

/** All paths up to a length in steps; the shortest alone; or the first so many by length. */
export type Reach =
  | { readonly by: 'length'; readonly longest: number }
  | { readonly by: 'shortest' }
  | { readonly by: 'count'; readonly count: number }

/** Lines made ready for many searches. */
export interface Ground {
  readonly network: Network
  readonly back: Network
  readonly eitherWay: Network
}

export const groundOf = (lines: LineArrays, direction: Direction): Ground => {
  const eitherWay = buildNetwork(lines, 'either')
  if (direction === 'either') return { network: eitherWay, back: eitherWay, eitherWay }
  return {
    network: buildNetwork(lines, direction),
    back: buildNetwork(turned(lines), direction),
    eitherWay,
  }
}

export interface Question {
  /** Nodes; the paths run from the first to the second, common neighbours are those of all. */
  readonly ends: readonly number[]
  readonly reach: Reach
  /** How many routes are kept. */
  readonly most: number
}

/** What is asked of a worker: plain data. */
export interface PathsOrder extends Question {
  readonly lines: LineArrays
  readonly direction: Direction
}

export interface PathsAnswer {
  readonly routes: readonly Route[]
  readonly counted: readonly Counted[]
  /** False where the search was stopped before its end: the counts are then the least there are. */
  readonly complete: boolean
  /** Steps of the shortest path, also where it is longer than what was asked for; null where there is none. */
  readonly distance: number | null
  /** Whichever way the lines run. */
  readonly common: readonly CommonNeighbour[]
}

/** Steps that a search tries before it stops: some seconds. */
const BUDGET = 200_000_000

const countedOf = (routes: readonly Route[]): readonly Counted[] => {
  const counts = new Map<number, Counted>()
  for (const { lines } of routes) {
    const before = counts.get(lines.length) ?? { steps: lines.length, routes: 0, paths: 0 }
    const paths = lines.reduce((product, step) => product * step.length, 1)
    counts.set(lines.length, {
      ...before,
      routes: before.routes + 1,
      paths: before.paths + paths,
    })
  }
  return [...counts.values()]
}

/** Paths between two nodes, where two are given, and common neighbours of all. */
export const findPaths = (ground: Ground, { ends, reach, most }: Question): PathsAnswer => {
  const { network, back, eitherWay } = ground
  const common = commonNeighbours(eitherWay, ends)
  const [from, to] = ends
  if (from === undefined || to === undefined || ends.length !== 2)
    return { routes: [], counted: [], complete: true, distance: null, common }
  const steps = distancesFrom(back, to)[from] ?? UNREACHED
  const distance = steps === UNREACHED ? null : steps
  if (distance === null) return { routes: [], counted: [], complete: true, distance, common }
  if (reach.by === 'count') {
    const routes = shortestRoutes(network, back, from, to, reach.count)
    return { routes, counted: countedOf(routes), complete: true, distance, common }
  }
  const found = routesBetween(network, back, from, to, {
    shortest: distance,
    longest: reach.by === 'shortest' ? distance : reach.longest,
    most,
    budget: BUDGET,
  })
  return { ...found, distance, common }
}
