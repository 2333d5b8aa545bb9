import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNarratives } from '../../../src/analysis/narratives/narratives.ts'
import type { SideChoice } from '../../../src/analysis/narratives/sides.ts'
import { readPath } from '../../../src/cli/readPath.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { disputesOf } from '../../../src/graph/disputes.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aSource, aStatement, parsed } from '../../helpers/dataset.ts'

const TEXT =
  'Aland accused Borduria of arming rebels. Borduria denied the charge. Borduria accused Aland of lying. ' +
  'Minister Kovar blamed Ledania. Asked about the raid, Aland took no position. The two met. ' +
  'Borduria said Aland raided it.'

const side = (entity: string, withMembers = true): SideChoice => ({
  entity: entityId(entity),
  withMembers,
})

const dataset = parsed(
  aDataset({
    sources: [aSource(TEXT)],
    entities: [
      anEntity('aland', { name: 'Aland' }),
      anEntity('borduria', { name: 'Borduria' }),
      anEntity('ledania', { name: 'Ledania' }),
      anEntity('rebels', { kind: 'armed-group', name: 'Rebels' }),
      anEntity('kovar', { kind: 'person', name: 'Kovar', rollsUpTo: 'aland' }),
    ],
    statements: [
      aStatement('charge', {
        relation: 'accuses',
        quotes: ['Aland accused Borduria of arming rebels'],
        asserts: ['arming'],
      }),
      aStatement('arming', {
        relation: 'sponsors',
        subject: 'borduria',
        object: 'rebels',
        status: 'claimed',
        said: ['aland'],
        quotes: ['Borduria of arming rebels'],
      }),
      aStatement('denial', {
        relation: 'denies',
        subject: 'borduria',
        object: 'aland',
        quotes: ['Borduria denied the charge'],
        denies: ['arming'],
      }),
      aStatement('blame', {
        relation: 'accuses',
        subject: 'kovar',
        object: ['ledania', 'borduria'],
        quotes: ['Minister Kovar blamed Ledania'],
        note: 'The source does not say of what.',
      }),
      aStatement('raid', {
        relation: 'attacks',
        subject: 'aland',
        object: 'borduria',
        status: 'claimed',
        said: ['borduria'],
        quotes: ['Borduria said Aland raided it'],
      }),
      aStatement('no-position', {
        relation: 'declines-comment',
        subject: 'aland',
        object: 'borduria',
        quotes: ['Asked about the raid, Aland took no position'],
        declines: ['raid'],
      }),
      aStatement('meeting', { relation: 'negotiates-with', quotes: ['The two met'] }),
    ],
  }),
)

/** Borduria contradicts Aland, of which the source quotes no word. */
const denying = parsed(
  aDataset({
    sources: [aSource('Against Aland, Borduria denied arming rebels.')],
    entities: [
      anEntity('aland'),
      anEntity('borduria'),
      anEntity('rebels', { kind: 'armed-group' }),
    ],
    statements: [
      aStatement('denial', {
        relation: 'denies',
        subject: 'borduria',
        object: 'aland',
        quotes: ['Borduria denied arming rebels'],
        denies: ['arming'],
      }),
      aStatement('arming', {
        relation: 'sponsors',
        subject: 'borduria',
        object: 'rebels',
        status: 'denied',
        said: ['borduria'],
        quotes: ['Borduria denied arming rebels'],
      }),
    ],
  }),
)

const compared = compareNarratives(dataset, side('aland'), side('borduria'))
const ids = (statements: readonly { readonly id: string }[]): readonly string[] =>
  statements.map(({ id }) => id)

describe('two narratives', () => {
  it('hold what each side says, its members among it', () => {
    expect(ids(compared.says.a)).toEqual(['charge', 'arming', 'blame', 'no-position'])
    expect(ids(compared.says.b)).toEqual(['denial', 'raid'])
    const alone = compareNarratives(dataset, side('aland', false), side('borduria'))
    expect(ids(alone.says.a)).not.toContain('blame')
  })

  it('stand on what the source tells of both and neither contests', () => {
    expect(ids(compared.common)).toEqual(['meeting'])
  })

  it('meet in matters: a charge with its claim and its denial', () => {
    const [matter] = compared.matters
    expect(matter?.head.id).toBe('arming')
    expect(ids(matter?.words.a ?? [])).toEqual(['charge', 'arming'])
    expect(ids(matter?.words.b ?? [])).toEqual(['denial'])
    expect(matter?.silence).toEqual({ a: null, b: null })
  })

  it('say where a side takes no position', () => {
    const matter = compared.matters.find(({ head }) => head.id === 'raid')
    expect(matter?.withheld).toEqual({ a: true, b: false })
  })

  it('say where a side has no answer, and who is drawn in without a word', () => {
    const matter = compared.matters.find(({ head }) => head.id === 'blame')
    expect(matter?.silence).toEqual({ a: null, b: 'no-answer' })
    expect(matter?.thirds).toEqual([{ entity: 'ledania', statements: [], speaksElsewhere: false }])
    expect(compared.matters[0]?.thirds.map(({ entity }) => entity)).toEqual(['rebels'])
  })

  it('put matters with words on both sides first', () => {
    const both = compared.matters.map(({ words }) => words.a.length > 0 && words.b.length > 0)
    expect(both).toEqual([...both].sort((one, other) => Number(other) - Number(one)))
  })

  it('find nothing that a source tells of both in a graph of another program, which has none', () => {
    const foreign = parsed({
      format: 'attest',
      version: 1,
      id: 'f',
      title: 'F',
      evidence: 'none',
      entities: ['aland', 'borduria'].map((id) => ({ id, kind: 'x', name: id })),
      statements: [{ id: 'e', relation: 'knows', subject: 'aland', object: 'borduria' }],
    })
    expect(compareNarratives(foreign, side('aland'), side('borduria')).common).toEqual([])
  })

  it('are empty where nobody disputes anything', () => {
    const calm = compareNarratives(
      parsed(aDataset({ statements: [aStatement('talk', { relation: 'negotiates-with' })] })),
      side('aland'),
      side('borduria'),
    )
    expect(calm.matters).toEqual([])
    expect(ids(calm.common)).toEqual(['talk'])
  })
})

