import type { View } from '../fit.ts'
import { BODY, type Ground, LINE } from './ground.ts'

/** A part of the map, in units of the model. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a window of so many pixels shows, with `margin` pixels around it. */
export const partIn = ({ zoom, pan }: View, width: number, height: number, margin = 0): Part => ({
  left: (-pan.x - margin) / zoom,
  top: (-pan.y - margin) / zoom,
  right: (width + margin - pan.x) / zoom,
  bottom: (height + margin - pan.y) / zoom,
})

/** Whether a part of the map may hold some of a strand. */
export const crosses = ({ lines }: Ground, slot: number, part: Part): boolean => {
  const at = slot * LINE
  const [ax = 0, ay = 0] = [lines[at], lines[at + 1]]
  const [cx = 0, cy = 0] = [lines[at + 2], lines[at + 3]]
  const [bx = 0, by = 0] = [lines[at + 4], lines[at + 5]]
  return (
    Math.max(ax, bx, cx) >= part.left &&
    Math.min(ax, bx, cx) <= part.right &&
    Math.max(ay, by, cy) >= part.top &&
    Math.min(ay, by, cy) <= part.bottom
  )
}

/** Whether a part of the map holds some of a node. */
export const touches = ({ bodies }: Ground, slot: number, part: Part): boolean => {
  const at = slot * BODY
  const [x = 0, y = 0] = [bodies[at], bodies[at + 1]]
  const [halfWidth = 0, halfHeight = 0] = [bodies[at + 2], bodies[at + 3]]
  return (
    x + halfWidth >= part.left &&
    x - halfWidth <= part.right &&
    y + halfHeight >= part.top &&
    y - halfHeight <= part.bottom
  )
}
