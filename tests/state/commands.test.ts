import { describe, expect, it } from 'vitest'
import { FACETS, type FacetId } from '../../src/analysis/filters/facets.ts'
import { filtersAtFirst, NO_FILTERS } from '../../src/analysis/filters/filters.ts'
import { entityId, sourceId, statementId } from '../../src/domain/ids.ts'
import { apply } from '../../src/state/apply.ts'
import {
  type AppState,
  isBelowOpen,
  NOTHING_SELECTED,
  stateAtFirst,
} from '../../src/state/appState.ts'
import { type Command, type CommandName, TAKEN_BACK } from '../../src/state/commands.ts'
import { toFragment } from '../../src/state/location.ts'
import { createAppStore } from '../../src/state/store.ts'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'

const ALAND = entityId('aland')
const FRONT = entityId('front')

const DATASET = builtDataset(
  [
    builtEntity('aland', 'country', 'Aland'),
    builtEntity('borduria', 'country', 'Borduria'),
    builtEntity('front', 'armed-group', 'River Front'),
    builtEntity('cobalt', 'place', 'Cobalt'),
  ],
  [
    builtStatement('accuses-1', 'aland', 'accuses', 'borduria'),
    builtStatement('attacks-1', 'front', 'attacks', ['aland', 'borduria'], { status: 'claimed' }),
    builtStatement('part-1', 'cobalt', 'part-of', 'aland'),
  ],
)

const valuesOf = (facet: FacetId): readonly string[] =>
  FACETS.find(({ id }) => id === facet)?.values(DATASET) ?? []

const FIRST = stateAtFirst(DATASET)

const stateAfter = (...commands: readonly Command[]): AppState =>
  commands.reduce((state, command) => apply(state, command, DATASET, valuesOf), FIRST)

const offAfter = (facet: FacetId, ...commands: readonly Command[]): readonly string[] =>
  [...stateAfter(...commands).filters.off[facet]].sort()

