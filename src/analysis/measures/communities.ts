import { createRandom } from '../layouts/random.ts'
import type { Measure } from './measure.ts'
import { type Neighbours, neighboursFrom, neighboursOf, numbered } from './network.ts'

const SEED = 1
/** Orders that are tried on a small graph; the best division is kept. */
const TRIES = 10
const SMALL = 20_000
/** What a move must bring at least, so that rounding never goes in circles. */
const LEAST_GAIN = 1e-9

/** A graph in which a node may stand for many: `inner` is twice the weight of what lies within it. */
interface Level extends Neighbours {
  readonly inner: Float64Array
}

const strengthsOf = ({ size, starts, weights, inner }: Level): Float64Array => {
  const strengths = inner.slice()
  for (let node = 0; node < size; node++)
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++)
      strengths[node] = (strengths[node] ?? 0) + (weights[at] ?? 0)
  return strengths
}

const shuffled = (size: number, random: () => number): Uint32Array => {
  const order = Uint32Array.from({ length: size }, (_, node) => node)
  for (let at = size - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = held
  }
  return order
}

/** Moves single nodes to the community of a neighbour for as long as that raises the modularity. */
const moved = (level: Level, random: () => number, resolution: number): Uint32Array => {
  const { size, starts, targets, weights } = level
  const strengths = strengthsOf(level)
  const total = strengths.reduce((sum, strength) => sum + strength, 0)
  const groups = Uint32Array.from({ length: size }, (_, node) => node)
  const sums = strengths.slice()
  const towards = new Float64Array(size)
  for (let again = true; again; ) {
    again = false
    for (const node of shuffled(size, random)) {
      const near: number[] = []
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const group = groups[targets[at] ?? 0] ?? 0
        if (towards[group] === 0) near.push(group)
        towards[group] = (towards[group] ?? 0) + (weights[at] ?? 0)
      }
      const own = groups[node] ?? 0
      const strength = strengths[node] ?? 0
      sums[own] = (sums[own] ?? 0) - strength
      const gain = (group: number): number =>
        (towards[group] ?? 0) - (resolution * (sums[group] ?? 0) * strength) / total
      let best = own
      let most = gain(own) + LEAST_GAIN
      for (const group of near)
        if (gain(group) > most) {
          best = group
          most = gain(group)
        }
      sums[best] = (sums[best] ?? 0) + strength
      if (best !== own) {
        groups[node] = best
        again = true
      }
      for (const group of near) towards[group] = 0
    }
  }
  return groups
}

/** Each community as one node, and which node stands for which community. */
const folded = (
  { size, starts, targets, weights, inner }: Level,
  groups: Uint32Array,
): { readonly level: Level; readonly places: Uint32Array } => {
  const numbers = new Map<number, number>()
  for (const group of groups) if (!numbers.has(group)) numbers.set(group, numbers.size)
  const places = groups.map((group) => numbers.get(group) ?? 0)
  const within = new Float64Array(numbers.size)
  const [from, to, held]: [number[], number[], number[]] = [[], [], []]
  for (let node = 0; node < size; node++) {
    const place = places[node] ?? 0
    within[place] = (within[place] ?? 0) + (inner[node] ?? 0)
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const other = places[targets[at] ?? 0] ?? 0
      if (other === place) within[place] = (within[place] ?? 0) + (weights[at] ?? 0)
      else if (place < other) {
        from.push(place)
        to.push(other)
        held.push(weights[at] ?? 0)
      }
    }
  }
  const neighbours = neighboursFrom(numbers.size, from, to, (pair) => held[pair] ?? 0)
  return { level: { ...neighbours, inner: within }, places }
}

/** The groups of nodes, and the last level, on which each group is a node. */
const joined = (
  start: Level,
  random: () => number,
  resolution: number,
  tell: (groups: number) => void,
): { readonly groups: Uint32Array; readonly level: Level } => {
  let level = start
  let groups = Uint32Array.from({ length: start.size }, (_, node) => node)
  for (;;) {
    const { level: next, places } = folded(level, moved(level, random, resolution))
    groups = groups.map((group) => places[group] ?? 0)
    tell(next.size)
    if (next.size === level.size) return { groups, level: next }
    level = next
  }
}

