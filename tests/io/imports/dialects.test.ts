import { gzipSync as gzip } from 'node:zlib'
import fc from 'fast-check'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../../src/domain/told.ts'
import { importFormatOf, readGraphFile } from '../../../src/io/imports/index.ts'
import { bytesOf } from '../../helpers/exported.ts'

const opened = (name: string, text: string | Uint8Array) => {
  const { dataset, issues } = readGraphFile(name, typeof text === 'string' ? bytesOf(text) : text)
  if (dataset === null) throw new Error(JSON.stringify(issues))
  return { dataset, issues }
}

const json = (value: unknown, name = 'g.json') => opened(name, JSON.stringify(value))

describe('Cytoscape JSON', () => {
  const nodes = [
    { data: { id: 'a', name: 'Aland', type: 'Country' }, position: { x: 1, y: 2 } },
    { data: { id: 'b', label: 'Bay', parent: 'a' }, position: { x: 3, y: -4 }, classes: 'wet big' },
  ]
  const edges = [{ data: { id: 'e', source: 'a', target: 'b', interaction: 'feeds', weight: 2 } }]

  it.each([
    ['with grouped elements', { elements: { nodes, edges }, data: { name: 'Map' } }],
    ['with a flat list of elements', { elements: [...nodes, ...edges], data: { name: 'Map' } }],
    ['that is a list', [...nodes, ...edges]],
  ])('%s opens with kinds, relations, positions, parents and attributes', (_, value) => {
    const { dataset, issues } = json(value)
    expect(issues).toEqual([])
    expect(dataset.title).toBe(Array.isArray(value) ? 'g.json' : 'Map')
    expect(dataset.entities).toMatchObject([
      { id: 'a', name: 'Aland', kind: 'country' },
      { id: 'b', name: 'Bay', rollsUpTo: 'a', attributes: { classes: 'wet big' } },
    ])
    expect(dataset.statements).toMatchObject([
      { id: 'e', relation: 'feeds', subject: 'a', object: ['b'], attributes: { weight: 2 } },
    ])
    expect([...(dataset.layout.landscape?.values() ?? [])]).toEqual([
      [1, 2],
      [3, -4],
    ])
  })

  it('says that styles are not applied', () => {
    const { issues } = json({ elements: { nodes, edges }, style: [{ selector: 'node' }] })
    expect(issues).toMatchObject([{ rule: 'left-out', where: 'style' }])
  })
})

describe('CX2', () => {
  const file = (status: unknown = { success: true }) => [
    { CXVersion: '2.0', hasFragments: true },
    { metaData: [{ name: 'nodes', elementCount: 2 }] },
    {
      attributeDeclarations: [
        {
          nodes: { name: { a: 'n', d: 'string' }, alive: { d: 'boolean', v: true } },
          edges: { interaction: { a: 'i', d: 'string' } },
        },
      ],
    },
    { networkAttributes: [{ name: 'Signals' }] },
    { nodes: [{ id: 1, x: 5, y: 6, v: { n: 'Ras' } }] },
    { nodes: [{ id: 2, x: 7, y: 8, v: { n: 'Raf', alive: false } }] },
    { edges: [{ id: 1, s: 1, t: 2, v: { i: 'binds' } }] },
    { visualProperties: [{ default: {} }] },
    ...(status === null ? [] : [{ status: [status] }]),
  ]

  it('opens with the names that its short forms stand for, its defaults and its fragments', () => {
    const { dataset, issues } = json(file())
    expect(dataset.title).toBe('Signals')
    expect(dataset.entities).toMatchObject([
      { id: '1', name: 'Ras', attributes: { alive: true } },
      { id: '2', name: 'Raf', attributes: { alive: false } },
    ])
    expect(dataset.statements).toMatchObject([{ relation: 'binds', subject: '1', object: ['2'] }])
    expect(issues.map(({ where }) => inEnglish(where))).toEqual(['aspect visualProperties'])
  })

  it.each([
    ['without its end', file(null), 'breaks off'],
    ['that says that it failed', file({ success: false }), 'could not be written whole'],
    ['in version 1', [{ CXVersion: '1.0' }], 'CX2 is what can be read'],
  ])('%s is refused', (_, value, words) => {
    expect(() => json(value)).toThrow(words)
  })
})

