import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  HEADINGS,
  heldBy,
  type Place,
  type Question,
  readQuestion,
} from '../../../src/analysis/pattern/question.ts'
import { type Answer, solve } from '../../../src/analysis/pattern/solve.ts'
import { type Dataset, type Line, STATUSES } from '../../../src/domain/dataset.ts'
import { entityId, familyId, kindId, relationId } from '../../../src/domain/ids.ts'
import { allLines } from '../../../src/domain/lines.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'

/**
 * aland accuses borduria and negotiates with it, accuses cobalt and does not; cobalt and dorn attack each other, the
 * one by report, the other by claim; ledania mediates between them in one statement, and aland between dorn and cobalt.
 */
const quarrel = (): Dataset =>
  parsed(
    aDataset({
      entities: [
        ...['aland', 'borduria', 'cobalt', 'dorn', 'ledania'].map((id) => anEntity(id)),
        anEntity('talks', { kind: 'event' }),
        anEntity('ana', { kind: 'person', rollsUpTo: 'aland' }),
      ],
      statements: [
        aStatement('blames', { relation: 'warns', object: 'borduria' }),
        aStatement('blames-other', { relation: 'warns', object: 'cobalt' }),
        aStatement('talk', { relation: 'negotiates-with', subject: 'borduria', object: 'aland' }),
        aStatement('raid', { relation: 'attacks', subject: 'cobalt', object: 'dorn' }),
        aStatement('raid-back', {
          relation: 'attacks',
          subject: 'dorn',
          object: 'cobalt',
          status: 'claimed',
          said: ['cobalt'],
        }),
        aStatement('brokers', {
          relation: 'mediates',
          subject: 'ledania',
          object: ['cobalt', 'dorn'],
        }),
        aStatement('hosts', { relation: 'hosts', subject: 'ledania', object: 'talks' }),
        aStatement('ana-talks', { relation: 'negotiates-with', subject: 'ana', object: 'dorn' }),
      ],
    }),
  )

const ask = (text: string, dataset = quarrel()): readonly Answer[] =>
  solve(dataset, allLines(dataset), readQuestion(text, dataset)).listed

const names = (answers: readonly Answer[]): readonly string[] =>
  answers.map(({ nodes }) => nodes.join(' '))
const statements = (answer: Answer | undefined): readonly string[] =>
  answer?.steps.map((step) => step.map(({ id }) => id).join('+')) ?? []

