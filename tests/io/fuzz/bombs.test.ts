import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../scripts/fuzz/judge.ts'
import { joined } from '../../../scripts/fuzz/mutations.ts'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { type Issue, issueInEnglish } from '../../../src/domain/issue.ts'
import { bytesOf } from '../../helpers/exported.ts'

const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? bytesOf(content) : content

/** The one sentence with which a file is refused. */
const refusal = (name: string, content: string | Uint8Array): string => {
  const verdict = judge(name, bytes(content))
  if (verdict.kind !== 'refused') throw new Error(JSON.stringify(verdict).slice(0, 500))
  return verdict.sentences[0] ?? ''
}

const opened = (
  name: string,
  content: string | Uint8Array,
): { readonly dataset: Dataset; readonly issues: readonly Issue[] } => {
  const verdict = judge(name, bytes(content))
  if (verdict.kind !== 'opened') throw new Error(JSON.stringify(verdict).slice(0, 500))
  return verdict
}

const many = (count: number, item: (index: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(between)

const GRAPH = '<gexf><graph><nodes><node id="a"/></nodes></graph></gexf>'
const EDGES = 'source,target\na,b\n'

describe('XML', () => {
  const lol = (count: number): string =>
    many(count, (at) => `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`)

  it.each([
    ['nested entities', `<!DOCTYPE g [<!ENTITY l0 "lol">${lol(12)}]><gexf>&l11;</gexf>`],
    [
      'one long entity',
      `<!DOCTYPE g [<!ENTITY a "${'a'.repeat(50_000)}">]><gexf>${'&a;'.repeat(50_000)}</gexf>`,
    ],
    ['a file of another', '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf>&x;</gexf>'],
    ['a DTD of another', '<!DOCTYPE gexf SYSTEM "http://evil.example/g.dtd"><gexf/>'],
    ['parameters', '<!DOCTYPE g [<!ENTITY % p SYSTEM "http://evil.example/"> %p;]><gexf/>'],
  ])('with %s is refused at its DOCTYPE, in both formats', (_, text) => {
    expect(refusal('g.gexf', text)).toContain('DOCTYPE')
    expect(refusal('g.graphml', text)).toContain('DOCTYPE')
  })

  it.each(['&lol;', '&#0;', '&#xD800;', '&#1114112;', '&#x1F600', '\u0000', '\u001b', '\uffff'])(
    'with %j in a label is refused',
    (text) => {
      const file = GRAPH.replace('id="a"', `id="a" label="${text}"`)
      expect(refusal('g.gexf', file)).toContain('not well-formed')
    },
  )

  it('nested deeply is refused, however deeply', () => {
    for (const depth of [201, 100_000])
      expect(refusal('g.gexf', '<gexf>'.repeat(depth))).toContain('nested')
  })

  it('with a line of a million letters and an attribute of a million opens with both', () => {
    const long = 'x'.repeat(1_000_000)
    const { dataset } = opened(
      'g.graphml',
      `<graphml><key id="k" attr.name="k"/><graph><node id="${long}"><data key="k">${long}</data></node></graph></graphml>`,
    )
    expect(dataset.entities[0]?.id).toHaveLength(1_000_000)
    expect(dataset.entities[0]?.attributes?.k).toHaveLength(1_000_000)
  })

  it('says what is wrong in a short line, whatever stands in the file', () => {
    const long = 'x'.repeat(1_000_000)
    expect(refusal('g.gexf', `<gexf></${long}>`).length).toBeLessThan(400)
    expect(refusal('g.gexf', `<${long}/>`).length).toBeLessThan(400)
    expect(refusal('g.gexf', '<gexf><a></\u202eb></gexf>')).not.toContain('\u202e')
  })

  it('with 100,000 attributes on one element, and 100,000 declared, opens', () => {
    const { dataset } = opened(
      'g.gexf',
      `<gexf><graph><attributes class="node">${many(100_000, (at) => `<attribute id="${at}" title="t${at}"/>`)}</attributes><nodes><node id="a" ${many(100_000, (at) => `x${at}=""`, ' ')}/>${many(2000, (at) => `<node id="n${at}"/>`)}</nodes></graph></gexf>`,
    )
    expect(dataset.entities).toHaveLength(2001)
  })

  it('with 100,000 values of one attribute over time opens', () => {
    const { dataset } = opened(
      'g.gexf',
      `<gexf><graph><nodes><node id="a"><attvalues>${many(100_000, (at) => `<attvalue for="w" value="${at}" start="${at}"/>`)}</attvalues></node></nodes></graph></gexf>`,
    )
    expect(dataset.entities[0]?.attributes?.w).toHaveLength(100_000)
  })

  it('that sets default values without end is refused', () => {
    const nodes = many(1500, (at) => `<node id="${at}"/>`)
    const gexf = `<gexf><graph><attributes class="node">${many(1500, (at) => `<attribute id="${at}" title="t${at}"><default>x</default></attribute>`)}</attributes><nodes>${nodes}</nodes></graph></gexf>`
    const graphml = `<graphml>${many(1500, (at) => `<key id="k${at}"><default>x</default></key>`)}<graph>${nodes}</graph></graphml>`
    const cx2 = JSON.stringify([
      { CXVersion: '2.0' },
      {
        attributeDeclarations: [
          { nodes: Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [at, { v: 1 }])) },
        ],
      },
      { nodes: Array.from({ length: 1500 }, (_, id) => ({ id })) },
      { status: [{ success: true }] },
    ])
    expect(refusal('g.gexf', gexf)).toContain('by default')
    expect(refusal('g.graphml', graphml)).toContain('by default')
    expect(refusal('g.cx2', cx2)).toContain('by default')
  })

  it('that declares UTF-16 in its first line but is UTF-8 opens', () => {
    const { dataset } = opened('g.gexf', `<?xml version="1.0" encoding="UTF-16"?>${GRAPH}`)
    expect(dataset.entities).toHaveLength(1)
  })

  it.each(['x-user-defined-99', 'replacement', 'utf-7', 'utf-32'])(
    'that declares the encoding %s is refused',
    (encoding) => {
      expect(refusal('g.gexf', `<?xml version="1.0" encoding="${encoding}"?>${GRAPH}`)).toContain(
        'not text in',
      )
    },
  )
})

