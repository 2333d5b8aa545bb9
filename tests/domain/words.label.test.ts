/** Labels of several statements: each answers for its own words, and for nobody else's. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset, Statement, Status } from '../../src/domain/dataset.ts'
import { named, wording } from '../../src/domain/german/vocabulary.ts'
import { createWords, WORDING } from '../../src/domain/words.ts'
import { builtDataset, builtStatement, link } from '../helpers/built.ts'
import { shipped } from '../helpers/shipped.ts'
import { ENTITIES } from './words.fixture.ts'

const LANGUAGES = [
  ['English', WORDING, (dataset: Dataset) => dataset],
  ['German', wording, (dataset: Dataset) => named(dataset)],
] as const

const labelsOf = (statements: readonly Statement[], ...others: readonly Statement[]) => {
  const [first] = statements
  if (first === undefined) throw new Error('There is no statement.')
  const dataset = builtDataset(ENTITIES, [...statements, ...others])
  return LANGUAGES.map(([, words, put]) =>
    createWords(put(dataset), words).label({ ...first, statements }),
  )
}

const talks = (id: string, status: Status, ...by: readonly string[]): Statement =>
  builtStatement(id, 'norvia', 'negotiates-with', 'osmark', {
    status,
    said: by.map((one) => link(one)),
  })

describe('words for several statements', () => {
  test('name the source beside a speaker where it plans in its own voice', () => {
    const plans = [talks('a', 'proposed', 'statement'), talks('b', 'proposed')]
    expect(labelsOf(plans)[0]).toBe('joint statement and the source, planned: negotiates with ×2')
    expect(labelsOf(plans)[1]).toBe('joint statement und die Quelle, geplant: Verhandlung ×2')
    expect(labelsOf(plans.slice(1))[0]).toBe('planned: negotiates with')
  })

  test('say that a claim among others has no speaker', () => {
    const claims = [talks('a', 'claimed', 'mara-voss'), talks('b', 'claimed')]
    expect(labelsOf(claims)[0]).toBe('Mara Voss and a speaker not named say: negotiates with ×2')
    expect(labelsOf(claims)[1]).toBe('Mara Voss und Ungenannte sagen: Verhandlung ×2')
  })

  test('keep whoever alone stands for a denied statement beside the deniers of another', () => {
    const denied = [talks('a', 'denied'), talks('b', 'denied', 'officials'), talks('c', 'denied')]
    const denial = builtStatement('d', 'osmark', 'denies', 'norvia', {
      denies: denied.slice(0, 1).map(({ id }) => id),
    })
    expect(labelsOf(denied, denial)[0]).toBe(
      'Osmark, senior Norvian officials and somebody not named deny: negotiates with ×3',
    )
    expect(labelsOf(denied.slice(0, 2), denial)[1]).toBe(
      'Osmark und senior Norvian officials bestreiten: Verhandlung ×2',
    )
  })

  test('give the meeting of the shipped dataset to the joint statement and to the source', () => {
    const dataset = shipped()
    const statements = dataset.statements.filter(({ id }) =>
      ['planned-meeting', 'negotiators-to-settle-details'].includes(id),
    )
    const [first] = statements
    if (first === undefined) throw new Error('There is no such statement.')
    expect(createWords(dataset).label({ ...first, statements })).toBe(
      'Joint statement of 31 October and the source, planned: negotiates with ×2',
    )
  })

  test.each(LANGUAGES)('name or count every voice of every statement: %s', (_, words, put) => {
    const speakers = ['norvia', 'osmark', 'mara-voss', 'officials', 'red-fern', 'gazette'] as const
    const names = new Map<string, string>(ENTITIES.map(({ id, name }) => [id, name]))
    const anySaid = fc.array(fc.constantFrom(...speakers), { maxLength: 2 })
    fc.assert(
      fc.property(
        fc.constantFrom('claimed' as const, 'proposed' as const, 'denied' as const),
        fc.array(fc.record({ said: anySaid, deniers: anySaid }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(undefined, 1, 2),
        (status, drawn, most) => {
          const statements = drawn.map(({ said }, at) => talks(`s${at}`, status, ...said))
          const denials = drawn.flatMap(({ deniers }, at) =>
            deniers.map((by, nth) =>
              builtStatement(`d${at}-${nth}`, by, 'denies', 'estaria', {
                denies: statements.slice(at, at + 1).map(({ id }) => id),
              }),
            ),
          )
          const [first] = statements
          if (first === undefined) return
          const dataset = put(builtDataset(ENTITIES, [...statements, ...denials]))
          const label = createWords(dataset, words).label({
            ...first,
            statements,
            ...(most === undefined ? {} : { names: most }),
          })
          const voices = new Set(
            drawn.flatMap(({ said, deniers }): readonly string[] => {
              const by = status === 'denied' && deniers.length > 0 ? deniers : said.slice(0, 1)
              return by.length === 0 ? [''] : by
            }),
          )
          const [by = ''] = label.split(': ')
          const { besides } = words.labels
          const row = by
            .replace(
              /, (?:planned|geplant)$| (?:den(?:y|ies)|says?|sag(?:t|en)|bestreite[nt])$/,
              '',
            )
            .split(/, | and | und /)
          const isNamed = (voice: string): boolean =>
            row.includes(voice === '' ? besides[status] : (names.get(voice) ?? voice))
          const counted = Number(/(\d+) (?:more|weitere)/.exec(by)?.[1] ?? 0)
          const unnamed = voices.size === 1 && voices.has('')
          if (unnamed) expect(by).toBe(words.labels.nobody[status])
          else expect([...voices].filter(isNamed).length + counted).toBe(voices.size)
          for (const one of speakers) if (!voices.has(one)) expect(isNamed(one)).toBe(false)
        },
      ),
      { numRuns: 200 },
    )
  })
})
