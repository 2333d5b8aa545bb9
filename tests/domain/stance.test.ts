import { describe, expect, it } from 'vitest'
import type { AuthoredStatement } from '../../src/io/parse/schema.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'

const ENTITIES = [
  anEntity('aland'),
  anEntity('borduria'),
  anEntity('cordova'),
  anEntity('ana', { kind: 'person' }),
  anEntity('officials', { kind: 'collective', unnamed: true }),
  anEntity('a-source', { kind: 'person', unnamed: true }),
  anEntity('herald', { kind: 'news-outlet' }),
  anEntity('talks', { kind: 'event' }),
  anEntity('truce', { kind: 'instrument' }),
]

/** The statements in built form, by id. Their quotes are all of the last sentence unless given. */
const built = (...statements: readonly AuthoredStatement[]) => {
  const { statements: all } = parsed(
    aDataset({ entities: [...ENTITIES], statements: [...statements] }),
  )
  return (id: string) => {
    const found = all.find((statement) => statement.id === id)
    if (found === undefined) throw new Error(id)
    return found
  }
}

const ACCUSING = ['Aland accused Borduria']
const DENYING = ['Borduria denied the charge']
const accusation = (id: string, fields: Partial<AuthoredStatement> = {}): AuthoredStatement =>
  aStatement(id, { relation: 'accuses', note: 'No content.', quotes: ACCUSING, ...fields })
const claim = (id: string, fields: Partial<AuthoredStatement> = {}): AuthoredStatement =>
  aStatement(id, { relation: 'harbours', status: 'claimed', said: ['ana'], ...fields })

describe('the stance of a statement', () => {
  const back = { subject: 'borduria', object: 'aland' }
  const denies = aStatement('denial', { relation: 'denies', ...back, denies: ['x'] })
  const declines = aStatement('silence', { relation: 'declines-comment', ...back, declines: ['x'] })
  const responds = aStatement('answer', { relation: 'welcomes', ...back, respondsTo: ['x'] })
  const table: readonly [string, readonly AuthoredStatement[], readonly string[], boolean][] = [
    ['denied', [claim('x'), denies], ['denied'], true],
    [
      'denied, whoever declines or responds',
      [claim('x'), denies, declines, responds],
      ['denied'],
      true,
    ],
    ['withheld', [claim('x'), declines], ['withheld'], false],
    ['withheld and answered', [claim('x'), declines, responds], ['withheld', 'answered'], false],
    ['answered', [claim('x'), responds], ['answered'], false],
    ['unanswered: a claim about a party', [claim('x')], ['unanswered'], false],
    ['unanswered: an accusation', [accusation('x')], ['unanswered'], false],
    ['unanswered: a demand', [aStatement('x', { relation: 'demands' })], ['unanswered'], false],
    [
      'uncontested: a claim about an event',
      [claim('x', { object: 'talks' })],
      ['uncontested'],
      false,
    ],
    [
      'uncontested: a claim about an outlet',
      [claim('x', { object: 'herald' })],
      ['uncontested'],
      false,
    ],
    [
      'unanswered: one object of two is a party',
      [claim('x', { object: ['talks', 'ana'] })],
      ['unanswered'],
      false,
    ],
    ['uncontested: the source’s own voice', [aStatement('x')], ['uncontested'], false],
    ['uncontested: a plan', [aStatement('x', { status: 'proposed' })], ['uncontested'], false],
    ['mutual: the same sentence', [accusation('x'), accusation('y', back)], ['mutual'], true],
    [
      'mutual: the same matter',
      [
        accusation('x', { re: 'truce' }),
        accusation('y', { ...back, re: ['talks', 'truce'], quotes: DENYING }),
      ],
      ['mutual'],
      true,
    ],
    [
      'not mutual: another sentence',
      [accusation('x'), accusation('y', { ...back, quotes: DENYING })],
      ['unanswered'],
      false,
    ],
    [
      'not mutual: the sentence is only context',
      [
        accusation('x'),
        accusation('y', {
          ...back,
          quotes: [...DENYING, { exact: 'Aland accused', context: true }],
        }),
      ],
      ['unanswered'],
      false,
    ],
    [
      'not mutual: another party',
      [accusation('x'), accusation('y', { subject: 'cordova', object: 'aland' })],
      ['unanswered'],
      false,
    ],
    ['not mutual: the same direction', [accusation('x'), accusation('y')], ['unanswered'], false],
    [
      'not mutual: no accusation',
      [accusation('x'), aStatement('y', { relation: 'demands', ...back, quotes: ACCUSING })],
      ['unanswered'],
      false,
    ],
    [
      'denied and mutual',
      [accusation('x'), accusation('y', back), denies],
      ['denied', 'mutual'],
      true,
    ],
    [
      'mutual and withheld',
      [accusation('x'), accusation('y', back), declines],
      ['withheld', 'mutual'],
      true,
    ],
  ]

  it.each(table)('is %s', (_name, statements, stances, contested) => {
    const found = built(...statements)('x')
    expect(found.stances).toEqual(stances)
    expect(found.stance).toBe(stances[0])
    expect(found.contested).toBe(contested)
  })

  it('is mutual on both sides', () => {
    expect(built(accusation('x'), accusation('y', back))('y').stance).toBe('mutual')
  })
})

describe('the voice of a statement', () => {
  it.each([
    ['named', 'a person says it', { said: ['ana', 'herald'] }],
    ['institution', 'a country says it', { said: ['aland'] }],
    ['institution', 'an outlet says it', { said: ['herald'] }],
    ['unnamed', 'unnamed officials say it', { said: ['officials'] }],
    ['unnamed', 'a person without a name says it', { said: ['a-source'] }],
    ['narrator', 'nobody is between it and the source', {}],
    ['institution', 'its subject speaks', { relation: 'praises' }],
    ['named', 'its subject speaks and is a person', { relation: 'praises', subject: 'ana' }],
    [
      'unnamed',
      'the origin of the chain counts, not the subject',
      { relation: 'praises', said: ['officials'] },
    ],
  ] as const)('is %s where %s', (voice, _name, fields) => {
    const { said, ...rest } = { said: [], ...fields }
    expect(built(aStatement('x', { ...rest, said: [...said] }))('x').voice).toBe(voice)
  })
})
