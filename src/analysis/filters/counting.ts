import type { Clock } from '../../domain/clocks.ts'
import { dayNumber } from '../../domain/clocks.ts'
import type { Dataset, Line } from '../../domain/dataset.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { atOnce, eachRow, type Steps } from '../../domain/steps.ts'
import type { FacetId } from './facets.ts'
import { type Filters, type Focus, structureIsOff, type TimeFilter } from './filters.ts'

/** Where a line has fewer values than others. */
export const NO_VALUE = 0xffff

/** One facet over all lines: `codes` holds, an array a value that a line has, the index into `values`, or `NO_VALUE`. */
export interface FacetColumn {
  readonly id: FacetId
  readonly hides: 'one' | 'all'
  readonly values: readonly string[]
  readonly codes: readonly Uint16Array[]
}

/** First and last possible day of every statement on one clock (`dayNumber`; infinite where open); `dated` 0 where it has none. */
export interface Times {
  readonly from: Float64Array
  readonly to: Float64Array
  readonly dated: Uint8Array
}

/** What filtering needs of a dataset, built once: columns over its lines. */
export interface FilterIndex {
  readonly dataset: Dataset
  readonly lines: readonly Line[]
  /** Line → index of its statement in `dataset.statements`; ascending. */
  readonly statementOf: Uint32Array
  readonly isStructure: Uint8Array
  readonly columns: readonly FacetColumn[]
  readonly times: { readonly [C in Clock]: Times }
}

/** Statements with a value: those that pass every other facet, and all there are. */
export interface Count {
  readonly shown: number
  readonly all: number
}

export interface Visible {
  /** One byte a line of the index: 1 where it is shown. */
  readonly mask: Uint8Array
  /** The same without what is shown one by one. */
  readonly passing: Uint8Array
  /** One byte a line: 1 where nothing but the time hides it. What the timeline draws. */
  readonly beyondTime: Uint8Array
  /** Statements with at least one line shown. */
  readonly shown: number
  /** How many of those are shown one by one, although something else hides them. */
  readonly beside: number
  /** All statements, but those of the structure family while that is off and none of it is shown one by one. */
  readonly total: number
  /** The same objects from answer to answer as long as they say the same. */
  readonly counts: { readonly [F in FacetId]: ReadonlyMap<string, Count> }
  /** For each facet, how many of `total` are not shown and have a line that it hides (a statement may be hidden by several). */
  readonly hiddenBy: { readonly [F in FacetId]: number }
  /** How many of `total` are not shown and were hidden by hand, or have a line with an end that was. */
  readonly hiddenByHand: number
  /** How many of `total` are not shown and lie outside of the chosen time. */
  readonly hiddenByTime: number
  /** How many of `total` nothing hides but that they lie farther off than the focus reaches. */
  readonly hiddenByFocus: number
}

/** Why a line is not shown, a bit each; the bits below are those of the columns. */
const BY_HAND = 1 << 10
const UNTIMELY = 1 << 11
/** Beyond the focus, and beyond it at any time. */
const FAR = 1 << 12
const FAR_ANY_TIME = 1 << 13
/** It is shown one by one. */
const ADDED = 1 << 14
const FACETS = BY_HAND - 1
const OUTSIDE = BY_HAND | UNTIMELY | FAR | FAR_ANY_TIME

/** Beyond this part of all statements it is quicker to count anew. */
const MOST_CHANGED = 0.4

