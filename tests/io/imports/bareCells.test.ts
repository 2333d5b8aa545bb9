import { expect, it } from 'vitest'
import { compareWithCells } from '../../../src/io/imports/compare.ts'
import type { RawGraph } from '../../../src/io/imports/raw.ts'
import { aDataset, aStatement, parsed } from '../../helpers/dataset.ts'

const dataset = parsed(
  aDataset({ evidence: 'none', sources: [], statements: [aStatement('visit', { quotes: [] })] }),
)
const [visit] = dataset.statements

/** The rules that a file breaks whose cell of the status says this beside its `json`. */
const rulesOf = (status: string): readonly string[] => {
  const cells = new Map([
    ['json', JSON.stringify(visit)],
    ['relation', 'consults'],
    ['status', status],
  ])
  const edge = { id: 'visit', from: 'aland', to: 'borduria', label: null, directed: true, cells }
  const raw: RawGraph = { head: null, title: null, nodes: [], edges: [edge], issues: [] }
  return compareWithCells(dataset, raw).map(({ rule }) => rule)
}

it('a status that somebody gives a bare line beside its record is told, and what earlier versions wrote is not', () => {
  expect(rulesOf('')).toEqual([])
  expect(rulesOf('reported')).toEqual([])
  expect(rulesOf('denied')).toEqual(['cell-differs'])
})
