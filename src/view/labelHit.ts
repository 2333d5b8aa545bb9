import type { Point } from '../domain/dataset.ts'
import type { Labels } from './labelBoxes.ts'
import type { Hit } from './renderer.ts'
import type { Box } from './routes.ts'

/** In pixels: how far from the middle of a mark it is met. */
const REACH = 9

/** What the words or the mark at a point, in pixels before panning, belong to: nodes before lines. */
export const labelHit = ({ nodes, badges, strands, marks }: Labels, x: number, y: number): Hit => {
  const holds = ({ box }: { readonly box: Box }): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  const isNear = ({ at }: { readonly at: Point }): boolean =>
    Math.hypot(at[0] - x, at[1] - y) <= REACH
  const named = nodes.find(holds) ?? badges.find(isNear)
  if (named) return { kind: 'node', id: named.node.id }
  const told = strands.find(holds) ?? marks.find(isNear)
  return told ? { kind: 'strand', id: told.strand.id } : null
}