describe('JSON', () => {
  it.each([
    ['lists', '['.repeat(1_000_000)],
    ['whole lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['an attribute', `{"nodes":[{"id":"a","x":${'['.repeat(300)}${']'.repeat(300)}}],"links":[]}`],
  ])('with %s nested deeply is refused', (_, text) => {
    expect(refusal('g.json', text)).toContain('nested more than')
  })

  it('that is only named so, nested deeply in a cell of a table, is no record of ours', () => {
    const deep = `{"id":"a","kind":"x","attributes":${'['.repeat(300)}${']'.repeat(300)}}`
    const { issues } = opened(
      'nodes.csv',
      `id,json\na,"${deep.replaceAll('"', '""')}"\nb,"{""id"":""b"",""kind"":""place"",""name"":""b""}"\n`,
    )
    expect(issues.map(({ rule }) => rule)).toContain('record-missing')
  })

  it('keeps numbers that JavaScript would change as they are written', () => {
    const { dataset } = opened(
      'g.json',
      '{"nodes":[{"id":9007199254740993,"big":1e999,"neat":0.5},{"id":9007199254740992,"big":-12345678901234567890}],"links":[{"source":9007199254740993,"target":9007199254740992}]}',
    )
    expect(dataset.entities.map(({ id }) => id)).toEqual(['9007199254740993', '9007199254740992'])
    expect(dataset.entities.map(({ attributes }) => attributes)).toEqual([
      { big: '1e999', neat: 0.5 },
      { big: '-12345678901234567890' },
    ])
  })

  it('that names prototypes everywhere keeps the names and changes no prototype', () => {
    const { dataset } = opened(
      'g.json',
      '{"nodes":[{"id":"__proto__","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},{"id":"constructor"}],"links":[{"source":"__proto__","target":"constructor","__proto__":1}],"graph":{"__proto__":{"name":"x"}}}',
    )
    expect(dataset.entities.map(({ id }) => id)).toEqual(['__proto__', 'constructor'])
    expect(Object.keys(dataset.entities[0]?.attributes ?? {})).toEqual(['__proto__', 'constructor'])
    expect(Object.keys(dataset.statements[0]?.attributes ?? {})).toEqual(['__proto__'])
    expect('polluted' in {}).toBe(false)
  })

  it.each([
    '{"nodes":[{"id":"a"},"b",null],"links":[]}',
    '{"elements":{"nodes":[{"data":{"id":"a"}},7]}}',
    '{"elements":{"nodes":[{"data":{"id":"a"}}],"edges":{"e":1}}}',
    '{"options":{},"nodes":[{"key":"a"}],"edges":["e"]}',
    '{"graph":{"nodes":[{"id":"a"},[]],"edges":[]}}',
    '{"type":"bundle","objects":[{"type":"identity","id":"a"},"b"]}',
    '[{"CXVersion":"2.0"},{"nodes":[{"id":"a"},"b"]},{"status":[{"success":true}]}]',
  ])('%s opens with a word about what is no record', (text) => {
    const { dataset, issues } = opened('g.json', text)
    expect(dataset.entities).toHaveLength(1)
    expect(issues).toMatchObject([{ rule: 'left-out' }])
  })

  it('with a line of a million letters opens', () => {
    const name = 'x'.repeat(1_000_000)
    const { dataset } = opened('g.json', JSON.stringify({ nodes: [{ id: 'a', name }], links: [] }))
    expect(dataset.entities[0]?.name).toBe(name)
  })
})

describe('tables', () => {
  it('with a line of 300,000 cells open', () => {
    const { dataset } = opened(
      'nodes.csv',
      `id,${many(300_000, (at) => `"c${at}"`, ',')}\n${many(300, (at) => `n${at}\n`)}`,
    )
    expect(dataset.entities).toHaveLength(300)
  })

  it('with more columns than any that holds a graph are refused', () => {
    expect(refusal('nodes.csv', `id${',a'.repeat(500_001)}\n`)).toContain('500,000 columns')
  })

  it('with a cell of a million letters, quotes and line ends open', () => {
    const cell = 'a"\n'.repeat(300_000)
    const { dataset } = opened('nodes.csv', `id,note\nn,"${cell.replaceAll('"', '""')}"\n`)
    expect(dataset.entities[0]?.attributes?.note).toBe(cell)
  })

  it('in UTF-8 with a damaged letter are refused, and not read as letters of Western Windows', () => {
    const table = bytesOf('source,target\nÅland,Øresund\n')
    expect(opened('g.csv', table).dataset.entities).toHaveLength(2)
    expect(
      refusal('g.csv', joined(table.subarray(0, 14), Uint8Array.of(0xff), table.subarray(14))),
    ).toContain('not text in UTF-8')
  })

  it('written twice into one file are refused', () => {
    expect(refusal('g.csv', `${EDGES}${EDGES}`)).toContain('the columns are named once more')
  })

  it.each(['source,target,kind\na,b,c\nd,e', 'source,target\na', 'source,target', 'source,tar'])(
    '%j, cut in their last row, are refused',
    (text) => {
      expect(refusal('g.csv', text)).toContain('breaks off in its last row')
    },
  )

  it('with columns named like parts of every object keep them', () => {
    const { dataset } = opened('nodes.csv', 'id,__proto__,constructor,toString\nn,1,2,3\n')
    expect(Object.entries(dataset.entities[0]?.attributes ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
      ['toString', '3'],
    ])
  })
})

describe('entities of FollowTheMoney', () => {
  it('that ask for a line between each of thousands and each of thousands are left out', () => {
    const ids = Array.from({ length: 5000 }, (_, at) => `p${at}`)
    const { dataset, issues } = opened(
      'g.ftm',
      JSON.stringify({ id: 'o', schema: 'Ownership', properties: { owner: ids, asset: ids } }),
    )
    expect(dataset.statements).toEqual([])
    expect(issues.map(issueInEnglish)).toMatchObject([{ rule: 'left-out', where: 'entity o' }])
  })
})

/** Names in the list of a zip stand twice: behind the mark of the list, and before the content. */
const renamed = (zip: Uint8Array, from: string, to: string): Uint8Array => {
  const text = new TextDecoder('latin1').decode(zip).replaceAll(from, to)
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    // Latin-1 in browsers and Node is Windows-1252, whose letters from 128 to 159 lie elsewhere.
    return code < 256 ? code : (new Map(WINDOWS).get(letter) ?? 0)
  })
}
const WINDOWS = Array.from({ length: 32 }, (_, at) => {
  const byte = 128 + at
  return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const
})

