import { readdirSync, readFileSync } from 'node:fs'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { NOTHING_SELECTED, type Selection } from '../../src/state/appState.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import {
  type Action,
  GROUPS,
  type Led,
  type Reach,
  type Screen,
} from '../../src/ui/actions/action.ts'
import { allActions } from '../../src/ui/actions/all.ts'
import { toggleNeighbours } from '../../src/ui/actions/graph.ts'
import { ACTIONS, actionFor, type Press } from '../../src/ui/actions/index.ts'
import { keysInWords, keyTold } from '../../src/ui/actions/keyWords.ts'
import { ledMenu } from '../../src/ui/actions/led.ts'
import { doable, lineName, menuFor, menuName } from '../../src/ui/actions/menus.ts'
import { moreActions } from '../../src/ui/actions/more.ts'
import { onHanded } from '../../src/ui/find/handed.ts'
import { placeBeside, targetOf } from '../../src/ui/hands/cardPlace.ts'
import { Palette } from '../../src/ui/hands/Palette.tsx'
import { saidOf } from '../../src/ui/hands/said.ts'
import { paletteWords } from '../../src/ui/messages/palette.ts'
import type { Scene } from '../../src/view/scene.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { dispute, sceneOf } from '../view/pictures/invented.ts'
import { sample } from './mount.tsx'

const EMPTY: Scene = { nodes: [], strands: [] }

const SILENT: Screen = {
  sceneNow: () => EMPTY,
  openExport: () => {},
  openProjects: () => {},
  openShortcuts: () => {},
  openPalette: () => {},
  openMenu: () => {},
  addNote: () => {},
  boxing: () => false,
  toggleBox: () => {},
  find: () => {},
  ring: () => {},
  show: () => {},
  announce: () => {},
  copy: () => {},
  focus: () => {},
  focusNow: () => {},
  press: () => {},
}

const workspace = createWorkspace(sample(), '')

const reachOf = (picked: Selection): Reach => ({
  workspace,
  app: workspace.store.getState().app,
  history: workspace.store.getState().history,
  scene: EMPTY,
  renderer: null,
  orientation: 'landscape',
  picked,
  screen: SILENT,
  run: workspace.store.run,
})

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

const PICKED: readonly Selection[] = [
  NOTHING_SELECTED,
  { entities: [entityId('aland')], statements: [] },
  { entities: [entityId('aland'), entityId('ana-kovar')], statements: [] },
  { entities: [], statements: [statementId('charge')] },
  { entities: [], statements: [statementId('charge'), statementId('denial')] },
]

const everywhere = ['anywhere', 'page', 'graph', 'canvas'] as const

