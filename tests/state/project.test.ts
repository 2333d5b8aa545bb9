import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seenIn } from '../../src/analysis/checks.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import type { Story } from '../../src/domain/story.ts'
import { type CanvasNote, type SavedView, stateAtFirst } from '../../src/state/appState.ts'
import { judge } from '../../src/state/checks.ts'
import { type Command, TAKEN_BACK } from '../../src/state/commands.ts'
import { undoable } from '../../src/state/history.ts'
import { notesWith } from '../../src/state/notes.ts'
import { decodeWork } from '../../src/state/project/decode.ts'
import { encodeWork } from '../../src/state/project/encode.ts'
import { mergeWork } from '../../src/state/project/merge.ts'
import { keptOf, reopened } from '../../src/state/project/work.ts'
import { createAppStore, type Store } from '../../src/state/store.ts'
import { applyView, viewOfNow } from '../../src/state/views.ts'
import { builtDataset, builtEntity, builtQuote, builtStatement } from '../helpers/built.ts'

const IDS = ['aland', 'borduria', 'front', '__proto__']
const DATASET = builtDataset(
  IDS.map((id) => builtEntity(id, 'country', id)),
  [
    builtStatement('one', 'aland', 'accuses', 'borduria', { quotes: [builtQuote('first words')] }),
    builtStatement('two', 'front', 'attacks', ['aland'], { quotes: [builtQuote('second words')] }),
  ],
)
const NOW = seenIn(DATASET)
const FIRST = stateAtFirst(DATASET)

const entity = fc.constantFrom(...IDS).map(entityId)
const point = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))

const CAMERA = {
  zoom: 0.5,
  middle: [1.25, -3],
  width: 800,
  height: 600,
  orientation: 'portrait',
} as const

type Deed = (store: Store) => void
const running =
  (command: Command): Deed =>
  (store) =>
    store.run(command)

const deed: fc.Arbitrary<Deed> = fc.oneof(
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

const workOf = (store: Store) => {
  const { app, history } = store.getState()
  return { now: keptOf(app, DATASET), history }
}

const storeAfter = (deeds: readonly Deed[]): Store => {
  const store = createAppStore(DATASET, FIRST)
  for (const one of deeds) one(store)
  return store
}

/** The store as it is after the page was closed and opened again. */
const reloaded = (store: Store): Store => {
  const work = decodeWork(encodeWork(workOf(store), DATASET), DATASET)
  if (work === null) throw new Error('What was written could not be read.')
  const fresh = createAppStore(DATASET, FIRST)
  fresh.setState({ app: reopened(FIRST, work, ''), history: work.history })
  return fresh
}

describe('a work that is kept', () => {
  it('comes back as it was, and every step can be undone to the first state and done again', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const store = storeAfter(deeds)
        const again = reloaded(store)
        expect(undoable(again.getState().app)).toEqual(undoable(store.getState().app))
        const last = undoable(again.getState().app)
        const { length } = again.getState().history.past
        for (let step = 0; step < length; step++) again.undo()
        expect(undoable(again.getState().app)).toEqual(undoable(FIRST))
        for (let step = 0; step < length; step++) again.redo()
        expect(undoable(again.getState().app)).toEqual(last)
      }),
      { numRuns: 200 },
    )
  })

  it('names its steps as before', () => {
    const store = storeAfter([running({ name: 'hide-entities', entities: [entityId('front')] })])
    expect(reloaded(store).getState().history.past[0]?.command).toEqual({
      name: 'hide-entities',
      entities: ['front'],
    })
  })

  it('names what was done to a story as before', () => {
    const story = { id: 'walk', title: 'A walk', summary: '', steps: [] }
    const deed = {
      name: 'write-stories',
      stories: [story],
      what: 'begin',
      about: 'A walk',
    } as const
    const store = storeAfter([running(deed)])
    expect(reloaded(store).getState().history.past[0]?.command).toMatchObject({
      name: 'write-stories',
      what: 'begin',
      about: 'A walk',
    })
  })

  it('names every step that can be undone as before', () => {
    const store = storeAfter([running({ name: 'keep-loose', keep: true })])
    const [step] = store.getState().history.past
    if (step === undefined) throw new Error('Nothing was done.')
    const names = Object.entries(TAKEN_BACK).flatMap(([name, how]) =>
      how === 'undo' ? [name as Command['name']] : [],
    )
    const bare = {
      facet: 'kind',
      values: [],
      entities: [],
      statements: [],
      hide: [],
      positions: new Map(),
      entity: entityId('aland'),
      to: [0, 0],
      focus: null,
      strand: 's',
      time: null,
      clock: 'said',
      way: 'left',
      what: 'note',
      about: null,
    }
    const past = names.map((name) => ({
      ...step,
      command: { ...bare, name } as unknown as Command,
    }))
    const work = { ...workOf(store), history: { past, future: [] } }
    const read = decodeWork(encodeWork(work, DATASET), DATASET)
    expect(read?.history.past.map(({ command }) => command.name)).toEqual(names)
  })

  it('is refused where the text is none', () => {
    for (const text of ['', '{}', '{"version":1}', 'null'])
      expect(decodeWork(text, DATASET)).toBeNull()
  })
})

