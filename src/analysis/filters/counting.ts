import { nextDifference } from '../../domain/differing.ts'
import type { EntityId } from '../../domain/ids.ts'
import { atOnce, type Steps } from '../../domain/steps.ts'
import type { FacetId } from './facets.ts'
import type { FilterIndex } from './filterIndex.ts'
import { type Filters, type Focus, structureIsOff } from './filters.ts'
import { lookUpsOf } from './lookUps.ts'
import { affected, FAR, FAR_ANY_TIME, judge, within } from './reasons.ts'
import { BESIDE, HAND, HIDDEN, SHOWN, Tally, TIME, TOTAL, whole, wholeSteps } from './tally.ts'

/** Statements with a value: those that pass every other facet, and all there are. */
export interface Count {
  readonly shown: number
  readonly all: number
}

/** How many statements are shown, and what hides the others. */
export interface Hidden {
  /** Statements with at least one line shown. */
  readonly shown: number
  /** All statements, but those of the structure family while that is off and none of it is shown one by one. */
  readonly total: number
  /** For each facet, how many of `total` are not shown and have a line that it hides (a statement may be hidden by several). */
  readonly hiddenBy: { readonly [F in FacetId]: number }
  /** How many of `total` are not shown and were hidden by hand, or have a line with an end that was. */
  readonly hiddenByHand: number
  /** How many of `total` are not shown and lie outside of the chosen time. */
  readonly hiddenByTime: number
  /** How many of `total` nothing hides but that they lie farther off than the focus reaches. */
  readonly hiddenByFocus: number
}

export interface Visible extends Hidden {
  /** One byte a line of the index: 1 where it is shown. */
  readonly mask: Uint8Array
  /** The same without what is shown one by one. */
  readonly passing: Uint8Array
  /** One byte a line: 1 where nothing but the time hides it. What the timeline draws. */
  readonly beyondTime: Uint8Array
  /** How many of what is shown stand there one by one, although something else hides them. */
  readonly beside: number
  /** The same objects from answer to answer as long as they say the same. */
  readonly counts: { readonly [F in FacetId]: ReadonlyMap<string, Count> }
}

/** Beyond this part of all statements it is quicker to count anew. */
const MOST_CHANGED = 0.4

/** What the filters let through, with what it takes to go on from there. */
export interface Answer {
  readonly visible: Visible
  readonly filters: Filters
  readonly withoutStructure: boolean
  /** Of everything but the focus. */
  readonly tally: Tally
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

/** @param unfocused - how many were shown without a focus */
export const hiddenSums = (
  { columns }: FilterIndex,
  { sums }: Tally,
  unfocused: number,
): Hidden => {
  const sum = (at: number): number => sums[at] ?? 0
  const by = (facet: FacetId): number => sum(HIDDEN + columns.findIndex(({ id }) => id === facet))
  return {
    shown: sum(SHOWN),
    total: sum(TOTAL),
    hiddenBy: {
      relation: by('relation'),
      kind: by('kind'),
      status: by('status'),
      stance: by('stance'),
      voice: by('voice'),
      speech: by('speech'),
      source: by('source'),
    },
    hiddenByHand: sum(HAND),
    hiddenByTime: sum(TIME),
    hiddenByFocus: unfocused - sum(SHOWN),
  }
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
  const countsOf = (facet: FacetId): ReadonlyMap<string, Count> => {
    const column = columns.findIndex(({ id }) => id === facet)
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
  const kept = (fresh: Uint8Array, before: Uint8Array | undefined): Uint8Array =>
    before !== undefined && isSame(fresh, before) ? before : fresh
  return {
    mask: kept(shown.mask, last?.mask),
    passing: kept(shown.passing, last?.passing),
    beyondTime: kept(shown.beyondTime, last?.beyondTime),
    ...hiddenSums(index, shown, unfocused),
    beside: shown.sums[BESIDE] ?? 0,
    counts: {
      relation: countsOf('relation'),
      kind: countsOf('kind'),
      status: countsOf('status'),
      stance: countsOf('stance'),
      voice: countsOf('voice'),
      speech: countsOf('speech'),
      source: countsOf('source'),
    },
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one === other || (one.length === other.length && nextDifference(one, other, 0) === one.length)

/**
 * Masks the lines that the filters let through and counts, facet by facet.
 * A line that only one facet hides still counts for that facet's values, so that each number says what a click would bring.
 * @param last - an answer for the same index: only what differs from it is counted anew, and masks that come
 * out the same are the same arrays; null: everything is counted
 */
export const answer = (index: FilterIndex, filters: Filters, last: Answer | null): Answer => {
  const withoutStructure = structureIsOff(index.dataset, filters)
  const tally = tallied(index, filters, withoutStructure, last)
  return told(index, filters, withoutStructure, tally, last)
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
