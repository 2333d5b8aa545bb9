import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPath } from '../../src/cli/readPath.ts'
import type { Dataset, Statement, Toll } from '../../src/domain/dataset.ts'
import { type Difference, figuresOf } from '../../src/domain/figures.ts'
import { entityId } from '../../src/domain/ids.ts'
import { createWords } from '../../src/domain/words.ts'
import { anyDataset } from '../helpers/anyDataset.ts'
import { builtDataset, builtEntity, builtStatement, link } from '../helpers/built.ts'

const figure = (
  who: string,
  outcome: string,
  count: number | null,
  asWorded = `${count} ${who} ${outcome}`,
): Toll => ({ who, outcome, count, asWorded })

const ENTITIES = [
  builtEntity('aland', 'country', 'Aland'),
  builtEntity('borduria', 'country', 'Borduria'),
  builtEntity('wire', 'news-outlet', 'Wire One'),
  builtEntity('fire', 'event', 'Ferry fire'),
  builtEntity('raid', 'event', 'Raid'),
  builtEntity('lake', 'place', 'Lake'),
]

const toll = (
  id: string,
  by: string,
  figures: readonly Toll[],
  more: Partial<Statement> & { readonly about?: string } = {},
): Statement => {
  const { about = 'fire', ...rest } = more
  return builtStatement(id, by, 'reports-toll', about, { toll: figures, ...rest })
}

const differenceIn = (statements: readonly Statement[]): readonly Difference[] =>
  figuresOf(builtDataset(ENTITIES, statements)).flatMap(({ outcomes }) =>
    outcomes.map(({ difference }) => difference),
  )

describe('figures of different speakers', () => {
  const three = figure('crew', 'killed', 3)
  it.each<readonly [string, readonly Statement[], Difference]>([
    [
      'agree where number and group are the same',
      [toll('a', 'aland', [three]), toll('b', 'borduria', [three])],
      null,
    ],
    [
      'differ in number for the same group',
      [toll('a', 'aland', [three]), toll('b', 'borduria', [figure('crew', 'killed', 9)])],
      'number',
    ],
    [
      'are of the same group whatever its capitals and spaces',
      [toll('a', 'aland', [three]), toll('b', 'borduria', [figure(' CREW ', 'Killed', 9)])],
      'number',
    ],
    [
      'are not compared where the groups differ',
      [toll('a', 'aland', [three]), toll('b', 'borduria', [figure('passengers', 'killed', 9)])],
      'group',
    ],
    [
      'are not compared where the groups differ, though the numbers are the same',
      [toll('a', 'aland', [three]), toll('b', 'borduria', [figure('passengers', 'killed', 3)])],
      'group',
    ],
    [
      'differ where one of several groups has two numbers',
      [
        toll('a', 'aland', [figure('passengers', 'killed', 3), three]),
        toll('b', 'borduria', [figure('crew', 'killed', 9)]),
      ],
      'number',
    ],
    [
      'differ where one speaker gives no number',
      [
        toll('a', 'aland', [three]),
        toll('b', 'borduria', [figure('crew', 'killed', null, 'dozens')]),
      ],
      'number',
    ],
    [
      'agree where neither gives a number and the words are the same',
      [
        toll('a', 'aland', [figure('crew', 'killed', null, 'Dozens')]),
        toll('b', 'borduria', [figure('crew', 'killed', null, 'dozens')]),
      ],
      null,
    ],
    [
      'differ from zero',
      [toll('a', 'aland', [figure('crew', 'killed', 0)]), toll('b', 'borduria', [three])],
      'number',
    ],
  ])('%s', (_, statements, difference) => {
    expect(differenceIn(statements)).toEqual([difference])
  })

  it('are not set against each other across outcomes or events', () => {
    expect(
      differenceIn([
        toll('a', 'aland', [three]),
        toll('b', 'borduria', [figure('crew', 'injured', 9)]),
        toll('c', 'borduria', [figure('crew', 'killed', 9)], { about: 'raid' }),
      ]),
    ).toEqual([null, null, null])
  })

  it('do not differ where one speaker alone gives several', () => {
    expect(
      differenceIn([
        toll('a', 'aland', [three, figure('crew', 'killed', 9)]),
        toll('b', 'aland', [figure('passengers', 'killed', 1)]),
      ]),
    ).toEqual([null])
  })
})

