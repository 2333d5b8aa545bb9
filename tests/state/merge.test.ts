import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityId, statementId } from '../../src/domain/ids.ts'
import type { Story } from '../../src/domain/story.ts'
import type { CanvasNote, SavedView } from '../../src/state/appState.ts'
import { mergeWork } from '../../src/state/project/merge.ts'
import { keptOf } from '../../src/state/project/work.ts'
import { createAppStore, type Store } from '../../src/state/store.ts'
import { viewOfNow } from '../../src/state/views.ts'
import {
  DATASET,
  type Deed,
  deed,
  FIRST,
  point,
  reloaded,
  running,
  storeAfter,
  workOf,
} from '../helpers/works.ts'

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
