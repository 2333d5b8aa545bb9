import type { EntityId } from '../domain/ids.ts'
import type { Scene } from './scene.ts'

/** Between a node's outline and its ring, in units of the model. */
export const RING_GAP = 2.5
/** Of the ring around the node with the largest figure, in units of the model. */
const WIDEST = 9

/** The scene with a ring around each node that has a share of the largest figure, from 0 (none) to 1. */
export const withRings = (scene: Scene, shares: ReadonlyMap<EntityId, number> | null): Scene =>
  shares === null
    ? scene
    : {
        strands: scene.strands,
        nodes: scene.nodes.map((node) => ({ ...node, ring: (shares.get(node.id) ?? 0) * WIDEST })),
      }
