import { describe, expect, it } from 'vitest'
import { FACETS, type FacetId, speechOfStatement } from '../../src/analysis/filters/facets.ts'
import { NO_FILTERS, withOff } from '../../src/analysis/filters/filters.ts'
import { buildFilterIndex, visible } from '../../src/analysis/filters/visible.ts'
import { SPEECHES, STANCES, type Statement, VOICES } from '../../src/domain/dataset.ts'
import { shipped } from '../helpers/shipped.ts'

const { statements, ...rest } = shipped()
const index = buildFilterIndex({ statements, ...rest })

const countsOf = (facet: FacetId) =>
  Object.fromEntries(
    [...visible(index, NO_FILTERS).counts[facet]].map(([value, { all }]) => [value, all]),
  )

const shownWith = (facet: FacetId, on: (value: string) => boolean): ReadonlySet<Statement> => {
  const values = FACETS.find(({ id }) => id === facet)?.values({ statements, ...rest }) ?? []
  const off = new Set(values.filter((value) => !on(value)))
  const { mask } = visible(index, withOff(NO_FILTERS, facet, off))
  return new Set(index.lines.filter((_, row) => mask[row] === 1).map(({ statement }) => statement))
}

describe('the legend of the crisis', () => {
  it('counts how its statements are answered', () => {
    expect(countsOf('stance')).toEqual({
      denied: 9,
      withheld: 1,
      mutual: 4,
      answered: 7,
      unanswered: 16,
      uncontested: 98,
    })
  })

  it('counts whose voice carries them, and how their words are given', () => {
    const voices = countsOf('voice')
    for (const voice of VOICES)
      expect(voices[voice]).toBe(statements.filter((one) => one.voice === voice).length)
    const speeches = countsOf('speech')
    for (const speech of SPEECHES)
      expect(speeches[speech]).toBe(
        statements.filter((one) => speechOfStatement(one) === speech).length,
      )
  })

  it.each(STANCES)('shows exactly the statements that are %s where the rest is off', (stance) => {
    const shown = shownWith('stance', (value) => value === stance)
    expect([...shown]).toEqual(statements.filter(({ stances }) => stances.includes(stance)))
  })

  it.each(VOICES)(
    'shows exactly the statements of the voice “%s” where the rest is off',
    (voice) => {
      const shown = shownWith('voice', (value) => value === voice)
      expect([...shown]).toEqual(statements.filter((statement) => statement.voice === voice))
    },
  )

  it('shows exactly what is contested where only that is on', () => {
    const shown = shownWith('stance', (value) => value === 'denied' || value === 'mutual')
    expect([...shown]).toEqual(statements.filter(({ contested }) => contested))
  })
})
