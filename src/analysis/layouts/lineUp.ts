import type { Point, Positions } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { type Box, boundsOf, footprint, nodeBox, type Sized } from '../geometry/box.ts'
import type { LineUp } from './lineUps.ts'

/** A node that stands somewhere. */
export interface Standing {
  readonly id: EntityId
  readonly at: Point
  readonly sized: Sized
}

/** Equal gaps along one axis; the first and the last keep their places. Names count as part of their nodes. */
const spacedOut = (nodes: readonly Standing[], axis: 0 | 1): Positions => {
  const start = (box: Box): number => (axis === 0 ? box.left : box.top)
  const end = (box: Box): number => (axis === 0 ? box.right : box.bottom)
  const boxes = nodes
    .map((node) => ({ node, box: footprint(node.sized, node.at) }))
    .sort(
      (one, other) =>
        one.node.at[axis] - other.node.at[axis] || (one.node.id < other.node.id ? -1 : 1),
    )
  const first = boxes[0]
  const last = boxes.at(-1)
  if (first === undefined || last === undefined) return new Map()
  const taken = boxes.reduce((sum, { box }) => sum + end(box) - start(box), 0)
  const gap = (end(last.box) - start(first.box) - taken) / Math.max(1, boxes.length - 1)
  let edge = start(first.box)
  return new Map(
    boxes.map(({ node, box }): readonly [EntityId, Point] => {
      const kept = node === first.node || node === last.node
      const to = kept ? node.at[axis] : Math.round(node.at[axis] + edge - start(box))
      edge += end(box) - start(box) + gap
      return [node.id, axis === 0 ? [to, node.at[1]] : [node.at[0], to]]
    }),
  )
}

/** Where nodes stand once they are lined up, in whole numbers. Edges are those of the symbols, without names. */
export const linedUp = (nodes: readonly Standing[], way: LineUp): Positions => {
  if (way === 'horizontally') return spacedOut(nodes, 0)
  if (way === 'vertically') return spacedOut(nodes, 1)
  const bounds = boundsOf(nodes.map(({ sized, at }) => nodeBox(sized, at)))
  if (bounds === null) return new Map()
  const { left, right, top, bottom } = bounds
  const place = ({ at: [x, y], sized: { width, height } }: Standing): Point => {
    switch (way) {
      case 'left':
        return [left + width / 2, y]
      case 'centre':
        return [(left + right) / 2, y]
      case 'right':
        return [right - width / 2, y]
      case 'top':
        return [x, top + height / 2]
      case 'middle':
        return [x, (top + bottom) / 2]
      case 'bottom':
        return [x, bottom - height / 2]
    }
  }
  return new Map(
    nodes.map((node): readonly [EntityId, Point] => {
      const [x, y] = place(node)
      return [node.id, [Math.round(x), Math.round(y)]]
    }),
  )
}
