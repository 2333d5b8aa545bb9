import { describe, expect, it } from 'vitest'
import { statementId } from '../../src/domain/ids.ts'
import { builtDataset, builtEntity, builtStatement, link } from './built.ts'
import { namesSpeaker, unattributedIn } from './namesSpeaker.ts'

const ENTITIES = [
  builtEntity('aland', 'country', 'Aland'),
  builtEntity('borduria', 'country', 'Borduria'),
  builtEntity('ottokar', 'person', 'Minister Ottokar'),
]
const claim = builtStatement('claim', 'aland', 'attacks', 'borduria', {
  status: 'claimed',
  said: [link('borduria')],
})
const denied = { ...claim, id: statementId('denied'), status: 'denied' as const }
const plan = builtStatement('plan', 'aland', 'visits', 'borduria', { status: 'proposed' })
const denial = builtStatement('no', 'aland', 'denies', 'borduria', { denies: [denied.id] })
const dataset = builtDataset(ENTITIES, [claim, denied, plan, denial])

describe('the lint of speakers', () => {
  it.each([
    ['Borduria says that Aland attacked it.', true],
    ['BORDURIA said on 3 May that Aland attacked it.', true],
    ['Borduria: attacks', true],
    ['Borduria and Minister Ottokar: attacks ×2', true],
    ['Aland attacked Borduria, according to Borduria.', true],
    ['“the raid” — Borduria, quoted in: The Lake Report', true],
    ['Aland attacked Borduria.', false],
    ['attacks', false],
    ['attacks ×2, Aland → Borduria', false],
    ['Minister Ottokar says that Aland attacked Borduria.', false],
    ['Borduria, and 1 more charge; Aland denies it.', false],
    ['Borduria was attacked by Aland', false],
  ])('judges %j of a claim of Borduria: %s', (text, named) => {
    expect(namesSpeaker(text, claim, dataset)).toBe(named)
  })

  it('takes the denier of what is only denied, and asks nothing of the source’s own voice', () => {
    expect(namesSpeaker('Aland denies that it attacked Borduria.', denied, dataset)).toBe(true)
    expect(namesSpeaker('Aland attacked Borduria.', denied, dataset)).toBe(false)
    expect(namesSpeaker('visits', plan, dataset)).toBe(true)
    expect(namesSpeaker('visits', { ...plan, said: [link('ottokar')] }, dataset)).toBe(false)
    expect(namesSpeaker('attacks', { ...claim, status: 'reported' }, dataset)).toBe(true)
    expect(namesSpeaker('attacks', { ...claim, said: [] }, dataset)).toBe(false)
  })

  it('finds a claim told as a fact inside of a longer text', () => {
    const unattributed = unattributedIn(dataset)
    expect(unattributed('On that day Aland attacked\nBorduria again.')).toEqual(['claim', 'denied'])
    for (const text of [
      'Borduria says that Aland attacked Borduria; Aland denies it.',
      'Minister Ottokar accused Aland, alleging that on 3 May 2031 Aland attacked Borduria.',
    ])
      expect(unattributed(text)).toEqual([])
    const told = { ...claim, id: statementId('told'), status: 'reported' as const, said: [] }
    const alsoTold = builtDataset(ENTITIES, [claim, told])
    expect(unattributedIn(alsoTold)('Aland attacked Borduria.')).toEqual([])
  })
})
