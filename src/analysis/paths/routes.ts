import { distancesFrom, type Network, rowsAt, slotOf } from './network.ts'

/** A way from node to node. Each choice of one line a step is a path of its own. */
export interface Route {
  readonly nodes: readonly number[]
  /** The rows of the lines of each step, ascending; one entry fewer than nodes. */
  readonly lines: readonly (readonly number[])[]
}

/** How many routes and paths of one length there are. */
export interface Counted {
  readonly steps: number
  readonly routes: number
  /** Simple paths, lines that run in parallel told apart. */
  readonly paths: number
}

export interface Search {
  /** Lengths in steps, both included. */
  readonly shortest: number
  readonly longest: number
  /** How many routes are kept; all are counted. */
  readonly most: number
  /** How many steps are tried before the search stops. */
  readonly budget: number
}

export interface Found {
  /** Shorter ones first, of one length by the numbers of their nodes. */
  readonly routes: readonly Route[]
  readonly counted: readonly Counted[]
  /** False where the search was stopped by its budget: the counts are then the least there are. */
  readonly complete: boolean
}

/** A route through these nodes, or null where two of them are no neighbours. */
export const routeThrough = (network: Network, nodes: readonly number[]): Route | null => {
  const slots = nodes.slice(1).map((node, at) => slotOf(network, nodes[at] ?? 0, node))
  return slots.includes(-1) ? null : { nodes, lines: slots.map((slot) => rowsAt(network, slot)) }
}

/**
 * Simple routes from one node to another, length by length, depth first; a step is not taken where what is left
 * of the length does not reach the goal. `back` is the network turned round (the same where lines are walked both ways).
 */
export const routesBetween = (
  network: Network,
  back: Network,
  from: number,
  to: number,
  { shortest, longest, most, budget }: Search,
): Found => {
  const { firstOf, neighbours, firstRow } = network
  const distance = distancesFrom(back, to, longest)
  const onPath = new Uint8Array(network.nodes)
  const slots = new Uint32Array(longest)
  const routes: Route[] = []
  const counted: Counted[] = []
  let tried = 0
  let length = 0
  let found = 0
  let paths = 0

  const arrive = (node: number, ways: number, depth: number): void => {
    const slot = slotOf(network, node, to)
    if (slot === -1) return
    found++
    paths += ways * ((firstRow[slot + 1] ?? 0) - (firstRow[slot] ?? 0))
    if (routes.length >= most) return
    slots[depth] = slot
    const nodes = [from]
    const lines: (readonly number[])[] = []
    for (let step = 0; step <= depth; step++) {
      const taken = slots[step] ?? 0
      nodes.push(neighbours[taken] ?? 0)
      lines.push(rowsAt(network, taken))
    }
    routes.push({ nodes, lines })
  }

  const walk = (node: number, ways: number, depth: number): void => {
    const left = length - depth - 1
    if (left === 0) {
      tried++
      arrive(node, ways, depth)
      return
    }
    const first = firstOf[node] ?? 0
    const last = firstOf[node + 1] ?? 0
    tried += last - first
    for (let slot = first; slot < last; slot++) {
      if (tried > budget) return
      const next = neighbours[slot] ?? 0
      const away = distance[next] ?? 0
      if (away > left || away === 0 || onPath[next] === 1) continue
      slots[depth] = slot
      onPath[next] = 1
      walk(next, ways * ((firstRow[slot + 1] ?? 0) - (firstRow[slot] ?? 0)), depth + 1)
      onPath[next] = 0
    }
  }

  if (from !== to && (distance[from] ?? 0) <= longest) {
    onPath[from] = 1
    for (length = shortest; length <= longest && tried <= budget; length++) {
      found = 0
      paths = 0
      walk(from, 1, 0)
      if (found > 0) counted.push({ steps: length, routes: found, paths })
    }
  }
  return { routes, counted, complete: tried <= budget }
}

const compare = (one: readonly number[], other: readonly number[]): number => {
  if (one.length !== other.length) return one.length - other.length
  const at = one.findIndex((node, place) => node !== other[place])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/**
 * The `count` shortest simple routes, however long, in the order of `routesBetween`; fewer where there are no more.
 * After Yen: each next route leaves one found before at some node, by a step that none with the same beginning has taken.
 */
export const shortestRoutes = (
  network: Network,
  back: Network,
  from: number,
  to: number,
  count: number,
): readonly Route[] => {
  if (from === to || count <= 0) return []
  const { firstOf, neighbours, nodes } = network
  /** The least of the shortest ways from the end of `root` to the goal that meets no node of `root` and begins with none of `taken`. */
  const onward = (
    root: readonly number[],
    taken: ReadonlySet<number>,
  ): readonly number[] | null => {
    const barred = new Uint8Array(nodes)
    for (const node of root) barred[node] = 1
    const distance = distancesFrom(back, to, undefined, barred)
    const way: number[] = []
    for (let here = root.at(-1) ?? from; here !== to; ) {
      let best = -1
      for (let slot = firstOf[here] ?? 0; slot < (firstOf[here + 1] ?? 0); slot++) {
        const next = neighbours[slot] ?? 0
        if (barred[next] === 1 || (way.length === 0 && taken.has(next))) continue
        if (best === -1 || (distance[next] ?? 0) < (distance[best] ?? 0)) best = next
      }
      if (best === -1 || (distance[best] ?? 0) >= nodes) return null
      way.push(best)
      here = best
    }
    return [...root, ...way]
  }
  const first = onward([from], new Set())
  const chosen: (readonly number[])[] = []
  const waiting = new Map<string, readonly number[]>()
  if (first !== null) waiting.set(first.join(' '), first)
  while (chosen.length < count && waiting.size > 0) {
    const [next = []] = [...waiting.values()].sort(compare)
    waiting.delete(next.join(' '))
    chosen.push(next)
    if (chosen.length === count) break
    for (let at = 0; at < next.length - 1; at++) {
      const root = next.slice(0, at + 1)
      const same = chosen.filter((one) => root.every((node, place) => one[place] === node))
      const other = onward(root, new Set(same.map((one) => one[at + 1] ?? 0)))
      if (other !== null) waiting.set(other.join(' '), other)
    }
  }
  return chosen.flatMap((way) => routeThrough(network, way) ?? [])
}

/** A node that is a neighbour of all, and the lines to each of them, in their order. */
export interface CommonNeighbour {
  readonly node: number
  readonly lines: readonly (readonly number[])[]
}

/** The nodes one step away from each of `ends`, ascending, the ends themselves left out. */
export const commonNeighbours = (
  network: Network,
  ends: readonly number[],
): readonly CommonNeighbour[] => {
  const { firstOf, neighbours } = network
  const [first, ...rest] = ends
  if (first === undefined) return []
  return [...neighbours.subarray(firstOf[first] ?? 0, firstOf[first + 1] ?? 0)].flatMap((node) => {
    if (ends.includes(node) || rest.some((end) => slotOf(network, end, node) === -1)) return []
    return [{ node, lines: ends.map((end) => rowsAt(network, slotOf(network, end, node))) }]
  })
}
