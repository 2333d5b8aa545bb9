import { createRandom } from '../../src/analysis/layouts/random.ts'
import type { LineArrays } from '../../src/analysis/paths/network.ts'

/**
 * A random multigraph with hubs: low numbers are picked more often the larger `skew` is (1: all alike).
 * Loops and parallel lines occur; one line in four is symmetric.
 */
export const randomLines = (
  seed: number,
  nodes: number,
  lines: number,
  skew: number,
): LineArrays => {
  const next = createRandom(seed)
  const node = (): number => Math.floor(nodes * next() ** skew)
  return {
    nodes,
    from: Uint32Array.from({ length: lines }, node),
    to: Uint32Array.from({ length: lines }, node),
    symmetric: Uint8Array.from({ length: lines }, () => (next() < 0.25 ? 1 : 0)),
  }
}

/** The lines as rows of tail, head and whether they are symmetric. */
export const rowsOf = ({ from, to, symmetric }: LineArrays): readonly (readonly number[])[] =>
  [...from].map((tail, row) => [tail, to[row] ?? 0, symmetric[row] ?? 0])
