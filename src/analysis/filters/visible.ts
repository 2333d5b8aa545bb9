import type { Dataset, Line } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { allLines } from '../../domain/lines.ts'
import { STRUCTURE } from '../../domain/relations.ts'
import { FACETS, type FacetId } from './facets.ts'
import { type Filters, structureIsOff } from './filters.ts'

/** One facet over all lines: `codes` holds, an array a value that a line has, the index into `values`. */
interface FacetColumn {
  readonly id: FacetId
  readonly values: readonly string[]
  readonly codes: readonly Uint16Array[]
}

/** What filtering needs of a dataset, built once: columns over its lines. */
export interface FilterIndex {
  readonly dataset: Dataset
  readonly lines: readonly Line[]
  /** Line → index of its statement in `dataset.statements`; ascending. */
  readonly statementOf: Uint32Array
  readonly isStructure: Uint8Array
  readonly columns: readonly FacetColumn[]
}

export const buildFilterIndex = (dataset: Dataset): FilterIndex => {
  const lines = allLines(dataset)
  const kinds = new Map(dataset.entities.map((entity) => [entity.id, entity.kind]))
  const kindOf = (entity: EntityId): string => kinds.get(entity) ?? ''
  const order = new Map(dataset.statements.map((statement, index) => [statement.id, index]))
  const columns = FACETS.map((facet): FacetColumn => {
    const values = facet.values(dataset)
    const codeOf = new Map(values.map((value, code) => [value, code]))
    const width = facet.id === 'kind' ? 2 : 1
    const codes = Array.from({ length: width }, () => new Uint16Array(lines.length))
    lines.forEach((line, row) => {
      facet.valuesOf(line, kindOf).forEach((value, column) => {
        const cells = codes[column]
        if (cells !== undefined) cells[row] = codeOf.get(value) ?? 0
      })
    })
    return { id: facet.id, values, codes }
  })
  return {
    dataset,
    lines,
    statementOf: Uint32Array.from(lines, (line) => order.get(line.statement.id) ?? 0),
    isStructure: Uint8Array.from(lines, (line) => (line.statement.family === STRUCTURE ? 1 : 0)),
    columns,
  }
}

/** Statements with a value: those that pass every other facet, and all there are. */
export interface Count {
  readonly shown: number
  readonly all: number
}

export interface Visible {
  /** One byte a line of the index: 1 where it is shown. */
  readonly mask: Uint8Array
  /** Statements with at least one line shown. */
  readonly shown: number
  /** All statements, but those of the structure family while that is off. */
  readonly total: number
  readonly counts: { readonly [F in FacetId]: ReadonlyMap<string, Count> }
  /** For each facet, how many of `total` are not shown and have a line that it hides (a statement may be hidden by several). */
  readonly hiddenBy: { readonly [F in FacetId]: number }
  /** How many of `total` are not shown and have a line with an end that was hidden by hand. */
  readonly hiddenByHand: number
}

/**
 * Masks the lines that the filters let through and counts, facet by facet.
 * A line that only one facet hides still counts for that facet's values, so that each number says what a click would bring.
 */
export const visible = (index: FilterIndex, filters: Filters): Visible => {
  const { lines, columns, statementOf } = index
  const mask = new Uint8Array(lines.length)
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
  let hiddenByHand = 0
  let lastShown = -1
  let lastTotal = -1
  let lastHand = -1
  for (let row = 0; row < lines.length; row++) {
    const statement = statementOf[row] ?? 0
    const line = lines[row]
    if (line === undefined) continue
    const counts = !withoutStructure || index.isStructure[row] === 0
    if (counts && lastTotal !== statement) {
      lastTotal = statement
      total++
    }
    const byHand = filters.hidden.has(line.from) || filters.hidden.has(line.to)
    let failures = byHand ? 2 : 0
    let failed = -1
    // Lines of one statement stand together: once one is shown, nothing hides the statement.
    const mayBeHidden = counts && lastShown !== statement
    if (byHand && mayBeHidden && lastHand !== statement) {
      lastHand = statement
      hiddenByHand++
    }
    columns.forEach((column, at) => {
      const tally = tallies[at]
      if (tally === undefined) return
      if (!column.codes.some((codes) => tally.off[codes[row] ?? 0] === 1)) return
      failures++
      failed = at
      if (mayBeHidden && tally.lastHidden !== statement) {
        tally.lastHidden = statement
        tally.hidden++
      }
    })
    if (failures === 0) {
      mask[row] = 1
      if (lastShown !== statement) {
        lastShown = statement
        shown++
        if (lastHand === statement) hiddenByHand--
        for (const tally of tallies) if (tally.lastHidden === statement) tally.hidden--
      }
    }
    columns.forEach((column, at) => {
      const tally = tallies[at]
      if (tally === undefined) return
      const passesOthers = failures === 0 || (failures === 1 && failed === at)
      for (const codes of column.codes) {
        const value = codes[row] ?? 0
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
    shown,
    total,
    counts: {
      relation: of('relation', countsOf),
      kind: of('kind', countsOf),
      status: of('status', countsOf),
      stance: of('stance', countsOf),
      voice: of('voice', countsOf),
    },
    hiddenBy: {
      relation: of('relation', hiddenOf),
      kind: of('kind', hiddenOf),
      status: of('status', hiddenOf),
      stance: of('stance', hiddenOf),
      voice: of('voice', hiddenOf),
    },
    hiddenByHand,
  }
}
