import type { View } from './fit.ts'
import { bodyOf } from './labelBoxes.ts'
import type { Box } from './routes.ts'
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

type Bodies = readonly Pick<SceneNode, 'at' | 'width' | 'height'>[]

/** Panning asks again and again for the same. */
let last: { readonly nodes: Bodies; readonly zoom: number; readonly whole: Box } | null = null

const wholeOf = (nodes: Bodies, zoom: number): Box => {
  if (last?.nodes === nodes && last.zoom === zoom) return last.whole
  // One by one: while zooming each frame asks for all of them.
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const node of nodes) {
    const { x, y, width, height } = bodyOf(node, zoom)
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  const whole = { x: left, y: top, width: right - left, height: bottom - top }
  last = { nodes, zoom, whole }
  return whole
}

/** The nearest view in which some of the picture can be seen; null where that is so already, or nothing is drawn. */
export const keptInView = (
  { zoom, pan }: View,
  nodes: Bodies,
  width: number,
  height: number,
): View | null => {
  if (nodes.length === 0 || width === 0 || height === 0) return null
  const whole = wholeOf(nodes, zoom)
  const [left, top] = [whole.x + pan.x, whole.y + pan.y]
  const x = shift(left, left + whole.width, width)
  const y = shift(top, top + whole.height, height)
  return Math.abs(x) < NOTHING && Math.abs(y) < NOTHING
    ? null
    : { zoom, pan: { x: pan.x + x, y: pan.y + y } }
}