describe('the list of actions', () => {
  it('holds each id once, in a known group, with words and a reason or none', () => {
    for (const picked of PICKED) {
      const reach = reachOf(picked)
      const all = [...allActions(reach), ...moreActions(reach)]
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      for (const action of all) {
        expect(GROUPS).toContain(action.group)
        expect(action.title).not.toBe('')
        expect(action.words(reach)).not.toBe('')
        expect(action.whyNot(reach) ?? 'It can.').toMatch(/^[A-Z].*\.$/)
      }
    }
  })

  it.each([
    { entities: [], statements: ['charge'] },
    { entities: [], statements: ['charge', 'denial'] },
    { entities: ['aland'], statements: ['charge', 'denial'] },
  ])('copies the quotes of $statements with their citations, for Ctrl+C', (picked) => {
    const copy = vi.fn()
    const reach = {
      ...reachOf({
        entities: picked.entities.map(entityId),
        statements: picked.statements.map(statementId),
      }),
      screen: { ...SILENT, copy },
    }
    const action = actionFor(press('c', { ctrlKey: true }), everywhere)
    expect(action?.whyNot(reach)).toBeNull()
    action?.run(reach, 'c')
    const [copied] = copy.mock.calls[0] ?? []
    for (const id of picked.statements) {
      const [quote] = workspace.statement(statementId(id))?.quotes ?? []
      expect(copied).toContain(quote?.exact)
    }
    expect(String(copied).split('\n\n')).toHaveLength(picked.statements.length)
  })

  it('copies quotes that only their file gives with the reserve that nothing has checked them, for Ctrl+C and from menus', async () => {
    const shown = sample()
    const given = createWorkspace(
      {
        ...shown,
        evidence: 'none',
        sources: [],
        statements: shown.statements.map((one) => ({
          ...one,
          quotes: [],
          when: { edtf: '2031-05', basis: 'stated', asWritten: null },
          attributes:
            one.id === 'claim-arming'
              ? { quote: 'They arm them.', publication: 'Bay Post', url: 'https://bay.example/1' }
              : one.id === 'charge'
                ? { publication: 'Bay Post' }
                : null,
        })),
      },
      '',
    )
    const copy = vi.fn()
    const reachTo = (...ids: readonly string[]): Reach => ({
      ...reachOf({ entities: [], statements: ids.map(statementId) }),
      workspace: given,
      screen: { ...SILENT, copy },
    })
    const citation =
      'Aland says that in May 2031 Borduria sponsored Rebels; Borduria denies it.\n“They arm them.” — speaker: Aland, Bay Post, https://bay.example/1, said to have happened May 2031 (as the file gives it, not checked against a text)'
    const byKey = actionFor(press('c', { ctrlKey: true }), everywhere)
    const byMenu = ACTIONS.find(({ id }) => id === 'copy-quote')
    for (const action of [byKey, byMenu]) {
      copy.mockClear()
      expect(action?.whyNot(reachTo('claim-arming', 'charge'))).toBeNull()
      action?.run(reachTo('claim-arming', 'charge'), 'c')
      await vi.waitFor(() => expect(copy).toHaveBeenCalled())
      expect(copy).toHaveBeenCalledWith(citation, 'The statement is copied with its quotes.')
      expect(action?.whyNot(reachTo('charge'))).toContain('no checked quote')
    }
    expect(ACTIONS.find(({ id }) => id === 'source')?.whyNot(reachTo('claim-arming'))).toContain(
      'no checked quote',
    )
  })

  it('copies names for Ctrl+C where nothing but nodes is selected, and says what to do where nothing is', () => {
    const copy = vi.fn()
    const screen = { ...SILENT, copy }
    const action = actionFor(press('c', { metaKey: true }), everywhere)
    const nodes = { entities: [entityId('aland')], statements: [] }
    expect(action?.whyNot(reachOf(nodes))).toBeNull()
    action?.run({ ...reachOf(nodes), screen }, 'c')
    const name = workspace.entity(entityId('aland'))?.name
    expect(copy).toHaveBeenCalledWith(name, expect.stringContaining(String(name)))
    expect(action?.whyNot(reachOf(NOTHING_SELECTED))).toContain('Select')
    expect(actionFor(press('c', { ctrlKey: true }), ['anywhere', 'page'])).toBeUndefined()
  })

  it('opens the table while two are compared, although it stood open before', () => {
    const { store } = workspace
    const side = (entity: string) => ({ entity: entityId(entity), withMembers: true })
    const table = () => {
      const reach = reachOf(NOTHING_SELECTED)
      return moreActions(reach)
        .find(({ id }) => id === 'below table')
        ?.whyNot(reach)
    }
    store.run({ name: 'show-below', below: 'table' })
    expect(table()).toBe('It is open already.')
    store.run({
      name: 'compare',
      comparison: { a: side('aland'), b: side('borduria'), view: 'split' },
    })
    expect(table()).toBeNull()
    store.run({ name: 'compare', comparison: null })
  })

  /** Lines up two nodes as soon as its code is there, when others may be drawn than at the press. */
  const linedUp = async (drawn: Scene, now: Scene) => {
    const { store } = createWorkspace(dispute(), '')
    const entities = ['aland', 'syldavia'].map(entityId)
    const reach = {
      ...reachOf({ entities, statements: [] }),
      scene: drawn,
      screen: { ...SILENT, sceneNow: () => now },
      run: vi.fn(store.run),
    }
    const lineUp = allActions(reach).find(({ id }) => id === 'line-up middle')
    expect(lineUp?.whyNot(reach)).toBeNull()
    lineUp?.run(reach, '')
    expect(reach.run).not.toHaveBeenCalled()
    await import('../../src/analysis/layouts/lineUp.ts')
    await Promise.resolve()
    const heights = () => entities.map((id) => store.getState().app.arrangement.moved.get(id)?.[1])
    return { store, heights, run: reach.run }
  }

  it('lines up the selected nodes, in one step of undo', async () => {
    const { store, heights } = await linedUp(sceneOf(), sceneOf())
    await vi.waitFor(() => expect(heights()[0]).toBeDefined())
    expect(heights()[1]).toBe(heights()[0])
    store.undo()
    expect(store.getState().app.arrangement.moved.size).toBe(0)
  })

  it('lines up nodes where they stand when that can be done, and none that has gone by then', async () => {
    const scene = sceneOf()
    const sunk = scene.nodes.map((node) => ({ ...node, at: [node.at[0], 5_000] as const }))
    const moved = await linedUp(scene, { ...scene, nodes: sunk })
    await vi.waitFor(() => expect(moved.heights()).toEqual([5_000, 5_000]))
    const left = scene.nodes.filter(({ id }) => id !== entityId('aland'))
    const { run } = await linedUp(scene, { nodes: left, strands: [] })
    expect(run).not.toHaveBeenCalled()
  })

  it('finds a measure of nodes by its name, and opens their table with it', () => {
    const { store } = workspace
    const reach = reachOf(NOTHING_SELECTED)
    const measure = moreActions(reach).find(({ id }) => id === 'measure pagerank')
    expect(measure?.words(reach)).toBe('Measures: PageRank, in the table of nodes and as rings')
    measure?.run(reach, '')
    expect(store.getState()).toMatchObject({ measure: 'pagerank', app: { below: 'nodes' } })
  })

  it('gives no key to two actions, and every key that the list names does what it says', () => {
    const keys = ACTIONS.flatMap((action) => action.keys.map((key) => ({ action, key })))
    for (const { action, key } of keys) {
      const held = { shiftKey: key.shift === true, ctrlKey: key.command === true }
      expect(actionFor(press(key.key, held), everywhere)).toBe(action)
      expect(keysInWords(action).length).toBeGreaterThan(0)
    }
  })

  it('tells every key in one word for those who hear it, and the key of what does something by another name', () => {
    const told = ACTIONS.flatMap(({ id, keys }) => (keys.length > 0 ? [keyTold(id)?.aria] : []))
    for (const aria of told)
      for (const one of aria?.split(' ') ?? [''])
        expect(one).toMatch(/^((Control|Meta)\+)?(Shift\+)?([^\s+a-z]|[A-Z][A-Za-z]+)$/)
    expect(keyTold('fit-selection')).toEqual({
      words: 'Shift + F in the graph',
      aria: 'Shift+F',
    })
    expect(keyTold('export')?.words).toBe('Ctrl / Cmd + S')
    expect(keyTold('list')).toBeNull()
    expect(keyTold('no such action')).toBeNull()
  })

  it('has a key for every button that is to name one', () => {
    const folder = 'src/ui'
    const named = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => [
        ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\baction="([^"]+)"/g),
      ])
      .map(([, id = '']) => id)
    expect(named.length).toBeGreaterThan(5)
    for (const id of named) expect(keyTold(id), id).not.toBeNull()
  })

  it('offers each entity and each family of the dataset', () => {
    const ids = allActions(reachOf(NOTHING_SELECTED)).map(({ id }) => id)
    for (const { id } of workspace.dataset.entities) expect(ids).toContain(`go ${id}`)
    for (const id of ['show-family accuse', 'hide-family accuse', 'only-family accuse'])
      expect(ids).toContain(id)
  })
})

