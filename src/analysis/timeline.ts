import { CLOCKS, type Clock } from '../domain/clocks.ts'
import { type Dataset, STATUSES, type Statement, type Status } from '../domain/dataset.ts'
import type { FamilyId } from '../domain/ids.ts'
import { atOnce, each, eachRow, type Steps } from '../domain/steps.ts'
import type { FilterIndex } from './filters/visible.ts'
import { COARSEST, gathered, type Span } from './periods.ts'
import { type Extent, extentSteps, type SpanOf, START, spanSteps } from './spans.ts'

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
  /** How coarsely the dates are gathered (`periods.ts`). */
  readonly coarseness: number
  /** In the order of the dataset's families; those without a date here have none. */
  readonly lanes: readonly Lane[]
  readonly dated: number
  /** How many have a date, clock by clock. */
  readonly datedOn: { readonly [C in Clock]: number }
  /** What has no date on this clock: never put on a day. */
  readonly undated: readonly Statement[]
  /** The days on which something begins, ascending, each once; what has no beginning: `START`. */
  readonly begins: readonly number[]
}

/**
 * All groups of statements that may come to be marks with dates gathered so coarsely, as columns: tens of thousands of
 * them are never drawn.
 */
interface Level {
  /** Of each statement; -1: it has no date. */
  readonly groupOf: Int32Array
  /** Of each group, its first statement, and of each statement, the next of its group; -1: there is none. */
  readonly first: Int32Array
  readonly next: Int32Array
  /** Of each group, how many of its statements are shown. */
  readonly shown: Uint32Array
  /** Of each date, the period that it is gathered in. */
  readonly periods: readonly Span[]
  /** By family. */
  readonly groups: readonly (readonly number[])[]
  /** Groups of which something is shown. */
  filled: number
  /** By group, those that need not be made anew. */
  readonly marks: Map<number, Mark>
  /** By family; null: to be made anew. */
  readonly lanes: (Lane | null)[]
}

/** Gives the timeline of the statements that pass every filter but the time's (`Visible.beyondTime`). */
type See = (beyondTime: Uint8Array) => Timeline

/**
 * What has not changed since the last call, marks, lanes or all of it, is the same object again.
 * @param most - with more marks than this they are gathered by months, years or decades, as far as that
 * helps. Statuses stay apart; what runs over the edge of a period keeps its own mark.
 */
export const createTimeline = (
  index: FilterIndex,
  clock: Clock,
  spanOf: SpanOf,
  most: number,
): See => atOnce(seeSteps(index, clock, spanOf, most, null))

/** A clock of a dataset: the days that its axis shows, and its timeline. */
export interface Dated {
  readonly clock: Clock
  readonly extent: Extent | null
  /** Whether any statement of the dataset has a date on any clock. */
  readonly dates: boolean
  readonly see: See
}

const hasDates = ({ sources, statements }: Dataset): boolean =>
  sources.some(({ published }) => published !== null) ||
  statements.some(({ when, said }) => when !== null || said.some(({ on }) => on !== null))

/** All that a timeline takes, with its first answer, step by step. */
export const timelineSteps = function* (
  index: FilterIndex,
  clock: Clock,
  most: number,
  beyondTime: Uint8Array,
): Steps<Dated> {
  const { dataset } = index
  const spanOf = yield* spanSteps(dataset, clock)
  const spans: Span[] = []
  yield* each(dataset.statements, (statement) => {
    const span = spanOf(statement)
    if (span !== null) spans.push(span)
  })
  const extent = yield* extentSteps(spans)
  const see = yield* seeSteps(index, clock, spanOf, most, beyondTime)
  return { clock, extent, dates: extent !== null || hasDates(dataset), see }
}

