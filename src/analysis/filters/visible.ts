import { type Clock, dateOn, dayNumber } from '../../domain/clocks.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { type DateSpan, parseEdtf } from '../../domain/edtf.ts'
import type { EntityId } from '../../domain/ids.ts'
import { allLines } from '../../domain/lines.ts'
import { STRUCTURE } from '../../domain/relations.ts'
import {
  type Answer,
  answer,
  type FacetColumn,
  type FilterIndex,
  NO_VALUE,
  type Times,
  type Visible,
} from './counting.ts'
import { FACETS } from './facets.ts'
import type { Filters } from './filters.ts'

export { type Count, type FilterIndex, timeTest, type Visible } from './counting.ts'

const timesOn = (dataset: Dataset, clock: Clock): Times => {
  const published = new Map(dataset.sources.map((source) => [source.id, source.published]))
  const read = new Map<string, DateSpan | null>()
  const spans = dataset.statements.map((statement) => {
    const edtf = dateOn(statement, clock, (source) => published.get(source) ?? null)
    if (edtf === null) return null
    const known = read.get(edtf) ?? parseEdtf(edtf)
    read.set(edtf, known)
    return known
  })
  const day = (of: string | null | undefined, open: number): number =>
    of === null || of === undefined ? open : dayNumber(of)
  return {
    from: Float64Array.from(spans, (span) => day(span?.from, Number.NEGATIVE_INFINITY)),
    to: Float64Array.from(spans, (span) => day(span?.to, Number.POSITIVE_INFINITY)),
    dated: Uint8Array.from(spans, (span) => (span === null ? 0 : 1)),
  }
}

export const buildFilterIndex = (dataset: Dataset): FilterIndex => {
  const lines = allLines(dataset)
  const kinds = new Map(dataset.entities.map((entity) => [entity.id, entity.kind]))
  const kindOf = (entity: EntityId): string => kinds.get(entity) ?? ''
  const order = new Map(dataset.statements.map((statement, index) => [statement.id, index]))
  const columns = FACETS.map((facet): FacetColumn => {
    const values = facet.values(dataset)
    const codeOf = new Map(values.map((value, code) => [value, code]))
    const given = lines.map((line) => facet.valuesOf(line, kindOf))
    const width = given.reduce((most, held) => Math.max(most, held.length), 1)
    const codes = Array.from({ length: width }, () => new Uint16Array(lines.length).fill(NO_VALUE))
    given.forEach((held, row) => {
      held.forEach((value, column) => {
        const cells = codes[column]
        if (cells !== undefined) cells[row] = codeOf.get(value) ?? NO_VALUE
      })
    })
    return { id: facet.id, hides: facet.hides, values, codes }
  })
  return {
    dataset,
    lines,
    statementOf: Uint32Array.from(lines, (line) => order.get(line.statement.id) ?? 0),
    isStructure: Uint8Array.from(lines, (line) => (line.statement.family === STRUCTURE ? 1 : 0)),
    columns,
    times: {
      happened: timesOn(dataset, 'happened'),
      said: timesOn(dataset, 'said'),
      published: timesOn(dataset, 'published'),
    },
  }
}

/** What the filters let through, counted from nothing; see `answer`. */
export const visible = (index: FilterIndex, filters: Filters): Visible =>
  answer(index, filters, null).visible

/** What filters let through, one answer after another: each counts what differs from the last. */
export const createFiltering = (index: FilterIndex): ((filters: Filters) => Visible) => {
  let last: Answer | null = null
  return (filters) => {
    if (last?.filters !== filters) last = answer(index, filters, last)
    return last.visible
  }
}
