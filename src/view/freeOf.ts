import { overlaps } from './room.ts'
import type { Box } from './routes.ts'

/**
 * What of a canvas is free of a panel that lies over one of its sides.
 * @param canvas - in pixels of the window, as `panel` is
 * @returns in pixels from the upper left corner of the canvas
 */
export const freeOf = (canvas: Box, panel: Box): Box => {
  const { width, height } = canvas
  if (!overlaps(canvas, panel)) return { x: 0, y: 0, width, height }
  const before = panel.x - canvas.x
  const after = width - before - panel.width
  if (before <= 0 && after <= 0)
    return { x: 0, y: 0, width, height: Math.max(0, panel.y - canvas.y) }
  return before >= after
    ? { x: 0, y: 0, width: before, height }
    : { x: width - after, y: 0, width: after, height }
}
