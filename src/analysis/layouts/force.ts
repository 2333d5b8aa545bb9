import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Point, Positions } from '../../domain/dataset.ts'
import { footprint } from '../geometry/box.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { createRandom } from './random.ts'
import { settle } from './settle.ts'

const ITERATIONS = { quick: 200, full: 600 } as const
/** From here on the pull of far nodes is approximated (Barnes–Hut). */
const APPROXIMATE_FROM = 300
const FEWEST_ITERATIONS = 40
const TURN = Math.PI * (3 - Math.sqrt(5))
const ROOM = 1.9

const byId = (one: LayoutNode, other: LayoutNode): number => (one.id < other.id ? -1 : 1)

const iterationsFor = (effort: LayoutParameters['effort'], nodes: number): number => {
  const share = Math.min(1, APPROXIMATE_FROM / Math.max(1, nodes))
  return Math.max(FEWEST_ITERATIONS, Math.round(ITERATIONS[effort] * share))
}

/** Scales places so that as much area is theirs as nodes and labels ask for. */
const spread = (nodes: readonly LayoutNode[], points: readonly Point[]) => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const middleX = xs.reduce((sum, x) => sum + x, 0) / Math.max(1, xs.length)
  const middleY = ys.reduce((sum, y) => sum + y, 0) / Math.max(1, ys.length)
  let wanted = 0
  for (const node of nodes) {
    const box = footprint(node, [0, 0])
    wanted += (box.right - box.left + 24) * (box.bottom - box.top + 24)
  }
  const deviation = Math.sqrt(
    points.reduce((sum, [x, y]) => sum + (x - middleX) ** 2 + (y - middleY) ** 2, 0) /
      Math.max(1, points.length),
  )
  const scale = deviation === 0 ? 1 : (Math.sqrt(wanted) * ROOM) / (deviation * 3)
  return points.map(([x, y]): Point => [(x - middleX) * scale, (y - middleY) * scale])
}

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions => {
  const nodes = [...input.nodes].sort(byId)
  const keys = new Map(nodes.map((node, index) => [node.id, `n${index}`]))
  const random = createRandom(parameters.seed)
  const graph = new UndirectedGraph()
  nodes.forEach((_, index) => {
    const radius = 12 * Math.sqrt(index + 0.5)
    const angle = index * TURN + random() * 0.5
    graph.addNode(`n${index}`, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) })
  })
  const pairs = new Set(
    input.links.flatMap(({ from, to }) => {
      const one = keys.get(from)
      const other = keys.get(to)
      if (one === undefined || other === undefined || one === other) return []
      return one < other ? `${one} ${other}` : `${other} ${one}`
    }),
  )
  for (const pair of [...pairs].sort()) {
    const [one = '', other = ''] = pair.split(' ')
    graph.addEdge(one, other)
  }
  const moved =
    nodes.length < 2
      ? {}
      : forceAtlas2(graph, {
          iterations: iterationsFor(parameters.effort, nodes.length),
          settings: {
            ...forceAtlas2.inferSettings(graph),
            barnesHutOptimize: nodes.length > APPROXIMATE_FROM,
            gravity: 1,
            scalingRatio: 10,
          },
        })
  const wishes = spread(
    nodes,
    nodes.map((_, index): Point => {
      const place = moved[`n${index}`]
      return place === undefined ? [0, 0] : [place.x, place.y]
    }),
  )
  return settle(
    nodes.map((node, index) => [node, wishes[index] ?? [0, 0]] as const),
    [],
  )
}

/** ForceAtlas2 from fixed starting places, then moved apart until no label is covered. */
export const force: Layout = {
  id: 'force',
  label: 'Force',
  description:
    'Linked nodes draw together, others push apart. For graphs without two main parties.',
  compute,
}
