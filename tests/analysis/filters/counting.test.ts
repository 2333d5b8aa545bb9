import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, answer } from '../../../src/analysis/filters/counting.ts'
import { FACETS } from '../../../src/analysis/filters/facets.ts'
import {
  type Filters,
  NO_FILTERS,
  structureIsOff,
  withOff,
} from '../../../src/analysis/filters/filters.ts'
import { hiddenAmong } from '../../../src/analysis/filters/hiddenAmong.ts'
import {
  buildFilterIndex,
  createFiltering,
  visible,
} from '../../../src/analysis/filters/visible.ts'
import { CLOCKS } from '../../../src/domain/clocks.ts'
import type { Dataset } from '../../../src/domain/dataset.ts'
import type { StatementId } from '../../../src/domain/ids.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'
import { shipped } from '../../helpers/shipped.ts'

/** One thing that a reader changes, of any sort. */
const anyChange = (dataset: Dataset): fc.Arbitrary<(filters: Filters) => Filters> => {
  const entities = dataset.entities.map(({ id }) => id)
  const statements = dataset.statements.map(({ id }) => id)
  const few = <T>(all: readonly T[]) =>
    fc.subarray([...all], { maxLength: Math.min(3, all.length) })
  return fc.oneof(
    ...FACETS.map((facet) =>
      few(facet.values(dataset)).map((values) => (filters: Filters): Filters => {
        const off = new Set(filters.off[facet.id])
        for (const value of values) if (!off.delete(value)) off.add(value)
        return withOff(filters, facet.id, off)
      }),
    ),
    ...FACETS.map((facet) =>
      fc
        .subarray([...facet.values(dataset)])
        .map((off) => (filters: Filters) => withOff(filters, facet.id, new Set(off))),
    ),
    few(entities).map((hidden) => (filters: Filters) => ({ ...filters, hidden: new Set(hidden) })),
    few(statements).map((added) => (filters: Filters) => ({ ...filters, added: new Set(added) })),
    few(statements).map((dropped) => (filters: Filters) => ({
      ...filters,
      dropped: new Set(dropped),
    })),
    fc
      .option(
        fc.record({
          clock: fc.constantFrom(...CLOCKS),
          from: fc.constantFrom('2031-05-02', '2025-10-20', null),
          to: fc.constantFrom('2031-05-03', '2025-11-01', null),
          undated: fc.boolean(),
        }),
      )
      .map((time) => (filters: Filters) => ({ ...filters, time })),
    fc
      .option(fc.record({ depth: fc.constantFrom<0 | 1 | 2>(0, 1, 2), entities: few(entities) }), {
        freq: 1,
      })
      .map((focus) => (filters: Filters) => ({ ...filters, focus })),
    fc.constant((): Filters => NO_FILTERS),
  )
}

const goesOnAsFromNothing = (dataset: Dataset, changes: readonly ((f: Filters) => Filters)[]) => {
  const index = buildFilterIndex(dataset)
  let filters = NO_FILTERS
  let last: Answer | null = null
  for (const change of changes) {
    filters = change(filters)
    last = answer(index, filters, last)
    expect(last.visible).toEqual(visible(index, filters))
  }
}

const sequences = (dataset: Dataset) => fc.array(anyChange(dataset), { maxLength: 12 })

describe('an answer that goes on from the last', () => {
  it('is in every field the answer from nothing, whatever was changed before', () => {
    fc.assert(
      fc.property(
        anyDataset.chain((dataset) => sequences(dataset).map((changes) => ({ dataset, changes }))),
        ({ dataset, changes }) => goesOnAsFromNothing(dataset, changes),
      ),
    )
  })

  it('is so for the shipped dataset too', () => {
    const dataset = shipped()
    fc.assert(
      fc.property(sequences(dataset), (changes) => goesOnAsFromNothing(dataset, changes)),
      { numRuns: 30 },
    )
  })

  it('keeps the masks and counts that come out the same', () => {
    const dataset = shipped()
    const see = createFiltering(buildFilterIndex(dataset))
    const before = see(NO_FILTERS)
    const after = see(withOff(NO_FILTERS, 'source', new Set(['nowhere'])))
    expect(after).not.toBe(before)
    expect(after.mask).toBe(before.mask)
    expect(after.beyondTime).toBe(before.beyondTime)
    expect(after.counts.relation).toBe(before.counts.relation)
  })

  it('leaves earlier answers as they were', () => {
    const dataset = shipped()
    const index = buildFilterIndex(dataset)
    const first = answer(index, NO_FILTERS, null)
    const [one] = dataset.relations
    answer(index, withOff(NO_FILTERS, 'relation', new Set([one?.id ?? ''])), first)
    expect(first.visible).toEqual(visible(index, NO_FILTERS))
    expect(answer(index, NO_FILTERS, first).visible).toEqual(visible(index, NO_FILTERS))
  })
})

describe('what hides some of the statements', () => {
  it('is said of all as the whole answer says it, and of parts so that they add up', () => {
    const dataset = shipped()
    const index = buildFilterIndex(dataset)
    fc.assert(
      fc.property(
        sequences(dataset),
        fc.subarray(dataset.statements.map(({ id }) => id)),
        (changes, part) => {
          const filters = changes.reduce((so, change) => change(so), NO_FILTERS)
          const seen = visible(index, filters)
          const ids = dataset.statements.map(({ id }) => id)
          const of = (some: readonly StatementId[]) =>
            hiddenAmong(index, filters, seen.mask, new Set(some))
          const all = of(ids)
          if (!structureIsOff(dataset, filters)) expect(seen).toMatchObject(all)
          const rest = of(ids.filter((id) => !part.includes(id)))
          const some = of(part)
          expect(some.total).toBe(part.length)
          for (const key of ['shown', 'hiddenByHand', 'hiddenByTime', 'hiddenByFocus'] as const)
            expect(some[key] + rest[key]).toBe(all[key])
          for (const { id } of FACETS)
            expect(some.hiddenBy[id] + rest.hiddenBy[id]).toBe(all.hiddenBy[id])
        },
      ),
      { numRuns: 40 },
    )
  })
})
