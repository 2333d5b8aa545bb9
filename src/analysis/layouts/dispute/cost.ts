import { type Box, gapBetween } from '../../geometry/box.ts'
import { segmentMeetsBox, segmentsCross } from '../../geometry/segment.ts'
import type { Body, Plan, Tie } from './plan.ts'

/** Prices of what spoils a picture. The first two are so high that no result should hold them. */
const PRICE = {
  overlap: 1500,
  inCorridor: 3000,
  outsidePerUnit: 12,
  tieOutsidePerUnit: 8,
  wrongZonePerUnit: 5,
  asidePerUnit: 0.8,
  notAtRim: 260,
  tightGap: 0.22,
  crowding: 420,
  lengthPerUnit: 0.08,
  longPerUnit: 0.0005,
  kinPerUnit: 0.22,
  bowPerUnit: 1.2,
  throughCorridor: 700,
  throughNode: 260,
  throughLabel: 200,
  throughOwnLabel: 36,
  crossing: 42,
  flatCrossing: 40,
  narrowAngle: 70,
} as const

const COMFORT = 20
const CLEARANCE = 5
const ZONE_MARGIN = 14
const RIM = 0.82
/** Bridges belong within this part of the way to a pole, seen from the middle. */
const ARC = 0.7

/** Along and across the axis of the poles; across is negative on the side of the bridges. */
export const axisOf = ({ level }: Pick<Plan, 'level'>, x: number, y: number) =>
  level ? ({ u: x, v: y } as const) : ({ u: y, v: -x } as const)

const zoneCost = (body: Body, plan: Plan): number => {
  const { u, v } = axisOf(plan, body.x, body.y)
  const { role, side } = body.part
  const edge = plan.corridor.half + ZONE_MARGIN
  if (role === 'bridge') {
    const aside = Math.max(0, Math.abs(u) - plan.poleAlong * ARC)
    return Math.max(0, v + edge) * PRICE.wrongZonePerUnit + aside * PRICE.asidePerUnit
  }
  if (role === 'third') return Math.max(0, edge - v) * PRICE.wrongZonePerUnit
  if (role === 'satellite') return Math.max(0, plan.behind - side * u) * PRICE.wrongZonePerUnit
  if (role === 'onlooker') {
    const out = Math.max(Math.abs(body.x) / plan.halfWidth, Math.abs(body.y) / plan.halfHeight)
    return Math.max(0, RIM - out) * PRICE.notAtRim
  }
  return 0
}

/** `Math.hypot` is several times slower, and this is asked millions of times. */
const far = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy)

const outsideCost = (box: Box, { halfWidth, halfHeight }: Plan): number =>
  Math.max(0, -halfWidth - box.left) +
  Math.max(0, box.right - halfWidth) +
  Math.max(0, -halfHeight - box.top) +
  Math.max(0, box.bottom - halfHeight)

const placeCost = (body: Body, plan: Plan): number => {
  const { whole } = body
  if (body.part.role === 'pole') return 0
  const clear = gapBetween(whole, plan.corridorBox)
  const corridor = clear < 0 ? PRICE.inCorridor - clear * 30 : 0
  return outsideCost(whole, plan) * PRICE.outsidePerUnit + corridor + zoneCost(body, plan)
}

const pairCost = (one: Body, other: Body): number => {
  const gap = gapBetween(one.whole, other.whole)
  if (gap < 2) return PRICE.overlap + (2 - gap) * 30
  const tight = gap < COMFORT ? (COMFORT - gap) * (COMFORT - gap) * PRICE.tightGap : 0
  return tight + PRICE.crowding / (gap + 12)
}

const lengthCost = (tie: Tie, plan: Plan): number => {
  const length = far(tie.a.x - tie.b.x, tie.a.y - tie.b.y)
  const bow = tie.bow === null ? PRICE.throughCorridor : Math.abs(tie.bow) * PRICE.bowPerUnit
  const ofPole = tie.a.part.role === 'pole' || tie.b.part.role === 'pole'
  const long = ofPole ? 0 : length * length * PRICE.longPerUnit
  const outside = outsideCost(tie.bounds, plan) * PRICE.tieOutsidePerUnit
  return length * PRICE.lengthPerUnit + long + bow + outside
}

