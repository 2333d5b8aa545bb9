/**
 * `npx tsx tests/bench/paths.ts`: all simple paths of up to four steps between two hubs of a random multigraph,
 * every route written out. What is built once for many searches is timed apart: our networks from the lines, and
 * graphology's graph, which is not timed. Beside it, on the same graphs in the same run: the plain depth-first search over graphology, groups of parallel
 * edges told apart as graphology's own library of paths does it, and networkx. Medians of the runs; all three must
 * count the same paths.
 */
import { execFileSync } from 'node:child_process'
import { MultiUndirectedGraph } from 'graphology'
import { findPython } from '../../scripts/python.mjs'
import { findPaths, groundOf } from '../../src/analysis/paths/findPaths.ts'
import type { LineArrays } from '../../src/analysis/paths/network.ts'
import { randomLines, rowsOf } from '../helpers/multigraph.ts'

const RUNS = 7
const LONGEST = 4
/** Nodes, lines, and how strongly lines gather at hubs. */
const SIZES = [
  [1_000, 3_000, 1.8],
  [20_000, 100_000, 1.5],
] as const

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

const timed = <T>(run: () => T): { readonly result: T; readonly time: number } => {
  const start = performance.now()
  const result = run()
  return { result, time: performance.now() - start }
}

const graphOf = ({ nodes, from, to }: LineArrays): MultiUndirectedGraph => {
  const graph = new MultiUndirectedGraph()
  for (let node = 0; node < nodes; node++) graph.addNode(`${node}`)
  from.forEach((tail, row) => {
    graph.addEdgeWithKey(`e${row}`, `${tail}`, `${to[row] ?? 0}`)
  })
  return graph
}

/** Every route up to a length as the groups of edges of its steps: nothing is pruned. */
const plainSearch = (
  graph: MultiUndirectedGraph,
  from: string,
  to: string,
): readonly (readonly (readonly string[])[])[] => {
  const found: (readonly (readonly string[])[])[] = []
  const onPath = new Set([from])
  const steps: (readonly string[])[] = []
  const walk = (node: string): void => {
    const groups = new Map<string, string[]>()
    graph.forEachEdge(node, (edge, _attributes, tail, head) => {
      const next = tail === node ? head : tail
      if (onPath.has(next)) return
      const group = groups.get(next)
      if (group === undefined) groups.set(next, [edge])
      else group.push(edge)
    })
    for (const [next, edges] of groups) {
      steps.push(edges)
      if (next === to) found.push([...steps])
      else if (steps.length < LONGEST) {
        onPath.add(next)
        walk(next)
        onPath.delete(next)
      }
      steps.pop()
    }
  }
  walk(from)
  return found
}

const hubsOf = ({ nodes, from, to }: LineArrays): readonly [number, number] => {
  const degree = new Uint32Array(nodes)
  for (const ends of [from, to]) for (const end of ends) degree[end] = (degree[end] ?? 0) + 1
  const [first = 0, second = 0] = [...degree.keys()].sort(
    (a, b) => (degree[b] ?? 0) - (degree[a] ?? 0),
  )
  return [first, second]
}

const withNetworkx = (lines: LineArrays, from: number, to: number) => {
  const python = findPython('networkx')
  if (python === null) return null
  const question = {
    nodes: lines.nodes,
    lines: rowsOf(lines),
    direction: 'either',
    from,
    to,
    longest: LONGEST,
  }
  const [answer] = JSON.parse(
    execFileSync(python, ['tests/helpers/paths_with_networkx.py'], {
      encoding: 'utf8',
      input: JSON.stringify([question]),
      maxBuffer: 1e9,
    }),
  )
  const counts: readonly number[] = answer.counts
  return {
    paths: counts.reduce((sum, count) => sum + count, 0),
    time: Number(answer.milliseconds),
  }
}

const bench = (nodes: number, count: number, skew: number): void => {
  const lines = randomLines(7, nodes, count, skew)
  const [from, to] = hubsOf(lines)
  const graph = graphOf(lines)
  const ours: number[] = []
  const ready: number[] = []
  const theirs: number[] = []
  let counted = 0
  let expected = 0
  let routes = 0
  for (let run = 0; run < RUNS; run++) {
    const ground = timed(() => groundOf(lines, 'either'))
    const found = timed(() =>
      findPaths(ground.result, {
        ends: [from, to],
        reach: { by: 'length', longest: LONGEST },
        most: Number.POSITIVE_INFINITY,
      }),
    )
    const plain = timed(() => plainSearch(graph, `${from}`, `${to}`))
    ours.push(found.time)
    ready.push(ground.time)
    theirs.push(plain.time)
    counted = found.result.counted.reduce((sum, { paths }) => sum + paths, 0)
    routes = found.result.routes.length
    expected = plain.result.reduce(
      (sum, steps) => sum + steps.reduce((product, edges) => product * edges.length, 1),
      0,
    )
  }
  const python = withNetworkx(lines, from, to)
  const us = median(ours)
  const ratio = (time: number): string =>
    `${time.toFixed(1).padStart(9)} ms   ${(us / time).toFixed(4)}×`
  process.stdout.write(
    `${nodes} nodes, ${count} lines; hubs of ${graph.degree(`${from}`)} and ${graph.degree(`${to}`)} lines; ` +
      `${routes} routes, ${counted} paths of up to ${LONGEST} steps\n` +
      `  ours                ${us.toFixed(1).padStart(9)} ms, after ${median(ready).toFixed(1)} ms for the lines, once for many searches\n` +
      `  graphology          ${ratio(median(theirs))}   ${expected} paths\n` +
      (python === null
        ? '  networkx            not found\n'
        : `  networkx            ${ratio(python.time)}   ${python.paths} paths\n`),
  )
  const agree = counted === expected && (python === null || python.paths === counted)
  if (!agree) process.exitCode = 1
  process.stdout.write(agree ? '  the counts agree\n\n' : '  the counts DIFFER\n\n')
}

for (const [nodes, count, skew] of SIZES) bench(nodes, count, skew)