/** Rows (or statements) by a number: those of `n` stand from `starts[n]` to `starts[n + 1]`. */
interface Grouped {
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

const grouped = (size: number, columns: readonly ArrayLike<number>[]): Grouped => {
  const starts = new Uint32Array(size + 2)
  let held = 0
  for (const column of columns)
    for (let row = 0; row < column.length; row++) {
      const at = column[row] ?? size
      if (at >= size) continue
      starts[at + 2] = (starts[at + 2] ?? 0) + 1
      held++
    }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const rows = new Uint32Array(held)
  for (const column of columns)
    for (let row = 0; row < column.length; row++) {
      const at = column[row] ?? size
      if (at >= size) continue
      const free = starts[at + 1] ?? 0
      rows[free] = row
      starts[at + 1] = free + 1
    }
  return { starts, rows }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The same for what is made step by step. */
const onceInSteps = <T>(make: () => Steps<T>): (() => Steps<T>) => {
  let made: { readonly value: T } | null = null
  return function* () {
    made ??= { value: yield* make() }
    return made.value
  }
}

/** What is looked up in an index again and again, each made when it is first asked for. */
const lookUps = (index: FilterIndex) => {
  const { dataset, lines, columns, statementOf } = index
  const offsets = new Uint32Array(columns.length + 1)
  columns.forEach(({ values }, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + values.length
  })
  const values = offsets[columns.length] ?? 0
  /** Rows of a statement. */
  const rows = grouped(dataset.statements.length, [statementOf]).starts
  const statementAt = once(() => new Map(dataset.statements.map(({ id }, at) => [id, at])))
  const entityAt = once(() => new Map(dataset.entities.map(({ id }, at) => [id, at])))
  const rowsByEntity = once(() => {
    const at = entityAt()
    const end = (read: (line: Line) => EntityId) =>
      Uint32Array.from(lines, (line) => at.get(read(line)) ?? dataset.entities.length)
    return grouped(dataset.entities.length, [end(({ from }) => from), end(({ to }) => to)])
  })
  const byValue = columns.map(({ values: all, codes }) => once(() => grouped(all.length, codes)))
  /** Statements that have a value at all. */
  const all = onceInSteps(function* () {
    const counts = new Uint32Array(values)
    const last = new Int32Array(values).fill(-1)
    for (const [column, { codes }] of columns.entries())
      yield* eachRow(lines.length, (row) => {
        for (const cells of codes) {
          const code = cells[row] ?? NO_VALUE
          if (code === NO_VALUE) continue
          const at = (offsets[column] ?? 0) + code
          if (last[at] === statementOf[row]) continue
          last[at] = statementOf[row] ?? -1
          counts[at] = (counts[at] ?? 0) + 1
        }
      })
    return counts
  })
  return { offsets, values, rows, statementAt, entityAt, rowsByEntity, byValue, all }
}

type LookUps = ReturnType<typeof lookUps>

const known = new WeakMap<FilterIndex, LookUps>()

const lookUpsOf = (index: FilterIndex): LookUps => {
  const found = known.get(index) ?? lookUps(index)
  known.set(index, found)
  return found
}

/** Whether a statement (its index) lies in a stretch of a clock, for as long as it may have lasted. */
const timeTest = (
  { times }: Pick<FilterIndex, 'times'>,
  time: TimeFilter | null,
): ((statement: number) => boolean) => {
  if (time === null) return () => true
  const { from, to, dated } = times[time.clock]
  const first = time.from === null ? Number.NEGATIVE_INFINITY : dayNumber(time.from)
  const last = time.to === null ? Number.POSITIVE_INFINITY : dayNumber(time.to)
  return (statement) =>
    dated[statement] === 1
      ? (from[statement] ?? 0) <= last && first <= (to[statement] ?? 0)
      : time.undated
}

/** Who lies within a focus, by steps along the lines of a mask. */
const within = (
  lines: readonly Line[],
  mask: Uint8Array,
  { depth, entities }: Focus,
): ReadonlySet<EntityId> => {
  let reached = new Set(entities)
  for (let step = 0; step < depth; step++) {
    const next = new Set(reached)
    lines.forEach(({ from, to }, row) => {
      if (mask[row] === 1 && (reached.has(from) || reached.has(to))) next.add(from).add(to)
    })
    reached = next
  }
  return reached
}

const HAND = 0
const TIME = 1
const TOTAL = 2
const SHOWN = 3
const BESIDE = 4
/** From here on how many a column hides. */
const HIDDEN = 5

/** Why each line is not shown, and the sums over all statements that follow from it. */
class Tally {
  readonly #index: FilterIndex
  readonly #looked: LookUps
  readonly #withoutStructure: boolean
  readonly #seen: Uint32Array
  #mark = 0
  readonly why: Uint16Array
  readonly mask: Uint8Array
  readonly passing: Uint8Array
  readonly beyondTime: Uint8Array
  readonly sums: Int32Array
  /** Statements shown, or hidden by this facet alone, by value. */
  readonly values: Int32Array

  /** @param from - a tally of the same index with the same structure, to go on from; it stays as it is. */
  constructor(index: FilterIndex, withoutStructure: boolean, from: Tally | null) {
    const looked = lookUpsOf(index)
    const length = index.lines.length
    this.#index = index
    this.#looked = looked
    this.#withoutStructure = withoutStructure
    this.#seen = new Uint32Array(looked.values)
    this.why = from?.why.slice() ?? new Uint16Array(length)
    this.mask = from?.mask.slice() ?? new Uint8Array(length)
    this.passing = from?.passing.slice() ?? new Uint8Array(length)
    this.beyondTime = from?.beyondTime.slice() ?? new Uint8Array(length)
    this.sums = from?.sums.slice() ?? new Int32Array(HIDDEN + index.columns.length)
    this.values = from?.values.slice() ?? new Int32Array(looked.values)
  }

  set(row: number, why: number): void {
    const added = (why & ADDED) !== 0
    const passes = (why & (FACETS | OUTSIDE)) === 0
    this.why[row] = why
    this.passing[row] = passes ? 1 : 0
    this.mask[row] = passes || added ? 1 : 0
    this.beyondTime[row] = added || (why & (FACETS | BY_HAND | FAR_ANY_TIME)) === 0 ? 1 : 0
  }

  /** Adds what a statement contributes, or takes it away. */
  count(statement: number, by: 1 | -1): void {
    const { why, sums } = this
    const { rows } = this.#looked
    const end = rows[statement + 1] ?? 0
    const mark = ++this.#mark
    let [counts, shown, passing] = [false, false, false]
    let reasons = 0
    for (let row = rows[statement] ?? 0; row < end; row++) {
      const reason = why[row] ?? 0
      const added = (reason & ADDED) !== 0
      const failed = reason & FACETS
      const outside = (reason & OUTSIDE) !== 0
      if (added || !this.#withoutStructure || this.#index.isStructure[row] === 0) {
        counts = true
        reasons |= reason
      }
      if (failed === 0 && !outside) passing = true
      if (passing || added) shown = true
      if (added || (failed === 0 && !outside)) this.#countValues(row, -1, mark, by)
      // It would be shown but for one facet.
      else if (!outside && (failed & (failed - 1)) === 0)
        this.#countValues(row, 31 - Math.clz32(failed), mark, by)
    }
    if (counts) sums[TOTAL] = (sums[TOTAL] ?? 0) + by
    if (shown) {
      sums[SHOWN] = (sums[SHOWN] ?? 0) + by
      if (!passing) sums[BESIDE] = (sums[BESIDE] ?? 0) + by
      return
    }
    if (!counts) return
    if ((reasons & BY_HAND) !== 0) sums[HAND] = (sums[HAND] ?? 0) + by
    if ((reasons & UNTIMELY) !== 0) sums[TIME] = (sums[TIME] ?? 0) + by
    for (let left = reasons & FACETS; left !== 0; left &= left - 1) {
      const at = HIDDEN + 31 - Math.clz32(left & -left)
      sums[at] = (sums[at] ?? 0) + by
    }
  }

  /** Each value once a statement. */
  #countValues(row: number, only: number, mark: number, by: 1 | -1): void {
    const { columns } = this.#index
    const { offsets } = this.#looked
    const last = only < 0 ? columns.length - 1 : only
    for (let column = Math.max(0, only); column <= last; column++) {
      const codes = columns[column]?.codes ?? []
      for (let cell = 0; cell < codes.length; cell++) {
        const code = codes[cell]?.[row] ?? NO_VALUE
        if (code === NO_VALUE) continue
        const at = (offsets[column] ?? 0) + code
        if (this.#seen[at] === mark) continue
        this.#seen[at] = mark
        this.values[at] = (this.values[at] ?? 0) + by
      }
    }
  }
}

/** Gives why a line is hidden by everything but a focus. */
const judge = (index: FilterIndex, filters: Filters): ((row: number) => number) => {
  const { lines, columns, statementOf } = index
  const { hidden, dropped, added } = filters
  const inTime = timeTest(index, filters.time)
  const off = columns.map(({ id, values }) => {
    const set = filters.off[id]
    return Uint8Array.from(values, (value) => (set.has(value) ? 1 : 0))
  })
  const idle = columns.map(({ id }) => filters.off[id].size === 0)
  const byHand = hidden.size + dropped.size > 0
  const fails = (row: number, column: number): boolean => {
    const { hides = 'one', codes = [] } = columns[column] ?? {}
    let [has, out] = [0, 0]
    for (let cell = 0; cell < codes.length; cell++) {
      const code = codes[cell]?.[row] ?? NO_VALUE
      if (code === NO_VALUE) continue
      has++
      out += off[column]?.[code] ?? 0
    }
    return out > 0 && (hides === 'one' || out === has)
  }
  return (row) => {
    let why = 0
    for (let column = 0; column < columns.length; column++)
      if (idle[column] !== true && fails(row, column)) why |= 1 << column
    if (!inTime(statementOf[row] ?? 0)) why |= UNTIMELY
    const line = lines[row]
    if (line === undefined) return why
    if (byHand && (hidden.has(line.from) || hidden.has(line.to) || dropped.has(line.statement.id)))
      why |= BY_HAND
    else if (added.size > 0 && added.has(line.statement.id)) why |= ADDED
    return why
  }
}

/** What is in one of two sets and not in both. */
const between = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>, hear: (value: T) => void): void => {
  if (one === other) return
  for (const value of one) if (!other.has(value)) hear(value)
  for (const value of other) if (!one.has(value)) hear(value)
}

/** The statements for which something may be otherwise under other filters. */
const affected = (index: FilterIndex, before: Filters, after: Filters): readonly number[] => {
  const { columns, statementOf, dataset } = index
  const looked = lookUpsOf(index)
  const isMet = new Uint8Array(dataset.statements.length)
  const met: number[] = []
  const meet = (statement: number | undefined): void => {
    if (statement === undefined || isMet[statement] === 1) return
    isMet[statement] = 1
    met.push(statement)
  }
  const meetRows = ({ starts, rows }: Grouped, at: number | undefined): void => {
    if (at === undefined) return
    const end = starts[at + 1] ?? 0
    for (let place = starts[at] ?? 0; place < end; place++) meet(statementOf[rows[place] ?? 0])
  }
  columns.forEach(({ id, values }, column) => {
    const [was, is] = [before.off[id], after.off[id]]
    if (was === is) return
    values.forEach((value, code) => {
      if (was.has(value) !== is.has(value)) meetRows(looked.byValue[column]?.() ?? NONE, code)
    })
  })
  between(before.hidden, after.hidden, (id) =>
    meetRows(looked.rowsByEntity(), looked.entityAt().get(id)),
  )
  const meetStatement = (id: StatementId): void => meet(looked.statementAt().get(id))
  between(before.added, after.added, meetStatement)
  between(before.dropped, after.dropped, meetStatement)
  if (before.time !== after.time) {
    const [was, is] = [timeTest(index, before.time), timeTest(index, after.time)]
    for (let statement = 0; statement < isMet.length; statement++)
      if (was(statement) !== is(statement)) meet(statement)
  }
  return met
}

const NONE: Grouped = { starts: new Uint32Array(0), rows: new Uint32Array(0) }

/** What the filters let through, with what it takes to go on from there. */
export interface Answer {
  readonly visible: Visible
  readonly filters: Filters
  readonly withoutStructure: boolean
  /** Of everything but the focus. */
  readonly tally: Tally
}

const whole = (
  index: FilterIndex,
  withoutStructure: boolean,
  why: (row: number) => number,
): Tally => atOnce(wholeSteps(index, withoutStructure, why))

const wholeSteps = function* (
  index: FilterIndex,
  withoutStructure: boolean,
  why: (row: number) => number,
): Steps<Tally> {
  const tally = new Tally(index, withoutStructure, null)
  yield* eachRow(index.lines.length, (row) => tally.set(row, why(row)))
  yield* eachRow(index.dataset.statements.length, (statement) => tally.count(statement, 1))
  return tally
}

const tallied = (
  index: FilterIndex,
  filters: Filters,
  withoutStructure: boolean,
  last: Answer | null,
): Tally => {
  if (last?.withoutStructure !== withoutStructure)
    return whole(index, withoutStructure, judge(index, filters))
  const changed = affected(index, last.filters, filters)
  if (changed.length === 0) return last.tally
  if (changed.length > index.dataset.statements.length * MOST_CHANGED)
    return whole(index, withoutStructure, judge(index, filters))
  const why = judge(index, filters)
  const { rows } = lookUpsOf(index)
  const tally = new Tally(index, withoutStructure, last.tally)
  for (const statement of changed) {
    tally.count(statement, -1)
    const end = rows[statement + 1] ?? 0
    for (let row = rows[statement] ?? 0; row < end; row++) tally.set(row, why(row))
    tally.count(statement, 1)
  }
  return tally
}

/** What lies beyond a focus; its steps are counted along what all other filters let through. */
const focused = (
  index: FilterIndex,
  focus: Focus,
  tally: Tally,
  withoutStructure: boolean,
): Tally => {
  const { lines } = index
  const reached = within(lines, tally.passing, focus)
  const atAnyTime = within(lines, tally.beyondTime, focus)
  return whole(index, withoutStructure, (row) => {
    const { from, to } = lines[row] ?? {}
    const holds = (set: ReadonlySet<EntityId>): boolean =>
      from !== undefined && to !== undefined && set.has(from) && set.has(to)
    return (
      (tally.why[row] ?? 0) | (holds(reached) ? 0 : FAR) | (holds(atAnyTime) ? 0 : FAR_ANY_TIME)
    )
  })
}

const answered = (
  index: FilterIndex,
  shown: Tally,
  unfocused: number,
  last: Visible | null,
): Visible => {
  const { columns } = index
  const { offsets, all } = lookUpsOf(index)
  const counted = atOnce(all())
  const columnOf = (facet: FacetId): number => columns.findIndex(({ id }) => id === facet)
  const countsOf = (facet: FacetId): ReadonlyMap<string, Count> => {
    const column = columnOf(facet)
    const before = last?.counts[facet]
    let same = before !== undefined
    const counts = new Map<string, Count>()
    columns[column]?.values.forEach((value, code) => {
      const at = (offsets[column] ?? 0) + code
      const count = { shown: shown.values[at] ?? 0, all: counted[at] ?? 0 }
      const was = before?.get(value)
      if (was?.shown === count.shown) counts.set(value, was)
      else {
        same = false
        counts.set(value, count)
      }
    })
    return same && before !== undefined ? before : counts
  }
  const sum = (at: number): number => shown.sums[at] ?? 0
  const hiddenOf = (facet: FacetId): number => sum(HIDDEN + columnOf(facet))
  const kept = (fresh: Uint8Array, before: Uint8Array | undefined): Uint8Array =>
    before !== undefined && isSame(fresh, before) ? before : fresh
  return {
    mask: kept(shown.mask, last?.mask),
    passing: kept(shown.passing, last?.passing),
    beyondTime: kept(shown.beyondTime, last?.beyondTime),
    shown: sum(SHOWN),
    beside: sum(BESIDE),
    total: sum(TOTAL),
    counts: {
      relation: countsOf('relation'),
      kind: countsOf('kind'),
      status: countsOf('status'),
      stance: countsOf('stance'),
      voice: countsOf('voice'),
      speech: countsOf('speech'),
      source: countsOf('source'),
    },
    hiddenBy: {
      relation: hiddenOf('relation'),
      kind: hiddenOf('kind'),
      status: hiddenOf('status'),
      stance: hiddenOf('stance'),
      voice: hiddenOf('voice'),
      speech: hiddenOf('speech'),
      source: hiddenOf('source'),
    },
    hiddenByHand: sum(HAND),
    hiddenByTime: sum(TIME),
    hiddenByFocus: unfocused - sum(SHOWN),
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

/**
 * Masks the lines that the filters let through and counts, facet by facet.
 * A line that only one facet hides still counts for that facet's values, so that each number says what a click would bring.
 * @param last - an answer for the same index: only what differs from it is counted anew, and masks that come
 * out the same are the same arrays; null: everything is counted
 */
export const answer = (index: FilterIndex, filters: Filters, last: Answer | null): Answer => {
  const withoutStructure = structureIsOff(index.dataset, filters)
  return told(
    index,
    filters,
    withoutStructure,
    tallied(index, filters, withoutStructure, last),
    last,
  )
}

/** The first answer of an index, step by step. */
export const firstAnswerSteps = function* (index: FilterIndex, filters: Filters): Steps<Answer> {
  const withoutStructure = structureIsOff(index.dataset, filters)
  yield* lookUpsOf(index).all()
  const tally = yield* wholeSteps(index, withoutStructure, judge(index, filters))
  return told(index, filters, withoutStructure, tally, null)
}

const told = (
  index: FilterIndex,
  filters: Filters,
  withoutStructure: boolean,
  tally: Tally,
  last: Answer | null,
): Answer => {
  const shown =
    filters.focus === null ? tally : focused(index, filters.focus, tally, withoutStructure)
  return {
    filters,
    withoutStructure,
    tally,
    visible: answered(index, shown, tally.sums[SHOWN] ?? 0, last?.visible ?? null),
  }
}
