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

/** Where each key starts when the values are put in its order; one longer than there are keys. */
const starts = (keys: Uint32Array, count: number): Uint32Array => {
  const first = new Uint32Array(count + 1)
  for (const key of keys) first[key + 1] = (first[key + 1] ?? 0) + 1
  for (let key = 0; key < count; key++) first[key + 1] = (first[key + 1] ?? 0) + (first[key] ?? 0)
  return first
}

/** The network of these lines; time and room grow with nodes and lines. */
export const buildNetwork = (lines: LineArrays, direction: Direction): Network => {
  const { nodes, from, to, symmetric } = lines
  let arcs = 0
  for (let row = 0; row < from.length; row++)
    if (from[row] !== to[row]) arcs += direction === 'either' || symmetric[row] === 1 ? 2 : 1
  const tails = new Uint32Array(arcs)
  const heads = new Uint32Array(arcs)
  const rowOf = new Uint32Array(arcs)
  let arc = 0
  const add = (tail: number, head: number, row: number): void => {
    tails[arc] = tail
    heads[arc] = head
    rowOf[arc] = row
    arc++
  }
  for (let row = 0; row < from.length; row++) {
    const [tail, head] = [from[row] ?? 0, to[row] ?? 0]
    if (tail === head) continue
    add(tail, head, row)
    if (direction === 'either' || symmetric[row] === 1) add(head, tail, row)
  }
  // Two counting sorts, the second of which keeps the order of the first: by tail, then by head, then by row.
  const atHead = starts(heads, nodes)
  const byHead = new Uint32Array(arcs)
  for (let at = 0; at < arcs; at++) {
    const head = heads[at] ?? 0
    const place = atHead[head] ?? 0
    byHead[place] = at
    atHead[head] = place + 1
  }
  const atTail = starts(tails, nodes)
  const sorted = new Uint32Array(arcs)
  for (const at of byHead) {
    const tail = tails[at] ?? 0
    const place = atTail[tail] ?? 0
    sorted[place] = at
    atTail[tail] = place + 1
  }
  const firstOf = new Uint32Array(nodes + 1)
  const neighbours = new Uint32Array(arcs)
  const firstRow = new Uint32Array(arcs + 1)
  const rows = new Uint32Array(arcs)
  let slots = 0
  let lastTail = -1
  let lastHead = -1
  sorted.forEach((at, place) => {
    const tail = tails[at] ?? 0
    const head = heads[at] ?? 0
    rows[place] = rowOf[at] ?? 0
    if (tail === lastTail && head === lastHead) return
    for (let node = lastTail + 1; node <= tail; node++) firstOf[node] = slots
    neighbours[slots] = head
    firstRow[slots] = place
    slots++
    lastTail = tail
    lastHead = head
  })
  for (let node = lastTail + 1; node <= nodes; node++) firstOf[node] = slots
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
export const rowsAt = (network: Network, slot: number): readonly number[] => [
  ...network.rows.subarray(network.firstRow[slot] ?? 0, network.firstRow[slot + 1] ?? 0),
]

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
