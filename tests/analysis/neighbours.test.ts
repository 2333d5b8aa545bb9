import { expect, it } from 'vitest'
import { hangingOn, hiddenAround, neighboursOf, numbered } from '../../src/analysis/neighbours.ts'
import { entityId } from '../../src/domain/ids.ts'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'

const [ALAND, BORDURIA, COBALT, DALE] = ['aland', 'borduria', 'cobalt', 'dale'].map((name) =>
  entityId(name),
) as [ReturnType<typeof entityId>, ...ReturnType<typeof entityId>[]]

const DATASET = builtDataset(
  ['aland', 'borduria', 'cobalt', 'dale'].map((name) => builtEntity(name, 'country', name)),
  [
    builtStatement('one', 'aland', 'accuses', 'borduria'),
    builtStatement('two', 'cobalt', 'attacks', ['aland', 'dale']),
    builtStatement('three', 'dale', 'accuses', 'aland'),
    builtStatement('four', 'dale', 'accuses', 'cobalt'),
  ],
)

it('gathers by relation what is hidden around an entity, as subject and as object', () => {
  const inView = DATASET.statements.filter(({ id }) => id === 'one')
  const hidden = hiddenAround(DATASET, inView, new Set([ALAND]))
  expect([...hidden].map(([relation, held]) => [relation, held.map(({ id }) => id)])).toEqual([
    ['attacks', ['two']],
    ['accuses', ['three']],
  ])
  expect(hiddenAround(DATASET, DATASET.statements, new Set([ALAND])).size).toBe(0)
})

const line = (from = ALAND, to = ALAND) => ({ from, to })

it('names each neighbour once, in either direction, and never the entity itself', () => {
  const lines = [line(ALAND, BORDURIA), line(COBALT, ALAND), line(BORDURIA, ALAND), line()]
  expect(neighboursOf(numbered(lines), new Set([ALAND]))).toEqual([BORDURIA, COBALT])
  expect(neighboursOf(numbered(lines), new Set([ALAND, entityId('cobalt')]))).toEqual([BORDURIA])
  expect(neighboursOf(numbered(lines), new Set([entityId('elsewhere')]))).toEqual([])
})

it('finds the neighbours that no line touches without it', () => {
  const lines = [line(ALAND, BORDURIA), line(ALAND, COBALT), line(COBALT, DALE)]
  expect(hangingOn(numbered(lines), new Set([ALAND]))).toEqual([BORDURIA])
  expect(hangingOn(numbered(lines), new Set([ALAND, COBALT].flatMap((id) => id ?? [])))).toEqual([
    BORDURIA,
    DALE,
  ])
})
