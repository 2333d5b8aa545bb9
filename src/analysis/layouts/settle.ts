import type { Point } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { type Box, footprint, gapBetween } from '../geometry/box.ts'
import type { LayoutNode } from './layout.ts'

/** Least free space between two nodes with their labels. */
export const LEAST_GAP = 4
const RING = 7
const TURN = Math.PI * (3 - Math.sqrt(5))

const CELL = 160

/** Boxes by the cells that they touch, so that a large graph does not ask each about all. */
export const createWalls = (gap: number) => {
  const cells = new Map<string, Box[]>()
  const keys = (box: Box): readonly string[] => {
    const found: string[] = []
    for (let x = Math.floor((box.left - gap) / CELL); x * CELL <= box.right + gap; x++)
      for (let y = Math.floor((box.top - gap) / CELL); y * CELL <= box.bottom + gap; y++)
        found.push(`${x} ${y}`)
    return found
  }
  return {
    add: (box: Box): void => {
      for (const key of keys(box)) {
        const cell = cells.get(key)
        if (cell === undefined) cells.set(key, [box])
        else cell.push(box)
      }
    },
    clearOf: (box: Box): boolean =>
      keys(box).every((key) =>
        (cells.get(key) ?? []).every((wall) => gapBetween(box, wall) >= gap),
      ),
  }
}

/** `+ 0` turns -0 into 0, which JSON cannot tell apart. */
const whole = (x: number, y: number): Point => [Math.round(x) + 0, Math.round(y) + 0]

/**
 * Gives each node, in the order listed, the free place nearest to the one it asks for, clear of `taken`
 * and of the nodes before it. Places are whole numbers.
 */
export const settle = (
  wishes: readonly (readonly [node: LayoutNode, at: Point])[],
  taken: readonly Box[],
): ReadonlyMap<EntityId, Point> => {
  const walls = createWalls(LEAST_GAP)
  for (const box of taken) walls.add(box)
  const settled = new Map<EntityId, Point>()
  for (const [node, [wishX, wishY]] of wishes) {
    let at = whole(wishX, wishY)
    for (let step = 1; !walls.clearOf(footprint(node, at)); step++) {
      const far = RING * Math.sqrt(step)
      at = whole(wishX + far * Math.cos(step * TURN), wishY + far * Math.sin(step * TURN))
    }
    walls.add(footprint(node, at))
    settled.set(node.id, at)
  }
  return settled
}
