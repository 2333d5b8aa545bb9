import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGraphFile } from '../../../src/io/imports/index.ts'
import { childrenNamed, readXml, type XmlElement } from '../../../src/io/xml/read.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'
import { contextOf, formatNamed, withoutText, written } from '../../helpers/exported.ts'

const NODE_KEYS = [
  'label',
  'kind',
  'kind_label',
  'aliases',
  'role',
  'rolls_up_to',
  'wikidata',
  'unnamed',
  'alleged',
  'figures',
  'json',
]
const EDGE_KEYS = [
  'statement',
  'relation',
  'family',
  'polarity',
  'symmetric',
  'status',
  'stance',
  'contested',
  'said',
  'quote',
  'quote_start',
  'quote_end',
  'source',
  'sha256',
  'when_from',
  'when_to',
  'words',
  'answer',
  'who_denies',
  'json',
]

const dataset = parsed(
  aDataset({
    entities: [
      anEntity('aland', { aliases: ['A-land'], role: 'host', wikidata: 'Q42' }),
      anEntity('borduria', { rollsUpTo: 'aland' }),
      anEntity('cobalt'),
      anEntity('delta'),
    ],
    statements: [
      aStatement('meeting', { when: '2031-05' }),
      aStatement('offer', { relation: 'offers-mediation', object: ['borduria', 'cobalt'] }),
      aStatement('since', { relation: 'visits', when: '2031-05-02/..' }),
    ],
    layout: { landscape: { aland: [10, 20], borduria: [0, 0], cobalt: [-1.5, 3], delta: [5, -7] } },
  }),
)

const rootOf = (id: 'gexf' | 'graphml'): XmlElement =>
  readXml(new TextDecoder().decode(written(id, dataset))).root

const all = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
]

const attribute = (elements: readonly XmlElement[], name: string): (string | undefined)[] =>
  elements.map((element) => element.attributes.get(name))

describe('GraphML', () => {
  const root = rootOf('graphml')

  it('declares the promised keys with scalar types only', () => {
    const keys = all(root, 'key')
    const namesFor = (domain: string): (string | undefined)[] =>
      attribute(
        keys.filter((key) => key.attributes.get('for') === domain),
        'attr.name',
      )
    expect(namesFor('node')).toEqual(NODE_KEYS)
    expect(namesFor('edge')).toEqual(EDGE_KEYS)
    for (const type of attribute(keys, 'attr.type'))
      expect(['boolean', 'int', 'long', 'float', 'double', 'string']).toContain(type)
  })

  it('is directed, with a node an entity, isolated ones too, and an edge a line', () => {
    expect(attribute(all(root, 'graph'), 'edgedefault')).toEqual(['directed'])
    expect(attribute(all(root, 'node'), 'id')).toEqual(['aland', 'borduria', 'cobalt', 'delta'])
    expect(attribute(all(root, 'edge'), 'id')).toEqual([
      'meeting',
      'offer~borduria',
      'offer~cobalt',
      'since',
    ])
  })

  it('writes lists as JSON, dates as days and the place of the quote in code points', () => {
    const keys = new Map(
      all(root, 'key').map((key) => [key.attributes.get('id'), key.attributes.get('attr.name')]),
    )
    const [edge] = all(root, 'edge')
    const data = new Map(
      childrenNamed(edge ?? root, 'data').map((one) => [
        keys.get(one.attributes.get('key')),
        one.text,
      ]),
    )
    const text = dataset.sources[0]?.text ?? ''
    const start = Number(data.get('quote_start'))
    expect([...text].slice(start, Number(data.get('quote_end'))).join('')).toBe(data.get('quote'))
    expect(data.get('when_from')).toBe('2031-05-01')
    expect(data.get('when_to')).toBe('2031-05-31')
    expect(data.get('symmetric')).toBe('true')
    expect(data.get('said')).toBe('[]')
    expect(data.get('sha256')).toBe(dataset.sources[0]?.sha256)
    expect(JSON.parse(data.get('json') ?? '')).toEqual(dataset.statements[0])
  })
})