const at32 = (zip: Uint8Array, mark: number): number => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  return zip.findLastIndex((_, at) => at + 4 <= zip.length && view.getUint32(at, true) === mark)
}
const LIST = 0x02014b50
const END = 0x06054b50

/** A zip whose list names one stored file many times, so that its content lies there once. */
const overlapping = (size: number, times: number): Uint8Array => {
  const zip = zipSync({ 'n0000.txt': new Uint8Array(size) }, { level: 0 })
  const [list, end] = [at32(zip, LIST), at32(zip, END)]
  const entries = Array.from({ length: times }, (_, at) => {
    const entry = zip.slice(list, end)
    entry.set(bytesOf(`n${String(at).padStart(4, '0')}`), 46)
    return entry
  })
  const foot = zip.slice(end)
  const view = new DataView(foot.buffer)
  view.setUint16(8, times, true)
  view.setUint16(10, times, true)
  view.setUint32(12, times * (end - list), true)
  return joined(zip.subarray(0, list), ...entries, foot)
}

describe('archives', () => {
  const zip = zipSync({ 'g.gexf': bytesOf(GRAPH) })

  it('that unpack to far more than their size are refused before they are unpacked', () => {
    const bomb = zipSync({ 'g.gexf': new Uint8Array(21_000_000) }, { level: 9 })
    expect(refusal('g.zip', bomb)).toContain('250 times its size')
    expect(refusal('g.zip', overlapping(1_000_000, 2000))).toContain('times its size')
    const gzip = gzipSync(new Uint8Array(21_000_000), { level: 9 })
    expect(refusal('g.gexf.gz', gzip)).toContain('250 times its size')
  })

  it('that lie within each other are refused beyond two', () => {
    const once = gzipSync(bytesOf(GRAPH))
    expect(opened('g.gexf.gz.gz', gzipSync(once)).dataset.entities).toHaveLength(1)
    expect(refusal('g.gexf.gz.gz.gz', gzipSync(gzipSync(once)))).toContain('packed more than 2')
    const inner = zipSync({ 'g.zip': zipSync({ 'g.zip': zip }) })
    expect(refusal('g.zip', inner)).toContain('packed more than 2')
  })

  it.each(['../g.gexf', '/et/g.gexf', '..\\g.gexf', 'a/../.gexf'])(
    'with a file at %s are refused',
    (path) => {
      const named = zipSync({ ['x'.repeat(path.length)]: bytesOf(GRAPH) })
      expect(refusal('g.zip', renamed(named, 'x'.repeat(path.length), path))).toContain(
        'outside of itself',
      )
    },
  )

  it('with two files of one name are refused', () => {
    const two = zipSync({ 'a.gexf': bytesOf(GRAPH), 'b.gexf': bytesOf(GRAPH) })
    expect(refusal('g.zip', renamed(two, 'b.gexf', 'a.gexf'))).toContain('two files called')
  })

  it('with a file named __proto__ change no prototype', () => {
    const named = zipSync({ xxxxxxxxx: bytesOf('{}'), 'g.gexf': bytesOf(GRAPH) })
    expect(opened('g.zip', renamed(named, 'xxxxxxxxx', '__proto__')).dataset.entities).toHaveLength(
      1,
    )
  })

  it('with more files than a dataset has are refused', () => {
    expect(refusal('g.zip', overlapping(0, 10_001))).toContain('more than 10,000 files')
  })

  it('locked with a password are refused with that reason', () => {
    const locked = zip.slice()
    const list = at32(locked, LIST)
    locked[list + 8] = (locked[list + 8] ?? 0) | 1
    expect(refusal('g.zip', locked)).toContain('password')
  })

  it('packed in a way that is not known are refused', () => {
    const other = zip.slice()
    other[at32(other, LIST) + 10] = 93
    expect(refusal('g.zip', other)).toContain('ordinary zip')
  })

  it('of which a byte of the content was changed are refused', () => {
    const stored = zipSync({ 'g.gexf': bytesOf(GRAPH) }, { level: 0 })
    const at = new TextDecoder('latin1').decode(stored).indexOf('id="a"') + 4
    stored[at] = 'b'.charCodeAt(0)
    expect(refusal('g.zip', stored)).toContain('checksum')
    const gzip = gzipSync(bytesOf(GRAPH), { level: 0 })
    gzip[new TextDecoder('latin1').decode(gzip).indexOf('id="a"') + 4] = 'b'.charCodeAt(0)
    expect(refusal('g.gexf.gz', gzip)).toContain('checksum')
  })

  it('of gzip in several parts open with all of them', () => {
    const half = GRAPH.length >> 1
    const parts = [GRAPH.slice(0, half), GRAPH.slice(half)].map((part) => gzipSync(bytesOf(part)))
    expect(opened('g.gexf.gz', joined(...parts)).dataset.entities).toHaveLength(1)
    expect(refusal('g.gexf.gz', joined(...parts).subarray(0, -3))).toContain('breaks off')
  })
})