const levelOf = (neighbours: Neighbours): Level => ({
  ...neighbours,
  inner: new Float64Array(neighbours.size),
})

const nobody = (): void => {}

const louvain = (neighbours: Neighbours, random: () => number): Uint32Array =>
  joined(levelOf(neighbours), random, 1, nobody).groups

/** Modularity of a division at resolution 1, from -0.5 to 1; 0 where there are no lines. */
export const modularity = (neighbours: Neighbours, groups: ArrayLike<number>): number => {
  const { size, starts, targets, weights } = neighbours
  const sums = new Map<number, number>()
  let total = 0
  let within = 0
  for (let node = 0; node < size; node++) {
    const group = groups[node] ?? 0
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const weight = weights[at] ?? 0
      total += weight
      if (groups[targets[at] ?? 0] === group) within += weight
      sums.set(group, (sums.get(group) ?? 0) + weight)
    }
  }
  if (total === 0) return 0
  const expected = [...sums.values()].reduce((sum, one) => sum + (one / total) ** 2, 0)
  return within / total - expected
}

/**
 * Communities by Louvain's method at resolution 1 on the undirected graph, parallel lines as weights, direction and
 * lines from a node to itself passed over. The seed is fixed, so that the same lines give the same communities.
 */
export const community: Measure = {
  id: 'community',
  gives: 'group',
  compute: (network) => {
    const neighbours = neighboursOf(network)
    const random = createRandom(SEED)
    const tries = network.size + network.from.length > SMALL ? 1 : TRIES
    let best = louvain(neighbours, random)
    let most = modularity(neighbours, best)
    for (let again = 1; again < tries; again++) {
      const groups = louvain(neighbours, random)
      const value = modularity(neighbours, groups)
      if (value <= most + LEAST_GAIN) continue
      best = groups
      most = value
    }
    return numbered(best)
  },
}

/** How much coarser each further division is at first, and how often one is tried. */
const COARSER = 1.4
const COARSEST = 18
/** The largest of few communities may hold such a part of all nodes; beyond it the division says nothing. */
const TOO_LARGE = 0.4
/** A community as small is joined with no other at any resolution, for mostly it is a part of its own. */
const APART = 5
/** A division is few enough where its `most` largest communities hold such a part of the nodes that can be joined. */
const NEARLY_ALL = 0.96

const largestFirst = (groups: Uint32Array, size: number): readonly number[] => {
  const counts = new Uint32Array(size)
  for (const group of groups) counts[group] = (counts[group] ?? 0) + 1
  return [...counts].sort((one, other) => other - one)
}

/**
 * Few communities rather than the best: where Louvain finds more than `most`, its communities are joined at lower and
 * lower resolutions until the `most` largest hold nearly all nodes, as long as none of them takes in too much.
 * The seed is fixed. Numbered as `numbered` does.
 * @param tell - hears after each pass how many groups there are so far
 */
export const fewCommunities = (
  neighbours: Neighbours,
  most: number,
  tell: (groups: number) => void = nobody,
): Float64Array => {
  const random = createRandom(SEED)
  const fine = joined(levelOf(neighbours), random, 1, tell)
  let { groups } = fine
  let sizes = largestFirst(groups, fine.level.size)
  const nodes = neighbours.size
  const joinable = sizes.reduce((sum, size) => sum + (size > APART ? size : 0), 0)
  let resolution = 1
  let step = COARSER
  for (let again = 0; again < COARSEST; again++) {
    const held = sizes.slice(0, most).reduce((sum, size) => sum + size, 0)
    if (held >= NEARLY_ALL * joinable) break
    const coarse = joined(fine.level, random, resolution / step, tell)
    const next = fine.groups.map((group) => coarse.groups[group] ?? 0)
    const larger = largestFirst(next, coarse.level.size)
    if ((larger[0] ?? 0) > Math.max(TOO_LARGE * nodes, sizes[0] ?? 0)) {
      step = Math.sqrt(step)
      continue
    }
    resolution /= step
    groups = next
    sizes = larger
  }
  return numbered(groups)
}
