import type { LineArrays } from '../../src/analysis/paths/network.ts'

/** Numbers in [0, 1), the same for the same seed. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

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
  const next = seeded(seed)
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
