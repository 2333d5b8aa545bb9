/** German sentences: nouns with both ends behind whoever says so, which ask nothing of a name. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Dataset, type Quote, STATUSES, type Statement } from '../../src/domain/dataset.ts'
import { atInWords } from '../../src/domain/german/dates.ts'
import { hasForm } from '../../src/domain/german/forms.ts'
import { named, wording } from '../../src/domain/german/vocabulary.ts'
import { entityId, relationId, sourceId, statementId } from '../../src/domain/ids.ts'
import { RELATIONS } from '../../src/domain/relations.ts'
import { denialsApart } from '../../src/domain/words/account.ts'
import { createLookup } from '../../src/domain/words/lookup.ts'
import { createWords, type Phrase } from '../../src/domain/words.ts'
import { anyAuthored } from '../helpers/anyDataset.ts'
import {
  builtDataset,
  builtEntity,
  builtQuote,
  builtSource,
  builtStatement,
  link,
  on,
} from '../helpers/built.ts'
import { parsed } from '../helpers/dataset.ts'
import { shipped } from '../helpers/shipped.ts'
import { claimOfHaven, denialOf, ENTITIES, gazette } from './words.fixture.ts'

const wordsOf = (dataset: Dataset) => createWords(named(dataset), wording)

const among = (...statements: readonly Statement[]) => wordsOf(builtDataset(ENTITIES, statements))

const sentenceOf = (statement: Statement, ...others: readonly Statement[]): string =>
  among(statement, ...others).sentence(statement)

describe('a denial', () => {
  const charge = builtStatement('charge', 'norvia', 'accuses', 'estaria', {
    when: on('2031-05-02'),
  })
  const denial = (status: Statement['status']) =>
    builtStatement('denial', 'estaria', 'denies', 'norvia', { status, denies: [charge.id] })

  test('of an accusation without content denies no day on which it was made', () => {
    expect(sentenceOf(denial('reported'), charge)).toMatch(
      /; bestritten wird: ein Vorwurf von Norvia\.$/,
    )
  })

  test('that is only in prospect has denied nothing yet', () => {
    expect(sentenceOf(denial('proposed'), charge)).toMatch(/; bestritten werden soll: ein Vorwurf/)
  })
})

describe('a claim', () => {
  test('stands behind whoever makes it and whoever passed it on', () => {
    const said = [link('mara-voss', { on: '2031-05-02' }), gazette]
    expect(sentenceOf(claimOfHaven({ said }))).toBe(
      'Laut Mara Voss am 2. Mai 2031, gemeldet von Harbour Gazette: Unterschlupf für Red Fern bei Estaria council.',
    )
  })

  test('shows that it has no speaker where a foreign file gives none', () => {
    expect(sentenceOf(claimOfHaven({ said: [] }))).toBe(
      'Behauptet, Sprecher nicht genannt: Unterschlupf für Red Fern bei Estaria council.',
    )
    expect(sentenceOf(claimOfHaven({ said: [], status: 'denied' }))).toBe(
      'Bestritten: Unterschlupf für Red Fern bei Estaria council.',
    )
  })

  test('is told with whoever denies it, and through whom', () => {
    const told = denialOf('haven', { said: [gazette] })
    expect(sentenceOf(claimOfHaven(), denialOf('haven'))).toMatch(
      /; bestritten von Estaria council\.$/,
    )
    expect(sentenceOf(claimOfHaven(), told)).toMatch(
      /; bestritten von Estaria council, laut Harbour Gazette\.$/,
    )
    const words = among(claimOfHaven(), denialOf('haven'))
    expect(words.short(claimOfHaven())).toBe(
      'Laut senior Norvian officials: Unterschlupf für Red Fern bei Estaria council (bestritten von Estaria council)',
    )
  })

  test('keeps in short whoever passed it on, and who reports a denial', () => {
    const claim = claimOfHaven({ said: [link('officials', { on: '2031-05-02' }), gazette] })
    const told = denialOf('haven', { said: [{ ...gazette, on: '2031-05-03' }] })
    const short = (...others: readonly Statement[]) => among(claim, ...others).short(claim)
    expect(short(told)).toBe(
      'Laut senior Norvian officials, gemeldet von Harbour Gazette: Unterschlupf für Red Fern bei Estaria council (bestritten von Estaria council, laut Harbour Gazette)',
    )
    const osmark = builtStatement('also', 'osmark', 'denies', 'norvia', { denies: [claim.id] })
    const own = denialOf('haven', { said: [link('estaria'), link('statement')] })
    expect(short(own, osmark)).toMatch(
      / \(bestritten von Osmark; von Estaria council, weitergegeben von joint statement\)$/,
    )
  })

  test('is told with whoever takes no position', () => {
    const silence = builtStatement('silence', 'estaria', 'declines-comment', 'officials', {
      declines: [statementId('haven')],
    })
    expect(sentenceOf(claimOfHaven(), silence)).toMatch(
      /; weder bestätigt noch bestritten von Estaria council\.$/,
    )
    expect(sentenceOf(silence, claimOfHaven())).toBe(
      'Keine Stellungnahme von Estaria council zu Angaben von senior Norvian officials; weder bestätigt noch bestritten: Unterschlupf für Red Fern bei Estaria council.',
    )
  })

  test('that only a denial tells of is told as denied', () => {
    const denied = claimOfHaven({ status: 'denied', said: [link('gazette', { on: '2031-05-03' })] })
    const denial = denialOf('haven', { when: on('2031-05-02') })
    expect(sentenceOf(denied, denial)).toBe(
      'Bestritten von Estaria council am 2. Mai 2031, laut Harbour Gazette am 3. Mai 2031: Unterschlupf für Red Fern bei Estaria council.',
    )
  })
})

describe('a saying', () => {
  const charge = builtStatement('charge', 'norvia', 'accuses', 'estaria', {
    asserts: [statementId('haven'), statementId('proxy')],
  })
  const proxy = builtStatement('proxy', 'estaria', 'proxy-for', 'osmark', { status: 'claimed' })

  test('goes on to what it alleges, how much more, and what of it is denied', () => {
    expect(sentenceOf(charge, claimOfHaven(), proxy)).toBe(
      'Vorwurf von Norvia gegen Estaria council; Vorwurf im Einzelnen: Unterschlupf für Red Fern bei Estaria council; dazu 1 weiterer Vorwurf.',
    )
    expect(sentenceOf(charge, claimOfHaven(), proxy, denialOf('haven'))).toMatch(
      /; Vorwürfe zum Teil bestritten von Estaria council\.$/,
    )
    expect(sentenceOf(charge, claimOfHaven(), proxy, denialOf('charge'))).toMatch(
      /; Vorwürfe bestritten von Estaria council\.$/,
    )
  })

  test('does not say twice that its speaker spoke', () => {
    const own = { ...charge, asserts: [], said: [link('norvia', { on: '2031-05-02' }), gazette] }
    expect(sentenceOf(own)).toBe(
      'Vorwurf von Norvia gegen Estaria council, geäußert am 2. Mai 2031, gemeldet von Harbour Gazette.',
    )
    expect(sentenceOf({ ...own, when: on('2031-05-02') })).toBe(
      'Am 2. Mai 2031: Vorwurf von Norvia gegen Estaria council, gemeldet von Harbour Gazette.',
    )
  })

  test('that denies says what is denied', () => {
    expect(sentenceOf(denialOf('haven'), claimOfHaven())).toBe(
      'Dementi von Estaria council zu Angaben von Norvia; bestritten wird: Unterschlupf für Red Fern bei Estaria council.',
    )
  })

  test('keeps a plan a plan, by itself and as what is said', () => {
    const plan = builtStatement('plan', 'officials', 'visits', 'osmark', {
      status: 'proposed',
      said: [link('mara-voss', { on: '2031-05-09' })],
      when: on('2031-05-10/2031-05-16'),
    })
    expect(sentenceOf(plan)).toBe(
      'In Aussicht, laut Mara Voss am 9. Mai 2031: vom 10. bis zum 16. Mai 2031 Besuch von senior Norvian officials in Osmark.',
    )
    const news = builtStatement('news', 'mara-voss', 'tells', 'gazette', { asserts: [plan.id] })
    expect(sentenceOf(news, plan)).toBe(
      'Äußerung von Mara Voss gegenüber Harbour Gazette; Inhalt: vom 10. bis zum 16. Mai 2031 Besuch von senior Norvian officials in Osmark (in Aussicht).',
    )
  })
})

describe('the citation', () => {
  test('gives the exact words, their speaker and deniers, source, place and hash', () => {
    const claim = claimOfHaven({ said: [link('mara-voss', { on: '2031-05-02' }), gazette] })
    const dataset = builtDataset(ENTITIES, [claim, denialOf('haven')], {
      sources: [builtSource({ publisher: 'Lake Press' })],
    })
    const quote = builtQuote('safe haven', { speech: 'direct', start: 120, end: 130 })
    expect(wordsOf(dataset).citation(claim, [quote])).toBe(
      '„safe haven“ — Mara Voss am 2. Mai 2031, gemeldet von Harbour Gazette (bestritten von Estaria council), wörtlich zitiert in: The Lake Report, Lake Press, 20. Mai 2031 (lake-report, Zeichen 120–130, sha-256 5eed1e55…)',
    )
    const lost = builtQuote('safe haven', { source: sourceId('lost') })
    expect(
      among(builtStatement('a', 'norvia', 'attacks', 'osmark')).citation(
        builtStatement('a', 'norvia', 'attacks', 'osmark'),
        [lost],
      ),
    ).toBe('„safe haven“ — die Quelle selbst, in: lost (lost, Zeichen 0–10)')
  })

  test('leaves to the source what it tells in its own words, and context to nobody', () => {
    const charge = builtStatement('a', 'norvia', 'accuses', 'estaria', { when: on('2031-05-02') })
    const cite = (statement: Statement, more: Partial<Quote>) =>
      among(statement).citation(statement, [builtQuote('safe haven', more)])
    expect(cite(charge, {})).toContain(
      '— sinngemäß nach Äußerungen von Norvia am 2. Mai 2031, in: ',
    )
    expect(cite(charge, { speech: 'narration' })).toContain('— die Quelle selbst über Norvia am ')
    expect(cite(charge, { speech: 'direct' })).toContain(
      '— Norvia am 2. Mai 2031, wörtlich zitiert in: ',
    )
    expect(cite(charge, { context: true })).toContain(
      '— Kontext zu Äußerungen von Norvia am 2. Mai 2031, in: ',
    )
    expect(cite(builtStatement('a', 'norvia', 'attacks', 'osmark'), { context: true })).toContain(
      '— Kontext, in: ',
    )
    expect(cite({ ...charge, said: [gazette] }, { speech: 'direct' })).toContain(
      '— Norvia am 2. Mai 2031, gemeldet von Harbour Gazette, wörtlich zitiert in: ',
    )
    const denied = claimOfHaven({ status: 'denied', said: [gazette] })
    const words = among(denied, denialOf('haven'))
    const citation = (more: Partial<Quote>) =>
      words.citation(denied, [builtQuote('no haven', more)])
    expect(citation({})).toContain(
      '— sinngemäß nach einem Dementi von Estaria council, gemeldet von Harbour Gazette, in: ',
    )
    expect(citation({ context: true })).toContain('— Kontext zu einem Dementi von Estaria council')
  })
})

describe('a date in a sentence', () => {
  it.each([
    ['2031-05-02', 'am 2. Mai 2031'],
    ['2031-05', 'im Mai 2031'],
    ['2031', 'im Jahr 2031'],
    ['2031-05-11/2031-05-12', 'vom 11. bis zum 12. Mai 2031'],
    ['2031-05-28/2031-06-03', 'vom 28. Mai bis zum 3. Juni 2031'],
    ['2030-12-28/2031-01-03', 'vom 28. Dezember 2030 bis zum 3. Januar 2031'],
    ['2031-05/2031-06', 'von Mai bis Juni 2031'],
    ['2030/2031', 'von 2030 bis 2031'],
    ['2030/2031-01-03', 'von 2030 bis zum 3. Januar 2031'],
    ['2031-05-02/..', 'seit dem 2. Mai 2031'],
    ['2031/..', 'seit 2031'],
    ['../2031-05-02', 'bis zum 2. Mai 2031'],
    ['soon', 'soon'],
  ])('%s is %s', (edtf, words) => {
    expect(atInWords(edtf)).toBe(words)
  })

  test('stands in front of what happened, so that no name behind it takes it for its own', () => {
    const news = builtStatement('news', 'norvia', 'announces', 'lake-talks', {
      when: on('2031-05-02'),
    })
    expect(sentenceOf(news)).toBe('Am 2. Mai 2031: Ankündigung von Norvia zu Lake talks.')
    const told = { ...news, said: [link('mara-voss', { on: '2031-05-03' })] }
    expect(sentenceOf(told)).toBe(
      'Laut Mara Voss am 3. Mai 2031: am 2. Mai 2031 Ankündigung von Norvia zu Lake talks.',
    )
    const denial = denialOf('news', { when: on('2031-05-04') })
    expect(sentenceOf(denial, told)).toBe(
      'Am 4. Mai 2031: Dementi von Estaria council zu Angaben von Norvia; bestritten wird: am 2. Mai 2031 Ankündigung von Norvia zu Lake talks.',
    )
    const words = among(news)
    expect(words.short(news)).toBe('Ankündigung von Norvia zu Lake talks')
  })

  test('is never the last thing behind a name', () => {
    const dataset = shipped()
    const told = wordsOf(dataset)
    const dated = dataset.statements.filter(({ when }) => when !== null)
    const faults = dated.filter((statement) =>
      told
        .phrase({ ...statement, said: [] })
        .some(
          (part, at, { [at - 1]: before }) =>
            before?.entity !== undefined && /^ (?:am|im|vom|ab|seit|bis) /.test(part.text),
        ),
    )
    expect(dated.length).toBeGreaterThan(20)
    expect(faults.map((statement) => told.sentence(statement))).toEqual([])
  })

  test('begins where what happens only begins on it', () => {
    const talks = builtStatement('talks', 'norvia', 'negotiates-with', 'osmark', {
      when: on('2031-05-02/..'),
    })
    expect(sentenceOf(talks)).toBe('Ab dem 2. Mai 2031: Verhandlungen zwischen Norvia und Osmark.')
    const rule = builtStatement('rule', 'red-fern', 'governs', 'norvia', { when: on('2031/..') })
    expect(sentenceOf(rule)).toBe('Seit 2031: Herrschaft von Red Fern in Norvia.')
  })
})

describe('a relation type', () => {
  test('that has a German label has a German form, and the reverse', () => {
    const german = named({
      families: [],
      relations: RELATIONS,
      kinds: [],
      own: { families: [], relations: [], kinds: [] },
    })
    const labelled = german.relations.filter(({ label }, at) => label !== RELATIONS[at]?.label)
    expect(labelled.length).toBeGreaterThan(40)
    expect(RELATIONS.filter(({ id }) => hasForm(id)).map(({ id }) => id)).toEqual(
      labelled.map(({ id }) => id),
    )
  })

  const [ATTACKS] = RELATIONS.filter(({ id }) => id === 'attacks')
  const ownTypes = (
    id: string,
    label: string,
    symmetric = false,
    evidence: Dataset['evidence'] = 'required',
  ) => {
    if (ATTACKS === undefined) throw new Error('There is no such type.')
    const type = { ...ATTACKS, id: relationId(id), label, symmetric }
    const statement = builtStatement(
      'it',
      'norvia',
      id,
      'osmark',
      { status: 'claimed', said: [link('mara-voss')] },
      [type],
    )
    const dataset = builtDataset(ENTITIES, [statement])
    const own = { families: [], kinds: [], relations: [type] }
    return wordsOf({ ...dataset, relations: [type], own, evidence }).sentence(statement)
  }

  test('of the dataset itself is told by its label and an arrow', () => {
    expect(ownTypes('finances', 'finances')).toBe('Laut Mara Voss: finances: Norvia → Osmark.')
    expect(ownTypes('twinned', 'is twinned with', true)).toBe(
      'Laut Mara Voss: is twinned with: Norvia ↔ Osmark.',
    )
    expect(ownTypes('twinned', 'is twinned with', true, 'none')).toBe(
      'Laut Mara Voss: is twinned with: Norvia – Osmark.',
    )
    expect(ownTypes('attacks', 'sues')).toBe('Laut Mara Voss: sues: Norvia → Osmark.')
  })

  test('without a side that stands out says nothing of its objects to each other', () => {
    const talks = builtStatement('talks', 'norvia', 'negotiates-with', ['osmark', 'estaria'])
    expect(sentenceOf(talks)).toBe(
      'Verhandlungen zwischen Norvia einerseits und Osmark und Estaria council andererseits.',
    )
  })

  test('depends on what its ends are, where the preposition does', () => {
    const visit = (object: string) => sentenceOf(builtStatement('a', 'mara-voss', 'visits', object))
    expect(visit('osmark')).toBe('Besuch von Mara Voss in Osmark.')
    expect(visit('estaria')).toBe('Besuch von Mara Voss bei Estaria council.')
    const warning = (object: string) => sentenceOf(builtStatement('a', 'norvia', 'warns', object))
    expect(warning('osmark')).toBe('Warnung von Norvia an Osmark.')
    expect(warning('lake-talks')).toBe('Warnung von Norvia vor Lake talks.')
  })

  test('puts a name in as it is, though it looks like a gap', () => {
    const odd = builtEntity('odd', 'country', '{b} „x“ $1')
    const raid = builtStatement('a', 'odd', 'attacks', 'norvia')
    expect(wordsOf(builtDataset([...ENTITIES, odd], [raid])).sentence(raid)).toBe(
      'Angriff von {b} „x“ $1 auf Norvia.',
    )
  })
})

const textOf = (phrase: Phrase): string => phrase.map(({ text }) => text).join('')
const linksOf = (phrase: Phrase) => new Set(phrase.flatMap(({ entity }) => entity ?? []))

/** Whether the entity is named right behind the words, or in a list that they open. */
const namedBehind = (phrase: Phrase, words: RegExp, entity: Statement['subject']): boolean =>
  phrase.some((part, at) => {
    if (part.entity !== entity) return false
    let opens = at - 1
    while (opens > 0 && /^(?:, | und )$/.test(phrase[opens]?.text ?? '')) opens -= 2
    return words.test(phrase[opens]?.text ?? '')
  })

