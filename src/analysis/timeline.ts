import { type Clock, dateOn, dayNumber, dayOf } from '../domain/clocks.ts'
import type { Dataset, Statement, Status } from '../domain/dataset.ts'
import { type Precision, parseEdtf } from '../domain/edtf.ts'
import type { FamilyId } from '../domain/ids.ts'
import type { TimeFilter } from './filters/filters.ts'
import type { FilterIndex } from './filters/visible.ts'

/** Days as `dayNumber` counts them, both included. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** When statements are dated, as far as their source says it. */
export interface Span {
  /** Null: open on that side. */
  readonly from: number | null
  readonly to: number | null
  readonly precision: Precision
}

/** Statements of one family and status with the very same date: one mark. Never empty. */
export interface Mark extends Span {
  readonly status: Status
  readonly statements: readonly Statement[]
}

export interface Lane {
  readonly family: FamilyId
  /** In the order of their beginning. */
  readonly marks: readonly Mark[]
}

export interface Timeline {
  readonly clock: Clock
  /** In the order of the dataset's families; those without a date here have none. */
  readonly lanes: readonly Lane[]
  readonly dated: number
  /** What has no date on this clock: never put on a day. */
  readonly undated: readonly Statement[]
}

/** Dates on a clock, statement by statement; null where there is none. */
export type SpanOf = (statement: Statement) => Span | null

/** Looks dates up once for each statement. */
export const spansOn = (dataset: Dataset, clock: Clock): SpanOf => {
  const published = new Map(dataset.sources.map((source) => [source.id, source.published]))
  const day = (of: string | null): number | null => (of === null ? null : dayNumber(of))
  // Many statements share a date: each is read once.
  const read = new Map<string, Span | null>()
  const spans = new Map<Statement, Span | null>()
  for (const statement of dataset.statements) {
    const edtf = dateOn(statement, clock, (id) => published.get(id) ?? null)
    if (edtf === null) continue
    if (!read.has(edtf)) {
      const span = parseEdtf(edtf)
      read.set(edtf, span && { from: day(span.from), to: day(span.to), precision: span.precision })
    }
    spans.set(statement, read.get(edtf) ?? null)
  }
  return (statement) => spans.get(statement) ?? null
}

/** How many statements of a mask (`Visible.beyondTime`) have a date on a clock. */
export const datedOn = (
  { statementOf, times }: FilterIndex,
  beyondTime: Uint8Array,
  clock: Clock,
): number => {
  const { dated } = times[clock]
  let [count, last] = [0, -1]
  statementOf.forEach((statement, row) => {
    if (beyondTime[row] !== 1 || statement === last) return
    last = statement
    count += dated[statement] ?? 0
  })
  return count
}

/** The part of the statements, as a share, that may run in from beyond the edge of the axis. */
const BEYOND = 0.2

/** An early date may leave the axis where the rest takes up less than this part of it. */
const BULK = 0.5

/**
 * The days that the axis shows: all dates, but for early ones that would squeeze the others into a corner.
 * It depends on the dataset and the clock alone, so that no filter moves it. Null without a date.
 */
export const extentOf = (spans: readonly Span[]): Extent | null => {
  const starts = spans.flatMap(({ from, to }) => from ?? to ?? []).sort((one, other) => one - other)
  const [first] = starts
  if (first === undefined) return null
  const last = spans.reduce((latest, { from, to }) => Math.max(latest, to ?? from ?? latest), first)
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

/** Keys of spans, each written once. */
const keys = new WeakMap<Span, string>()

const keyOf = (span: Span, status: Status): string => {
  const { from, to, precision } = span
  const known = keys.get(span) ?? `${from} ${to} ${precision} `
  keys.set(span, known)
  return known + status
}

/** The marks of a lane while they are put together. */
export type MarksByKey = Map<string, Mark & { readonly statements: Statement[] }>

/** Adds statements to the mark of their span and status. */
export const putInto = (
  marks: MarksByKey,
  span: Span,
  status: Status,
  statements: readonly Statement[],
): void => {
  const key = keyOf(span, status)
  const known = marks.get(key)
  const { from, to, precision } = span
  if (known !== undefined) known.statements.push(...statements)
  else marks.set(key, { from, to, precision, status, statements: [...statements] })
}

const START = Number.NEGATIVE_INFINITY

/** The marks in the order of their beginning. */
export const inOrder = (marks: MarksByKey): readonly Mark[] =>
  [...marks.values()].sort((one, other) => (one.from ?? START) - (other.from ?? START))

/** The timeline of the statements that pass every filter but the time's (`Visible.beyondTime`). */
export const timelineOf = (
  index: FilterIndex,
  beyondTime: Uint8Array,
  clock: Clock,
  spanOf: SpanOf,
): Timeline => {
  const shown = new Set<Statement>()
  index.lines.forEach(({ statement }, row) => {
    if (beyondTime[row] === 1) shown.add(statement)
  })
  const lanes = new Map<FamilyId, MarksByKey>()
  const undated: Statement[] = []
  for (const statement of shown) {
    const span = spanOf(statement)
    if (span === null) {
      undated.push(statement)
      continue
    }
    const marks: MarksByKey = lanes.get(statement.family) ?? new Map()
    lanes.set(statement.family, marks)
    putInto(marks, span, statement.status, [statement])
  }
  return {
    clock,
    lanes: index.dataset.families.flatMap(({ id }) => {
      const marks = lanes.get(id)
      return marks === undefined ? [] : [{ family: id, marks: inOrder(marks) }]
    }),
    dated: shown.size - undated.length,
    undated,
  }
}

/** Whether a span may lie in a chosen stretch; the same rule as that of the filters. */
export const isIn = ({ from, to }: Span, time: TimeFilter): boolean =>
  (from === null || time.to === null || from <= dayNumber(time.to)) &&
  (to === null || time.from === null || dayNumber(time.from) <= to)

/** The days on which something begins, ascending, each once; what began before the axis counts for its first day. */
export const daysWithNews = ({ lanes }: Timeline, extent: Extent): readonly number[] => {
  const days = lanes.flatMap(({ marks }) =>
    marks.map(({ from }) => Math.max(from ?? extent.from, extent.from)),
  )
  return [...new Set(days)].sort((one, other) => one - other)
}

export const isAsOf = (time: TimeFilter | null): boolean =>
  time !== null && time.from === null && time.to !== null

/**
 * The stretch one step on (1) or back (-1): its end goes to the next day with news; a stretch that has a
 * first day keeps its length. Null where there is no further step.
 */
export const stepped = (
  time: TimeFilter,
  days: readonly number[],
  extent: Extent,
  direction: 1 | -1,
): TimeFilter | null => {
  const end = time.to === null ? extent.to : dayNumber(time.to)
  const next = direction === 1 ? days.find((day) => day > end) : days.findLast((day) => day < end)
  if (next === undefined) return null
  const from = time.from === null ? null : dayOf(dayNumber(time.from) + next - end)
  return { ...time, from, to: dayOf(next) }
}
