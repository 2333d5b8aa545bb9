import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityId, statementId } from '../../src/domain/ids.ts'
import {
  type AppState,
  type Camera,
  type SavedView,
  stateAtFirst,
} from '../../src/state/appState.ts'
import type { Command } from '../../src/state/commands.ts'
import { createAppStore, type Store } from '../../src/state/store.ts'
import {
  applyView,
  cameraAsked,
  factsOf,
  isShownNow,
  missingIn,
  viewOfNow,
  withMovedView,
} from '../../src/state/views.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'

const IDS = ['aland', 'borduria', 'front', '__proto__', 'a,b&c=%']
const DATASET = builtDataset(
  IDS.map((id) => builtEntity(id, 'country', id)),
  [
    builtStatement('one', 'aland', 'accuses', 'borduria'),
    builtStatement('two', 'front', 'attacks', ['aland'], { status: 'claimed' }),
    builtStatement('three', 'a,b&c=%', 'praises', '__proto__'),
  ],
)
const FIRST = stateAtFirst(DATASET)
const NAMED = { id: 'v', name: 'Mine' }

const entity = fc.constantFrom(...IDS).map(entityId)
const point = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(entity, point).map(([id, to]) => ({ name: 'move' as const, entity: id, to })),
  fc.array(fc.tuple(entity, point)).map((all) => ({
    name: 'arrange' as const,
    layout: 'force',
    positions: new Map(all),
  })),
  entity.map((id) => ({ name: 'hide-entities' as const, entities: [id] })),
  entity.map((id) => ({ name: 'fold-members' as const, entities: [id] })),
  entity.map((id) => ({ name: 'focus' as const, focus: { depth: 2 as const, entities: [id] } })),
  fc
    .subarray(['claimed', 'reported', 'denied'])
    .map((values) => ({ name: 'show-only' as const, facet: 'status' as const, values })),
  fc.constantFrom('said' as const, 'published' as const).map((clock) => ({
    name: 'choose-clock' as const,
    clock,
  })),
  fc.constant({
    name: 'set-time' as const,
    gesture: 1,
    time: { clock: 'said' as const, from: '2031-05-01', to: null, undated: true },
  }),
  fc.constant({ name: 'unfold' as const, strand: 's|t' }),
  fc
    .constantFrom(null, 'kind', 'community,all,1,1.0')
    .map((bubbles) => ({ name: 'gather' as const, bubbles })),
  fc.array(entity).map((entities) => ({
    name: 'select' as const,
    selection: { entities: [...new Set(entities)], statements: [statementId('two')] },
  })),
  fc.tuple(entity, entity).map(([a, b]) => ({
    name: 'compare' as const,
    comparison:
      a === b
        ? null
        : {
            a: { entity: a, withMembers: true },
            b: { entity: b, withMembers: false },
            view: 'split' as const,
          },
  })),
)

const storeAfter = (commands: readonly Command[]): Store => {
  const store = createAppStore(DATASET, FIRST)
  for (const one of commands) store.run(one)
  return store
}

const picture = ({
  filters,
  arrangement,
  unfolded,
  folded,
  bubbles,
  clock,
  selection,
  comparison,
}: AppState) => ({
  filters,
  arrangement,
  unfolded,
  folded,
  bubbles,
  clock,
  selection,
  comparison,
})

const keptOf = (store: Store): SavedView => viewOfNow(store.getState().app, DATASET, null, NAMED)

