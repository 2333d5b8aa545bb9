import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTokenizer, tokensOfText } from '../../src/analysis/search/fold.ts'
import { createSearch } from '../../src/analysis/search/search.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { createWords } from '../../src/domain/words.ts'
import { builtDataset, builtEntity, builtQuote, builtStatement, link } from '../helpers/built.ts'
import { shipped } from '../helpers/shipped.ts'

const ENTITIES = [
  builtEntity('turkiye', 'country', 'Türkiye'),
  builtEntity('norvia', 'country', 'Norvia', { aliases: ['Tidewater', 'the northern state'] }),
  builtEntity('tidewater-press', 'news-outlet', 'Tidewater Press'),
  builtEntity('mara-voss', 'person', 'Mara Voss', { role: 'Harbour Minister' }),
  builtEntity('lodz', 'place', 'Łódź', { aliases: ['Ørsted’s Quay'] }),
  builtEntity('proto', 'organization', '__proto__', { aliases: ['constructor'] }),
  builtEntity('kabul', 'place', 'كابُل'),
  builtEntity('beijing', 'place', '北京'),
  builtEntity('tallinn', 'place', 'Tallinn'),
]

const STATEMENTS = [
  builtStatement('smuggling', 'norvia', 'accuses', 'turkiye', {
    quotes: [
      builtQuote('the harbour was closed overnight'),
      builtQuote('barges that smuggled copper past the tidewater gates'),
    ],
  }),
  builtStatement('copper', 'turkiye', 'denies', 'norvia', {
    quotes: [builtQuote('no copper ever left')],
  }),
  builtStatement('explosion', 'norvia', 'attacks', 'lodz', {
    status: 'claimed',
    said: [link('mara-voss')],
    quotes: [builtQuote('在城里发生爆炸')],
  }),
]

const searchIn = (dataset: Dataset) => createSearch(dataset, createWords(dataset).sentence)
const dataset = builtDataset(ENTITIES, STATEMENTS)
const { find } = searchIn(dataset)

const first = (query: string): string | undefined => find(query)[0]?.id
const found = (query: string): string[] => find(query).map((hit) => `${hit.kind}:${hit.id}`)