/** What a German sentence lacks of what the statement has to say. */
const faultsOf = (dataset: Dataset): readonly string[] => {
  const german = wordsOf(dataset)
  const english = createWords(dataset)
  const byId = new Map(dataset.statements.map((one) => [one.id, one]))
  return dataset.statements.flatMap((statement) => {
    const { id, status, said, subject, layer } = statement
    const phrase = german.phrase(statement)
    const text = textOf(phrase)
    const faults: string[] = []
    const hold = (what: string, holds: boolean): void => {
      if (!holds) faults.push(`${id}: ${what}: ${text}`)
    }
    const [origin] = said
    const denials = dataset.statements.filter(({ denies }) => denies.includes(id))
    const short = german.short(statement)
    if (status === 'claimed' && origin === undefined) {
      hold(
        'no word for a speaker who is not named',
        text.startsWith('Behauptet, Sprecher nicht genannt: '),
      )
      hold('none in short', short.startsWith('Behauptet, Sprecher nicht genannt: '))
    }
    if (status === 'denied')
      hold(
        'not told as denied',
        /^Bestritten(?: von |: )/.test(text) && /^Bestritten(?: von |: )/.test(short),
      )
    if (status === 'proposed')
      hold('not told as a plan', /^In Aussicht[:,] /.test(text) && /^In Aussicht[:,] /.test(short))
    const ownSaying = status === 'reported' && origin?.by === subject && layer === 'speech'
    if (origin !== undefined && !ownSaying)
      hold('no speaker', namedBehind(phrase, /(?:^L|, l)aut $|^Bestritten von $/, origin.by))
    // That somebody denied what is only told as denied is a claim where it is only claimed.
    const { vouched, told } = denialsApart(createLookup(dataset), id)
    const teller = origin ?? told[0]?.said[0]
    const telling =
      vouched.length > 0 ? vouched : told.filter((denial) => denial.said[0]?.by === teller?.by)
    for (const denial of status === 'denied' ? telling : denials)
      if (status === 'denied' || denial.status !== 'denied')
        hold('no denier', namedBehind(phrase, /(?:^B|b)estritten von $/, denial.subject))
    const links = linksOf(phrase)
    for (const entity of linksOf(english.phrase(statement)))
      hold(`${entity} is not named`, links.has(entity))
    // Nobody is named who has no part in it, or in what it is about.
    const about = [...statement.denies, ...statement.declines, ...statement.asserts].flatMap(
      (target) => byId.get(target) ?? [],
    )
    const alleged = about.flatMap(({ asserts }) => asserts.flatMap((one) => byId.get(one) ?? []))
    const parts = new Set(
      [statement, ...about, ...alleged].flatMap((one) => [
        one.subject,
        ...one.object,
        ...one.through,
        ...one.re,
        ...one.said.map(({ by }) => by),
      ]),
    )
    for (const entity of links)
      hold(
        `${entity} is named`,
        parts.has(entity) || linksOf(english.phrase(statement)).has(entity),
      )
    hold('not as its text', text === german.sentence(statement))
    hold(
      'an empty part',
      phrase.every((part) => part.text !== ''),
    )
    hold('no full stop', text.endsWith('.'))
    hold(
      'the same as a fact',
      status === 'reported' ||
        text !== german.sentence({ ...statement, status: 'reported', said: [] }),
    )
    return faults
  })
}

