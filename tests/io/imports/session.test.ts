import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { inEnglish } from '../../../src/domain/told.ts'
import { idFromName } from '../../../src/io/imports/headless.ts'
import { readGraphFile } from '../../../src/io/imports/index.ts'
import type { Preview } from '../../../src/io/imports/preview.ts'
import { createImport } from '../../../src/io/imports/session.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'
import { bytesOf, written } from '../../helpers/exported.ts'

const openedAs = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const tell = vi.fn()
  const session = createImport(tell)
  const map = new Map(
    Object.entries(files).map(([name, held]) => [
      name,
      typeof held === 'string' ? bytesOf(held) : held,
    ]),
  )
  return { session, tell, preview: session.open(map) }
}

const summaryOf = (preview: Preview) => {
  if (preview.what === 'faults' || !preview.outcome.ready) throw new Error(JSON.stringify(preview))
  return preview.outcome.summary
}

const tablesOf = (preview: Preview) => {
  if (preview.what !== 'tables') throw new Error(preview.what)
  return preview.tables
}

const choicesOf = (preview: Preview) => {
  if (preview.what !== 'graph') throw new Error(preview.what)
  return preview.choices
}

const GEXF = `<gexf><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="trade" type="string"/></attributes>
<attributes class="edge"><attribute id="0" title="sort" type="string"/><attribute id="1" title="sent" type="string"/></attributes>
<nodes><node id="a" label="Ada"><attvalues><attvalue for="0" value="painter"/></attvalues></node><node id="b" label="Bela"/></nodes>
<edges><edge id="0" source="a" target="b" label="wrote"><attvalues><attvalue for="0" value="letter"/><attvalue for="1" value="1909-05-03T10:00:00Z"/></attvalues></edge>
<edge id="1" source="b" target="a" label="saw"><attvalues><attvalue for="1" value="spring"/></attvalues></edge>
<edge id="2" source="b" target="x"/></edges></graph></gexf>`

describe('an import of a graph with attributes', () => {
  it('shows what suggests itself, its attributes, and what was left out, before anything is taken', () => {
    const { preview, session } = openedAs({ 'g.gexf': GEXF })
    expect(preview).toMatchObject({
      what: 'graph',
      choices: { relation: 'label', kind: null, label: null, start: null, end: null },
      nodeAttributes: [{ name: 'trade', count: 1, samples: ['painter'] }],
      outcome: {
        ready: true,
        summary: {
          nodes: 2,
          lines: 2,
          relations: {
            more: 0,
            rows: [
              { label: 'wrote', count: 1, builtIn: null },
              { label: 'saw', count: 1, builtIn: null },
            ],
          },
          losses: [{ rule: 'dangling-edge', count: 1 }],
        },
      },
    })
    expect(session.take()?.statements).toHaveLength(2)
  })

  it('takes another attribute for relation, kind, label and date, and says which dates it cannot read', () => {
    const { preview, session } = openedAs({ 'g.gexf': GEXF })
    const choices = { ...choicesOf(preview), relation: 'sort', kind: 'trade', start: 'sent' }
    const after = session.change({ choices })
    expect(summaryOf(after)).toMatchObject({
      dated: 1,
      relations: {
        more: 0,
        rows: [
          { label: 'letter', count: 1, builtIn: null },
          { label: 'link', count: 1, builtIn: null },
        ],
      },
      kinds: {
        more: 0,
        rows: [
          { label: 'painter', count: 1, builtIn: null },
          { label: 'node', count: 1, builtIn: null },
        ],
      },
      notes: [{ rule: 'date-unread', count: 1 }],
    })
    const [first, second] = session.take()?.statements ?? []
    expect(first).toMatchObject({
      relation: 'letter',
      when: { edtf: '1909-05-03' },
      attributes: { label: 'wrote', sent: '1909-05-03T10:00:00Z' },
    })
    expect(second?.attributes).toMatchObject({ sent: 'spring', label: 'saw' })
  })

  it('loses no value, whatever attribute is chosen for whatever', () => {
    const { preview, session } = openedAs({ 'g.gexf': GEXF })
    const edge = fc.constantFrom(null, 'label', 'sort', 'sent', 'nowhere')
    const node = fc.constantFrom(null, 'trade', 'nowhere')
    fc.assert(
      fc.property(edge, edge, edge, node, node, (relation, start, end, kind, label) => {
        const choices = { ...choicesOf(preview), relation, start, end, kind, label }
        session.change({ choices })
        const dataset = session.take()
        const told = JSON.stringify([dataset?.entities, dataset?.statements, dataset?.relations])
        for (const value of ['painter', 'letter', 'wrote', 'saw', 'spring', '1909-05-03'])
          expect(told).toContain(value)
      }),
    )
  })
})

