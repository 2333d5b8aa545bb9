import { type Box, boundsOf } from '../geometry/box.ts'
import { type Segment, segmentMeetsBox, segmentsCross } from '../geometry/segment.ts'

/** Width and height of a block, in model units. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/** A block as it is above or below the court, and as it is beside it. */
export interface CourtBlock {
  readonly flat: Extent
  readonly tall: Extent
}

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

/** The free place in the middle, at least. */
const COURT = { width: 260, height: 190 } as const
/** Lines beyond these lie side by side only where they are so long each. */
const EASY_FAN = 4
const LENGTH_OF_FAN = 52

/** What costs as much as a picture that is 100 units wider. */
const THROUGH = 20
const CROSSING = 5
const LENGTH = 0.6
const CRAMPED = 1.5
const ROUNDS = 24

const total = (lengths: readonly number[]): number => lengths.reduce((sum, one) => sum + one, 0)

/** Lengths one after the other in the middle of `room`, what is left of it spread between and around them. */
const spread = (lengths: readonly number[], room: number, gap: number): readonly number[] => {
  const free =
    Math.max(0, room - total(lengths) - gap * (lengths.length - 1)) / (lengths.length + 1)
  let at = free
  return lengths.map((length) => {
    const start = at
    at += length + gap + free
    return start
  })
}

/** Where each block stands: on its side, the court free in the middle of all; in the order of the list. */
export const courtBoxes = (
  blocks: readonly CourtBlock[],
  sides: Sides,
  gap: number,
  space: number,
): readonly Box[] => {
  const flat = (at: number): Extent => blocks[at]?.flat ?? { width: 0, height: 0 }
  const tall = (at: number): Extent => blocks[at]?.tall ?? { width: 0, height: 0 }
  const rowWidth = (row: readonly number[]): number =>
    total(row.map((at) => flat(at).width)) + gap * Math.max(0, row.length - 1)
  const rowHeight = (row: readonly number[]): number =>
    Math.max(0, ...row.map((at) => flat(at).height))
  const columnWidth = (column: readonly number[]): number =>
    Math.max(0, ...column.map((at) => tall(at).width))
  const columnHeight = (column: readonly number[]): number =>
    total(column.map((at) => tall(at).height)) + gap * Math.max(0, column.length - 1)
  const { above, right, below, left } = sides
  const beside = (column: readonly number[]): number =>
    column.length === 0 ? 0 : columnWidth(column) + gap
  const alone = [...above, ...right, ...below, ...left].length === 1
  const width = Math.max(
    rowWidth(above),
    rowWidth(below),
    beside(left) + beside(right) + (alone ? 0 : COURT.width * space),
  )
  const middle = Math.max(
    columnHeight(left),
    columnHeight(right),
    alone || above.length + below.length === 0 ? 0 : COURT.height * space,
  )
  const top = above.length === 0 ? 0 : rowHeight(above) + gap
  const boxes: Box[] = blocks.map(() => ({ left: 0, top: 0, right: 0, bottom: 0 }))
  const put = (at: number, { width: wide, height }: Extent, x: number, y: number): void => {
    boxes[at] = { left: x, top: y, right: x + wide, bottom: y + height }
  }
  const row = (members: readonly number[], y: number): void => {
    const starts = spread(
      members.map((at) => flat(at).width),
      width,
      gap,
    )
    members.forEach((at, place) => {
      put(at, flat(at), starts[place] ?? 0, y)
    })
  }
  const column = (members: readonly number[], x: number): void => {
    const starts = spread(
      members.map((at) => tall(at).height),
      middle,
      gap,
    )
    members.forEach((at, place) => {
      const own = tall(at)
      put(at, own, x + (columnWidth(members) - own.width) / 2, top + (starts[place] ?? 0))
    })
  }
  row(above, 0)
  row(below, top + middle + gap)
  column(left, 0)
  column(right, width - columnWidth(right))
  return boxes
}

const middleOf = (box: Box | undefined): readonly [number, number] =>
  box === undefined ? [0, 0] : [(box.left + box.right) / 2, (box.top + box.bottom) / 2]

/** How little a picture pleases; 100 units of its width are 1. */
const costOf = (boxes: readonly Box[], traffic: readonly Traffic[], aspect: number): number => {
  const bounds = boundsOf(boxes) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const size = Math.max(bounds.right - bounds.left, (bounds.bottom - bounds.top) * aspect) / 100
  const all = total(traffic.map(({ count }) => count))
  if (all === 0) return size
  const chords = traffic.map(({ one, other, count, fan }) => {
    const [x1, y1] = middleOf(boxes[one])
    const [x2, y2] = middleOf(boxes[other])
    const segment: Segment = { x1, y1, x2, y2 }
    return { one, other, count, fan, segment, length: Math.hypot(x2 - x1, y2 - y1) }
  })
  let cost = 0
  chords.forEach(({ one, other, count, fan, segment, length }, at) => {
    cost += ((count / all) * (LENGTH * length)) / 100
    const wanted = fan > EASY_FAN ? fan * LENGTH_OF_FAN : 0
    cost += (CRAMPED * Math.max(0, wanted - length)) / 100
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

/**
 * Deals blocks to the sides of a free court, so that what runs between two of them crosses the court and few others:
 * the best of several starts, each bettered step by step.
 */
export const sidesOf = (
  blocks: readonly CourtBlock[],
  traffic: readonly Traffic[],
  aspect: number,
  gap: number,
  space: number,
): Sides => {
  const cost = (sides: Sides): number =>
    costOf(courtBoxes(blocks, sides, gap, space), traffic, aspect)
  const bettered = (start: Sides): { readonly sides: Sides; readonly cost: number } => {
    let best = { sides: start, cost: cost(start) }
    for (let round = 0; round < ROUNDS; round++) {
      let next = best
      for (const sides of nextTo(best.sides, blocks.length)) {
        const price = cost(sides)
        if (price < next.cost - 1e-9) next = { sides, cost: price }
      }
      if (next === best) break
      best = next
    }
    return best
  }
  const starts = blocks.length < 3 ? [0] : [0, 1, 2]
  const [first, ...others] = starts.map((turn) => bettered(dealtFrom(blocks.length, turn)))
  return (
    others.reduce(
      (best, one) => (best === undefined || one.cost < best.cost - 1e-9 ? one : best),
      first,
    )?.sides ?? { above: [], right: [], below: [], left: [] }
  )
}
