import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { Mount } from './contender.ts'
import { colours } from './graph.ts'

const FAINT = '#eee'

/** sigma on WebGL, with reducers. */
export const sigma: Mount = async (host, raw) => {
  const palette = colours(raw)
  const graph = new MultiDirectedGraph()
  for (const { id, x, y } of raw.nodes)
    graph.addNode(id, { x, y: -y, size: 2, color: '#333', label: id })
  for (const { id, source, target, relation } of raw.links)
    graph.addEdgeWithKey(id, source, target, { size: 0.6, color: palette.get(relation), relation })
  const edgesOf = new Map<string, string[]>()
  graph.forEachEdge((edge, { relation }) => {
    const held = edgesOf.get(relation)
    if (held === undefined) edgesOf.set(relation, [edge])
    else held.push(edge)
  })
  const hidden = new Set<string>()
  let lit: ReadonlySet<string> | null = null
  const renderer = new Sigma(graph, host, {
    edgeReducer: (edge, data) => {
      if (hidden.has(data.relation)) return { ...data, hidden: true }
      if (lit === null || (lit.has(graph.source(edge)) && lit.has(graph.target(edge)))) return data
      return { ...data, color: FAINT }
    },
    nodeReducer: (node, data) => (lit === null || lit.has(node) ? data : { ...data, color: FAINT }),
  })
  const drawn = (): Promise<void> =>
    new Promise((resolve) => {
      renderer.once('afterRender', () => resolve())
    })
  const toggle = (relation: string): Promise<void> => {
    const done = drawn()
    renderer.refresh({
      partialGraph: { nodes: [], edges: edgesOf.get(relation) ?? [] },
      skipIndexation: true,
      schedule: true,
    })
    return done
  }
  return {
    hide: (relation) => {
      hidden.add(relation)
      return toggle(relation)
    },
    show: (relation) => {
      hidden.delete(relation)
      return toggle(relation)
    },
    dim: (now) => {
      lit = now
      const done = drawn()
      renderer.refresh({ skipIndexation: true, schedule: true })
      return done
    },
    panBy: (dx, dy) => {
      const camera = renderer.getCamera()
      const { x, y } = camera.getState()
      camera.setState({ x: x - dx / host.clientWidth, y: y + dy / host.clientHeight })
    },
    click: null,
  }
}
