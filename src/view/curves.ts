import type { Point } from '../domain/dataset.ts'
import { borderPoint, type Glyph } from './glyphs.ts'

/** A node as far as a curve cares about it. */
export interface Station {
  readonly at: Point
  readonly glyph: Glyph
  readonly width: number
  readonly height: number
}

/**
 * The way of a line between two centres: control points, each `weight` of the way along the straight line
 * and `distance` to its right (seen from the start, the y axis pointing down). The curve runs through the middle of neighbouring control points.
 */
export interface Way {
  readonly weights: readonly number[]
  readonly distances: readonly number[]
}

/** Beyond this offset a line leaves steeply, runs parallel and returns, so that lanes stay apart. */
const FLAT_FROM = 22
const STEEPNESS = 0.75

/** Room between a node and the nearest control point. */
const CLEAR = 12

/**
 * The way of a line that passes `offset` to the right of the straight line in its middle.
 * `reach` is how far the nodes at its start and end reach towards each other: no control point may fall on them,
 * and the middle is that of the part between them.
 */
export const wayOf = (
  offset: number,
  length: number,
  flat: boolean,
  reach: readonly [start: number, end: number] = [0, 0],
): Way => {
  const [start, end] = reach
  if (length <= start + end) return { weights: [0.5], distances: [2 * offset] }
  const least = (Math.max(start, end) + CLEAR) / length
  if (!flat || Math.abs(offset) < FLAT_FROM || least > 0.36)
    return { weights: [(start + length - end) / (2 * length)], distances: [2 * offset] }
  const weight = Math.min(0.36, Math.max(0.14, least, (Math.abs(offset) * STEEPNESS) / length))
  return { weights: [weight, 1 - weight], distances: [offset, offset] }
}

const between = (a: Point, b: Point, part: number): Point => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
]

/** Quadratic pieces, end to end: start, then control and end of each. */
export interface Curve {
  readonly start: Point
  readonly pieces: readonly (readonly [control: Point, end: Point])[]
}

/** Where a line from the centre of a node towards a point leaves it. */
export const leaving = (station: Station, towards: Point): Point => {
  const [x, y] = borderPoint(
    station.glyph,
    station.width,
    station.height,
    towards[0] - station.at[0],
    towards[1] - station.at[1],
  )
  return [station.at[0] + x, station.at[1] + y]
}

/** How far a node reaches from its centre towards a point. */
export const reachOf = (station: Station, towards: Point): number => {
  const [x, y] = leaving(station, towards)
  return Math.hypot(x - station.at[0], y - station.at[1])
}

const controlsOf = (from: Station, to: Station, way: Way): readonly Point[] => {
  const [ax, ay] = from.at
  const [bx, by] = to.at
  const length = Math.hypot(bx - ax, by - ay) || 1
  const normal: Point = [-(by - ay) / length, (bx - ax) / length]
  return way.weights.map((weight, at): Point => {
    const distance = way.distances[at] ?? 0
    const [x, y] = between(from.at, to.at, weight)
    return [x + normal[0] * distance, y + normal[1] * distance]
  })
}

const isOn = ({ at, width, height }: Station, [x, y]: Point): boolean =>
  Math.abs(x - at[0]) < width / 2 + 4 && Math.abs(y - at[1]) < height / 2 + 4

const NUDGE = 0.03

/**
 * The way with its control points moved towards the middle until none falls on either node:
 * from such a point no line could leave the node.
 */
export const clearOf = (from: Station, to: Station, way: Way): Way => {
  let clear = way
  for (let step = 0; step < 16; step++) {
    const controls = controlsOf(from, to, clear)
    if (!controls.some((control) => isOn(from, control) || isOn(to, control))) return clear
    clear = {
      weights: clear.weights.map((weight, at) => {
        const control = controls[at]
        if (control === undefined || !(isOn(from, control) || isOn(to, control))) return weight
        return weight < 0.5 || (weight === 0.5 && isOn(from, control))
          ? weight + NUDGE
          : weight - NUDGE
      }),
      distances: clear.distances,
    }
  }
  return way
}

