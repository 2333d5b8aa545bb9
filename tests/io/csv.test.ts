import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviveCell } from '../../src/io/csv/cells.ts'
import { readCsv } from '../../src/io/csv/read.ts'
import { writeTsv } from '../../src/io/csv/write.ts'
import { hostileText } from '../helpers/anyDataset.ts'

describe('a table for the clipboard', () => {
  it('has tabs between cells, a line a row, and quotes what would break it', () => {
    expect(
      writeTsv([
        ['a', 'b c', '2025-10-28'],
        ['x\ty', 'say "no"', ''],
      ]),
    ).toBe('a\tb c\t2025-10-28\n"x\ty"\t"say ""no"""\t')
  })

  it('holds no cell that a spreadsheet would run', () => {
    expect(writeTsv([['=1+1', '@SUM(A1)', '-2', '+cmd']])).toBe("'=1+1\t'@SUM(A1)\t-2\t'+cmd")
  })

  it('reads back cell by cell', () => {
    const cells = fc.array(hostileText, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (rows) => {
        const header = ['one', 'two', 'three']
        const again = readCsv('table', writeTsv([header, ...rows]))
        expect(again.rows.map((row) => row.cells.map(reviveCell))).toEqual(rows)
      }),
    )
  })
})
