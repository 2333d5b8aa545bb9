import { expect, test } from 'vitest'
import { inTense } from '../../src/domain/words/verbs.ts'

const inPast = (verbs: string): string =>
  verbs
    .split(' ')
    .map((verb) => inTense(verb, 'past', false))
    .join(' ')

test('verbs double their last letter where their last syllable has the stress, and -l after one vowel', () => {
  expect(inPast('bans expels controls transfers permits equips regrets rebuts deters fuels')).toBe(
    'banned expelled controlled transferred permitted equipped regretted rebutted deterred fuelled',
  )
  expect(
    inPast('limits summits offers differs visits targets anchors contributes reveals debuts'),
  ).toBe('limited summited offered differed visited targeted anchored contributed revealed debuted')
})

test('verbs without -ed have their own forms, also behind a prefix', () => {
  expect(
    inPast('flies ties relies freezes chooses shuts throws withholds oversees understands forgoes'),
  ).toBe('flew tied relied froze chose shut threw withheld oversaw understood forwent')
  expect(inTense('withdraws from', 'perfect', true)).toBe('have withdrawn from')
  expect(inPast('relays replays returns unites uses releases behaves respects')).toBe(
    'relayed replayed returned united used released behaved respected',
  )
})