describe('two tabs', () => {
  it('lose nothing that only one of them has changed', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 6 }), point, (deeds, to) => {
        const base = storeAfter(deeds)
        const theirs = reloaded(base)
        theirs.run({ name: 'move', entity: entityId('aland'), to: [99, 99] })
        const mine = reloaded(base)
        mine.run({ name: 'move', entity: entityId('front'), to })
        mine.run({ name: 'hide-entities', entities: [entityId('front')] })
        const { work } = mergeWork(
          keptOf(base.getState().app, DATASET),
          workOf(mine),
          workOf(theirs),
        )
        expect(work.now.arrangement.moved.get(entityId('aland'))).toEqual([99, 99])
        expect(work.now.arrangement.moved.get(entityId('front'))).toEqual(to)
        expect(work.now.filters.hidden.has(entityId('front'))).toBe(true)
      }),
    )
  })

  const NAMED = {
    views: (store: Store, id: string, name: string): SavedView =>
      viewOfNow(store.getState().app, DATASET, null, { id, name }),
    notes: (_: Store, id: string, text: string): CanvasNote => ({ id, text, on: null, at: [0, 0] }),
    stories: (_: Store, id: string, title: string): Story => ({
      id,
      title,
      summary: '',
      steps: [{ title: 'One', text: '', cites: [statementId('one')], view: '', focus: [] }],
    }),
  }
  type Listed = keyof typeof NAMED
  /** As the panels write it; what is there already is replaced where it stands. */
  const writing =
    (part: Listed, id: string, name: string): Deed =>
    (store) => {
      const put = <T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] =>
        all.some((other) => other.id === id)
          ? all.map((other) => (other.id === id ? one : other))
          : [...all, one]
      const { stories, views, notes } = store.getState().app
      if (part === 'stories')
        store.run({
          name: 'write-stories',
          what: 'write',
          about: name,
          stories: put(stories, NAMED.stories(store, id, name)),
        })
      else if (part === 'views')
        store.run({
          name: 'write-views',
          what: 'keep',
          about: name,
          views: put(views, NAMED.views(store, id, name)),
        })
      else
        store.run({
          name: 'write-notes',
          what: 'edit',
          about: id,
          notes: put(notes, NAMED.notes(store, id, name)),
        })
    }
  const together = (base: Store, mine: Deed, theirs: Deed) => {
    const [one, other] = [reloaded(base), reloaded(base)]
    mine(one)
    theirs(other)
    return mergeWork(keptOf(base.getState().app, DATASET), workOf(one), workOf(other))
  }
  const inOrder =
    (part: 'views' | 'stories', ...ids: readonly string[]): Deed =>
    (store) => {
      const sorted = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
        ids.flatMap((id) => all.filter((one) => one.id === id))
      const { stories, views } = store.getState().app
      if (part === 'stories')
        store.run({ name: 'write-stories', what: 'write', about: '', stories: sorted(stories) })
      else store.run({ name: 'write-views', what: 'move', about: '', views: sorted(views) })
    }
  const both =
    (...deeds: readonly Deed[]): Deed =>
    (store) => {
      for (const one of deeds) one(store)
    }

  it.each<Listed>(['views', 'notes', 'stories'])(
    'keep the %s that each has made, and are told where both have changed one',
    (part) => {
      const base = storeAfter([writing(part, 'a', 'Both')])
      const merged = (mine: Deed, theirs: Deed) => {
        const { work, clash } = together(base, mine, theirs)
        const names = work.now[part].map((one) =>
          'name' in one ? one.name : 'text' in one ? one.text : one.title,
        )
        return { names, clash }
      }
      expect(merged(writing(part, 'b', 'Mine'), writing(part, 'c', 'Theirs'))).toEqual({
        names: ['Both', 'Theirs', 'Mine'],
        clash: false,
      })
      expect(merged(writing(part, 'a', 'So'), writing(part, 'a', 'Or so'))).toEqual({
        names: ['So'],
        clash: true,
      })
      expect(merged(() => {}, writing(part, 'a', 'Theirs')).names).toEqual(['Theirs'])
    },
  )

  it.each(['views', 'stories'] as const)(
    'keep the order in which one of them has put %s',
    (part) => {
      const base = storeAfter(['1', '2', '3'].map((id) => writing(part, id, id)))
      const merged = (mine: Deed, theirs: Deed) => {
        const { work, clash } = together(base, mine, theirs)
        return [work.now[part].map(({ id }) => id).join(''), clash]
      }
      const added = (id: string): Deed => writing(part, id, id)
      expect(merged(inOrder(part, '3', '1', '2'), added('4'))).toEqual(['3124', false])
      expect(merged(added('4'), inOrder(part, '3', '1', '2'))).toEqual(['3124', false])
      expect(
        merged(inOrder(part, '3', '1'), both(added('4'), inOrder(part, '4', '1', '2', '3'))),
      ).toEqual(['431', false])
      expect(merged(inOrder(part, '2', '1', '3'), inOrder(part, '3', '1', '2'))).toEqual([
        '213',
        true,
      ])
      expect(
        merged(
          both(inOrder(part, '2', '1', '3'), added('5')),
          both(inOrder(part, '2', '1', '3'), added('4')),
        ),
      ).toEqual(['21345', false])
    },
  )

  it('keep what each has pinned, and let go of what one of them has let go', () => {
    const [aland, borduria, front] = [entityId('aland'), entityId('borduria'), entityId('front')]
    const places = new Map([aland, borduria, front].map((id, at) => [id, [at, 0] as const]))
    const held = (id: typeof aland) =>
      running({ name: 'pin', positions: new Map([[id, places.get(id) ?? [0, 0]]]) })
    const base = storeAfter([
      running({ name: 'arrange', layout: 'force', positions: places }),
      held(aland),
    ])
    const [mine, theirs] = [reloaded(base), reloaded(base)]
    held(borduria)(mine)
    theirs.run({ name: 'unpin', entities: [aland] })
    held(front)(theirs)
    const { work, clash } = mergeWork(
      keptOf(base.getState().app, DATASET),
      workOf(mine),
      workOf(theirs),
    )
    expect(work.now.arrangement.pinned).toEqual(new Set([borduria, front]))
    expect(clash).toBe(false)
  })

  it('are told where both have changed the same, and Undo brings what the other did', () => {
    const base = storeAfter([])
    const theirs = storeAfter([running({ name: 'move', entity: entityId('aland'), to: [1, 1] })])
    const mine = storeAfter([running({ name: 'move', entity: entityId('aland'), to: [2, 2] })])
    const merged = mergeWork(keptOf(base.getState().app, DATASET), workOf(mine), workOf(theirs))
    expect(merged.clash).toBe(true)
    const store = createAppStore(DATASET, FIRST)
    store.setState({ app: { ...FIRST, ...merged.work.now }, history: merged.work.history })
    expect(store.getState().app.arrangement.moved.get(entityId('aland'))).toEqual([2, 2])
    store.undo()
    expect(store.getState().app.arrangement.moved.get(entityId('aland'))).toEqual([1, 1])
  })
})