/** So many nodes that the palette looks for them by name; the first are called so. */
const thousands = (named: readonly string[]) =>
  createWorkspace(
    parsed(
      aDataset({
        entities: Array.from({ length: 2_001 }, (_, at) =>
          anEntity(`n${at}`, { name: named[at] ?? `Nobody ${at}` }),
        ),
        statements: [aStatement('blow', { subject: 'n1', object: 'n2' })],
        evidence: 'none',
      }),
    ),
    '',
  )

it('finds each of thousands of nodes in the palette by its name, before what has it nearly', async () => {
  const large = thousands(['Türkheim', 'Fit', 'Mapp'])
  const show = vi.fn()
  const reach = {
    ...reachOf(NOTHING_SELECTED),
    workspace: large,
    run: large.store.run,
    screen: { ...SILENT, show },
  }
  const user = userEvent.setup()
  render(<Palette reach={reach} typed={{ current: [] }} onClose={() => {}} />)
  await user.type(screen.getByRole('combobox'), 'turkh')
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Go to TürkheimGo to',
    'Find “turkh” in the graphThe page',
  ])
  const first = () => screen.getAllByRole('option')[0]
  for (const [typed, name] of [
    ['fit', 'Go to Fit'],
    ['mapp', 'Go to Mapp'],
    ['turk', 'Go to Türkheim'],
  ] as const) {
    await user.clear(screen.getByRole('combobox'))
    await user.type(screen.getByRole('combobox'), typed)
    expect(first()).toHaveTextContent(name)
  }
  await user.clear(screen.getByRole('combobox'))
  await user.type(screen.getByRole('combobox'), 'mapp')
  expect(screen.getAllByRole('option')).toHaveLength(2)
  await user.clear(screen.getByRole('combobox'))
  await user.type(screen.getByRole('combobox'), 'turk')
  await user.keyboard('{Enter}')
  expect(show).toHaveBeenCalledWith({ entities: ['n0'], statements: [] })
})

