import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACETS } from '../../src/analysis/filters/facets.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { closure } from '../../src/graph/closure.ts'
import { apply } from '../../src/state/apply.ts'
import {
  type AppState,
  NOTHING_SELECTED,
  type Reading,
  stateAtFirst,
} from '../../src/state/appState.ts'
import { type Command, TAKEN_BACK, toggled } from '../../src/state/commands.ts'
import { planExport } from '../../src/state/exportScope.ts'
import { PARTS } from '../../src/state/history.ts'
import { fromFragment, toFragment } from '../../src/state/location.ts'
import { createAppStore } from '../../src/state/store.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { anyDataset } from '../helpers/anyDataset.ts'

const valuesIn = (dataset: Dataset) => (facet: (typeof FACETS)[number]['id']) =>
  FACETS.find(({ id }) => id === facet)?.values(dataset) ?? []

const run = (dataset: Dataset, state: AppState, command: Command): AppState =>
  apply(state, command, dataset, valuesIn(dataset))

/** At most `most` of the items. */
const fewOf = <T>(items: readonly T[], most: number): fc.Arbitrary<T[]> =>
  fc.subarray([...items], { maxLength: Math.min(most, items.length) })

/** Any command that makes sense for the dataset. */
const anyCommand = (dataset: Dataset): fc.Arbitrary<Command> => {
  const entities = dataset.entities.map(({ id }) => id)
  const statements = dataset.statements.map(({ id }) => id)
  const readings = dataset.sources
    .filter(({ text }) => text !== null)
    .flatMap(({ id }): Reading[] => [
      { source: id, statement: null, quote: 0 },
      ...dataset.statements.flatMap(({ id: statement, quotes }) =>
        quotes.map((_, quote) => ({ source: id, statement, quote })),
      ),
    ])
  const values = fc
    .constantFrom(...FACETS)
    .chain((facet) =>
      fewOf(facet.values(dataset), 3).map((some) => ({ facet: facet.id, values: some })),
    )
  const point = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }))
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('show-values', 'hide-values', 'show-only'), values)
      .map(([name, some]): Command => ({ name, ...some })),
    fc.boolean().map((keep): Command => ({ name: 'keep-loose', keep })),
    fc.constantFrom<Command>(
      { name: 'clear-filters' },
      { name: 'reset-filters' },
      { name: 'show-hidden' },
    ),
    fewOf(entities, 2).map((some): Command => ({ name: 'hide-entities', entities: some })),
    fc
      .tuple(fc.constantFrom(...entities), point)
      .map(([entity, to]): Command => ({ name: 'move', entity, to })),
    fc
      .tuple(fc.constantFrom('ring', null), fewOf(entities, 3), point)
      .map(([layout, some, at]): Command => {
        const positions = new Map(some.map((entity) => [entity, at]))
        return { name: 'arrange', layout, positions }
      }),
    fc.constantFrom(null, ...readings).map((reading): Command => ({ name: 'read', reading })),
    fc.constantFrom('a', 'b').map((strand): Command => ({ name: 'unfold', strand })),
    fc.constantFrom('a', 'b').map((strand): Command => ({ name: 'fold', strand })),
    fc.tuple(fewOf(entities, 2), fewOf(statements, 2)).map(
      ([some, others]): Command => ({
        name: 'select',
        selection: { entities: some, statements: others },
      }),
    ),
    fc
      .tuple(fewOf(entities, 1), fewOf(statements, 2))
      .map(([some, others]): Command => ({ name: 'reveal', entities: some, statements: others })),
    fc
      .constantFrom('system', 'light', 'dark')
      .map((theme): Command => ({ name: 'choose-theme', theme })),
    fc
      .constantFrom('legend', 'evidence', 'list', null)
      .map((sheet): Command => ({ name: 'open-sheet', sheet })),
  )
}

