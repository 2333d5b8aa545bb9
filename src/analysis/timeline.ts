import { type Clock, dateOn, dayNumber, dayOf } from '../domain/clocks.ts'
import type { Dataset, Statement, Status } from '../domain/dataset.ts'
import { MONTH_NAMES, type MonthNames } from '../domain/dates.ts'
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

const START = Number.NEGATIVE_INFINITY

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
  const lanes = new Map<FamilyId, Map<string, Mark & { readonly statements: Statement[] }>>()
  const undated: Statement[] = []
  for (const statement of shown) {
    const span = spanOf(statement)
    if (span === null) {
      undated.push(statement)
      continue
    }
    const marks = lanes.get(statement.family) ?? new Map()
    lanes.set(statement.family, marks)
    const key = keyOf(span, statement.status)
    const known = marks.get(key)
    if (known === undefined)
      marks.set(key, { ...span, status: statement.status, statements: [statement] })
    else known.statements.push(statement)
  }
  return {
    clock,
    lanes: index.dataset.families.flatMap(({ id }) => {
      const marks = lanes.get(id)
      return marks === undefined
        ? []
        : [
            {
              family: id,
              marks: [...marks.values()].sort(
                (one, other) => (one.from ?? START) - (other.from ?? START),
              ),
            },
          ]
    }),
    dated: shown.size - undated.length,
    undated,
  }
}

/** Months, years and decades. `known`: the period of a day, found once. */
const PERIODS = [
  { precision: 'month', years: 0, known: new Map<number, Period>() },
  { precision: 'year', years: 1, known: new Map<number, Period>() },
  { precision: 'year', years: 10, known: new Map<number, Period>() },
] as const

interface Period extends Extent {
  readonly precision: Precision
}

/** The whole of the month, year or decade that a day lies in. */
const periodOf = (day: number, { precision, years, known }: (typeof PERIODS)[number]): Period => {
  const before = known.get(day)
  if (before !== undefined) return before
  const { year, month } = calendarOf(day)
  const first = years === 0 ? year : year - (year % years)
  const period =
    years === 0
      ? { from: firstOf(year, month), to: nextDay(day, 'month') - 1, precision }
      : { from: firstOf(first, 0), to: firstOf(first + years, 0) - 1, precision }
  known.set(day, period)
  return period
}

const gatheredBy = (lane: Lane, length: (typeof PERIODS)[number]): Lane => {
  const marks = new Map<string, Mark & { readonly statements: Statement[] }>()
  for (const mark of lane.marks) {
    const period = mark.from === null ? null : periodOf(mark.from, length)
    const span = period !== null && mark.to !== null && mark.to <= period.to ? period : mark
    const key = keyOf(span, mark.status)
    const known = marks.get(key)
    if (known === undefined)
      marks.set(key, {
        from: span.from,
        to: span.to,
        precision: span.precision,
        status: mark.status,
        statements: [...mark.statements],
      })
    else known.statements.push(...mark.statements)
  }
  return { ...lane, marks: [...marks.values()] }
}

/**
 * The lanes with their marks gathered by months, years or decades until there are no more than `most` of them,
 * or no longer period would help. Statuses stay apart; what runs over the edge of a period keeps its own mark.
 */
export const gathered = (lanes: readonly Lane[], most: number): readonly Lane[] => {
  const count = (all: readonly Lane[]): number =>
    all.reduce((sum, { marks }) => sum + marks.length, 0)
  return PERIODS.reduce<readonly Lane[]>(
    (best, period) => (count(best) <= most ? best : best.map((lane) => gatheredBy(lane, period))),
    lanes,
  )
}

/** Whether a span may lie in a chosen stretch; the same rule as that of the filters. */
export const isIn = ({ from, to }: Span, time: TimeFilter): boolean =>
  (from === null || time.to === null || from <= dayNumber(time.to)) &&
  (to === null || time.from === null || dayNumber(time.from) <= to)

/** The statements of a timeline that a chosen stretch keeps, undated ones among them where it keeps those. */
export const statementsIn = (
  { lanes, undated }: Timeline,
  time: TimeFilter | null,
): readonly Statement[] => [
  ...lanes.flatMap(({ marks }) =>
    marks.filter((mark) => time === null || isIn(mark, time)).flatMap((mark) => mark.statements),
  ),
  ...(time === null || time.undated ? undated : []),
]

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

export interface Tick {
  readonly day: number
  readonly label: string
  /** The beginning of a month, or, on an axis of months, of a year. */
  readonly major: boolean
}

interface Calendar {
  readonly year: number
  /** From 0. */
  readonly month: number
  readonly date: number
}

const calendarOf = (day: number): Calendar => {
  const [year = 0, month = 1, date = 1] = dayOf(day).split('-').map(Number)
  return { year, month: month - 1, date }
}

