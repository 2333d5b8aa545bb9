import { CLOCKS, dayNumber } from '../../domain/clocks.ts'
import type { Point, Positions } from '../../domain/dataset.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import { type Box, boundsOf, footprint } from '../geometry/box.ts'
import { agendaOf, BESIDE_DAY } from './agenda.ts'
import { earlier, startOf } from './dates.ts'
import { areaOf, BELOW, BESIDE, boxesAt, flow, heightOf, widthOf } from './flow.ts'
import { gatheredDates } from './gatherDates.ts'
import {
  BESIDE_LANE,
  type Columns,
  gatheredColumns,
  HEAD,
  HEAD_PX,
  LANE_GAP,
  LANE_PX,
} from './gatheredColumns.ts'
import type { Guide, GuideTitle } from './guide.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { MANY, pixels, seenFromAfar, spareHeight } from './page.ts'
import { choiceOf, numberOf, type Parameter, SPACE } from './parameters.ts'
import { plannedOnce } from './plannedOnce.ts'
import { byRankOfFamily } from './rank.ts'
import { type Row, rowsByKind } from './rows.ts'
import { settle } from './settle.ts'
import { byWeight, tiesOf } from './ties.ts'

const CLOCK = {
  name: 'clock',
  type: 'choice',
  options: CLOCKS,
  standard: 'happened',
} as const satisfies Parameter
const DATE = {
  name: 'date',
  type: 'choice',
  options: ['first', 'last'],
  standard: 'first',
} as const satisfies Parameter
const LANES = {
  name: 'lanes',
  type: 'choice',
  options: ['kind', 'family'],
  standard: 'kind',
} as const satisfies Parameter
const SCALE = {
  name: 'scale',
  type: 'choice',
  options: ['even', 'days'],
  standard: 'even',
} as const satisfies Parameter

/** Width of a column: a date has to stand above it. Nodes that are wider share it line by line. */
const COLUMN = 104
/** The same in pixels, so that a day and its month stand in one line, as far as all have it in this part of the page. */
const COLUMN_PX = 48
const OF_PAGE = 0.55
const NO_DATE_COLUMN = 300
/** No lane has more of the spare height than so many times the usual gap. */
const MOST_GAPS = 2
const MARGIN = 14
/** More dates cannot be read beside or below each other: they are gathered. */
const MOST_DATES = { landscape: 20, portrait: 24 } as const
/** How much days that are gathered make a tall picture taller, as a part of its height. */
const GATHERED_DAYS = 0.2
/** What a name of a row of them takes beyond its lines, in pixels. */
const PLATE = 6
/** Units of a day on the scale of days, at least; the whole is no wider than so many columns. */
const DAY = 6
const WIDEST = 40
/** A date of which a lane has more nodes has a column in which they stand beside each other, of about this shape. */
const CROWD = 4
const CROWD_ASPECT = 3
/** Width by height that the columns of what has no date aim at. */
const LOOSE_ASPECT = 1

/** The family of most of the statements that a node stands in. */
const mainFamily = ({ links }: LayoutInput): ((id: EntityId) => FamilyId | null) => {
  const counts = new Map<EntityId, Map<FamilyId, number>>()
  for (const { from, to, family, count } of links)
    for (const end of new Set([from, to])) {
      const held = counts.get(end) ?? new Map<FamilyId, number>()
      counts.set(end, held)
      held.set(family, (held.get(family) ?? 0) + count)
    }
  return (id) => {
    const [most] = [...(counts.get(id) ?? [])].sort(
      ([one, a], [other, b]) => b - a || byRankOfFamily(one, other),
    )
    return most?.[0] ?? null
  }
}

const lanesOf = (input: LayoutInput, by: string): readonly Row[] => {
  const nodes = [...input.nodes].sort(byWeight(tiesOf(input)))
  if (by === 'kind') return rowsByKind(nodes)
  const familyOf = mainFamily(input)
  const families = new Map(nodes.map((node) => [node, familyOf(node.id)]))
  const occurring = [...new Set(families.values())]
    .filter((family) => family !== null)
    .sort(byRankOfFamily)
  const rest = nodes.filter((node) => families.get(node) === null)
  return [
    ...occurring.map(
      (family): Row => ({
        title: { of: 'family', family },
        nodes: nodes.filter((node) => families.get(node) === family),
      }),
    ),
    ...(rest.length === 0 ? [] : [{ title: { of: 'row', row: 'neither' } as const, nodes: rest }]),
  ]
}

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

