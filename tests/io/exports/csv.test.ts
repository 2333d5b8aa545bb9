import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reviveCell, safeCell, safeJson } from '../../../src/io/csv/cells.ts'
import { readCsv } from '../../../src/io/csv/read.ts'
import { writeCsv } from '../../../src/io/csv/write.ts'
import { readGraphFile } from '../../../src/io/imports/index.ts'
import { aDataset, anEntity, parsed } from '../../helpers/dataset.ts'
import { bytesOf, throughFile, withoutText, written } from '../../helpers/exported.ts'

const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
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

/** What a program that cuts at semicolons, tabs and line ends takes for cells of their own. */
const CUT: readonly (readonly [string, string])[] = [
  ["x;=cmd|'/C calc'!A0;y", "x;'=cmd|'/C calc'!A0;y"],
  ['x\n=2+2', "x\n'=2+2"],
  ['x\r\n- one\r\n- two', "x\r\n'- one\r\n'- two"],
  ['x\t@SUM(A1)', "x\t'@SUM(A1)"],
  ['x;=1;=2', "x;'=1;'=2"],
  ['x; =1', "x;' =1"],
  ['x;"=1"', 'x;\'"=1"'],
  ["x;'=1", "x;''=1"],
  ['x;;\n＝1', "x;';'\n'＝1"],
  ['x;-5', "x;'-5"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['\n=1', "'\n'=1"],
]

const pieces = fc.array(
  fc.constantFrom(';', '\t', '\r', '\n', "'", '"', '=', '-', '＝', ' ', '\u200b', 'x', ',', '\\'),
  { maxLength: 12 },
)
const trap = pieces.map((all) => all.join(''))
/** How a cell begins that runs, whatever stands in quotation marks there. */
const RUNS = /^[\s\p{Cc}\p{Cf}"]*[=\-＝]/u

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

  it.each(CUT)('%j begins no formula where it is cut', (text, safe) => {
    expect(safeCell(text)).toBe(safe)
  })

  it.each(['a; b', 'x;y=1', 'one\ntwo', 'x;a-b', "x;'y'"])(
    '%j stays as it is, cut or not',
    (text) => {
      expect(safeCell(text)).toBe(text)
    },
  )

  it('is gone through once, however long its blanks are', () => {
    const text = `x${';\n'.repeat(500_000)}`
    expect(reviveCell(safeCell(text))).toBe(text)
  })

  it('comes back exactly, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(...FORMULAS, "'", "'=1", "''", ...CUT.flat()),
          trap,
        ),
        (text) => {
          expect(reviveCell(safeCell(text))).toBe(text)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('of JSON needs no apostrophe and means the same, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(trap, trap)), (value) => {
        const json = safeJson(JSON.stringify(value))
        expect(safeCell(json)).toBe(json)
        expect(JSON.parse(json)).toEqual(value)
      }),
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

  it('begins no cell with a formula, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(trap, trap), { maxLength: 4 }), (rows) => {
        const text = writeCsv(rows.map((row) => ['id', ...row]))
        for (const cell of text.split(/[;\t\r\n]/)) expect(cell).not.toMatch(RUNS)
      }),
      { numRuns: 1000 },
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
      'id,subject,object,statement,relation,family,polarity,symmetric,status,stance,contested,said,quote,quote_start,quote_end,source,sha256,when_from,when_to,words,answer,who_denies,json',
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

  it('holds none either for a program that cuts at semicolons, in no column', () => {
    const name = "x;=cmd|'/C calc'!A0;y"
    const dataset = parsed(
      aDataset({ entities: [anEntity('aland', { name, aliases: [name] }), anEntity('borduria')] }),
    )
    const nodes = files(written('csv', dataset)).get('nodes.csv')
    expect(nodes).toContain("\r\naland,x;'=cmd|'/C calc'!A0;y,country")
    expect(nodes).toContain("x\\u003b=cmd|'/C calc'!A0;y")
    expect(nodes).not.toMatch(/;[\s"]*=/)
    expect(throughFile('csv', dataset)).toEqual(withoutText(dataset))
  })

  it('reads the JSON of older files as it stands', () => {
    const dataset = parsed(
      aDataset({ entities: [anEntity('aland', { role: "x;'=1" }), anEntity('borduria')] }),
    )
    const old = [...files(written('csv', dataset))].map(
      ([file, text]) => [file, bytesOf(text.replaceAll('\\u003b', ';'))] as const,
    )
    const { dataset: again } = readGraphFile('old.zip', zipSync(Object.fromEntries(old)))
    expect(again?.entities[0]?.role).toBe("x;'=1")
  })
})
