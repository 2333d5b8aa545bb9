import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readGraphFile } from '../../../src/io/imports/index.ts'
import { bytesOf } from '../../helpers/exported.ts'

const read = (name: string, text: string) => readGraphFile(name, bytesOf(text))

const opened = (name: string, text: string) => {
  const { dataset, issues } = read(name, text)
  if (dataset === null) throw new Error(JSON.stringify(issues))
  return { dataset, rules: issues.map(({ rule }) => rule) }
}

const graphml = (inner: string, keys = ''): string =>
  `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="directed">${inner}</graph></graphml>`

const gexf = (inner: string, version = '1.2draft'): string =>
  `<gexf xmlns="http://www.gexf.net/${version}" xmlns:viz="http://www.gexf.net/${version}/viz"><graph defaultedgetype="directed">${inner}</graph></gexf>`

describe('GraphML of another program', () => {
  const KEYS = [
    '<key id="d0" for="node" attr.name="label" attr.type="string"/>',
    '<key id="d1" for="all" attr.name="weight" attr.type="double"><default>1.5</default></key>',
    '<key id="d2" for="node" attr.name="alive" attr.type="boolean"/>',
    '<key id="d3" for="edge" attr.name="relation" attr.type="string"/>',
    '<key id="d4" for="node" attr.name="type" attr.type="string"/>',
    '<key id="d5" for="node" attr.name="code" attr.type="int"/>',
  ].join('')

  it('opens without evidence: nodes as entities, edges as statements, attributes with their types', () => {
    const { dataset, rules } = opened(
      'My Graph.graphml',
      graphml(
        '<node id="a"><data key="d0">Aland</data><data key="d2">1</data><data key="d4">Country</data><data key="d5">7</data></node><node id="b"><data key="d4">river</data><data key="d5">007</data></node><edge source="a" target="b"><data key="d3">borders on</data></edge><edge source="a" target="a"/>',
        KEYS,
      ),
    )
    expect(rules).toEqual([])
    expect(dataset).toMatchObject({ id: 'my-graph', title: 'My Graph.graphml', evidence: 'none' })
    expect(dataset.entities).toMatchObject([
      {
        id: 'a',
        name: 'Aland',
        kind: 'country',
        attributes: { weight: 1.5, alive: true, code: 7 },
      },
      { id: 'b', name: 'b', kind: 'river', attributes: { weight: 1.5, code: '007' } },
    ])
    expect(dataset.statements).toMatchObject([
      {
        id: 'edge-1',
        relation: 'borders on',
        family: 'other-1',
        polarity: 'neutral',
        object: ['b'],
      },
      { id: 'edge-2', relation: 'link', subject: 'a', object: ['a'] },
    ])
    expect(dataset.kinds.map(({ id }) => id)).toEqual(['country', 'river'])
  })

  it('keeps undirected edges symmetric, beside directed ones of the same name', () => {
    const { dataset } = opened(
      'g.graphml',
      graphml(
        '<node id="a"/><node id="b"/><edge source="a" target="b"><data key="d3">knows</data></edge><edge source="a" target="b" directed="false"><data key="d3">knows</data></edge>',
        KEYS,
      ),
    )
    expect(dataset.relations.map(({ id, label, symmetric }) => [id, label, symmetric])).toEqual([
      ['knows', 'knows', false],
      ['knows (undirected)', 'knows', true],
    ])
  })

  it('uses a relation of ours where name and direction agree, and no other', () => {
    const { dataset } = opened(
      'g.graphml',
      graphml(
        '<node id="a"/><node id="b"/><edge source="a" target="b"><data key="d3">attacks</data></edge><edge source="a" target="b"><data key="d3">borders</data></edge>',
        KEYS,
      ),
    )
    expect(dataset.statements.map(({ relation, family }) => [relation, family])).toEqual([
      ['attacks', 'attack'],
      ['borders (directed)', 'other'],
    ])
  })

  it('lays nested graphs flat, the parent kept', () => {
    const { dataset } = opened(
      'g.graphml',
      graphml(
        '<node id="a"><graph edgedefault="directed"><node id="a1"/><edge source="a1" target="a"/></graph></node>',
      ),
    )
    expect(dataset.entities.map(({ id, rollsUpTo }) => [id, rollsUpTo])).toEqual([
      ['a', null],
      ['a1', 'a'],
    ])
    expect(dataset.statements).toHaveLength(1)
  })

  it('reads the labels that yEd draws', () => {
    const { dataset } = opened(
      'g.graphml',
      graphml(
        '<node id="n0"><data key="d6"><y:ShapeNode xmlns:y="y"><y:Geometry/><y:NodeLabel>Aland<y:x/></y:NodeLabel></y:ShapeNode></data></node>',
        '<key for="node" id="d6" yfiles.type="nodegraphics"/>',
      ),
    )
    expect(dataset.entities).toMatchObject([{ name: 'Aland', attributes: null }])
  })

  it('reports what it cannot keep: twins, loose ends, hyperedges, nodes without an id', () => {
    const { dataset, rules } = opened(
      'g.graphml',
      graphml(
        '<node id="a"/><node id="a"/><node/><node id="b"/><edge id="0" source="a" target="b"/><edge id="0" source="b" target="a"/><edge id="x" source="a" target="nowhere"/><hyperedge><endpoint node="a"/></hyperedge>',
      ),
    )
    expect(rules.toSorted()).toEqual([
      'dangling-edge',
      'duplicate-id',
      'duplicate-id',
      'hyperedge',
      'id-missing',
    ])
    expect(dataset.entities.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(dataset.statements.map(({ id, attributes }) => [id, attributes])).toEqual([
      ['0', null],
      ['edge-0', { id: '0' }],
    ])
  })

  it('keeps edge ids apart from node ids, with which they share one space here', () => {
    const { dataset, rules } = opened(
      'g.graphml',
      graphml('<node id="0"/><node id="edge-0"/><edge id="0" source="0" target="edge-0"/>'),
    )
    expect(rules).toEqual([])
    expect(dataset.statements).toMatchObject([{ id: 'edge-0-2', attributes: { id: '0' } }])
  })

  it('keeps attributes named __proto__ and nodes named constructor', () => {
    const { dataset } = opened(
      'g.graphml',
      graphml(
        '<node id="constructor"><data key="d0">x</data></node><edge id="__proto__" source="constructor" target="constructor"/>',
        '<key id="d0" for="node" attr.name="__proto__" attr.type="string"/>',
      ),
    )
    expect(Object.entries(dataset.entities[0]?.attributes ?? {})).toEqual([['__proto__', 'x']])
    expect(dataset.statements[0]?.id).toBe('__proto__')
  })

  it.each([
    ['long', [12, '9007199254740993', 'abc', '1e400', 'NaN', '-0', '2.50', '007']],
    ['double', [12, '9007199254740993', 'abc', '1e400', 'NaN', '-0', 2.5, 7]],
    ['boolean', ['12', '9007199254740993', 'abc', '1e400', 'NaN', '-0', '2.50', '007']],
  ])('keeps what the declared type %s cannot hold as the text that it is', (type, expected) => {
    const values = ['12', '9007199254740993', 'abc', '1e400', 'NaN', '-0', '2.50', '007']
    const { dataset } = opened(
      'g.graphml',
      graphml(
        values
          .map((value, at) => `<node id="${at}"><data key="d0">${value}</data></node>`)
          .join(''),
        `<key id="d0" for="node" attr.name="n" attr.type="${type}"/>`,
      ),
    )
    expect(dataset.entities.map(({ attributes }) => attributes?.n)).toEqual(expected)
  })
})

describe('GEXF of another program', () => {
  const ATTRIBUTES =
    '<attributes class="node" mode="static"><attribute id="0" title="category" type="string"/></attributes><attributes class="node" mode="dynamic"><attribute id="1" title="score" type="float"><default>0.5</default></attribute></attributes>'

  it.each(['1.1draft', '1.2draft', '1.3'])('opens in version %s', (version) => {
    const { dataset, rules } = opened(
      'g.gexf',
      gexf(
        `${ATTRIBUTES}<nodes><node id="0" label="Aland"><attvalues><attvalue for="0" value="place"/><attvalue for="1" value="2.5" start="2031"/></attvalues><viz:position x="1.5" y="-2" z="0"/><viz:color r="255" g="0" b="16"/><viz:size value="3"/></node><node id="1" label="Borduria"><viz:position x="0" y="0"/></node></nodes><edges><edge id="0" source="0" target="1" label="sees" weight="2" start="2031-05-01" end="2031-05-02"/><edge id="1" source="1" target="0" type="undirected"/></edges>`,
        version,
      ),
    )
    expect(rules).toEqual([])
    expect(dataset.entities).toMatchObject([
      {
        id: '0',
        name: 'Aland',
        kind: 'place',
        attributes: {
          viz_color: '#ff0010',
          viz_size: 3,
          score: [{ value: 2.5, start: '2031' }],
        },
      },
      { id: '1', attributes: { score: 0.5 } },
    ])
    expect(dataset.statements).toMatchObject([
      {
        relation: 'sees',
        when: { edtf: '2031-05-01/2031-05-02' },
        attributes: { weight: 2, id: '0' },
      },
      { relation: 'link (undirected)', when: null },
    ])
    expect([...(dataset.layout.landscape ?? [])]).toEqual([
      ['0', [1.5, 2]],
      ['1', [0, 0]],
    ])
  })

  it('takes edges for undirected where the file does not say, as the format has it', () => {
    const { dataset } = opened(
      'g.gexf',
      '<gexf><graph><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
    )
    expect(dataset.relations.map(({ symmetric }) => symmetric)).toEqual([true])
  })

  it('keeps dates that are none of ours as attributes', () => {
    const { dataset } = opened(
      'g.gexf',
      gexf(
        '<nodes><node id="a"/></nodes><edges><edge id="e" source="a" target="a" start="-44-03-15" end="2031-02-30"/></edges>',
      ),
    )
    expect(dataset.statements).toMatchObject([
      { when: null, attributes: { start: '-44-03-15', end: '2031-02-30' } },
    ])
  })

  it('keeps no positions where a node has none', () => {
    const { dataset } = opened(
      'g.gexf',
      gexf('<nodes><node id="a"><viz:position x="1" y="1"/></node><node id="b"/></nodes>'),
    )
    expect(dataset.layout.landscape).toBeNull()
  })

  it('refuses parents that go in a circle, and says so', () => {
    const { dataset, issues } = read(
      'g.gexf',
      gexf('<nodes><node id="a" pid="b"/><node id="b" pid="a"/></nodes>'),
    )
    expect(dataset).toBeNull()
    expect(issues.map(({ rule }) => rule)).toEqual(['roll-up-cycle', 'roll-up-cycle'])
  })
})

describe('a zip of two tables made by hand', () => {
  const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])))

  it('opens without evidence', () => {
    const { dataset, issues } = readGraphFile(
      'graph.zip',
      zip({
        'my data/nodes.csv': 'Id;Label;kind\n007;Aland;country\nb;"Bor; duria";\n',
        'my data/edges.csv':
          "Source;Target;Type;relation\n007;b;Directed;'=visits\nb;007;Undirected;\n",
      }),
    )
    expect(issues).toEqual([])
    expect(dataset?.entities.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['007', 'Aland', 'country'],
      ['b', 'Bor; duria', 'node'],
    ])
    // An apostrophe means itself in a table that is not ours.
    expect(dataset?.statements.map(({ relation }) => relation)).toEqual([
      "'=visits",
      'link (undirected)',
    ])
  })

  it('names its nodes by the ends of its edges where there is no table of them', () => {
    const { dataset } = readGraphFile('g.csv.zip', zip({ 'edges.csv': 'from,to\na,b\n' }))
    expect(dataset?.entities.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it.each([
    [{ 'readme.txt': 'x' }, 'holds text, and no graph'],
    [{ 'a.gexf': '', 'b/b.graphml': '' }, 'holds 2 graphs: a.gexf, b/b.graphml'],
    [{ 'edges.csv': 'a\n1\n' }, 'no column source'],
    [{ 'edges.csv': 'source,b,c,d,e\n1,2\n' }, 'no column target'],
    [{ 'nodes.csv': 'x,y\n1,2\n' }, 'no column id'],
    [{ 'nodes.csv': 'id\n"a' }, 'does not end'],
  ])('%j is refused', (files, words) => {
    expect(() => readGraphFile('g.zip', zip(files))).toThrow(words)
  })

  it('is refused before unpacking where it claims to be too large', () => {
    const bytes = zip({ 'nodes.csv': 'id\na\n' })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const directory = bytes.findLastIndex(
      (_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
    )
    view.setUint32(directory + 24, 2_000_000_000, true)
    expect(() => readGraphFile('g.zip', bytes)).toThrow('too much to open')
  })
})

describe('a file that is no graph', () => {
  it.each([
    ['g.graphml', '<svg/>', 'no GraphML'],
    ['g.graphml', gexf(''), 'no GraphML'],
    ['g.graphml', '<graphml/>', 'without a <graph>'],
    ['g.gexf', graphml(''), 'no GEXF'],
    ['g.gexf', '<gexf/>', 'without a <graph>'],
    ['g.gexf', '', 'before its first element'],
    ['g.gexf', '<!DOCTYPE gexf><gexf><graph/></gexf>', 'DOCTYPE'],
    ['g.json', '{"nodes": [', 'not valid JSON'],
    ['g.csv.zip', 'id,label', 'no zip'],
    ['g.pdf', 'x', 'names no format'],
    ['graph', 'x', 'no table of two columns or more'],
  ])('%s holding %j is refused in one sentence', (name, text, words) => {
    expect(() => read(name, text)).toThrow(
      expect.objectContaining({
        name: 'UnreadableFileError',
        message: expect.stringContaining(words),
      }),
    )
  })

  it('of bytes that are no text is refused, and no byte is replaced', () => {
    expect(() => readGraphFile('g.gexf', new Uint8Array([0x3c, 0xff, 0x3e]))).toThrow('not text')
  })

  it('hides no DOCTYPE in UTF-16', () => {
    const text = '\ufeff<!DOCTYPE gexf><gexf><graph/></gexf>'
    const bytes = new Uint8Array(
      [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    )
    expect(() => readGraphFile('g.gexf', bytes)).toThrow('DOCTYPE')
  })

  it('is not what a file in another declared encoding is', () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><gexf><graph><nodes><node id="\u00e9"/></nodes></graph></gexf>'
    const bytes = new Uint8Array([...text].map((letter) => letter.charCodeAt(0)))
    expect(readGraphFile('g.gexf', bytes).dataset?.entities[0]?.id).toBe('\u00e9')
  })
})
