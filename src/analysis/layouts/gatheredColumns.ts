import { dayNumber } from '../../domain/clocks.ts'
import type { Orientation, Point } from '../../domain/dataset.ts'
import type { Box } from '../geometry/box.ts'
import { largest } from '../geometry/largest.ts'
import { startOf } from './dates.ts'
import { areaOf, BESIDE, type Block, flow, widthOf } from './flow.ts'
import type { GuideTitle } from './guide.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'
import { aspectOf, MARGINS, pixels, seenFromAfar } from './page.ts'
import type { Row } from './rows.ts'

/** Between one lane and the next, and between the dates and the first lane. */
export const LANE_GAP = 28
export const HEAD = 10
/** Height of a lane with half of the gaps beside it, at least, in pixels: its name has to stand there. */
export const LANE_PX = 30
/** What dates take above the columns, and names of lanes beside them, in pixels. */
export const HEAD_PX = 46
export const BESIDE_LANE = 80

/** Between one column and the next. */
const BETWEEN = 2 * BESIDE
/** Width of a column in pixels, at least, as far as all have it in this part of the page: a year has to stand above it. */
const COLUMN_PX = 40
const OF_PAGE = 0.8
/** Width by height where the canvas is not known. */
const ASPECT: Readonly<Record<Orientation, number>> = { landscape: 1.4, portrait: 0.5 }
/** Widths are tried from this part of the one that the bare nodes ask for, each so much wider than the last. */
const NARROWEST = 0.5
const WIDER = 1.1
const TRIES = 18

/** Lanes across columns of dates: where everything stands. */
export interface Columns {
  readonly wishes: readonly (readonly [LayoutNode, Point])[]
  readonly bands: readonly {
    readonly title: GuideTitle
    readonly top: number
    readonly bottom: number
  }[]
  /** Middles of the columns, and half of the width that each is drawn with. */
  readonly dates: readonly { readonly date: string; readonly x: number; readonly half: number }[]
  /** The column of what has no date. */
  readonly loose: { readonly left: number; readonly right: number } | null
  /** Where what has no date stands instead, below the dates and the names of lanes. */
  readonly under: Box | null
  /** Where lanes begin; null: at the first node. */
  readonly left: number | null
  readonly bottom: number
}

/**
 * Few columns that hold many nodes each: they are as wide as brings the whole closest, and each has as much of the width
 * as the lane asks for that is most crowded there.
 * @param dates - gathered, in their order
 */
export const gatheredColumns = (
  input: LayoutInput,
  lanes: readonly Row[],
  dates: readonly string[],
  dateOf: (node: LayoutNode) => string | null,
  space: number,
  scale: string,
): Columns => {
  const seen = seenFromAfar(input, space, { beside: BESIDE_LANE, above: HEAD_PX })
  const hasLoose = input.nodes.some((node) => dateOf(node) === null)
  const all: readonly (string | null)[] = hasLoose ? [...dates, null] : dates
  const cells = lanes.map(({ nodes }) => {
    const held = new Map<string | null, LayoutNode[]>()
    for (const node of nodes) {
      const known = held.get(dateOf(node))
      if (known === undefined) held.set(dateOf(node), [node])
      else known.push(node)
    }
    return all.map((date) => {
      const own = held.get(date) ?? []
      return { nodes: own, area: areaOf(own, space), widest: largest(own, widthOf) }
    })
  })
  const areas = cells.map((lane) => lane.reduce((sum, { area }) => sum + area, 0))
  const area = areas.reduce((sum, one) => sum + one, 0)
  const between = BETWEEN * space
  const room = Math.max(0, (input.page?.width ?? 0) - MARGINS - BESIDE_LANE) * OF_PAGE
  const narrow = Math.max(0, pixels(seen, Math.min(COLUMN_PX, room / all.length)) - between)
  const laneGap = LANE_GAP * space
  const leastLane = pixels(seen, LANE_PX) - laneGap
  const aspect = aspectOf(input, ASPECT)

  const leftsOf = (widths: readonly number[]): readonly number[] => {
    const even = widths.reduce((sum, width) => sum + width + between, -between)
    const days = all.map((date) => (date === null ? null : dayNumber(startOf(date))))
    const [first = 0] = days
    const last = days.findLast((day) => day !== null) ?? 0
    const perDay = even / Math.max(1, last - (first ?? 0))
    let free = 0
    return widths.map((width, at) => {
      const day = days[at] ?? null
      const left =
        scale === 'days' && day !== null
          ? Math.max(free, perDay * (day - (first ?? 0)) - width / 2)
          : free
      free = left + width + between
      return left
    })
  }
  const tried = (across: number) => {
    const heights = areas.map((own) => Math.max(leastLane, own / across))
    const widths = all.map((_, at) =>
      Math.max(
        narrow,
        ...cells.flatMap((lane, of) => {
          const cell = lane[at]
          return cell === undefined ? [] : [cell.widest, cell.area / (heights[of] ?? 1)]
        }),
      ),
    )
    const blocks = cells.map((lane) =>
      lane.map(({ nodes }, at) => flow(nodes, widths[at] ?? narrow, space)),
    )
    const high = blocks.map((lane) => Math.max(leastLane, ...lane.map(({ height }) => height)))
    const lefts = leftsOf(widths)
    const width = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0) + pixels(seen, BESIDE_LANE)
    const height = high.reduce((sum, one) => sum + one + laneGap, pixels(seen, HEAD_PX))
    return { widths, lefts, blocks, high, fits: Math.min(aspect / width, 1 / height) }
  }
  const first = Math.sqrt(area * aspect) * NARROWEST
  const { widths, lefts, blocks, high } = Array.from({ length: TRIES }, (_, at) =>
    tried(first * WIDER ** at),
  ).reduce((best, one) => (one.fits > best.fits ? one : best))

  const wishes: (readonly [LayoutNode, Point])[] = []
  let top = HEAD
  const bands = lanes.map(({ title }, lane) => {
    const band = { title, top, bottom: top + (high[lane] ?? 0) }
    blocks[lane]?.forEach((block: Block, at) => {
      const left = (lefts[at] ?? 0) + ((widths[at] ?? 0) - block.width) / 2
      const down = top + (band.bottom - top - block.height) / 2
      for (const [node, [x, y]] of block.places) wishes.push([node, [left + x, down + y]])
    })
    top = band.bottom + laneGap
    return band
  })
  const spans = widths.map((width, at) => {
    const left = lefts[at] ?? 0
    return { left, right: left + width }
  })
  return {
    wishes,
    bands,
    dates: dates.flatMap((date, at) => {
      const span = spans[at]
      return span === undefined
        ? []
        : [{ date, x: (span.left + span.right) / 2, half: (span.right - span.left) / 2 }]
    }),
    loose: (hasLoose ? spans.at(-1) : null) ?? null,
    under: null,
    left: null,
    bottom: bands.at(-1)?.bottom ?? 0,
  }
}
