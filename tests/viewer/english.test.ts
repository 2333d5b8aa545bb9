import { expect, it } from 'vitest'
import { english } from '../../src/viewer/english.ts'
import { german } from '../../src/viewer/german.ts'

it('groups the digits of large numbers as each language does', () => {
  expect(english.shown(13_912, 20_000)).toBe('13,912 of 20,000 statements shown')
  expect(english.counts(2_908, 4_099)).toBe('2,908/4,099')
  expect(english.holds(20_000, 5_000)).toBe('20,000 statements about 5,000 nodes')
  expect(english.more(13_512)).toContain('13,512')
  expect(german.shown(13_912, 20_000)).toBe('13.912 von 20.000 Aussagen gezeigt')
  expect(german.counts(12_038, 12_038)).toBe('12.038')
})