it('hands what is typed in the palette on to Find, in a line below all others, which alone stands where nothing is called so', async () => {
  const handed = vi.fn()
  const end = onHanded(handed)
  const focusNow = vi.fn()
  const workspace = thousands(['Mapp'])
  const reach = { ...reachOf(NOTHING_SELECTED), workspace, screen: { ...SILENT, focusNow } }
  const user = userEvent.setup()
  render(<Palette reach={reach} typed={{ current: [] }} onClose={() => {}} />)
  const field = screen.getByRole('combobox')
  expect(screen.queryByRole('option', { name: /^Find “/ })).toBeNull()
  await user.type(field, 'mapp ')
  expect(screen.getAllByRole('option').at(-1)).toHaveTextContent('Find “mapp” in the graph')
  await user.clear(field)
  await user.type(field, 'Maqq was seen')
  expect(screen.getByText('No action is called “Maqq was seen”.')).toBeInTheDocument()
  expect(screen.getAllByRole('option')).toHaveLength(1)
  await user.keyboard('{Enter}')
  expect(handed.mock.calls).toEqual([['Maqq was seen']])
  expect(focusNow).toHaveBeenCalledWith('.find input')
  end()
})

/** The first lines of the palette for a query. */
const foundIn = (query: string, reach: Reach): readonly string[] => {
  render(<Palette reach={reach} typed={{ current: [...query] }} onClose={() => {}} />)
  const names = screen
    .getAllByRole('option')
    .map((option) => option.querySelector('bdi')?.textContent ?? '')
  cleanup()
  return names
}

it.each([
  ['help', 'Keyboard shortcuts'],
  ['save', 'Export'],
  ['csv', 'Export'],
  ['png', 'Export'],
  ['export markdown', 'Export'],
  ['german', 'Language: Deutsch'],
  ['preferences', 'Theme and language'],
  ['swap', 'Swap the sides of the comparison'],
  ['share', 'Copy link'],
  ['right of reply', 'Right of reply of the selected node'],
  ['screenshot', 'Export'],
  ['pdf', 'Print the picture and the evidence'],
])('finds by other words too: “%s” is “%s”', (query, name) => {
  expect(foundIn(query, reachOf(NOTHING_SELECTED))[0]).toBe(name)
})