describe('node-link JSON', () => {
  it.each(['links', 'edges'])('of networkx opens with its %s, keys and direction', (name) => {
    const { dataset } = json({
      directed: false,
      multigraph: true,
      graph: { name: 'Karate' },
      nodes: [{ id: 0, club: 'Hi' }, { id: 1 }],
      [name]: [
        { source: 0, target: 1, key: 0, weight: 4 },
        { source: 0, target: 1, key: 1 },
      ],
    })
    expect(dataset.title).toBe('Karate')
    expect(dataset.entities).toMatchObject([{ id: '0', attributes: { club: 'Hi' } }, { id: '1' }])
    expect(dataset.statements).toMatchObject([
      {
        relation: 'link (undirected)',
        subject: '0',
        object: ['1'],
        attributes: { weight: 4, key: 0 },
      },
      { relation: 'link (undirected)', attributes: { key: 1 } },
    ])
  })

  it('of d3 may count the nodes of its links', () => {
    const { dataset } = json({
      nodes: [{ name: 'Valjean' }, { name: 'Javert' }],
      links: [{ source: 1, target: 0, value: 17 }],
    })
    expect(dataset.statements).toMatchObject([{ subject: 'Javert', object: ['Valjean'] }])
  })

  it('of vis-network may say from and to', () => {
    const { dataset } = json({
      nodes: [
        { id: 1, label: 'One', x: 0, y: 0 },
        { id: 2, label: 'Two', x: 10, y: 5 },
      ],
      edges: [{ from: 1, to: 2, label: 'follows' }],
    })
    expect(dataset.statements).toMatchObject([{ relation: 'follows', subject: '1', object: ['2'] }])
    expect(dataset.layout.landscape?.size).toBe(2)
  })

  it('of force-graph may hold the nodes themselves as the ends of a link', () => {
    const { dataset } = json({
      nodes: [{ id: 'x' }, { id: 'y' }],
      links: [{ source: { id: 'x' }, target: { id: 'y' } }],
    })
    expect(dataset.statements).toMatchObject([{ subject: 'x', object: ['y'] }])
  })
})

it('graphology JSON opens, its y axis turned over', () => {
  const { dataset } = json({
    attributes: { name: 'Web' },
    options: { type: 'mixed', multi: true },
    nodes: [
      { key: 'a', attributes: { label: 'A', x: 1, y: 2 } },
      { key: 'b', attributes: { x: 3, y: 4 } },
    ],
    edges: [
      { key: 'e1', source: 'a', target: 'b', attributes: { type: 'cites' } },
      { key: 'e2', source: 'b', target: 'a', undirected: true },
    ],
  })
  expect(dataset.title).toBe('Web')
  expect(dataset.statements).toMatchObject([
    { id: 'e1', relation: 'cites' },
    { id: 'e2', relation: 'link (undirected)' },
  ])
  expect([...(dataset.layout.landscape ?? [])]).toEqual([
    ['a', [1, -2]],
    ['b', [3, -4]],
  ])
})

describe('JSON Graph Format', () => {
  it.each([
    ['2', { a: { label: 'Anna', metadata: { age: 3 } }, b: {} }],
    ['1', [{ id: 'a', label: 'Anna', metadata: { age: 3 } }, { id: 'b' }]],
  ])('in version %s opens with relations and metadata', (_, nodes) => {
    const { dataset, issues } = json({
      graph: {
        label: 'Family',
        nodes,
        edges: [{ source: 'a', target: 'b', relation: 'mother of', metadata: { sure: true } }],
      },
    })
    expect(issues).toEqual([])
    expect(dataset.title).toBe('Family')
    expect(dataset.entities).toMatchObject([
      { id: 'a', name: 'Anna', attributes: { age: 3 } },
      { id: 'b', name: 'b' },
    ])
    expect(dataset.statements).toMatchObject([
      { relation: 'mother of', attributes: { sure: true } },
    ])
  })

  it('lists hyperedges and further graphs as left out', () => {
    const { issues } = json({
      graphs: [
        { nodes: { a: {} }, hyperedges: [{ id: 'h', nodes: ['a'] }] },
        { label: 'second', nodes: {} },
      ],
    })
    expect(issues.map(({ where }) => inEnglish(where))).toEqual(['hyperedge h', 'graph second'])
  })
})