describe('search', () => {
  test('finds a name from its first letters, in any case', () => {
    expect(first('MAR')).toBe('mara-voss')
    expect(first('voss mara')).toBe('mara-voss')
  })

  test.each(['norvai', 'norva', 'norviia', 'Nrovia', 'nurvia'])(
    'finds Norvia through the slip "%s"',
    (query) => {
      expect(first(query)).toBe('norvia')
    },
  )

  test('puts a name that was nearly said as a whole before longer ones that hold it', () => {
    const names = ['Office of Norvia', 'Guards of Norvia', 'Norvia', 'Norvian harbours']
    const entities = names.map((name, at) =>
      builtEntity(`n${at}`, 'country', name, { aliases: at === 2 ? [] : [`${name} at home`] }),
    )
    const { find: findName } = searchIn(builtDataset(entities, []))
    for (const slip of ['norvai', 'nrovia']) expect(findName(slip)[0]?.label).toBe('Norvia')
  })

  test('finds a short name whose letters changed places', () => {
    expect(first('tidewatre')).toBe('tidewater-press')
    expect(first('vsos')).toBeUndefined()
    expect(first('tallnin')).toBe('tallinn')
  })

  test.each([
    ['turkiye', 'turkiye'],
    ['TÜRKİYE', 'turkiye'],
    ['türkıye', 'turkiye'],
    ['lodz', 'lodz'],
    ['orsteds quay', 'lodz'],
    ['ørsted', 'lodz'],
  ])('does without accents and strokes: "%s"', (query, id) => {
    expect(first(query)).toBe(id)
  })

  test('finds an alias, a role', () => {
    expect(first('northern state')).toBe('norvia')
    expect(first('harbour minister')).toBe('mara-voss')
  })

  test('finds relation types by their own label, then those of the family', () => {
    const relations = find('backs covertly')
    expect(relations.every((hit) => hit.kind === 'relation')).toBe(true)
    expect(relations.map((hit) => hit.id)).toContain('sponsors')
    expect(find('accuses')[0]).toEqual({
      kind: 'relation',
      id: 'accuses',
      label: 'accuses',
      detail: 'accuses',
    })
    expect(found('accuses')).toContain('relation:demands')
  })

  test('finds a statement by words of a quote, and gives that quote', () => {
    expect(find('smuggled copper')).toEqual([
      {
        kind: 'statement',
        id: 'smuggling',
        label: 'Norvia accused Türkiye.',
        detail: 'accuses, reported',
        quote: 'barges that smuggled copper past the tidewater gates',
      },
    ])
  })

  test('finds a statement by words of its sentence', () => {
    expect(found('voss says attacked')).toEqual(['statement:explosion', 'entity:mara-voss'])
  })

  test('puts a whole name first, then a whole alias, then what begins with it', () => {
    expect(found('tidewater')).toEqual([
      'entity:norvia',
      'entity:tidewater-press',
      'statement:smuggling',
    ])
    const dataset = shipped()
    const { find: findIn } = createSearch(dataset, createWords(dataset).sentence)
    expect(findIn('ttp')[0]?.id).toBe('ttp')
    expect(findIn('india')[0]?.id).toBe('india')
  })

  test('puts what the picture does not show at first after what it shows', () => {
    const dataset = shipped()
    const { find: findIn } = createSearch(dataset, createWords(dataset).sentence)
    const [first, ...others] = findIn('asif').map(({ id }) => id)
    expect(first).toBe('khawaja-asif')
    expect(others).toContain('asif-interview')
    expect(findIn('kabul')[0]?.id).toBe('afghan-taliban')
  })

  test('puts names before aliases, aliases before relations, relations before quotes', () => {
    const mixed = searchIn(
      builtDataset(
        [
          builtEntity('a', 'country', 'Osmark', { aliases: ['hosts'] }),
          builtEntity('b', 'country', 'Hosts'),
        ],
        [builtStatement('c', 'a', 'attacks', 'b', { quotes: [builtQuote('hosts hosts hosts')] })],
      ),
    )
    expect(mixed.find('hosts').map((hit) => hit.id)).toEqual(['b', 'a', 'hosts', 'c'])
  })

  test('puts the whole name before a longer one that says it twice', () => {
    const twice = searchIn(
      builtDataset(
        [
          builtEntity('a', 'person', 'Emir of Osmark', {
            role: 'Emir of Osmark',
            aliases: ['Osmark'],
          }),
          builtEntity('b', 'country', 'Osmark'),
        ],
        [],
      ),
    )
    expect(twice.find('osmark').map((hit) => hit.id)).toEqual(['b', 'a'])
  })

  test('puts what was met before what was nearly met', () => {
    const near = searchIn(
      builtDataset(
        [builtEntity('a', 'country', 'Barged')],
        [builtStatement('b', 'a', 'borders', 'a', { quotes: [builtQuote('a barger came')] })],
      ),
    )
    expect(near.find('barger').map((hit) => hit.id)).toEqual(['b', 'a'])
  })

  test('finds Arabic without vowel signs and across keyboards', () => {
    expect(first('كابل')).toBe('kabul')
    expect(first('کابل')).toBe('kabul')
  })

  test('finds words of a script without spaces inside a run', () => {
    expect(first('北京')).toBe('beijing')
    expect(found('爆炸')).toEqual(['statement:explosion'])
    expect(found('炸')).toEqual(['statement:explosion'])
    expect(found('炸爆')).toEqual([])
  })

  test('treats names of an object’s insides as words', () => {
    expect(first('__proto__')).toBe('proto')
    expect(first('constructor')).toBe('proto')
    expect(found('hasOwnProperty')).toEqual([])
  })

  test('gives nothing for an empty query or one without a word', () => {
    for (const query of ['', '   ', '“…”', '—', '\u0301']) expect(find(query)).toEqual([])
  })

  test('gives at most as many hits as asked for', () => {
    expect(find('norvia')).toHaveLength(4)
    expect(find('norvia', 2)).toHaveLength(2)
    expect(find('norvia', 0)).toEqual([])
  })

  test('asks for every word, also where letters changed places', () => {
    expect(found('smuggeld coppre')).toEqual(['statement:smuggling'])
  })

  test('does with part of the words where no record holds them all', () => {
    expect(first('norvia zzzzzz')).toBe('norvia')
  })

  test('puts of names that are still being typed those that begin so first, and of these those of whom most is said', () => {
    const dataset = builtDataset(
      ['Northern Nordland', 'Nordhafen', 'Nordland', 'Nordau'].map((name, at) =>
        builtEntity(`n${at}`, 'country', name),
      ),
      [
        builtStatement('one', 'n2', 'praises', 'n0'),
        builtStatement('two', 'n2', 'praises', 'n0'),
        builtStatement('three', 'n1', 'praises', 'n0'),
        builtStatement('four', 'n3', 'praises', 'n0'),
        builtStatement('five', 'n1', 'praises', 'n0'),
        builtStatement('six', 'n2', 'praises', 'n0'),
      ],
    )
    const found = createSearch(dataset, () => '').find('nord')
    const names = found.flatMap(({ kind, label }) => (kind === 'entity' ? label : []))
    expect(names.slice(0, 2)).toEqual(['Nordland', 'Nordhafen'])
    expect(names.at(-1)).toBe('Northern Nordland')
  })

  test('puts a name that holds the word before one that begins with its letters', () => {
    const { find: findName } = searchIn(
      builtDataset(
        [builtEntity('a', 'country', 'Khandahar'), builtEntity('b', 'person', 'Amina Khan')],
        [],
      ),
    )
    expect(findName('khan').map((hit) => hit.id)).toEqual(['b', 'a'])
  })

  test('puts a name that begins with what was typed before one that holds it', () => {
    const names = ['Free Osmark', 'Osmark Harbour and Canal Board', 'Osmark']
    const { find: findName } = searchIn(
      builtDataset(
        names.map((name, at) => builtEntity(`e${at}`, 'organization', name)),
        [],
      ),
    )
    expect(findName('osmark').map((hit) => hit.label)).toEqual(names.toReversed())
    expect(findName('board osmark')[0]?.label).toBe(names[1])
  })

  test('puts statements between two names before those that only speak of one of them', () => {
    const { find: findBetween } = searchIn(
      builtDataset(
        [
          builtEntity('osmark', 'country', 'Osmark'),
          builtEntity('norvia', 'country', 'Norvia'),
          builtEntity('lodz', 'place', 'Łódź'),
        ],
        [
          builtStatement('told', 'norvia', 'attacks', 'lodz', {
            quotes: [builtQuote('Norvia told Osmark of Norvia and Osmark')],
          }),
          builtStatement('between', 'norvia', 'attacks', 'osmark', {
            quotes: [builtQuote('struck at the neighbour')],
          }),
        ],
      ),
    )
    const ids = findBetween('osmark norvia').map((hit) => hit.id)
    expect(ids).toEqual(['between', 'told', 'osmark', 'norvia'])
  })

  test('offers the names of which two words were put together, below what holds both', () => {
    expect(found('norvia turkiye')).toEqual([
      'statement:smuggling',
      'statement:copper',
      'entity:norvia',
      'entity:turkiye',
    ])
    expect(found('the copper')).not.toContain('entity:norvia')
    expect(found('tidewater copper')).toContain('entity:norvia')
  })

  test('puts what holds every word before what holds fewer, of names and of statements', () => {
    const word = fc.constantFrom('mara', 'voss', 'osmark', 'norvia', 'quay', 'delegation')
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.array(words, { maxLength: 6 }),
        fc.uniqueArray(word, { minLength: 2, maxLength: 3 }),
        (names, quotes, query) => {
          const entities = names.map((name, at) => builtEntity(`e${at}`, 'person', name.join(' ')))
          const neutral = builtEntity('none', 'person', 'Aleph')
          const statements = quotes.map((quote, at) =>
            builtStatement(`s${at}`, 'none', 'accuses', 'none', {
              quotes: [builtQuote(quote.join(' '))],
            }),
          )
          const hits = searchIn(builtDataset([...entities, neutral], statements)).find(
            query.join(' '),
            Infinity,
          )
          for (const kind of ['entity', 'statement'] as const) {
            const texts = hits
              .filter((hit) => hit.kind === kind)
              .map((hit) => (hit.kind === 'statement' ? hit.quote : hit.label).split(' '))
            const counts = texts.map((text) => query.filter((one) => text.includes(one)).length)
            expect(counts).toEqual(counts.toSorted((a, b) => b - a))
            const all = kind === 'entity' ? names : quotes
            const whole = all.filter((text) => query.every((one) => text.includes(one))).length
            expect(counts.filter((count) => count === query.length)).toHaveLength(whole)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  test('puts no sentence together before it is asked', () => {
    let asked = 0
    const search = createSearch(dataset, () => {
      asked++
      return ''
    })
    expect(asked).toBe(0)
    search.find('norvia')
    search.find('voss')
    expect(asked).toBe(STATEMENTS.length)
  })

  test('finds names before statements where it is built in parts, and in the end the same', () => {
    const search = searchIn(dataset)
    const building = search.building()
    expect(search.find('norvia')).toEqual([])
    expect(search.hasNames()).toBe(false)
    while (building.next().done !== true);
    expect(search.hasNames()).toBe(true)
    expect(search.find('norvia')).toEqual(searchIn(dataset).find('norvia'))
    expect(search.find('smuggeld coppre')).toEqual(searchIn(dataset).find('smuggeld coppre'))
  })

  test('finds every entity by its whole name, whatever the name holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 }),
        (names) => {
          const entities = names.map((name, at) => builtEntity(`e${at}`, 'country', name))
          const { find: findName } = searchIn(builtDataset(entities, []))
          for (const [at, name] of names.entries()) {
            const ids = findName(name, Infinity).map((hit) => String(hit.id))
            if (/[a-z0-9]/i.test(name)) expect(ids).toContain(`e${at}`)
          }
        },
      ),
    )
  })

  test('gives the best of all hits, however few are asked for', () => {
    const word = fc.constantFrom('mar', 'mara', 'marat', 'voss', 'vos', 'northern', 'ma', 'norvia')
    const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 8 }),
        fc.array(words, { maxLength: 6 }),
        words,
        fc.integer({ min: 1, max: 6 }),
        (people, quotes, query, limit) => {
          const entities = people.map(([name, alias, role], at) =>
            builtEntity(`e${at}`, 'person', name, { aliases: [alias], role }),
          )
          const statements = quotes.map((quote, at) =>
            builtStatement(`s${at}`, 'e0', 'accuses', 'e0', {
              role: at % 2 === 0 ? quote : null,
              quotes: [builtQuote(quote)],
            }),
          )
          const search = searchIn(builtDataset(entities, statements))
          expect(search.find(query, limit)).toEqual(search.find(query, Infinity).slice(0, limit))
        },
      ),
      { numRuns: 300 },
    )
  })
})