describe('a question', () => {
  it('is answered by everybody for whom each step holds', () => {
    expect(names(ask('any,to:relation:warns,any'))).toEqual(['aland borduria', 'aland cobalt'])
  })

  it('asks who does one thing to those with whom he does another', () => {
    const answers = ask('any,to:relation:warns,any,to:relation:negotiates-with,same:0')
    expect(names(answers)).toEqual(['aland borduria aland'])
    expect(statements(answers[0])).toEqual(['blames', 'talk'])
  })

  it('runs a step against its arrow, or either way', () => {
    expect(names(ask('node:borduria,from:relation:warns,any'))).toEqual(['borduria aland'])
    expect(names(ask('node:borduria,to:relation:warns,any'))).toEqual([])
    expect(names(ask('node:borduria,either:relation:warns,any'))).toEqual(['borduria aland'])
  })

  it('takes a symmetric relation both ways', () => {
    expect(names(ask('node:aland,to:relation:negotiates-with,any'))).toEqual(['aland borduria'])
  })

  it('asks for both ways at once, and gives an answer that only exchanges two letters once', () => {
    const answers = ask('any,mutual:family:attack,any')
    expect(names(answers)).toEqual(['cobalt dorn'])
    expect(statements(answers[0])).toEqual(['raid', 'raid-back'])
    expect(answers[0]?.reported).toBe(false)
  })

  it('tells who mediates between parties that attack each other, one statement once', () => {
    const asked = ask(
      'any,to:relation:mediates,any,mutual:family:attack,any,from:relation:mediates,same:0',
    )
    expect(names(asked)).toEqual(['ledania cobalt dorn ledania'])
    expect(statements(asked[0])).toEqual(['brokers', 'raid', 'raid-back'])
    expect(asked[0]?.statements.map(({ id }) => id)).toEqual(['brokers', 'raid', 'raid-back'])
    // Where the two sides of the question differ, the letters do too.
    expect(
      names(ask('any,to:relation:mediates,any,mutual:family:attack,any,from:any,same:0')),
    ).toEqual(['ledania cobalt dorn ledania', 'ledania dorn cobalt ledania'])
  })

  it('names all whom one statement names, in one answer', () => {
    const dataset = quarrel()
    const question = readQuestion('any,to:relation:mediates,any', dataset)
    const { listed, found, reported } = solve(dataset, allLines(dataset), question)
    expect(names(listed)).toEqual(['ledania cobalt,dorn'])
    expect(listed[0]?.nodes).toEqual([['ledania'], ['cobalt', 'dorn']])
    expect([found, reported]).toEqual([1, 1])
    // Where the question asks for two, each of those whom it names stands at a place.
    expect(names(ask('any,from:relation:mediates,any,to:relation:mediates,any'))).toEqual([
      'cobalt ledania dorn',
    ])
  })

  it('gives an answer for each of them where more than that statement bears one out', () => {
    const dataset = quarrel()
    const asked = ask('any,to:relation:mediates,any,to:family:attack,any', dataset)
    expect(names(asked)).toEqual(['ledania cobalt dorn', 'ledania dorn cobalt'])
  })

  it('counts only the statuses that were asked for', () => {
    expect(names(ask('any,mutual:family:attack,any,count:reported'))).toEqual([])
    expect(names(ask('any,to:family:attack,any,count:reported'))).toEqual(['cobalt dorn'])
    expect(names(ask('any,to:family:attack,any,count:claimed'))).toEqual(['dorn cobalt'])
  })

  it('lists what is reported before what needs a claim', () => {
    expect(ask('any,to:family:attack,any').map(({ reported }) => reported)).toEqual([true, false])
  })

  it('keeps events, instruments and places from standing as actors', () => {
    expect(names(ask('any,to:relation:hosts,actor'))).toEqual([])
    expect(names(ask('any,to:relation:hosts,kind:event'))).toEqual(['ledania talks'])
  })

  it('says that it was stopped where there is too much', () => {
    const dataset = quarrel()
    const question = readQuestion('any,to,any', dataset)
    const all = solve(dataset, allLines(dataset), question)
    expect(all.complete).toBe(true)
    const few = solve(dataset, allLines(dataset), question, { listed: 2, found: 3, tried: 1000 })
    expect(few).toMatchObject({ found: 3, complete: false })
    expect(few.listed).toHaveLength(2)
    const stopped = solve(dataset, allLines(dataset), question, { listed: 9, found: 9, tried: 2 })
    expect(stopped.complete).toBe(false)
    expect(stopped.found).toBeLessThan(all.found)
  })
})

const IDS = ['a', 'b', 'c', 'd'].map(entityId)
const TYPES = [
  { relation: relationId('attacks'), family: familyId('attack') },
  { relation: relationId('clashes-with'), family: familyId('attack') },
  { relation: relationId('mediates'), family: familyId('mediate') },
]

const anyGraph = fc
  .array(
    fc.record({
      type: fc.constantFrom(...TYPES),
      from: fc.nat(3),
      to: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }),
      status: fc.constantFrom('reported' as const, 'claimed' as const),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    parsed(
      aDataset({
        evidence: 'none',
        sources: [],
        entities: IDS.map((id, at) => anEntity(id, { kind: at < 2 ? 'country' : 'person' })),
        statements: rows.map(({ type, from, to, status }, at) =>
          aStatement(`s${at}`, {
            relation: type.relation,
            subject: IDS[from] ?? '',
            object: (type.relation === 'mediates' ? to : to.slice(0, 1)).map(
              (one) => IDS[one] ?? '',
            ),
            status,
            said: status === 'claimed' ? ['a'] : [],
            quotes: [],
          }),
        ),
      }),
    ),
  )

const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>({ by: 'any' }, { by: 'actor' }, { by: 'kind', kind: kindId('person') }),
  fc.constantFrom(...IDS).map((node): Place => ({ by: 'node', node })),
)

