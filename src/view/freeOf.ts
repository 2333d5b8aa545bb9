import { overlaps } from './room.ts'
import type { Box } from './routes.ts'

/** What of a canvas is free of a panel that lies over one of its sides; all in pixels of the window. */
export const freeOf = (canvas: Box, panel: Box): Box => {
  if (!overlaps(canvas, panel)) return canvas
  const { x, y, width } = canvas
  const before = panel.x - x
  const after = x + width - panel.x - panel.width
  if (before <= 0 && after <= 0) return { ...canvas, height: Math.max(0, panel.y - y) }
  return before >= after
    ? { ...canvas, width: before }
    : { ...canvas, x: x + width - after, width: after }
}
