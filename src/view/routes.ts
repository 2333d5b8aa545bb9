import { boundsAround } from '../analysis/geometry/bends.ts'
import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import {
  type Curve,
  clearOf,
  curveOf,
  loopCurve,
  reachOf,
  type Station,
  type Way,
  wayOf,
} from './curves.ts'

/** An upright rectangle. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A node that lines should pass by: its body and, where it hangs outside, its label. */
export interface Obstacle extends Station {
  readonly id: EntityId
  readonly label: Box | null
  /** Its kind is not shown at first; absent: it is. */
  readonly hidden?: boolean
}

/** Way and curve are found when they are first asked for: among thousands of lines few are looked at closely. */
export interface Route {
  readonly way: Way
  readonly curve: Curve
  /** How far to the right of the straight line it passes in its middle; null: it returns to where it began. */
  readonly offset: number | null
}

/** From one node to another. */
export class Passage implements Route {
  readonly offset: number
  #way: Way | null = null
  #curve: Curve | null = null
  readonly #from: Obstacle
  readonly #to: Obstacle
  readonly #flat: boolean
  constructor(from: Obstacle, to: Obstacle, offset: number, flat: boolean) {
    this.#from = from
    this.#to = to
    this.offset = offset
    this.#flat = flat
  }
  get way(): Way {
    this.#way ??= wayBetween(this.#from, this.#to, this.offset, this.#flat)
    return this.#way
  }
  get curve(): Curve {
    this.#curve ??= curveOf(this.#from, this.#to, this.way)
    return this.#curve
  }
}

const wayBetween = (from: Obstacle, to: Obstacle, offset: number, flat: boolean): Way =>
  clearOf(
    from,
    to,
    wayOf(offset, lengthBetween(from, to), flat, [reachOf(from, to.at), reachOf(to, from.at)]),
  )

export const lengthBetween = ({ at: [x, y] }: Obstacle, { at }: Obstacle): number =>
  Math.hypot(at[0] - x, at[1] - y)

/** Two corners of a box. */
export const cornersOf = ({ x, y, width, height }: Box): readonly Point[] => [
  [x, y],
  [x + width, y + height],
]

/** The smallest box that holds the points, of which there is one at least. */
export const boxAround = (points: readonly Point[]): Box => {
  const { left, top, right, bottom } = boundsAround(points)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** How far the first line from a node to itself reaches beyond the node. */
const LOOP = 34

/**
 * cytoscape draws loops by a rule of its own: 1.4 times the first distance, a third more for each further one.
 * The curve follows that rule, so that words and marks stand on the line.
 */
export const loopRoute = (node: Obstacle, lane: number): Route => {
  const reach = Math.max(node.width, node.height) / 2 + LOOP
  return {
    offset: null,
    way: { weights: [0.5], distances: [reach / 1.4] },
    curve: loopCurve(node, reach * (1 + lane / 3)),
  }
}