const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    places: fc.array(anyPlace, { minLength: 2, maxLength: 4 }),
    same: fc.constantFrom<readonly (number | null)[]>(
      [null, null, null, null],
      [null, null, 0, null],
      [null, null, 0, 1],
      [null, null, null, 0],
      [null, null, null, 1],
    ),
    steps: fc.array(
      fc.record({
        via: fc.constantFrom(
          { by: 'any' as const },
          ...TYPES.flatMap(({ relation, family }) => [
            { by: 'relation' as const, relation },
            { by: 'family' as const, family },
          ]),
        ),
        heading: fc.constantFrom(...HEADINGS),
      }),
      { minLength: 3, maxLength: 3 },
    ),
    statuses: fc.subarray([...STATUSES]),
  })
  .map(({ places, same, steps, statuses }) => ({
    places: places.map((place, at): Place => {
      const as = same[at] ?? null
      return as === null ? place : { by: 'same', as }
    }),
    steps: steps.slice(0, places.length - 1),
    statuses,
    shown: false,
    asStates: false,
  }))

/** Every binding that holds, found by trying all. */
const byTrying = (dataset: Dataset, question: Question): readonly (readonly string[])[] => {
  const lines = allLines(dataset)
  const held = heldBy(question.places)
  const runs = ({ statement, from, to }: Line, tail: string, head: string): boolean =>
    (from === tail && to === head) ||
    (statement.relation === 'clashes-with' && from === head && to === tail)
  const tuples = question.places.reduce<readonly (readonly string[])[]>(
    (all, _, at) =>
      all.flatMap((tuple) =>
        held[at] === at
          ? IDS.map((id) => [...tuple, id])
          : [[...tuple, tuple[held[at] ?? 0] ?? '']],
      ),
    [[]],
  )
  return tuples.filter((tuple) => {
    const own = held.flatMap((first, at) => (first === at ? [tuple[at] ?? ''] : []))
    if (new Set(own).size < own.length) return false
    const mayStand = question.places.every((place, at) =>
      place.by === 'node'
        ? place.node === tuple[at]
        : place.by !== 'kind' || ['c', 'd'].includes(tuple[at] ?? ''),
    )
    return (
      mayStand &&
      question.steps.every(({ via, heading }, at) => {
        const [tail = '', head = ''] = tuple.slice(at, at + 2)
        const some = (one: string, other: string): boolean =>
          one !== other &&
          lines.some(
            (line) =>
              question.statuses.includes(line.statement.status) &&
              (via.by === 'any' ||
                (via.by === 'family'
                  ? line.statement.family === via.family
                  : line.statement.relation === via.relation)) &&
              runs(line, one, other),
          )
        const [ahead, back] = [some(tail, head), some(head, tail)]
        return { to: ahead, from: back, either: ahead || back, mutual: ahead && back }[heading]
      })
    )
  })
}

/** Each node that stands at a place by itself. */
const bindingsOf = (
  nodes: Answer['nodes'],
  held: readonly number[],
): readonly (readonly string[])[] =>
  nodes.reduce<readonly (readonly string[])[]>(
    (all, some, at) =>
      all.flatMap((tuple) =>
        held[at] === at
          ? some.map((one) => [...tuple, one])
          : [[...tuple, tuple[held[at] ?? 0] ?? '']],
      ),
    [[]],
  )

it('finds what trying everything finds, save answers that only exchange two letters', () => {
  fc.assert(
    fc.property(anyGraph, anyQuestion, (dataset, question) => {
      const { listed, complete } = solve(dataset, allLines(dataset), question)
      const tried = byTrying(dataset, question)
      expect(complete).toBe(true)
      const held = heldBy(question.places)
      const bound = listed.flatMap(({ nodes }) => bindingsOf(nodes, held))
      const given = bound.map((nodes) => nodes.join(' '))
      expect(new Set(given).size).toBe(given.length)
      const all = new Set(tried.map((nodes) => nodes.join(' ')))
      for (const one of given) expect(all).toContain(one)
      // Each that was found by trying has an answer on the same nodes and the same statements.
      const setOf = (nodes: readonly string[]): string => [...new Set(nodes)].sort().join(' ')
      const sets = new Set(bound.map(setOf))
      for (const nodes of tried) expect(sets).toContain(setOf(nodes))
    }),
    { numRuns: 400 },
  )
})

