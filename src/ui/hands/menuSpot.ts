import type { Point } from '../../domain/dataset.ts'
import type { View } from '../../view/fit.ts'
import type { At } from './Menu.tsx'

/**
 * Where a menu belongs that no pointer asked for: on a node, or where none is in sight near the middle of the canvas.
 * @param canvas - in pixels of the window
 * @param node - in units of the model
 */
export const menuSpot = (canvas: DOMRect, node: Point | undefined, view: View | undefined): At => {
  const { x, y, width, height } = canvas
  if (node !== undefined && view !== undefined) {
    const across = node[0] * view.zoom + view.pan.x
    const down = node[1] * view.zoom + view.pan.y
    if (across > 0 && across < width && down > 0 && down < height)
      return { x: x + across, y: y + down }
  }
  return { x: x + width / 2, y: y + height / 3 }
}
