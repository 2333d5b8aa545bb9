import type { View } from './fit.ts'
import type { SceneNode } from './scene.ts'

/** So many pixels of the picture stay in view, or all of it where it is smaller. */
const LEAST = 80
/** Less than that, in pixels, is rounding. */
const NOTHING = 0.5

/** How far a stretch has to move so that enough of it lies between 0 and `length`. */
const shift = (from: number, to: number, length: number): number => {
  const least = Math.min(LEAST, to - from, length)
  if (to < least) return least - to
  return from > length - least ? length - least - from : 0
}

/** The nearest view in which some of the picture can be seen; null where that is so already, or nothing is drawn. */
export const keptInView = (
  { zoom, pan }: View,
  nodes: readonly Pick<SceneNode, 'at' | 'width' | 'height'>[],
  width: number,
  height: number,
): View | null => {
  if (nodes.length === 0 || width === 0 || height === 0) return null
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { at, width: wide, height: high } of nodes) {
    left = Math.min(left, at[0] - wide / 2)
    right = Math.max(right, at[0] + wide / 2)
    top = Math.min(top, at[1] - high / 2)
    bottom = Math.max(bottom, at[1] + high / 2)
  }
  const x = shift(left * zoom + pan.x, right * zoom + pan.x, width)
  const y = shift(top * zoom + pan.y, bottom * zoom + pan.y, height)
  return Math.abs(x) < NOTHING && Math.abs(y) < NOTHING
    ? null
    : { zoom, pan: { x: pan.x + x, y: pan.y + y } }
}
