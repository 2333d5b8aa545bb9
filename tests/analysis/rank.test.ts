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

it('forgives two exchanged letters, but finds no word that merely shares some', () => {
  const names = ['Space out', 'Start from nothing', 'Go to India', 'Zoom out']
  const near = rankTexts(names)
  expect(near('share')).toEqual([])
  expect(near('go to indai')).toEqual([2])
})

it('finds by other words, after what has the word in itself', () => {
  const called = rankTexts(['Export', 'Save the view'], ['save csv markdown', ''])
  expect(called('save')).toEqual([1, 0])
  expect(called('export markd')).toEqual([0])
  expect(called('csv view')).toEqual([])
})