describe('a question that pairs a charge with a denial', () => {
  /** aland brings three charges against borduria, which denies one of them, and one that nobody brings. */
  const court = (): Dataset =>
    parsed(
      aDataset({
        entities: ['aland', 'borduria', 'cobalt'].map((id) => anEntity(id)),
        statements: [
          aStatement('charge-raid', { relation: 'accuses', asserts: ['raid'] }),
          aStatement('charge-arms', { relation: 'accuses', asserts: ['arms'] }),
          aStatement('bad-faith', { relation: 'accuses', note: 'It has no content of its own.' }),
          aStatement('cobalt-charges', {
            relation: 'accuses',
            subject: 'cobalt',
            object: 'borduria',
            asserts: ['raid'],
          }),
          aStatement('raid', {
            relation: 'attacks',
            subject: 'borduria',
            object: 'aland',
            status: 'claimed',
            said: ['aland'],
          }),
          aStatement('arms', {
            relation: 'sponsors',
            subject: 'borduria',
            object: 'cobalt',
            status: 'claimed',
            said: ['aland'],
          }),
          aStatement('role', {
            relation: 'sponsors',
            subject: 'cobalt',
            object: 'borduria',
            status: 'denied',
            said: ['borduria'],
          }),
          aStatement('denies-role', {
            relation: 'denies',
            subject: 'borduria',
            object: 'aland',
            denies: ['role'],
          }),
          aStatement('denies-arms', {
            relation: 'denies',
            subject: 'borduria',
            object: 'aland',
            denies: ['arms'],
          }),
          aStatement('denies-role-to-cobalt', {
            relation: 'denies',
            subject: 'borduria',
            object: 'cobalt',
            denies: ['role'],
          }),
        ],
      }),
    )

  it.each([
    'actor,to:relation:accuses,actor,to:relation:denies,same:0',
    'actor,to:relation:denies,actor,to:relation:accuses,same:0',
    'actor,to:family:accuse,actor,to:family:deny,same:0',
  ])(
    'gives only charges and denials of one matter, and nothing where there are none: %s',
    (text) => {
      const answers = ask(text, court())
      expect(answers.map((answer) => [...statements(answer)].sort())).toEqual([
        ['charge-arms', 'denies-arms'],
      ])
      expect(answers[0]?.reported).toBe(true)
    },
  )

  it('takes charges and denials as they come where a file ties no denial to anything', () => {
    const dataset = court()
    const loose: Dataset = {
      ...dataset,
      statements: dataset.statements.map((one) => ({ ...one, denies: [] })),
    }
    expect(names(ask('actor,to:relation:accuses,actor,to:relation:denies,same:0', loose))).toEqual([
      'aland borduria aland',
      'cobalt borduria cobalt',
    ])
  })

  it('puts what is done to both parties at once before what is done to either', () => {
    const dataset = parsed(
      aDataset({
        entities: ['aland', 'borduria', 'cobalt'].map((id) => anEntity(id)),
        statements: [
          aStatement('host', { relation: 'urges', object: 'borduria' }),
          aStatement('urge', { relation: 'urges', object: 'cobalt' }),
          aStatement('both', { relation: 'mediates', object: ['borduria', 'cobalt'] }),
          aStatement('raid', { relation: 'clashes-with', subject: 'borduria', object: 'cobalt' }),
        ],
      }),
    )
    const [answer] = ask(
      'actor,to:family:mediate,actor,mutual:family:attack,actor,from:family:mediate,same:0',
      dataset,
    )
    expect(statements(answer)).toEqual(['both+host', 'raid'])
  })

  it('puts the charge that is about another step before one that is about something else', () => {
    const [answer] = ask('actor,to:relation:accuses,actor,to:family:back,node:cobalt', court())
    expect(statements(answer)[0]).toBe('charge-arms+charge-raid+bad-faith')
  })
})
