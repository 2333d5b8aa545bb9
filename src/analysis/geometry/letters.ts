/** No text on the canvas is smaller, at any zoom, in pixels. */
export const SMALLEST = 11
const LARGEST = 22

/** Size of letters at a zoom, in pixels: it follows the zoom, but less than it, and never below `SMALLEST`. */
export const fontSize = (size: number, zoom: number): number =>
  Math.min(LARGEST, Math.max(SMALLEST, size * Math.min(zoom, 1) ** 0.35 * Math.max(zoom, 1) ** 0.6))
