import { fitView } from './fit.ts'
import type { SceneNode } from './scene.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Two halves: one above the other with their headings before or above them, or side by side. */
export type Halves = 'stacked-before' | 'stacked-above' | 'beside'

/** What a heading takes of its half, in pixels: a line above it, or a column before it. */
export const HEADING: Size = { width: 140, height: 36 }

const MARGIN = 20

/**
 * How a stage of this size, in pixels, is cut into two halves that show the same nodes as large as they can.
 * Positions stay as they are, so all that can be chosen is where the cut runs.
 */
export const halvesFor = (nodes: readonly SceneNode[], { width, height }: Size): Halves => {
  const rooms: readonly (readonly [Halves, Size])[] = [
    ['stacked-before', { width: width - HEADING.width, height: height / 2 }],
    ['stacked-above', { width, height: height / 2 - HEADING.height }],
    ['beside', { width: width / 2, height: height - HEADING.height }],
  ]
  // Of a large arrangement too: what no canvas would take any more is told apart still.
  const zoomOf = (room: Size): number =>
    fitView(nodes, room.width, room.height, MARGIN, { farthest: 0 })?.zoom ?? 0
  const [best] = rooms
    .map(([halves, room]) => ({ halves, zoom: zoomOf(room) }))
    .toSorted((one, other) => other.zoom - one.zoom)
  return best?.halves ?? 'stacked-above'
}
