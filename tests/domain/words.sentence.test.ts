import { describe, expect, test } from 'vitest'
import type { Statement } from '../../src/domain/dataset.ts'
import { entityId, familyId, relationId, statementId } from '../../src/domain/ids.ts'
import type { RelationType } from '../../src/domain/relations.ts'
import { createWords } from '../../src/domain/words.ts'
import { builtDataset, builtEntity, builtStatement, link, on } from '../helpers/built.ts'
import { claimOfHaven, denialOf, ENTITIES, sentenceOf } from './words.fixture.ts'

describe('the sentence of a statement', () => {
  test('opens with the day on which it happened', () => {
    const said = builtStatement('a', 'mara-voss', 'accuses', 'estaria', { when: on('2031-05-02') })
    expect(sentenceOf(said)).toBe('On 2 May 2031 Mara Voss accused Estaria council.')
    const spell = { ...said, when: on('2031-05-11/2031-05-12') }
    expect(sentenceOf(spell)).toBe('From 11 to 12 May 2031 Mara Voss accused Estaria council.')
  })

  test('has no date where the source gives none', () => {
    const said = builtStatement('a', 'norvia', 'attacks', 'red-fern')
    expect(sentenceOf(said)).toBe('Norvia attacked Red Fern.')
  })

  test('suits the tense to a state and its time', () => {
    const rule = builtStatement('rule', 'estaria', 'governs', 'osmark')
    expect(sentenceOf(rule)).toBe('Estaria council governs Osmark.')
    expect(sentenceOf({ ...rule, when: on('2021/..') })).toBe(
      'Since 2021 Estaria council has governed Osmark.',
    )
    const talk = builtStatement('talk', 'estaria', 'negotiates-with', 'osmark')
    expect(sentenceOf({ ...talk, when: on('2031-05-02/..') })).toBe(
      'From 2 May 2031 Estaria council negotiated with Osmark.',
    )
    expect(sentenceOf({ ...rule, when: on('../2030') })).toBe(
      'Until 2030 Estaria council governed Osmark.',
    )
    const hold = builtStatement('hold', 'osmark', 'infiltrates', 'estaria', { when: on('2030/..') })
    expect(sentenceOf(hold)).toBe('Since 2030 Osmark has penetrated Estaria council.')
  })

  test('gives plural subjects plural verbs', () => {
    const wary = builtStatement('wary', 'traders', 'wary-of', 'osmark')
    expect(sentenceOf(wary)).toBe('Traders are wary of Osmark.')
    for (const [name, sentence] of [
      ['police', 'Police are wary of Osmark.'],
      ['an envoy', 'An envoy is wary of Osmark.'],
    ] as const) {
      const unnamed = builtEntity('traders', 'collective', name, { unnamed: true })
      const { sentence: told } = createWords(
        builtDataset([unnamed, ...ENTITIES.slice(0, 3)], [wary]),
      )
      expect(told(wary)).toBe(sentence)
    }
    const cause = builtStatement('cause', 'lake-talks', 'affects', 'osmark')
    expect(sentenceOf(cause)).toBe('Lake talks affect Osmark.')
    expect(sentenceOf({ ...cause, when: on('2031/..') })).toBe(
      'Since 2031 Lake talks have affected Osmark.',
    )
    expect(
      sentenceOf(
        builtStatement('own', 'traders', 'borders', 'osmark', {
          status: 'claimed',
          said: [link('traders')],
        }),
      ),
    ).toBe('Traders say that they border Osmark.')
  })

  test('leaves names of states and bodies that end in s singular', () => {
    const entities = ['Laos', 'United Islands', 'Press Services (PS)', 'Reuters', 'crisis'].map(
      (name, at) => builtEntity(`e${at}`, 'country', name),
    )
    for (const { id, name } of entities) {
      const statement = builtStatement('a', id, 'borders', 'osmark')
      const { sentence } = createWords(builtDataset([...ENTITIES, ...entities], [statement]))
      expect(sentence(statement).toLowerCase()).toBe(`${name} borders Osmark.`.toLowerCase())
    }
  })

  test('ends with one full stop, also after a name that ends with one', () => {
    const firm = builtEntity('firm', 'organization', 'Ferry Co.')
    const statement = builtStatement('a', 'norvia', 'aids', 'firm')
    const { sentence } = createWords(builtDataset([...ENTITIES, firm], [statement]))
    expect(sentence(statement)).toBe('Norvia aided Ferry Co.')
  })

  test('puts several objects in a row', () => {
    const talks = builtStatement('t', 'osmark', 'mediates', ['norvia', 'estaria', 'red-fern'])
    expect(sentenceOf(talks)).toBe('Osmark mediated between Norvia, Estaria council and Red Fern.')
    const one = builtStatement('t', 'osmark', 'mediates', 'norvia')
    expect(sentenceOf(one)).toBe('Osmark acted as mediator for Norvia.')
    const offer = builtStatement('t', 'osmark', 'offers-mediation', 'norvia')
    expect(sentenceOf(offer)).toBe('Osmark offered mediation or help to Norvia.')
    const talk = builtStatement('t', 'mara-voss', 'accuses', ['norvia', 'estaria'])
    expect(sentenceOf(talk)).toBe('Mara Voss accused Norvia and Estaria council.')
  })

  test('names the offer that is welcomed', () => {
    const offer = builtStatement('offer', 'osmark', 'offers-mediation', ['norvia', 'estaria'])
    const welcome = builtStatement('welcome', 'norvia', 'welcomes', 'osmark', {
      respondsTo: [offer.id],
    })
    expect(sentenceOf(welcome, offer)).toBe('Norvia welcomed an offer of mediation by Osmark.')
  })

  test('gives an office with its post, and the body once', () => {
    const office = builtStatement('o', 'mara-voss', 'holds-office', 'norvia', { role: 'Minister' })
    expect(sentenceOf(office)).toBe('Mara Voss is Minister of Norvia.')
    expect(sentenceOf({ ...office, role: 'Norvia’s Minister' })).toBe(
      'Mara Voss is Norvia’s Minister.',
    )
    const titled = builtEntity('emir', 'person', 'Emir of Norvia')
    const same = builtStatement('o', 'emir', 'holds-office', 'norvia', { role: 'Emir' })
    const { sentence } = createWords(builtDataset([...ENTITIES, titled], [same]))
    expect(sentence(same)).toBe('Emir of Norvia holds office in Norvia.')
    expect(sentenceOf({ ...office, role: null })).toBe('Mara Voss holds office in Norvia.')
  })

  test('says where an event took place, and where a place lies', () => {
    const places = [
      builtEntity('bay', 'place', 'North Bay'),
      builtEntity('line', 'place', 'Norvia-Osmark border'),
      builtEntity('rounds', 'event', 'Lake talks, second round'),
    ]
    const told = (subject: string, object: string): string => {
      const statement = builtStatement('a', subject, 'located-in', object)
      return createWords(builtDataset([...ENTITIES, ...places], [statement])).sentence(statement)
    }
    expect(told('rounds', 'bay')).toBe('Lake talks, second round took place in North Bay.')
    expect(told('rounds', 'line')).toBe(
      'Lake talks, second round took place at Norvia-Osmark border.',
    )
    expect(told('bay', 'osmark')).toBe('North Bay lies in Osmark.')
  })

  test('gives a toll in its speaker’s words', () => {
    const toll = builtStatement('t', 'norvia', 'reports-toll', 'lake-talks', {
      toll: [
        { who: 'troops', outcome: 'killed', count: 3, asWorded: '3 troops were killed' },
        { who: 'boats', outcome: 'sunk', count: 0, asWorded: '' },
      ],
    })
    expect(sentenceOf(toll)).toBe(
      'Norvia reported a toll for Lake talks: “3 troops were killed” and 0 boats sunk.',
    )
  })

  test('names the agreement and those acted through', () => {
    const truce = builtStatement('a', 'norvia', 'agrees-with', 'estaria', {
      re: [entityId('truce')],
    })
    expect(sentenceOf(truce)).toBe('Norvia agreed with Estaria council on Lake truce.')
    const war = builtStatement('w', 'osmark', 'attacks', 'norvia', {
      through: [entityId('estaria')],
    })
    expect(sentenceOf(war)).toBe('Osmark attacked Norvia through Estaria council.')
  })
})

