import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Column,
  cellsOf,
  matchingRows,
  rangeOf,
  rowsInWindow,
  sortedRows,
} from '../../src/analysis/table.ts'

interface Row {
  readonly id: number
  readonly name: string
  readonly weight: number | null
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', gives: 'text', value: ({ name }) => name, text: ({ name }) => name },
  {
    id: 'weight',
    gives: 'number',
    value: ({ weight }) => weight,
    text: ({ weight }) => (weight === null ? '–' : weight.toFixed(1)),
    copied: ({ weight }) => String(weight ?? ''),
  },
]

const row = (id: number, name: string, weight: number | null): Row => ({ id, name, weight })
const ROWS = [
  row(0, 'Türkiye', 2.04),
  row(1, 'aland', null),
  row(2, 'Borduria 10', 0),
  row(3, 'Borduria 9', 11),
]
const ids = (rows: readonly Row[]): readonly number[] => rows.map(({ id }) => id)
const filtered = (filters: Readonly<Record<string, string>>): readonly number[] =>
  ids(matchingRows(ROWS, COLUMNS, new Map(Object.entries(filters))))

const anyRows = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'B', 'ç'), fc.option(fc.integer({ min: 0, max: 3 }))))
  .map((cells) => cells.map(([name, weight], id) => row(id, name, weight)))

describe('sorting', () => {
  it('orders words as a reader does, whatever case, accents and numbers in them', () => {
    const up = sortedRows(ROWS, COLUMNS, { column: 'name', direction: 'ascending' })
    expect(ids(up)).toEqual([1, 3, 2, 0])
  })

  it('puts cells without a value last in both directions, and takes 0 for a value', () => {
    const by = (direction: 'ascending' | 'descending') =>
      ids(sortedRows(ROWS, COLUMNS, { column: 'weight', direction }))
    expect(by('ascending')).toEqual([2, 0, 3, 1])
    expect(by('descending')).toEqual([3, 0, 2, 1])
  })

  it('leaves rows as they are without a sorting, or for a column that is not there', () => {
    expect(sortedRows(ROWS, COLUMNS, null)).toBe(ROWS)
    const sorting = { column: 'constructor', direction: 'ascending' } as const
    expect(sortedRows(ROWS, COLUMNS, sorting)).toBe(ROWS)
  })

  it('keeps every row, and equal ones in their order, in both directions', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('ascending', 'descending'), (rows, direction) => {
        const sorted = sortedRows(rows, COLUMNS, { column: 'weight', direction })
        expect(ids(sorted).toSorted((one, other) => one - other)).toEqual(ids(rows))
        for (const [at, one] of sorted.entries()) {
          const next = sorted[at + 1]
          if (next !== undefined && next.weight === one.weight) expect(one.id).toBeLessThan(next.id)
        }
      }),
    )
  })
})

describe('filters of columns', () => {
  it('find words whatever their case and accents', () => {
    expect(filtered({ name: 'TURK' })).toEqual([0])
    expect(filtered({ name: ' borduria ' })).toEqual([2, 3])
  })

  it.each([
    ['>2', [0, 3]],
    ['>=11', [3]],
    ['< 2', [2]],
    ['<=0', [2]],
    ['=11', [3]],
    ['0..3', [0, 2]],
    ['–', [1]],
    ['1', [3]],
    ['>', []],
  ])('of numbers take %s', (query, found) => {
    expect(filtered({ weight: query })).toEqual(found)
  })

  it('all have to hold; empty ones and those of other columns let everything through', () => {
    expect(filtered({ name: 'borduria', weight: '>5' })).toEqual([3])
    expect(filtered({ name: ' ', other: 'x' })).toEqual([0, 1, 2, 3])
  })

  it('give a part of the rows in their order', () => {
    fc.assert(
      fc.property(anyRows, fc.string(), fc.string(), (rows, name, weight) => {
        const filters = new Map([
          ['name', name],
          ['weight', weight],
        ])
        const found = ids(matchingRows(rows, COLUMNS, filters))
        expect(found).toEqual(ids(rows).filter((id) => found.includes(id)))
      }),
    )
  })
})

describe('cells to be copied', () => {
  it('hold what a column copies, or else what it says', () => {
    expect(cellsOf(ROWS.slice(0, 2), COLUMNS)).toEqual([
      ['Türkiye', '2.04'],
      ['aland', ''],
    ])
  })
})

describe('the window over rows', () => {
  it('holds every row on the screen, and no more than the screen and what is to spare', () => {
    fc.assert(
      fc.property(
        fc.nat(20_000),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(1_000_000),
        fc.nat(2000),
        (count, rowHeight, scrolled, height) => {
          const { first, end } = rowsInWindow(count, rowHeight, scrolled, height, 4)
          expect(first).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(count)
          for (const y of [scrolled, scrolled + height]) {
            const seen = Math.floor(y / rowHeight)
            if (seen >= count) continue
            expect(seen).toBeGreaterThanOrEqual(first)
            expect(seen).toBeLessThanOrEqual(end)
          }
          expect(end - first).toBeLessThanOrEqual(height / rowHeight + 10)
        },
      ),
    )
  })

  it('ranges run from one row to another, whichever comes first', () => {
    expect(ids(rangeOf(ROWS, 3, 2))).toEqual([2, 3])
    expect(ids(rangeOf(ROWS, 1, 1))).toEqual([1])
  })
})
