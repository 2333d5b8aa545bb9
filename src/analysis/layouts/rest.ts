import type { Point, Positions } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { type Box, boundsOf, footprint, gapBetween } from '../geometry/box.ts'
import { type Segment, segmentMeetsBox } from '../geometry/segment.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'

const GAP = 6
const RING = 9
const TURN = Math.PI * (3 - Math.sqrt(5))
/** How many free places are compared for one node. */
const CHOICES = 400
const PER_UNIT = 1
const OVER_LINK = 90
const PER_UNIT_OUTSIDE = 0.9
/** A node without any neighbour goes this far down from the middle, in halves of the picture. */
const LOOSE: Point = [0, 1]
const AT_RIM: ReadonlySet<string> = new Set(['place', 'news-outlet'])

/** Two entities that belong together, though no line joins them. */
export type Company = readonly [EntityId, EntityId]

/** For each node its neighbours: by link, in company, or because one rolls up to the other. */
const neighboursOf = (
  input: LayoutInput,
  company: readonly Company[],
): ReadonlyMap<EntityId, ReadonlySet<EntityId>> => {
  const neighbours = new Map(input.nodes.map((node) => [node.id, new Set<EntityId>()]))
  const join = (one: EntityId, other: EntityId): void => {
    if (one === other || !neighbours.has(one) || !neighbours.has(other)) return
    neighbours.get(one)?.add(other)
    neighbours.get(other)?.add(one)
  }
  for (const { from, to } of input.links) join(from, to)
  for (const [one, other] of company) join(one, other)
  for (const { id, rollsUpTo } of input.nodes) if (rollsUpTo !== null) join(id, rollsUpTo)
  return neighbours
}

const mean = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
]

/** Moves a point outwards, from the middle of the bounds, until it lies on their edge. */
const toRim = ([x, y]: Point, bounds: Box): Point => {
  const middle: Point = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2]
  const dx = x - middle[0]
  const dy = y - middle[1]
  const out = Math.max(
    Math.abs(dx) / ((bounds.right - bounds.left) / 2),
    Math.abs(dy) / ((bounds.bottom - bounds.top) / 2),
  )
  return out > 0 ? [middle[0] + dx / out, middle[1] + dy / out] : [middle[0], bounds.bottom]
}

const outside = (box: Box, bounds: Box): number =>
  Math.max(0, bounds.left - box.left) +
  Math.max(0, box.right - bounds.right) +
  Math.max(0, bounds.top - box.top) +
  Math.max(0, box.bottom - bounds.bottom)

const segmentsOf = (input: LayoutInput, places: Positions): readonly Segment[] =>
  input.links.flatMap(({ from, to }) => {
    const start = places.get(from)
    const end = places.get(to)
    if (start === undefined || end === undefined) return []
    return { x1: start[0], y1: start[1], x2: end[0], y2: end[1] }
  })

/**
 * Places the nodes that `placed` does not hold beside what they belong to (places and outlets towards the
 * rim), without moving any that it holds, covering none, and keeping out of `kept`: those with most
 * placed neighbours first. Returns positions for all nodes, in whole numbers.
 */
export const placeRest = (
  input: LayoutInput,
  placed: Positions,
  kept: readonly Box[],
  company: readonly Company[],
): Positions => {
  const places = new Map(placed)
  const nodes = new Map(input.nodes.map((node) => [node.id, node]))
  const walls: Box[] = [...kept]
  const here: Box[] = []
  for (const node of input.nodes) {
    const at = placed.get(node.id)
    if (at !== undefined) here.push(footprint(node, at))
  }
  for (const box of here) walls.push(box)
  const bounds = boundsOf(here) ?? { left: -100, top: -100, right: 100, bottom: 100 }
  const links = segmentsOf(input, placed)
  const neighbours = neighboursOf(input, company)

  const wishOf = (node: LayoutNode): Point => {
    const points = [...(neighbours.get(node.id) ?? [])].flatMap((id) => {
      const at = places.get(id)
      return at === undefined ? [] : [at]
    })
    if (points.length === 0) return toRim(LOOSE, bounds)
    return AT_RIM.has(node.kind) ? toRim(mean(points), bounds) : mean(points)
  }

  const costAt = (box: Box, [x, y]: Point, wish: Point): number =>
    Math.hypot(x - wish[0], y - wish[1]) * PER_UNIT +
    outside(box, bounds) * PER_UNIT_OUTSIDE +
    links.filter((link) => segmentMeetsBox(link, box, 4)).length * OVER_LINK

  const place = (node: LayoutNode): void => {
    const wish = wishOf(node)
    let best: Point = wish
    let least = Number.POSITIVE_INFINITY
    for (let step = 0, found = 0; found < CHOICES; step++) {
      const far = RING * Math.sqrt(step)
      const at: Point = [
        Math.round(wish[0] + far * Math.cos(step * TURN)),
        Math.round(wish[1] + far * Math.sin(step * TURN)),
      ]
      const box = footprint(node, at)
      if (walls.some((wall) => gapBetween(box, wall) < GAP)) continue
      found++
      const cost = costAt(box, at, wish)
      if (cost < least) {
        least = cost
        best = at
      }
    }
    places.set(node.id, best)
    walls.push(footprint(node, best))
  }

  const anchors = (id: EntityId): number =>
    [...(neighbours.get(id) ?? [])].filter((other) => places.has(other)).length
  const waiting = new Set([...nodes.keys()].filter((id) => !places.has(id)).sort())
  while (waiting.size > 0) {
    const [next] = [...waiting].sort(
      (one, other) => anchors(other) - anchors(one) || (one < other ? -1 : 1),
    )
    if (next === undefined) break
    waiting.delete(next)
    const node = nodes.get(next)
    if (node !== undefined) place(node)
  }
  return places
}
