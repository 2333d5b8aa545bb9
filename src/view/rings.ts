import type { EntityId } from '../domain/ids.ts'
import type { SceneNode } from './scene.ts'

/** Between a node's outline and its ring, in units of the model. */
export const RING_GAP = 2.5
/** Of the ring around the node with the largest figure, in units of the model. */
const WIDEST = 9

/**
 * A frame, or a scene of no frame, with a ring around each node that has a share of the largest figure, from 0 (none)
 * to 1.
 */
export const withRings = <Held extends { readonly nodes: readonly SceneNode[] }>(
  of: Held,
  shares: ReadonlyMap<EntityId, number> | null,
): Held =>
  shares === null
    ? of
    : {
        ...of,
        nodes: of.nodes.map((node) => ({ ...node, ring: (shares.get(node.id) ?? 0) * WIDEST })),
      }
