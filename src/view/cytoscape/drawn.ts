import type { Hit } from '../renderer.ts'
import type { Scene, SceneNode, SceneStrand } from '../scene.ts'
import { nodeKey, strandKey } from './elements.ts'

/** The last of the nodes, which lies on top, whose outline holds a point, in units of the model. */
const nodeAt = (
  nodes: readonly SceneNode[],
  { x, y }: { readonly x: number; readonly y: number },
): SceneNode | undefined =>
  nodes.findLast(
    ({ at, width, height }) =>
      Math.hypot((x - at[0]) / (width / 2), (y - at[1]) / (height / 2)) <= 1,
  )

/** What is drawn of a scene, by the keys that it has in cytoscape. */
export const createDrawn = () => {
  let all: readonly SceneNode[] = []
  const nodes = new Map<string, SceneNode>()
  const strands = new Map<string, SceneStrand>()
  return {
    show(scene: Scene) {
      all = scene.nodes
      nodes.clear()
      strands.clear()
      for (const node of scene.nodes) nodes.set(nodeKey(node.id), node)
      for (const strand of scene.strands) strands.set(strandKey(strand.id), strand)
    },
    node: (key: string): SceneNode | undefined => nodes.get(key),
    has: (hit: NonNullable<Hit>): boolean =>
      hit.kind === 'node' ? nodes.has(nodeKey(hit.id)) : strands.has(strandKey(hit.id)),
    /** @param at - where the element was hit, in units of the model */
    hitOf(key: string, at: { readonly x: number; readonly y: number }): Hit {
      // A bright line lies above faded nodes: whoever points at one of these means it.
      const node = nodes.get(key) ?? nodeAt(all, at)
      if (node !== undefined) return { kind: 'node', id: node.id }
      const strand = strands.get(key)
      return strand === undefined ? null : { kind: 'strand', id: strand.id }
    },
  }
}
