import type { Point } from '../domain/dataset.ts'
import { extentOf } from './labels.ts'
import type { SceneNode } from './scene.ts'

/** Where a view stands: model (x, y) is drawn at (x · zoom + panX, y · zoom + panY). */
export interface View {
  readonly zoom: number
  readonly pan: { readonly x: number; readonly y: number }
}

const CLOSEST = 1.6
const FARTHEST = 0.08

/**
 * The closest view, in a window of `width` by `height` pixels, in which all nodes stand with their names inside the margin.
 * `also`: points of the model that have to stand there too.
 * Names keep a legible size at every zoom, so the way there is a search, not a ratio.
 */
export const fitView = (
  nodes: readonly SceneNode[],
  width: number,
  height: number,
  margin: number,
  {
    also = [],
    farthest = FARTHEST,
  }: { readonly also?: readonly Point[]; readonly farthest?: number } = {},
): View | null => {
  if (nodes.length === 0 || width <= 2 * margin || height <= 2 * margin) return null
  const fits = (zoom: number): boolean => {
    const extent = extentOf(nodes, zoom, also)
    return extent.width <= width - 2 * margin && extent.height <= height - 2 * margin
  }
  let [far, near] = [farthest, CLOSEST]
  if (fits(near)) far = near
  else
    for (let step = 0; step < 24; step++) {
      const middle = (far + near) / 2
      if (fits(middle)) far = middle
      else near = middle
    }
  const extent = extentOf(nodes, far, also)
  return {
    zoom: far,
    pan: {
      x: (width - extent.width) / 2 - extent.x,
      y: (height - extent.height) / 2 - extent.y,
    },
  }
}