const seeSteps = function* (
  { dataset, statementOf, times }: FilterIndex,
  clock: Clock,
  spanOf: SpanOf,
  most: number,
  first: Uint8Array | null,
): Steps<See> {
  const { statements, families } = dataset
  const familyAt = new Map(families.map(({ id }, at) => [id, at]))
  // Thousands of statements share some hundreds of dates.
  const dateAt = new Map<Span, number>()
  const dates: Span[] = []
  const dateOf = new Int32Array(statements.length).fill(-1)
  const familyOf = Int32Array.from(statements, ({ family }) => familyAt.get(family) ?? -1)
  yield* each(statements, (statement, at) => {
    const span = spanOf(statement)
    if (span === null) return
    let date = dateAt.get(span)
    if (date === undefined) {
      date = dates.push(span) - 1
      dateAt.set(span, date)
    }
    dateOf[at] = date
  })
  const days = [...new Set(dates.map((span) => span.from ?? START))]
  days.sort((one, other) => one - other)
  const dayAt = new Map(days.map((day, at) => [day, at]))
  const dayOfDate = Uint32Array.from(dates, (span) => dayAt.get(span.from ?? START) ?? 0)
  const news = new Uint32Array(days.length)
  const datedOn = { happened: 0, said: 0, published: 0 }
  let shown = new Uint8Array(statements.length)
  let count = 0
  const levels: Level[] = []
  let last: Timeline | null = null

  const levelAt = function* (coarseness: number): Steps<Level> {
    const known = levels[coarseness]
    if (known !== undefined) return known
    const periods = dates.map((span) => gathered(span, coarseness))
    const numbers = new Map<string, number>()
    const numberOf = periods.map(({ from, to, precision }) => {
      const key = `${from} ${to} ${precision}`
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    })
    const numbersOf = new Map<number, number>()
    const groups = families.map((): number[] => [])
    const groupOf = new Int32Array(statements.length).fill(-1)
    const next = new Int32Array(statements.length).fill(-1)
    const first = new Int32Array(statements.length)
    const last = new Int32Array(statements.length)
    const shownIn = new Uint32Array(statements.length)
    let filled = 0
    yield* each(statements, ({ status }, at) => {
      const date = dateOf[at] ?? -1
      const family = familyOf[at] ?? -1
      if (date === -1 || family === -1) return
      const place = (numberOf[date] ?? 0) * families.length + family
      const key = place * STATUSES.length + STATUSES.indexOf(status)
      const known = numbersOf.get(key)
      const group = known ?? numbersOf.size
      if (known === undefined) {
        numbersOf.set(key, group)
        groups[family]?.push(group)
        first[group] = at
      } else next[last[group] ?? 0] = at
      last[group] = at
      groupOf[at] = group
      if (shown[at] !== 1) return
      if (shownIn[group] === 0) filled++
      shownIn[group] = (shownIn[group] ?? 0) + 1
    })
    const count = numbersOf.size
    const level: Level = {
      groupOf,
      first: first.slice(0, count),
      next,
      shown: shownIn.slice(0, count),
      periods,
      groups,
      filled,
      marks: new Map(),
      lanes: families.map(() => null),
    }
    levels[coarseness] = level
    return level
  }

  const markOf = (level: Level, group: number): Mark | null => {
    const known = level.marks.get(group)
    if (known !== undefined) return known
    const head = level.first[group] ?? -1
    const held: Statement[] = []
    for (let at = head; at !== -1; at = level.next[at] ?? -1) {
      const statement = statements[at]
      if (statement !== undefined && shown[at] === 1) held.push(statement)
    }
    const span = level.periods[dateOf[head] ?? -1]
    const status = statements[head]?.status
    if (span === undefined || status === undefined) return null
    const { from, to, precision } = span
    const mark = { from, to, precision, status, statements: held }
    level.marks.set(group, mark)
    return mark
  }

  const firstShown = ({ first, next }: Level, group: number): number => {
    let at = first[group] ?? -1
    while (at !== -1 && shown[at] !== 1) at = next[at] ?? -1
    return at
  }

  const laneOf = (level: Level, at: number): Lane | null => {
    const family = families[at]?.id
    if (family === undefined) return null
    const marks = (level.groups[at] ?? []).flatMap((group) => {
      const mark = (level.shown[group] ?? 0) > 0 ? markOf(level, group) : null
      if (mark === null) return []
      // Where several begin together, the one that is read first comes first; in a period each status has its place.
      const isFine = level === levels[0]
      return { mark, order: isFine ? firstShown(level, group) : STATUSES.indexOf(mark.status) }
    })
    marks.sort(
      (one, other) =>
        (one.mark.from ?? START) - (other.mark.from ?? START) || one.order - other.order,
    )
    const lane = { family, marks: marks.map(({ mark }) => mark) }
    level.lanes[at] = lane
    return lane
  }

  const change = (statement: number, by: 1 | -1): void => {
    count += by
    for (const one of CLOCKS) datedOn[one] += (times[one].dated[statement] ?? 0) * by
    const date = dateOf[statement] ?? -1
    if (date === -1) return
    const day = dayOfDate[date] ?? 0
    news[day] = (news[day] ?? 0) + by
    for (const level of levels) {
      const group = level.groupOf[statement] ?? -1
      if (group === -1) continue
      if (level.shown[group] === (by === 1 ? 0 : 1)) level.filled += by
      level.shown[group] = (level.shown[group] ?? 0) + by
      level.marks.delete(group)
      level.lanes[familyOf[statement] ?? 0] = null
    }
  }

  const answerTo = function* (beyondTime: Uint8Array): Steps<Timeline> {
    const next = new Uint8Array(statements.length)
    for (let row = 0; row < statementOf.length; row++)
      if (beyondTime[row] === 1) next[statementOf[row] ?? 0] = 1
    const before = shown
    shown = next
    let changes = last === null
    yield* eachRow(next.length, (statement) => {
      if (before[statement] === next[statement]) return
      changes = true
      change(statement, next[statement] === 1 ? 1 : -1)
    })
    if (last !== null && !changes) return last
    let coarseness = 0
    while (coarseness < COARSEST && (yield* levelAt(coarseness)).filled > most) coarseness++
    const level = yield* levelAt(coarseness)
    const undated: Statement[] = []
    yield* each(statements, (statement, at) => {
      if (next[at] === 1 && dateOf[at] === -1) undated.push(statement)
    })
    const lanes: Lane[] = []
    for (const at of families.keys()) {
      const lane = level.lanes[at] ?? laneOf(level, at)
      if (lane !== null && lane.marks.length > 0) lanes.push(lane)
      yield
    }
    last = {
      clock,
      coarseness,
      lanes,
      dated: count - undated.length,
      datedOn: { ...datedOn },
      undated,
      begins: days.filter((_, at) => (news[at] ?? 0) > 0),
    }
    return last
  }
  if (first !== null) yield* answerTo(first)
  return (beyondTime) => atOnce(answerTo(beyondTime))
}