it('finds for a word the actions that have it or are called so, and none that has other letters', () => {
  expect(foundIn('share', reachOf(NOTHING_SELECTED))).toEqual([
    'Copy link',
    'Find “share” in the graph',
  ])
})

it('lists what can be done before what only says why it cannot', () => {
  expect(foundIn('comparison', reachOf(NOTHING_SELECTED))[0]).toBe('Open Compare')
})

it('has other words for actions that there are alone', () => {
  const reach = reachOf(NOTHING_SELECTED)
  const ids = [...allActions(reach), ...moreActions(reach)].map(({ id }) => id)
  for (const id of Object.keys(paletteWords.synonyms)) expect(ids).toContain(id)
})

it.each([
  ['hide aland', 'Hide Aland'],
  ['borduria hide', 'Hide Borduria'],
  ['focus ana kov', 'Isolate Ana Kovar: it and its neighbours only'],
  ['neighbours cobalt', 'Select Cobalt and its neighbours'],
])('finds what is to be done to a node that is named: “%s” is “%s”', (query, name) => {
  expect(foundIn(query, reachOf(NOTHING_SELECTED))[0]).toBe(name)
})

it('hides the node that the palette names, and not the one that is selected', async () => {
  const { store } = createWorkspace(sample(), '')
  const reach = {
    ...reachOf({ entities: [entityId('borduria')], statements: [] }),
    run: store.run,
  }
  render(<Palette reach={reach} typed={{ current: [...'hide aland'] }} onClose={() => {}} />)
  await userEvent.setup().type(screen.getByRole('combobox'), '{Enter}')
  expect([...store.getState().app.filters.hidden]).toEqual(['aland'])
})

it('swaps the sides that are compared, and says that there are none where nothing is', () => {
  const { store } = createWorkspace(sample(), '')
  const swap = moreActions(reachOf(NOTHING_SELECTED)).find(({ id }) => id === 'swap')
  expect(swap?.whyNot(reachOf(NOTHING_SELECTED))).toBe('Nothing is compared.')
  const side = (entity: string) => ({ entity: entityId(entity), withMembers: true })
  const comparison = { a: side('aland'), b: side('borduria'), view: 'split' } as const
  store.run({ name: 'compare', comparison })
  const { app } = store.getState()
  swap?.run({ ...reachOf(NOTHING_SELECTED), app, run: store.run }, '')
  expect(store.getState().app.comparison).toMatchObject({ a: comparison.b, b: comparison.a })
})

it('offers a right of reply for a single node that can answer', () => {
  const replies = moreActions(reachOf(NOTHING_SELECTED)).find(({ id }) => id === 'replies')
  const why = (...ids: readonly string[]) =>
    replies?.whyNot(reachOf({ entities: ids.map(entityId), statements: [] }))
  expect(why()).toBe('Select a single node first.')
  expect(why('aland', 'borduria')).toBe('Select a single node first.')
  expect(why('cobalt')).toBe('Only who speaks or is a party can reply.')
  expect(why('aland')).toBeNull()
})

it('tells nodes of one name apart by their ids, in the palette of few nodes and of thousands', () => {
  const few = parsed(
    aDataset({
      entities: [anEntity('n0', { name: 'Mapp' }), anEntity('n1', { name: 'Mapp' })],
      statements: [aStatement('blow', { subject: 'n0', object: 'n1' })],
      evidence: 'none',
    }),
  )
  for (const workspace of [createWorkspace(few, ''), thousands(['Mapp', 'Mapp'])]) {
    const reach = { ...reachOf(NOTHING_SELECTED), workspace }
    render(<Palette reach={reach} typed={{ current: [...'mapp'] }} onClose={() => {}} />)
    for (const name of ['Go to Mapp (n0)Go to', 'Go to Mapp (n1)Go to'])
      expect(screen.getByRole('option', { name })).toBeInTheDocument()
    cleanup()
  }
})

