import { dayNumber } from '../../domain/clocks.ts'
import type { Orientation, Point } from '../../domain/dataset.ts'
import { footprint } from '../geometry/box.ts'
import { largest } from '../geometry/largest.ts'
import { startOf } from './dates.ts'
import { areaOf, BESIDE, flow, heightOf, shelved, widthOf } from './flow.ts'
import { BESIDE_LANE, type Columns, HEAD, HEAD_PX, LANE_PX } from './gatheredColumns.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'
import { gapsOf, looseBlock } from './looseBlock.ts'
import { aspectOf, pixelsNear, spareHeight } from './page.ts'
import type { Row } from './rows.ts'

/** Width of a column: a date has to stand above it. Nodes that are wider share it line by line. */
const COLUMN = 104
/**
 * The same in pixels where the zoom is known, as far as all have it in this part of the page: a day and its month stand
 * in one line in the first, and each word in the last.
 */
const COLUMNS_PX = [48, 43, 39, 35] as const
const OF_PAGE = 0.55
/** Columns with what has no date below them are tried from this width on. */
const COLUMN_LEAST_PX = 35
const NO_DATE_COLUMN = 300
/** Free space within the edges of that column, in pixels. */
const LOOSE_PAD = 8
/** Its widths are tried from this part of the one that its bare nodes ask for, each so much wider than the last. */
const NARROWEST = 0.5
const WIDER = 1.1
const TRIES = 16
/** Width by height where the canvas is not known. */
const ASPECT: Readonly<Record<Orientation, number>> = { landscape: 1.4, portrait: 0.5 }
/** Between one line and the next, and between one lane and the next. */
const LINE_APART = 12
const LANE_APART = 16
/** Height of the lane above what has no date, at least, in pixels: its name stands in up to three lines there. */
const LAST_LANE_PX = 48
/** No lane has more of the spare height than so many times the usual gap. */
const MOST_GAPS = 2
/** Units of a day on the scale of days, at least; the whole is no wider than so many columns. */
const DAY = 6
const WIDEST = 40
/** A date of which a lane has more nodes has a column in which they stand beside each other, of about this shape. */
const CROWD = 4
const CROWD_ASPECT = 3
/** Width by height that the columns of what has no date aim at. */
const LOOSE_ASPECT = 1

/** Where each date stands: the middle of its column, the dates in their order; the first one at 0. */
const scaleOf = (
  dates: readonly string[],
  widths: ReadonlyMap<string, number>,
  scale: string,
): ReadonlyMap<string, number> => {
  const xs = new Map<string, number>()
  const first = dates[0]
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return xs
  const day = (date: string): number => dayNumber(startOf(date))
  const days = Math.max(1, day(last) - day(first))
  const unit = Math.max(Math.min(DAY, (WIDEST * COLUMN) / days), (dates.length * COLUMN) / days / 2)
  let x = 0
  dates.forEach((date, at) => {
    const before = dates[at - 1]
    if (before !== undefined)
      x +=
        scale === 'days'
          ? (day(date) - day(before)) * unit
          : ((widths.get(before) ?? COLUMN) + (widths.get(date) ?? COLUMN)) / 2
    xs.set(date, x)
  })
  return xs
}

/** The dates that some lane has too many nodes of to stand below each other: what its lanes have at most. */
const crowdsOf = (
  lanes: readonly Row[],
  dateOf: (node: LayoutNode) => string | null,
): ReadonlyMap<string, readonly LayoutNode[]> => {
  const crowds = new Map<string, readonly LayoutNode[]>()
  for (const { nodes } of lanes)
    for (const date of new Set(nodes.map(dateOf))) {
      const held = nodes.filter((node) => dateOf(node) === date)
      if (date !== null && held.length > Math.max(CROWD, crowds.get(date)?.length ?? 0))
        crowds.set(date, held)
    }
  return crowds
}

/** Nodes below each other in a lane: what they take of its width, and where they stand. */
interface Line {
  readonly taken: { readonly left: number; readonly right: number }[]
  readonly nodes: (readonly [node: LayoutNode, x: number])[]
}