describe('a figure', () => {
  it('is given by the subject of speech that is reported, and else by the origin of the chain or the source itself', () => {
    const [{ outcomes } = { outcomes: [] }] = figuresOf(
      builtDataset(ENTITIES, [
        toll('a', 'aland', [figure('crew', 'killed', 1)], {
          said: [link('wire', { role: 'outlet' })],
        }),
        builtStatement('b', 'borduria', 'attacks', 'fire', {
          toll: [figure('crew', 'killed', 2)],
          said: [link('aland'), link('wire', { role: 'outlet' })],
        }),
        builtStatement('c', 'borduria', 'attacks', 'fire', { toll: [figure('crew', 'killed', 3)] }),
        toll('d', 'aland', [figure('crew', 'killed', 4)], {
          status: 'claimed',
          said: [link('borduria')],
        }),
      ]),
    )
    expect(outcomes[0]?.figures.map(({ speaker }) => speaker)).toEqual([
      'aland',
      'aland',
      null,
      'borduria',
    ])
  })

  it('is about the event that is the object, else about the event that the statement belongs to', () => {
    const raid = [entityId('raid')]
    const one = [figure('crew', 'killed', 1)]
    const events = (statement: Statement): readonly string[] =>
      figuresOf(builtDataset(ENTITIES, [statement])).map(({ event }) => event)
    expect(events(toll('a', 'aland', one, { re: raid }))).toEqual(['fire'])
    expect(events(toll('a', 'aland', one, { about: 'lake', re: raid }))).toEqual(['raid'])
    expect(events(toll('a', 'aland', one, { about: 'lake' }))).toEqual(['lake'])
  })
})

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

/** What is worked out from a dataset, without the statements themselves. */
const workedOut = (dataset: Dataset): unknown =>
  figuresOf(dataset).map((event) => ({
    ...event,
    outcomes: event.outcomes.map((outcome) => ({
      ...outcome,
      figures: outcome.figures.map(({ statement: _, ...rest }) => rest),
    })),
  }))

describe('figures of any dataset', () => {
  it('are those of its statements, each as it was written, and hold no other number', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const authored = dataset.statements.flatMap(({ toll }) => toll)
        const counts = new Set(authored.map(({ count }) => count))
        for (const number of numbersIn(workedOut(dataset))) expect(counts).toContain(number)
        const found = new Set<string>()
        for (const { outcomes } of figuresOf(dataset))
          for (const { statement, who, outcome, count, asWorded } of outcomes.flatMap(
            ({ figures }) => figures,
          )) {
            expect(statement.toll).toContainEqual({ who, outcome, count, asWorded })
            found.add(statement.id)
          }
        expect(found).toEqual(
          new Set(dataset.statements.flatMap(({ id, toll }) => (toll.length > 0 ? [id] : []))),
        )
      }),
    )
  })
})

describe('the figures of the October fighting', async () => {
  const { dataset } = await readPath('graph-data/pakistan-afghanistan-2025')
  if (dataset === null) throw new Error('The crisis does not open.')

  it('stand side by side, unresolved', () => {
    const events = figuresOf(dataset)
    expect(events.map(({ event, differ }) => [event, differ])).toEqual([['october-fighting', true]])
    const [killed, injured] = events[0]?.outcomes ?? []
    expect(killed?.difference).toBe('group')
    expect(killed?.figures.map(({ speaker, asWorded }) => [speaker, asWorded])).toEqual([
      ['reports-cited-by-millennium-post', 'more than 70 people dead—including civilians'],
      ['ispr', '23 Pakistani troops were martyred'],
      ['ispr', '200 Taliban and affiliated terrorists were killed'],
    ])
    expect(injured?.figures.map(({ asWorded }) => asWorded)).toEqual(['hundreds injured'])
    expect(injured?.difference).toBeNull()
  })

  it('are in no sentence without their speaker, and in each with a word that says so', () => {
    const words = createWords(dataset)
    const names = new Map(dataset.entities.map(({ id, name }) => [id, name]))
    const figures = figuresOf(dataset).flatMap(({ outcomes }) =>
      outcomes.flatMap((outcome) => outcome.figures),
    )
    let told = 0
    for (const statement of dataset.statements)
      for (const text of [words.sentence(statement), words.short(statement)])
        for (const { asWorded, speaker } of figures)
          if (text.includes(asWorded)) {
            told++
            const name = names.get(speaker ?? entityId('')) ?? ''
            expect(text.toLowerCase()).toContain(name.toLowerCase())
            expect(text).toMatch(/reported a toll|reports/)
          }
    expect(told).toBeGreaterThanOrEqual(figures.length)
  })
})
