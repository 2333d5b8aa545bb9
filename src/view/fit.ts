import { fontSize } from './labels.ts'
import type { SceneNode } from './scene.ts'

/** Where a view stands: model (x, y) is drawn at (x · zoom + panX, y · zoom + panY). */
export interface View {
  readonly zoom: number
  readonly pan: { readonly x: number; readonly y: number }
}

const CLOSEST = 1.6
const FARTHEST = 0.08
const LABEL_GAP = 2

interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What the nodes and the names below them take up at a zoom, in pixels from the model's origin. */
const extentAt = (nodes: readonly SceneNode[], zoom: number): Extent => {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { at, size } of nodes) {
    const letters = fontSize(size.labelPx, zoom) / size.labelPx
    const halfWidth = Math.max(size.width * zoom, size.labelWidth * letters) / 2
    const below = size.labelPlacement === 'below' ? LABEL_GAP + size.labelHeight * letters : 0
    left = Math.min(left, at[0] * zoom - halfWidth)
    right = Math.max(right, at[0] * zoom + halfWidth)
    top = Math.min(top, at[1] * zoom - (size.height * zoom) / 2)
    bottom = Math.max(bottom, at[1] * zoom + (size.height * zoom) / 2 + below)
  }
  return { left, right, top, bottom }
}

/**
 * The closest view, in a window of `width` by `height` pixels, in which all nodes stand with their names inside the margin.
 * Names keep a legible size at every zoom, so the way there is a search, not a ratio.
 */
export const fitView = (
  nodes: readonly SceneNode[],
  width: number,
  height: number,
  margin: number,
): View | null => {
  if (nodes.length === 0 || width <= 2 * margin || height <= 2 * margin) return null
  const fits = (zoom: number): boolean => {
    const { left, right, top, bottom } = extentAt(nodes, zoom)
    return right - left <= width - 2 * margin && bottom - top <= height - 2 * margin
  }
  let [far, near] = [FARTHEST, CLOSEST]
  if (fits(near)) far = near
  else
    for (let step = 0; step < 24; step++) {
      const middle = (far + near) / 2
      if (fits(middle)) far = middle
      else near = middle
    }
  const { left, right, top, bottom } = extentAt(nodes, far)
  return {
    zoom: far,
    pan: { x: width / 2 - (left + right) / 2, y: height / 2 - (top + bottom) / 2 },
  }
}
