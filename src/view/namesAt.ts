import type { EntityId } from '../domain/ids.ts'
import type { BoxesAt } from './keptFree.ts'
import type { Measure, Wanted } from './labelBoxes.ts'
import { placeLabels } from './labels.ts'
import { estimate } from './pictures/text.ts'
import type { Box } from './routes.ts'
import type { Scene, SceneStrand } from './scene.ts'
import type { StrandId } from './strands.ts'

/** A box that no window holds. */
const NOWHERE: Box = { x: 0, y: 0, width: Infinity, height: Infinity }

/**
 * Where the words of some of the lines stand, and the names of some of the nodes, that stay bright while all else fades;
 * of those that find no place, a box that no window holds.
 */
export const wordsAt =
  (
    scene: Pick<Scene, 'nodes' | 'strands' | 'crossings'>,
    lit: Wanted,
    lines: readonly SceneStrand[],
    named: ReadonlySet<EntityId> = NOBODY,
    measure: Measure = estimate,
  ): BoxesAt =>
  (zoom) => {
    const placed = placeLabels(scene, zoom, measure, { ...lit, othersFade: true })
    const boxes = new Map(placed.strands.map(({ strand, box }) => [strand.id, box]))
    return [
      ...lines.map(({ id }) => boxes.get(id) ?? NOWHERE),
      ...placed.strands.flatMap(({ strained }) => (strained ? NOWHERE : [])),
      ...placed.nodes.flatMap(({ node, box }) =>
        lit.nodes.has(node.id) && named.has(node.id) ? [box] : [],
      ),
    ]
  }

const NOBODY: ReadonlySet<EntityId> = new Set()
const NONE: ReadonlySet<StrandId> = new Set()

/**
 * Where names stand that have to be written, for each of several choices of them: those that find no room below their
 * nodes reach out farther.
 */
export const namesAt =
  (
    { nodes, crossings }: Pick<Scene, 'nodes' | 'crossings'>,
    named: readonly ReadonlySet<EntityId>[],
  ): BoxesAt =>
  (zoom) =>
    named.flatMap((wanted) =>
      placeLabels({ nodes, strands: [], crossings }, zoom, estimate, {
        nodes: wanted,
        strands: NONE,
      })
        .nodes.filter(({ node }) => wanted.has(node.id))
        .map(({ box }) => box),
    )
