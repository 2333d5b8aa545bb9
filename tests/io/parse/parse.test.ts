import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/io/parse/parse.ts'
import type { Brought } from '../../../src/io/parse/stances.ts'
import { anyAuthored } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aQuarrel, aStatement, parsed, TEXT } from '../../helpers/dataset.ts'

const NO_FILES = new Map<string, string>()

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('reading a dataset', () => {
  it('anchors quotes and fills in every default', () => {
    expect(parsed(aDataset()).statements).toEqual([
      {
        id: 'meeting',
        relation: 'consults',
        family: 'talk',
        layer: 'act',
        polarity: 'cooperative',
        subject: 'aland',
        object: ['borduria'],
        status: 'reported',
        stance: 'uncontested',
        stances: ['uncontested'],
        contested: false,
        voice: 'narrator',
        said: [],
        when: null,
        quotes: [
          {
            source: 'report',
            exact: 'the two met in Cobalt',
            start: TEXT.indexOf('the two met'),
            end: TEXT.length - 1,
            prefix: 'were “over for now.” On 3 May 2031 '.slice(-32),
            suffix: '.',
            nth: 1,
            speech: 'narration',
            context: false,
          },
        ],
        asserts: [],
        denies: [],
        declines: [],
        respondsTo: [],
        acknowledges: [],
        re: [],
        place: [],
        through: [],
        onBehalfOf: [],
        asNamed: null,
        toll: [],
        role: null,
        inference: null,
        note: null,
        truncated: false,
        attributes: null,
      },
    ])
  })

  it('takes one or a list wherever a list is meant', () => {
    const one = aStatement('x', {
      re: 'aland',
      said: 'aland',
      quotes: 'the two met',
      object: 'borduria',
    })
    const list = aStatement('x', {
      re: ['aland'],
      said: [{ by: 'aland', role: 'speaker' }],
      quotes: [{ exact: 'the two met' }],
      object: ['borduria'],
    })
    const read = (statement: typeof one) => parsed(aDataset({ statements: [statement] }))
    expect(read(one)).toEqual(read(list))
  })

  it('takes the speech of a quote from the marks of the source unless the author says', () => {
    const quotes = [
      'over for now.',
      'were “over for now.”',
      'Minister Ana Kovar',
      { exact: 'the two met', speech: 'mixed' as const },
    ]
    const speeches = (fields: object) =>
      parsed(
        aDataset({ statements: [aStatement('x', { quotes, ...fields })] }),
      ).statements[0]?.quotes.map((quote) => quote.speech)
    expect(speeches({})).toEqual(['direct', 'mixed', 'narration', 'mixed'])
    expect(speeches({ said: ['aland'] })).toEqual(['direct', 'mixed', 'indirect', 'mixed'])
    expect(speeches({ relation: 'praises' })).toEqual(['direct', 'mixed', 'indirect', 'mixed'])
  })

  it('lists the built-in families, relations and kinds that occur, in legend order', () => {
    const dataset = parsed(
      aDataset({
        entities: [anEntity('aland', { kind: 'place' }), anEntity('borduria')],
        statements: [
          aStatement('b', { relation: 'borders' }),
          aStatement('a', { relation: 'visits' }),
          aStatement('c', { relation: 'consults' }),
        ],
      }),
    )
    expect(dataset.families.map(({ id }) => id)).toEqual(['talk', 'structure'])
    expect(dataset.relations.map(({ id }) => id)).toEqual(['consults', 'visits', 'borders'])
    expect(dataset.kinds.map(({ id }) => id)).toEqual(['country', 'place'])
    expect(dataset.own).toEqual({ families: [], relations: [], kinds: [] })
  })

  it('gives unknown relations and kinds of a foreign graph a place of their own, without polarity', () => {
    const dataset = parsed({
      format: 'attest',
      version: 1,
      id: 'foreign',
      title: 'Foreign',
      evidence: 'none',
      entities: [
        { id: 'A b', kind: 'Gadget', name: 'A' },
        { id: 'é', kind: 'country', name: '' },
      ],
      statements: [
        { id: '1', relation: 'SENDS TO', subject: 'A b', object: 'A b', attributes: { w: 1.5 } },
        { id: '2', relation: 'accuses', subject: 'A b', object: 'é' },
      ],
    })
    expect(dataset.statements[0]).toMatchObject({
      family: 'other',
      polarity: 'neutral',
      quotes: [],
      attributes: { w: 1.5 },
    })
    expect(dataset.families.map(({ id, label }) => [id, label])).toEqual([
      ['accuse', 'accuses'],
      ['other', 'other'],
    ])
    expect(dataset.kinds.map(({ id }) => id)).toEqual(['country', 'Gadget'])
    expect(dataset.relations.map(({ id, label }) => [id, label])).toEqual([
      ['accuses', 'accuses'],
      ['SENDS TO', 'SENDS TO'],
    ])
  })

  it('keeps a key named __proto__ in attributes and layouts', () => {
    const authored = JSON.parse(
      `{"format":"attest","version":1,"id":"f","title":"F","evidence":"none",
        "entities":[{"id":"__proto__","kind":"__proto__","name":"","attributes":{"__proto__":{"x":1}}}],
        "statements":[],"layout":{"landscape":{"__proto__":[1,2]}}}`,
    )
    const dataset = parsed(authored)
    expect(JSON.stringify(dataset.entities[0]?.attributes)).toBe('{"__proto__":{"x":1}}')
    expect([...(dataset.layout.landscape ?? [])]).toEqual([['__proto__', [1, 2]]])
  })

  it('finds the text of a source by its file, and refuses a hash that is not that of the text', () => {
    const [source] = aDataset().sources ?? []
    if (source === undefined) throw new Error('the sample has a source')
    const { text: _text, ...rest } = source
    const folder = aDataset({ sources: [{ ...rest, file: 'sources/a.txt' }] })
    expect(parsed(folder, new Map([['sources/a.txt', TEXT]])).sources[0]?.text).toBe(TEXT)
    const { dataset, issues } = parseDataset(folder, new Map([['sources/a.txt', `${TEXT} `]]))
    expect(dataset).toBeNull()
    expect(issues.map(({ rule }) => rule)).toEqual(['source-hash'])
  })

  it('takes places on trust only where the text is null, and only where every quote gives one', () => {
    const placed = { exact: 'the two met in Cobalt', start: 160, end: 181 }
    const textless = (source: object, quotes: object[]) =>
      parseDataset(
        {
          ...aDataset({ statements: [aStatement('x')] }),
          ...source,
          statements: [{ ...aStatement('x'), quotes }],
        },
        NO_FILES,
      ).issues.map(({ rule }) => rule)
    const [source] = aDataset().sources ?? []
    const bare = { sources: [{ ...source, text: null }] }
    expect(textless(bare, [placed])).toEqual([])
    expect(textless(bare, [placed, { exact: 'in Cobalt' }])).toEqual(['source-text'])
    expect(textless({ sources: [{ ...source, text: undefined }] }, [placed])).toEqual([
      'source-text',
    ])
    expect(textless({}, [placed])).toEqual(['given-place'])
  })

  it('lists all faults, not only the first', () => {
    const { dataset, issues } = parseDataset(
      aDataset({
        statements: [
          aStatement('meeting', { object: 'nobody', when: 'yesterday', quotes: ['not there'] }),
          aStatement('Meeting', { status: 'claimed', quotes: [] }),
        ],
      }),
      NO_FILES,
    )
    expect(dataset).toBeNull()
    expect(issues.map(({ rule }) => rule).sort()).toEqual([
      'date-form',
      'id-form',
      'quote-absent',
      'quote-required',
      'speaker-required',
      'unresolved-id',
    ])
  })

  it('lets a part of a dataset leave sentences uncovered and entities unnamed', () => {
    const fields = { entities: [...aDataset().entities, anEntity('loose')] }
    expect(parsed(aDataset(fields)).part).toBe(true)
    const { issues } = parseDataset(aDataset({ ...fields, part: false }), NO_FILES)
    expect(new Set(issues.map(({ rule }) => rule))).toEqual(
      new Set(['uncovered-sentence', 'loose-entity']),
    )
  })

  it('takes an entity as named in whatever role a statement, a speaker or a roll-up gives it', () => {
    const named = (fields: object, entity: object = {}) => {
      const { issues } = parseDataset(
        aDataset({
          part: false,
          entities: [...aDataset().entities.slice(1), anEntity('aland', entity), anEntity('x')],
          statements: [aStatement('meeting', fields)],
        }),
        NO_FILES,
      )
      return !issues.some(({ rule }) => rule === 'loose-entity')
    }
    expect(named({})).toBe(false)
    for (const role of ['re', 'place', 'through', 'onBehalfOf', 'said', 'object'])
      expect([role, named({ relation: 'visits', [role]: ['borduria', 'x'] })]).toEqual([role, true])
    expect(named({}, { rollsUpTo: 'x' })).toBe(true)
  })

  it('refuses ids by which two lines, or a line and a record, would bear one name', () => {
    const foreign = (statements: readonly object[], more: readonly object[] = []) =>
      parseDataset(
        {
          ...aDataset({ evidence: 'none', sources: [] }),
          entities: [...aDataset().entities, anEntity('c'), ...more],
          statements,
        },
        NO_FILES,
      ).issues.map(({ rule }) => rule)
    const both = { id: 's', relation: 'x', subject: 'c', object: ['aland', 'borduria'] }
    const other = { id: 's~aland', relation: 'x', subject: 'c', object: 'aland' }
    expect(foreign([both])).toEqual([])
    expect(foreign([both, other])).toEqual(['duplicate-id'])
    expect(foreign([both], [anEntity('s~borduria')])).toEqual(['duplicate-id'])
    expect(foreign([{ ...both, object: 'aland' }, other])).toEqual([])
  })

  it('lets a statement whose closure was cut off go without the links that it needs', () => {
    const cut = { truncated: true, said: ['aland'] }
    const statements = [
      aStatement('x', { relation: 'denies', ...cut }),
      aStatement('y', { status: 'denied', ...cut }),
    ]
    expect(parsed(aDataset({ statements })).statements).toHaveLength(2)
  })

  it('adds stances that are given to a part, and lets them take nothing back', () => {
    const { statements = [] } = aQuarrel()
    const answersWith = (...stances: Brought[]) =>
      parsed(
        aQuarrel({ part: true, statements: statements.map((one) => ({ ...one, stances })) }),
      ).statements.map((one) => [one.stance, one.stances, one.contested])
    expect(answersWith('answered')).toEqual([
      ['denied', ['denied', 'mutual'], true],
      ['mutual', ['mutual', 'answered'], true],
      ['answered', ['answered'], false],
    ])
    expect(answersWith('withheld')).toEqual([
      ['denied', ['denied', 'mutual'], true],
      ['withheld', ['withheld', 'mutual'], true],
      ['withheld', ['withheld'], false],
    ])
    expect(answersWith('answered', 'denied')).toEqual([
      ['denied', ['denied', 'mutual'], true],
      ['denied', ['denied', 'mutual'], true],
      ['denied', ['denied'], true],
    ])
  })

  it('allows what is planned to lie after publication, and open and coarse dates around it', () => {
    const dated = (when: string, status: 'reported' | 'proposed') =>
      parseDataset(aDataset({ statements: [aStatement('x', { when, status })] }), NO_FILES).issues
    expect(dated('2031-06-02', 'proposed')).toEqual([])
    for (const when of ['2031-06', '2031', '2031-05-03/..', '../2031-06-01', '2031-05/2031-06'])
      expect(dated(when, 'reported')).toEqual([])
  })

  it.each([null, 3, 'text', [], {}, undefined])('refuses %j in one sentence', (input) => {
    const { dataset, issues } = parseDataset(input, NO_FILES)
    expect(dataset).toBeNull()
    expect(issues.map(({ rule }) => rule)).toEqual(['format'])
  })

  it('never throws and never opens in silence what was damaged', () => {
    fc.assert(
      fc.property(anyAuthored, fc.jsonValue(), fc.nat(), (authored, value, at) => {
        const json = JSON.stringify(authored)
        const places = [
          ...json.matchAll(/:("[^"\\]*"|true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/gi),
        ]
        const place = places[at % places.length]
        const damaged =
          place === undefined
            ? json
            : `${json.slice(0, place.index)}:${JSON.stringify(value)}${json.slice(place.index + place[0].length)}`
        // A place may lie inside a longer string; what is no JSON any more is another test's matter.
        fc.pre(isJson(damaged))
        const { dataset, issues } = parseDataset(JSON.parse(damaged), NO_FILES)
        expect(dataset === null).toBe(issues.length > 0)
      }),
    )
  })
})