it('has each of several nodes of one name in the palette once, and misses none', async () => {
  const workspace = thousands(['Mapp', 'Mapp', 'Mapp (n0)', 'Mapper'])
  const show = vi.fn()
  const reach = {
    ...reachOf(NOTHING_SELECTED),
    workspace,
    run: workspace.store.run,
    screen: { ...SILENT, show },
  }
  const user = userEvent.setup()
  /** The nodes to which the lines lead that are found. */
  const foundBy = async (typed: string): Promise<readonly string[]> => {
    const { unmount } = render(
      <Palette reach={reach} typed={{ current: [...typed] }} onClose={() => {}} />,
    )
    const lines = screen.getAllByRole('option', { name: /^Go to Mapp/ })
    show.mockClear()
    for (const line of lines) await user.click(line)
    unmount()
    return show.mock.calls.map(([{ entities }]) => String(entities))
  }
  expect(await foundBy('mapp (n0)')).toEqual(['n2', 'n0'])
  expect(await foundBy('mapp')).toEqual(['n0', 'n1', 'n2', 'n3'])
})

describe('a key', () => {
  it('works only where it belongs: bare letters on the canvas, nothing but the palette in a field', () => {
    expect(actionFor(press('h'), everywhere)?.id).toBe('hide')
    expect(actionFor(press('h'), ['anywhere', 'page', 'graph'])).toBeUndefined()
    expect(actionFor(press('z', { ctrlKey: true }), ['anywhere'])).toBeUndefined()
    expect(actionFor(press('k', { metaKey: true }), ['anywhere'])?.id).toBe('palette')
  })

  it('tells Shift and Ctrl apart, and leaves Alt to the browser', () => {
    expect(actionFor(press('H', { shiftKey: true }), everywhere)?.id).toBe('show-hidden')
    expect(actionFor(press('Z', { ctrlKey: true, shiftKey: true }), everywhere)?.id).toBe('redo')
    expect(actionFor(press('f', { ctrlKey: true }), everywhere)).toBeUndefined()
    expect(actionFor(press('h', { altKey: true }), everywhere)).toBeUndefined()
    expect(actionFor(press('?', { shiftKey: true }), everywhere)?.id).toBe('shortcuts')
    expect(actionFor(press('+', { shiftKey: true }), everywhere)?.id).toBe('zoom-in')
  })

  it('works on keyboards of other scripts by the place of the letter', () => {
    expect(actionFor(press('ا', { code: 'KeyH' }), everywhere)?.id).toBe('hide')
    expect(actionFor(press('я', { code: 'KeyZ', ctrlKey: true }), everywhere)?.id).toBe('undo')
  })
})

/** The entries of a menu. */
const entriesOf = (
  picked: Selection,
  page: Led | 'first' = 'first',
  reach = reachOf(picked),
): readonly Action[] => {
  const sections = page === 'first' ? menuFor(reach) : ledMenu(reach, page)
  return doable(reach, sections).flatMap(({ actions }) => actions)
}

const item = (picked: Selection, id: string): Action | undefined =>
  entriesOf(picked).find((action) => action.id === id)

