import { act, configure, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.ts'
import { entityId, relationId, statementId } from '../../src/domain/ids.ts'
import { loadBetween } from '../../src/ui/between/load.ts'
import { EvidencePanel } from '../../src/ui/evidence/EvidencePanel.tsx'
import { MirrorList } from '../../src/ui/graph/MirrorList.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { ShownLine } from '../../src/ui/legend/ShownLine.tsx'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { mount } from './mount.tsx'
import { answering, orders, stubPathsWorker } from './pathsWorker.ts'

stubPathsWorker()

/**
 * aland – borduria directly (two meetings); aland – cobalt – borduria (praise, and a claim of an attack);
 * aland – dorn – borduria, reported and claimed side by side on one step; aland – evia – dorn.
 */
const quarrel = (): Dataset =>
  parsed(
    aDataset({
      entities: [
        anEntity('aland', { name: 'Aland' }),
        anEntity('borduria', { name: 'Borduria' }),
        anEntity('cobalt', { name: 'Cobalt' }),
        anEntity('dorn', { name: 'Dorn' }),
        anEntity('evia', { name: 'Evia' }),
        anEntity('far', { name: 'Far' }),
      ],
      statements: [
        aStatement('meeting'),
        aStatement('second-meeting', { relation: 'negotiates-with' }),
        aStatement('praise', { relation: 'praises', object: 'cobalt' }),
        aStatement('raid', {
          relation: 'attacks',
          subject: 'cobalt',
          status: 'claimed',
          said: ['aland'],
        }),
        aStatement('visit', { relation: 'visits', object: 'dorn' }),
        aStatement('help-claimed', {
          relation: 'aids',
          subject: 'dorn',
          status: 'claimed',
          said: ['evia'],
        }),
        aStatement('help', { relation: 'aids', subject: 'dorn' }),
        aStatement('talk', { object: 'evia' }),
        aStatement('other-talk', { subject: 'evia', object: 'dorn' }),
        aStatement('far-talk', { subject: 'far', object: 'evia', relation: 'visits' }),
      ],
      layout: {
        landscape: Object.fromEntries(
          ['aland', 'borduria', 'cobalt', 'dorn', 'evia', 'far'].map((id, at) => [
            id,
            [at * 200, (at % 2) * 150],
          ]),
        ),
      },
    }),
  )

const Evidence = () => <EvidencePanel scene={useScene('landscape')} />
const Mirror = () => <MirrorList scene={useScene('landscape')} />

const section = () => screen.findByRole('region', { name: 'Between them' })
const routes = async () =>
  within(await screen.findByRole('list', { name: 'Routes, the shortest first' }))
const route = async (name: string) =>
  (await routes()).findByRole('button', {
    name: new RegExp(`^${name.replaceAll(' – ', '\\s*–\\s*')}\\s*\\d`),
  })

// What is fetched on demand may take longer than a test waits at first.
configure({ asyncUtilTimeout: 10_000 })
beforeAll(async () => {
  await Promise.all([loadBetween(), import('../../src/ui/export/ExportDialog.tsx')])
})
beforeEach(() => {
  orders.length = 0
  answering.pending = false
  answering.incomplete = false
})

describe('what stands between two nodes', () => {
  it('lists routes with what they rest on, and counts their paths', async () => {
    mount(<Evidence />, '#select=aland,borduria', quarrel())
    expect(await screen.findByText(/^4 routes, 7 paths of statements\./)).toBeVisible()
    const list = await routes()
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Aland – Borduria 1 step · 2 paths',
      'Aland – Cobalt – Borduria 2 steps, one of them only claimed by Aland',
      'Aland – Dorn – Borduria 2 steps · 2 paths',
      'Aland – Evia – Dorn – Borduria 3 steps · 2 paths',
    ])
    expect(
      within(await section()).getByText(
        /1 of the routes needs a statement that is only claimed\.$/,
      ),
    ).toBeVisible()
    expect(
      within(await section()).getByText('Through what is shown: 10 of 10 statements.'),
    ).toBeVisible()
  })

  it('reads a path as attributed sentences, and another statement of a step at a click', async () => {
    const { user } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    await user.click(await route('Aland – Dorn – Borduria'))
    const chain = () =>
      within(screen.getByRole('list', { name: 'Routes, the shortest first' }))
        .getAllByRole('listitem')
        .filter((item) => item.matches('.chain *'))
        .map((item) => item.querySelector('p')?.textContent)
    expect(chain()).toEqual(['Aland visited Dorn.', 'Dorn aided Borduria.'])
    await user.click(
      screen.getByRole('button', {
        name: 'Another statement for Dorn – Borduria, 1 of 2 statements',
      }),
    )
    expect(chain()[1]).toMatch(/^Evia says/)
    expect(await route('Aland – Dorn – Borduria')).toHaveTextContent(
      '2 steps, one of them claimed by Evia',
    )
  })

  it('selects the statements of a path with the two nodes', async () => {
    const { user, app } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    await user.click(await route('Aland – Cobalt – Borduria'))
    await user.click(screen.getByRole('button', { name: 'Show on the canvas' }))
    expect(app().selection).toEqual({
      entities: ['aland', 'borduria'],
      statements: ['praise', 'raid'],
    })
    expect(await section()).toBeVisible()
    expect(orders.length).toBeLessThanOrEqual(2)
  })

  it('walks a path statement by statement, with the evidence of each, and comes back', async () => {
    const { user, app } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    await user.click(await route('Aland – Cobalt – Borduria'))
    await user.click(screen.getByRole('button', { name: 'Walk' }))
    expect(app().selection.statements).toEqual(['praise'])
    expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(app().selection.statements).toEqual(['raid'])
    expect(screen.getByText('Step 2 of 2. Its evidence stands below.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true')
    await user.click(screen.getByRole('button', { name: 'End the walk' }))
    expect(app().selection).toEqual({ entities: ['aland', 'borduria'], statements: [] })
    expect(screen.getByRole('button', { name: 'Walk' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Show on the canvas' }))
    screen.getByRole('button', { name: 'Walk' }).focus()
    await user.keyboard('{Enter}{Escape}')
    expect(screen.getByRole('button', { name: 'Walk' })).toHaveFocus()
    expect(app().selection.statements).toEqual(['praise', 'raid'])
  })

  it('holds a path that is walked or pinned before the rest of the graph, and lets it go', async () => {
    const { user, workspace, unmount } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    const held = () => workspace.store.getState().held.map(({ statement }) => statement)
    await user.click(await route('Aland – Cobalt – Borduria'))
    expect(held()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Walk' }))
    expect(workspace.store.getState().held).toEqual([
      { statement: 'praise', ends: ['aland', 'cobalt'] },
      { statement: 'raid', ends: ['cobalt', 'borduria'] },
    ])
    await user.click(screen.getByRole('button', { name: 'End the walk' }))
    expect(held()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Pin' }))
    expect(held()).toEqual(['praise', 'raid'])
    await user.click(await route('Aland – Dorn – Borduria'))
    await user.click(
      screen.getAllByRole('button', { name: 'Pin', pressed: false })[0] ?? document.body,
    )
    expect(held()).toEqual(['praise', 'raid', 'visit', 'help'])
    await user.click(
      screen.getByRole('button', {
        name: 'Another statement for Dorn – Borduria, 1 of 2 statements',
      }),
    )
    expect(held()).toEqual(['praise', 'raid', 'visit', 'help-claimed'])
    await user.click(
      screen.getAllByRole('button', { name: 'Pin', pressed: true })[0] ?? document.body,
    )
    expect(held()).toEqual(['visit', 'help-claimed'])
    expect(await route('Aland – Dorn – Borduria')).toHaveTextContent('pinned: the rest fades')
    // One is let go by its own button, several by one.
    expect(screen.queryByRole('button', { name: 'Unpin all' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Pin', pressed: false }))
    await user.click(screen.getAllByRole('button', { name: 'Unpin all' })[0] ?? document.body)
    expect(held()).toEqual([])
    expect(screen.queryByText(/the rest fades/)).toBeNull()
    expect(screen.getAllByRole('button', { name: 'Pin', pressed: false })).toContain(
      document.activeElement,
    )
    await user.click(
      screen.getAllByRole('button', { name: 'Pin', pressed: false })[0] ?? document.body,
    )
    expect(held()).not.toEqual([])
    await user.click(screen.getAllByRole('button', { name: 'Walk' })[1] ?? document.body)
    expect(held()).toHaveLength(4)
    unmount()
    expect(held()).toHaveLength(2)
  })

  it('stays pinned whatever is selected, until it is let go in the line of what is shown', async () => {
    const { user, workspace } = mount(
      <>
        <ShownLine />
        <Evidence />
      </>,
      '#select=aland,borduria',
      quarrel(),
    )
    const { store } = workspace
    const held = () => store.getState().held.map(({ statement }) => statement)
    const select = (...ids: string[]) =>
      act(() =>
        store.run({ name: 'select', selection: { entities: ids.map(entityId), statements: [] } }),
      )
    await user.click(await route('Aland – Cobalt – Borduria'))
    await user.click(screen.getByRole('button', { name: 'Pin' }))
    select('far')
    expect(held()).toEqual(['praise', 'raid'])
    await user.click(screen.getByRole('button', { name: 'Clear the selection' }))
    expect(held()).toEqual(['praise', 'raid'])
    // Looking at the paths of others is not yet another pin.
    select('aland', 'dorn')
    await user.click(await route('Aland – Evia – Dorn'))
    expect(screen.getByRole('button', { name: 'Pin' })).toHaveAttribute('aria-pressed', 'false')
    select('aland', 'borduria')
    expect(await route('Aland – Cobalt – Borduria')).toHaveTextContent('pinned: the rest fades')
    select('aland', 'dorn')
    await user.click(await route('Aland – Evia – Dorn'))
    await user.click(screen.getByRole('button', { name: 'Pin' }))
    expect(held()).toEqual(['talk', 'other-talk'])
    select()
    await user.click(await screen.findByRole('button', { name: /^1 path pinned/ }))
    expect(held()).toEqual([])
    expect(screen.queryByRole('button', { name: /pinned/ })).toBeNull()
  })

  it('is pointed at, shown and walked by its own lines alone, where a statement has others', async () => {
    const { user, workspace, app } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    const { store } = workspace
    const steps = [
      { statement: 'praise', ends: ['aland', 'cobalt'] },
      { statement: 'raid', ends: ['cobalt', 'borduria'] },
    ]
    const head = await route('Aland – Cobalt – Borduria')
    await user.hover(head)
    expect(store.getState().pointed).toMatchObject({ steps })
    await user.click(head)
    await user.click(screen.getByRole('button', { name: 'Show on the canvas' }))
    const shown = app().selection
    expect(store.getState().along).toEqual({ selection: shown, steps })
    await user.click(screen.getByRole('button', { name: 'Walk' }))
    await user.click(screen.getByRole('button', { name: 'End the walk' }))
    expect(app().selection).toBe(shown)
    expect(store.getState().along?.selection).toBe(shown)
  })

  it('marks the step of a walk alone, where the path or another is pinned too', async () => {
    const { user, app, workspace } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    await user.click(await route('Aland – Cobalt – Borduria'))
    await user.click(screen.getByRole('button', { name: 'Pin' }))
    await user.click(screen.getByRole('button', { name: 'Walk' }))
    expect(app().selection.statements).toEqual(['praise'])
    await user.keyboard('{Enter}')
    expect(app().selection.statements).toEqual(['raid'])
    const held = workspace.store.getState().held.map(({ statement }) => statement)
    expect(new Set(held)).toEqual(new Set(['praise', 'raid']))
    await user.keyboard('{Escape}')
    expect(app().selection.statements).toEqual(['praise', 'raid'])
  })

  it('moves no path while the pointer or the focus is among them, and what is pinned up then', async () => {
    const { user } = mount(
      <>
        <Evidence />
        <button type="button">Elsewhere</button>
      </>,
      '#select=aland,borduria',
      quarrel(),
    )
    const heads = async () =>
      (await routes())
        .getAllByRole('button', { expanded: false })
        .concat((await routes()).queryAllByRole('button', { expanded: true }))
        .toSorted((one, other) =>
          one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
        )
        .map(({ textContent }) => /^[^0-9]*/.exec(textContent ?? '')?.[0])
    await user.click(await route('Aland – Dorn – Borduria'))
    const before = await heads()
    expect(before[0]).not.toContain('Dorn')
    await user.click(screen.getByRole('button', { name: 'Pin' }))
    expect(await heads()).toEqual(before)
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
    expect((await heads())[0]).toContain('Dorn')
    await user.click(screen.getByRole('button', { name: 'Pin', pressed: true }))
    expect((await heads())[0]).toContain('Dorn')
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
    expect(await heads()).toEqual(before)
  })

  it('keeps a pinned path selected while another is looked at', async () => {
    const { user, app } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    await user.click(await route('Aland – Cobalt – Borduria'))
    await user.click(screen.getByRole('button', { name: 'Pin' }))
    await user.click(await route('Aland – Dorn – Borduria'))
    await user.click(
      screen.getAllByRole('button', { name: 'Show on the canvas' })[1] ?? document.body,
    )
    expect(app().selection.statements).toEqual(['visit', 'help', 'praise', 'raid'])
    await user.click(screen.getByRole('button', { name: 'Pin', pressed: true }))
    expect(app().selection.statements).toEqual([])
  })

  it('exports the statements of the path and nothing else', async () => {
    const { user } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    await user.click(await route('Aland – Cobalt – Borduria'))
    await user.click(screen.getByRole('button', { name: 'Export' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Export this path' }))
    expect(dialog.getByText('2 statements will be in the file.')).toBeVisible()
    expect(dialog.queryByRole('radio', { name: 'Everything' })).toBeNull()
  })

  it('walks only through what is shown and chosen, and says so', async () => {
    const { user, workspace } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    await screen.findByText(/^4 routes/)
    await user.click(screen.getByText('Through every relation and status shown'))
    await user.click(screen.getByRole('checkbox', { name: 'claimed' }))
    expect(await screen.findByText('3 routes, 4 paths of statements.')).toBeVisible()
    expect(screen.getByText('Through 8 of the 10 statements shown.')).toBeVisible()
    workspace.store.run({ name: 'hide-values', facet: 'relation', values: ['consults'] })
    expect(await screen.findByText('2 routes, 2 paths of statements.')).toBeVisible()
  })

  it('follows the arrows, and says how far apart nodes are that no short path joins', async () => {
    const { user } = mount(<Evidence />, '#select=borduria,far', quarrel())
    expect(await screen.findByText(/^2 routes|^\d routes/)).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Length' }), 'up to 2 steps')
    expect(
      await screen.findByText('No path as short as that. The shortest takes 3 steps.'),
    ).toBeVisible()
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Direction' }),
      'along the arrows',
    )
    expect(await screen.findByText(/^No path (as short|leads from Borduria to Far)/)).toBeVisible()
  })

  it('says at once what it searches for, can be cancelled, and begins anew where it stood', async () => {
    answering.pending = true
    const { user } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    const status = await screen.findByText('Searching for paths from Aland to Borduria …')
    expect(status).toHaveRole('status')
    expect(screen.getByRole('progressbar', { name: 'The search is under way' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(status).toHaveTextContent('The search was cancelled.')
    expect(screen.queryByRole('progressbar')).toBeNull()

    answering.pending = false
    expect(screen.getByRole('button', { name: 'Search again' })).toHaveFocus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(status).toHaveTextContent(/^4 routes, 7 paths of statements\./))
    expect(screen.queryByRole('button', { name: 'Search again' })).toBeNull()
  })

  it('tells nothing of what filters hide while a large graph is gone through anew', async () => {
    const small = quarrel()
    const [model] = small.statements
    if (model === undefined) throw new Error('There is no statement.')
    const more = Array.from({ length: 3_100 }, (_, at) => ({
      ...model,
      id: statementId(`more-${at}`),
      relation: relationId('visits'),
      subject: entityId('far'),
      object: [entityId('evia')],
    }))
    const large = { ...small, statements: [...small.statements, ...more] }
    const { workspace } = mount(<Evidence />, '#select=aland,borduria', large)
    expect(await screen.findByText(/join them directly/)).toHaveTextContent(/^2 statements/)
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
    const values = ['consults', 'negotiates-with']
    act(() => workspace.store.run({ name: 'hide-values', facet: 'relation', values }))
    expect(screen.queryByText(/join them directly/)).toBeNull()
    expect(screen.getByRole('progressbar', { name: 'The search is under way' })).toBeVisible()
    expect(await screen.findByText('No statement joins them directly.')).toBeVisible()
  })

  it('says in the same place that there is none, and that there are too many to count', async () => {
    answering.incomplete = true
    const { user } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    const status = await screen.findByText(/^At least 4 routes/)
    expect(status).toHaveTextContent('The search was stopped: there are too many to count.')
    answering.incomplete = false
    await user.click(screen.getByText('Through every relation and status shown'))
    for (const box of within(screen.getByRole('group', { name: 'Relations' })).getAllByRole(
      'checkbox',
    ))
      await user.click(box)
    await waitFor(() =>
      expect(status).toHaveTextContent(
        'No path leads from Aland to Borduria through these statements.',
      ),
    )
  })

  it('names the neighbours in common, and selects what joins them', async () => {
    const { user, app } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    await user.click(
      await screen.findByRole('button', {
        name: /^Cobalt\s*1 \+ 1$/,
        description: 'Select 1 statement with Aland and 1 statement with Borduria',
      }),
    )
    expect(app().selection.statements).toEqual(['praise', 'raid'])
    await user.click(screen.getByRole('button', { name: '2 statements join them directly' }))
    expect(app().selection.statements).toEqual(['meeting', 'second-meeting'])
  })
})

describe('triangles of selected nodes', () => {
  it('say what is balanced and what is in tension, claims apart, with their statements', async () => {
    const { user, app } = mount(<Evidence />, '#select=aland,borduria,cobalt', quarrel())
    await user.click(await screen.findByText('1 triangle'))
    const triangle = within(
      screen.getByText('Aland – Borduria – Cobalt').closest('li') ?? document.body,
    )
    expect(triangle.getByText(/By what is reported alone: no triangle/)).toBeVisible()
    expect(triangle.getByText(/With the claims: in tension/)).toBeVisible()
    await user.click(triangle.getByText('Borduria – Cobalt: hostile (1 claimed)'))
    await user.click(triangle.getByRole('button', { name: /^Aland says/ }))
    expect(app().selection).toEqual({
      entities: ['aland', 'borduria', 'cobalt'],
      statements: ['raid'],
    })
  })
})

it('calls no side of a triangle reported in a graph of another program', async () => {
  const ids = ['aland', 'borduria', 'cobalt']
  const graph = parsed({
    format: 'attest',
    version: 1,
    id: 'f',
    title: 'F',
    evidence: 'none',
    entities: ids.map((id) => ({ id, kind: 'country', name: id })),
    statements: ids.map((id, at) => ({
      id: `e${at}`,
      relation: 'attacks',
      subject: id,
      object: ids[(at + 1) % 3],
    })),
  })
  const { user } = mount(<Evidence />, `#select=${ids.join(',')}`, graph)
  await user.click(await screen.findByText('1 triangle'))
  expect(screen.getByText('aland – borduria: hostile (1)')).toBeVisible()
  expect(screen.getByText('1 in tension')).toBeVisible()
  expect(screen.getByText('in tension')).toBeVisible()
  expect(screen.queryByText(/what is reported/)).toBeNull()
})

describe('the key for what stands between', () => {
  it('moves the focus there and says how many paths there are', async () => {
    const { workspace } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    const { bring } = await loadBetween()
    await section()
    bring(workspace.store.getState().app.selection, () => {})
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Between them' })).toHaveFocus())
    await waitFor(() => expect(screen.getAllByText(/4 routes, 7 paths/)).toHaveLength(2))
    // It stands on the page already: a toast would only cover.
    expect(document.querySelector('.toast')).toBeEmptyDOMElement()
  })

  it('moves the focus there while the search goes on, and says that it does', async () => {
    answering.pending = true
    const { workspace } = mount(<Evidence />, '#select=aland,borduria', quarrel())
    const { bring } = await loadBetween()
    await section()
    bring(workspace.store.getState().app.selection, () => {})
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Between them' })).toHaveFocus())
    await waitFor(() =>
      expect(screen.getAllByText('Searching for paths from Aland to Borduria …')).toHaveLength(2),
    )
  })
})

it('Shift + Enter in the list adds to the selection, and takes away again', async () => {
  const { user, app } = mount(<Mirror />, '#select=aland', quarrel())
  const list = within(screen.getByRole('list', { name: 'Actors in view' }))
  list.getByRole('button', { name: /^Borduria/ }).focus()
  await user.keyboard('{Shift>}{Enter}{/Shift}')
  expect(app().selection.entities).toEqual(['aland', 'borduria'])
  await user.keyboard('{Shift>}{Enter}{/Shift}')
  expect(app().selection.entities).toEqual(['aland'])
  await user.keyboard('{Enter}')
  expect(app().selection.entities).toEqual(['borduria'])
})
