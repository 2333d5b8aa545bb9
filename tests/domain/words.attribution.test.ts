import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STATUSES } from '../../src/domain/dataset.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { RELATIONS } from '../../src/domain/relations.ts'
import { createWords } from '../../src/domain/words.ts'
import { builtDataset, builtEntity, builtStatement, link, on } from '../helpers/built.ts'
import { claimOfHaven, denialOf, ENTITIES, gazette, sentenceOf } from './words.fixture.ts'

describe('the sentence of a statement that somebody tells', () => {
  test('keeps the day of saying with the speaker, apart from the day of happening', () => {
    const claim = builtStatement('a', 'norvia', 'attacks', 'red-fern', {
      status: 'claimed',
      when: on('2031-05-01'),
      said: [link('estaria', { on: '2031-05-03' })],
    })
    expect(sentenceOf(claim)).toBe(
      'Estaria council said on 3 May 2031 that on 1 May 2031 Norvia attacked Red Fern.',
    )
    expect(sentenceOf({ ...claim, when: null })).toBe(
      'Estaria council said on 3 May 2031 that Norvia attacked Red Fern.',
    )
  })

  test('names speaker and outlet', () => {
    expect(sentenceOf(claimOfHaven({ said: [link('officials'), gazette] }))).toBe(
      'As reported by Harbour Gazette, senior Norvian officials say that Estaria council harbours Red Fern.',
    )
    expect(sentenceOf(claimOfHaven({ said: [gazette] }))).toBe(
      'Harbour Gazette reports that Estaria council harbours Red Fern.',
    )
    expect(
      sentenceOf(
        claimOfHaven({ said: [link('officials'), link('statement', { role: 'document' })] }),
      ),
    ).toBe(
      'According to joint statement, senior Norvian officials say that Estaria council harbours Red Fern.',
    )
  })

  test('names who denies a claim, and through whom', () => {
    expect(sentenceOf(claimOfHaven(), denialOf('haven'))).toBe(
      'Senior Norvian officials say that Estaria council harbours Red Fern; Estaria council denies it.',
    )
    expect(sentenceOf(claimOfHaven(), denialOf('haven', { said: [gazette] }))).toBe(
      'Senior Norvian officials say that Estaria council harbours Red Fern; Harbour Gazette reports that Estaria council denies it.',
    )
    expect(
      sentenceOf(claimOfHaven(), denialOf('haven', { said: [link('estaria'), gazette] })),
    ).toBe(
      'Senior Norvian officials say that Estaria council harbours Red Fern; as reported by Harbour Gazette, Estaria council denies it.',
    )
  })

  test('names who takes no position on a claim', () => {
    const silence = builtStatement('silence', 'estaria', 'declines-comment', 'norvia', {
      declines: [statementId('haven')],
    })
    expect(sentenceOf(claimOfHaven(), silence)).toBe(
      'Senior Norvian officials say that Estaria council harbours Red Fern; Estaria council neither confirms nor denies it.',
    )
    expect(sentenceOf(silence, claimOfHaven())).toBe(
      'Estaria council neither confirmed nor denied that it harbours Red Fern, declining to comment on Norvia.',
    )
    expect(sentenceOf(silence, claimOfHaven({ said: [link('norvia')] }))).toBe(
      'Estaria council neither confirmed nor denied that it harbours Red Fern, a claim made by Norvia.',
    )
  })

  test('gives what is only denied to those who deny it', () => {
    const denied = claimOfHaven({ status: 'denied', said: [link('estaria', { on: '2031-05-04' })] })
    expect(sentenceOf(denied, denialOf('haven'))).toBe(
      'Estaria council denied on 4 May 2031 that it harbours Red Fern.',
    )
    expect(sentenceOf({ ...denied, said: [gazette] }, denialOf('haven'))).toBe(
      'Harbour Gazette reports that Estaria council denies that it harbours Red Fern.',
    )
    expect(sentenceOf({ ...denied, said: [link('estaria'), gazette] })).toBe(
      'As reported by Harbour Gazette, Estaria council denies that it harbours Red Fern.',
    )
    expect(sentenceOf({ ...denied, said: [] }, denialOf('haven', { when: on('2031-05-05') }))).toBe(
      'Estaria council denied on 5 May 2031 that it harbours Red Fern.',
    )
    const also = builtStatement('also', 'osmark', 'denies', 'norvia', {
      denies: [statementId('haven')],
      when: on('2031-05-05'),
    })
    expect(sentenceOf({ ...denied, said: [] }, also, denialOf('haven'))).toBe(
      'Osmark and Estaria council deny that Estaria council harbours Red Fern.',
    )
  })

  test('says what a denial denies, and how much more', () => {
    const attack = builtStatement('attack', 'estaria', 'attacks', 'norvia', {
      status: 'claimed',
      said: [link('norvia')],
    })
    const both = { denies: [statementId('haven'), statementId('attack')] }
    expect(sentenceOf(denialOf('haven', both), claimOfHaven(), attack)).toBe(
      'Estaria council denied that it harbours Red Fern, and 1 more claim, contradicting Norvia.',
    )
  })

  test('takes the denial of an accusation as a denial of what it alleges', () => {
    const charge = builtStatement('charge', 'norvia', 'accuses', 'estaria', {
      asserts: [statementId('haven')],
    })
    expect(sentenceOf(denialOf('charge'), charge, claimOfHaven())).toBe(
      'Estaria council denied that it harbours Red Fern, contradicting Norvia.',
    )
    expect(sentenceOf(denialOf('charge'), { ...charge, asserts: [] })).toBe(
      'Estaria council denied an accusation by Norvia.',
    )
  })

  test('says what an accusation alleges, how much more, and who denies it', () => {
    const proxy = builtStatement('proxy', 'estaria', 'proxy-for', 'osmark', { status: 'claimed' })
    const charge = builtStatement('charge', 'norvia', 'accuses', 'estaria', {
      asserts: [statementId('haven'), statementId('proxy')],
    })
    expect(sentenceOf(charge, claimOfHaven(), proxy)).toBe(
      'Norvia accused Estaria council, alleging that Estaria council harbours Red Fern, and 1 more charge.',
    )
    expect(sentenceOf(charge, claimOfHaven(), proxy, denialOf('haven'))).toMatch(
      /, and 1 more charge; Estaria council denies part of the charges\.$/,
    )
    expect(sentenceOf(charge, claimOfHaven(), proxy, denialOf('charge'))).toMatch(
      /, and 1 more charge; Estaria council denies the charges\.$/,
    )
  })

  test('introduces content as its relation asks', () => {
    const saying = (relation: string, object = 'estaria') =>
      sentenceOf(
        builtStatement('it', 'norvia', relation, object, { asserts: [statementId('haven')] }),
        claimOfHaven(),
      )
    const haven = 'Estaria council harbours Red Fern.'
    expect(saying('demands')).toBe(
      `Norvia made a demand of Estaria council, alleging that ${haven}`,
    )
    expect(saying('warns')).toBe(`Norvia warned Estaria council, saying that ${haven}`)
    expect(saying('warns', 'lake-talks')).toBe(`Norvia warned of Lake talks, saying that ${haven}`)
    expect(saying('reports', 'officials')).toBe(
      `Norvia reported the words of senior Norvian officials, namely that ${haven}`,
    )
    expect(saying('expects-of')).toBe(
      `Norvia expects something of Estaria council, namely that ${haven}`,
    )
  })

  test('keeps a proposal a proposal', () => {
    const plan = builtStatement('plan', 'officials', 'visits', 'osmark', {
      status: 'proposed',
      said: [link('mara-voss', { on: '2031-05-09' })],
      when: on('2031-05-16'),
    })
    expect(sentenceOf(plan)).toBe(
      'Mara Voss said on 9 May 2031 that on 16 May 2031 senior Norvian officials are to visit Osmark.',
    )
    const open = { ...plan, said: [], subject: entityId('osmark'), object: [entityId('norvia')] }
    expect(sentenceOf({ ...open, when: on('2031-05-16/..') })).toBe(
      'From 16 May 2031 Osmark is to visit Norvia.',
    )
  })

  test('lets a body speak of itself as it, and a person of having done it', () => {
    const attack = builtStatement('a', 'estaria', 'attacks', 'norvia', {
      status: 'claimed',
      said: [link('estaria')],
    })
    expect(sentenceOf(attack)).toBe('Estaria council says that it attacked Norvia.')
    const call = builtStatement('c', 'mara-voss', 'consults', 'estaria', {
      status: 'claimed',
      when: on('2031-05-08'),
      said: [link('mara-voss', { on: '2031-05-09' })],
    })
    expect(sentenceOf(call)).toBe(
      'Mara Voss spoke on 9 May 2031 of having consulted Estaria council on 8 May 2031.',
    )
  })

  test('does not say twice that a speaker spoke', () => {
    const charge = builtStatement('a', 'mara-voss', 'accuses', 'estaria', {
      said: [link('mara-voss', { on: '2031-05-02' }), gazette],
    })
    expect(sentenceOf(charge)).toBe(
      'As reported by Harbour Gazette, Mara Voss, speaking on 2 May 2031, accused Estaria council.',
    )
    expect(sentenceOf({ ...charge, when: on('2031-05-02') })).toBe(
      'As reported by Harbour Gazette, on 2 May 2031 Mara Voss accused Estaria council.',
    )
  })

  test('shows that a claim has no speaker where a foreign file gives none', () => {
    expect(sentenceOf(claimOfHaven({ said: [] }))).toBe(
      'It is claimed, by a speaker who is not named, that Estaria council harbours Red Fern.',
    )
    expect(sentenceOf(claimOfHaven({ said: [], status: 'denied' }))).toBe(
      'It is denied that Estaria council harbours Red Fern.',
    )
  })
})

