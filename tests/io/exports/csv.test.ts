import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reviveCell, safeCell } from '../../../src/io/csv/cells.ts'
import { readCsv } from '../../../src/io/csv/read.ts'
import { writeCsv } from '../../../src/io/csv/write.ts'
import { aDataset, anEntity, parsed } from '../../helpers/dataset.ts'
import { throughFile, withoutText, written } from '../../helpers/exported.ts'

const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '=1+1\nnote',
  '@SUM(A1)\r\nx',
  '\ufeff=1',
  ' =1',
  '\u00a0=1',
  '\u200b=1',
  '＝1+1',
  '＋1',
  '－1+2',
  '＠x',
  '−1+2',
  '\u0000=1',
  '\t',
  '-',
  '- a list',
  '+49 30 1',
]

describe('a cell', () => {
  it.each(FORMULAS)('%j begins with an apostrophe, so that no spreadsheet runs it', (text) => {
    expect(safeCell(text)).toBe(`'${text}`)
  })

  it.each(['5', '-5', '-0.25', '1e3', '-1.5E-7', '007', 'a-b', 'x=1', '', '2025-10-15', 'me@x'])(
    '%j stays as it is',
    (text) => {
      expect(safeCell(text)).toBe(text)
    },
  )

  it('comes back exactly, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...FORMULAS, "'", "'=1", "''")),
        (text) => {
          expect(reviveCell(safeCell(text))).toBe(text)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('a CSV table', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => text.replace(/\p{Cs}/gu, '')),
    fc.constantFrom(
      '',
      'a,b',
      '"',
      '""',
      'x"y',
      '\n',
      '\r',
      '\r\n',
      'a;b',
      '\t',
      ' padded ',
      '__proto__',
    ),
  )

  it('comes back cell by cell', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
        const { header, rows: again } = readCsv('t.csv', writeCsv([['id', '__proto__'], ...rows]))
        expect(header).toEqual(['id', '__proto__'])
        expect(again.map(({ cells }) => cells.map(reviveCell))).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })

  it('ends every row with CRLF, doubles quotes and has no byte order mark', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['x,y', 'say "z"'],
      ]),
    ).toBe('a,b\r\n"x,y","say ""z"""\r\n')
  })

  it.each([
    ['a,b\n1,2\n', 'commas'],
    ['a;b\n1;2\n', 'semicolons'],
    ['a\tb\r1\t2', 'tabs and old line ends'],
    ['\ufeffa,b\r\n1,2', 'a byte order mark'],
    ['"a","b"\n"1","2"\n\n', 'quotes and an empty last line'],
  ])('%j with %j is read', (text) => {
    expect(readCsv('t.csv', text)).toEqual({
      header: ['a', 'b'],
      rows: [{ number: 2, cells: ['1', '2'] }],
    })
  })

  it.each([
    ['a,b\n1,"2', 'does not end'],
    ['a,b\n1,"2"x\n', 'does not end'],
    ['a,b\n1,2,3\n', '3 cells'],
  ])('%j is refused', (text, words) => {
    expect(() => readCsv('t.csv', text)).toThrow(words)
  })
})

describe('the zip', () => {
  const files = (bytes: Uint8Array): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [
        name,
        new TextDecoder().decode(content),
      ]),
    )

  it('holds nodes.csv and edges.csv with the columns of the other formats', () => {
    const found = files(written('csv', parsed(aDataset())))
    expect([...found.keys()]).toEqual(['nodes.csv', 'edges.csv', 'dataset.json'])
    expect(found.get('nodes.csv')?.split('\r\n')[0]).toBe(
      'id,label,kind,kind_label,aliases,role,rolls_up_to,wikidata,unnamed,alleged,figures,json',
    )
    expect(found.get('edges.csv')?.split('\r\n')[0]).toBe(
      'id,subject,object,statement,relation,family,polarity,symmetric,status,stance,contested,said,quote,quote_start,quote_end,source,sha256,when_from,when_to,words,json',
    )
  })

  it('holds no cell that runs as a formula, and reads the names back unchanged', () => {
    const dataset = parsed(
      aDataset({
        entities: [anEntity('aland', { name: '=1+1' }), anEntity('borduria', { name: "'x" })],
      }),
    )
    expect(files(written('csv', dataset)).get('nodes.csv')).toContain("\r\naland,'=1+1,country")
    expect(throughFile('csv', dataset)).toEqual(withoutText(dataset))
  })
})
