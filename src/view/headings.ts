import { type Guide, namedBelow } from '../analysis/layouts/guide.ts'
import type { Box } from './routes.ts'

/** Height of the stripe in which the name of a frame or a lane stands, in pixels. */
export const HEADING = 20
/** Of the names of columns, which stand in several lines, and half of their width. */
const ABOVE = 46
const HALF = 36
/** Width of the name of a lane. */
const LANE_NAME = 88

/** What the names of guides may take, in pixels of the picture before panning: nothing else is written there. */
export const headingRooms = (guides: readonly Guide[], zoom: number): readonly Box[] => {
  const isNamedBelow = namedBelow(framesIn(guides))
  return guides.flatMap(({ form, box }): readonly Box[] => {
    const [x, y, width] = [box.left * zoom, box.top * zoom, (box.right - box.left) * zoom]
    switch (form) {
      case 'lane':
        return [{ x, y, width: Math.min(width, LANE_NAME), height: HEADING }]
      case 'column':
        return [{ x: x + width / 2 - HALF, y: y - ABOVE, width: 2 * HALF, height: ABOVE }]
      case 'group':
        return [
          { x, y: isNamedBelow(box) ? box.bottom * zoom - HEADING : y, width, height: HEADING },
        ]
      default:
        return []
    }
  })
}

/** The frames among guides whose names turn away from the middle; those of bubbles stand within each other. */
export const framesIn = (guides: readonly Guide[]): readonly Guide['box'][] =>
  guides.flatMap(({ form, title, box }) => (form === 'group' && title.of !== 'bubble' ? [box] : []))
