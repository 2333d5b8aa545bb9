import type { Point } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { type Box, boundsOf, gapBetween, labelBox, nodeBox } from '../geometry/box.ts'
import { CORRIDOR_LANE_GAP, LANE_GAP, pairKey } from '../geometry/lanes.ts'
import type { LayoutInput, LayoutLink } from './layout.ts'

/** Bends that are tried, in parts of the length of a line; what each costs, and what a line costs that runs through something. */
const BENDS = [0, 0.09, -0.09, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4] as const
const PER_BEND = 60
const THROUGH_NODE = 40
const THROUGH_NAME = 14
const IN_CORRIDOR = 10
const SAMPLES = 22
/** Parallel lines beyond so many lie farther apart, and the most of them have a corridor to themselves. */
const FEW = 3
/** So much of its length, at each end, is no corridor. */
const CORRIDOR_ENDS = 0.2
const MOST_IN_CORRIDOR = 2

/** Kinds that are drawn round. */
const OVALS: ReadonlySet<string> = new Set(['country', 'person'])

interface Standing {
  readonly id: EntityId
  readonly at: Point
  readonly body: Box
  readonly name: Box | null
  readonly isOval: boolean
}

interface Pair {
  readonly one: Standing
  readonly other: Standing
  readonly lines: number
}

const isIn = ([x, y]: Point, box: Box, by: number): boolean =>
  x > box.left - by && x < box.right + by && y > box.top - by && y < box.bottom + by

/** Where a line to a point leaves a node. */
const rimOf = ({ at: [x, y], body, isOval }: Standing, [toX, toY]: Point): Point => {
  const [wide, high] = [(body.right - body.left) / 2, (body.bottom - body.top) / 2]
  const [dx, dy] = [toX - x, toY - y]
  const times = isOval
    ? Math.hypot(dx / wide, dy / high)
    : Math.max(Math.abs(dx) / wide, Math.abs(dy) / high)
  return times > 0 && Number.isFinite(times) ? [x + dx / times, y + dy / times] : [x, y]
}

/** Points of a line that passes `offset` to the right of the straight one in its middle. */
const bent = ({ one, other }: Pair, offset: number): readonly Point[] => {
  const [[ax, ay], [bx, by]] = [one.at, other.at]
  const length = Math.hypot(bx - ax, by - ay) || 1
  const middle: Point = [
    (ax + bx) / 2 - ((by - ay) / length) * 2 * offset,
    (ay + by) / 2 + ((bx - ax) / length) * 2 * offset,
  ]
  const [start, end] = [rimOf(one, middle), rimOf(other, middle)]
  return Array.from({ length: SAMPLES }, (_, step): Point => {
    const t = step / (SAMPLES - 1)
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [p * start[0] + q * middle[0] + r * end[0], p * start[1] + q * middle[1] + r * end[1]]
  })
}

const boundsAround = (points: readonly Point[]): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, top, right, bottom }
}

const lengthOf = ({ one, other }: Pair): number =>
  Math.hypot(other.at[0] - one.at[0], other.at[1] - one.at[1])

const pairsOf = (
  links: readonly LayoutLink[],
  standing: ReadonlyMap<EntityId, Standing>,
): readonly Pair[] => {
  const pairs = new Map<string, { -readonly [Name in keyof Pair]: Pair[Name] }>()
  for (const { from, to } of links) {
    const [one, other] = [standing.get(from), standing.get(to)]
    if (one === undefined || other === undefined || one === other) continue
    const key = pairKey(from, to)
    const isOnwards =
      Math.abs(one.at[0] - other.at[0]) < Math.abs(one.at[1] - other.at[1])
        ? one.at[1] <= other.at[1]
        : one.at[0] <= other.at[0]
    const pair = pairs.get(key) ?? {
      one: isOnwards ? one : other,
      other: isOnwards ? other : one,
      lines: 0,
    }
    pair.lines++
    pairs.set(key, pair)
  }
  return [...pairs.values()]
}

const laneGap = ({ lines }: Pair): number => (lines > FEW ? CORRIDOR_LANE_GAP : LANE_GAP)

const corridorOf = (pairs: readonly Pair[], nodes: readonly Standing[]) => {
  const [first] = pairs
  if (first === undefined) return null
  const pair = pairs.reduce((most, next) => (next.lines > most.lines ? next : most), first)
  if (pair.lines <= FEW) return null
  const half = (pair.lines * laneGap(pair)) / 2
  const [[ax, ay], [bx, by]] = [pair.one.at, pair.other.at]
  const [left, right] = [Math.min(ax, bx), Math.max(ax, bx)]
  const [top, bottom] = [Math.min(ay, by), Math.max(ay, by)]
  const [wide, high] = [(right - left) * CORRIDOR_ENDS, (bottom - top) * CORRIDOR_ENDS]
  const box: Box =
    right - left < bottom - top
      ? { left: left - half, right: left + half, top: top + high, bottom: bottom - high }
      : { left: left + wide, right: right - wide, top: top - half, bottom: top + half }
  const within = nodes.filter(
    (node) => node !== pair.one && node !== pair.other && isIn(node.at, box, 0),
  )
  return within.length > MOST_IN_CORRIDOR ? null : { pair, box }
}

/**
 * How far lines reach, about: they bend round nodes, names and the corridor of the two nodes between which most run, as
 * the screen will draw them. Null: there are none.
 */
export const reachOfLines = (
  { nodes: all, links }: Pick<LayoutInput, 'nodes' | 'links'>,
  places: ReadonlyMap<EntityId, Point>,
): Box | null => {
  const nodes = all.flatMap((node): readonly Standing[] => {
    const at = places.get(node.id)
    return at === undefined
      ? []
      : [
          {
            id: node.id,
            at,
            body: nodeBox(node, at),
            name: labelBox(node, at),
            isOval: OVALS.has(node.kind),
          },
        ]
  })
  const pairs = pairsOf(links, new Map(nodes.map((node) => [node.id, node])))
  const corridor = corridorOf(pairs, nodes)
  const reached: Box[] = []
  for (const pair of pairs) {
    const length = lengthOf(pair)
    const others = nodes.filter((node) => node !== pair.one && node !== pair.other)
    const bendOf = (): number => {
      if (pair === corridor?.pair) return 0
      let [best, least] = [0, Number.POSITIVE_INFINITY]
      for (const bend of BENDS) {
        let cost = Math.abs(bend) * PER_BEND
        if (least <= cost) break
        const points = bent(pair, bend * length)
        const way = boundsAround(points)
        for (const { body, name } of others) {
          if (gapBetween(way, body) <= 5 && points.some((point) => isIn(point, body, 5)))
            cost += THROUGH_NODE
          if (name === null || gapBetween(way, name) > 1) continue
          if (points.some((point) => isIn(point, name, 1))) cost += THROUGH_NAME
        }
        if (corridor !== null)
          cost += IN_CORRIDOR * points.filter((point) => isIn(point, corridor.box, 0)).length
        if (cost < least) [best, least] = [bend, cost]
      }
      return best
    }
    const bend = bendOf() * length
    const half = (Math.min(laneGap(pair), (length * 1.2) / pair.lines) * (pair.lines - 1)) / 2
    for (const offset of [bend - half, bend + half]) reached.push(boundsAround(bent(pair, offset)))
  }
  return boundsOf(reached)
}