describe('a saved view', () => {
  it('comes back exactly, whatever was done since, and one Undo takes it back', () => {
    fc.assert(
      fc.property(fc.array(command), fc.array(command), (then, since) => {
        const store = storeAfter(then)
        const shown = picture(store.getState().app)
        const view = keptOf(store)
        for (const one of since) store.run(one)
        const { app: before, history } = store.getState()
        store.run(applyView(view, DATASET, null))
        const { app } = store.getState()
        expect(picture(app)).toEqual(shown)
        expect(isShownNow(view, app, DATASET, null)).toBe(true)
        const steps = store.getState().history.past.length - history.past.length
        expect(steps).toBeLessThanOrEqual(1)
        if (steps === 0) return
        store.undo()
        expect(picture(store.getState().app)).toEqual(picture(before))
        store.redo()
        expect(picture(store.getState().app)).toEqual(shown)
      }),
    )
  })

  it('ends a story and closes the source, and leads to what it shows', () => {
    const store = storeAfter([
      {
        name: 'compare',
        comparison: {
          a: { entity: entityId('aland'), withMembers: true },
          b: { entity: entityId('borduria'), withMembers: true },
          view: 'overlay',
        },
      },
    ])
    const compared = keptOf(store)
    store.run({ name: 'compare', comparison: null })
    store.run({
      name: 'tell',
      telling: { story: 'walk', step: 0, before: null },
      shows: picture(FIRST),
    })
    store.run(applyView(compared, DATASET, null))
    expect(store.getState().app).toMatchObject({ telling: null, reading: null, tool: 'compare' })
  })

  it('leaves what was selected since to whoever selected it, when it is taken back', () => {
    const view = keptOf(
      storeAfter([
        { name: 'keep-loose', keep: true },
        { name: 'select', selection: { entities: [entityId('aland')], statements: [] } },
      ]),
    )
    const store = storeAfter([])
    store.run(applyView(view, DATASET, null))
    const since = { entities: [], statements: [statementId('one')] }
    store.run({ name: 'select', selection: since })
    store.undo()
    expect(store.getState().app.selection).toBe(since)
    expect(store.getState().app.filters.keepLoose).toBe(false)
    store.redo()
    expect(store.getState().app.selection).toBe(since)
  })

  it('is a step to undo where it brings a selection alone', () => {
    const selection = { entities: [entityId('aland')], statements: [] }
    const view = keptOf(storeAfter([{ name: 'select', selection }]))
    const store = storeAfter([])
    store.run(applyView(view, DATASET, null))
    expect(store.getState().app).toMatchObject({ selection, tool: 'evidence' })
    store.undo()
    expect(store.getState().app.selection).toEqual(FIRST.selection)
    store.redo()
    expect(store.getState().app.selection).toEqual(selection)
    store.run(applyView(view, DATASET, null))
    expect(store.getState().history.past).toHaveLength(1)
  })

  it('is never taken back to a story and a comparison at once', () => {
    const told: Command = {
      name: 'tell',
      telling: { story: 'walk', step: 0, before: null },
      shows: picture(FIRST),
    }
    const compared: Command = {
      name: 'compare',
      comparison: {
        a: { entity: entityId('aland'), withMembers: true },
        b: { entity: entityId('borduria'), withMembers: true },
        view: 'overlay',
      },
    }
    const view = keptOf(storeAfter([{ name: 'keep-loose', keep: true }]))
    for (const [first, since] of [
      [told, compared],
      [compared, told],
    ] as const) {
      const store = storeAfter([first])
      store.run(applyView(view, DATASET, null))
      store.run(since)
      const { comparison, telling, tool } = store.getState().app
      store.undo()
      expect(store.getState().app).toMatchObject({ comparison, telling, tool })
    }
  })

  it('gives back the source that was open, without its passage taking the focus, and closes it again', () => {
    const view = keptOf(storeAfter([{ name: 'keep-loose', keep: true }]))
    const source = DATASET.sources[0]?.id
    if (source === undefined) throw new Error('There is no source.')
    const store = storeAfter([{ name: 'read', reading: { source, statement: null, quote: 0 } }])
    store.run(applyView(view, DATASET, null))
    expect(store.getState().app.reading).toBeNull()
    store.undo()
    expect(store.getState().app.reading).toMatchObject({ source, focusStays: true })
    store.redo()
    expect(store.getState().app.reading).toBeNull()
  })

  it('says which ids it names that are no longer there, and shows the rest', () => {
    const view = keptOf(
      storeAfter([
        { name: 'hide-entities', entities: [entityId('front'), entityId('a,b&c=%')] },
        { name: 'select', selection: { entities: [], statements: [statementId('one')] } },
      ]),
    )
    expect(missingIn(view, DATASET)).toEqual([])
    const later = builtDataset(
      ['aland', 'borduria', 'front'].map((id) => builtEntity(id, 'country', id)),
      [builtStatement('two', 'front', 'attacks', ['aland'])],
    )
    expect(missingIn(view, later)).toEqual(['a,b&c=%', 'one'])
    const store = createAppStore(later, stateAtFirst(later))
    store.run(applyView(view, later, null))
    expect([...store.getState().app.filters.hidden]).toEqual(['front'])
  })

  it('misses a relation type that it switches off and that the data has not', () => {
    const view: SavedView = { ...keptOf(storeAfter([])), fragment: 'no-relation=accuses,plots' }
    expect(missingIn(view, DATASET)).toEqual(['plots'])
  })

  it('is not what is shown once anything of it has changed', () => {
    const store = storeAfter([])
    const view = keptOf(store)
    for (const one of [
      { name: 'move', entity: entityId('aland'), to: [1, 2] },
      { name: 'hide-entities', entities: [entityId('aland')] },
    ] as const) {
      store.run(one)
      expect(isShownNow(view, store.getState().app, DATASET, null)).toBe(false)
      store.undo()
      expect(isShownNow(view, store.getState().app, DATASET, null)).toBe(true)
    }
  })

  it('is what is shown as long as the canvas stands nearly where it stood, on a canvas of another size too', () => {
    const store = storeAfter([])
    const { app } = store.getState()
    const at: Camera = {
      zoom: 2,
      middle: [100, -40],
      width: 800,
      height: 600,
      orientation: 'landscape',
    }
    const view = viewOfNow(app, DATASET, at, NAMED)
    const shown = (now: Partial<Camera>): boolean =>
      isShownNow(view, app, DATASET, { ...at, ...now })
    expect(shown({})).toBe(true)
    expect(shown({ zoom: 2.02, middle: [102, -40] })).toBe(true)
    expect(shown({ zoom: 2.2 })).toBe(false)
    expect(shown({ middle: [106, -40] })).toBe(false)
    expect(shown({ width: 400, height: 300 })).toBe(false)
    expect(shown({ width: 400, height: 300, zoom: 1 })).toBe(true)
    expect(shown({ orientation: 'portrait' })).toBe(false)
    expect(isShownNow(view, app, DATASET, null)).toBe(true)
    expect(isShownNow({ ...view, camera: null }, app, DATASET, { ...at, zoom: 9 })).toBe(true)
  })

  it('asks for its camera, Undo for the one before it, and no other deed for any', () => {
    const store = storeAfter([])
    const camera: Camera = {
      zoom: 2,
      middle: [0, 0],
      width: 80,
      height: 60,
      orientation: 'landscape',
    }
    const before = { ...camera, zoom: 1 }
    const view = viewOfNow(store.getState().app, DATASET, camera, NAMED)
    store.run({ name: 'hide-entities', entities: [entityId('aland')] })
    expect(cameraAsked(store.getState().notice)).toBeNull()
    store.run(applyView(view, DATASET, before))
    expect(cameraAsked(store.getState().notice)).toBe(camera)
    store.undo()
    expect(cameraAsked(store.getState().notice)).toBe(before)
    store.redo()
    expect(cameraAsked(store.getState().notice)).toBe(camera)
  })

  it('says what it shows of the data', () => {
    const workspace = createWorkspace(DATASET, '')
    const view = keptOf(
      storeAfter([
        { name: 'hide-values', facet: 'status', values: ['claimed'] },
        { name: 'move', entity: entityId('aland'), to: [1, 2] },
        { name: 'fold-members', entities: [entityId('aland')] },
      ]),
    )
    expect(factsOf(view, workspace)).toEqual({
      shown: 2,
      total: 3,
      compares: false,
      pinned: 1,
      laidOut: false,
      folds: true,
      gathers: false,
    })
  })
})

it('a list of views moves one by a place, and stays as it is at its ends', () => {
  const views = ['a', 'b', 'c'].map((id) => ({ ...keptOf(storeAfter([])), id }))
  const order = (list: readonly SavedView[]) => list.map(({ id }) => id).join('')
  expect(order(withMovedView(views, 'a', 1))).toBe('bac')
  expect(order(withMovedView(views, 'c', -1))).toBe('acb')
  expect(withMovedView(views, 'a', -1)).toBe(views)
  expect(withMovedView(views, 'none', 1)).toBe(views)
})
