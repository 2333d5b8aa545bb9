import type { Point } from '../domain/dataset.ts'
import { extentOf } from './labels.ts'
import { type Box, boxAround, cornersOf } from './routes.ts'
import type { SceneNode } from './scene.ts'

/** Where a view stands: model (x, y) is drawn at (x · zoom + panX, y · zoom + panY). */
export interface View {
  readonly zoom: number
  readonly pan: { readonly x: number; readonly y: number }
}

const CLOSEST = 1.6
const FARTHEST = 0.08
const STEP = 0.96

/**
 * The closest view, in a window of `width` by `height` pixels, in which all nodes stand with their names inside the margin.
 * `also`: points of the model that have to stand there too; `beside`: boxes at a zoom, in pixels before panning.
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
  }: {
    readonly also?: readonly Point[]
    readonly beside?: ((zoom: number) => readonly Box[]) | undefined
    readonly farthest?: number
  } = {},
): View | null => {
  if (nodes.length === 0 || width <= 2 * margin || height <= 2 * margin) return null
  const holds = ({ width: wide, height: high }: Box): boolean =>
    wide <= width - 2 * margin && high <= height - 2 * margin
  const fits = (zoom: number): boolean => holds(extentOf(nodes, zoom, also))
  let [far, near] = [farthest, CLOSEST]
  if (fits(near)) far = near
  else
    for (let step = 0; step < 24; step++) {
      const middle = (far + near) / 2
      if (fits(middle)) far = middle
      else near = middle
    }
  let [zoom, extent] = [far, extentOf(nodes, far, also)]
  // What stands beside makes room for itself anew at each zoom, so that the way there goes step by step.
  for (let next = far; beside !== undefined && next >= farthest; next *= STEP) {
    const whole = boxAround([extentOf(nodes, next, also), ...beside(next)].flatMap(cornersOf))
    if (!holds(whole)) continue
    ;[zoom, extent] = [next, whole]
    break
  }
  return {
    zoom,
    pan: {
      x: (width - extent.width) / 2 - extent.x,
      y: (height - extent.height) / 2 - extent.y,
    },
  }
}