describe('a menu', () => {
  it('is of a node, of a line, or of the canvas, and says so', () => {
    const [canvas, node, nodes, line] = PICKED.map((picked) => menuName(reachOf(picked), 'first'))
    expect(canvas).toBe('Actions for the graph')
    expect(node).toBe('Actions for Aland')
    expect(nodes).toBe('Actions for Aland, Ana Kovar')
    expect(line).toBe('Actions for this statement')
  })

  it('has the words of a line above it, with their speaker, and of several their ends', () => {
    const over = PICKED.map((picked) => lineName({ ...reachOf(picked), scene: sceneOf(sample()) }))
    expect(over).toEqual([
      null,
      null,
      null,
      'Aland accused Borduria',
      'Aland, Borduria: 2 statements',
    ])
  })

  it('says why an item cannot be chosen where that helps', () => {
    const [, , nodes, line, lines] = PICKED
    const why = (picked: Selection | undefined, id: string): string | null | undefined =>
      picked && item(picked, id)?.whyNot(reachOf(picked))
    const node = { entities: [entityId('ana-kovar')], statements: [] }
    expect(why(node, 'reveal')).toBe('Nothing about Ana Kovar is hidden.')
    expect(why(nodes, 'reveal')).toBeUndefined()
    expect(why(line, 'source')).toBeNull()
    expect(why(lines, 'source')).toBe('Choose a single line, or one statement in the evidence.')
  })

  it('leaves out what cannot be done now', () => {
    const [canvas, node, nodes, , lines] = PICKED.map((picked) =>
      entriesOf(picked).map(({ id }) => id),
    )
    expect(canvas).not.toContain('show-hidden')
    expect(node).toContain('paths-to')
    for (const id of ['path', 'unpin', 'undo']) expect(node).not.toContain(id)
    expect(nodes).toContain('path')
    expect(nodes).not.toContain('paths-to')
    expect(lines).toContain('copy-quote')
    expect(lines).not.toContain('path')
    const arrange = entriesOf({ entities: [entityId('ana-kovar')], statements: [] }, 'arrange')
    expect(arrange.map(({ id }) => id)).toEqual(['fold-up'])
  })

  it('is short, and leads to what is rarely used', () => {
    const opened: string[] = []
    for (const picked of PICKED) {
      const entries = entriesOf(picked)
      expect(entries.length).toBeLessThanOrEqual(13)
      const screen = { ...SILENT, openMenu: (_: Selection, page: Led) => opened.push(page) }
      for (const page of ['arrange', 'further'] as const) {
        const entry = entries.find(({ id }) => id === page)
        entry?.run({ ...reachOf(picked), screen }, '')
        if (entry !== undefined) expect(entriesOf(picked, page).length).toBeGreaterThan(0)
      }
    }
    expect(new Set(opened)).toEqual(new Set(['arrange', 'further']))
  })

  it('leads to no menu without an entry, as of a node that was dragged and belongs to nobody', () => {
    const picked = { entities: [entityId('borduria')], statements: [] }
    const drawn = () => ({ ...reachOf(picked), scene: sceneOf(sample()) })
    const offered = () => entriesOf(picked, 'first', drawn()).map(({ id }) => id)
    expect(offered()).toContain('arrange')
    workspace.store.run({ name: 'move', entity: entityId('borduria'), to: [1, 2] })
    expect(entriesOf(picked, 'arrange', drawn())).toEqual([])
    expect(offered()).not.toContain('arrange')
    expect(offered()).toContain('unpin')
    workspace.store.undo()
    expect(offered()).toContain('arrange')
  })

  it('offers what is hidden around a node relation by relation, with counts, and what is shown', () => {
    const picked = { entities: [entityId('cobalt')], statements: [] }
    const entries = (page: 'expand' | 'collapse') =>
      ledMenu(reachOf(picked), page).flatMap(({ actions }) => actions)
    const words = (page: 'expand' | 'collapse') =>
      entries(page).map((action) => action.words(reachOf(picked)))
    const [all, one] = words('expand')
    expect(all).toBe('Show hidden neighbours (1 statement)')
    expect(one).toMatch(/^[a-z ]+ \(1\)$/)
    const store = workspace.store
    entries('expand')[1]?.run(reachOf(picked), '')
    expect(store.getState().app.filters.added.size).toBe(1)
    expect(words('expand')).toHaveLength(1)
    expect(words('collapse')).toContain(one)
    entries('collapse')
      .find((action) => action.words(reachOf(picked)) === one)
      ?.run(reachOf(picked), '')
    expect(store.getState().app.filters.added.size).toBe(0)
    expect(store.getState().app.filters.dropped.size).toBe(0)
  })

  it('opens at a double-click what is hidden around a node, and takes it away at the next', () => {
    const picked = { entities: [entityId('cobalt')], statements: [] }
    const { store } = workspace
    expect(toggleNeighbours(reachOf(picked))).toBeNull()
    expect(store.getState().app.filters.added.size).toBe(1)
    expect(toggleNeighbours(reachOf(picked))).toBeNull()
    expect(store.getState().app.filters.added.size).toBe(0)
    expect(toggleNeighbours(reachOf(NOTHING_SELECTED))).toBe('Choose a single node.')
  })
})