it.each([
  ['date', '2016-06', 'date'],
  ['When', '2016-06-03T10:00:00Z', 'When'],
  ['date', 'in spring', null],
  ['colour', '2016', null],
])('takes %s of %s for the date of an edge, if it is one', (name, value, start) => {
  const { preview } = openedAs({
    'g.json': JSON.stringify({
      nodes: [{ id: 'a' }, { id: 'b' }],
      links: [{ source: 'a', target: 'b', [name]: value }],
    }),
  })
  expect(preview).toMatchObject({ choices: { start, end: null } })
})

describe('an import of tables', () => {
  const LATIN = new Uint8Array(
    [...'Who;Whom;How;When\nAnna;Björn;owes;2024-01-02\nBjörn;Carl;pays;2024-02-02\n'].map((one) =>
      one.charCodeAt(0),
    ),
  )

  it('finds letters, delimiter, and the ends of lines by what the columns share', () => {
    const { preview, session } = openedAs({ 'Debts.csv': LATIN })
    expect(tablesOf(preview)).toMatchObject([
      {
        name: 'Debts.csv',
        header: ['Who', 'Whom', 'How', 'When'],
        rowCount: 2,
        reading: { encoding: 'windows-1252', delimiter: ';', header: true },
        mapping: { rows: 'edges', source: 0, target: 1, type: 2, start: 3 },
      },
    ])
    expect(session.take()).toMatchObject({
      title: 'Debts.csv',
      entities: [{ name: 'Anna' }, { name: 'Björn' }, { name: 'Carl' }],
      statements: [
        { relation: 'owes', when: { edtf: '2024-01-02' } },
        { relation: 'pays', when: { edtf: '2024-02-02' } },
      ],
    })
  })

  it.each([
    'No.,Who,Does what,To whom,According to,Exact words,Where printed,When it happened,When said',
    'id,Who,Does what,To whom,Speaker,Quote,Publication,Event date,Said on',
    'Nr.,Wer,Tut was,Wem,Laut,Genaue Worte,Wo erschienen,Wann geschehen,Wann gesagt',
  ])('knows the columns of a newsroom’s table of claims: %s', (header) => {
    const { preview, session } = openedAs({
      'affair.csv': `${header}
1,Mayor,accuses,Yard,Mayor,They poured paint into it.,Courier,,2031-04-03
2,Yard,will meet,Guild,Bishop,Both will come.,Courier,2031-04-20,2031-04-15
3,Guild,sues,Yard,,A suit was filed.,Courier,2031-04-21,
`,
    })
    expect(tablesOf(preview)).toMatchObject([
      {
        mapping: {
          rows: 'edges',
          id: 0,
          source: 1,
          type: 2,
          target: 3,
          speaker: 4,
          quote: 5,
          publication: 6,
          start: 7,
          saidOn: 8,
          weight: null,
        },
      },
    ])
    expect(session.take()?.statements).toHaveLength(3)
  })

  it('takes no table of nodes for one of lines, whatever is quoted of them, and no numbers of rows for their ids', () => {
    const { preview } = openedAs({
      'people.csv': 'id,label,evidence\na,Ada,Seen in the north\nb,Bela,Seen in the south\n',
    })
    expect(tablesOf(preview)[0]?.mapping.rows).toBe('nodes')
    const both = openedAs({
      'nodes.csv': 'No,Name\n1,Ada\n2,Bela\n',
      'edges.csv': 'From,To,Action\nAda,Bela,pays\nBela,Ada,owes\n',
    })
    expect(summaryOf(both.preview)).toMatchObject({ nodes: 2, lines: 2, losses: [] })
  })

  it('finds the ends of lines where a table of nodes is turned into one of lines', () => {
    const { preview, session } = openedAs({
      'list.csv': 'id,Person,Befriends\n1,Ada,Bela\n2,Bela,Cato\n3,Cato,Ada\n',
    })
    const [table] = tablesOf(preview)
    if (table === undefined) throw new Error('no table')
    expect(table.mapping.rows).toBe('nodes')
    const turned = session.change({
      table: { name: table.name, mapping: { ...table.mapping, rows: 'edges' } },
    })
    expect(tablesOf(turned)[0]?.mapping).toMatchObject({ rows: 'edges', source: 1, target: 2 })
    expect(summaryOf(turned)).toMatchObject({ nodes: 3, lines: 3 })
  })

  it('lets each be chosen otherwise, and says what is still to be chosen', () => {
    const { preview, session } = openedAs({ 'Debts.csv': LATIN })
    const [table] = tablesOf(preview)
    if (table === undefined) throw new Error('no table')
    const name = table.name
    const without = session.change({ table: { name, mapping: { ...table.mapping, target: null } } })
    expect(without).toMatchObject({
      outcome: { ready: false, sentence: { form: expect.stringContaining('From and To') } },
    })
    expect(session.take()).toBeNull()
    const turned = session.change({
      table: { name, mapping: { ...table.mapping, source: 1, target: 0, directed: false } },
    })
    expect(summaryOf(turned).lines).toBe(2)
    expect(session.take()?.relations.every(({ symmetric }) => symmetric)).toBe(true)
    const bare = session.change({ table: { name, reading: { header: false } } })
    expect(tablesOf(bare)[0]?.rowCount).toBe(3)
    expect(tablesOf(bare)[0]?.rows[0]).toEqual(['Who', 'Whom', 'How', 'When'])
    const cut = session.change({ table: { name, reading: { delimiter: '|' } } })
    expect(cut).toMatchObject({ what: 'tables' })
  })

  it.each(['Wann', 'Datum', 'date', 'When', 'Zeit', 'Day', 'Jahr'])(
    'takes a column %s for the date, however its dates are written, and keeps how they are',
    (header) => {
      const rows = ['a,b,03.04.2024', 'b,c,31.12.2023', 'c,a,März 2024', 'c,b,']
      const text = `source,target,${header}\n${rows.join('\n')}\n`
      const { preview, session } = openedAs({ 'g.csv': text })
      expect(tablesOf(preview)[0]?.mapping).toMatchObject({ start: 2, end: null })
      expect(summaryOf(preview)).toMatchObject({ dated: 3, unclear: null, notes: [] })
      expect(session.take()?.statements).toMatchObject([
        { when: { edtf: '2024-04-03', asWritten: '03.04.2024' }, attributes: null },
        { when: { edtf: '2023-12-31', asWritten: '31.12.2023' }, attributes: null },
        { when: { edtf: '2024-03', asWritten: 'März 2024' }, attributes: null },
        { when: null },
      ])
    },
  )

  it('takes a date for no end of a line, and a column without a date for none', () => {
    const bare = openedAs({ 'g.csv': 'Wann,Wer,Wen\n2024-01-02,a,b\n2024-01-03,c,d\n' })
    expect(tablesOf(bare.preview)[0]?.mapping).toMatchObject({ source: 1, target: 2, start: 0 })
    const other = openedAs({ 'g.csv': 'source,target,Zeit\na,b,morgens\n' })
    expect(tablesOf(other.preview)[0]?.mapping.start).toBeNull()
    expect(other.session.take()?.statements[0]?.attributes).toEqual({ Zeit: 'morgens' })
  })

  it.each([
    'subject,relation,object,speaker,status,quote,publication,link,date\na,x,b,c,claimed,"He said so.",P,https://p.example/1,2031-05-03\n',
    'source,target,date\na,b,2031-05-03\n',
    'source,target,Datum,Ende\na,b,2031-05-03,2031-05-04\n',
    'source,target,Ende\na,b,2031-05-04\n',
    'Wer,Wen,Wann\na,b,2031-05-03\nb,a,2031-05-04\n',
  ])('reads a date as any other door does, and gives no end that none states: %j', (text) => {
    const { preview, session } = openedAs({ 'g.csv': text })
    const { start, end } = tablesOf(preview)[0]?.mapping ?? {}
    expect(end === null || end !== start).toBe(true)
    const { dataset } = readGraphFile('g.csv', bytesOf(text))
    expect(dataset?.statements).toEqual(session.take()?.statements)
    expect(dataset?.statements[0]?.attributes ?? {}).not.toHaveProperty('end')
  })

  it('takes a column that is called an end for the end, though no column begins', () => {
    const { preview } = openedAs({ 'g.csv': 'Wer,Wen,bis\na,b,2031-05-03\nb,a,2031-05-04\n' })
    expect(tablesOf(preview)[0]?.mapping).toMatchObject({ start: null, end: 2 })
  })

  it('reads days and months in the order that one of them gives, and asks for it where none does', () => {
    const told = openedAs({ 'g.csv': 'source,target,date\na,b,3/4/2024\nb,c,12/31/2023\n' })
    expect(summaryOf(told.preview)).toMatchObject({ dated: 2, unclear: null })
    expect(told.session.take()?.statements[0]?.when?.edtf).toBe('2024-03-04')

    const { preview, session } = openedAs({
      'g.csv': 'source,target,date\na,b,5/5/2024\nb,c,3/4/2024\n',
    })
    expect(summaryOf(preview)).toMatchObject({
      dated: 1,
      unclear: { date: '3/4/2024', order: null },
      notes: [{ rule: 'date-unclear', count: 1 }],
    })
    expect(session.take()?.statements[1]).toMatchObject({
      when: null,
      attributes: { date: '3/4/2024' },
    })
    const chosen = session.change({ dayOrder: 'day-first' })
    expect(summaryOf(chosen)).toMatchObject({
      dated: 2,
      unclear: { date: '3/4/2024', order: 'day-first' },
      notes: [],
    })
    expect(session.take()?.statements[1]).toMatchObject({
      when: { edtf: '2024-04-03', asWritten: '3/4/2024' },
      attributes: null,
    })
    session.change({ dayOrder: null })
    expect(session.take()?.statements[1]?.when).toBeNull()
  })

  it('reads a stretch from two columns, and keeps how both of its ends are written', () => {
    const { session } = openedAs({
      'g.csv': 'source,target,von,Beginn,Ende\na,b,x,03.04.2024,4. Mai 2024\n',
    })
    expect(session.take()?.statements[0]?.when).toEqual({
      edtf: '2024-04-03/2024-05-04',
      basis: 'stated',
      asWritten: '03.04.2024 – 4. Mai 2024',
    })
  })

  it('calls each row by the number that a spreadsheet shows, whatever is wrong with it', () => {
    const edges = 'source,target,date\na,b,2031\n\nb,x,2031\na,b,soon\n'
    const nodes = 'id\na\nb\na\n'
    const placesIn = (files: Record<string, string>) => {
      const { losses, notes } = summaryOf(openedAs(files).preview)
      return [...losses, ...notes].flatMap(({ rule, examples }) =>
        examples.map(({ where }) => [rule, inEnglish(where)]),
      )
    }
    expect(placesIn({ 'edges.csv': edges.replace('x', '') })).toEqual([
      ['dangling-edge', 'row 4'],
      ['date-unread', 'row 5'],
    ])
    expect(placesIn({ 'edges.csv': edges, 'nodes.csv': nodes })).toEqual([
      ['duplicate-id', 'nodes.csv, row 4'],
      ['dangling-edge', 'edges.csv, row 4'],
      ['date-unread', 'edges.csv, row 5'],
    ])
  })

  it('takes any number of relations where a column is chosen for them', () => {
    const rows = Array.from({ length: 150 }, (_, at) => `a${at},b,verb ${at}`).join('\n')
    const { preview } = openedAs({ 'g.csv': `source,target,relation\n${rows}\n` })
    const { rows: shown, more } = summaryOf(preview).relations
    expect(shown[0]?.count).toBe(1)
    expect(shown.length + more).toBe(150)
  })

  it.each([
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
    ['utf-16be', false],
  ] as const)('reads %s with a mark: %s', (encoding, marked) => {
    const text = `${marked ? '\ufeff' : ''}source\ttarget\nAnna\tBjörn\n`
    const bytes = new Uint8Array(
      [...text].flatMap((letter) => {
        const unit = letter.charCodeAt(0)
        const pair = [unit & 255, unit >> 8]
        return encoding === 'utf-16le' ? pair : pair.toReversed()
      }),
    )
    const { preview, session } = openedAs({ 'g.txt': bytes })
    expect(tablesOf(preview)[0]?.reading).toMatchObject({ encoding, delimiter: '\t' })
    expect(session.take()?.entities.map(({ name }) => name)).toEqual(['Anna', 'Björn'])
  })

  it('reads nodes and edges that come together', () => {
    const { session } = openedAs({
      'mine/nodes.csv': 'id,name,kind\na,Anna,woman\nb,Björn,man\n',
      'mine/edges.csv': 'source,target\na,b\n',
    })
    expect(session.take()).toMatchObject({
      title: 'mine',
      entities: [{ name: 'Anna', kind: 'woman' }, { name: 'Björn' }],
    })
  })

  it('keeps each of two tables of one name that stand in two folders', () => {
    const { preview, session } = openedAs({
      'spring/edges.csv': 'source,target\na,b\n',
      'autumn/edges.csv': 'source,target\nb,c\n',
    })
    expect(tablesOf(preview).map(({ name }) => name)).toEqual([
      'spring/edges.csv',
      'autumn/edges.csv',
    ])
    expect(session.take()?.entities.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  })

  it('are refused where two folders each hold a dataset, and named', () => {
    const both = () =>
      openedAs({
        'spring/dataset.json': '{}',
        'spring/edges.csv': 'source,target\na,b\n',
        'autumn/dataset.json': '{}',
      })
    expect(both).toThrow(/spring\/dataset\.json, autumn\/dataset\.json.*Open one of them/)
  })
})

describe('our own folder', () => {
  const DATASET = 'graph-data/pakistan-afghanistan-2025'
  const SOURCE = 'iran-steps-in-as-pakistan-and-afghanistan-talks-stall.txt'
  const graph = readFileSync(`${DATASET}/graph.json`)
  const text = readFileSync(`${DATASET}/sources/${SOURCE}`)

  it.each([
    ['dropped as a folder', { 'mine/graph.json': graph, [`mine/sources/${SOURCE}`]: text }],
    ['picked as files', { 'graph.json': graph, [SOURCE]: text }],
    ['zipped', { 'mine.zip': zipSync({ 'a/graph.json': graph, [`a/sources/${SOURCE}`]: text }) }],
  ])('%s opens whole', (_, files) => {
    const { preview, session } = openedAs(files)
    expect(summaryOf(preview).losses).toEqual([])
    expect(session.take()?.sources[0]?.text).not.toBeNull()
  })

  it('without its text is refused with the fault', () => {
    const { preview } = openedAs({ 'graph.json': graph })
    expect(preview.what).toBe('faults')
  })
})

describe('what is pasted or bears another name', () => {
  const LINKS = '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}'
  const FTM =
    '{"id":"p","schema":"Person","properties":{"name":["Ana"]}}\n{"id":"c","schema":"Company","properties":{"name":["Co"]}}\n'
  it.each([
    ['pasted', LINKS],
    ['pasted', GEXF],
    ['pasted', `<?xml version="1.0"?>\n<!-- by hand -->\n${GEXF}`],
    ['g.xml', GEXF],
    ['g.txt', 'a\tb\nb\tc\n'],
    ['pasted', 'a;b\nb;c\n'],
    ['entities.json', FTM],
    ['graph', gzipSync(bytesOf(GEXF))],
    ['graph', zipSync({ 'g.gexf': bytesOf(GEXF) })],
  ])('%s is read by its content', (name, held) => {
    const { session } = openedAs({ [name]: held })
    expect(session.take()?.entities.length).toBeGreaterThan(1)
  })
})

describe('the id by which kept work is found again', () => {
  it.each([
    ['Übersicht.csv', 'bersicht'],
    ['Käse.gexf', 'k-se'],
    ['Straße.v2.csv', 'stra-e'],
    ['….csv', 'graph'],
  ])('is made of the name %s as ever', (name, id) => {
    expect(idFromName(name)).toBe(id)
  })

  it('is that of what is pasted, whatever its name in the language in use', () => {
    const session = createImport(() => {})
    const ids = [
      ['Eingefügte Tabelle', 'source,target\na,b\n'],
      ['Pasted graph', GEXF],
    ].map(([name = '', text = '']) => {
      session.open(new Map([[name, bytesOf(text)]]), 'pasted')
      const dataset = session.take()
      return [dataset?.id, dataset?.title]
    })
    expect(ids).toEqual([
      ['pasted', 'Eingefügte Tabelle'],
      ['pasted', 'Pasted graph'],
    ])
    session.open(new Map([['g.gexf', bytesOf(GEXF)]]))
    expect(session.take()?.id).toBe('g')
  })

  it('is that of a file of ours too, unless its head is there and says its own', () => {
    const dataset = parsed(
      aDataset({
        entities: [anEntity('aland'), anEntity('borduria')],
        statements: [aStatement('meeting')],
      }),
    )
    const text = new TextDecoder().decode(written('gexf', dataset))
    const headless = text.replace(/<\?attest.*\?>\n/, '')
    expect(headless).not.toBe(text)
    const session = createImport(() => {})
    const idOf = (pasted: string): string | undefined => {
      session.open(new Map([['Eingefügter Graph', bytesOf(pasted)]]), 'pasted')
      return session.take()?.id
    }
    expect(idOf(headless)).toBe('pasted')
    expect(idOf(text)).toBe(dataset.id)
  })
})

describe('a refusal', () => {
  it.each([
    ['g.gexf', `<!DOCTYPE gexf>${GEXF}`, 'DOCTYPE'],
    ['pasted', `<!DOCTYPE gexf [<!ENTITY a "b">]>${GEXF}`, 'DOCTYPE'],
    ['g.gexf', GEXF.slice(0, 400), 'breaks off'],
    ['g.json', '{"nodes": [', 'not valid JSON'],
    ['g.csv', 'source,target\n"a,b\n', 'does not end'],
    ['g.csv', 'source,target,since\na,b,2024\nb,c', 'breaks off in its last row'],
    ['g.csv', 'source\ttarget\na\tb\tc\n', 'cells that hold a tab'],
    ['notes.txt', 'hello', 'holds text, and no graph'],
    ['notes.doc', 'hello', '.csv, .tsv'],
    ['picture.png', '\u0089PNG', 'is for reading and for other programs'],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'Open the JSON or the HTML'],
    ['triples.ttl', '@prefix a: <urn:a> ; a:b, a:c .', 'Open the JSON or the HTML'],
    [
      'report.md',
      '# Talks, and more\n\nAland accused.[^1]\n\n[^1]: “a”, b, c\n',
      'JSON or the HTML',
    ],
    ['notes.md', 'hello', 'holds text, and no graph'],
    ['hello', 'hello', 'no table of two columns or more'],
    ['Pasted text', 'Ana\nBela\nCarla\n', 'Pasted text is no graph, and no table of two columns'],
    ['g.csv', 'source,target\na,b\n\nb,c,d\n', 'g.csv, row 4: there are 3 cells'],
    ['g.csv', 'source,target\na,b\n"b,c\n', 'g.csv, row 3: a quoted cell'],
    ['Two.csv', 'source,target\na,b\nsource,target\n', 'Two.csv, row 3: the columns'],
    ['bare.csv', '1,2\n2,3\n3,4,5\n', 'bare.csv, row 3: there are 3 cells'],
  ])('of %s is one sentence', (name, text, words) => {
    expect(() => openedAs({ [name]: text })).toThrow(
      expect.objectContaining({
        name: 'UnreadableFileError',
        message: expect.stringContaining(words),
      }),
    )
  })

  it('of a picture with the name of a graph says that it is no text', () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff])
    expect(() => openedAs({ 'g.gexf': bytes })).toThrow('holds no text')
  })

  it('of our own data lists its faults with the way out', () => {
    const { preview, session } = openedAs({ 'g.json': '{"format":"attest","version":1,"id":"X"}' })
    if (preview.what !== 'faults') throw new Error(preview.what)
    expect(preview.count).toBeGreaterThan(0)
    expect(preview.faults[0]?.wayOut).not.toBe('')
    expect(session.take()).toBeNull()
  })

  it('of what is nested too deeply comes before anything is opened', () => {
    const deep = `${'['.repeat(3_000)}${']'.repeat(3_000)}`
    const text = `{"nodes":[{"id":"a","x":${deep}}],"links":[]}`
    expect(() => openedAs({ 'g.json': text })).toThrow('nested more than 200 deep')
  })
})

it('tells how far it has come', () => {
  const { tell } = openedAs({ 'g.gexf': GEXF })
  expect(tell.mock.calls).toEqual([
    ['parse', null],
    ['parse', 1],
    ['check', null],
  ])
})
