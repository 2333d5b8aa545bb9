import { expect, it } from 'vitest'
import { markLatest } from '../../src/view/mark.ts'

it('keeps of each moment only the last, and those of others', () => {
  markLatest('attest:first-picture')
  for (let count = 0; count < 50; count++) markLatest('attest:scene-rendered')
  const marks = performance.getEntriesByType('mark').map(({ name }) => name)
  expect(marks.toSorted()).toEqual(['attest:first-picture', 'attest:scene-rendered'])
})