describe('every statement in German', () => {
  it('names its speaker, all deniers and all that the English sentence names: shipped', () => {
    expect(faultsOf(shipped())).toEqual([])
  })

  it('does so in any dataset', () => {
    fc.assert(
      fc.property(anyAuthored, (authored) => {
        expect(faultsOf(parsed(authored))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('does so for every relation, status, chain and answer', () => {
    const ids = ['norvia', 'osmark', 'mara-voss', 'officials', 'gazette'] as const
    const anyId = fc.constantFrom(...ids)
    const drawn = fc.record({
      relation: fc.constantFrom(...RELATIONS.map(({ id }) => id)),
      status: fc.constantFrom(...STATUSES),
      subject: anyId,
      object: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
      said: fc.array(
        fc.record({
          by: anyId,
          role: fc.constantFrom(
            'speaker' as const,
            'source' as const,
            'document' as const,
            'outlet' as const,
          ),
          on: fc.constantFrom(null, '2031-05-02'),
        }),
        { maxLength: 3 },
      ),
      when: fc.constantFrom(null, '2031-05', '2031-05/..', '../2031'),
      asserts: fc.boolean(),
      denies: fc.boolean(),
      through: fc.uniqueArray(anyId, { maxLength: 1 }),
    })
    const anyAnswer = fc.record({
      by: anyId,
      denies: fc.boolean(),
      status: fc.constantFrom(...STATUSES),
      said: fc.array(anyId, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(drawn, fc.array(anyAnswer, { maxLength: 3 }), (one, answers) => {
        const other = claimOfHaven()
        const statement = builtStatement('it', one.subject, one.relation, one.object, {
          status: one.status,
          said: one.said.map(({ by, ...more }) => link(by, more)),
          when: one.when === null ? null : on(one.when),
          asserts: one.asserts ? [other.id] : [],
          denies: one.denies ? [other.id] : [],
          through: one.through.map(entityId),
        })
        const replies = answers.map(({ by, denies, status, said }, at) =>
          builtStatement(`answer-${at}`, by, denies ? 'denies' : 'declines-comment', 'norvia', {
            status,
            said: said.map((id) => link(id)),
            denies: denies ? [statement.id] : [],
            declines: denies ? [] : [statement.id],
          }),
        )
        expect(faultsOf(builtDataset(ENTITIES, [statement, other, ...replies]))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
