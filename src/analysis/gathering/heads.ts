import { community } from '../measures/communities.ts'
import type { Network } from '../measures/network.ts'

/** Bubbles that are read at a glance; a level has about as many. */
const MOST = 36
/** Fewer nodes than these are drawn themselves. */
const FEWEST = 3

/** How many lines touch each node. */
const degreesOf = ({ size, from, to }: Network): Uint32Array => {
  const degrees = new Uint32Array(size)
  for (let line = 0; line < from.length; line++) {
    const [one = 0, other = 0] = [from[line], to[line]]
    degrees[one] = (degrees[one] ?? 0) + 1
    if (one !== other) degrees[other] = (degrees[other] ?? 0) + 1
  }
  return degrees
}

/** Who has the most lines of some, the first of several. */
const busiest = (nodes: readonly number[], degrees: Uint32Array): number =>
  nodes.reduce(
    (best, node) => ((degrees[node] ?? 0) > (degrees[best] ?? 0) ? node : best),
    nodes[0] ?? 0,
  )

/** The members of each group, by its number; numbers of groups that nobody is in are passed over. */
const grouped = (groups: ArrayLike<number>): readonly (readonly number[])[] => {
  const known: number[][] = []
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] ?? 0
    known[group] ??= []
    known[group].push(node)
  }
  return known.filter((members) => members !== undefined)
}

/**
 * Regions of communities, about `most` of them: again and again the one with the fewest nodes joins the neighbour to which,
 * for its size, most lines lead. What no line joins to another stays by itself.
 * @returns for each community its region
 */
const regionsOf = (
  { from, to }: Network,
  communities: ArrayLike<number>,
  sizes: Uint32Array,
  most: number,
): Int32Array => {
  const ties = Array.from(sizes, () => new Map<number, number>())
  const tie = (one: number, other: number, count: number): void => {
    const known = ties[one]
    known?.set(other, (known.get(other) ?? 0) + count)
  }
  for (let line = 0; line < from.length; line++) {
    const one = communities[from[line] ?? 0] ?? 0
    const other = communities[to[line] ?? 0] ?? 0
    if (one === other) continue
    tie(one, other, 1)
    tie(other, one, 1)
  }
  const region = Int32Array.from(sizes, (_, at) => at)
  const held = sizes.slice()
  const open = new Set([...ties.keys()].filter((at) => (ties[at]?.size ?? 0) > 0))
  let left = open.size
  while (left > most && open.size > 0) {
    let least = -1
    for (const at of open) if (least < 0 || (held[at] ?? 0) < (held[least] ?? 0)) least = at
    const near = ties[least]
    let best = -1
    let strongest = 0
    for (const [other, count] of near ?? []) {
      const strength = count / (held[other] ?? 1)
      if (strength > strongest) {
        best = other
        strongest = strength
      }
    }
    open.delete(least)
    if (near === undefined || best < 0) continue
    left--
    held[best] = (held[best] ?? 0) + (held[least] ?? 0)
    for (const [other, count] of near) {
      ties[other]?.delete(least)
      if (other === best) continue
      tie(best, other, count)
      tie(other, best, count)
    }
    region[least] = best
  }
  const outermost = (at: number): number => {
    let above = at
    while (region[above] !== above) above = region[above] ?? above
    return above
  }
  return region.map((_, at) => outermost(at))
}

/**
 * Who stands for whom where there are too many nodes to draw: for each node of the network the number of the node above
 * it, -1: none. A community is gathered under the one of its nodes with the most lines, neighbouring communities again
 * under theirs, until about three dozen are left of what has lines between them.
 */
export const headsOf = (network: Network): Int32Array => {
  const heads = new Int32Array(network.size).fill(-1)
  const degrees = degreesOf(network)
  // From 1, the largest first.
  const communities = community.compute(network).map((number) => number - 1)
  const parts = grouped(communities)
  const sizes = Uint32Array.from(parts, (part) => part.length)
  const regions = grouped(regionsOf(network, communities, sizes, MOST))
  const under = (nodes: readonly number[], head: number): void => {
    for (const node of nodes) if (node !== head) heads[node] = head
  }
  for (const region of regions) {
    const nodes = region.flatMap((part) => parts[part] ?? [])
    if (nodes.length < FEWEST) continue
    const head = busiest(nodes, degrees)
    if (region.length === 1) {
      under(nodes, head)
      continue
    }
    for (const part of region) {
      const rest = (parts[part] ?? []).filter((node) => node !== head)
      const below = rest.length < FEWEST ? head : busiest(rest, degrees)
      under(rest, below)
      if (below !== head) heads[below] = head
    }
  }
  return heads
}
