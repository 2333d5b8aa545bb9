import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACET_IDS, FACETS } from '../../../src/analysis/filters/facets.ts'
import {
  type Filters,
  filtersAtFirst,
  isInTime,
  NO_FILTERS,
  structureIsOff,
  withOff,
} from '../../../src/analysis/filters/filters.ts'
import {
  buildFilterIndex,
  createFiltering,
  visible,
} from '../../../src/analysis/filters/visible.ts'
import { CLOCKS, dateOn } from '../../../src/domain/clocks.ts'
import type { Dataset } from '../../../src/domain/dataset.ts'
import type { SourceId } from '../../../src/domain/ids.ts'
import { linesOf } from '../../../src/domain/lines.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'
import { aDataset, parsed } from '../../helpers/dataset.ts'

/** A dataset with filters that switch off some of each facet and hide some nodes. */
const anyFiltered = anyDataset.chain((dataset) =>
  fc
    .tuple(
      fc.tuple(...FACETS.map((facet) => fc.subarray([...facet.values(dataset)]))),
      fc.subarray(
        dataset.entities.map(({ id }) => id),
        {
          maxLength: Math.min(2, dataset.entities.length),
        },
      ),
      fc.option(
        fc.record({
          clock: fc.constantFrom(...CLOCKS),
          from: fc.constantFrom('2031-05-02', '2031-04-01', null),
          to: fc.constantFrom('2031-05-03', '2032-01-01', null),
          undated: fc.boolean(),
        }),
      ),
    )
    .map(([offs, hidden, time]) => ({
      dataset,
      filters: FACETS.reduce<Filters>(
        (filters, facet, at) => withOff(filters, facet.id, new Set(offs[at])),
        { ...NO_FILTERS, hidden: new Set(hidden), time },
      ),
    })),
)

/** The slow and plain way to say which facets let a line through. */
const plainly = (dataset: Dataset, filters: Filters) => {
  const kinds = new Map(dataset.entities.map(({ id, kind }) => [id, String(kind)]))
  const dates = new Map(dataset.sources.map((source) => [source.id, source.published]))
  const published = (source: SourceId) => dates.get(source) ?? null
  return dataset.statements.flatMap((statement) =>
    linesOf(statement).map((line) => {
      const valuesOf = (facet: (typeof FACETS)[number]) =>
        facet.valuesOf(line, (id) => kinds.get(id) ?? '')
      const date = filters.time === null ? null : dateOn(statement, filters.time.clock, published)
      const { time } = filters
      return {
        statement,
        timely: time === null || isInTime(date, time),
        values: new Map(FACETS.map((facet) => [facet.id, valuesOf(facet)])),
        byHand: filters.hidden.has(line.from) || filters.hidden.has(line.to),
        failing: FACETS.filter((facet) => {
          const off = valuesOf(facet).map((value) => filters.off[facet.id].has(value))
          return facet.hides === 'one' ? off.some(Boolean) : off.length > 0 && off.every(Boolean)
        }).map(({ id }) => id),
      }
    }),
  )
}

const statementsIn = (rows: readonly { readonly statement: object }[]): number =>
  new Set(rows.map(({ statement }) => statement)).size

describe('filters', () => {
  it('hide nothing while they are idle', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const { mask, shown, total } = visible(buildFilterIndex(dataset), NO_FILTERS)
        expect(mask.every((bit) => bit === 1)).toBe(true)
        expect(shown).toBe(dataset.statements.length)
        expect(total).toBe(dataset.statements.length)
      }),
      { numRuns: 60 },
    )
  })

  it('agree with the plain way on what is shown, counted and hidden', () => {
    fc.assert(
      fc.property(anyFiltered, ({ dataset, filters }) => {
        const seen = visible(buildFilterIndex(dataset), filters)
        const rows = plainly(dataset, filters)
        const passes = (row: (typeof rows)[number]) =>
          row.failing.length === 0 && !row.byHand && row.timely
        expect([...seen.mask]).toEqual(rows.map((row) => (passes(row) ? 1 : 0)))
        expect(seen.shown).toBe(statementsIn(rows.filter(passes)))
        const counted = structureIsOff(dataset, filters)
          ? rows.filter(({ statement }) => statement.family !== 'structure')
          : rows
        expect(seen.total).toBe(statementsIn(counted))
        const shown = new Set(rows.filter(passes).map(({ statement }) => statement))
        const gone = counted.filter(({ statement }) => !shown.has(statement))
        expect(seen.hiddenByHand).toBe(statementsIn(gone.filter(({ byHand }) => byHand)))
        expect(seen.hiddenByTime).toBe(statementsIn(gone.filter(({ timely }) => !timely)))
        expect([...seen.beyondTime]).toEqual(
          rows.map(({ failing, byHand }) => (failing.length === 0 && !byHand ? 1 : 0)),
        )
        const reasons = [seen.hiddenByHand, seen.hiddenByTime, ...Object.values(seen.hiddenBy)]
        const missing = seen.total - seen.shown
        expect(Math.max(...reasons)).toBeLessThanOrEqual(missing)
        expect(reasons.reduce((sum, one) => sum + one)).toBeGreaterThanOrEqual(missing)
        for (const facet of FACET_IDS) {
          expect(seen.hiddenBy[facet]).toBe(
            statementsIn(gone.filter(({ failing }) => failing.includes(facet))),
          )
          for (const [value, count] of seen.counts[facet]) {
            const having = rows.filter(({ values }) => values.get(facet)?.includes(value))
            expect(count.all).toBe(statementsIn(having))
            // A value's own facet does not count against it.
            expect(count.shown).toBe(
              statementsIn(
                having.filter(
                  ({ failing, byHand, timely }) =>
                    !byHand && timely && failing.every((one) => one === facet),
                ),
              ),
            )
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('tell values apart however many there are', () => {
    const count = 66_000
    const dataset = parsed(
      aDataset({
        evidence: 'none',
        sources: [],
        statements: Array.from({ length: count }, (_, at) => ({
          id: `s${at}`,
          relation: `r${at}`,
          subject: 'aland',
          object: 'borduria',
        })),
      }),
    )
    const see = createFiltering(buildFilterIndex(dataset))
    const off = new Set(['r5', 'r65534', 'r65535', 'r65536'])
    const seen = see(withOff(NO_FILTERS, 'relation', off))
    const gone = dataset.statements.filter((_, row) => seen.mask[row] === 0)
    expect(gone.map(({ relation }) => relation)).toEqual([...off])
    const back = see(withOff(NO_FILTERS, 'relation', new Set(['r65535'])))
    expect(back.shown).toBe(count - 1)
    for (const { counts } of [seen, back])
      expect(
        [...counts.relation.values()].every(({ all, shown }) => all === 1 && shown === 1),
      ).toBe(true)
  })

  it('leave out structure, places and outlets at first, and nothing else', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const { off, hidden, keepLoose } = filtersAtFirst(dataset)
        expect([...off.kind].every((kind) => ['place', 'news-outlet'].includes(kind))).toBe(true)
        const families = new Set(
          dataset.relations.filter(({ id }) => off.relation.has(id)).map(({ family }) => family),
        )
        expect([...families].every((family) => family === 'structure')).toBe(true)
        expect([off.status.size, off.stance.size, off.voice.size, hidden.size]).toEqual([
          0, 0, 0, 0,
        ])
        expect(keepLoose).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})