const anySession = anyDataset
  .filter(({ entities, statements }) => entities.length > 1 && statements.length > 0)
  .chain((dataset) =>
    fc.array(anyCommand(dataset), { maxLength: 14 }).map((commands) => ({ dataset, commands })),
  )

const picture = ({ filters, arrangement, unfolded }: AppState) => ({
  filters,
  arrangement,
  unfolded,
})

describe('undo', () => {
  it('finds the first state again, and redo the last, whatever was done', () => {
    fc.assert(
      fc.property(anySession, ({ dataset, commands }) => {
        const store = createAppStore(dataset, stateAtFirst(dataset))
        const first = picture(store.getState().app)
        for (const command of commands) store.run(command)
        const last = store.getState().app
        while (store.getState().history.past.length > 0) store.undo()
        expect(picture(store.getState().app)).toEqual(first)
        expect(store.getState().app.selection).toBe(last.selection)
        while (store.getState().history.future.length > 0) store.redo()
        expect(picture(store.getState().app)).toEqual(picture(last))
      }),
      { numRuns: 80 },
    )
  })

  it('takes back of its step what still stands and nothing else, whatever another address or tab has brought since', () => {
    const inAddress = new Set<string>(['filters', 'unfolded', 'folded', 'bubbles', 'clock'])
    const anyTwo = anySession.chain(({ dataset, commands }) =>
      fc
        .array(anyCommand(dataset), { maxLength: 6 })
        .map((since) => ({ dataset, commands, since })),
    )
    fc.assert(
      fc.property(anyTwo, ({ dataset, commands, since }) => {
        const store = createAppStore(dataset, stateAtFirst(dataset))
        for (const command of commands) store.run(command)
        const step = store.getState().history.past.at(-1)
        if (step === undefined) return
        const ways = [
          { go: store.undo, left: step.after, to: step.before, past: [step], future: [] },
          { go: store.redo, left: step.before, to: step.after, past: [], future: [step] },
        ]
        for (const { go, left, to, ...history } of ways) {
          const elsewhere = since.reduce(
            (state, command) => run(dataset, state, command),
            store.getState().app,
          )
          store.goTo({ ...elsewhere, bubbles: 'kind', clock: 'said' })
          store.setState({ history })
          const before = store.getState().app
          go()
          for (const part of PARTS) {
            const stands = !inAddress.has(part) || isDeepStrictEqual(before[part], left[part])
            expect(store.getState().app[part]).toBe(
              stands && left[part] !== to[part] ? to[part] : before[part],
            )
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('takes two drags of one node in a row as one step', () => {
    const [dataset] = fc.sample(
      anyDataset.filter(({ entities }) => entities.length > 1),
      1,
    )
    const [one, other] = dataset?.entities ?? []
    if (dataset === undefined || one === undefined || other === undefined) throw new Error('none')
    const store = createAppStore(dataset, stateAtFirst(dataset))
    store.run({ name: 'move', entity: one.id, to: [1, 1] })
    store.run({ name: 'move', entity: one.id, to: [2, 2] })
    store.run({ name: 'move', entity: other.id, to: [3, 3] })
    expect(store.getState().history.past.length).toBe(2)
    store.undo()
    store.undo()
    expect(store.getState().app.arrangement.moved.size).toBe(0)
  })

  it('says what was undone, once each time', () => {
    const [dataset] = fc.sample(anyDataset, 1)
    if (dataset === undefined) throw new Error('none')
    const store = createAppStore(dataset, stateAtFirst(dataset))
    store.undo()
    expect(store.getState().notice).toBeNull()
    store.run({ name: 'keep-loose', keep: true })
    store.undo()
    expect(store.getState().notice).toMatchObject({ what: 'undone', command: { keep: true } })
  })
})

describe('commands', () => {
  it('give back the same state where they change nothing, and are taken back as they say', () => {
    fc.assert(
      fc.property(anySession, ({ dataset, commands }) => {
        let state = stateAtFirst(dataset)
        for (const command of commands) {
          const next = run(dataset, state, command)
          if (TAKEN_BACK[command.name] !== 'undo') expect(picture(next)).toEqual(picture(state))
          state = next
        }
        expect(run(dataset, state, { name: 'hide-entities', entities: [] })).toBe(state)
        const shown = run(dataset, state, { name: 'show-hidden' })
        expect(run(dataset, shown, { name: 'show-hidden' })).toBe(shown)
      }),
      { numRuns: 60 },
    )
  })

  it('reveal makes everything visible that was found', () => {
    fc.assert(
      fc.property(anySession, ({ dataset, commands }) => {
        const workspace = createWorkspace(dataset, '')
        for (const command of commands) workspace.store.run(command)
        const statements = dataset.statements.map(({ id }) => id)
        workspace.store.run({ name: 'reveal', entities: [], statements })
        const { filters } = workspace.store.getState().app
        expect(workspace.statementsInView(filters).length).toBe(statements.length)
      }),
      { numRuns: 40 },
    )
  })

  it('toggled adds what is not selected and takes away what is', () => {
    const [dataset] = fc.sample(
      anyDataset.filter(({ entities }) => entities.length > 0),
      1,
    )
    const [entity] = dataset?.entities ?? []
    if (entity === undefined) throw new Error('none')
    const picked = { entities: [entity.id], statements: [] }
    const once = toggled(NOTHING_SELECTED, picked)
    expect(once).toEqual(picked)
    expect(toggled(once, picked)).toEqual(NOTHING_SELECTED)
  })
})

describe('the address', () => {
  it('is empty for the opening view', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        expect(toFragment(stateAtFirst(dataset), dataset)).toBe('')
      }),
      { numRuns: 30 },
    )
  })

  it('restores every state, but for where nodes stand', () => {
    fc.assert(
      fc.property(anySession, ({ dataset, commands }) => {
        const state = commands.reduce(
          (before, command) => run(dataset, before, command),
          stateAtFirst(dataset),
        )
        const again = fromFragment(`#${toFragment(state, dataset)}`, dataset)
        expect(again).toEqual({ ...state, arrangement: again.arrangement })
      }),
      { numRuns: 80 },
    )
  })

  it('never throws, and gives a state of the dataset, whatever it says', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.tuple(
            fc.constantFrom(
              'no-relation',
              'no-kind',
              'select',
              'read',
              'hidden',
              '__proto__',
              'theme',
            ),
            fc.string({ unit: 'binary' }),
          ),
        )
        .map((pairs) => `#${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
    )
    fc.assert(
      fc.property(anyDataset, anyText, (dataset, text) => {
        const { selection, filters } = fromFragment(text, dataset)
        const ids = new Set<string>([
          ...dataset.entities.map(({ id }) => id),
          ...dataset.statements.map(({ id }) => id),
        ])
        for (const id of [...selection.entities, ...selection.statements, ...filters.hidden])
          expect(ids.has(id)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the plan of an export', () => {
  it('takes along whatever a claim needs, and everything when asked', () => {
    fc.assert(
      fc.property(anySession, ({ dataset, commands }) => {
        const workspace = createWorkspace(dataset, '')
        for (const command of commands) workspace.store.run(command)
        const { app } = workspace.store.getState()
        for (const scope of ['shown', 'selected', 'all'] as const) {
          const plan = planExport(workspace, app, scope, true)
          expect(closure(dataset, plan.closed.all).added.size).toBe(0)
          for (const id of plan.matched) expect(plan.closed.all.has(id)).toBe(true)
        }
        expect(planExport(workspace, app, 'all', false).matched.size).toBe(
          dataset.statements.length,
        )
        expect(planExport(workspace, app, 'shown', false).matched.size).toBe(
          workspace.statementsInView(app.filters).length,
        )
      }),
      { numRuns: 50 },
    )
  })
})
