import { describe, expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { buildGraph, nodeKey } from '../../src/graph/buildGraph.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'

describe('the graph of a dataset', () => {
  it('has a node an entity, isolated ones too, and an edge a line, parallel ones too', () => {
    const graph = buildGraph(
      parsed(
        aDataset({
          entities: ['aland', 'borduria', 'cobalt', 'delta'].map((id) => anEntity(id)),
          statements: [
            aStatement('one', { relation: 'visits' }),
            aStatement('two', { relation: 'visits' }),
            aStatement('offer', { relation: 'urges', object: ['borduria', 'cobalt'] }),
          ],
        }),
      ),
    )
    expect(graph.mapNodes((_, { entity }) => entity.id)).toEqual([
      'aland',
      'borduria',
      'cobalt',
      'delta',
    ])
    expect(graph.edges()).toEqual(['one', 'two', 'offer~borduria', 'offer~cobalt'])
    expect(graph.getEdgeAttributes('two').line.statement.id).toBe('two')
    expect(graph.degree(nodeKey(entityId('delta')))).toBe(0)
  })

  it('knows the neighbours of nodes that are named like parts of every object', () => {
    const ids = ['__proto__', 'constructor', 'hasOwnProperty', 'a']
    const graph = buildGraph(
      parsed(
        JSON.parse(
          JSON.stringify({
            format: 'attest',
            version: 1,
            id: 'f',
            title: 'F',
            evidence: 'none',
            entities: ids.map((id) => ({ id, kind: 'x', name: id })),
            statements: ids.flatMap((id, at) =>
              ids.map((to, column) => ({
                id: `s${at}${column}`,
                relation: 'r',
                subject: id,
                object: to,
              })),
            ),
          }),
        ),
      ),
    )
    expect(graph.size).toBe(16)
    for (const id of ids) {
      const near = graph.mapNeighbors(nodeKey(entityId(id)), (_, { entity }) => entity.id)
      expect(near.toSorted()).toEqual(ids.toSorted())
    }
    expect(Object.hasOwn(Object, 'previous')).toBe(false)
  })
})