/** Columns of dates of a width, and one of another width for what has no date. */
const planned = (
  input: LayoutInput,
  lanes: readonly Row[],
  dates: readonly string[],
  dateOf: (node: LayoutNode) => string | null,
  space: number,
  scale: string,
  { narrow, looseWidth }: { readonly narrow: number; readonly looseWidth: number | null },
) => {
  const { beside, below } = gapsOf(input, space, LINE_APART)
  const crowded = crowdsOf(lanes, dateOf)
  const widths = new Map(
    dates.map((date) => {
      const crowd = crowded.get(date)
      return [
        date,
        crowd === undefined
          ? narrow
          : Math.max(narrow, Math.sqrt(areaOf(crowd, space) * CROWD_ASPECT)),
      ]
    }),
  )
  const xs = scaleOf(dates, widths, scale)
  const lastDate = dates.at(-1)
  let dated = lastDate === undefined ? 0 : (xs.get(lastDate) ?? 0) + (widths.get(lastDate) ?? 0) / 2
  let before = 0
  const datedIn = (nodes: readonly LayoutNode[]) => {
    const placed: (readonly [LayoutNode, Point])[] = []
    const stacked: Line[] = []
    let blocks = 0
    const widen = (left: number, right: number): void => {
      before = Math.min(before, left)
      dated = Math.max(dated, right)
    }
    for (const date of dates) {
      if (!crowded.has(date)) continue
      const x = xs.get(date) ?? 0
      const held = nodes.filter((one) => dateOf(one) === date)
      const block = flow(held, widths.get(date) ?? narrow, space)
      for (const [node, [along, down]] of block.places)
        placed.push([node, [x - block.width / 2 + along, down]])
      blocks = Math.max(blocks, block.height)
      widen(x - block.width / 2, x + block.width / 2)
    }
    // The highest first, so that they share as few lines as can be.
    for (const node of nodes.toSorted((one, other) => heightOf(other) - heightOf(one))) {
      const date = dateOf(node)
      if (date === null || crowded.has(date)) continue
      const x = xs.get(date) ?? 0
      const half = widthOf(node) / 2
      const own = { left: x - half, right: x + half }
      widen(own.left, own.right)
      const line = stacked.find(({ taken }) =>
        taken.every(({ left, right }) => right + beside <= own.left || own.right + beside <= left),
      )
      if (line === undefined) stacked.push({ taken: [own], nodes: [[node, x]] })
      else {
        line.taken.push(own)
        line.nodes.push([node, x])
      }
    }
    let top = 0
    for (const { nodes: held } of stacked) {
      for (const [node, x] of held) placed.push([node, [x, top - footprint(node, [0, 0]).top]])
      top += largest(held, ([node]) => heightOf(node)) + below
    }
    return { placed, height: Math.max(blocks, top - below) }
  }
  const undated = (nodes: readonly LayoutNode[]) => nodes.filter((node) => dateOf(node) === null)
  const drawn =
    looseWidth !== null ? lanes : lanes.filter(({ nodes }) => undated(nodes).length < nodes.length)
  const cells = drawn.map(({ title, nodes }, at) => {
    const isAbove = looseWidth === null && at === drawn.length - 1
    const loose = shelved(looseWidth === null ? [] : undated(nodes), looseWidth ?? 0, {
      beside,
      below,
    })
    const own = datedIn(nodes)
    const height = Math.max(
      own.height,
      loose.height,
      pixelsNear(input, isAbove ? LAST_LANE_PX : LANE_PX) - LANE_APART * space,
    )
    return { title, placed: own.placed, loose, height }
  })
  const hasLoose = cells.some(({ loose }) => loose.places.size > 0)
  const pad = pixelsNear(input, LOOSE_PAD)
  const lanesHigh = cells.reduce((sum, cell) => sum + cell.height + LANE_APART * space, HEAD)
  const shared = { cells, xs, widths, crowded, left: before }
  if (looseWidth === null) {
    const gutter = pixelsNear(input, BESIDE_LANE)
    const nodes = lanes.flatMap((lane) => undated(lane.nodes))
    const block = looseBlock(input, nodes, dated - before + gutter, space)
    return {
      ...shared,
      loose: null,
      under: { block, left: before - gutter },
      width: Math.max(dated - before, block.width - gutter),
      height: lanesHigh + block.height,
    }
  }
  const looseLeft = dates.length === 0 ? 0 : dated + BESIDE * 2 * space
  const looseWhole = Math.max(looseWidth, ...cells.map(({ loose }) => loose.width)) + 2 * pad
  const right = hasLoose ? looseLeft + looseWhole : dated
  return {
    ...shared,
    loose: hasLoose ? { left: looseLeft, right, inner: looseLeft + pad } : null,
    under: null,
    width: right - before,
    height: lanesHigh,
  }
}