/** One of each name, and what comes before it so that it changes something. */
const EACH: { readonly [N in CommandName]: readonly Command[] } = {
  'show-values': [{ name: 'show-values', facet: 'kind', values: ['place'] }],
  'hide-values': [{ name: 'hide-values', facet: 'status', values: ['claimed'] }],
  'show-only': [{ name: 'show-only', facet: 'status', values: ['claimed'] }],
  reveal: [{ name: 'reveal', entities: [], statements: [statementId('part-1')] }],
  'take-away': [
    { name: 'reveal', entities: [], statements: [statementId('part-1')] },
    {
      name: 'take-away',
      statements: [statementId('part-1')],
      hide: [statementId('accuses-1')],
      around: ALAND,
    },
  ],
  focus: [{ name: 'focus', focus: { depth: 1, entities: [ALAND] } }],
  'keep-loose': [{ name: 'keep-loose', keep: true }],
  'clear-filters': [{ name: 'clear-filters' }],
  'reset-filters': [{ name: 'clear-filters' }, { name: 'reset-filters' }],
  'hide-entities': [{ name: 'hide-entities', entities: [FRONT] }],
  'show-hidden': [{ name: 'hide-entities', entities: [FRONT] }, { name: 'show-hidden' }],
  move: [{ name: 'move', entity: ALAND, to: [3, 4] }],
  pin: [{ name: 'pin', positions: new Map([[ALAND, [3, 4]]]) }],
  'line-up': [{ name: 'line-up', way: 'left', positions: new Map([[ALAND, [3, 4]]]) }],
  unpin: [
    { name: 'move', entity: ALAND, to: [3, 4] },
    { name: 'unpin', entities: [ALAND] },
  ],
  arrange: [{ name: 'arrange', layout: 'ring', positions: new Map([[ALAND, [1, 2]]]) }],
  unfold: [{ name: 'unfold', strand: 's' }],
  fold: [
    { name: 'unfold', strand: 's' },
    { name: 'fold', strand: 's' },
  ],
  gather: [{ name: 'gather', bubbles: 'kind' }],
  'fold-members': [{ name: 'fold-members', entities: [ALAND] }],
  'unfold-members': [
    { name: 'fold-members', entities: [ALAND] },
    { name: 'unfold-members', entities: [ALAND] },
  ],
  'set-time': [
    {
      name: 'set-time',
      time: { clock: 'said', from: '2031-05-01', to: null, undated: false },
      gesture: 1,
    },
  ],
  'choose-clock': [
    {
      name: 'set-time',
      time: { clock: 'said', from: '2031-05-01', to: null, undated: false },
      gesture: 1,
    },
    { name: 'choose-clock', clock: 'published' },
  ],
  check: [
    {
      name: 'check',
      checks: {
        judgements: new Map(),
        baseline: [
          { key: 'k', statement: statementId('part-1'), speaker: 'A', relation: 'r', quotes: [] },
        ],
      },
      what: 'import',
      about: null,
    },
  ],
  'write-stories': [
    {
      name: 'write-stories',
      stories: [{ id: 'walk', title: 'A walk', summary: '', steps: [] }],
      what: 'begin',
      about: 'A walk',
    },
  ],
  'write-views': [
    {
      name: 'write-views',
      views: [
        {
          id: 'v',
          name: 'Mine',
          fragment: '',
          arrangement: { layout: null, moved: new Map(), placed: new Map(), pinned: new Set() },
          camera: null,
        },
      ],
      what: 'keep',
      about: 'Mine',
    },
  ],
  'write-notes': [
    {
      name: 'write-notes',
      notes: [{ id: 'n', text: 'Ask them', on: { entity: ALAND }, at: [8, -3] }],
      what: 'add',
      about: 'n',
    },
  ],
  'follow-link': [
    {
      name: 'follow-link',
      shows: {
        filters: { ...filtersAtFirst(DATASET), keepLoose: true },
        unfolded: new Set(['s']),
        folded: new Set([ALAND]),
        bubbles: 'kind,1',
        clock: 'said',
      },
    },
  ],
  'apply-view': [
    {
      name: 'apply-view',
      about: 'Mine',
      shows: {
        filters: { ...filtersAtFirst(DATASET), keepLoose: true },
        arrangement: {
          layout: null,
          moved: new Map([[ALAND, [3, 4]]]),
          placed: new Map(),
          pinned: new Set([ALAND]),
        },
        unfolded: new Set(['s']),
        folded: new Set([ALAND]),
        bubbles: 'kind,1',
        clock: 'said',
        selection: { entities: [], statements: [] },
        comparison: null,
      },
      cameras: { from: null, to: null },
    },
  ],
  compare: [
    {
      name: 'compare',
      comparison: {
        a: { entity: ALAND, withMembers: true },
        b: { entity: FRONT, withMembers: false },
        view: 'split',
      },
    },
  ],
  'choose-sides': [
    {
      name: 'choose-sides',
      sides: {
        a: { entity: ALAND, withMembers: true },
        b: { entity: FRONT, withMembers: true },
        view: 'split',
      },
    },
  ],
  tell: [
    {
      name: 'tell',
      telling: { story: 'walk', step: 0, before: null },
      shows: {
        filters: filtersAtFirst(DATASET),
        folded: new Set(),
        bubbles: 'kind',
        clock: 'said',
        selection: { entities: [], statements: [] },
      },
    },
  ],
  ask: [
    {
      name: 'ask',
      question: 'any,to,any',
      selection: { entities: [], statements: [statementId('part-1')] },
    },
  ],
  'edit-story': [{ name: 'edit-story', story: 'mine' }],
  'show-tool': [{ name: 'show-tool', tool: 'checks' }],
  'show-below': [{ name: 'show-below', below: 'nodes' }],
  'open-timeline': [{ name: 'open-timeline', open: false }],
  select: [{ name: 'select', selection: { entities: [ALAND], statements: [] } }],
  read: [
    {
      name: 'read',
      reading: { source: sourceId('lake-report'), statement: null, quote: 0 },
    },
  ],
  'open-sheet': [{ name: 'open-sheet', sheet: 'legend' }],
  'choose-theme': [{ name: 'choose-theme', theme: 'dark' }],
}

