import ForceGraph from 'force-graph'
import type { Mount } from './contender.ts'
import { colours, fitted } from './graph.ts'

interface Node {
  id: string
  fx: number
  fy: number
}

interface Link {
  source: string | Node
  target: string | Node
  relation: string
}

const idOf = (end: string | Node): string => (typeof end === 'string' ? end : end.id)
const FAINT = 'rgba(120, 120, 120, 0.1)'

/** force-graph on its canvas, with nodes held where they are. */
export const forceGraph: Mount = async (host, raw) => {
  const palette = colours(raw)
  const hidden = new Set<string>()
  let lit: ReadonlySet<string> | null = null
  /** A frame counts once it has asked for the colours as they are now: what is set is taken up a moment later. */
  let asked = false
  let drawn = (): void => {}
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      asked = false
      drawn = resolve
    })
  const first = next()
  const { zoom, x, y } = fitted(raw, host.clientWidth, host.clientHeight)
  let middle = { x, y }
  const nodes: Node[] = raw.nodes.map((node) => ({ id: node.id, fx: node.x, fy: node.y }))
  const links: Link[] = raw.links.map(({ source, target, relation }) => ({
    source,
    target,
    relation,
  }))
  const isVisible = ({ relation }: Link): boolean => {
    asked = true
    return !hidden.has(relation)
  }
  const colourOf = ({ source, target, relation }: Link): string =>
    lit === null || (lit.has(idOf(source)) && lit.has(idOf(target)))
      ? (palette.get(relation) ?? '')
      : FAINT
  const nodeColour = ({ id }: Node): string => (lit === null || lit.has(id) ? '#333' : FAINT)
  const graph = new ForceGraph<Node, Link>(host)
    .width(host.clientWidth)
    .height(host.clientHeight)
    .cooldownTicks(0)
    .nodeVal(16)
    .nodeColor(nodeColour)
    .linkColor(colourOf)
    .linkVisibility(isVisible)
    .onRenderFramePost(() => {
      if (asked) drawn()
    })
    .graphData({ nodes, links })
  graph.zoom(zoom).centerAt(x, y)
  await first
  /** Only an accessor that is new is drawn anew, and only the frame that asks it shows what it says. */
  const redrawn = (): Promise<void> => {
    const done = next()
    asked = false
    graph
      .linkVisibility((link) => isVisible(link))
      .linkColor((link) => colourOf(link))
      .nodeColor((node) => nodeColour(node))
    return done
  }
  return {
    hide: (relation) => {
      hidden.add(relation)
      return redrawn()
    },
    show: (relation) => {
      hidden.delete(relation)
      return redrawn()
    },
    dim: (now) => {
      lit = now
      return redrawn()
    },
    panBy: (dx, dy) => {
      middle = { x: middle.x - dx / zoom, y: middle.y - dy / zoom }
      graph.centerAt(middle.x, middle.y)
    },
    click: null,
  }
}
