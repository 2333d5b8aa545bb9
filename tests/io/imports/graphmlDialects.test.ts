import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGraphFile } from '../../../src/io/imports/index.ts'

const FOLDER = new URL('../../fixtures/imports/', import.meta.url)

const opened = (name: string) => {
  const { dataset, issues } = readGraphFile(name, readFileSync(new URL(name, FOLDER)))
  if (dataset === null) throw new Error(JSON.stringify(issues))
  return { dataset, rules: issues.map(({ rule }) => rule) }
}

describe('GraphML as other programs write it', () => {
  it('yEd: labels, places, groups and ports', () => {
    const { dataset, rules } = opened('yed.valid.graphml')
    expect(rules).toEqual(['hyperedge'])
    expect(dataset.entities.map(({ id, name, rollsUpTo }) => [id, name, rollsUpTo])).toEqual([
      ['n0', 'Aland', null],
      ['n1', 'The lake', null],
      ['n1::n0', 'Bay', 'n1'],
    ])
    expect(dataset.entities[0]?.attributes).toEqual({
      description: 'A small country',
      ports: ['north', 'south'],
    })
    expect([...(dataset.layout.landscape?.values() ?? [])]).toEqual([
      [125, 215],
      [320, 240],
      [310, 220],
    ])
    expect(dataset.statements).toMatchObject([
      {
        relation: 'touches',
        subject: 'n0',
        object: ['n1::n0'],
        attributes: { sourceport: 'north' },
      },
    ])
  })

  it('Gephi: places with y upwards, colours as attributes, edge labels', () => {
    const { dataset, rules } = opened('gephi.valid.graphml')
    expect(rules).toEqual([])
    expect(dataset.entities.map(({ name }) => name)).toEqual(['Aland', 'Borduria'])
    expect([...(dataset.layout.landscape?.values() ?? [])]).toEqual([
      [-10.5, -4],
      [20, 8],
    ])
    expect(dataset.entities[0]?.attributes).toMatchObject({ r: 255, size: 10 })
    expect(dataset.statements).toMatchObject([
      { relation: 'trades with (undirected)', attributes: { weight: 2.5 } },
    ])
  })

  it('igraph and Cytoscape: names, undeclared keys, text between the data', () => {
    const { dataset, rules } = opened('igraph.valid.graphml')
    expect(rules).toEqual([])
    expect(dataset.entities).toMatchObject([
      { id: 'n0', name: 'Aland', attributes: { desc: 'By the sea', extra: 'undeclared' } },
      { id: 'n1', name: 'Borduria' },
    ])
    expect(dataset.statements).toMatchObject([
      { relation: 'pp', attributes: { 'shared interaction': 'pp', weight: 1 } },
    ])
  })
})