describe('a symmetric relation', () => {
  const clash = builtStatement('clash', 'norvia', 'clashes-with', 'estaria')
  const words = createWords(builtDataset(ENTITIES, [clash]))
  const from = (statement: Statement, end: string): string =>
    words
      .phraseFrom(statement, entityId(end))
      .map((part) => part.text)
      .join('')

  test('reads from either end', () => {
    expect(from(clash, 'norvia')).toBe('Norvia clashed with Estaria council.')
    expect(from(clash, 'estaria')).toBe('Estaria council clashed with Norvia.')
  })

  test('is not turned round where the end is elsewhere', () => {
    expect(from(clash, 'osmark')).toBe('Norvia clashed with Estaria council.')
  })
})

describe('a relation with a direction, told from its object', () => {
  const told = (statement: Statement, end: string, ...others: readonly Statement[]): string =>
    createWords(builtDataset(ENTITIES, [statement, ...others]))
      .phraseFrom(statement, entityId(end))
      .map((part) => part.text)
      .join('')
  const attack = builtStatement('attack', 'norvia', 'attacks', 'estaria')

  test('keeps its tense, its date, its speaker and whatever follows the objects', () => {
    expect(told(attack, 'estaria')).toBe('Estaria council was attacked by Norvia.')
    expect(told({ ...attack, when: on('2031-05-02') }, 'estaria')).toBe(
      'On 2 May 2031 Estaria council was attacked by Norvia.',
    )
    const claim = { ...attack, status: 'claimed' as const }
    expect(told({ ...claim, said: [link('estaria')] }, 'estaria')).toBe(
      'Estaria council says that it was attacked by Norvia.',
    )
    expect(
      told({ ...claim, said: [link('traders')], through: [entityId('osmark')] }, 'estaria'),
    ).toBe('Traders say that Estaria council was attacked by Norvia through Osmark.')
    const urge = builtStatement('urge', 'osmark', 'urges', ['norvia', 'estaria'])
    expect(told(urge, 'norvia')).toBe(
      'Norvia and Estaria council were urged by Osmark to talk or settle.',
    )
    const warning = builtStatement('warning', 'osmark', 'warns', 'lake-talks')
    expect(told(warning, 'lake-talks')).toBe('Lake talks were warned of by Osmark.')
  })

  test('names the charge, and who denies it', () => {
    const charge = builtStatement('charge', 'norvia', 'accuses', 'estaria', {
      asserts: [statementId('haven')],
    })
    expect(told(charge, 'estaria', claimOfHaven(), denialOf('haven'))).toBe(
      'Estaria council was accused by Norvia, the charge being that Estaria council harbours Red Fern; Estaria council denies the charge.',
    )
  })

  test('stays as it is from its subject, from elsewhere, and where a speaker tells of themselves', () => {
    expect(told(attack, 'norvia')).toBe('Norvia attacked Estaria council.')
    expect(told(attack, 'osmark')).toBe('Norvia attacked Estaria council.')
    const visit = builtStatement('visit', 'mara-voss', 'visits', 'osmark', {
      status: 'claimed',
      said: [link('mara-voss')],
    })
    expect(told(visit, 'osmark')).toBe('Mara Voss speaks of having visited Osmark.')
    const call = builtStatement('call', 'mara-voss', 'consults', 'osmark', {
      status: 'claimed',
      said: [link('mara-voss')],
    })
    expect(told(call, 'osmark')).toBe('Mara Voss speaks of having consulted Osmark.')
    expect(told(denialOf('haven'), 'norvia', claimOfHaven())).toBe(
      'Estaria council denied that it harbours Red Fern, contradicting Norvia.',
    )
  })
})