/** A column for each date, in which its nodes stand below each other, or side by side where they are a crowd. */
export const dateColumns = (
  input: LayoutInput,
  lanes: readonly Row[],
  dates: readonly string[],
  dateOf: (node: LayoutNode) => string | null,
  space: number,
  scale: string,
): Columns => {
  const loose = input.nodes.filter((node) => dateOf(node) === null)
  const square = Math.sqrt(areaOf(loose, space) * LOOSE_ASPECT)
  const onPage = ((input.page?.width ?? 0) * OF_PAGE) / dates.length
  const at = (narrow: number, looseWidth: number | null) =>
    planned(input, lanes, dates, dateOf, space, scale, { narrow, looseWidth })
  const aspect = aspectOf(input, ASPECT)
  const fitOf = ({ width, height }: ReturnType<typeof planned>): number =>
    Math.min(
      aspect / (width + pixelsNear(input, BESIDE_LANE)),
      1 / (height + pixelsNear(input, HEAD_PX)),
    )
  const usual = Math.max(COLUMN, pixelsNear(input, Math.min(COLUMNS_PX[0], onPage))) * space
  // Without a zoom nothing is known of what the page holds.
  const tries =
    input.zoom === undefined
      ? [at(usual, Math.max(NO_DATE_COLUMN, square))]
      : COLUMNS_PX.flatMap((px) => {
          const narrow = pixelsNear(input, Math.min(px, onPage)) * space
          const widths = loose.length === 0 ? [0] : Array.from({ length: TRIES }, (_, of) => of)
          return widths.map((of) => at(narrow, square * NARROWEST * WIDER ** of))
        })
  const best = (of: typeof tries) =>
    of.reduce((held, one) => (fitOf(one) > fitOf(held) ? one : held))
  const beside = best(tries)
  const below =
    input.zoom === undefined || loose.length === 0 || dates.length === 0
      ? beside
      : best(
          Array.from({ length: TRIES }, (_, of) =>
            at(pixelsNear(input, COLUMN_LEAST_PX * WIDER ** of) * space, null),
          ),
        )
  const {
    cells,
    xs,
    widths,
    crowded,
    loose: column,
    under,
    left,
    width,
    height,
  } = fitOf(below) > fitOf(beside) ? below : beside
  const spare = spareHeight(input, width, height, { beside: BESIDE_LANE, above: HEAD_PX })
  const more = Math.min(LANE_APART * space * MOST_GAPS, spare / Math.max(1, lanes.length))
  const wishes: (readonly [LayoutNode, Point])[] = []
  let top = HEAD
  const bands = cells.map(({ title, placed, loose, height }) => {
    const down = top + more / 2
    for (const [node, [x, y]] of placed) wishes.push([node, [x, down + y]])
    for (const [node, [x, y]] of loose.places)
      wishes.push([node, [(column?.inner ?? 0) + x, down + y]])
    const band = { title, top, bottom: top + height + more }
    top = band.bottom + LANE_APART * space
    return band
  })
  if (under !== null)
    for (const [node, [x, y]] of under.block.places) wishes.push([node, [under.left + x, top + y]])
  return {
    wishes,
    bands,
    left,
    under:
      under === null
        ? null
        : {
            left: under.left,
            right: under.left + under.block.width,
            top,
            bottom: top + under.block.height,
          },
    dates: dates.map((date) => {
      const half = crowded.has(date) ? (widths.get(date) ?? 0) / 2 : 0
      return { date, x: xs.get(date) ?? 0, half }
    }),
    loose: column,
    bottom: bands.at(-1)?.bottom ?? 0,
  }
}
