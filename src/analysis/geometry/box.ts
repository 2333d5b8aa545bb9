import type { Point } from '../../domain/dataset.ts'

/** An upright rectangle; y grows downwards, as on a screen. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What has to be known of a node to place it and its label. */
export interface Sized {
  readonly width: number
  readonly height: number
  readonly labelWidth: number
  readonly labelHeight: number
  readonly labelPlacement: 'inside' | 'below'
}

/** Space between a node and the label below it. */
export const LABEL_GAP = 3

/** The box of a node itself around its position. */
export const nodeBox = (node: Sized, [x, y]: Point): Box => ({
  left: x - node.width / 2,
  top: y - node.height / 2,
  right: x + node.width / 2,
  bottom: y + node.height / 2,
})

/** The box of a label that stands below its node; null where the label is inside or empty. */
export const labelBox = (node: Sized, [x, y]: Point): Box | null => {
  if (node.labelPlacement === 'inside' || node.labelWidth === 0) return null
  const top = y + node.height / 2 + LABEL_GAP
  return {
    left: x - node.labelWidth / 2,
    top,
    right: x + node.labelWidth / 2,
    bottom: top + node.labelHeight,
  }
}

/** The smallest box that holds both. */
export const union = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
})

/** The box of a node together with its label. */
export const footprint = (node: Sized, at: Point): Box => {
  const own = nodeBox(node, at)
  const label = labelBox(node, at)
  return label === null ? own : union(own, label)
}

/** Free space between two boxes along the axis that parts them more; negative where they overlap. */
export const gapBetween = (one: Box, other: Box): number =>
  Math.max(
    one.left - other.right,
    other.left - one.right,
    one.top - other.bottom,
    other.top - one.bottom,
  )

/** The same box with `by` more on every side. */
export const grow = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
})

/** The smallest box around all of them; null for none. */
export const boundsOf = (boxes: Iterable<Box>): Box | null => {
  let bounds: Box | null = null
  for (const box of boxes) bounds = bounds === null ? box : union(bounds, box)
  return bounds
}
