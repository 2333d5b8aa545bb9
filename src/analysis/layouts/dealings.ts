import { type Box, boundsOf } from '../geometry/box.ts'
import { type Segment, segmentMeetsBox, segmentsCross } from '../geometry/segment.ts'
import type { Placed, Sides } from './court.ts'

/** What runs between two blocks, by their places in the list. */
export interface Traffic {
  readonly one: number
  readonly other: number
  /** How many statements. */
  readonly count: number
  /** The most lines that two of their nodes share: they fan out, which takes length. */
  readonly fan: number
}

const SIDES = ['above', 'right', 'below', 'left'] as const

/** Lines beyond these lie side by side only where they are so long each. */
const EASY_FAN = 4
const LENGTH_OF_FAN = 52

/** What costs as much as a picture that is 100 units wider. */
const THROUGH = 40
const CROSSING = 5
const LENGTH = 0.6
const CRAMPED = 1.5
const SWUNG = 6
const PER_UNIT = 30
/** Lines that bend round others swing out to either side by up to so much of their length. */
const SWING = 0.5
const ROUNDS = 24
const STARTS = 8

const middleOf = (box: Box | undefined): readonly [number, number] =>
  box === undefined ? [0, 0] : [(box.left + box.right) / 2, (box.top + box.bottom) / 2]

/** How little a picture pleases; 100 units of its width are 1. */
const costOf = (boxes: readonly Box[], traffic: readonly Traffic[], aspect: number): number => {
  const bounds = boundsOf(boxes) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const size =
    Math.max(bounds.right - bounds.left, (bounds.bottom - bounds.top) * aspect) / PER_UNIT
  const all = traffic.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return size
  const chords = traffic.map(({ one, other, count, fan }) => {
    const [x1, y1] = middleOf(boxes[one])
    const [x2, y2] = middleOf(boxes[other])
    const segment: Segment = { x1, y1, x2, y2 }
    return { one, other, count, fan, segment, length: Math.hypot(x2 - x1, y2 - y1) }
  })
  /** How far a line would swing beyond the bounds, to the side where it is less. */
  const outside = ({ x1, y1, x2, y2 }: Segment): number => {
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
    const [dx, dy] = [(y2 - y1) * SWING, (x1 - x2) * SWING]
    const beyond = (px: number, py: number): number =>
      Math.max(bounds.left - px, px - bounds.right, bounds.top - py, py - bounds.bottom, 0)
    return Math.min(beyond(x + dx, y + dy), beyond(x - dx, y - dy))
  }
  let cost = 0
  chords.forEach(({ one, other, count, fan, segment, length }, at) => {
    cost += ((count / all) * (LENGTH * length)) / 100
    const wanted = fan > EASY_FAN ? fan * LENGTH_OF_FAN : 0
    cost += (CRAMPED * Math.max(0, wanted - length)) / 100
    cost += ((count / all) * SWUNG * outside(segment)) / 100
    boxes.forEach((box, block) => {
      if (block !== one && block !== other && segmentMeetsBox(segment, box))
        cost += (THROUGH * count) / all
    })
    for (const next of chords.slice(at + 1))
      if (segmentsCross(segment, next.segment))
        cost += (CROSSING * Math.min(count, next.count)) / all
  })
  return size + cost
}

const without = (sides: Sides, block: number): Sides => ({
  above: sides.above.filter((one) => one !== block),
  right: sides.right.filter((one) => one !== block),
  below: sides.below.filter((one) => one !== block),
  left: sides.left.filter((one) => one !== block),
})

const swapped = (sides: Sides, one: number, other: number): Sides => {
  const turn = (members: readonly number[]): readonly number[] =>
    members.map((at) => (at === one ? other : at === other ? one : at))
  return {
    above: turn(sides.above),
    right: turn(sides.right),
    below: turn(sides.below),
    left: turn(sides.left),
  }
}

/** Everything that differs from these sides by one block put elsewhere, or by two that change places. */
const nextTo = (sides: Sides, count: number): readonly Sides[] => {
  const found: Sides[] = []
  for (let block = 0; block < count; block++) {
    const rest = without(sides, block)
    for (const side of SIDES)
      for (let place = 0; place <= rest[side].length; place++)
        found.push({
          ...rest,
          [side]: [...rest[side].slice(0, place), block, ...rest[side].slice(place)],
        })
    for (let other = block + 1; other < count; other++) found.push(swapped(sides, block, other))
  }
  return found
}

/** Blocks dealt to the sides in their order, beginning at `first`, as a clock runs. */
const dealtFrom = (count: number, first: number): Sides => {
  const order = Array.from({ length: count }, (_, at) => (at + first) % count)
  const beside = Math.floor(count / 4)
  const above = Math.ceil((count - 2 * beside) / 2)
  const below = count - 2 * beside - above
  return {
    above: order.slice(0, above),
    right: order.slice(above, above + beside),
    below: order.slice(above + beside, above + beside + below).reverse(),
    left: order.slice(above + beside + below).reverse(),
  }
}

/** Blocks on the least plot on which they stand so. */
export type OnPlot = (sides: Sides) => readonly Placed[]

/**
 * Ways to deal blocks to the sides of a free court, so that what runs between two of them crosses the court and few
 * others: the best of those that are met on the way from several starts, each bettered step by step; the best first.
 * @param most - how many of them
 */
export const dealings = (
  count: number,
  traffic: readonly Traffic[],
  aspect: number,
  place: OnPlot,
  most: number,
): readonly Sides[] => {
  const known = new Map<string, { readonly sides: Sides; readonly cost: number }>()
  const priced = (sides: Sides) => {
    const key = JSON.stringify([sides.above, sides.right, sides.below, sides.left])
    const met = known.get(key)
    if (met !== undefined) return met
    const boxes = place(sides).map(({ box }) => box)
    const one = { sides, cost: costOf(boxes, traffic, aspect) }
    known.set(key, one)
    return one
  }
  for (let turn = 0; turn < Math.max(1, Math.min(count, STARTS)); turn++) {
    let best = priced(dealtFrom(count, turn))
    for (let round = 0; round < ROUNDS; round++) {
      let next = best
      for (const sides of nextTo(best.sides, count)) {
        const one = priced(sides)
        if (one.cost < next.cost - 1e-9) next = one
      }
      if (next === best) break
      best = next
    }
  }
  return [...known.values()]
    .sort((one, other) => one.cost - other.cost)
    .slice(0, most)
    .map(({ sides }) => sides)
}
