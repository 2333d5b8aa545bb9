import type { EntityId } from '../domain/ids.ts'
import type { BoxesAt } from './keptFree.ts'
import { placeLabels } from './labels.ts'
import { estimate } from './pictures/text.ts'
import type { Scene } from './scene.ts'
import type { StrandId } from './strands.ts'

const NONE: ReadonlySet<StrandId> = new Set()

/**
 * Where names stand that have to be written, for each of several choices of them: those that find no room below their
 * nodes reach out farther.
 */
export const namesAt =
  ({ nodes }: Pick<Scene, 'nodes'>, named: readonly ReadonlySet<EntityId>[]): BoxesAt =>
  (zoom) =>
    named.flatMap((wanted) =>
      placeLabels({ nodes, strands: [] }, zoom, estimate, { nodes: wanted, strands: NONE })
        .nodes.filter(({ node }) => wanted.has(node.id))
        .map(({ box }) => box),
    )