test('a tokenizer of many texts cuts each as one that is cut alone', () => {
  const tokens = createTokenizer()
  const word = fc.oneof(
    fc.constantFrom(
      'Türkiye’s',
      'ΟΔΟΣ',
      'ŁÓDŹ',
      '在城里',
      'كابُل',
      '¨',
      "o'clock",
      '\u0301a',
      '\ufeffΣ',
    ),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 8 }),
      fc.constantFrom(' ', '\n', ' \t ', '\u00a0'),
      (words, gap) => {
        const text = words.join(gap)
        expect(tokens(text)).toEqual(tokensOfText(text))
      },
    ),
  )
})

test('a tokenizer takes a word as long as a text', () => {
  const word = '中'.repeat(200_000)
  expect(createTokenizer()(word)).toHaveLength(2 * word.length - 1)
})

test('no node is called bare while no statement is known', () => {
  const names = searchIn(builtDataset(ENTITIES, [])).find('norvia')
  expect(names[0]).toMatchObject({ id: 'norvia', bare: false })
  expect(find('tallinn')[0]).toMatchObject({ id: 'tallinn', bare: true })
})

test('of two nodes of one name, the one with statements comes first', () => {
  const twins = ['bare', 'told'].map((id) => builtEntity(id, 'event', 'Low-intensity war'))
  const { find } = searchIn(
    builtDataset([...twins, ...ENTITIES], [builtStatement('s', 'norvia', 'attacks', 'told')]),
  )
  expect(
    find('low intensity war')
      .slice(0, 2)
      .map(({ id }) => id),
  ).toEqual(['told', 'bare'])
})
