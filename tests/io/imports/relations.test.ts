import { describe, expect, it } from 'vitest'
import { named } from '../../../src/domain/german/vocabulary.ts'
import { RELATIONS } from '../../../src/domain/relations.ts'
import { readGraphFile } from '../../../src/io/imports/index.ts'
import { bytesOf } from '../../helpers/exported.ts'

const opened = (text: string) => {
  const { dataset, issues } = readGraphFile('lines.csv', bytesOf(text))
  if (dataset === null) throw new Error(JSON.stringify(issues))
  return dataset
}

const tableOf = (relations: readonly string[]): string =>
  `subject,relation,object\n${relations.map((relation) => `Ada,${relation},Bela\n`).join('')}`

const relationsOf = (relations: readonly string[]): readonly string[] =>
  opened(tableOf(relations)).statements.map(({ relation }) => relation)

const IDS = RELATIONS.map(({ id }) => id)

const IN_GERMAN = named({
  families: [],
  relations: RELATIONS,
  kinds: [],
  own: { families: [], relations: [], kinds: [] },
}).relations.map(({ label }) => label)

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const SPELLINGS: readonly (readonly [name: string, spelt: (words: string) => string])[] = [
  ['as they are', (words) => words],
  ['in capitals', (words) => words.toUpperCase()],
  ['with a capital', capitalised],
  ['with hyphens', (words) => words.replaceAll(' ', '-')],
  ['with lines between', (words) => words.replaceAll(' ', '_')],
  ['with two spaces', (words) => words.replaceAll(' ', '  ')],
  ['as one word', (words) => words.split(' ').map(capitalised).join('')],
]

describe('every built-in relation is known by its label', () => {
  it.each(SPELLINGS)('%s', (_, spelt) => {
    expect(relationsOf(RELATIONS.map(({ label }) => spelt(label)))).toEqual(IDS)
  })

  it('and not by a German noun, which means more than ours in any other file', () => {
    expect(relationsOf(IN_GERMAN)).toEqual(IN_GERMAN)
  })

  it('and no other that is like it', () => {
    const others = RELATIONS.map(({ label }) => `not ${label}`)
    expect(relationsOf(others)).toEqual(others)
  })
})

it('what goes both ways by its meaning does so in a table, unless the table says otherwise', () => {
  expect(relationsOf(['Clashes with'])).toEqual(['clashes-with'])
  expect(
    opened(
      'Source,Target,Type,Label\nAda,Bela,Directed,clashes with\nAda,Bela,Undirected,clashes with\n',
    ).statements.map(({ family }) => family),
  ).toEqual(['other', 'attack'])
})

it('a graph of another program that holds nothing but structure shows it at first', () => {
  const { families } = opened(tableOf(['part of']))
  expect(families).toMatchObject([{ id: 'structure', shownAtFirst: true }])
})