/** The curve of a way, from border to border. */
export const curveOf = (from: Station, to: Station, way: Way): Curve => {
  const controls = controlsOf(from, to, way)
  const first = controls[0] ?? to.at
  const last = controls.at(-1) ?? from.at
  const end = leaving(to, last)
  return {
    start: leaving(from, first),
    pieces: controls.map((control, at) => {
      const next = controls[at + 1]
      return [control, next === undefined ? end : between(control, next, 0.5)]
    }),
  }
}

/**
 * The curve of a line from a node to itself: out at the top, back in from the left, as far as `reach` from the centre.
 */
export const loopCurve = (node: Station, reach: number): Curve => {
  const [x, y] = node.at
  const out: Point = [x, y - reach]
  const back: Point = [x - reach, y]
  return {
    start: leaving(node, out),
    pieces: [
      [out, between(out, back, 0.5)],
      [back, leaving(node, back)],
    ],
  }
}

/** Steps in which a cut is looked for along a piece. */
const CUT_STEPS = 64

/** How far along its first piece a curve has come `amount` away from its start; 1 where the piece never does. */
const partBeyond = (curve: Curve, amount: number): number => {
  const [first] = curve.pieces
  if (first === undefined) return 0
  const piece = { start: curve.start, pieces: [first] }
  let before = 0
  for (let step = 1; step <= CUT_STEPS; step++) {
    const [x, y] = pointOn(piece, step / CUT_STEPS)
    const away = Math.hypot(x - curve.start[0], y - curve.start[1])
    if (away >= amount) return (step - (away - amount) / (away - before)) / CUT_STEPS
    before = away
  }
  return 1
}

const reversed = (curve: Curve): Curve => {
  const points = [curve.start, ...curve.pieces.map(([, end]) => end)]
  return {
    start: points.at(-1) ?? curve.start,
    pieces: curve.pieces
      .map(([control], at): readonly [Point, Point] => [control, points[at] ?? curve.start])
      .reverse(),
  }
}

const withoutStart = (curve: Curve, amount: number): Curve => {
  const [first, ...rest] = curve.pieces
  if (first === undefined || amount <= 0) return curve
  const [control, end] = first
  const part = partBeyond(curve, amount)
  return {
    start: pointOn({ start: curve.start, pieces: [first] }, part),
    pieces: [[between(control, end, part), end], ...rest],
  }
}

/**
 * The curve without what lies within `start` units of its beginning and `end` units of its end,
 * to about a pixel. Cuts only into the first and the last piece.
 */
export const shortened = (curve: Curve, start: number, end: number): Curve =>
  reversed(withoutStart(reversed(withoutStart(curve, start)), end))

/** SVG path data. */
export const curvePath = (curve: Curve): string =>
  `M${curve.start.map(round).join(' ')}${curve.pieces
    .map(([control, end]) => `Q${control.map(round).join(' ')} ${end.map(round).join(' ')}`)
    .join('')}`

const round = (value: number): number => Math.round(value * 100) / 100

/** Where a piece of a curve begins, by its number. */
export const beginOf = (curve: Curve, at: number): Point =>
  at === 0 ? curve.start : (curve.pieces[at - 1]?.[1] ?? curve.start)

/** The point `part` of the way along the curve (0 to 1, each piece counting alike). */
export const pointOn = (curve: Curve, part: number): Point => {
  const scaled = Math.min(Math.max(part, 0), 1) * curve.pieces.length
  const at = Math.min(Math.floor(scaled), curve.pieces.length - 1)
  const piece = curve.pieces[at]
  if (piece === undefined) return curve.start
  const begin = beginOf(curve, at)
  const [control, end] = piece
  const t = scaled - at
  return between(between(begin, control, t), between(control, end, t), t)
}

/** `count` points spread along the curve, both ends included. */
export const samples = (curve: Curve, count: number): readonly Point[] =>
  Array.from({ length: count }, (_, at) => pointOn(curve, at / (count - 1)))

/** Length of the curve, to about a pixel. */
export const curveLength = (curve: Curve): number => {
  const points = samples(curve, 17)
  return points.slice(1).reduce((sum, [x, y], at) => {
    const [px, py] = points[at] ?? [x, y]
    return sum + Math.hypot(x - px, y - py)
  }, 0)
}
