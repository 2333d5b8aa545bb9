import { expect, it } from 'vitest'
import { lacksEvidence, tellsStanding } from '../../src/domain/words/standing.ts'
import { aDataset, aStatement, parsed } from '../helpers/dataset.ts'

const foreign = (over: object = {}) =>
  parsed({
    format: 'attest',
    version: 1,
    id: 'f',
    title: 'F',
    evidence: 'none',
    entities: [{ id: 'a', kind: 'x', name: 'A' }],
    statements: [{ id: 'e', relation: 'knows', subject: 'a', object: 'a', ...over }],
  })

it('knows how statements stand where there is evidence, or where a file without says it of one', () => {
  expect(tellsStanding(parsed(aDataset({ statements: [aStatement('meeting')] })))).toBe(true)
  expect(tellsStanding(foreign())).toBe(false)
  expect(tellsStanding(foreign({ status: 'claimed', said: ['a'] }))).toBe(true)
  expect(tellsStanding(foreign({ said: ['a'] }))).toBe(true)
})

it('finds no evidence where none is asked for and no quote is brought', () => {
  expect(lacksEvidence(parsed(aDataset({ statements: [aStatement('meeting')] })))).toBe(false)
  expect(lacksEvidence(foreign())).toBe(true)
  expect(lacksEvidence({ ...parsed(aDataset()), statements: [] })).toBe(false)
})
