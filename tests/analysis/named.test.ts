import { expect, it } from 'vitest'
import { calledAmong, nodesNamed } from '../../src/analysis/search/named.ts'
import { entityId } from '../../src/domain/ids.ts'
import { builtEntity } from '../helpers/built.ts'

const NAMES = ['Ada', ...Array.from({ length: 14 }, (_, at) => `Ada ${at}`), 'Ada', '', 'Cato Ada']
const entities = NAMES.map((name, at) => builtEntity(`n${at}`, 'person', name))
const found = (text: string, most = 12) => nodesNamed({ entities }, text, most).map(({ id }) => id)
const DATA = { entities }

it('nodes of the very name come first, then those that begin with it', () => {
  expect(found('ada', 4)).toEqual(['n0', 'n15', 'n1', 'n2'])
  expect(found('cat')).toEqual(['n17'])
  expect(found('')).toEqual([])
})

it('those that have its words in another order come last', () => {
  const data = {
    entities: ['Kovar, Ana', 'Ana Maria Kovar', 'Mara Kovar', 'Ana Kovar-Lind'].map((name, at) =>
      builtEntity(`k${at}`, 'person', name),
    ),
  }
  const ids = (text: string) => nodesNamed(data, text, 12).map(({ id }) => id)
  expect(ids('ana kovar')).toEqual(['k3', 'k0', 'k1'])
  expect(ids('kovar ana')).toEqual(['k0', 'k1', 'k3'])
  expect(ids('kovar lind ana')).toEqual(['k3'])
  expect(ids('kovar bela')).toEqual([])
})

it('each of several of one name, and of none, can be told apart and found', () => {
  const calls = entities.map((one) => calledAmong(DATA, one))
  expect(new Set(calls).size).toBe(calls.length)
  const called = nodesNamed(DATA, 'Ada (n15)', 12).map((one) => one.id)
  expect(called).toEqual([entityId('n15')])
  expect(nodesNamed(DATA, 'n16', 12)[0]?.id).toBe('n16')
})