/** What the choices of a user come to: lanes, dates in their order, and who has which. */
const contentsOf = (input: LayoutInput, { values }: LayoutParameters) => {
  const clock = CLOCKS.find((one) => one === choiceOf(values, CLOCK)) ?? 'happened'
  const which = choiceOf(values, DATE) === 'last' ? 'last' : 'first'
  const ownDate = ({ dates }: LayoutNode): string | null => dates?.[clock]?.[which] ?? null
  const own = [...new Set(input.nodes.flatMap((node) => ownDate(node) ?? []))]
  const most = MOST_DATES[input.orientation]
  const gathered = gatheredDates(own, most)
  return {
    scale: choiceOf(values, SCALE),
    space: numberOf(values, SPACE),
    dateOf: (node: LayoutNode): string | null => {
      const date = ownDate(node)
      return date === null ? null : (gathered.get(date) ?? date)
    },
    dates: [...new Set(gathered.values())].sort(earlier),
    areGathered: own.length > most,
    lanes: lanesOf(input, choiceOf(values, LANES)),
  }
}

const agenda = plannedOnce((input, parameters) => {
  const { lanes, dates, areGathered, dateOf, space, scale } = contentsOf(input, parameters)
  const [usual, seen, plate] = areGathered
    ? [GATHERED_DAYS, seenFromAfar(input, space, { beside: BESIDE_DAY, above: 0 }), PLATE]
    : [1, input, 0]
  const forDays = scale === 'days' ? usual : 0
  return agendaOf(seen, lanes, dates, dateOf, space, { forDays, plate })
})

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

const columns = plannedOnce((input, parameters): Columns => {
  const { lanes, dates, areGathered, dateOf, space, scale } = contentsOf(input, parameters)
  if (areGathered && input.nodes.length > MANY)
    return gatheredColumns(input, lanes, dates, dateOf, space, scale)
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
})

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions =>
  settle((input.orientation === 'portrait' ? agenda : columns)(input, parameters).wishes, [])

const rowGuides = (
  input: LayoutInput,
  parameters: LayoutParameters,
  { left, right }: Box,
): readonly Guide[] =>
  agenda(input, parameters).rows.map(
    ({ title, top, bottom }): Guide => ({
      form: 'lane',
      beside: BESIDE_DAY,
      filled: title.of === 'no-date',
      title,
      box: { left: left - MARGIN, right: right + MARGIN, top, bottom },
    }),
  )

const columnGuides = (
  input: LayoutInput,
  parameters: LayoutParameters,
  bounds: Box,
): readonly Guide[] => {
  const { bands, dates, loose, bottom } = columns(input, parameters)
  const column = (left: number, right: number) => ({
    left,
    right,
    top: -MARGIN,
    bottom: bottom + MARGIN,
  })
  return [
    ...bands.map(
      (band): Guide => ({
        form: 'lane',
        beside: BESIDE_LANE,
        title: band.title,
        box: {
          left: bounds.left - MARGIN,
          right: bounds.right + MARGIN,
          top: band.top - MARGIN,
          bottom: band.bottom + MARGIN,
        },
      }),
    ),
    ...dates.map(
      ({ date, x, half }): Guide => ({
        form: 'column',
        title: { of: 'date', edtf: date },
        box: column(x - half, x + half),
      }),
    ),
    ...(loose === null
      ? []
      : [
          {
            form: 'column',
            title: { of: 'no-date' },
            box: column(loose.left, loose.right),
          } as const,
        ]),
  ]
}

const guides = (
  input: LayoutInput,
  parameters: LayoutParameters,
  positions: Positions,
): readonly Guide[] => {
  const bounds = boundsOf(boxesAt(input.nodes, positions))
  if (bounds === null) return []
  return (input.orientation === 'portrait' ? rowGuides : columnGuides)(input, parameters, bounds)
}

/**
 * Columns of dates, what has none apart at the end; lanes by kind or by the family of most statements. On a tall
 * window time runs downwards, see `agendaOf`.
 */
export const timeline: Layout = {
  id: 'timeline',
  parameters: [CLOCK, DATE, LANES, SCALE, SPACE],
  makesRoomFor: 'names',
  compute,
  guides,
}