it('a STIX bundle opens: relationships, sightings and references as lines with their dates', () => {
  const { dataset, issues } = json({
    type: 'bundle',
    id: 'bundle--1',
    objects: [
      { type: 'identity', id: 'identity--1', name: 'Desk' },
      { type: 'malware', id: 'malware--1', name: 'Worm', created_by_ref: 'identity--1' },
      { type: 'tool', id: 'tool--1', name: 'Pick' },
      {
        type: 'relationship',
        id: 'relationship--1',
        relationship_type: 'uses',
        source_ref: 'malware--1',
        target_ref: 'tool--1',
        start_time: '2020-02-03T04:05:06Z',
      },
      {
        type: 'sighting',
        id: 'sighting--1',
        sighting_of_ref: 'malware--1',
        where_sighted_refs: ['identity--1'],
      },
      { type: 'report', id: 'report--1', name: 'All', object_refs: ['tool--1', 'malware--9'] },
      { type: 'marking-definition', id: 'marking-definition--1' },
    ],
  })
  const lines = dataset.statements.map(
    ({ subject, relation, object }) => `${subject} ${relation} ${object.join()}`,
  )
  expect(lines).toEqual([
    'malware--1 created_by identity--1',
    'malware--1 uses tool--1',
    'identity--1 sighting malware--1',
    'report--1 object tool--1',
  ])
  expect(dataset.statements[1]).toMatchObject({
    when: { edtf: '2020-02-03/..' },
    attributes: { start_time: '2020-02-03T04:05:06Z' },
  })
  expect(issues.map(({ rule }) => rule)).toEqual(['left-out', 'dangling-edge'])
})

describe('entities of FollowTheMoney', () => {
  const lines = [
    { id: 'p', schema: 'Person', properties: { name: ['Ann', 'Anne'], addressEntity: ['ad'] } },
    { id: 'c', schema: 'Company', caption: 'Cee Ltd', properties: { name: ['Cee Ltd'] } },
    { id: 'ad', schema: 'Address', properties: { full: ['1 Road'] } },
    {
      id: 'o',
      schema: 'Ownership',
      properties: { owner: ['p'], asset: ['c'], startDate: ['2019-05'], percentage: ['51'] },
    },
    { id: 'd', schema: 'Directorship', properties: { director: ['p'] } },
  ]
  const text = lines.map((line) => JSON.stringify(line)).join('\n')

  it('open with their links, dates and references', () => {
    const { dataset, issues } = opened('g.ftm.json', text)
    expect(dataset.entities).toMatchObject([
      { id: 'p', name: 'Ann', kind: 'person' },
      { id: 'c', name: 'Cee Ltd', kind: 'Company' },
      { id: 'ad', kind: 'Address', attributes: { full: '1 Road' } },
    ])
    expect(dataset.statements).toMatchObject([
      { id: 'o', relation: 'Ownership', subject: 'p', object: ['c'], when: { edtf: '2019-05/..' } },
      { relation: 'addressEntity', subject: 'p', object: ['ad'] },
    ])
    expect(issues.map(({ where }) => inEnglish(where))).toEqual(['entity d'])
  })

  it('are refused whole where a line breaks off', () => {
    expect(() => opened('g.jsonl', text.slice(0, -10))).toThrow('Line 5 of g.jsonl')
  })
})

