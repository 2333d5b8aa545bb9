import { dayNumber } from '../../domain/clocks.ts'
import type { Point } from '../../domain/dataset.ts'
import { footprint } from '../geometry/box.ts'
import { startOf } from './dates.ts'
import { areaOf, BELOW, BESIDE, flow, heightOf, widthOf } from './flow.ts'
import { BESIDE_LANE, type Columns, HEAD, HEAD_PX, LANE_GAP, LANE_PX } from './gatheredColumns.ts'
import type { GuideTitle } from './guide.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'
import { pixels, spareHeight } from './page.ts'
import type { Row } from './rows.ts'

/** Width of a column: a date has to stand above it. Nodes that are wider share it line by line. */
const COLUMN = 104
/** The same in pixels, so that a day and its month stand in one line, as far as all have it in this part of the page. */
const COLUMN_PX = 48
const OF_PAGE = 0.55
const NO_DATE_COLUMN = 300
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

/** A column for each date, in which its nodes stand below each other, or side by side where they are a crowd. */
export const dateColumns = (
  input: LayoutInput,
  lanes: readonly Row[],
  dates: readonly string[],
  dateOf: (node: LayoutNode) => string | null,
  space: number,
  scale: string,
): Columns => {
  const roomy = Math.min(COLUMN_PX, ((input.page?.width ?? 0) * OF_PAGE) / dates.length)
  const narrow = Math.max(COLUMN, pixels(input, roomy)) * space
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
  const widest = Math.max(0, ...widths.values())
  const xs = scaleOf(dates, widths, scale)
  const lastDate = dates.at(-1)
  const dated =
    lastDate === undefined ? 0 : (xs.get(lastDate) ?? 0) + (widths.get(lastDate) ?? 0) / 2
  const loose = input.nodes.filter((node) => dateOf(node) === null)
  const looseWidth = Math.max(NO_DATE_COLUMN, Math.sqrt(areaOf(loose, space) * LOOSE_ASPECT))
  const looseLeft = dates.length === 0 ? 0 : dated + BESIDE * 2
  const wishes: (readonly [LayoutNode, Point])[][] = []
  const bands: { readonly title: GuideTitle; readonly top: number; readonly bottom: number }[] = []
  let top = HEAD
  for (const { title, nodes } of lanes) {
    const placed: (readonly [LayoutNode, Point])[] = []
    const stacked: { readonly node: LayoutNode; readonly x: number; readonly line: number }[] = []
    const rightOf: number[] = []
    let blocks = 0
    for (const date of dates) {
      const x = xs.get(date) ?? 0
      if (crowded.has(date)) {
        const block = flow(
          nodes.filter((one) => dateOf(one) === date),
          widths.get(date) ?? narrow,
          space,
        )
        for (const [node, [along, down]] of block.places)
          placed.push([node, [x - block.width / 2 + along, top + down]])
        blocks = Math.max(blocks, block.height)
        continue
      }
      for (const node of nodes.filter((one) => dateOf(one) === date)) {
        // The uppermost line of the lane in which it stands clear of those before it.
        const half = widthOf(node) / 2
        const free = rightOf.findIndex((right) => right + BESIDE * space <= x - half)
        const line = free === -1 ? rightOf.length : free
        rightOf[line] = x + half
        stacked.push({ node, x, line })
      }
    }
    const heights = rightOf.map((_, line) =>
      Math.max(...stacked.filter((one) => one.line === line).map(({ node }) => heightOf(node))),
    )
    const tops = heights.map((_, line) =>
      heights.slice(0, line).reduce((sum, height) => sum + height + BELOW * space, top),
    )
    for (const { node, x, line } of stacked)
      placed.push([node, [x, (tops[line] ?? top) - footprint(node, [0, 0]).top]])
    let bottom = (tops.at(-1) ?? top) + (heights.at(-1) ?? 0)
    const block = flow(
      nodes.filter((node) => dateOf(node) === null),
      looseWidth,
      space,
    )
    for (const [node, [x, y]] of block.places)
      placed.push([node, [looseLeft + (looseWidth - block.width) / 2 + x, y + top]])
    bottom = Math.max(
      bottom,
      top + Math.max(block.height, blocks),
      top + pixels(input, LANE_PX) - LANE_GAP * space,
    )
    wishes.push(placed)
    bands.push({ title, top, bottom })
    top = bottom + LANE_GAP * space
  }
  const width = loose.length === 0 ? dated : looseLeft + looseWidth
  const spare = spareHeight(input, width + widest, top, { beside: BESIDE_LANE, above: HEAD_PX })
  const more = Math.min(LANE_GAP * space * MOST_GAPS, spare / Math.max(1, lanes.length))
  const lanesApart = bands.map((band, at) => ({
    ...band,
    top: band.top + at * more,
    bottom: band.bottom + (at + 1) * more,
  }))
  return {
    wishes: wishes.flatMap((placed, at) =>
      placed.map(([node, [x, y]]) => [node, [x, y + (at + 0.5) * more]] as const),
    ),
    bands: lanesApart,
    dates: dates.map((date) => {
      const half = crowded.has(date) ? (widths.get(date) ?? 0) / 2 : 0
      return { date, x: xs.get(date) ?? 0, half }
    }),
    loose: loose.length === 0 ? null : { left: looseLeft, right: looseLeft + looseWidth },
    bottom: lanesApart.at(-1)?.bottom ?? 0,
  }
}