const kinCost = (body: Body): number => {
  let sum = 0
  for (const other of body.kin) sum += far(body.x - other.x, body.y - other.y) * PRICE.kinPerUnit
  return sum
}

const apart = (one: Box, other: Box, by: number): boolean =>
  one.left - by > other.right ||
  other.left - by > one.right ||
  one.top - by > other.bottom ||
  other.top - by > one.bottom

const touches = (tie: Tie, part: Box, by: number): boolean => {
  if (apart(tie.bounds, part, by)) return false
  for (const segment of tie.segments) if (segmentMeetsBox(segment, part, by)) return true
  return false
}

const hitCost = (tie: Tie, body: Body): number => {
  const { label } = body
  if (tie.a === body || tie.b === body)
    return label !== null && touches(tie, label, -2) ? PRICE.throughOwnLabel : 0
  const reach = CLEARANCE + tie.half
  if (!touches(tie, body.whole, reach)) return 0
  const node = touches(tie, body.own, reach) ? PRICE.throughNode : 0
  return node + (label !== null && touches(tie, label, tie.half) ? PRICE.throughLabel : 0)
}

const angleCost = (tie: Tie, other: Tie, shared: Body): number => {
  const one = tie.a === shared ? tie.b : tie.a
  const two = other.a === shared ? other.b : other.a
  const ax = one.x - shared.x
  const ay = one.y - shared.y
  const bx = two.x - shared.x
  const by = two.y - shared.y
  const lengths = far(ax, ay) * far(bx, by)
  if (lengths === 0 || ax * bx + ay * by < 0) return 0
  const sine = Math.abs(ax * by - ay * bx) / lengths
  return sine < 0.12 ? PRICE.narrowAngle * (1 - sine / 0.12) : 0
}

const crossCost = (tie: Tie, other: Tie): number => {
  if (tie.a === other.a || tie.a === other.b) return angleCost(tie, other, tie.a)
  if (tie.b === other.a || tie.b === other.b) return angleCost(tie, other, tie.b)
  if (apart(tie.bounds, other.bounds, 0)) return 0
  for (const one of tie.segments)
    for (const two of other.segments)
      if (segmentsCross(one, two)) {
        const ax = one.x2 - one.x1
        const ay = one.y2 - one.y1
        const bx = two.x2 - two.x1
        const by = two.y2 - two.y1
        const flat = Math.abs(ax * bx + ay * by) / (far(ax, ay) * far(bx, by))
        return PRICE.crossing + PRICE.flatCrossing * flat * flat
      }
  return 0
}

/**
 * All costs that change when this one body moves. Gives up once the sum is above `limit`, and returns
 * something above it.
 */
export const costOf = (body: Body, plan: Plan, limit = Number.POSITIVE_INFINITY): number => {
  let sum = placeCost(body, plan) + kinCost(body)
  for (const tie of body.ties) sum += lengthCost(tie, plan)
  for (const other of plan.bodies) if (other !== body) sum += pairCost(body, other)
  if (sum > limit) return sum
  for (const tie of body.ties) for (const other of plan.bodies) sum += hitCost(tie, other)
  for (const tie of plan.ties) if (tie.a !== body && tie.b !== body) sum += hitCost(tie, body)
  if (sum > limit) return sum
  for (const tie of body.ties)
    for (const other of plan.ties) {
      if (other === tie) continue
      const both = other.a === body || other.b === body
      if (!both || other.index > tie.index) sum += crossCost(tie, other)
    }
  return sum
}

/** The cost of the whole picture, each fault counted once. */
export const totalCost = (plan: Plan): number => {
  let sum = 0
  plan.bodies.forEach((body, index) => {
    sum += placeCost(body, plan) + kinCost(body) / 2
    for (const other of plan.bodies.slice(index + 1)) sum += pairCost(body, other)
  })
  plan.ties.forEach((tie, index) => {
    sum += lengthCost(tie, plan)
    for (const body of plan.bodies) sum += hitCost(tie, body)
    for (const other of plan.ties.slice(index + 1)) sum += crossCost(tie, other)
  })
  return sum
}
