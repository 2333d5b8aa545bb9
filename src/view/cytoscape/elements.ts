import type { ElementDefinition } from 'cytoscape'
import type { SceneNode, SceneStrand } from '../scene.ts'
import { familyColour, strandWidth, type Theme } from '../theme.ts'

/** Nodes and edges share one space of ids in cytoscape. */
export const nodeKey = (id: string): string => `n:${id}`
export const strandKey = (id: string): string => `s:${id}`

const SHAPES = { ellipse: 'ellipse', round: 'round-rectangle', polygon: 'polygon' } as const

export const nodeElement = (node: SceneNode): ElementDefinition => ({
  group: 'nodes',
  data: {
    id: nodeKey(node.id),
    width: node.width,
    height: node.height,
    shape: SHAPES[node.glyph.form],
    corners: node.glyph.form === 'polygon' ? node.glyph.corners.flat() : [-1, -1, 1, 1],
    border: node.entity.unnamed || node.entity.alleged ? 'dashed' : 'solid',
    pole: node.pole,
    ring: node.ring,
  },
  position: { x: node.at[0], y: node.at[1] },
})

export const strandElement = (strand: SceneStrand, theme: Theme): ElementDefinition => ({
  group: 'edges',
  data: {
    id: strandKey(strand.id),
    source: nodeKey(strand.from),
    target: nodeKey(strand.to),
    colour: familyColour(theme, strand.family),
    width: strandWidth(strand.bulk ?? strand.statements.length),
    status: strand.status,
    distances: [...strand.route.way.distances],
    weights: [...strand.route.way.weights],
    sourceArrow: strand.heads > 1 ? 'triangle' : 'none',
    targetArrow: strand.heads > 0 ? 'triangle' : 'none',
  },
})

/** True where drawing `other` instead of `one` would change nothing of the node. */
export const sameNode = (one: SceneNode, other: SceneNode): boolean =>
  one === other ||
  (one.at[0] === other.at[0] &&
    one.at[1] === other.at[1] &&
    one.width === other.width &&
    one.height === other.height &&
    one.entity === other.entity &&
    one.ring === other.ring)

export const sameStrand = (one: SceneStrand, other: SceneStrand): boolean =>
  one === other ||
  (one.route === other.route &&
    one.statements.length === other.statements.length &&
    one.bulk === other.bulk)
