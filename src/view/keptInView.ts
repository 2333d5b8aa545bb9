import type { View } from './fit.ts'
import { bodyOf } from './labelBoxes.ts'
import type { Box } from './routes.ts'
import type { SceneNode } from './scene.ts'

/** So many pixels of the picture stay in view, or all of it where it is smaller. */
const LEAST = 80
/** Less than that, in pixels, is rounding. */
const NOTHING = 0.5
/** Nor is a zoom another one that is closer by less than this. */
const ROUNDED = 1.001

/** How far a stretch has to move so that enough of it lies between 0 and `length`. */
const shift = (from: number, to: number, length: number): number => {
  const least = Math.min(LEAST, to - from, length)
  if (to < least) return least - to
  return from > length - least ? length - least - from : 0
}

type Bodies = readonly Pick<SceneNode, 'at' | 'width' | 'height' | 'bubble'>[]

/** Panning asks again and again for the same. */
let last: { readonly nodes: Bodies; readonly zoom: number; readonly whole: Box } | null = null

const wholeOf = (nodes: Bodies, zoom: number): Box => {
  if (last?.nodes === nodes && last.zoom === zoom) return last.whole
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

/** Whether the first few nodes show already that enough of the picture lies in the window, from either side. */
const isPlainlySeen = (
  nodes: Bodies,
  { zoom, pan }: View,
  width: number,
  height: number,
): boolean => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const node of nodes) {
    const body = bodyOf(node, zoom)
    left = Math.min(left, body.x + pan.x)
    top = Math.min(top, body.y + pan.y)
    right = Math.max(right, body.x + body.width + pan.x)
    bottom = Math.max(bottom, body.y + body.height + pan.y)
    if (right >= LEAST && bottom >= LEAST && left <= width - LEAST && top <= height - LEAST)
      return true
  }
  return false
}

/** Of half a window: where a bubble reaches beyond that all around, it is a blank in the view. */
const INNER = 0.75

/**
 * The closest zoom, about the middle of the window, at which no bubble fills the view: within one there is nothing to
 * be seen but its name.
 */
const beforeBlank = ({ zoom, pan }: View, nodes: Bodies, width: number, height: number): number => {
  const middle = [(width / 2 - pan.x) / zoom, (height / 2 - pan.y) / zoom] as const
  const [across, down] = [(INNER * width) / 2, (INNER * height) / 2]
  let closest = Number.POSITIVE_INFINITY
  for (const { at, width: size, bubble } of nodes) {
    if (bubble === undefined) continue
    const [x, y] = [Math.abs(middle[0] - at[0]), Math.abs(middle[1] - at[1])]
    // Where the farthest corner of the inner window lies on its rim.
    const within = (size / 2) ** 2 - x ** 2 - y ** 2
    if (within <= 0) continue
    const aside = x * across + y * down
    closest = Math.min(
      closest,
      (aside + Math.sqrt(aside ** 2 + within * (across ** 2 + down ** 2))) / within,
    )
  }
  return closest
}

/** The nearest view in which some of the picture can be seen, and more than the inside of one bubble; null where that is so already, or nothing is drawn. */
export const keptInView = (
  { zoom, pan }: View,
  nodes: Bodies,
  width: number,
  height: number,
): View | null => {
  if (nodes.length === 0 || width === 0 || height === 0) return null
  const closest = beforeBlank({ zoom, pan }, nodes, width, height)
  if (zoom > closest * ROUNDED) {
    const part = closest / zoom
    return {
      zoom: closest,
      pan: {
        x: width / 2 - (width / 2 - pan.x) * part,
        y: height / 2 - (height / 2 - pan.y) * part,
      },
    }
  }
  if (isPlainlySeen(nodes, { zoom, pan }, width, height)) return null
  const whole = wholeOf(nodes, zoom)
  const [left, top] = [whole.x + pan.x, whole.y + pan.y]
  const x = shift(left, left + whole.width, width)
  const y = shift(top, top + whole.height, height)
  return Math.abs(x) < NOTHING && Math.abs(y) < NOTHING
    ? null
    : { zoom, pan: { x: pan.x + x, y: pan.y + y } }
}
