import type { Point } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { type Box, footprint, gapBetween } from '../geometry/box.ts'
import type { LayoutNode } from './layout.ts'

/** Least free space between two nodes with their labels. */
const LEAST_GAP = 4
const RING = 7
const TURN = Math.PI * (3 - Math.sqrt(5))

const round = ([x, y]: Point): Point => [Math.round(x) + 0, Math.round(y) + 0]

/**
 * Gives each node, in the order listed, the free place nearest to the one it asks for: clear of
 * `taken` and of the nodes before it. Places are whole numbers.
 */
export const settle = (
  wishes: readonly (readonly [node: LayoutNode, at: Point])[],
  taken: readonly Box[],
  gap: number = LEAST_GAP,
): ReadonlyMap<EntityId, Point> => {
  const walls = [...taken]
  const settled = new Map<EntityId, Point>()
  for (const [node, wish] of wishes) {
    const free = (at: Point): boolean => {
      const box = footprint(node, at)
      return walls.every((wall) => gapBetween(box, wall) >= gap)
    }
    let at = round(wish)
    for (let step = 1; !free(at); step++) {
      const far = RING * Math.sqrt(step)
      at = round([wish[0] + far * Math.cos(step * TURN), wish[1] + far * Math.sin(step * TURN)])
    }
    walls.push(footprint(node, at))
    settled.set(node.id, at)
  }
  return settled
}
