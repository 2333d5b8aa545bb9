import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DEPTHS,
  type Depth,
  type Filters,
  NO_FILTERS,
  sameFilters,
  withOff,
} from '../../../src/analysis/filters/filters.ts'
import { buildFilterIndex, visible } from '../../../src/analysis/filters/visible.ts'
import { type EntityId, entityId } from '../../../src/domain/ids.ts'
import { builtCountries, builtDataset, builtStatement } from '../../helpers/built.ts'

const NAMES = ['aland', 'borduria', 'cobalt', 'dale', 'edge', 'far'] as const
const IDS = NAMES.map((name) => entityId(name))

/** A chain aland – borduria – cobalt – dale – edge, a second line in it, and far alone with a structure line. */
const DATASET = builtDataset(builtCountries(NAMES), [
  builtStatement('ab', 'aland', 'accuses', 'borduria'),
  builtStatement('bc', 'cobalt', 'attacks', 'borduria', {
    when: { edtf: '2031-05-03', basis: 'stated', asWritten: null },
  }),
  builtStatement('ac', 'aland', 'praises', 'cobalt'),
  builtStatement('cd', 'cobalt', 'accuses', 'dale'),
  builtStatement('de', 'dale', 'accuses', 'edge'),
  builtStatement('af', 'far', 'part-of', 'aland'),
])
const INDEX = buildFilterIndex(DATASET)

const focused = (
  depth: Depth,
  entities: readonly EntityId[],
  filters: Filters = NO_FILTERS,
): Filters => ({ ...filters, focus: { depth, entities } })

const shown = (filters: Filters): readonly string[] => {
  const { mask } = visible(INDEX, filters)
  return INDEX.lines.filter((_, row) => mask[row] === 1).map(({ id }) => id)
}

const ALAND = entityId('aland')
const WITHOUT_STRUCTURE = withOff(NO_FILTERS, 'relation', new Set(['part-of']))

describe('a focus', () => {
  it('keeps what lies within so many steps, and the lines between those', () => {
    expect(shown(focused(1, [ALAND], WITHOUT_STRUCTURE))).toEqual(['ab', 'bc', 'ac'])
    expect(shown(focused(2, [ALAND], WITHOUT_STRUCTURE))).toEqual(['ab', 'bc', 'ac', 'cd'])
    expect(shown(focused(3, [ALAND], WITHOUT_STRUCTURE))).toEqual(['ab', 'bc', 'ac', 'cd', 'de'])
  })

  it('counts steps along the lines that the other filters show', () => {
    const withoutPraise = withOff(NO_FILTERS, 'relation', new Set(['part-of', 'praises']))
    expect(shown(focused(1, [ALAND], withoutPraise))).toEqual(['ab'])
    const nobody = { ...WITHOUT_STRUCTURE, hidden: new Set([entityId('cobalt')]) }
    expect(shown(focused(3, [ALAND], nobody))).toEqual(['ab'])
  })

  it('says how many statements lie farther off, and each only once', () => {
    const seen = visible(INDEX, focused(1, [ALAND], WITHOUT_STRUCTURE))
    expect([seen.shown, seen.total, seen.hiddenByFocus]).toEqual([3, 6, 2])
    expect(seen.hiddenBy.relation).toBe(1)
    expect(visible(INDEX, WITHOUT_STRUCTURE).hiddenByFocus).toBe(0)
  })

  it('leaves on the timeline what time alone takes out of reach', () => {
    const time = { clock: 'happened', from: '2031-05-01', to: null, undated: false } as const
    const seen = visible(INDEX, focused(1, [entityId('borduria')], { ...NO_FILTERS, time }))
    const open = visible(INDEX, focused(1, [entityId('borduria')]))
    expect(seen.shown).toBe(1)
    expect(seen.beyondTime).toEqual(open.mask)
  })

  it('is part of what filters are the same', () => {
    expect(sameFilters(focused(1, [ALAND]), focused(1, [ALAND]))).toBe(true)
    expect(sameFilters(focused(1, [ALAND]), focused(2, [ALAND]))).toBe(false)
    expect(sameFilters(focused(1, [ALAND]), NO_FILTERS)).toBe(false)
    const comma = [entityId('a,b')]
    expect(sameFilters(focused(1, comma), focused(1, [entityId('a'), entityId('b')]))).toBe(false)
  })

  it('shows with no step the lines between its own nodes alone', () => {
    expect(shown(focused(0, [ALAND]))).toEqual([])
    expect(shown(focused(0, [ALAND, ...IDS.slice(2, 3)]))).toEqual(['ac'])
    expect(shown(focused(0, []))).toEqual([])
  })

  it('never shows more than its filters, and more the deeper it goes', () => {
    fc.assert(
      fc.property(
        fc.subarray(['accuses', 'attacks', 'praises', 'part-of']),
        fc.subarray(IDS, { minLength: 1 }),
        fc.subarray(IDS, { maxLength: 2 }),
        (off, centres, hidden) => {
          const filters = {
            ...withOff(NO_FILTERS, 'relation', new Set(off)),
            hidden: new Set(hidden),
          }
          const sets = DEPTHS.map((depth) => shown(focused(depth, centres, filters)))
          const all = shown(filters)
          for (const [at, lines] of sets.entries()) {
            expect(all).toEqual(expect.arrayContaining([...lines]))
            expect(sets[at + 1] ?? all).toEqual(expect.arrayContaining([...lines]))
          }
          const touching = INDEX.lines.filter(
            ({ id, from, to }) =>
              all.includes(id) && [from, to].some((end) => centres.includes(end)),
          )
          expect(sets[0]).toEqual(expect.arrayContaining(touching.map(({ id }) => id)))
        },
      ),
    )
  })
})
