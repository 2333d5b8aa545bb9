import type { Measure } from './measure.ts'

const DAMPING = 0.85
const CLOSE_ENOUGH = 1e-12
const MOST_ROUNDS = 1000

/**
 * PageRank on the directed multigraph: a reader follows lines at random, each parallel line as likely as another,
 * a symmetric line both ways, and starts anew 15 times in 100, or where no line leads on. The values sum to 1.
 */
export const pagerank: Measure = {
  id: 'pagerank',
  gives: 'amount',
  compute: ({ size, from, to, symmetric }) => {
    if (size === 0) return new Float64Array(0)
    const out = new Float64Array(size)
    const arcs = (visit: (start: number, end: number) => void): void => {
      for (let line = 0; line < from.length; line++) {
        const [start, end] = [from[line] ?? 0, to[line] ?? 0]
        visit(start, end)
        if (symmetric[line] === 1 && start !== end) visit(end, start)
      }
    }
    arcs((start) => {
      out[start] = (out[start] ?? 0) + 1
    })
    let values = new Float64Array(size).fill(1 / size)
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const before = values
      let stuck = 0
      for (let node = 0; node < size; node++) if (out[node] === 0) stuck += before[node] ?? 0
      const after = new Float64Array(size).fill((1 - DAMPING + DAMPING * stuck) / size)
      arcs((start, end) => {
        after[end] = (after[end] ?? 0) + (DAMPING * (before[start] ?? 0)) / (out[start] ?? 1)
      })
      values = after
      const moved = after.reduce(
        (sum, value, node) => sum + Math.abs(value - (before[node] ?? 0)),
        0,
      )
      if (moved < CLOSE_ENOUGH) break
    }
    return values
  },
}
