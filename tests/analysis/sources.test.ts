import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_FILTERS, withOff } from '../../src/analysis/filters/filters.ts'
import { buildFilterIndex, visible } from '../../src/analysis/filters/visible.ts'
import { factSteps, independentSources, withoutSource } from '../../src/analysis/sources.ts'
import { sourceId } from '../../src/domain/ids.ts'
import { atOnce } from '../../src/domain/steps.ts'
import { anyDataset } from '../helpers/anyDataset.ts'
import { parsed } from '../helpers/dataset.ts'
import { threeSources } from '../helpers/threeSources.ts'

const dataset = parsed(threeSources())
const ids = (things: readonly { readonly id: string }[]): readonly string[] =>
  things.map(({ id }) => id)
const statement = (id: string) => {
  const found = dataset.statements.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('without a source', () => {
  it('falls what no other source proves, and who is named only there is lost', () => {
    const loss = withoutSource(dataset, sourceId('first'))
    expect(ids(loss.falls)).toEqual(['charge', 'arming'])
    expect(ids(loss.stands)).toEqual(['meeting'])
    expect(ids(loss.entities)).toEqual(['rebels'])
  })

  it('falls nothing where others prove everything', () => {
    expect(withoutSource(dataset, sourceId('third')).falls).toEqual([])
  })

  it('falls exactly what the filter hides', () => {
    fc.assert(
      fc.property(anyDataset, (data) => {
        for (const { id } of data.sources) {
          const index = buildFilterIndex(data)
          const { mask } = visible(index, withOff(NO_FILTERS, 'source', new Set([id])))
          const shown = new Set(
            index.lines.filter((_, row) => mask[row] === 1).map(({ statement }) => statement.id),
          )
          const fallen = data.statements.filter((one) => !shown.has(one.id))
          expect(ids(withoutSource(data, id).falls)).toEqual(ids(fallen))
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('independent sources', () => {
  it('count one for each publisher, whatever its letters', () => {
    expect(ids(independentSources(dataset, statement('meeting')))).toEqual(['first', 'second'])
    expect(ids(independentSources(dataset, statement('praise')))).toEqual(['second'])
  })

  it('count once where they only pass on the words of an outlet', () => {
    const relayed = {
      ...statement('meeting'),
      said: [
        { by: statement('meeting').subject, role: 'speaker' as const, on: null, venue: null },
        { by: statement('meeting').subject, role: 'outlet' as const, on: null, venue: null },
      ],
    }
    expect(independentSources(dataset, relayed)).toHaveLength(1)
  })

  it('count once where their publishers are not given', () => {
    const unknown = {
      ...dataset,
      sources: dataset.sources.map((source) => ({ ...source, publisher: null })),
    }
    expect(independentSources(unknown, statement('meeting'))).toHaveLength(1)
  })
})

it('says what each source carries', () => {
  expect(
    atOnce(factSteps(dataset)).map(({ source, sentences, quoted, statements, quotes }) => [
      source.id,
      sentences,
      quoted,
      statements,
      quotes,
    ]),
  ).toEqual([
    ['first', 2, 2, 3, 3],
    ['second', 2, 2, 2, 2],
    ['third', 1, 1, 1, 1],
  ])
})