describe('GEXF', () => {
  const root = rootOf('gexf')

  it('is 1.2draft with the drawing namespace that readers know', () => {
    expect(root.attributes.get('version')).toBe('1.2')
    expect(root.attributes.get('xmlns')).toBe('http://www.gexf.net/1.2draft')
    expect(root.attributes.get('xmlns:viz')).toBe('http://www.gexf.net/1.2draft/viz')
  })

  it('declares the promised columns under numbers', () => {
    const declared = all(root, 'attribute')
    expect(attribute(declared, 'title')).toEqual([
      ...NODE_KEYS.filter((name) => name !== 'label'),
      ...EDGE_KEYS,
    ])
    for (const id of attribute(declared, 'id')) expect(id).toMatch(/^\d+$/)
    for (const type of attribute(declared, 'type'))
      expect(['boolean', 'integer', 'long', 'double', 'string']).toContain(type)
  })

  it('gives start and end only to dated statements, and only as far as they are known', () => {
    const edges = all(root, 'edge')
    expect(attribute(edges, 'start')).toEqual(['2031-05-01', undefined, undefined, '2031-05-02'])
    expect(attribute(edges, 'end')).toEqual(['2031-05-31', undefined, undefined, undefined])
  })

  it('places nodes with the y axis upwards and colours edges by family', () => {
    expect(attribute(all(root, 'position'), 'x')).toEqual(['10', '0', '-1.5', '5'])
    expect(attribute(all(root, 'position'), 'y')).toEqual(['-20', '0', '-3', '7'])
    const [colour] = all(root, 'color')
    expect([...(colour?.attributes ?? [])]).toEqual([
      ['r', '26'],
      ['g', '43'],
      ['b', '60'],
    ])
  })

  it('leaves out positions where there are none, and a colour that is no hexadecimal one', () => {
    const bytes = formatNamed('gexf').write(dataset, {
      ...contextOf(dataset, null),
      colourOf: () => 'red;}',
    })
    const { root: bare } = readXml(new TextDecoder().decode(bytes))
    expect(all(bare, 'position')).toEqual([])
    expect(all(bare, 'color')).toEqual([])
  })
})

describe('GEXF 1.3', () => {
  const [newest] = formatNamed('gexf').editions ?? []
  const bytes = newest?.write(dataset, contextOf(dataset)) ?? new Uint8Array()
  const { root } = readXml(new TextDecoder().decode(bytes))

  it('says its version, and of every edge the statement that it belongs to', () => {
    expect(root.attributes.get('version')).toBe('1.3')
    expect(root.attributes.get('xmlns')).toBe('http://gexf.net/1.3')
    expect(root.attributes.get('xmlns:viz')).toBe('http://gexf.net/1.3/viz')
    expect(attribute(all(root, 'edge'), 'kind')).toEqual(['meeting', 'offer', 'offer', 'since'])
    expect(attribute(all(rootOf('gexf'), 'edge'), 'kind')).toEqual(Array(4).fill(undefined))
  })

  it('reads back as the same dataset, whatever is in it', () => {
    fc.assert(
      fc.property(anyDataset, (any) => {
        const file = newest?.write(any, contextOf(any)) ?? new Uint8Array()
        expect(readGraphFile('x.gexf', file).dataset).toEqual(withoutText(any))
      }),
      { numRuns: 50 },
    )
  })
})

it('attributes of a foreign graph become columns of their own type, and never take the name of ours', () => {
  const foreign = parsed({
    format: 'attest',
    version: 1,
    id: 'f',
    title: 'F',
    evidence: 'none',
    entities: [
      { id: 'a', kind: 'x', name: 'A', attributes: { weight: 2, kind: 'own', big: 2 ** 40 } },
      { id: 'b', kind: 'x', name: 'B', attributes: { weight: 2.5, list: [1, 2] } },
    ],
    statements: [{ id: 'e', relation: 'r', subject: 'a', object: 'b', attributes: { on: true } }],
  })
  const { root } = readXml(new TextDecoder().decode(written('graphml', foreign)))
  const extra = all(root, 'key')
    .map(({ attributes }) => `${attributes.get('attr.name')} ${attributes.get('attr.type')}`)
    .filter((key) => /^(attribute_|weight|big|list|on )/.test(key))
  expect(extra).toEqual([
    'weight double',
    'attribute_kind string',
    'big long',
    'list string',
    'on boolean',
  ])
  expect(all(root, 'data').map(({ text }) => text)).toContain('[1,2]')
})