const NAMES = Object.keys(TAKEN_BACK) as CommandName[]

describe('every command', () => {
  it.each(NAMES.filter((name) => TAKEN_BACK[name] === 'undo'))('%s can be undone', (name) => {
    const store = createAppStore(DATASET, FIRST)
    const [last, ...before] = [...EACH[name]].reverse()
    if (last === undefined) throw new Error(`There is no example of ${name}.`)
    for (const command of before.reverse()) store.run(command)
    const { app } = store.getState()
    store.run(last)
    const done = store.getState().app
    expect(done).not.toEqual(app)
    store.undo()
    expect(store.getState().app).toEqual(app)
    store.redo()
    expect(store.getState().app).toEqual(done)
  })

  it.each(NAMES.filter((name) => TAKEN_BACK[name] !== 'undo'))('%s leaves undo alone', (name) => {
    const store = createAppStore(DATASET, FIRST)
    store.run({ name: 'keep-loose', keep: true })
    const { history } = store.getState()
    for (const command of EACH[name]) store.run(command)
    expect(store.getState().history).toBe(history)
  })

  it.each(NAMES.filter((name) => TAKEN_BACK[name] === 'address'))(
    '%s makes another address, so that Back takes it back',
    (name) => expect(toFragment(stateAfter(...EACH[name]), DATASET)).not.toBe(''),
  )

  it('has an entry that says how it is taken back', () => {
    expect([...NAMES].sort()).toEqual(Object.keys(EACH).sort())
  })

  it.each(NAMES)('%s gives back the same state when it is given twice', (name) => {
    const once = stateAfter(...EACH[name])
    const last = EACH[name].at(-1)
    if (last === undefined) throw new Error(`There is no example of ${name}.`)
    expect(apply(once, last, DATASET, valuesOf)).toBe(once)
  })

  it('leaves no step to undo where it only changes what is selected', () => {
    const store = createAppStore(DATASET, FIRST)
    store.run({ name: 'hide-entities', entities: [FRONT] })
    store.run({ name: 'select', selection: { entities: [FRONT], statements: [] } })
    store.run({ name: 'hide-entities', entities: [FRONT] })
    expect(store.getState().app.selection).toEqual(NOTHING_SELECTED)
    expect(store.getState().history.past).toHaveLength(1)
  })
})

