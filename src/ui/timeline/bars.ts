import { COARSEST_OF_ALL, edtfOf, type Period, periodHolding } from '../../analysis/periods.ts'
import type { Extent } from '../../analysis/spans.ts'
import type { Lane, Mark } from '../../analysis/timeline.ts'
import { dayOf } from '../../domain/clocks.ts'
import { STATUSES } from '../../domain/dataset.ts'
import { keptFor } from '../../domain/once.ts'
import '../styles/bars.css'
import { isTouched } from '../theme.ts'
import type { Arranged, Placed, PlacedLane } from './place.ts'

/** Pixels of the narrowest bar. */
const NARROWEST = { mouse: 4, finger: 20 } as const

/** About how many days a bar stands for, by how coarsely dates are gathered. */
const DAYS = [1, 30, 365, 3652, 36_524, 365_242] as const

/** The day or period whose bar holds a mark; null: it runs over the edge of it. */
const binOf = (mark: Mark, coarseness: number): Period | null => {
  if (coarseness > 0) return periodHolding(mark, coarseness)
  const { from, to, precision } = mark
  return from === null || from !== to ? null : { from, to: from, precision }
}

/** Marks of one status together are one. */
const stacked = (period: Period, marks: readonly Mark[]): readonly Mark[] =>
  STATUSES.flatMap((status) => {
    const [first, ...others] = marks.filter((mark) => mark.status === status)
    if (first === undefined) return []
    if (others.length === 0) return [first]
    const { from, to, precision } = period
    const statements = [first, ...others].flatMap((mark) => mark.statements)
    return [{ from, to, precision, status, statements }]
  })

interface Axis {
  readonly extent: Extent
  /** Pixels. */
  readonly width: number
  /** How coarsely dates are gathered at least. */
  readonly coarseness: number
}

/**
 * A lane as bars side by side on one line, each all that lies in a period. What runs over the edge of a period, or lies
 * before the axis, is a box.
 */
const barredLane = (
  { family, marks }: Lane,
  { extent, width, coarseness }: Axis,
  boxed: (lane: Lane) => PlacedLane,
): PlacedLane => {
  const perDay = width / (extent.to - extent.from + 1)
  const least = NARROWEST[isTouched() ? 'finger' : 'mouse']
  const wide = DAYS.findIndex((days, at) => at >= coarseness && days * perDay >= least)
  const fine = wide === -1 ? COARSEST_OF_ALL : wide
  const bins = new Map<number, { readonly period: Period; readonly held: Mark[] }>()
  const rest: Mark[] = []
  for (const mark of marks) {
    const period = binOf(mark, fine)
    if (period === null || period.to < extent.from) {
      rest.push(mark)
      continue
    }
    const bin = bins.get(period.from) ?? { period, held: [] }
    bin.held.push(mark)
    bins.set(period.from, bin)
  }
  const bars = [...bins.values()].map(({ period, held }): Placed => {
    const { from, to } = period
    const start = Math.max(0, (from - extent.from) * perDay)
    const date = fine === 0 ? dayOf(from) : edtfOf(period)
    return {
      id: `bar ${from}`,
      span: period,
      date,
      marks: stacked(period, held),
      count: held.reduce((sum, { statements }) => sum + statements.length, 0),
      start,
      width: Math.min(width, (to + 1 - extent.from) * perDay) - start,
      row: null,
      opensAtStart: false,
      opensAtEnd: false,
    }
  })
  bars.sort((one, other) => one.start - other.start)
  const { placed, rows } = boxed({ family, marks: rest })
  return { family, placed: [...bars, ...placed], rows }
}

/**
 * Places all lanes of a clock as bars on one scale, where dates are gathered, or where that spares a lane more rows than
 * the statuses of one date need; as boxes otherwise.
 */
export const arranging = (
  axis: Axis,
  boxed: (lane: Lane) => PlacedLane,
): ((lanes: readonly Lane[]) => Arranged) => {
  const barred = keptFor((lane: Lane) => barredLane(lane, axis, boxed))
  return (lanes) => {
    const spared = lanes.map((lane) => boxed(lane).rows - barred(lane).rows)
    if (axis.coarseness === 0 && Math.max(...spared) <= STATUSES.length)
      return { arranged: lanes.map(boxed), most: null }
    const arranged = lanes.map(barred)
    const bars = arranged.flatMap(({ placed }) => placed.filter(({ row }) => row === null))
    return { arranged, most: Math.max(1, ...bars.map(({ count }) => count)) }
  }
}
