import { describe, expect, it } from 'vitest'
import { FACETS, type FacetId } from '../../../src/analysis/filters/facets.ts'
import {
  type Filters,
  filtersAtFirst,
  NO_FILTERS,
  sameFilters,
  withOff,
} from '../../../src/analysis/filters/filters.ts'
import { buildFilterIndex, type Visible, visible } from '../../../src/analysis/filters/visible.ts'
import { STANCES } from '../../../src/domain/dataset.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { builtDataset, builtEntity, builtStatement } from '../../helpers/built.ts'

const DATASET = builtDataset(
  [
    builtEntity('aland', 'country', 'Aland'),
    builtEntity('borduria', 'country', 'Borduria'),
    builtEntity('front', 'armed-group', 'River Front'),
    builtEntity('cobalt', 'place', 'Cobalt'),
  ],
  [
    builtStatement('accuses-1', 'aland', 'accuses', 'borduria', {
      stance: 'denied',
      stances: ['denied'],
    }),
    builtStatement('attacks-1', 'front', 'attacks', ['aland', 'borduria', 'cobalt'], {
      status: 'claimed',
      voice: 'named',
    }),
    builtStatement('attacks-2', 'borduria', 'attacks', 'aland'),
    builtStatement('part-1', 'cobalt', 'part-of', 'aland'),
    builtStatement('part-2', 'front', 'part-of', 'borduria'),
  ],
)

const INDEX = buildFilterIndex(DATASET)

const seen = (filters: Filters): Visible => visible(INDEX, filters)

const off = (facet: FacetId, ...values: readonly string[]): Filters =>
  withOff(NO_FILTERS, facet, new Set(values))

const shownLines = (filters: Filters): readonly string[] => {
  const { mask } = seen(filters)
  return INDEX.lines.filter((_, row) => mask[row] === 1).map(({ id }) => id)
}

const hiddenLines = (filters: Filters): readonly string[] => {
  const shown = new Set(shownLines(filters))
  return INDEX.lines.map(({ id }) => id as string).filter((id) => !shown.has(id))
}

describe('a value that is switched off', () => {
  it.each<[FacetId, string, readonly string[]]>([
    ['relation', 'accuses', ['accuses-1']],
    ['status', 'claimed', ['attacks-1~aland', 'attacks-1~borduria', 'attacks-1~cobalt']],
    ['stance', 'denied', ['accuses-1']],
    ['voice', 'named', ['attacks-1~aland', 'attacks-1~borduria', 'attacks-1~cobalt']],
    ['kind', 'place', ['attacks-1~cobalt', 'part-1']],
    [
      'kind',
      'armed-group',
      ['attacks-1~aland', 'attacks-1~borduria', 'attacks-1~cobalt', 'part-2'],
    ],
  ])('of %s, "%s", hides the lines that have it and no others', (facet, value, lines) => {
    expect(hiddenLines(off(facet, value))).toEqual(lines)
  })

  it('hides nothing where the dataset does not know it', () => {
    for (const { id } of FACETS) expect(hiddenLines(off(id, '__proto__'))).toEqual([])
  })
})

describe('counts', () => {
  it('take a statement with several objects once, and as shown while one of its lines is', () => {
    const all = seen(NO_FILTERS)
    expect(INDEX.lines).toHaveLength(7)
    expect([all.shown, all.total]).toEqual([5, 5])
    expect(all.counts.status.get('claimed')).toEqual({ shown: 1, all: 1 })
    expect(all.counts.kind.get('country')).toEqual({ shown: 5, all: 5 })
    expect(seen({ ...NO_FILTERS, hidden: new Set([entityId('cobalt')]) }).shown).toBe(4)
  })

  it('say of a value that is off what a click would bring', () => {
    const { counts, hiddenBy } = seen(off('relation', 'attacks'))
    expect(counts.relation.get('attacks')).toEqual({ shown: 2, all: 2 })
    expect(counts.status.get('claimed')).toEqual({ shown: 0, all: 1 })
    expect(hiddenBy).toEqual({
      relation: 2,
      kind: 0,
      status: 0,
      stance: 0,
      voice: 0,
      speech: 0,
      source: 0,
    })
  })

  it('leave structure out of the total only while all of it is off', () => {
    const structure = DATASET.relations
      .filter(({ family }) => family === 'structure')
      .map(({ id }) => id)
    const [kept, ...others] = structure
    expect(kept).toBeDefined()
    expect(seen(off('relation', ...structure)).total).toBe(3)
    expect(seen(off('relation', ...others)).total).toBe(5)
    expect(seen(off('relation', ...structure)).hiddenBy.relation).toBe(0)
    expect(seen(off('relation', 'part-of')).hiddenBy.relation).toBe(2)
  })

  it('name every facet that hides a statement, and the hand beside them', () => {
    const filters = {
      ...withOff(off('relation', 'accuses'), 'stance', new Set(['denied'])),
      hidden: new Set([entityId('borduria')]),
    }
    const { hiddenBy, hiddenByHand, shown } = seen(filters)
    expect([hiddenBy.relation, hiddenBy.stance, hiddenByHand]).toEqual([1, 1, 3])
    expect(shown).toBe(2)
  })

  it.each([
    ['first', 'aland'],
    ['last', 'cobalt'],
  ])('name nothing that hides a statement whose %s line alone is hidden', (_, end) => {
    const only = buildFilterIndex({ ...DATASET, statements: DATASET.statements.slice(1, 2) })
    const byHand = visible(only, { ...NO_FILTERS, hidden: new Set([entityId(end)]) })
    expect([byHand.shown, byHand.total, byHand.hiddenByHand]).toEqual([1, 1, 0])
    const byKind = visible(only, off('kind', 'country'))
    expect([byKind.shown, byKind.total, byKind.hiddenBy.kind]).toEqual([1, 1, 0])
  })
})

describe('filters', () => {
  it('are the same whatever the order in which values were switched off', () => {
    expect(
      sameFilters(off('status', 'claimed', 'denied'), off('status', 'denied', 'claimed')),
    ).toBe(true)
    expect(sameFilters(off('status', 'claimed'), off('status', 'denied'))).toBe(false)
    expect(sameFilters(NO_FILTERS, { ...NO_FILTERS, keepLoose: true })).toBe(false)
    expect(sameFilters(NO_FILTERS, { ...NO_FILTERS, hidden: new Set([entityId('aland')]) })).toBe(
      false,
    )
  })

  it('leave out structure and places when a dataset is opened', () => {
    expect(shownLines(filtersAtFirst(DATASET))).toEqual([
      'accuses-1',
      'attacks-1~aland',
      'attacks-1~borduria',
      'attacks-2',
    ])
  })
})

it('keeps what is contested for a second reason, whatever comes first', () => {
  const both = builtStatement('both', 'aland', 'accuses', 'borduria', {
    stance: 'withheld',
    stances: ['withheld', 'mutual'],
    contested: true,
  })
  const dataset = builtDataset(
    [builtEntity('aland', 'country', 'Aland'), builtEntity('borduria', 'country', 'Borduria')],
    [both],
  )
  const onlyContested = new Set<string>(
    STANCES.filter((one) => one !== 'denied' && one !== 'mutual'),
  )
  const { shown, counts } = visible(
    buildFilterIndex(dataset),
    withOff(NO_FILTERS, 'stance', onlyContested),
  )
  expect(shown).toBe(1)
  expect(counts.stance.get('mutual')).toEqual({ shown: 1, all: 1 })
})
