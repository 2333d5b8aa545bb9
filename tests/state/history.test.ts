import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINE_UPS } from '../../src/analysis/layouts/lineUps.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { type AppState, beyondAddress, stateAtFirst } from '../../src/state/appState.ts'
import type { Command } from '../../src/state/commands.ts'
import { redo, undo } from '../../src/state/history.ts'
import { fromFragment, toFragment } from '../../src/state/location.ts'
import { createAppStore, type Store } from '../../src/state/store.ts'
import { endTelling, tellStep } from '../../src/state/stories.ts'
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

  const hide = (value: string): Command => ({
    name: 'hide-values',
    facet: 'status',
    values: [value],
  })
  const offIn = (store: Store): readonly string[] => [...store.getState().app.filters.off.status]
  const named = (store: Store): Command | undefined => {
    const { app, history } = store.getState()
    return undo(app, history)?.step.command
  }
  /** As the browser’s Back and Forward do: the same state, read from its address. */
  const read = (store: Store, app: AppState): void =>
    store.goTo({
      ...fromFragment(toFragment(app, DATASET), DATASET),
      ...beyondAddress(store.getState().app),
    })

  it('names and takes back what still stands, wherever the browser’s Back and Forward have led', () => {
    const store = opened()
    const visited = [store.getState().app]
    for (const value of ['denied', 'claimed', 'proposed']) {
      store.run(hide(value))
      visited.push(store.getState().app)
    }
    const back = (to: number) => read(store, visited[to] ?? stateAtFirst(DATASET))
    back(2)
    expect(named(store)).toEqual(hide('claimed'))
    back(3)
    expect(named(store)).toEqual(hide('proposed'))
    back(0)
    expect(named(store)).toBeUndefined()
    store.undo()
    expect(offIn(store)).toEqual([])
    back(1)
    store.undo()
    expect(offIn(store)).toEqual([])
    store.redo()
    expect(offIn(store)).toEqual(['denied'])
  })

  it('takes back of a view the places, and leaves the filters that an address has brought since', () => {
    const store = opened()
    const first = store.getState().app
    const moved = new Map([[ALAND, [7, 7] as const]])
    store.run({
      name: 'apply-view',
      about: 'Pact',
      shows: {
        ...first,
        filters: { ...first.filters, keepLoose: true },
        arrangement: { ...first.arrangement, moved },
      },
      cameras: { from: null, to: null },
    })
    const off = { ...first.filters.off, status: new Set(['denied']) }
    read(store, { ...first, filters: { ...first.filters, off } })
    expect(store.getState().app.arrangement.moved).toBe(moved)
    store.undo()
    expect(store.getState().app.arrangement.moved.size).toBe(0)
    expect(offIn(store)).toEqual(['denied'])
  })

  const STORY = {
    id: 'walk',
    title: 'A walk',
    summary: '',
    steps: ['no-status=reported', 'no-kind=country'].map((view) => ({
      title: 'One',
      text: '',
      cites: [statementId('accuses-1')],
      view,
      focus: [],
    })),
  }
  const tell = (store: Store, step: number): void =>
    store.run(tellStep(store.getState().app, DATASET, STORY, step))

  it('keeps what was filtered before a story for its end, and leaves what its steps show', () => {
    const store = opened()
    store.run(hide('denied'))
    tell(store, 0)
    expect(named(store)).toBeUndefined()
    store.run(hide('claimed'))
    expect(named(store)).toEqual(hide('claimed'))
    tell(store, 1)
    store.undo()
    expect(offIn(store)).toEqual([])
    store.run(endTelling(store.getState().app, DATASET))
    expect(offIn(store)).toEqual(['denied'])
    expect(named(store)).toEqual(hide('denied'))
    store.undo()
    expect(offIn(store)).toEqual([])
  })

  it('takes back what stands both in a story and before it for good', () => {
    const store = opened()
    store.run(hide('reported'))
    tell(store, 0)
    store.undo()
    expect(offIn(store)).toEqual([])
    store.run(endTelling(store.getState().app, DATASET))
    expect(offIn(store)).toEqual([])
  })

  it('keeps what was filtered before a story where it takes back a view that has ended it', () => {
    const store = opened()
    store.run(hide('denied'))
    const shows = store.getState().app
    tell(store, 0)
    store.run({ name: 'apply-view', about: 'Pact', shows, cameras: { from: null, to: null } })
    expect(store.getState().app.telling).toBeNull()
    store.undo()
    expect(store.getState().app.telling?.story).toBe('walk')
    expect(offIn(store)).toEqual(['reported'])
    store.run(endTelling(store.getState().app, DATASET))
    expect(offIn(store)).toEqual(['denied'])
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

  it('is not looked through again until it or the state is another', () => {
    const store = opened()
    store.run({ name: 'keep-loose', keep: true })
    store.run({ name: 'move', entity: ALAND, to: [1, 1] })
    store.undo()
    const { app, history } = store.getState()
    for (const travel of [undo, redo]) {
      const once = travel(app, history)
      expect(once).not.toBeNull()
      expect(travel(app, history)).toBe(once)
      expect(travel({ ...app }, history)).not.toBe(once)
      expect(travel(app, { ...history })).not.toBe(once)
    }
  })

  it('has nothing to undo or redo when nothing was done', () => {
    const store = opened()
    const before = store.getState()
    store.undo()
    store.redo()
    expect(store.getState()).toBe(before)
  })
})
