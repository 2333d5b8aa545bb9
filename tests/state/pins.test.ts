import { describe, expect, it } from 'vitest'
import type { Guide } from '../../src/analysis/layouts/guide.ts'
import type { Point } from '../../src/domain/dataset.ts'
import { type EntityId, entityId } from '../../src/domain/ids.ts'
import { stateAtFirst } from '../../src/state/appState.ts'
import { createAppStore, type Store } from '../../src/state/store.ts'
import { builtDataset, builtEntity } from '../helpers/built.ts'

const ALAND = entityId('aland')
const BORDURIA = entityId('borduria')
const DATASET = builtDataset(
  [builtEntity('aland', 'country', 'Aland'), builtEntity('borduria', 'country', 'Borduria')],
  [],
)

const places = (aland: Point, borduria: Point): ReadonlyMap<EntityId, Point> =>
  new Map([
    [ALAND, aland],
    [BORDURIA, borduria],
  ])
const guide = (right: number): Guide => ({
  form: 'lane',
  box: { left: 0, top: 0, right, bottom: 1 },
  title: { of: 'no-date' },
})

const laidOut = (): Store => {
  const store = createAppStore(DATASET, stateAtFirst(DATASET))
  store.run({ name: 'arrange', layout: 'ring', positions: places([1, 2], [3, 4]) })
  return store
}
const arrangementOf = (store: Store) => store.getState().app.arrangement
const pinned = (store: Store): readonly EntityId[] => [...arrangementOf(store).pinned]
const past = (store: Store): number => store.getState().history.past.length

describe('a node that is kept where a layout put it', () => {
  const kept = (): Store => {
    const store = laidOut()
    store.run({ name: 'pin', positions: new Map([[ALAND, [1, 2]]]) })
    return store
  }

  it('is pinned, as a step that Undo takes back and Redo brings again', () => {
    const store = kept()
    expect(pinned(store)).toEqual([ALAND])
    expect(past(store)).toBe(2)
    store.undo()
    expect(pinned(store)).toEqual([])
    store.redo()
    expect(pinned(store)).toEqual([ALAND])
  })

  it('stays there through a new layout, and goes where that put it once it is let go', () => {
    const store = kept()
    store.run({ name: 'arrange', layout: 'force', positions: places([7, 7], [8, 8]) })
    expect([...arrangementOf(store).moved]).toEqual([...places([1, 2], [8, 8])])
    expect(pinned(store)).toEqual([ALAND])
    store.run({ name: 'unpin', entities: [ALAND] })
    expect(arrangementOf(store).moved.get(ALAND)).toEqual([7, 7])
    expect(pinned(store)).toEqual([])
  })

  it('stays pinned when it is dragged away and back', () => {
    const store = kept()
    store.run({ name: 'move', entity: ALAND, to: [9, 9] })
    store.run({ name: 'move', entity: ALAND, to: [1, 2] })
    expect(pinned(store)).toEqual([ALAND])
  })

  it('is let go by the original layout', () => {
    const store = kept()
    store.run({ name: 'arrange', layout: null, positions: new Map() })
    expect(pinned(store)).toEqual([])
  })
})

it('pins all that are lined up, those too that stood in line already', () => {
  const store = laidOut()
  store.run({ name: 'line-up', way: 'left', positions: places([1, 2], [1, 4]) })
  expect(pinned(store)).toEqual([ALAND, BORDURIA])
})

describe('a layout that is run again', () => {
  it('is no step where it gives what is there', () => {
    const store = laidOut()
    const before = arrangementOf(store)
    store.run({ name: 'arrange', layout: 'ring', positions: places([1, 2], [3, 4]) })
    expect(arrangementOf(store)).toBe(before)
    expect(past(store)).toBe(1)
  })

  it('brings what it draws behind the graph where it moves nobody', () => {
    const store = laidOut()
    for (const right of [5, 6]) {
      const positions = places([1, 2], [3, 4])
      store.run({ name: 'arrange', layout: 'ring', positions, guides: [guide(right)] })
      expect(arrangementOf(store).guides).toEqual([guide(right)])
    }
    expect(past(store)).toBe(3)
  })

  it('brings the places to go back to where all are pinned', () => {
    const store = laidOut()
    store.run({ name: 'pin', positions: places([1, 2], [3, 4]) })
    store.run({ name: 'arrange', layout: 'ring', positions: places([5, 5], [6, 6]) })
    expect([...arrangementOf(store).moved]).toEqual([...places([1, 2], [3, 4])])
    store.run({ name: 'unpin', entities: [ALAND, BORDURIA] })
    expect([...arrangementOf(store).moved]).toEqual([...places([5, 5], [6, 6])])
  })
})
