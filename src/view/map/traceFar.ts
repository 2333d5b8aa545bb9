import type { Point } from '../../domain/dataset.ts'
import type { View } from '../fit.ts'
import { type Ground, LINE } from './ground.ts'
import type { Canvas } from './surface.ts'
import type { Part } from './window.ts'

/** In pixels: a line that is bent by less is drawn straight. */
const STRAIGHT = 0.8
/** In pixels: so far a chord of a bend may be off it; and no bend has more chords. */
const ANGULAR = 0.2
const MOST_CHORDS = 48

/** A line in pixels, cut to the window, as a dashed path; gives how far into the pattern it ends. */
const dash = (
  canvas: Canvas,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  pattern: readonly number[],
  phase: number,
): number => {
  const length = Math.hypot(x1 - x0, y1 - y0)
  if (length === 0) return phase
  const [on = 1, off = 1] = pattern
  const period = on + off
  for (let start = -phase; start < length; start += period) {
    const end = Math.min(start + on, length)
    if (end <= 0) continue
    const a = Math.max(start, 0) / length
    const b = end / length
    canvas.moveTo(x0 + (x1 - x0) * a, y0 + (y1 - y0) * a)
    canvas.lineTo(x0 + (x1 - x0) * b, y0 + (y1 - y0) * b)
  }
  return (phase + length) % period
}

const isIn = (x: number, y: number, { left, top, right, bottom }: Part): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

const EVERYWHERE = { from: 0, to: 1 }
const NOWHERE = { from: 1, to: 0 }

/** Where a number that grows by `step` from `start` on is first and last between two others, as shares of the step. */
const between = (start: number, step: number, low: number, high: number) => {
  if (step === 0) return start < low || start > high ? NOWHERE : EVERYWHERE
  const one = (low - start) / step
  const other = (high - start) / step
  return one < other ? { from: one, to: other } : { from: other, to: one }
}

/** The part of a straight line that lies in a box, as two shares of its length; null: none. */
const cut = (
  ax: number,
  ay: number,
  bx: number,
  by: number,
  box: Part,
): { readonly from: number; readonly to: number } | null => {
  if (isIn(ax, ay, box) && isIn(bx, by, box)) return EVERYWHERE
  const across = between(ax, bx - ax, box.left, box.right)
  const down = between(ay, by - ay, box.top, box.bottom)
  const from = Math.max(0, across.from, down.from)
  const to = Math.min(1, across.to, down.to)
  return from < to ? { from, to } : null
}

/** A straight line in pixels with its dashes, of which only those in the window are traced. */
export const traceStraight = (
  canvas: Canvas,
  [ax, ay]: Point,
  [bx, by]: Point,
  pattern: readonly number[],
  window: Part,
): void => {
  if (pattern.length === 0) {
    canvas.moveTo(ax, ay)
    canvas.lineTo(bx, by)
    return
  }
  const part = cut(ax, ay, bx, by, window)
  if (part === null) return
  const { from, to } = part
  dash(
    canvas,
    ax + (bx - ax) * from,
    ay + (by - ay) * from,
    ax + (bx - ax) * to,
    ay + (by - ay) * to,
    pattern,
    0,
  )
}

/** Lines from middle to middle, as far as they can be told apart. */
export const traceFar = (
  canvas: Canvas,
  { lines }: Ground,
  slot: number,
  { zoom, pan }: View,
  pattern: readonly number[],
  window: Part,
): void => {
  const at = slot * LINE
  const ax = (lines[at] ?? 0) * zoom + pan.x
  const ay = (lines[at + 1] ?? 0) * zoom + pan.y
  const cx = (lines[at + 2] ?? 0) * zoom + pan.x
  const cy = (lines[at + 3] ?? 0) * zoom + pan.y
  const bx = (lines[at + 4] ?? 0) * zoom + pan.x
  const by = (lines[at + 5] ?? 0) * zoom + pan.y
  const bend = Math.hypot(cx - (ax + bx) / 2, cy - (ay + by) / 2) / 2
  const solid = pattern.length === 0
  if (bend < STRAIGHT) {
    traceStraight(canvas, [ax, ay], [bx, by], pattern, window)
    return
  }
  if (solid) {
    canvas.moveTo(ax, ay)
    canvas.quadraticCurveTo(cx, cy, bx, by)
    return
  }
  let x = ax
  let y = ay
  let phase = 0
  // Twice as many chords are off by a quarter.
  const chords = Math.min(MOST_CHORDS, Math.ceil(Math.sqrt(bend / ANGULAR)))
  for (let step = 1; step <= chords; step++) {
    const t = step / chords
    const u = 1 - t
    const nextX = u * u * ax + 2 * u * t * cx + t * t * bx
    const nextY = u * u * ay + 2 * u * t * cy + t * t * by
    if (cut(x, y, nextX, nextY, window) !== null)
      phase = dash(canvas, x, y, nextX, nextY, pattern, phase)
    x = nextX
    y = nextY
  }
}
