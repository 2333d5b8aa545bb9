import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.ts'
import { allLines } from '../../src/domain/lines.ts'
import { readGraphFile } from '../../src/io/imports/index.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { written } from '../helpers/exported.ts'
import { outside, python } from '../helpers/outside.ts'

const SCRIPT = 'tests/helpers/read_with_networkx.py'

interface Found {
  readonly version: string
  readonly directed: boolean
  readonly multigraph: boolean
  readonly nodes: readonly { readonly id: string; readonly data: Record<string, unknown> }[]
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly key: string
    readonly data: Record<string, unknown>
  }[]
}

const networkx = (...args: readonly string[]): string => python('networkx', SCRIPT, ...args)

const HOSTILE = 'a\u0000b <i>&amp;</i> "\'\t\r\n]]> \ud800 عربي 東京 😀'

const dataset: Dataset = parsed(
  aDataset({
    entities: [
      anEntity('aland', { name: HOSTILE, aliases: ['A', '=1+1'], unnamed: true }),
      anEntity('borduria'),
      anEntity('cobalt', { kind: 'place', rollsUpTo: 'aland' }),
      anEntity('alone', { alleged: true }),
    ],
    statements: [
      aStatement('meeting', { when: '2031-05-03' }),
      aStatement('again'),
      aStatement('offer', {
        relation: 'offers-mediation',
        object: ['borduria', 'cobalt'],
        status: 'claimed',
        said: ['cobalt'],
      }),
      aStatement('back', {
        relation: 'visits',
        subject: 'borduria',
        object: 'aland',
        when: '2031',
      }),
    ],
    layout: { landscape: { aland: [1, 2], borduria: [3, 4], cobalt: [5, 6], alone: [7, 8] } },
  }),
)

const folder = mkdtempSync(join(tmpdir(), 'attest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const FORMATS = ['graphml', 'gexf'] as const
const pathOf = (format: string): string => join(folder, `graph.${format}`)
const found = new Map<string, Found>()

beforeAll(() => {
  for (const format of FORMATS) writeFileSync(pathOf(format), written(format, dataset))
  const all = JSON.parse(networkx(...FORMATS.map(pathOf)))
  for (const [at, format] of FORMATS.entries()) found.set(format, all[at])
})

const inNetworkx = (format: string): Found => {
  const one = found.get(format)
  if (one === undefined) throw new Error(`networkx read no ${format}.`)
  return one
}

describe.each(FORMATS)('%s in networkx', (format) => {
  it('is a directed multigraph with every node and line under its id', () => {
    const { directed, multigraph, nodes, edges } = inNetworkx(format)
    expect({ directed, multigraph }).toEqual({ directed: true, multigraph: true })
    expect(nodes.map(({ id }) => id)).toEqual(['aland', 'borduria', 'cobalt', 'alone'])
    expect(edges.map(({ from, to, key }) => [from, to, key]).toSorted()).toEqual(
      allLines(dataset)
        .map(({ from, to, id }) => [from, to, id])
        .toSorted(),
    )
  })

  it('has every promised attribute of a node, in its type', () => {
    const [aland] = inNetworkx(format).nodes
    expect(aland?.data).toMatchObject({
      label: 'a_x0000_b <i>&amp;</i> "\'\t\r\n]]> _xD800_ عربي 東京 😀',
      kind: 'country',
      kind_label: 'Country',
      aliases: '["A","=1+1"]',
      unnamed: true,
      alleged: false,
    })
    expect(JSON.parse(String(aland?.data.json))).toEqual(dataset.entities[0])
    expect(inNetworkx(format).nodes[2]?.data.rolls_up_to).toBe('aland')
  })

  it('has every promised attribute of an edge, in its type', () => {
    const edge = inNetworkx(format).edges.find(({ key }) => key === 'meeting')
    const [meeting] = dataset.statements
    const [quote] = meeting?.quotes ?? []
    expect(edge?.data).toMatchObject({
      statement: 'meeting',
      relation: 'consults',
      family: 'talk',
      polarity: 'cooperative',
      symmetric: true,
      status: 'reported',
      stance: 'uncontested',
      contested: false,
      said: '[]',
      quote: quote?.exact,
      quote_start: quote?.start,
      quote_end: quote?.end,
      source: 'report',
      sha256: dataset.sources[0]?.sha256,
      when_from: '2031-05-03',
      when_to: '2031-05-03',
      words: expect.stringContaining('borduria'),
    })
    expect(JSON.parse(String(edge?.data.json))).toEqual(meeting)
  })

  it('saved again by networkx still opens here with every statement', () => {
    const target = join(folder, `saved.${format}`)
    networkx('--rewrite', pathOf(format), target)
    const { dataset: again, issues } = readGraphFile(`saved.${format}`, readFileSync(target))
    expect(issues).toEqual([])
    expect(again?.entities).toEqual(dataset.entities)
    expect(new Set(again?.statements)).toEqual(new Set(dataset.statements))
  })

  it('is well-formed for xmllint', () => {
    outside(
      'xmllint',
      ['--noout', pathOf(format)],
      'This test checks our files with xmllint: install it (Debian: apt-get install libxml2-utils).',
    )
  })
})

describe('GEXF in networkx', () => {
  it('has dates where there are dates, and positions', () => {
    const { nodes, edges } = inNetworkx('gexf')
    const dates = Object.fromEntries(
      edges.map(({ key, data }) => [key, [data.start, data.end].filter(Boolean)]),
    )
    expect(dates).toMatchObject({
      meeting: ['2031-05-03', '2031-05-03'],
      back: ['2031-01-01', '2031-12-31'],
      again: [],
    })
    expect(nodes[1]?.data.viz).toMatchObject({ position: { x: 3, y: -4, z: 0 } })
  })
})
