import { expect, it } from 'vitest'
import { buildFilterIndex } from '../../../src/analysis/filters/visible.ts'
import { answersTo } from '../../../src/analysis/pattern/asked.ts'
import { readQuestion } from '../../../src/analysis/pattern/question.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'

const dataset = parsed(
  aDataset({
    entities: [
      ...['aland', 'borduria', 'cobalt'].map((id) => anEntity(id)),
      anEntity('ana', { kind: 'person', rollsUpTo: 'aland' }),
    ],
    statements: [
      aStatement('brokers', {
        relation: 'mediates',
        subject: 'cobalt',
        object: ['aland', 'borduria'],
      }),
      aStatement('ana-brokers', {
        relation: 'mediates',
        subject: 'ana',
        object: ['borduria', 'cobalt'],
      }),
    ],
  }),
)

const linesOf = (text: string) =>
  answersTo(buildFilterIndex(dataset), new Uint8Array(), readQuestion(text, dataset)).listed.map(
    ({ lines }) => lines,
  )

it('is about one line of a statement with two objects, and about both where it asks for both', () => {
  expect(linesOf('node:cobalt,to:relation:mediates,node:aland')).toEqual([
    [{ statement: 'brokers', ends: ['cobalt', 'aland'] }],
  ])
  expect(
    linesOf('node:aland,from:relation:mediates,node:cobalt,to:relation:mediates,node:borduria'),
  ).toEqual([
    [
      { statement: 'brokers', ends: ['cobalt', 'aland'] },
      { statement: 'brokers', ends: ['cobalt', 'borduria'] },
    ],
  ])
})

it('is about both lines of a statement with two objects where it is one answer', () => {
  expect(linesOf('node:cobalt,to:relation:mediates,any')).toEqual([
    [
      { statement: 'brokers', ends: ['cobalt', 'aland'] },
      { statement: 'brokers', ends: ['cobalt', 'borduria'] },
    ],
  ])
})

it('is about the line of an official who counts as the state', () => {
  expect(linesOf('node:aland,to:relation:mediates,node:borduria,states')).toEqual([
    [{ statement: 'ana-brokers', ends: ['ana', 'borduria'] }],
  ])
})
