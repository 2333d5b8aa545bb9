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
/** A column before a map wraps its heading: it has to draw the map so much larger than a line above. */
const WORTH = 1.2

/**
 * How a stage of this size, in pixels, is cut into two halves that show the same nodes as large as they can.
 * Positions stay as they are, so all that can be chosen is where the cut runs.
 */
export const halvesFor = (nodes: readonly SceneNode[], { width, height }: Size): Halves => {
  const rooms: readonly (readonly [Halves, Size, price: number])[] = [
    ['stacked-before', { width: width - HEADING.width, height: height / 2 }, WORTH],
    ['stacked-above', { width, height: height / 2 - HEADING.height }, 1],
    ['beside', { width: width / 2, height: height - HEADING.height }, 1],
  ]
  // Of a large arrangement too: what no canvas would take any more is told apart still.
  const zoomOf = (room: Size): number =>
    fitView(nodes, room.width, room.height, MARGIN, { farthest: 0 })?.zoom ?? 0
  const [best] = rooms
    .map(([halves, room, price]) => ({ halves, zoom: zoomOf(room) / price }))
    .toSorted((one, other) => other.zoom - one.zoom)
  return best?.halves ?? 'stacked-above'
}
