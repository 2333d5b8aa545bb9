import { type Clock, dateOn, dayNumber } from '../domain/clocks.ts'
import type { Dataset, Statement } from '../domain/dataset.ts'
import { parseEdtf } from '../domain/edtf.ts'
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

/**
 * The days that the axis shows: all dates, but for early ones that would squeeze the others into a corner.
 * It depends on the dataset and the clock alone, so that no filter moves it. Null without a date.
 */
export const extentOf = (spans: readonly Span[]): Extent | null => atOnce(extentSteps(spans))

export const extentSteps = function* (spans: readonly Span[]): Steps<Extent | null> {
  const begun = new Float64Array(spans.length)
  let [count, last] = [0, START]
  yield* each(spans, ({ from, to }) => {
    const day = from ?? to
    if (day !== null) begun[count++] = day
    last = Math.max(last, to ?? from ?? last)
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
  const room = Math.max(1, Math.round((last - from) * 0.02))
  return { from: from - room, to: last + room }
}
