/** Which strands touch a node, looked up in one table. */
export type Touching = (node: number) => Uint32Array

/**
 * Finds for each node the strands that touch it, ascending; one that returns to it comes twice.
 * @param ends - strand → the numbers of its two ends, of which those from `nodes` on are no nodes
 */
export const touchingIn = (ends: ArrayLike<number>, nodes: number): Touching => {
  const starts = new Uint32Array(nodes + 2)
  let held = 0
  for (let at = 0; at < ends.length; at++) {
    const node = ends[at] ?? nodes
    if (node < 0 || node >= nodes) continue
    starts[node + 2] = (starts[node + 2] ?? 0) + 1
    held++
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const strands = new Uint32Array(held)
  for (let at = 0; at < ends.length; at++) {
    const node = ends[at] ?? nodes
    if (node < 0 || node >= nodes) continue
    const free = starts[node + 1] ?? 0
    strands[free] = at >> 1
    starts[node + 1] = free + 1
  }
  return (node) =>
    node >= 0 && node < nodes
      ? strands.subarray(starts[node], starts[node + 1])
      : strands.subarray(0, 0)
}
