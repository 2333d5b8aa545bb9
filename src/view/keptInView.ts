import type { View } from './fit.ts'
import { bodyOf } from './labelBoxes.ts'
import { type Box, boxAround, cornersOf } from './routes.ts'
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
  if (last?.nodes !== nodes || last.zoom !== zoom)
    last = {
      nodes,
      zoom,
      whole: boxAround(nodes.flatMap((node) => cornersOf(bodyOf(node, zoom)))),
    }
  return last.whole
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
