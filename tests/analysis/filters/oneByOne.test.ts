import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Filters, NO_FILTERS, withOff } from '../../../src/analysis/filters/filters.ts'
import { buildFilterIndex, visible } from '../../../src/analysis/filters/visible.ts'
import { entityId, type StatementId, statementId } from '../../../src/domain/ids.ts'
import { builtCountries, builtDataset, builtStatement } from '../../helpers/built.ts'

const NAMES = ['aland', 'borduria', 'cobalt', 'dale'] as const
const IDS = NAMES.map((name) => entityId(name))
const STATEMENTS = ['ab', 'bc', 'abd', 'ca', 'da'] as const
const ALL = STATEMENTS.map((id) => statementId(id))

const DATASET = builtDataset(builtCountries(NAMES), [
  builtStatement('ab', 'aland', 'accuses', 'borduria'),
  builtStatement('bc', 'borduria', 'attacks', 'cobalt', {
    when: { edtf: '2031-05-03', basis: 'stated', asWritten: null },
  }),
  builtStatement('abd', 'aland', 'mediates', ['borduria', 'dale']),
  builtStatement('ca', 'cobalt', 'part-of', 'aland'),
  builtStatement('da', 'dale', 'part-of', 'aland'),
])
const INDEX = buildFilterIndex(DATASET)
const FIRST = withOff(NO_FILTERS, 'relation', new Set(['part-of', 'attacks']))

const statementsOf = (mask: Uint8Array): readonly string[] => [
  ...new Set(INDEX.lines.filter((_, row) => mask[row] === 1).map(({ statement }) => statement.id)),
]
const seen = (filters: Filters) => {
  const all = visible(INDEX, filters)
  return { ...all, ids: statementsOf(all.mask) }
}
const added = (...ids: readonly StatementId[]): Filters => ({ ...FIRST, added: new Set(ids) })

describe('a statement shown one by one', () => {
  it('is in view beside the filters, alone, and counted as what it is', () => {
    const { ids, shown, total, beside, hiddenBy } = seen(added(statementId('ca')))
    expect(ids).toEqual(['ab', 'abd', 'ca'])
    expect([shown, total, beside]).toEqual([3, 5, 1])
    expect(hiddenBy.relation).toBe(2)
  })

  it('takes a place in the whole only once it is in view, where its family is left out of the count', () => {
    const off = new Set(
      DATASET.relations.filter(({ family }) => family === 'structure').map(({ id }) => id),
    )
    const filters = withOff(NO_FILTERS, 'relation', off)
    expect([seen(filters).shown, seen(filters).total]).toEqual([3, 3])
    const more = seen({ ...filters, added: new Set([statementId('ca')]) })
    expect([more.shown, more.total, more.beside]).toEqual([4, 4, 1])
  })

  it('stays hidden where one of its ends is hidden by hand', () => {
    const hidden = new Set([entityId('cobalt')])
    const { ids, beside } = seen({ ...added(statementId('ca')), hidden })
    expect([ids, beside]).toEqual([['ab', 'abd'], 0])
  })

  it('is nothing special where the filters show it anyway', () => {
    expect(seen(added(statementId('ab'))).beside).toBe(0)
  })

  it('shows through a stretch of time and a focus, and leads a focus no farther', () => {
    const time = { clock: 'happened', from: '2040-01-01', to: null, undated: false } as const
    expect(seen({ ...added(statementId('bc')), time }).ids).toEqual(['bc'])
    const focus = { depth: 1, entities: [entityId('dale')] } as const
    expect(seen({ ...FIRST, focus }).ids).toEqual(['abd'])
    const both = seen({ ...added(statementId('bc'), statementId('ca')), focus })
    expect(both.ids).toEqual(['bc', 'abd', 'ca'])
    expect([both.beside, both.hiddenByFocus]).toEqual([2, 1])
    const far = { depth: 1, entities: [entityId('cobalt')] } as const
    expect(seen({ ...added(statementId('bc'), statementId('ca')), focus: far }).ids).toEqual([
      'bc',
      'ca',
    ])
  })
})

it('hides a statement one by one, and says by what', () => {
  const { ids, hiddenByHand } = seen({ ...FIRST, dropped: new Set([statementId('ab')]) })
  expect([ids, hiddenByHand]).toEqual([['abd'], 1])
})

it('shows of each statement whether it passes or is shown one by one, and no other', () => {
  fc.assert(
    fc.property(
      fc.subarray(['accuses', 'attacks', 'mediates', 'part-of']),
      fc.subarray(ALL),
      fc.subarray(ALL),
      fc.subarray(IDS, { maxLength: 1 }),
      fc.constantFrom(null, 0 as const, 1 as const, 2 as const),
      (off, more, less, hidden, depth) => {
        const filters: Filters = {
          ...withOff(NO_FILTERS, 'relation', new Set(off)),
          hidden: new Set(hidden),
          focus: depth === null ? null : { depth, entities: [entityId('aland')] },
        }
        const plain = seen({ ...filters, dropped: new Set(less) })
        const joined = seen({ ...filters, dropped: new Set(less), added: new Set(more) })
        expect(statementsOf(joined.passing)).toEqual(plain.ids)
        expect(joined.ids.filter((id) => !plain.ids.includes(id))).toHaveLength(joined.beside)
        expect(joined.shown).toBe(joined.ids.length)
        for (const id of joined.ids)
          expect(plain.ids.includes(id) || more.includes(statementId(id))).toBe(true)
        for (const id of less) expect(joined.ids).not.toContain(id)
        for (const { shown, all } of joined.counts.relation.values())
          expect(shown).toBeLessThanOrEqual(all)
      },
    ),
  )
})
