import type { EntityId } from '../domain/ids.ts'
import { pointOn } from './curves.ts'
import type { BoxesAt } from './keptFree.ts'
import type { Wanted } from './labelBoxes.ts'
import { placeLabels } from './labels.ts'
import { estimate } from './pictures/text.ts'
import type { Scene, SceneStrand } from './scene.ts'
import type { StrandId } from './strands.ts'

/**
 * Where the words of some of the lines stand that stay bright while all else fades; of those that find no place, the
 * middle of the line.
 */
export const wordsAt =
  (scene: Pick<Scene, 'nodes' | 'strands'>, lit: Wanted, lines: readonly SceneStrand[]): BoxesAt =>
  (zoom) => {
    const placed = placeLabels(scene, zoom, estimate, { ...lit, othersFade: true })
    const boxes = new Map(placed.strands.map(({ strand, box }) => [strand.id, box]))
    return lines.map(({ id, route }) => {
      const [x, y] = pointOn(route.curve, 0.5)
      return boxes.get(id) ?? { x: x * zoom, y: y * zoom, width: 0, height: 0 }
    })
  }

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
