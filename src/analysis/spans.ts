import { type Clock, dateOn, dayNumber, withinYears } from '../domain/clocks.ts'
import type { Dataset, Statement } from '../domain/dataset.ts'
import { parseEdtf } from '../domain/edtf.ts'
import { firstOf } from '../domain/firstOf.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'
import type { Span } from './periods.ts'

/** Days as `dayNumber` counts them, both included. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** Dates on a clock, statement by statement; null where there is none. */
export type SpanOf = (statement: Statement) => Span | null

/** Looks dates up once for each statement. */
export const spansOn = (dataset: Dataset, clock: Clock): SpanOf => atOnce(spanSteps(dataset, clock))

export const spanSteps = function* (dataset: Dataset, clock: Clock): Steps<SpanOf> {
  const published = new Map(dataset.sources.map((source) => [source.id, source.published]))
  const day = (of: string | null): number | null => (of === null ? null : dayNumber(of))
  // Many statements share a date: each is read once.
  const read = new Map<string, Span | null>()
  const spans = new Map<Statement, Span | null>()
  yield* each(dataset.statements, (statement) => {
    const edtf = dateOn(statement, clock, (id) => published.get(id) ?? null)
    if (edtf === null) return
    if (!read.has(edtf)) {
      const span = parseEdtf(edtf)
      read.set(edtf, span && { from: day(span.from), to: day(span.to), precision: span.precision })
    }
    spans.set(statement, read.get(edtf) ?? null)
  })
  return (statement) => spans.get(statement) ?? null
}

/** Where what has no beginning begins. */
export const START = Number.NEGATIVE_INFINITY

/** The part of the statements, as a share, that may run in from beyond the edge of the axis. */
const BEYOND = 0.2

/** An early date may leave the axis where the rest takes up less than this part of it. */
const BULK = 0.5

/** The most days that a date of each precision stands for. */
const DAYS = { day: 1, month: 31, year: 366 } as const

/** Whether a date is a single month or year, for want of a day. */
const isVague = ({ from, to, precision }: Span): boolean =>
  precision !== 'day' && from !== null && to !== null && to - from < DAYS[precision]

/** What stays free beside the first and the last day, as a share of the axis: a little, or what an open end needs. */
const RIM = 0.02
const OPEN_RIM = 0.05

/** The first of ascending days that is not before one. */
const firstSince = (days: Float64Array, day: number): number | undefined =>
  days[firstOf(days.length, (at) => (days[at] ?? 0) >= day)]

/**
 * The days that the axis shows: all dates, but for early ones that would squeeze the others into a corner. Where most
 * are known to the day, a month or year with such a day in it counts for no more than the days that are known.
 * It depends on the dataset and the clock alone, so that no filter moves it. Null without a date.
 */
export const extentOf = (spans: readonly Span[]): Extent | null => atOnce(extentSteps(spans))

export const extentSteps = function* (spans: readonly Span[]): Steps<Extent | null> {
  const ends = new Float64Array(2 * spans.length)
  let [exact, known] = [0, 0]
  yield* each(spans, ({ from, to, precision }) => {
    if (precision !== 'day') return
    exact++
    if (from !== null) ends[known++] = from
    if (to !== null) ends[known++] = to
  })
  const days = ends.subarray(0, exact * 2 >= spans.length ? known : 0).sort()
  yield
  const begun = new Float64Array(spans.length)
  let [count, last, opensAtStart, opensAtEnd] = [0, START, false, false]
  yield* each(spans, (span) => {
    const { from, to } = span
    const day = from ?? to
    if (day === null) return
    if (isVague(span) && (firstSince(days, day) ?? Infinity) <= (to ?? day)) return
    begun[count++] = day
    last = Math.max(last, to ?? day)
    opensAtStart ||= from === null
    opensAtEnd ||= to === null
  })
  const starts = begun.subarray(0, count).sort()
  const [first] = starts
  if (first === undefined) return null
  yield
  const most = Math.floor(starts.length * BEYOND)
  let cut = 0
  for (let leave = 1; leave <= most; leave++) {
    const from = starts[leave] ?? first
    if (last - from < (last - (starts[cut] ?? first)) * BULK) cut = leave
  }
  const from = starts[cut] ?? first
  const room = (opens: boolean): number =>
    Math.max(1, Math.round((last - from) * (opens ? OPEN_RIM : RIM)))
  return {
    from: withinYears(from - room(opensAtStart || cut > 0)),
    to: withinYears(last + room(opensAtEnd)),
  }
}
