import { boundsAround } from '../../analysis/geometry/bends.ts'
import type { Curve } from '../curves.ts'
import type { View } from '../fit.ts'
import type { Box } from '../routes.ts'
import type { Theme } from '../theme.ts'
import { BODY, type Ground, LINE } from './ground.ts'
import type { Canvas } from './surface.ts'

/** A window of so many pixels onto the map. */
export interface Pane {
  readonly view: View
  readonly width: number
  readonly height: number
}

/** What a window shows of a ground. */
export interface GroundPane extends Pane {
  readonly ground: Ground
}

/** What is to be painted: what a window shows of a ground, in the colours of a theme. */
export interface Painting extends GroundPane {
  readonly theme: Theme
}

/** A canvas on which it is painted, scaled to pixels of the page. */
export interface Page extends Painting {
  readonly canvas: Canvas
}

export const sameView = (one: View | null, other: View): boolean =>
  one !== null && one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y

/** A part of the map, in units of the model. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a window shows, with `margin` pixels around it. */
export const partIn = ({ view: { zoom, pan }, width, height }: Pane, margin = 0): Part => ({
  left: (-pan.x - margin) / zoom,
  top: (-pan.y - margin) / zoom,
  right: (width + margin - pan.x) / zoom,
  bottom: (height + margin - pan.y) / zoom,
})

/** A part of the map in pixels of a zoom, before panning. */
export const boxOf = ({ left, top, right, bottom }: Part, zoom: number): Box => ({
  x: left * zoom,
  y: top * zoom,
  width: (right - left) * zoom,
  height: (bottom - top) * zoom,
})

/** Whether a strand leads from a node to itself. */
export const isLoop = ({ ends }: Ground, slot: number): boolean =>
  ends[slot * 2] === ends[slot * 2 + 1]

/** Whether a part of the map may hold some of a curve. */
const holds = (part: Part, { start, pieces }: Curve): boolean => {
  const { left, top, right, bottom } = boundsAround([start, ...pieces.flat()])
  return right >= part.left && left <= part.right && bottom >= part.top && top <= part.bottom
}

/** Whether a part of the map may hold some of a strand. */
export const crosses = (ground: Ground, slot: number, part: Part): boolean => {
  const { lines } = ground
  const at = slot * LINE
  const ax = lines[at] ?? 0
  const ay = lines[at + 1] ?? 0
  const cx = lines[at + 2] ?? 0
  const cy = lines[at + 3] ?? 0
  const bx = lines[at + 4] ?? 0
  const by = lines[at + 5] ?? 0
  if (
    Math.max(ax, bx, cx) >= part.left &&
    Math.min(ax, bx, cx) <= part.right &&
    Math.max(ay, by, cy) >= part.top &&
    Math.min(ay, by, cy) <= part.bottom
  )
    return true
  // Of a line that returns to where it began, the columns hold no more than that.
  if (!isLoop(ground, slot)) return false
  const curve = ground.route(slot)?.curve
  return curve !== undefined && holds(part, curve)
}

/** Whether a part of the map holds some of a node. */
export const touches = ({ bodies }: Ground, slot: number, part: Part): boolean => {
  const at = slot * BODY
  const x = bodies[at] ?? 0
  const y = bodies[at + 1] ?? 0
  const halfWidth = bodies[at + 2] ?? 0
  const halfHeight = bodies[at + 3] ?? 0
  return (
    x + halfWidth >= part.left &&
    x - halfWidth <= part.right &&
    y + halfHeight >= part.top &&
    y - halfHeight <= part.bottom
  )
}