const ownType = (active: string): RelationType => ({
  id: relationId('own'),
  family: familyId('other'),
  label: 'own',
  symmetric: false,
  layer: 'act',
  polarity: 'neutral',
  mode: 'material',
  plover: null,
  cameo: null,
  active,
  inverse: '',
  definition: '',
})

describe('a dataset’s own relation type', () => {
  test.each([
    ['funds', 'Norvia funded Osmark.'],
    ['bans trade with', 'Norvia banned trade with Osmark.'],
    ['strikes a deal with', 'Norvia struck a deal with Osmark.'],
    ['carries goods for', 'Norvia carried goods for Osmark.'],
    ['pushes back', 'Norvia pushed back Osmark.'],
    ['is bound to', 'Norvia was bound to Osmark.'],
    ['has a grudge against', 'Norvia had a grudge against Osmark.'],
    ['KNOWS', 'Norvia — KNOWS — Osmark.'],
    ['friend of', 'Norvia — friend of — Osmark.'],
    ['', 'Norvia — Osmark.'],
  ])('named "%s" reads as "%s"', (active, sentence) => {
    const type = ownType(active)
    const statement = builtStatement('a', 'norvia', 'own', 'osmark', {}, [type])
    const dataset = builtDataset(ENTITIES, [statement], { relations: [type] })
    expect(createWords(dataset).sentence(statement)).toBe(sentence)
  })
})