describe('a table alone', () => {
  it.each([
    ['g.csv', 'Source,Target,Type,Weight,Label\na,b,Undirected,2,knows\n'],
    ['g.tsv', 'source\ttarget\ttype\tweight\tlabel\na\tb\tundirected\t2\tknows\n'],
    ['g.csv', '﻿FROM;TO;type;weight;label\r\na;b;undirected;2;knows\r\n'],
    ['g.csv', 'from|to|type|weight|label\na|b|undirected|2|knows\n'],
  ])('%s of edges opens whatever stands between its cells', (name, text) => {
    const { dataset } = opened(name, text)
    expect(dataset.entities.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(dataset.statements).toMatchObject([{ relation: 'knows (undirected)' }])
    expect(Object.values(dataset.statements[0]?.attributes ?? {})).toContain(2)
  })

  it('of edges without names of columns opens with every row', () => {
    const { dataset } = opened('g.csv', '1,2\n2,3\n3,1\n')
    expect(dataset.statements.map(({ subject, object }) => [subject, ...object])).toEqual([
      ['1', '2'],
      ['2', '3'],
      ['3', '1'],
    ])
  })

  it('of nodes opens with kinds, names and attributes', () => {
    const { dataset } = opened('g.csv', 'id,name,category,age\nx,Xenia,woman,007\n')
    expect(dataset.entities).toMatchObject([
      { id: 'x', name: 'Xenia', kind: 'woman', attributes: { age: '007' } },
    ])
  })

  it('in the letters of Western Windows opens with its accents', () => {
    const text = Uint8Array.from('source,target\nMünchen,Zürich\n', (char) => char.charCodeAt(0))
    expect(opened('g.csv', text).dataset.entities.map(({ id }) => id)).toEqual([
      'München',
      'Zürich',
    ])
  })
})

describe('a packed graph', () => {
  const inner = bytesOf('source,target\na,b\n')

  it('opens from gzip and from a zip of one file', () => {
    expect(opened('g.csv.gz', gzipSync(inner)).dataset.statements).toHaveLength(1)
    const graph = bytesOf(JSON.stringify({ nodes: [{ id: 'a' }], links: [] }))
    expect(opened('g.zip', zipSync({ 'x/graph one.json': graph })).dataset.entities).toHaveLength(1)
  })

  it.each([0.3, 0.6, 0.95, 0.999])('is refused where gzip is cut to %d of its length', (part) => {
    const whole = gzipSync(inner.length < 1 ? inner : bytesOf('source,target\n'.padEnd(5000, 'xy')))
    expect(() => opened('g.csv.gz', whole.subarray(0, Math.floor(whole.length * part)))).toThrow(
      'breaks off',
    )
  })

  it('is refused while a bomb goes off', () => {
    const bomb = new Uint8Array(gzip(new Uint8Array(401_000_000), { level: 1 }))
    expect(() => opened('g.csv.gz', bomb)).toThrow('too much to open')
  })
})

const NAME = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((text) => text.trim() === text && text !== '')

describe('any graph, whatever its names', () => {
  const graphs = fc.uniqueArray(NAME, { minLength: 1, maxLength: 8 }).chain((ids) =>
    fc.record({
      ids: fc.constant(ids),
      links: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
        maxLength: 12,
      }),
      keys: fc.uniqueArray(fc.constantFrom('__proto__', 'constructor', 'toString', 'x y'), {
        maxLength: 3,
      }),
    }),
  )

  it.each([
    [
      'cytoscape',
      (ids: string[], links: string[][], extra: object) => ({
        elements: {
          nodes: ids.map((id) => ({ data: { ...extra, id } })),
          edges: links.map(([source, target]) => ({ data: { source, target } })),
        },
      }),
    ],
    [
      'node-link',
      (ids: string[], links: string[][], extra: object) => ({
        nodes: ids.map((id) => ({ ...extra, id })),
        links: links.map(([source, target]) => ({ source, target })),
      }),
    ],
    [
      'graphology',
      (ids: string[], links: string[][], extra: object) => ({
        options: {},
        nodes: ids.map((key) => ({ key, attributes: extra })),
        edges: links.map(([source, target]) => ({ source, target })),
      }),
    ],
  ])('opens whole as %s, attributes of any name kept', (_, write) => {
    fc.assert(
      fc.property(graphs, ({ ids, links, keys }) => {
        const extra = Object.fromEntries(keys.map((key) => [key, 1]))
        const { dataset } = json(write(ids, links, extra))
        expect(dataset.entities.map(({ id }) => id)).toEqual(ids)
        expect(dataset.statements.map(({ subject, object }) => [subject, ...object])).toEqual(links)
        for (const { attributes } of dataset.entities)
          expect(Object.keys(attributes ?? {}).sort()).toEqual([...keys].sort())
      }),
      { numRuns: 60 },
    )
  })
})

it('the longest ending decides which format reads a file', () => {
  expect(
    ['a.json', 'a.ftm.json', 'a.csv', 'a.csv.zip', 'a.zip', 'a.cyjs', 'a.gexf.gz'].map(
      (name) => importFormatOf(name)?.id,
    ),
  ).toEqual(['json', 'ftm', 'csv', 'csv', 'zip', 'cytoscape', 'gzip'])
})
