import type { Box } from '../geometry/box.ts'

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

/** The blocks on each side of the court, from the left or from above. */
export interface Sides {
  readonly above: readonly number[]
  readonly right: readonly number[]
  readonly below: readonly number[]
  readonly left: readonly number[]
}

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
