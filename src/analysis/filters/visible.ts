import { type Clock, dateOn, dayNumber } from '../../domain/clocks.ts'
import type { Dataset, Line } from '../../domain/dataset.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import type { EntityId } from '../../domain/ids.ts'
import { lineSteps } from '../../domain/lines.ts'
import { STRUCTURE } from '../../domain/relations.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
import { FACETS, type Facet, type FacetId } from './facets.ts'
import { type Filters, type Focus, structureIsOff, type TimeFilter } from './filters.ts'

/** Where a line has fewer values than others. */
const NO_VALUE = 0xffff

/** One facet over all lines: `codes` holds, an array a value that a line has, the index into `values`, or `NO_VALUE`. */
interface FacetColumn {
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

const timesOn = function* (dataset: Dataset, clock: Clock): Steps<Times> {
  const { length } = dataset.statements
  const published = new Map(dataset.sources.map((source) => [source.id, source.published]))
  const read = new Map<string, readonly [from: number, to: number]>()
  const from = new Float64Array(length).fill(Number.NEGATIVE_INFINITY)
  const to = new Float64Array(length).fill(Number.POSITIVE_INFINITY)
  const dated = new Uint8Array(length)
  yield* each(dataset.statements, (statement, row) => {
    const edtf = dateOn(statement, clock, (source) => published.get(source) ?? null)
    if (edtf === null) return
    let days = read.get(edtf)
    if (days === undefined) {
      const span = parseEdtf(edtf)
      if (span === null) return
      days = [
        span.from === null ? Number.NEGATIVE_INFINITY : dayNumber(span.from),
        span.to === null ? Number.POSITIVE_INFINITY : dayNumber(span.to),
      ]
      read.set(edtf, days)
    }
    from[row] = days[0]
    to[row] = days[1]
    dated[row] = 1
  })
  return { from, to, dated }
}

const columnOf = function* (
  facet: Facet,
  dataset: Dataset,
  lines: readonly Line[],
  kindOf: (entity: EntityId) => string,
): Steps<FacetColumn> {
  const values = facet.values(dataset)
  const codeOf = new Map(values.map((value, code) => [value, code]))
  const column = (): Uint16Array => new Uint16Array(lines.length).fill(NO_VALUE)
  const codes = [column()]
  yield* each(lines, (line, row) => {
    facet.valuesOf(line, kindOf).forEach((value, at) => {
      codes[at] ??= column()
      codes[at][row] = codeOf.get(value) ?? NO_VALUE
    })
  })
  return { id: facet.id, hides: facet.hides, values, codes }
}

/** The same step by step. */
export const filterIndexSteps = function* (dataset: Dataset): Steps<FilterIndex> {
  const lines = yield* lineSteps(dataset)
  const kinds = new Map(dataset.entities.map((entity) => [entity.id, entity.kind]))
  const kindOf = (entity: EntityId): string => kinds.get(entity) ?? ''
  const columns: FacetColumn[] = []
  for (const facet of FACETS) columns.push(yield* columnOf(facet, dataset, lines, kindOf))
  let at = 0
  return {
    dataset,
    lines,
    statementOf: Uint32Array.from(lines, ({ statement }) => {
      while (dataset.statements[at] !== statement) at++
      return at
    }),
    isStructure: Uint8Array.from(lines, (line) => (line.statement.family === STRUCTURE ? 1 : 0)),
    columns,
    times: {
      happened: yield* timesOn(dataset, 'happened'),
      said: yield* timesOn(dataset, 'said'),
      published: yield* timesOn(dataset, 'published'),
    },
  }
}

export const buildFilterIndex = (dataset: Dataset): FilterIndex => atOnce(filterIndexSteps(dataset))

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

/** Whether a statement (its index) lies in a stretch of a clock, for as long as it may have lasted. */
export const timeTest = (
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

const isFar = ({ from, to }: Line, reached: ReadonlySet<EntityId> | null): boolean =>
  reached !== null && !(reached.has(from) && reached.has(to))

/**
 * Masks the lines that the filters let through and counts, facet by facet.
 * A line that only one facet hides still counts for that facet's values, so that each number says what a click would bring.
 */
export const visible = (index: FilterIndex, filters: Filters): Visible => {
  const { lines, columns, statementOf } = index
  const { focus } = filters
  // Steps are counted along what all other filters let through.
  const whole = focus === null ? null : visible(index, { ...filters, focus: null })
  const reached = focus && whole && within(lines, whole.passing, focus)
  const reachedAnyTime = focus && whole && within(lines, whole.beyondTime, focus)
  const mask = new Uint8Array(lines.length)
  const passing = new Uint8Array(lines.length)
  const beyondTime = new Uint8Array(lines.length)
  const inTime = timeTest(index, filters.time)
  const withoutStructure = structureIsOff(index.dataset, filters)
  const tallies = columns.map((column) => ({
    off: Uint8Array.from(column.values, (value) => (filters.off[column.id].has(value) ? 1 : 0)),
    shown: new Uint32Array(column.values.length),
    all: new Uint32Array(column.values.length),
    lastShown: new Int32Array(column.values.length).fill(-1),
    lastAll: new Int32Array(column.values.length).fill(-1),
    hidden: 0,
    lastHidden: -1,
  }))
  let shown = 0
  let total = 0
  let beside = 0
  let lastPassing = -1
  let lastBeside = -1
  let hiddenByHand = 0
  let hiddenByTime = 0
  let lastTime = -1
  let lastShown = -1
  let lastTotal = -1
  let lastHand = -1
  for (let row = 0; row < lines.length; row++) {
    const statement = statementOf[row] ?? 0
    const line = lines[row]
    if (line === undefined) continue
    const { id } = line.statement
    const byHand =
      filters.hidden.has(line.from) || filters.hidden.has(line.to) || filters.dropped.has(id)
    const added = !byHand && filters.added.has(id)
    const counts = added || !withoutStructure || index.isStructure[row] === 0
    if (counts && lastTotal !== statement) {
      lastTotal = statement
      total++
    }
    const timely = inTime(statement)
    let failures = byHand || isFar(line, reachedAnyTime) ? 2 : 0
    let failed = -1
    // Lines of one statement stand together: once one is shown, nothing hides the statement.
    const mayBeHidden = counts && lastShown !== statement
    if (byHand && mayBeHidden && lastHand !== statement) {
      lastHand = statement
      hiddenByHand++
    }
    if (!timely && mayBeHidden && lastTime !== statement) {
      lastTime = statement
      hiddenByTime++
    }
    columns.forEach((column, at) => {
      const tally = tallies[at]
      if (tally === undefined) return
      let has = 0
      let off = 0
      for (const codes of column.codes) {
        const code = codes[row] ?? NO_VALUE
        if (code === NO_VALUE) continue
        has++
        off += tally.off[code] ?? 0
      }
      if (off === 0 || (column.hides === 'all' && off < has)) return
      failures++
      failed = at
      if (mayBeHidden && tally.lastHidden !== statement) {
        tally.lastHidden = statement
        tally.hidden++
      }
    })
    if (failures === 0 || added) beyondTime[row] = 1
    if (!timely || isFar(line, reached)) failures += 2
    if (failures === 0) {
      passing[row] = 1
      if (lastBeside === statement && lastPassing !== statement) beside--
      lastPassing = statement
    } else if (added) {
      failures = 0
      if (lastBeside !== statement && lastPassing !== statement) beside++
      lastBeside = statement
    }
    if (failures === 0) {
      mask[row] = 1
      if (lastShown !== statement) {
        lastShown = statement
        shown++
        if (lastHand === statement) hiddenByHand--
        if (lastTime === statement) hiddenByTime--
        for (const tally of tallies) if (tally.lastHidden === statement) tally.hidden--
      }
    }
    columns.forEach((column, at) => {
      const tally = tallies[at]
      if (tally === undefined) return
      const passesOthers = failures === 0 || (failures === 1 && failed === at)
      for (const codes of column.codes) {
        const value = codes[row] ?? NO_VALUE
        if (value === NO_VALUE) continue
        if (tally.lastAll[value] !== statement) {
          tally.lastAll[value] = statement
          tally.all[value] = (tally.all[value] ?? 0) + 1
        }
        if (passesOthers && tally.lastShown[value] !== statement) {
          tally.lastShown[value] = statement
          tally.shown[value] = (tally.shown[value] ?? 0) + 1
        }
      }
    })
  }
  const of = <T>(facet: FacetId, read: (at: number) => T): T =>
    read(columns.findIndex((column) => column.id === facet))
  const countsOf = (at: number): ReadonlyMap<string, Count> =>
    new Map(
      columns[at]?.values.map((value, code) => [
        value,
        { shown: tallies[at]?.shown[code] ?? 0, all: tallies[at]?.all[code] ?? 0 },
      ]),
    )
  const hiddenOf = (at: number): number => tallies[at]?.hidden ?? 0
  return {
    mask,
    passing,
    beyondTime,
    shown,
    beside,
    total,
    counts: {
      relation: of('relation', countsOf),
      kind: of('kind', countsOf),
      status: of('status', countsOf),
      stance: of('stance', countsOf),
      voice: of('voice', countsOf),
      speech: of('speech', countsOf),
      source: of('source', countsOf),
    },
    hiddenBy: {
      relation: of('relation', hiddenOf),
      kind: of('kind', hiddenOf),
      status: of('status', hiddenOf),
      stance: of('stance', hiddenOf),
      voice: of('voice', hiddenOf),
      speech: of('speech', hiddenOf),
      source: of('source', hiddenOf),
    },
    hiddenByHand,
    hiddenByTime,
    hiddenByFocus: whole === null ? 0 : whole.shown - shown,
  }
}