/** Steps between ticks, the finest first: days of a month, months of a year, years. */
const STEPS = [
  { unit: 'day', every: 1, days: 1 },
  { unit: 'day', every: 5, days: 5 },
  { unit: 'day', every: 10, days: 10 },
  { unit: 'month', every: 1, days: 30 },
  { unit: 'month', every: 3, days: 91 },
  { unit: 'month', every: 6, days: 182 },
  { unit: 'year', every: 1, days: 365 },
  { unit: 'year', every: 5, days: 1826 },
  { unit: 'year', every: 25, days: 9131 },
  { unit: 'year', every: 100, days: 36_524 },
] as const

type Step = (typeof STEPS)[number]

const tickAt = (day: number, { unit, every }: Step, months: MonthNames): Tick | null => {
  const { year, month, date } = calendarOf(day)
  const name = months.long[month] ?? ''
  if (unit === 'day') {
    if (date === 1) return { day, label: `${name} ${year}`, major: true }
    const fits = every === 1 || (date % every === 1 && date <= 31 - every / 2)
    return fits ? { day, label: String(date), major: false } : null
  }
  if (date !== 1) return null
  if (unit === 'month') {
    if (month === 0) return { day, label: String(year), major: true }
    return month % every === 0 ? { day, label: months.short[month] ?? '', major: false } : null
  }
  return month === 0 && year % every === 0
    ? { day, label: String(year), major: year % (every * 5) === 0 }
    : null
}

/** Pixels of a letter of a label, and of what is left free beside it. */
const LETTER = 6.5
const FREE = 8

const roomOf = ({ label }: Tick): number => label.length * LETTER + FREE

/** Pixels between ticks that are close but still apart. */
const CLOSEST = { day: 26, month: 32, year: 44 } as const

/**
 * Ticks with words in them, as close as the width (in pixels) lets them stand without touching.
 * A tick without room for its label has an empty one.
 */
export const ticksOf = (
  extent: Extent,
  width: number,
  months: MonthNames = MONTH_NAMES,
): readonly Tick[] => {
  const days = extent.to - extent.from + 1
  const perDay = width / days
  const step =
    STEPS.find(({ unit, days: length }) => length * perDay >= CLOSEST[unit]) ??
    STEPS[STEPS.length - 1]
  if (step === undefined || width <= 0) return []
  const ticks: Tick[] = []
  for (let day = extent.from; day <= extent.to; day = nextDay(day, step.unit)) {
    const tick = tickAt(day, step, months)
    if (tick !== null) ticks.push(tick)
  }
  return labelled(step.unit === 'month' ? withYear(ticks) : ticks, perDay, extent, months)
}

/** The next day that can bear a tick: the next one, or the first of the next month or year. */
const nextDay = (day: number, unit: Step['unit']): number => {
  if (unit === 'day') return day + 1
  const { year, month } = calendarOf(day)
  const months = unit === 'year' ? 12 - month : 1
  const [nextYear, nextMonth] = [year + Math.floor((month + months) / 12), (month + months) % 12]
  return firstOf(nextYear, nextMonth)
}

/** The first day of a month, which counts from 0. */
const firstOf = (year: number, month: number): number =>
  dayNumber(`${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`)

/** The first month of an axis says its year. */
const withYear = (ticks: readonly Tick[]): readonly Tick[] =>
  ticks.map((tick, at) =>
    at > 0 || tick.major
      ? tick
      : { ...tick, label: `${tick.label} ${calendarOf(tick.day).year}`, major: true },
  )

/** Labels that would touch another are left out, those of minor ticks first. */
const labelled = (
  ticks: readonly Tick[],
  perDay: number,
  extent: Extent,
  months: MonthNames,
): readonly Tick[] => {
  const x = ({ day }: Tick): number => (day - extent.from) * perDay
  const first = ticks.find(({ major }) => major)
  // An axis that begins within a month still says which.
  const named = nameOfStart(extent, months).filter(
    (name) => first === undefined || x(first) > roomOf(name),
  )
  const all = [...named, ...ticks]
  const kept: Tick[] = []
  for (const tick of [...all.filter(({ major }) => major), ...all.filter(({ major }) => !major)]) {
    const apart = kept.every((one) =>
      x(one) < x(tick) ? x(tick) - x(one) >= roomOf(one) : x(one) - x(tick) >= roomOf(tick),
    )
    if (apart && x(tick) + roomOf(tick) <= (extent.to + 1 - extent.from) * perDay) kept.push(tick)
  }
  return all.map((tick) => (kept.includes(tick) ? tick : { ...tick, label: '' }))
}

const nameOfStart = ({ from, to }: Extent, months: MonthNames): readonly Tick[] => {
  const { year, month } = calendarOf(from)
  const label = to - from > 400 ? String(year) : `${months.long[month] ?? ''} ${year}`
  return [{ day: from, label, major: true }]
}
