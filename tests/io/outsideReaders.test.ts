import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.ts'
import { allLines } from '../../src/domain/lines.ts'
import { reviveCell } from '../../src/io/csv/cells.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { written } from '../helpers/exported.ts'
import { python } from '../helpers/outside.ts'

const HOSTILE = 'a\u0000b <i>&amp;</i> "\'\t\r\n]]> \ud800 عربي 東京 😀'
const VISIBLE = 'a_x0000_b <i>&amp;</i> "\'\t\r\n]]> _xD800_ عربي 東京 😀'

const dataset: Dataset = parsed(
  aDataset({
    entities: [
      anEntity('aland', { name: HOSTILE, unnamed: true }),
      anEntity('borduria', { name: '=HYPERLINK("x")' }),
      anEntity('cobalt', { kind: 'place' }),
      anEntity('alone', { alleged: true }),
    ],
    statements: [
      aStatement('meeting', { when: '2031-05-03' }),
      aStatement('again'),
      aStatement('offer', { relation: 'offers-mediation', object: ['borduria', 'cobalt'] }),
    ],
    layout: { landscape: { aland: [1, 2], borduria: [3, 4], cobalt: [5, 6], alone: [7, 8] } },
  }),
)

/** igraph 0.10 shows an ampersand in an id as `&#38;`, so that none stands here. A foreign graph may hold lines from a node to itself. */
const loops: Dataset = parsed({
  format: 'attest',
  version: 1,
  id: 'loops',
  title: 'Loops',
  evidence: 'none',
  entities: [
    { id: `1 "'<`, kind: 'x', name: '' },
    { id: 'b', kind: 'x', name: 'B' },
  ],
  statements: [
    { id: 'one', relation: 'r', subject: `1 "'<`, object: `1 "'<` },
    { id: 'two', relation: 'r', subject: `1 "'<`, object: `1 "'<` },
    { id: 'three', relation: 'r', subject: 'b', object: `1 "'<` },
  ],
})

const folder = mkdtempSync(join(tmpdir(), 'attest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const saved = (format: 'graphml' | 'cytoscape' | 'csv', name: string, of: Dataset): string => {
  const path = join(folder, name)
  writeFileSync(path, written(format, of))
  return path
}

const ends = (of: Dataset): string[] => allLines(of).map(({ from, to }) => `${from} → ${to}`)
const told = (edges: readonly { readonly from: string; readonly to: string }[]): string[] =>
  edges.map(({ from, to }) => `${from} → ${to}`)

describe('GraphML in igraph', () => {
  const read = (of: Dataset) =>
    JSON.parse(
      python('igraph', 'tests/helpers/read_with_igraph.py', saved('graphml', 'i.graphml', of)),
    )[0]

  it('is a directed graph with every node and line, parallel ones too', () => {
    const { directed, nodes, edges } = read(dataset)
    expect(directed).toBe(true)
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(
      dataset.entities.map(({ id }) => String(id)),
    )
    expect(told(edges).toSorted()).toEqual(ends(dataset).toSorted())
  })

  it('has names, quotes, their places and the hash of their source', () => {
    const { nodes, edges } = read(dataset)
    const [quote] = dataset.statements[0]?.quotes ?? []
    expect(nodes[0].data).toMatchObject({ label: VISIBLE, unnamed: true, alleged: false })
    expect(edges[0].data).toMatchObject({
      statement: 'meeting',
      quote: quote?.exact,
      quote_start: quote?.start,
      quote_end: quote?.end,
      sha256: dataset.sources[0]?.sha256,
      contested: false,
    })
    expect(JSON.parse(edges[0].data.json)).toEqual(dataset.statements[0])
  })

  it('keeps lines from a node to itself', () => {
    expect(told(read(loops).edges).toSorted()).toEqual(ends(loops).toSorted())
  })
})

describe('Cytoscape JSON in networkx', () => {
  const read = (of: Dataset) =>
    JSON.parse(
      python('networkx', 'tests/helpers/read_with_networkx.py', saved('cytoscape', 'n.cyjs', of)),
    )[0]

  it.each([
    ['with evidence', dataset],
    ['of another program', loops],
  ])('is a directed multigraph of every node and line: a graph %s', (_, of) => {
    const { directed, multigraph, nodes, edges } = read(of)
    expect({ directed, multigraph }).toEqual({ directed: true, multigraph: true })
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(
      of.entities.map(({ id }) => String(id)),
    )
    expect(told(edges).toSorted()).toEqual(ends(of).toSorted())
  })

  it('has the quote and its source beside the ends of the edge', () => {
    const { edges } = read(dataset)
    expect(edges[0].data).toMatchObject({
      source: 'aland',
      target: 'borduria',
      quote_source: 'report',
      quote: dataset.statements[0]?.quotes[0]?.exact,
    })
  })
})

describe('CSV in Python’s csv module', () => {
  it('has every row and cell, and no cell that a spreadsheet would run', () => {
    const tables = JSON.parse(
      python('networkx', 'tests/helpers/read_with_csv.py', saved('csv', 'c.zip', dataset)),
    )
    const names = tables['nodes.csv'].map((row: { label: string }) => row.label)
    expect(names).toEqual([VISIBLE, `'=HYPERLINK("x")`, 'cobalt', 'alone'])
    expect(names.map(reviveCell)[1]).toBe('=HYPERLINK("x")')
    const rows: readonly { readonly json: string }[] = tables['edges.csv']
    expect(rows.map(({ json }) => JSON.parse(json).id)).toEqual(
      allLines(dataset).map(({ statement }) => statement.id),
    )
    for (const row of [...tables['nodes.csv'], ...tables['edges.csv']])
      for (const cell of Object.values(row)) expect(String(cell)).not.toMatch(/^[=+@\t\r]|^-\D/)
  })
})
