import type { Point } from '../../domain/dataset.ts'
import { type Corridor, depthInCorridor } from './corridor.ts'

/** How far a link may be bent in its middle, in parts of its length, in the order they are tried. */
const BOWS = [0, 0.09, 0.18, 0.28, 0.4]
const SAMPLES = 10

/** Whether the curve from centre to centre with this bow stays outside the corridor. */
const clears = (corridor: Corridor, [ax, ay]: Point, [bx, by]: Point, bow: number): boolean => {
  const perUnit = (2 * bow) / Math.hypot(bx - ax, by - ay)
  const controlX = (ax + bx) / 2 + perUnit * (by - ay)
  const controlY = (ay + by) / 2 - perUnit * (bx - ax)
  for (let step = 1; step < SAMPLES; step++) {
    const t = step / SAMPLES
    const p = (1 - t) * (1 - t)
    const q = 2 * t * (1 - t)
    const x = p * ax + q * controlX + t * t * bx
    const y = p * ay + q * controlY + t * t * by
    if (depthInCorridor(corridor, x, y) > 0) return false
  }
  return true
}

/**
 * The gentlest bow that takes a link from centre to centre round the corridor: positive to the left of
 * its direction, 0 where the straight line is free. Null where no bow is enough.
 */
export const bowAroundCorridor = (corridor: Corridor, from: Point, to: Point): number | null => {
  if (from[0] === to[0] && from[1] === to[1]) return 0
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  for (const part of BOWS) {
    const size = part * length
    if (clears(corridor, from, to, size)) return size
    if (size !== 0 && clears(corridor, from, to, -size)) return -size
  }
  return null
}
