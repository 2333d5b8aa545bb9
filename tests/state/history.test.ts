import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINE_UPS } from '../../src/analysis/layouts/lineUps.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { stateAtFirst } from '../../src/state/appState.ts'
import type { Command } from '../../src/state/commands.ts'
import { createAppStore, type Store } from '../../src/state/store.ts'
import { tellStep } from '../../src/state/stories.ts'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'

const ALAND = entityId('aland')
const BORDURIA = entityId('borduria')

const DATASET = builtDataset(
  [builtEntity('aland', 'country', 'Aland'), builtEntity('borduria', 'country', 'Borduria')],
  [builtStatement('accuses-1', 'aland', 'accuses', 'borduria')],
)

const opened = (): Store => createAppStore(DATASET, stateAtFirst(DATASET))

const past = (store: Store): number => store.getState().history.past.length

describe('the history', () => {
  it('takes many drags of one node as one step that leads back to where it stood', () => {
    const store = opened()
    store.run({ name: 'move', entity: BORDURIA, to: [9, 9] })
    for (let x = 0; x < 5; x++) store.run({ name: 'move', entity: ALAND, to: [x, x] })
    expect(past(store)).toBe(2)
    store.undo()
    expect([...store.getState().app.arrangement.moved]).toEqual([[BORDURIA, [9, 9]]])
    store.redo()
    expect(store.getState().app.arrangement.moved.get(ALAND)).toEqual([4, 4])
  })

  it('keeps two drags of one node apart when something was done between', () => {
    const store = opened()
    store.run({ name: 'move', entity: ALAND, to: [1, 1] })
    store.run({ name: 'keep-loose', keep: true })
    store.run({ name: 'move', entity: ALAND, to: [2, 2] })
    expect(past(store)).toBe(3)
  })

  it('keeps two drags of one node apart when the address brought another state between', () => {
    const store = opened()
    store.run({ name: 'move', entity: ALAND, to: [1, 1] })
    const { app } = store.getState()
    const filters = { ...app.filters, keepLoose: true }
    store.goTo({ ...app, filters })
    store.run({ name: 'move', entity: ALAND, to: [2, 2] })
    store.undo()
    expect(store.getState().app.filters).toBe(filters)
    expect(store.getState().app.arrangement.moved.get(ALAND)).toEqual([1, 1])
  })

  it('leaves filters alone where it takes back a drag, whether Back or a story has brought them', () => {
    const hide: Command = { name: 'hide-values', facet: 'status', values: ['denied'] }
    const drag: Command = { name: 'move', entity: ALAND, to: [1, 1] }
    const gone = opened()
    const { app } = gone.getState()
    gone.run(hide)
    gone.run(drag)
    gone.goTo({ ...gone.getState().app, filters: app.filters })
    gone.undo()
    expect(gone.getState().app).toMatchObject({
      filters: app.filters,
      arrangement: app.arrangement,
    })
    const cites = [statementId('accuses-1')]
    const step = { title: 'One', text: '', cites, view: 'no-status=denied', focus: [] }
    const story = { id: 'walk', title: 'A walk', summary: '', steps: [step] }
    const told = opened()
    told.run(drag)
    told.run(tellStep(told.getState().app, DATASET, story, 0))
    told.undo()
    expect([...told.getState().app.filters.off.status]).toEqual(['denied'])
    expect(told.getState().app.arrangement.moved.size).toBe(0)
  })

  it('lines nodes up in one step, and brings every one of them back', () => {
    const store = opened()
    const places = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }))
    fc.assert(
      fc.property(fc.constantFrom(...LINE_UPS), places, places, (way, one, other) => {
        const before = store.getState().app.arrangement
        const steps = past(store)
        const positions = new Map([
          [ALAND, one],
          [BORDURIA, other],
        ])
        store.run({ name: 'line-up', way, positions })
        const { arrangement } = store.getState().app
        expect([...arrangement.moved]).toEqual([...before.moved, ...positions].slice(-2))
        if (past(store) > steps) store.undo()
        expect(store.getState().app.arrangement).toEqual(before)
      }),
    )
  })

  it('keeps the last two hundred steps', () => {
    const store = opened()
    for (let step = 0; step < 250; step++)
      store.run({ name: 'move', entity: step % 2 === 0 ? ALAND : BORDURIA, to: [step, 0] })
    expect(past(store)).toBe(200)
    while (past(store) > 0) store.undo()
    expect([...store.getState().app.arrangement.moved]).toEqual([
      [ALAND, [48, 0]],
      [BORDURIA, [49, 0]],
    ])
  })

  it.each<Command>([
    { name: 'move', entity: ALAND, to: [2, 2] },
    { name: 'hide-entities', entities: [ALAND] },
  ])('forgets what could be redone once something new is done, such as $name', (command) => {
    const store = opened()
    store.run({ name: 'move', entity: ALAND, to: [1, 1] })
    store.run({ name: 'keep-loose', keep: true })
    store.undo()
    expect(store.getState().history.future).toHaveLength(1)
    store.run(command)
    expect(store.getState().history.future).toEqual([])
  })

  it('leaves selection, reading, theme and sheet alone', () => {
    const store = opened()
    store.run({ name: 'keep-loose', keep: true })
    const selection = { entities: [ALAND], statements: [] }
    store.run({ name: 'select', selection })
    store.run({ name: 'choose-theme', theme: 'dark' })
    store.run({ name: 'open-sheet', sheet: 'list' })
    store.undo()
    expect(store.getState().app).toMatchObject({ selection, theme: 'dark', sheet: 'list' })
    expect(store.getState().app.filters.keepLoose).toBe(false)
  })

  it('has nothing to undo or redo when nothing was done', () => {
    const store = opened()
    const before = store.getState()
    store.undo()
    store.redo()
    expect(store.getState()).toBe(before)
  })
})
