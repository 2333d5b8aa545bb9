import { describe, expect, it } from 'vitest'
import { nodeFigures } from '../../src/analysis/nodeFigures.ts'
import { entityId } from '../../src/domain/ids.ts'
import { allLines } from '../../src/domain/lines.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'

const dataset = parsed(
  aDataset({
    entities: [anEntity('aland'), anEntity('borduria'), anEntity('cobalt')],
    statements: [
      aStatement('meeting'),
      aStatement('offer', { relation: 'offers-mediation', object: ['borduria', 'cobalt'] }),
      aStatement('visit', { relation: 'visits', subject: 'borduria', object: 'aland' }),
    ],
  }),
)
const ids = ['aland', 'borduria', 'cobalt'].map(entityId)

describe('figures of nodes', () => {
  it('count a statement with several objects once, and its lines each', () => {
    const { statements, families } = nodeFigures(dataset, ids, allLines(dataset))
    expect([...statements]).toEqual([3, 3, 1])
    const mediate = families.find(({ family }) => family === 'mediate')
    expect([...(mediate?.outOf ?? [])]).toEqual([2, 0, 0])
    expect([...(mediate?.into ?? [])]).toEqual([0, 1, 1])
  })

  it('count a symmetric line into and out of both of its ends', () => {
    const { families } = nodeFigures(dataset, ids, allLines(dataset))
    const talk = families.find(({ family }) => family === 'talk')
    expect([...(talk?.into ?? [])]).toEqual([2, 1, 0])
    expect([...(talk?.outOf ?? [])]).toEqual([1, 2, 0])
  })

  it('leave out families without a line, and lines to nodes that are not asked for', () => {
    const { families, network } = nodeFigures(dataset, ids.slice(1), allLines(dataset))
    expect(families).toEqual([])
    expect(network.from).toHaveLength(0)
  })
})
