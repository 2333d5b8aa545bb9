import { type Box, boundsOf } from '../geometry/box.ts'
import { type Segment, segmentMeetsBox, segmentsCross } from '../geometry/segment.ts'

/** Width and height of a block, in model units. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/** A way to set a block out, at least so large. */
export interface Shape extends Extent {
  /** In how many lines. */
  readonly lines: number
}

/** The ways of a block, each wider and lower than the one before it. */
export type Shapes = readonly Shape[]

/** What runs between two blocks, by their places in the list. */
export interface Traffic {
  readonly one: number
  readonly other: number
  /** How many statements. */
  readonly count: number
  /** The most lines that two of their nodes share: they fan out, which takes length. */
  readonly fan: number
}

/** The blocks on each side of the court, from the left or from above. */
export interface Sides {
  readonly above: readonly number[]
  readonly right: readonly number[]
  readonly below: readonly number[]
  readonly left: readonly number[]
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

const total = (lengths: readonly number[]): number => lengths.reduce((sum, one) => sum + one, 0)

/** What all of it has for itself. */
export interface Plot extends Extent {
  /** Between blocks. */
  readonly gap: number
  /** The free place in the middle, at least. */
  readonly court: Extent
}

/** A block in its place, in as many lines as it has room for there. */
export interface Placed {
  readonly box: Box
  readonly lines: number
}

/** How much larger than it has to be a block becomes where there is room. */
const STRETCH = 1.15

const least = (shapes: Shapes): Shape => shapes[0] ?? { width: 0, height: 0, lines: 1 }

/** The least wide way that is no higher; null: there is none. */
const within = (shapes: Shapes, height: number): Shape | null =>
  shapes.find((shape) => shape.height <= height + 1e-6) ?? null

/** The lowest way that is no wider; null: there is none. */
const between = (shapes: Shapes, width: number): Shape | null =>
  shapes.findLast((shape) => shape.width <= width + 1e-6) ?? null

const gaps = (count: number, gap: number): number => gap * Math.max(0, count - 1)

/**
 * The least extent along one axis of blocks one after the other along the other, with `room` for all of them: from the
 * shortest way of each, the one that reaches farthest takes its next way for as long as that has room. Null: they have none.
 */
const leastReach = (
  blocks: readonly Shapes[],
  room: number,
  lengthOf: (shape: Shape) => number,
  reachOf: (shape: Shape) => number,
): number | null => {
  const at = blocks.map(() => 0)
  let length = 0
  for (const [first] of blocks) if (first !== undefined) length += lengthOf(first)
  if (length > room) return null
  for (;;) {
    let [farthest, reach] = [-1, 0]
    for (let block = 0; block < blocks.length; block++) {
      const shape = blocks[block]?.[at[block] ?? 0]
      if (shape === undefined || reachOf(shape) <= reach) continue
      reach = reachOf(shape)
      farthest = block
    }
    const place = at[farthest] ?? 0
    const [own, next] = [blocks[farthest]?.[place], blocks[farthest]?.[place + 1]]
    if (own === undefined || next === undefined) return reach
    length += lengthOf(next) - lengthOf(own)
    if (length > room) return reach
    at[farthest] = place + 1
  }
}

const widthOf = ({ width }: Shape): number => width
const heightOf = ({ height }: Shape): number => height

/** How high blocks side by side are together, if no wider than `width`. */
const rowHeight = (row: readonly Shapes[], { width, gap }: Plot): number | null =>
  row.length === 0 ? 0 : leastReach(row, width - gaps(row.length, gap), widthOf, heightOf)

/** How wide blocks below each other are together, if no higher than `height`; each from its lowest way on. */
const columnWidth = (column: readonly Shapes[], height: number, gap: number): number | null =>
  column.length === 0 ? 0 : leastReach(column, height - gaps(column.length, gap), heightOf, widthOf)

/**
 * Lengths one after the other that fill `room`: they grow up to `STRETCH` times, and what is still left is spread
 * between and around them.
 */
const spread = (
  lengths: readonly number[],
  room: number,
  gap: number,
): readonly { readonly start: number; readonly length: number }[] => {
  const free = room - gaps(lengths.length, gap)
  const times = Math.max(1, Math.min(STRETCH, free / total(lengths)))
  const left = Math.max(0, free - total(lengths) * times) / (lengths.length + 1)
  let at = left
  return lengths.map((own) => {
    const [start, length] = [at, own * times]
    at += length + gap + left
    return { start, length }
  })
}

/**
 * Where each block stands: on its side, the court free in the middle of all; in the order of the list. Null: the plot
 * is too small for them.
 */
export const courtBoxes = (
  blocks: readonly Shapes[],
  sides: Sides,
  plot: Plot,
): readonly Placed[] | null => {
  const { width, height, gap, court } = plot
  const shapesOf = (members: readonly number[]): readonly Shapes[] =>
    members.map((at) => blocks[at] ?? [])
  const [above, right, below, left] = [
    shapesOf(sides.above),
    shapesOf(sides.right),
    shapesOf(sides.below),
    shapesOf(sides.left),
  ]
  const isAlone = blocks.length === 1
  const upper = rowHeight(above, plot)
  const lower = rowHeight(below, plot)
  if (upper === null || lower === null) return null
  const top = upper === 0 ? 0 : upper + gap
  const middle = height - top - (lower === 0 ? 0 : lower + gap)
  const turned = (column: readonly Shapes[]): readonly Shapes[] =>
    column.map((shapes) => [...shapes].reverse())
  const leftWidth = columnWidth(turned(left), middle, gap)
  const rightWidth = columnWidth(turned(right), middle, gap)
  if (leftWidth === null || rightWidth === null) return null
  const beside = (own: number): number => (own === 0 ? 0 : own + gap)
  if (
    middle < (isAlone ? -gap : court.height) ||
    width - beside(leftWidth) - beside(rightWidth) < (isAlone ? -gap : court.width)
  )
    return null
  const placed: Placed[] = blocks.map(() => ({
    box: { left: 0, top: 0, right: 0, bottom: 0 },
    lines: 1,
  }))
  const row = (members: readonly number[], high: number, y: number): void => {
    const own = members.map((at) => within(blocks[at] ?? [], high) ?? least(blocks[at] ?? []))
    spread(
      own.map((shape) => shape.width),
      width,
      gap,
    ).forEach(({ start, length }, place) => {
      const [at, lines] = [members[place] ?? 0, own[place]?.lines ?? 1]
      placed[at] = { box: { left: start, right: start + length, top: y, bottom: y + high }, lines }
    })
  }
  const column = (members: readonly number[], wide: number, x: number): void => {
    const own = members.map((at) => between(blocks[at] ?? [], wide) ?? least(blocks[at] ?? []))
    spread(
      own.map((shape) => shape.height),
      middle,
      gap,
    ).forEach(({ start, length }, place) => {
      const [at, lines] = [members[place] ?? 0, own[place]?.lines ?? 1]
      const y = top + start
      placed[at] = { box: { left: x, right: x + wide, top: y, bottom: y + length }, lines }
    })
  }
  row(sides.above, upper, 0)
  row(sides.below, lower, height - lower)
  column(sides.left, leftWidth, 0)
  column(sides.right, rightWidth, width - rightWidth)
  return placed
}

const middleOf = (box: Box | undefined): readonly [number, number] =>
  box === undefined ? [0, 0] : [(box.left + box.right) / 2, (box.top + box.bottom) / 2]

/** How little a picture pleases; 100 units of its width are 1. */
const costOf = (boxes: readonly Box[], traffic: readonly Traffic[], aspect: number): number => {
  const bounds = boundsOf(boxes) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const size =
    Math.max(bounds.right - bounds.left, (bounds.bottom - bounds.top) * aspect) / PER_UNIT
  const all = total(traffic.map(({ count }) => count))
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
