import { CLOCKS, dayNumber } from '../../domain/clocks.ts'
import type { Point, Positions } from '../../domain/dataset.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import { boundsOf, footprint } from '../geometry/box.ts'
import { earlier, startOf } from './dates.ts'
import { areaOf, BELOW, BESIDE, boxesAt, flow, heightOf, widthOf } from './flow.ts'
import type { Guide, GuideTitle } from './guide.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
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
const NO_DATE_COLUMN = 300
const LANE_GAP = 44
const MARGIN = 14
/** For the names of lanes, left of the first column. */
const GUTTER = 190
/** For the dates above the lanes. */
const HEAD = 30
/** Units of a day on the scale of days, at least; the whole is no wider than so many columns. */
const DAY = 6
const WIDEST = 40
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

const planned = plannedOnce((input, { values }) => {
  const clock = CLOCKS.find((one) => one === choiceOf(values, CLOCK)) ?? 'happened'
  const which = choiceOf(values, DATE) === 'last' ? 'last' : 'first'
  const scale = choiceOf(values, SCALE)
  const space = numberOf(values, SPACE)
  const dateOf = ({ dates }: LayoutNode): string | null => dates?.[clock]?.[which] ?? null
  const dates = [...new Set(input.nodes.flatMap((node) => dateOf(node) ?? []))].sort(earlier)
  const widths = new Map(dates.map((date) => [date, COLUMN * space]))
  const xs = scaleOf(dates, widths, scale)
  const lanes = lanesOf(input, choiceOf(values, LANES))
  const lastDate = dates.at(-1)
  const dated =
    lastDate === undefined ? 0 : (xs.get(lastDate) ?? 0) + (widths.get(lastDate) ?? 0) / 2
  const loose = input.nodes.filter((node) => dateOf(node) === null)
  const looseWidth = Math.max(NO_DATE_COLUMN, Math.sqrt(areaOf(loose, space) * LOOSE_ASPECT))
  const looseLeft = dates.length === 0 ? 0 : dated + BESIDE * 2
  const wishes: (readonly [LayoutNode, Point])[] = []
  const bands: { readonly title: GuideTitle; readonly top: number; readonly bottom: number }[] = []
  let top = HEAD
  for (const { title, nodes } of lanes) {
    const stacked: { readonly node: LayoutNode; readonly x: number; readonly line: number }[] = []
    const rightOf: number[] = []
    for (const date of dates) {
      const x = xs.get(date) ?? 0
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
      wishes.push([node, [x, (tops[line] ?? top) - footprint(node, [0, 0]).top]])
    let bottom = (tops.at(-1) ?? top) + (heights.at(-1) ?? 0)
    const block = flow(
      nodes.filter((node) => dateOf(node) === null),
      looseWidth,
      space,
    )
    for (const [node, [x, y]] of block.places)
      wishes.push([node, [looseLeft + (looseWidth - block.width) / 2 + x, y + top]])
    bottom = Math.max(bottom, top + block.height)
    bands.push({ title, top, bottom })
    top = bottom + LANE_GAP * space
  }
  return {
    wishes,
    bands,
    dates: dates.map((date) => ({ date, x: xs.get(date) ?? 0 })),
    loose: loose.length === 0 ? null : { left: looseLeft, right: looseLeft + looseWidth },
    bottom: bands.at(-1)?.bottom ?? 0,
  }
})

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions =>
  settle(planned(input, parameters).wishes, [])

const guides = (
  input: LayoutInput,
  parameters: LayoutParameters,
  positions: Positions,
): readonly Guide[] => {
  const { bands, dates, loose, bottom } = planned(input, parameters)
  const bounds = boundsOf(boxesAt(input.nodes, positions))
  if (bounds === null) return []
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
        title: band.title,
        box: {
          left: bounds.left - GUTTER,
          right: bounds.right + MARGIN,
          top: band.top - MARGIN,
          bottom: band.bottom + MARGIN,
        },
      }),
    ),
    ...dates.map(
      ({ date, x }): Guide => ({
        form: 'column',
        title: { of: 'date', edtf: date },
        box: column(x, x),
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

/** Columns of dates, what has none apart at the end; lanes by kind or by the family of most statements. */
export const timeline: Layout = {
  id: 'timeline',
  parameters: [CLOCK, DATE, LANES, SCALE, SPACE],
  compute,
  guides,
}
