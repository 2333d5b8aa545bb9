import type { Point } from '../domain/dataset.ts'
import { extentOf } from './labelBoxes.ts'
import { type Box, boxAround, cornersOf } from './routes.ts'
import type { SceneNode } from './scene.ts'

/** Where a view stands: model (x, y) is drawn at (x · zoom + panX, y · zoom + panY). */
export interface View {
  readonly zoom: number
  readonly pan: { readonly x: number; readonly y: number }
}

const CLOSEST = 1.6
const FARTHEST = 0.08
/** Steps to a zoom that nodes allow, and, as each of those places all anew, to one that what stands beside allows. */
const STEPS = 24
const STEPS_BESIDE = 10

/** The closest zoom at which something fits that fits at any zoom farther away, found in steps; or else the farthest. */
const closest = (
  fits: (zoom: number) => boolean,
  farthest: number,
  nearest: number,
  steps: number,
): number => {
  if (fits(nearest)) return nearest
  let [far, near] = [farthest, nearest]
  for (let step = 0; step < steps; step++) {
    const middle = (far + near) / 2
    if (fits(middle)) far = middle
    else near = middle
  }
  return far
}

/** How much farther, in steps, a view goes to hold what stands beside, where it is not to go as far as can be. */
const STEPS_BACK = 8
/** Words that must be seen come as near to the edges of a window, in pixels. */
const RIM = 6
/** What a step farther costs, in boxes that are left out. */
const PER_STEP = 0.12

/** Of boxes beside something, by their numbers, those that leave it in the window, the ones that reach out least first. */
const thatHold = (
  whole: Box,
  boxes: readonly Box[],
  holds: (box: Box) => boolean,
): ReadonlySet<number> => {
  const grownBy = (box: Box): number => {
    const { width, height } = boxAround([whole, box].flatMap(cornersOf))
    return width - whole.width + height - whole.height
  }
  const held = new Set<number>()
  let extent = whole
  for (const { box, at } of boxes
    .map((box, at) => ({ box, at, by: grownBy(box) }))
    .toSorted((one, other) => one.by - other.by)) {
    const more = boxAround([extent, box].flatMap(cornersOf))
    if (!holds(more)) continue
    held.add(at)
    extent = more
  }
  return held
}

/**
 * The closest view, in a window of `width` by `height` pixels, in which all nodes stand with their names inside the margin.
 * `also`: points of the model that have to stand there too; `beside`: boxes at a zoom, in pixels before
 * panning, in the same order at each zoom; what is too far out even for the farthest view is left out. `least`: the view
 * is no farther than this part of what the nodes allow, and the closest of those that leave out fewest.
 * Names keep a legible size at every zoom, so the way there is a search, not a ratio.
 */
export const fitView = (
  nodes: readonly SceneNode[],
  width: number,
  height: number,
  margin: number,
  {
    also = [],
    beside,
    farthest = FARTHEST,
    nearest = CLOSEST,
    least,
  }: {
    readonly also?: readonly Point[]
    readonly beside?: ((zoom: number) => readonly Box[]) | undefined
    readonly farthest?: number
    readonly nearest?: number
    readonly least?: number | undefined
  } = {},
): View | null => {
  if (nodes.length === 0 || width <= 2 * margin || height <= 2 * margin) return null
  const holds = ({ width: wide, height: high }: Box, rim = margin): boolean =>
    wide <= width - 2 * rim && high <= height - 2 * rim
  const bare = (zoom: number): Box => extentOf(nodes, zoom, also)
  let zoom = closest((at) => holds(bare(at)), farthest, Math.min(nearest, CLOSEST), STEPS)
  let extent = bare(zoom)
  if (beside !== undefined && least !== undefined) {
    const start = zoom
    let worst = Infinity
    for (let step = 0; step <= STEPS_BACK && step * PER_STEP < worst; step++) {
      const at = start * least ** (step / STEPS_BACK)
      const boxes = beside(at)
      const kept = thatHold(bare(at), boxes, (box) => holds(box, RIM))
      const bad = boxes.length - kept.size + step * PER_STEP
      if (bad >= worst) continue
      worst = bad
      zoom = at
      const held = boxes.filter((_, number) => kept.has(number))
      extent = boxAround([bare(at), ...held].flatMap(cornersOf))
    }
  } else if (beside !== undefined) {
    const kept = thatHold(bare(farthest), beside(farthest), holds)
    const whole = (at: number): Box =>
      boxAround(
        [bare(at), ...beside(at).filter((_, number) => kept.has(number))].flatMap(cornersOf),
      )
    zoom = closest((at) => holds(whole(at)), farthest, zoom, STEPS_BESIDE)
    extent = whole(zoom)
  }
  return {
    zoom,
    pan: {
      x: (width - extent.width) / 2 - extent.x,
      y: (height - extent.height) / 2 - extent.y,
    },
  }
}