it('says aloud what a command has changed', () => {
  const said = (command: Parameters<typeof saidOf>[0]): string => saidOf(command, workspace)
  const accuse = workspace.dataset.relations.filter(({ family }) => family === 'accuse')
  const values = accuse.map(({ id }) => id)
  expect(said({ name: 'hide-values', facet: 'relation', values })).toBe('Accuses hidden')
  expect(said({ name: 'show-only', facet: 'status', values: ['claimed'] })).toBe(
    'Only claimed shown',
  )
  expect(said({ name: 'hide-entities', entities: [entityId('aland')] })).toBe('Aland hidden')
  expect(
    said({ name: 'focus', focus: { depth: 2, entities: ['aland', 'ana-kovar'].map(entityId) } }),
  ).toBe('Within 2 steps of Aland')
  expect(
    said({
      name: 'set-time',
      gesture: 1,
      time: { clock: 'said', from: null, to: '2031-05-03', undated: false },
    }),
  ).toBe('Until 3 May 2031')
})

it('takes a card for what it is about: the node with its name, wherever it stands', () => {
  const scene = sceneOf()
  const view = { zoom: 2, pan: { x: 10, y: 20 } }
  const canvas = { x: 100, y: 50, width: 4_000, height: 4_000 }
  for (const { id, at, height, label } of scene.nodes) {
    const middle = { x: at[0] * 2 + 110, y: at[1] * 2 + 70 }
    const { y, height: tall } = targetOf(
      { hit: { kind: 'node', id }, pointer: middle, canvas, view },
      scene,
    )
    expect(y).toBeLessThanOrEqual(middle.y - height)
    expect(y + tall).toBeCloseTo(
      Math.max(
        middle.y + 12,
        (label === null ? at[1] + height / 2 : label.y + label.height) * 2 + 70,
      ),
    )
  }
})

it('places a card where it covers least of what lights up', () => {
  const canvas = { x: 0, y: 0, width: 400, height: 300 }
  const size = { width: 100, height: 50 }
  const target = { x: 180, y: 130, width: 40, height: 40 }
  const below = { x: 0, y: 170, width: 400, height: 130 }
  expect(placeBeside(target, size, canvas)?.y).toBeGreaterThan(170)
  expect(placeBeside(target, size, canvas, [below])?.y).toBeLessThan(130)
})

it('places a card beside what it is about, never over it, or nowhere', () => {
  const canvas = { x: 0, y: 0, width: 400, height: 300 }
  const size = { width: 150, height: 80 }
  for (let x = 0; x <= 360; x += 20)
    for (let y = 0; y <= 260; y += 20) {
      const target = { x, y, width: 40, height: 40 }
      const at = placeBeside(target, size, canvas)
      expect(at).not.toBeNull()
      if (at === null) continue
      const apart =
        at.x >= x + 40 || at.x + size.width <= x || at.y >= y + 40 || at.y + size.height <= y
      expect(apart).toBe(true)
      expect(at.x >= 0 && at.y >= 0 && at.x + 150 <= 400 && at.y + 80 <= 300).toBe(true)
    }
  expect(
    placeBeside({ x: 0, y: 0, width: 10, height: 10 }, { width: 500, height: 9 }, canvas),
  ).toBeNull()
})
