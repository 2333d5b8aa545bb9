import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undoable } from '../../src/state/history.ts'
import { fromFragment, toFragment } from '../../src/state/location.ts'
import { historyUnder, reopened } from '../../src/state/project/work.ts'
import { createAppStore } from '../../src/state/store.ts'
import { DATASET, deed, FIRST, running, storeAfter, workOf } from '../helpers/works.ts'

/** The store after a kept work was opened under an address. */
const openedUnder = (fragment: string, deeds: Parameters<typeof storeAfter>[0]) => {
  const work = workOf(storeAfter(deeds))
  const app = reopened(fromFragment(fragment, DATASET), work, fragment)
  const store = createAppStore(DATASET, FIRST)
  store.setState({ app, history: historyUnder(app, work) })
  return { store, work }
}

const HIDING = [running({ name: 'hide-values', facet: 'status', values: ['reported'] })]

describe('a kept work under an address', () => {
  it('shows what a link was copied from, whatever was hidden here', () => {
    for (const link of ['select=one', 'compare=aland,alone,borduria,alone,split', 'read=a,one,0'])
      expect(openedUnder(link, HIDING).store.getState().app.filters).toEqual(FIRST.filters)
  })

  it('gives back what was kept here in one step of Undo', () => {
    const { store, work } = openedUnder('select=one', HIDING)
    expect(store.getState().history.past.at(-1)?.command.name).toBe('follow-link')
    store.undo()
    expect(undoable(store.getState().app)).toEqual(work.now)
    store.redo()
    expect(store.getState().app.filters).toEqual(FIRST.filters)
  })

  it('stays as it was left where the address names a panel alone, or nothing', () => {
    for (const link of ['', 'tool=checks', 'theme=dark&timeline=closed']) {
      const { store, work } = openedUnder(link, HIDING)
      expect(undoable(store.getState().app)).toEqual(work.now)
      expect(store.getState().history).toBe(work.history)
    }
  })

  it('adds no step where the address is its own', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const { app } = storeAfter(deeds).getState()
        const { store, work } = openedUnder(toFragment(app, DATASET), deeds)
        expect(undoable(store.getState().app)).toEqual(work.now)
        expect(store.getState().history).toBe(work.history)
      }),
      { numRuns: 200 },
    )
  })
})
