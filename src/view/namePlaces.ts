import type { Crossings } from './crossings.ts'
import { around } from './labelBoxes.ts'
import { overlaps, type Room } from './room.ts'
import type { Box } from './routes.ts'

/** Below, above, right, left of a node. */
export const usualPlaces = (node: Box, width: number, height: number): readonly Box[] => {
  const middle = node.x + node.width / 2
  const centre = node.y + node.height / 2
  return [
    { x: middle - width / 2, y: node.y + node.height + 2, width, height },
    { x: middle - width / 2, y: node.y - height - 2, width, height },
    { x: node.x + node.width + 4, y: centre - height / 2, width, height },
    { x: node.x - width - 4, y: centre - height / 2, width, height },
  ]
}

/** So many lines across a name are as bad as to stand there, and at any other place. */
const USUAL_WORSE = [0, 0.75, 1.25, 1.25]
const OTHER_WORSE = 1.5

/** Where a label may hang that finds these places taken: from either edge of its node, below or above. */
export const corners = (
  node: Box,
  width: number,
  height: number,
  fars: readonly number[],
): readonly Box[] =>
  fars.flatMap((far) =>
    [node.y + node.height + far, node.y - height - far].flatMap((y) =>
      [node.x - 6, node.x + node.width + 6 - width].map((x) => ({ x, y, width, height })),
    ),
  )

/** So much farther from a name than its own node others are, in pixels. */
const FARTHER = 2.5

/** How far apart two boxes are; 0 where they meet. */
const gapBetween = (one: Box, other: Box): number =>
  Math.hypot(
    Math.max(0, one.x - other.x - other.width, other.x - one.x - one.width),
    Math.max(0, one.y - other.y - other.height, other.y - one.y - one.height),
  )

/** A box with so much around it. */
export const widened = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

/**
 * Whether a label is not taken for that of another node: no other is nearer to where it is looked at. That is its middle,
 * or, of a label beside its node, the letters next to it.
 * @param clearly - whether all others are also farther from the label by some pixels, but those that lie on its own
 */
export const isOwn = (label: Box, own: Box, nodes: Room, clearly: boolean): boolean => {
  const end = Math.min(label.width, label.height) / 2
  const x =
    label.x >= own.x + own.width
      ? label.x + end
      : label.x + label.width <= own.x
        ? label.x + label.width - end
        : label.x + label.width / 2
  const looked = around([x, label.y + label.height / 2], 0, 0)
  const [far, gap] = [gapBetween(looked, own), gapBetween(label, own)]
  const isNearer = (node: Box): boolean => node !== own && gapBetween(looked, node) < far
  return (
    !nodes.holds(widened(looked, far), isNearer) &&
    (!clearly ||
      !nodes.holds(
        widened(label, gap + FARTHER),
        (node) => !overlaps(node, own) && gapBetween(label, node) < gap + FARTHER,
      ))
  )
}

/** A line that runs so far through a name, in pixels, crosses a line of its text. */
const THROUGH = 14
/** What is as bad as such lines: to stand close to another name or node. */
const CLOSE = 2

/**
 * The first of the places that will do through which the fewest lines run at a zoom.
 * @param places - the usual ones first
 */
export const leastCrossed = (
  places: readonly Box[],
  fits: (place: Box) => boolean,
  isApart: (place: Box) => boolean,
  crossings: Crossings,
  zoom: number,
): Box | undefined => {
  let found: Box | undefined
  let least = Infinity
  for (const [at, place] of places.entries()) {
    const bad = USUAL_WORSE[at] ?? OTHER_WORSE
    if (bad >= least || !fits(place)) continue
    const worse = bad + (crossings(place, zoom) * zoom) / THROUGH + (isApart(place) ? 0 : CLOSE)
    if (worse >= least) continue
    found = place
    least = worse
  }
  return found
}
