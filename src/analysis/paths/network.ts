/** Lines as plain numbers, ready to be sent to a worker: a row a line, its ends as indices of nodes. */
export interface LineArrays {
  readonly nodes: number
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** 1 where the relation is symmetric, so that the line has no arrow to go along. */
  readonly symmetric: Uint8Array
}

/** `either`: a line is walked both ways; `along`: from its subject to its object, a symmetric one both ways. */
export const DIRECTIONS = ['either', 'along'] as const
export type Direction = (typeof DIRECTIONS)[number]

/**
 * Who can be reached from whom in one step. The neighbours of node `n` are
 * `neighbours[firstOf[n]]` up to `firstOf[n + 1]`, ascending and each once; the lines to the neighbour in
 * slot `s` are `rows[firstRow[s]]` up to `firstRow[s + 1]`, ascending. Loops are left out.
 */
export interface Network {
  readonly nodes: number
  readonly firstOf: Uint32Array
  readonly neighbours: Uint32Array
  readonly firstRow: Uint32Array
  readonly rows: Uint32Array
}

/** The order in which `keys` ascend, those that are equal as `before` has them; after it, where each key ends. */
const sortedBy = (
  keys: Uint32Array,
  before: Uint32Array | null,
  count: number,
): { readonly order: Uint32Array; readonly ends: Uint32Array } => {
  const ends = new Uint32Array(count + 1)
  for (let at = 0; at < keys.length; at++) {
    const after = (keys[at] ?? 0) + 1
    ends[after] = (ends[after] ?? 0) + 1
  }
  for (let key = 0; key < count; key++) ends[key + 1] = (ends[key + 1] ?? 0) + (ends[key] ?? 0)
  const order = new Uint32Array(keys.length)
  for (let place = 0; place < keys.length; place++) {
    const at = before === null ? place : (before[place] ?? 0)
    const key = keys[at] ?? 0
    const end = ends[key] ?? 0
    order[end] = at
    ends[key] = end + 1
  }
  return { order, ends }
}

/** The network of these lines; time and room grow with nodes and lines. */
export const buildNetwork = (lines: LineArrays, direction: Direction): Network => {
  const { nodes, from, to, symmetric } = lines
  const tails = new Uint32Array(from.length * 2)
  const heads = new Uint32Array(from.length * 2)
  const rowOf = new Uint32Array(from.length * 2)
  let arcs = 0
  for (let row = 0; row < from.length; row++) {
    const tail = from[row] ?? 0
    const head = to[row] ?? 0
    if (tail === head) continue
    tails[arcs] = tail
    heads[arcs] = head
    rowOf[arcs] = row
    arcs++
    if (direction === 'along' && symmetric[row] !== 1) continue
    tails[arcs] = head
    heads[arcs] = tail
    rowOf[arcs] = row
    arcs++
  }
  // By tail, then by head, then by row: two counting sorts, the second of which keeps the order of the first.
  const byHead = sortedBy(heads.subarray(0, arcs), null, nodes)
  const { order, ends } = sortedBy(tails.subarray(0, arcs), byHead.order, nodes)
  const firstOf = new Uint32Array(nodes + 1)
  const neighbours = new Uint32Array(arcs)
  const firstRow = new Uint32Array(arcs + 1)
  const rows = new Uint32Array(arcs)
  let slots = 0
  let place = 0
  for (let node = 0; node < nodes; node++) {
    firstOf[node] = slots
    const end = ends[node] ?? 0
    let last = node
    for (; place < end; place++) {
      const at = order[place] ?? 0
      const head = heads[at] ?? 0
      rows[place] = rowOf[at] ?? 0
      if (head === last) continue
      last = head
      neighbours[slots] = head
      firstRow[slots] = place
      slots++
    }
  }
  firstOf[nodes] = slots
  firstRow[slots] = arcs
  return {
    nodes,
    firstOf,
    neighbours: neighbours.subarray(0, slots),
    firstRow: firstRow.subarray(0, slots + 1),
    rows,
  }
}

/** The network with every step turned round: who can be reached in it reaches in the other. */
export const turned = (lines: LineArrays): LineArrays => ({
  ...lines,
  from: lines.to,
  to: lines.from,
})

/** The lines in a slot, ascending. */
export const rowsAt = ({ firstRow, rows }: Network, slot: number): readonly number[] => {
  const held: number[] = []
  const end = firstRow[slot + 1] ?? 0
  for (let at = firstRow[slot] ?? 0; at < end; at++) held.push(rows[at] ?? 0)
  return held
}

/** The slot of `neighbour` at `node`, or -1. */
export const slotOf = (
  { firstOf, neighbours }: Network,
  node: number,
  neighbour: number,
): number => {
  let low = firstOf[node] ?? 0
  let high = (firstOf[node + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = neighbours[middle] ?? 0
    if (found === neighbour) return middle
    if (found < neighbour) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Farther than any path. */
export const UNREACHED = 0xffff_ffff

/** Steps from `node` to every node, breadth first; `UNREACHED` where there is no way, or none within `limit`. */
export const distancesFrom = (
  { nodes, firstOf, neighbours }: Network,
  node: number,
  limit = UNREACHED,
  barred: Uint8Array | null = null,
): Uint32Array => {
  const distance = new Uint32Array(nodes).fill(UNREACHED)
  const queue = new Uint32Array(nodes)
  distance[node] = 0
  queue[0] = node
  let end = 1
  for (let at = 0; at < end; at++) {
    const here = queue[at] ?? 0
    const steps = (distance[here] ?? 0) + 1
    if (steps > limit) break
    const last = firstOf[here + 1] ?? 0
    for (let slot = firstOf[here] ?? 0; slot < last; slot++) {
      const next = neighbours[slot] ?? 0
      if (distance[next] !== UNREACHED || barred?.[next] === 1) continue
      distance[next] = steps
      queue[end] = next
      end++
    }
  }
  return distance
}
