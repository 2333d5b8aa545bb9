import { expect, it } from 'vitest'
import { rankTexts } from '../../src/analysis/search/rank.ts'

const TEXTS = ['Fit all', 'Hide accuses', 'Show accuses', 'Go to Iran', 'Go to Türkiye', 'Undo']
const rank = rankTexts(TEXTS)

const found = (query: string): readonly (string | undefined)[] =>
  rank(query).map((place) => TEXTS[place])

it('finds by first letters, in any order, without accents', () => {
  expect(found('acc hid')).toEqual(['Hide accuses'])
  expect(found('turkiye')).toEqual(['Go to Türkiye'])
  expect(found('IRAN')).toEqual(['Go to Iran'])
})

it('forgives a few wrong letters where nothing else is found', () => {
  expect(found('hide acuses')).toEqual(['Hide accuses'])
  expect(found('iarn')).toEqual([])
  expect(found('udno')).toEqual([])
  expect(found('und')).toEqual(['Undo'])
})

it('lists all for an empty query, and nothing for what is not there', () => {
  expect(found(' ')).toEqual(TEXTS)
  expect(found('zzzzzz')).toEqual([])
})
