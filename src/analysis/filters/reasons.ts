import { dayNumber } from '../../domain/clocks.ts'
import type { Line } from '../../domain/dataset.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import type { FilterIndex } from './filterIndex.ts'
import type { Filters, Focus, TimeFilter } from './filters.ts'
import { type Grouped, lookUpsOf, NONE } from './lookUps.ts'

/** Why a line is not shown, a bit each; the bits below are those of the columns. */
export const BY_HAND = 1 << 10
export const UNTIMELY = 1 << 11
/** Beyond the focus, and beyond it at any time. */
export const FAR = 1 << 12
export const FAR_ANY_TIME = 1 << 13
/** It is shown one by one. */
export const ADDED = 1 << 14
export const FACETS = BY_HAND - 1
export const OUTSIDE = BY_HAND | UNTIMELY | FAR | FAR_ANY_TIME

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
export const within = (
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

/** Gives why a line is hidden by everything but a focus. */
export const judge = (index: FilterIndex, filters: Filters): ((row: number) => number) => {
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
    const isOff = off[column] ?? []
    let has = 0
    let out = 0
    for (let cell = 0; cell < codes.length; cell++) {
      const code = codes[cell]?.[row] ?? 0
      if (code === isOff.length) continue
      has++
      out += isOff[code] ?? 0
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
export const affected = (
  index: FilterIndex,
  before: Filters,
  after: Filters,
): readonly number[] => {
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