describe('what would fill any memory', () => {
  it('is refused where the nodes and edges are too many, with how many can be', () => {
    const nodes = `{"id":1}${',{}'.repeat(600_001)}`
    expect(refusal('g.json', `{"nodes":[${nodes}],"links":[]}`)).toContain('600,000 are the most')
    expect(
      refusal('g.json', `{"format":"attest","version":1,"entities":[${nodes}],"statements":[]}`),
    ).toContain('600,000 are the most')
  })

  it('is refused before it is read where the values are too many', () => {
    const commas = ','.repeat(20_000_001)
    expect(refusal('g.json', `[${commas}`)).toContain('20,000,000 values')
    expect(refusal('g.csv', commas)).toContain('20,000,000 values')
    expect(refusal('g.ftm', commas)).toContain('20,000,000 values')
  })
})

describe('ids and ends', () => {
  it('30,000 edges of one id open, each with an id of its own', () => {
    const { dataset, issues } = opened(
      'g.csv',
      `id,source,target\n${many(30_000, () => 'e,a,b\n')}`,
    )
    expect(dataset.statements).toHaveLength(30_000)
    expect(issues).toHaveLength(29_999)
  })

  it('100,000 loose ends are each told, and the rest opens', () => {
    const { dataset, issues } = opened(
      'g.graphml',
      `<graphml><graph><node id="a"/>${many(100_000, (at) => `<edge source="a" target="x${at}"/>`)}</graph></graphml>`,
    )
    expect(dataset.statements).toEqual([])
    expect(issues).toHaveLength(100_000)
  })

  it('a chain of 50,000 nodes nested in each other opens, a circle of as many does not', () => {
    const chain = (first: string) =>
      `<gexf><graph><nodes>${many(50_000, (at) => `<node id="${at}" pid="${at === 0 ? first : at - 1}"/>`)}</nodes></graph></gexf>`
    const { dataset } = opened('g.gexf', chain('none'))
    expect(dataset.entities.at(-1)?.rollsUpTo).toBe('49998')
    expect(refusal('g.gexf', chain('49999'))).toContain('rolls up to itself')
  })

  it('30,000 accusations either way between two open', () => {
    const rows = many(30_000, (at) => `${at % 2 === 0 ? 'a,b' : 'b,a'},accuses\n`)
    expect(opened('g.csv', `source,target,relation\n${rows}`).dataset.statements).toHaveLength(
      30_000,
    )
  })
})

describe('positions', () => {
  it.each(['NaN', 'Infinity', '-Infinity', '1e999', '', 'x'])(
    'of %j are none: the graph opens without',
    (x) => {
      const { dataset } = opened(
        'g.gexf',
        `<gexf><graph><nodes><node id="a"><position x="${x}" y="1"/></node></nodes></graph></gexf>`,
      )
      expect(dataset.layout.landscape).toBeNull()
    },
  )

  it.each(['1e999', '"NaN"', 'null', '[]', '-1e999'])('of %s in JSON are none either', (x) => {
    for (const text of [
      `{"nodes":[{"id":"a","x":${x},"y":1}],"links":[]}`,
      `{"elements":{"nodes":[{"data":{"id":"a"},"position":{"x":${x},"y":1}}]}}`,
      `{"options":{},"nodes":[{"key":"a","attributes":{"x":${x},"y":1}}],"edges":[]}`,
      `[{"CXVersion":"2.0"},{"nodes":[{"id":"a","x":${x},"y":1}]},{"status":[{"success":true}]}]`,
    ])
      expect(opened('g.json', text).dataset.layout.landscape).toBeNull()
  })
})
