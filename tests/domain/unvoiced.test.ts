import { expect, it } from 'vitest'
import { named, wording } from '../../src/domain/german/vocabulary.ts'
import { createWords } from '../../src/domain/words.ts'
import { builtDataset, builtEntity, builtStatement, link } from '../helpers/built.ts'

const charge = builtStatement('charge', 'aland', 'attacks', 'borduria', {
  status: 'claimed',
  said: [link('borduria')],
})
const denial = builtStatement('no', 'aland', 'denies', 'borduria', {
  status: 'claimed',
  denies: [charge.id],
})
const dataset = builtDataset(
  ['aland', 'borduria'].map((id) => builtEntity(id, 'country', id)),
  [charge, denial],
)

it('a denial that somebody claims who is not named is told as theirs, in either language', () => {
  const english = createWords(dataset)
  expect(english.sentence(charge)).toContain(
    '; according to a speaker who is not named, aland denies it',
  )
  expect(english.deniers(charge)).toEqual(['aland, according to a speaker who is not named'])
  const german = createWords(named(dataset), wording)
  for (const text of [german.sentence(charge), ...german.deniers(charge)])
    expect(text).toContain('aland, laut einem nicht genannten Sprecher')
})