/** What Borduria alleges, of which others speak. */
const ALLEGED = aStatement('attack', {
  relation: 'attacks',
  status: 'claimed',
  said: ['borduria'],
  quotes: ['Borduria said Aland attacked it'],
})

describe('what neither side tells itself', () => {
  const text =
    'Aland attacked Borduria. Borduria accuses Aland of the attack. Aland denies the attack. Asked about it, Aland said nothing.'
  const told = (teller: string | null, answer: 'denies' | 'declines') =>
    compareNarratives(
      parsed(
        aDataset({
          sources: [aSource(text)],
          entities: [
            anEntity('aland', { name: 'Aland' }),
            anEntity('borduria', { name: 'Borduria' }),
            anEntity('syldavia', { name: 'Syldavia' }),
          ],
          statements: [
            aStatement('attack', {
              relation: 'attacks',
              quotes: ['Aland attacked Borduria'],
              ...(teller === null ? {} : { status: 'claimed', said: [teller] }),
            }),
            aStatement('charge', {
              relation: 'accuses',
              subject: 'borduria',
              object: 'aland',
              quotes: ['Borduria accuses Aland of the attack'],
              asserts: ['attack'],
            }),
            aStatement('answer', {
              relation: answer === 'denies' ? 'denies' : 'declines-comment',
              quotes: [answer === 'denies' ? 'Aland denies the attack' : 'Aland said nothing'],
              [answer]: ['attack'],
            }),
          ],
        }),
      ),
      side('aland'),
      side('borduria'),
    )

  it.each([null, 'syldavia'])(
    'is one matter in dispute, where one side alleges it and the other denies it (told by %s)',
    (teller) => {
      const [matter, ...others] = told(teller, 'denies').matters
      expect(others).toEqual([])
      expect(ids(matter?.words.a ?? [])).toEqual(['answer'])
      expect(ids(matter?.words.b ?? [])).toEqual(['charge'])
      expect(matter?.disputed).toBe(true)
    },
  )

  it('is not called disputed by neither where a side takes no position on it', () => {
    const { common, matters } = told(null, 'declines')
    expect(ids(common)).toEqual([])
    expect(matters.map(({ disputed, withheld }) => [disputed, withheld.a])).toEqual([[true, true]])
  })

  it.each([
    ['aland', 'told-by-others'],
    ['cora', 'no-answer'],
  ])('stands with whoever tells of an answer, or gives one: that %s denies', (denier, silent) => {
    const { matters } = compareNarratives(
      parsed(
        aDataset({
          sources: [aSource('Borduria said Aland attacked it. Cora said the charge was denied.')],
          entities: ['aland', 'borduria', 'cora'].map((id) => anEntity(id)),
          statements: [
            ALLEGED,
            aStatement('answer', {
              relation: 'denies',
              subject: denier,
              denies: ['attack'],
              quotes: ['Cora said the charge was denied'],
              ...(denier === 'cora' ? {} : { status: 'claimed', said: ['cora'] }),
            }),
          ],
        }),
      ),
      side('aland'),
      side('borduria'),
    )
    const [matter] = matters
    expect(matter?.silence.a).toBe(silent)
    expect(matter?.thirds).toMatchObject([{ entity: 'cora', statements: [{ id: 'answer' }] }])
  })

  it('is no answer where others only tell what else a side has done', () => {
    const { matters } = compareNarratives(
      parsed(
        aDataset({
          sources: [aSource('Borduria said Aland attacked it. Cora said Aland struck again.')],
          entities: ['aland', 'borduria', 'cora'].map((id) => anEntity(id)),
          statements: [
            ALLEGED,
            aStatement('another', {
              relation: 'attacks',
              status: 'claimed',
              said: ['cora'],
              respondsTo: ['attack'],
              quotes: ['Cora said Aland struck again'],
            }),
          ],
        }),
      ),
      side('aland'),
      side('borduria'),
    )
    expect(matters.map(({ silence }) => silence.a)).toEqual(['no-answer'])
  })

  it('is told by whoever is drawn into it', () => {
    const { matters } = compareNarratives(dataset, side('borduria'), side('rebels'))
    const denial = matters.find(({ words }) => words.a.some(({ id }) => id === 'denial'))
    const [aland] = denial?.thirds.filter(({ entity }) => entity === 'aland') ?? []
    expect(ids(aland?.statements ?? [])).toEqual(['charge', 'arming'])
  })

  it('is no matter of a side that nothing of it concerns', () => {
    expect(compareNarratives(dataset, side('borduria'), side('ledania')).matters).toEqual([])
  })

  it('tells who was asked for an answer from who is only named, and from whom it contradicts', () => {
    const silenceOf = (one: string, other: string) =>
      compareNarratives(dataset, side(one), side(other, false)).matters.map(({ head, silence }) => [
        head.id,
        silence.b,
      ])
    expect(silenceOf('borduria', 'rebels')).toEqual([['denial', 'only-named']])
    expect(silenceOf('aland', 'ledania')).toEqual([['blame', 'no-answer']])
    expect(
      compareNarratives(denying, side('borduria'), side('aland')).matters.map(
        ({ silence }) => silence.b,
      ),
    ).toEqual(['no-charge'])
  })

  it('is in dispute in any comparison of who denies it', async () => {
    const { dataset: crisis } = await readPath('graph-data/pakistan-afghanistan-2025')
    if (crisis === null) throw new Error('The dataset has faults.')
    const { matters } = compareNarratives(crisis, side('afghan-taliban'), side('india'))
    const denials = matters.filter(({ words }) =>
      [...words.a, ...words.b].some(({ denies }) => denies.length > 0),
    )
    expect(denials.length).toBeGreaterThan(0)
    expect(denials.every(({ disputed }) => disputed)).toBe(true)
  })
})

