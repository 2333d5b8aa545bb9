import type { Clock } from '../../domain/clocks.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { type Day, parseEdtf } from '../../domain/edtf.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { STRUCTURE } from '../../domain/relations.ts'
import { FACET_IDS, type FacetId } from './facets.ts'

/**
 * A stretch of one clock, both days included; null: open on that side. With `from` open and `to` given it is
 * "as of" that day: whatever had begun by then.
 */
export interface TimeFilter {
  readonly clock: Clock
  readonly from: Day | null
  readonly to: Day | null
  /** Keep statements without a date on this clock. */
  readonly undated: boolean
}

/** How many steps a focus may reach. */
export const DEPTHS = [1, 2, 3] as const
/** With 0 steps a picture is built up from nothing: its nodes alone, and what is added to them. */
export type Depth = 0 | (typeof DEPTHS)[number]

/** The ego network of some entities: they, all within so many steps of what is shown, and the lines between those. */
export interface Focus {
  readonly depth: Depth
  /** Empty with depth 0 alone. */
  readonly entities: readonly EntityId[]
}

/** What the user has switched off: plain data, so that address, undo and tests come free. */
export interface Filters {
  readonly off: { readonly [F in FacetId]: ReadonlySet<string> }
  readonly hidden: ReadonlySet<EntityId>
  /** Shown one by one, whatever else hides them; but not where an end is hidden by hand. */
  readonly added: ReadonlySet<StatementId>
  /** Hidden one by one. */
  readonly dropped: ReadonlySet<StatementId>
  /** Null: all times. */
  readonly time: TimeFilter | null
  /** Null: the whole graph. */
  readonly focus: Focus | null
  /** Keep nodes that no line in view touches. */
  readonly keepLoose: boolean
}

const NONE: ReadonlySet<never> = new Set()

/** Filters that hide nothing. */
export const NO_FILTERS: Filters = {
  off: {
    relation: NONE,
    kind: NONE,
    status: NONE,
    stance: NONE,
    voice: NONE,
    speech: NONE,
    source: NONE,
  },
  hidden: NONE,
  added: NONE,
  dropped: NONE,
  time: null,
  focus: null,
  keepLoose: false,
}

/** The filters of a dataset just opened: structure, places and outlets are off. */
export const filtersAtFirst = (dataset: Dataset): Filters => {
  const families = new Set(dataset.families.filter((f) => !f.shownAtFirst).map((f) => f.id))
  return {
    ...NO_FILTERS,
    off: {
      ...NO_FILTERS.off,
      relation: new Set(dataset.relations.filter((r) => families.has(r.family)).map((r) => r.id)),
      kind: new Set(dataset.kinds.filter((k) => !k.shownAtFirst).map((k) => k.id)),
    },
  }
}

/** The same filters with one facet's switched-off values replaced. */
export const withOff = (filters: Filters, facet: FacetId, off: ReadonlySet<string>): Filters => ({
  ...filters,
  off: { ...filters.off, [facet]: off },
})

/** Whether two sets hold the same. */
export const sameSet = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  one === other || (one.size === other.size && [...one].every((value) => other.has(value)))

/** Whether a date on the filter's clock (EDTF, or null) may lie in its stretch. */
export const isInTime = (edtf: string | null, { from, to, undated }: TimeFilter): boolean => {
  const span = edtf === null ? null : parseEdtf(edtf)
  if (span === null) return undated
  const begunByEnd = to === null || span.from === null || span.from <= to
  return begunByEnd && (from === null || span.to === null || from <= span.to)
}

const sameTime = (one: TimeFilter | null, other: TimeFilter | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.clock === other.clock &&
    one.from === other.from &&
    one.to === other.to &&
    one.undated === other.undated)

/** Whether two filters switch off the same; the parts that may be large come last. */
export const sameFilters = (one: Filters, other: Filters): boolean =>
  one === other ||
  (one.keepLoose === other.keepLoose &&
    JSON.stringify(one.focus) === JSON.stringify(other.focus) &&
    sameTime(one.time, other.time) &&
    FACET_IDS.every((facet) => sameSet(one.off[facet], other.off[facet])) &&
    sameSet(one.added, other.added) &&
    sameSet(one.dropped, other.dropped) &&
    sameSet(one.hidden, other.hidden))

/** True while every relation type of the structure family is off. */
export const structureIsOff = (dataset: Dataset, filters: Filters): boolean =>
  dataset.relations.every((r) => r.family !== STRUCTURE || filters.off.relation.has(r.id))