describe('a command', () => {
  it('hides and shows values of one facet and no other', () => {
    const hide: Command = { name: 'hide-values', facet: 'status', values: ['claimed', 'denied'] }
    expect(offAfter('status', hide)).toEqual(['claimed', 'denied'])
    expect(stateAfter(hide).filters.off.relation).toBe(FIRST.filters.off.relation)
    const more: Command = { name: 'hide-values', facet: 'status', values: ['proposed'] }
    expect(offAfter('status', hide, more)).toEqual(['claimed', 'denied', 'proposed'])
    const show: Command = { name: 'show-values', facet: 'status', values: ['denied'] }
    expect(offAfter('status', hide, show)).toEqual(['claimed'])
  })

  it('shows only some values by switching off all others of the facet', () => {
    const only: Command = { name: 'show-only', facet: 'status', values: ['claimed'] }
    expect(offAfter('status', only)).toEqual(['denied', 'proposed', 'reported'])
    expect(offAfter('status', { name: 'show-only', facet: 'status', values: [] })).toHaveLength(4)
  })

  it('clears all filters but keeps loose nodes as they were, and resets to the opening ones', () => {
    const keep: Command = { name: 'keep-loose', keep: true }
    const hide: Command = { name: 'hide-entities', entities: [FRONT] }
    const cleared = stateAfter(keep, hide, { name: 'clear-filters' })
    expect(cleared.filters).toEqual({ ...NO_FILTERS, keepLoose: true })
    expect(stateAfter(keep, hide, { name: 'reset-filters' }).filters).toEqual(
      filtersAtFirst(DATASET),
    )
  })

  it('hides nodes beside those hidden before and lets go of the selection', () => {
    const hidden = stateAfter(
      { name: 'select', selection: { entities: [FRONT], statements: [] } },
      { name: 'hide-entities', entities: [FRONT] },
      { name: 'hide-entities', entities: [ALAND] },
    )
    expect([...hidden.filters.hidden]).toEqual([FRONT, ALAND])
    expect(hidden.selection).toEqual(NOTHING_SELECTED)
    expect(FIRST.filters.hidden.size).toBe(0)
  })

  it('reveals a statement alone, whatever else hides it, with the nodes hidden by hand', () => {
    const hide: readonly Command[] = [
      { name: 'hide-entities', entities: [ALAND, FRONT] },
      { name: 'hide-values', facet: 'status', values: ['reported', 'claimed'] },
    ]
    const reveal: Command = { name: 'reveal', entities: [], statements: [statementId('part-1')] }
    const { filters } = stateAfter(...hide, reveal)
    expect(filters.off).toEqual(stateAfter(...hide).filters.off)
    expect([...filters.added]).toEqual(['part-1'])
    expect([...filters.hidden]).toEqual([FRONT])
  })

  it('lets what was revealed go where its own value is hidden after that, and nothing else', () => {
    const reveal: Command = { name: 'reveal', entities: [], statements: [statementId('part-1')] }
    const added = (...commands: readonly Command[]): readonly string[] => [
      ...stateAfter(reveal, ...commands).filters.added,
    ]
    expect(added({ name: 'hide-values', facet: 'relation', values: ['accuses'] })).toEqual([
      'part-1',
    ])
    const parts = { facet: 'relation', values: ['part-of'] } as const
    const [on, off]: readonly Command[] = [
      { name: 'show-values', ...parts },
      { name: 'hide-values', ...parts },
    ]
    if (on === undefined || off === undefined) throw new Error('Two commands are needed.')
    expect(added(on, off)).toEqual([])
    expect(added({ name: 'hide-values', facet: 'kind', values: ['country'] })).toEqual([])
    expect(added({ name: 'show-only', facet: 'status', values: ['reported'] })).toEqual(['part-1'])
    expect(added({ name: 'show-only', facet: 'status', values: ['claimed'] })).toEqual([])
    expect(added({ name: 'clear-filters' })).toEqual([])
  })

  it('takes away what it revealed, hides the rest one by one, and reveals that again', () => {
    const part = statementId('part-1')
    const accuses = statementId('accuses-1')
    const taken = stateAfter(
      { name: 'reveal', entities: [], statements: [part] },
      { name: 'take-away', statements: [part, accuses], hide: [accuses] },
    ).filters
    expect([[...taken.added], [...taken.dropped]]).toEqual([[], ['accuses-1']])
    const again = stateAfter(
      { name: 'take-away', statements: [], hide: [accuses] },
      { name: 'reveal', entities: [], statements: [accuses] },
    ).filters
    expect([...again.dropped]).toEqual([])
    const shown = stateAfter(
      { name: 'take-away', statements: [], hide: [accuses] },
      { name: 'show-hidden' },
    ).filters
    expect([...shown.dropped]).toEqual([])
  })

  it('reveals an entity with its kind', () => {
    const state = stateAfter({ name: 'reveal', entities: [entityId('cobalt')], statements: [] })
    expect(state.filters.off.kind.has('place')).toBe(false)
    expect(state.filters.off.relation).toBe(FIRST.filters.off.relation)
  })

  it('moves one node and keeps those moved before; the original layout takes them all back', () => {
    const moved = stateAfter(
      { name: 'move', entity: ALAND, to: [1, 2] },
      { name: 'move', entity: FRONT, to: [3, 4] },
    )
    expect([...moved.arrangement.moved]).toEqual([
      [ALAND, [1, 2]],
      [FRONT, [3, 4]],
    ])
    const arranged = apply(
      moved,
      { name: 'arrange', layout: null, positions: new Map() },
      DATASET,
      valuesOf,
    )
    expect(arranged.arrangement).toEqual(FIRST.arrangement)
  })

  it('lets a layout leave where it is what was dragged, and brings it back on request', () => {
    const dragged = stateAfter(
      { name: 'move', entity: FRONT, to: [9, 9] },
      {
        name: 'arrange',
        layout: 'ring',
        positions: new Map([
          [ALAND, [1, 2]],
          [FRONT, [3, 4]],
        ]),
      },
      { name: 'move', entity: ALAND, to: [8, 8] },
    )
    expect(dragged.arrangement.moved.get(FRONT)).toEqual([9, 9])
    expect(dragged.arrangement.pinned).toEqual(new Set([ALAND, FRONT]))
    const back = apply(dragged, { name: 'unpin', entities: [ALAND, FRONT] }, DATASET, valuesOf)
    expect([...back.arrangement.moved]).toEqual([
      [ALAND, [1, 2]],
      [FRONT, [3, 4]],
    ])
    expect(back.arrangement.pinned.size).toBe(0)
    const shipped = stateAfter(
      { name: 'move', entity: ALAND, to: [1, 2] },
      { name: 'unpin', entities: [ALAND] },
    )
    expect(shipped.arrangement.moved.size).toBe(0)
  })

  it('keeps a focus for what is revealed one by one, and ends it for a node that lies elsewhere', () => {
    const focus: Command = { name: 'focus', focus: { depth: 1, entities: [ALAND] } }
    const statements = [statementId('attacks-1')]
    const around = stateAfter(focus, { name: 'reveal', entities: [], statements, around: FRONT })
    expect(around.filters.focus?.entities).toEqual([ALAND])
    expect(
      stateAfter(focus, { name: 'reveal', entities: [FRONT], statements: [] }).filters.focus,
    ).toBeNull()
    const same = stateAfter(focus, { name: 'reveal', entities: [ALAND], statements: [] })
    expect(same.filters.focus?.entities).toEqual([ALAND])
    expect(stateAfter(focus, { name: 'clear-filters' }).filters.focus).toBeNull()
  })

  it('adds a node that is found to a picture that is built up from nothing', () => {
    const found = stateAfter(
      { name: 'focus', focus: { depth: 0, entities: [] } },
      { name: 'reveal', entities: [ALAND], statements: [] },
      { name: 'reveal', entities: [FRONT], statements: [] },
    )
    expect(found.filters.focus).toEqual({ depth: 0, entities: [ALAND, FRONT] })
  })
})

describe('what stands below the canvas', () => {
  const timeline = (open: boolean): Command => ({ name: 'open-timeline', open })
  const [compare] = EACH.compare
  if (compare === undefined) throw new Error('There is no comparison.')
  const end: Command = { name: 'compare', comparison: null }

  it('makes room for a comparison and comes back as it was', () => {
    expect(isBelowOpen(stateAfter(compare))).toBe(false)
    expect(isBelowOpen(stateAfter(compare, end))).toBe(true)
    expect(isBelowOpen(stateAfter(timeline(false), compare, timeline(true), end))).toBe(false)
  })

  it('opens within a comparison when it is asked for, and stays so when sides are swapped', () => {
    for (const ask of [
      timeline(true),
      { name: 'show-below', below: 'table' },
      { name: 'open-sheet', sheet: 'timeline' },
    ] as const)
      expect(isBelowOpen(stateAfter(compare, ask, compare))).toBe(true)
    expect(isBelowOpen(stateAfter(compare, timeline(true), end, compare))).toBe(false)
  })
})