describe('any statement', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('__proto__', 'constructor', 'officials', 'i', 'ß', 'Inc.'),
  )
  const ids = ['norvia', 'osmark', 'mara-voss', 'officials', 'gazette'] as const
  const anyStatement = fc.record({
    relation: fc.constantFrom(...RELATIONS.map((type) => type.id)),
    status: fc.constantFrom(...STATUSES),
    subject: fc.constantFrom(...ids),
    object: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
    said: fc.array(
      fc.record({
        by: fc.constantFrom(...ids),
        role: fc.constantFrom('speaker', 'source', 'document', 'outlet'),
        on: fc.constantFrom(null, '2031-05-02', 'no date'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    when: fc.constantFrom(null, '2031-05', '2031-05/..', '../2031'),
    denied: fc.constantFrom(null, ...ids),
    linked: fc.boolean(),
  })

  test('with a speaker is never told without the speaker’s name', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 5, maxLength: 5 }), anyStatement, (names, drawn) => {
        const entities = ENTITIES.map((entity) => {
          const at = ([...ids] as string[]).indexOf(entity.id)
          return { ...entity, name: names[at] ?? entity.name }
        })
        const other = claimOfHaven()
        const statement = builtStatement('it', drawn.subject, drawn.relation, drawn.object, {
          status: drawn.status,
          said: drawn.said.map(({ by, role, on: day }) =>
            link(by, { role: role as 'speaker', on: day }),
          ),
          when: drawn.when === null ? null : on(drawn.when),
          asserts: drawn.linked ? [other.id] : [],
          denies: drawn.linked ? [other.id] : [],
        })
        const denials =
          drawn.denied === null
            ? []
            : [builtStatement('no', drawn.denied, 'denies', 'norvia', { denies: [statement.id] })]
        const words = createWords(builtDataset(entities, [statement, other, ...denials]))
        const speaker = entities.find(({ id }) => id === drawn.said[0]?.by)
        const spoken = speaker?.name.trim() === '' ? speaker.id : (speaker?.name ?? '')
        const holds = (text: string): boolean =>
          text.includes(spoken) || text.toLowerCase().startsWith(spoken.toLowerCase())
        const sentence = words.sentence(statement)
        expect(sentence.endsWith('.')).toBe(true)
        expect(holds(sentence)).toBe(true)
        expect(holds(words.short(statement))).toBe(true)
        expect(
          words
            .phrase(statement)
            .map((part) => part.text)
            .join(''),
        ).toBe(sentence)
        expect(words.phrase(statement).every((part) => part.text !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('that only a party denies names everybody who denies it', () => {
    const denied = claimOfHaven({ status: 'denied', said: [link('gazette', { role: 'outlet' })] })
    const { sentence, short } = createWords(builtDataset(ENTITIES, [denied, denialOf('haven')]))
    expect(sentence(denied)).toContain('Estaria council denies')
    expect(short(denied)).toContain('Estaria council denies')
  })
})

describe('a name within a sentence', () => {
  const harbour = builtEntity('harbour', 'government', 'Harbour council', {
    inSentence: 'the harbour council',
  })
  const raid = builtStatement('raid', 'harbour', 'attacks', 'norvia', {
    status: 'claimed',
    said: [link('harbour')],
  })
  const words = createWords(builtDataset([...ENTITIES, harbour], [raid]))

  test('has the article and the small letters that belong there', () => {
    expect(words.sentence(raid)).toBe('The harbour council says that it attacked Norvia.')
    expect(words.phraseFrom(raid, entityId('norvia'))[0]).toEqual({
      text: 'The harbour council',
      entity: 'harbour',
    })
  })

  test('stands by itself on a line and in the chain as it is', () => {
    expect(words.label({ ...raid, statements: [raid] })).toBe('Harbour council says: attacks')
    expect(words.chain(raid)).toBe('Harbour council')
  })
})
