import { type Clock, dateOn, dayNumber } from '../../domain/clocks.ts'
import type { Dataset, Line } from '../../domain/dataset.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import type { EntityId } from '../../domain/ids.ts'
import { lineSteps } from '../../domain/lines.ts'
import { STRUCTURE } from '../../domain/relations.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
import { FACETS, type Facet, type FacetId } from './facets.ts'

/**
 * One facet over all lines: `codes` holds, an array a value that a line has, the index into `values`; their number
 * where the line has fewer values than others.
 */
export interface FacetColumn {
  readonly id: FacetId
  readonly hides: 'one' | 'all'
  readonly values: readonly string[]
  readonly codes: readonly (Uint16Array | Uint32Array)[]
}

/** First and last possible day of every statement on one clock (`dayNumber`; infinite where open); `dated` 0 where it has none. */
export interface Times {
  readonly from: Float64Array
  readonly to: Float64Array
  readonly dated: Uint8Array
}

/** Lines of a dataset: all of them, or some. */
export interface LineIndex {
  readonly dataset: Dataset
  readonly lines: readonly Line[]
  /** Line → index of its statement in `dataset.statements`; ascending. */
  readonly statementOf: Uint32Array
}

/** What filtering needs of a dataset, built once: columns over all its lines. */
export interface FilterIndex extends LineIndex {
  readonly isStructure: Uint8Array
  readonly columns: readonly FacetColumn[]
  readonly times: { readonly [C in Clock]: Times }
}

const timesOn = (dataset: Dataset, clock: Clock): Times => {
  const { length } = dataset.statements
  const published = new Map(dataset.sources.map((source) => [source.id, source.published]))
  const read = new Map<string, readonly [from: number, to: number]>()
  const from = new Float64Array(length).fill(Number.NEGATIVE_INFINITY)
  const to = new Float64Array(length).fill(Number.POSITIVE_INFINITY)
  const dated = new Uint8Array(length)
  dataset.statements.forEach((statement, row) => {
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

/** Each clock is read when it is first asked for: the picture needs none. */
const timesIn = (dataset: Dataset): FilterIndex['times'] => {
  const read = new Map<Clock, Times>()
  const on = (clock: Clock): Times => {
    const times = read.get(clock) ?? timesOn(dataset, clock)
    read.set(clock, times)
    return times
  }
  return {
    get happened() {
      return on('happened')
    },
    get said() {
      return on('said')
    },
    get published() {
      return on('published')
    },
  }
}

const columnOf = function* (
  facet: Facet,
  dataset: Dataset,
  lines: readonly Line[],
  kindOf: (entity: EntityId) => string,
): Steps<FacetColumn> {
  const values = facet.values(dataset)
  const codeOf = new Map(values.map((value, code) => [value, code]))
  const none = values.length
  const Codes = none > 0xffff ? Uint32Array : Uint16Array
  const column = () => new Codes(lines.length).fill(none)
  const codes = [column()]
  yield* each(lines, (line, row) => {
    let at = 0
    for (const value of facet.valuesOf(line, kindOf)) {
      const cells = codes[at] ?? column()
      cells[row] = codeOf.get(value) ?? none
      codes[at++] = cells
    }
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
  const statementOf = new Uint32Array(lines.length)
  const isStructure = new Uint8Array(lines.length)
  let at = 0
  yield* each(lines, ({ statement }, row) => {
    while (dataset.statements[at] !== statement) at++
    statementOf[row] = at
    isStructure[row] = statement.family === STRUCTURE ? 1 : 0
  })
  return {
    dataset,
    lines,
    statementOf,
    isStructure,
    columns,
    times: timesIn(dataset),
  }
}

export const buildFilterIndex = (dataset: Dataset): FilterIndex => atOnce(filterIndexSteps(dataset))
