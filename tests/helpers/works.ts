/** Works on a small dataset, and any deeds that make them. */
import fc from 'fast-check'
import { seenIn } from '../../src/analysis/checks.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { stateAtFirst } from '../../src/state/appState.ts'
import { judge } from '../../src/state/checks.ts'
import type { Command } from '../../src/state/commands.ts'
import { notesWith } from '../../src/state/notes.ts'
import { decodeWork } from '../../src/state/project/decode.ts'
import { encodeWork } from '../../src/state/project/encode.ts'
import { keptOf, reopened } from '../../src/state/project/work.ts'
import { createAppStore, type Store } from '../../src/state/store.ts'
import { applyView, viewOfNow } from '../../src/state/views.ts'
import { builtDataset, builtEntity, builtQuote, builtStatement } from './built.ts'

const IDS = ['aland', 'borduria', 'front', '__proto__']
export const DATASET = builtDataset(
  IDS.map((id) => builtEntity(id, 'country', id)),
  [
    builtStatement('one', 'aland', 'accuses', 'borduria', { quotes: [builtQuote('first words')] }),
    builtStatement('two', 'front', 'attacks', ['aland'], { quotes: [builtQuote('second words')] }),
  ],
)
const NOW = seenIn(DATASET)
export const FIRST = stateAtFirst(DATASET)

const entity = fc.constantFrom(...IDS).map(entityId)
export const point = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))

const CAMERA = {
  zoom: 0.5,
  middle: [1.25, -3],
  width: 800,
  height: 600,
  orientation: 'portrait',
} as const

export type Deed = (store: Store) => void
export const running =
  (command: Command): Deed =>
  (store) =>
    store.run(command)

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(entity, point).map(([id, to]) => running({ name: 'move', entity: id, to })),
  entity.map((id) => running({ name: 'unpin', entities: [id] })),
  entity.map(
    (id): Deed =>
      (store) => {
        const at = store.getState().app.arrangement.moved.get(id) ?? [0, 0]
        store.run({ name: 'pin', positions: new Map([[id, at]]) })
      },
  ),
  fc.array(fc.tuple(entity, point)).map((all) =>
    running({
      name: 'arrange',
      layout: 'force',
      positions: new Map(all),
      guides: [
        {
          form: 'lane',
          box: { left: 0, top: 0, right: all.length, bottom: 1 },
          title: { of: 'group', around: entityId('aland') },
        },
        {
          form: 'lane',
          box: { left: 0, top: 2, right: all.length, bottom: 4 },
          title: { of: 'no-date' },
          beside: 92,
          filled: true,
        },
        {
          form: 'ring',
          box: { left: -4, top: -4, right: 4, bottom: 4 },
          title: { of: 'steps', steps: all.length },
          at: [0, all.length],
        },
      ],
    }),
  ),
  fc.constant(running({ name: 'arrange', layout: null, positions: new Map() })),
  entity.map((id) => running({ name: 'hide-entities', entities: [id] })),
  fc.constant(running({ name: 'show-hidden' })),
  fc
    .subarray(['claimed', 'reported', 'denied'])
    .map((values) => running({ name: 'hide-values', facet: 'status', values })),
  fc.boolean().map((keep) => running({ name: 'keep-loose', keep })),
  entity.map((id) => running({ name: 'focus', focus: { depth: 2, entities: [id] } })),
  entity.map((id) => running({ name: 'fold-members', entities: [id] })),
  fc.constantFrom('s', 't').map((strand) => running({ name: 'unfold', strand })),
  fc.constantFrom('said', 'published').map((clock) => running({ name: 'choose-clock', clock })),
  fc.integer({ min: 1, max: 3 }).map((gesture) =>
    running({
      name: 'set-time',
      gesture,
      time: { clock: 'said', from: `2031-05-0${gesture}`, to: null, undated: true },
    }),
  ),
  fc.tuple(fc.constantFrom(...NOW), fc.constantFrom('wrong', 'verified', null), fc.string()).map(
    ([seen, verdict, note]): Deed =>
      (store) => {
        store.run(judge(store.getState().app.checks, NOW, seen, { verdict }, '2031-06-01'))
        store.run(judge(store.getState().app.checks, NOW, seen, { note }, '2031-06-02'))
      },
  ),
  fc.tuple(fc.constantFrom('v', 'w'), fc.string({ minLength: 1, maxLength: 9 })).map(
    ([id, name]): Deed =>
      (store) => {
        const { app } = store.getState()
        const view = viewOfNow(app, DATASET, CAMERA, { id, name })
        const others = app.views.filter((one) => one.id !== id)
        store.run({ name: 'write-views', what: 'keep', about: name, views: [...others, view] })
      },
  ),
  fc.constant<Deed>((store) => {
    const [view] = store.getState().app.views
    if (view !== undefined) store.run(applyView(view, DATASET, CAMERA))
  }),
  fc
    .tuple(fc.constantFrom('n', 'm'), fc.string({ minLength: 1, maxLength: 500 }), entity, point)
    .map(
      ([id, text, on, at]): Deed =>
        (store) => {
          const note = { id, text, on: at[0] > 0 ? { entity: on } : null, at }
          const notes = notesWith(store.getState().app.notes, note)
          store.run({ name: 'write-notes', what: 'add', about: id, notes })
        },
    ),
  fc.tuple(fc.constantFrom('own-a', 'own-b'), fc.integer({ min: 0, max: 2 })).map(
    ([id, length]): Deed =>
      (store) => {
        const step = { title: '', text: 'x', cites: [statementId('one')], view: '', focus: [] }
        const steps = Array.from({ length }, () => step)
        const others = store.getState().app.stories.filter((one) => one.id !== id)
        const stories = [...others, { id, title: id, summary: '', steps }]
        store.run({ name: 'write-stories', what: 'begin', about: id, stories })
      },
  ),
  fc.constant<Deed>((store) => store.undo()),
  fc.constant<Deed>((store) => store.redo()),
)

export const workOf = (store: Store) => {
  const { app, history } = store.getState()
  return { now: keptOf(app, DATASET), history }
}

export const storeAfter = (deeds: readonly Deed[]): Store => {
  const store = createAppStore(DATASET, FIRST)
  for (const one of deeds) one(store)
  return store
}

/** The store as it is after the page was closed and opened again. */
export const reloaded = (store: Store): Store => {
  const work = decodeWork(encodeWork(workOf(store), DATASET), DATASET)
  if (work === null) throw new Error('What was written could not be read.')
  const fresh = createAppStore(DATASET, FIRST)
  fresh.setState({ app: reopened(FIRST, work, ''), history: work.history })
  return fresh
}