const anyComparison = anyDataset.chain((data) =>
  fc.record({
    data: fc.constant(data),
    a: fc.record({
      entity: fc.constantFrom(...data.entities.map(({ id }) => id)),
      withMembers: fc.boolean(),
    }),
    b: fc.record({
      entity: fc.constantFrom(...data.entities.map(({ id }) => id)),
      withMembers: fc.boolean(),
    }),
  }),
)

describe('any comparison', () => {
  it('swaps columns and nothing else when the sides are swapped', () => {
    fc.assert(
      fc.property(
        anyComparison.filter(({ a, b }) => a.entity !== b.entity),
        ({ data, a, b }) => {
          const one = compareNarratives(data, a, b)
          const other = compareNarratives(data, b, a)
          expect(ids(other.says.a)).toEqual(ids(one.says.b))
          expect(ids(other.common)).toEqual(ids(one.common))
          expect(
            other.matters.map(({ head, words, silence }) => [
              head.id,
              ids(words.b),
              ids(words.a),
              silence.b,
            ]),
          ).toEqual(
            one.matters.map(({ head, words, silence }) => [
              head.id,
              ids(words.a),
              ids(words.b),
              silence.a,
            ]),
          )
        },
      ),
    )
  })

  it('counts no statement twice, and puts a side’s words in no other column', () => {
    fc.assert(
      fc.property(anyComparison, ({ data, a, b }) => {
        const { matters, says, common } = compareNarratives(data, a, b)
        const inMatters = matters.flatMap(({ words }) => [...words.a, ...words.b])
        expect(new Set(inMatters).size).toBe(inMatters.length)
        for (const { words } of matters) {
          expect(words.a.every((statement) => says.a.includes(statement))).toBe(true)
          expect(words.b.every((statement) => says.b.includes(statement))).toBe(true)
        }
        expect(common.every(({ contested }) => !contested)).toBe(true)
      }),
    )
  })
})

it('counts as in dispute what reports count, and says of the rest that it is not', async () => {
  const { dataset: crisis } = await readPath('graph-data/pakistan-afghanistan-2025')
  if (crisis === null) throw new Error('The dataset has faults.')
  const { matters } = compareNarratives(crisis, side('pakistan'), side('afghan-taliban'))
  const disputed = matters.filter((matter) => matter.disputed)
  expect(ids(disputed.map(({ head }) => head)).toSorted()).toEqual(
    ids(disputesOf(crisis).disputes.map(({ head }) => head)).toSorted(),
  )
  expect(disputed.length).toBeLessThan(matters.length)
})

it('holds for the crisis: a withheld position, a silent third party, no answer', async () => {
  const { dataset: crisis } = await readPath('graph-data/pakistan-afghanistan-2025')
  if (crisis === null) throw new Error('The dataset has faults.')
  const { matters } = compareNarratives(crisis, side('pakistan'), side('afghan-taliban'))
  expect(matters.some(({ withheld }) => withheld.a)).toBe(true)
  expect(matters.some(({ silence }) => silence.a === 'no-answer')).toBe(true)
  expect(
    matters
      .flatMap(({ thirds }) => thirds)
      .filter(({ entity }) => entity === 'india')
      .every(({ statements, speaksElsewhere }) => statements.length === 0 && !speaksElsewhere),
  ).toBe(true)
})
