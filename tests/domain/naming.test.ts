import { expect, it } from 'vitest'
import { statementsAbout } from '../../src/domain/about.ts'
import type { Statement } from '../../src/domain/dataset.ts'
import { entityId } from '../../src/domain/ids.ts'
import { namedIn, statementsNaming } from '../../src/domain/naming.ts'
import { builtStatement, link } from '../helpers/built.ts'

const RAID = builtStatement('raid', 'aland', 'attacks', 'borduria', {
  said: [link('wire-one')],
  re: [entityId('war')],
  place: [entityId('ford')],
  through: [entityId('rebels')],
  onBehalfOf: [entityId('crown')],
})
const VISIT = builtStatement('visit', 'rebels', 'visits', 'aland')

const idsOf = (statements: readonly Statement[]): readonly string[] =>
  statements.map(({ id }) => id)
const about = (...ids: readonly string[]) =>
  idsOf(statementsAbout([RAID, VISIT], new Set(ids.map(entityId))))
const naming = (...ids: readonly string[]) =>
  idsOf(statementsNaming([RAID, VISIT], new Set(ids.map(entityId))))

it('a statement names its ends, its speakers, and whom it is about beside', () => {
  expect(namedIn(RAID)).toEqual(['aland', 'borduria', 'wire-one', 'war', 'ford', 'rebels', 'crown'])
})

it('a statement is about its ends and its speakers', () => {
  for (const id of ['borduria', 'wire-one']) expect(about(id)).toEqual(['raid'])
  for (const id of ['war', 'ford', 'crown']) expect(about(id)).toEqual([])
  expect(about('aland')).toEqual(['raid', 'visit'])
  expect(about('rebels', 'borduria')).toEqual(['raid', 'visit'])
})

it('a statement names others beside these', () => {
  for (const id of ['war', 'ford', 'rebels', 'crown']) expect(naming(id)).toEqual(['raid'])
  for (const id of ['aland', 'borduria', 'wire-one']) expect(naming(id)).toEqual([])
})
