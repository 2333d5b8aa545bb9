import type { Box } from './box.ts'

export interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Whether a segment touches a box, its inside included, that has `by` more on every side. */
export const segmentMeetsBox = (segment: Segment, box: Box, by = 0): boolean => {
  const { x1, y1, x2, y2 } = segment
  const left = box.left - by
  const right = box.right + by
  const top = box.top - by
  const bottom = box.bottom + by
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false
  if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false
  // Its corners lie on both sides of the line, or one lies on it.
  const dx = x2 - x1
  const dy = y2 - y1
  const a = dx * (top - y1) - dy * (left - x1)
  const b = dx * (top - y1) - dy * (right - x1)
  const c = dx * (bottom - y1) - dy * (left - x1)
  const d = dx * (bottom - y1) - dy * (right - x1)
  return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0))
}

const side = (s: Segment, x: number, y: number): number =>
  (s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1)

/** Whether two segments cross in a point that is an end of neither. */
export const segmentsCross = (one: Segment, other: Segment): boolean => {
  const sides = side(one, other.x1, other.y1) * side(one, other.x2, other.y2)
  return sides < 0 && side(other, one.x1, one.y1) * side(other, one.x2, one.y2) < 0
}
