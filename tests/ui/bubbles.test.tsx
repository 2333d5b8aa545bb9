import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { WHOLE } from '../../src/analysis/aggregate/asked.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { type EntityId, entityId, type StatementId } from '../../src/domain/ids.ts'
import { guidesIn, type SavedView } from '../../src/state/appState.ts'
import { fromFragment } from '../../src/state/location.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { BubbleChoices } from '../../src/ui/aggregate/BubbleChoices.tsx'
import { Bubbles } from '../../src/ui/aggregate/Bubbles.tsx'
import { knownOf, missingIn } from '../../src/ui/aggregate/gatherings.ts'
import { EntitiesEvidence } from '../../src/ui/evidence/EntityEvidence.tsx'
import { StatementGroups } from '../../src/ui/evidence/StatementGroups.tsx'
import { LayoutMenu } from '../../src/ui/graph/LayoutMenu.tsx'
import { NOTHING } from '../../src/ui/graph/useScene.ts'
import { prepareAllNodes } from '../../src/ui/open/prepare.ts'
import { preparePicture } from '../../src/ui/open/preparePicture.ts'
import { showView } from '../../src/ui/views/showView.ts'
import { useApp } from '../../src/ui/workspace.tsx'
import type { Renderer } from '../../src/view/renderer.ts'
import type { Scene } from '../../src/view/scene.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { mount } from './mount.tsx'

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)

vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)

it('draws bubbles of kinds, opens one, says what is drawn, and goes back step by step', async () => {
  let scene: Scene | null = null
  const { user, workspace, app } = mount(
    <Bubbles
      orientation="landscape"
      renderer={{ current: null }}
      shown={null}
      onScene={(next) => {
        scene = next
      }}
    />,
    'bubbles=kind',
  )
  const named = (): readonly string[] | undefined => scene?.nodes.map(({ entity }) => entity.name)
  await waitFor(() => expect(named()).toContain('3 Countries'))
  expect(named()).not.toContain('Aland')
  const bar = within(screen.getByRole('navigation', { name: 'Bubbles' }))
  expect(bar.getByRole('status').textContent).toMatch(/strands? · \d within bubbles/)
  expect(bar.queryByRole('button', { name: 'Back' })).toBeNull()

  workspace.store.run({ name: 'gather', bubbles: 'kind,0' })
  await waitFor(() => expect(named()).toContain('Aland'))
  await user.click(bar.getByRole('button', { name: 'Back' }))
  expect(app().bubbles).toBe('kind')
  await waitFor(() => expect(named()).not.toContain('Aland'))
  workspace.store.undo()
  await waitFor(() => expect(named()).toContain('Aland'))
  await user.click(bar.getByRole('button', { name: 'Close 3 Countries' }))
  await user.selectOptions(bar.getByRole('combobox', { name: 'Bubbles of' }), 'States')
  expect(app().bubbles).toBe('state')
  await waitFor(() => expect(named()).toContain('Aland and who rolls up to it, 2 nodes'))
  await user.click(bar.getByRole('button', { name: 'All nodes' }))
  expect(app().bubbles).toBeNull()
})

/** The bubbles of the kinds of a dataset (absent: the one of all tests), on no canvas. */
const inKinds = (dataset?: Parameters<typeof mount>[2]) =>
  mount(
    <Bubbles
      orientation="landscape"
      renderer={{ current: null }}
      shown={null}
      onScene={() => {}}
    />,
    'bubbles=kind',
    dataset,
  )

it('says in which bubble a statement or a node lies that is selected, and opens it', async () => {
  const { user, workspace, app } = inKinds()
  const bar = within(await screen.findByRole('navigation', { name: 'Bubbles' }))
  await waitFor(() => expect(bar.getByRole('status').textContent).toMatch(/strand/))
  const { dataset, store } = workspace
  const kindOf = (id: EntityId) => workspace.entity(id)?.kind
  const countries = dataset.statements.find(({ subject, object }) =>
    [subject, ...object].every((id) => kindOf(id) === 'country'),
  )
  if (countries === undefined) throw new Error('No statement lies among countries.')
  const select = (entities: readonly EntityId[], statements: readonly StatementId[]): void =>
    act(() => store.run({ name: 'select', selection: { entities, statements } }))
  expect(bar.queryByRole('button', { name: 'Open it' })).toBeNull()
  select([], [countries.id])
  expect(bar.getByText('Both ends are in “3 Countries”:')).toBeDefined()
  select([countries.subject], [])
  const name = workspace.entity(countries.subject)?.name
  expect(bar.getByText(`${name} is in “3 Countries”:`)).toBeDefined()
  await user.click(bar.getByRole('button', { name: 'Open it', description: /Countries/ }))
  expect(app().bubbles).toMatch(/^kind,\d$/)
})

/** Bubbles of so many nodes that drawing every one of them takes a while. */
const many = () => {
  const ids = Array.from({ length: 400 }, (_, at) => `n${at}`)
  return parsed(
    aDataset({
      evidence: 'none',
      sources: [],
      entities: ids.map((id) => anEntity(id)),
      statements: Array.from({ length: 8_000 }, (_, at) =>
        aStatement(`s${at}`, {
          subject: `n${at % 400}`,
          object: `n${(at * 7 + 1) % 400}`,
          quotes: [],
        }),
      ),
    }),
  )
}

const manyNodes = async () => {
  const mounted = inKinds(many())
  const bar = within(screen.getByRole('navigation', { name: 'Bubbles' }))
  await waitFor(() => expect(bar.getByRole('status').textContent).toMatch(/strand/))
  return { ...mounted, bar, all: bar.getByRole('button', { name: 'All nodes' }) }
}

it('has the bubbles of a large graph at hand before its picture is asked for', async () => {
  const workspace = createWorkspace(many(), 'bubbles=kind')
  await preparePicture(workspace)
  expect(missingIn(knownOf(workspace).contents.get('kind'), WHOLE)).toBeUndefined()
})

it('ends the search for bubbles where the opening is cancelled', async () => {
  const workspace = createWorkspace(many(), 'bubbles=kind')
  const ending = new AbortController()
  const prepared = preparePicture(workspace, ending.signal)
  ending.abort(new Error('enough'))
  await expect(prepared).rejects.toThrow('enough')
  expect(knownOf(workspace).contents.get('kind')).toBeUndefined()
})

it('leaves the bubbles as they are where drawing every node is cancelled, and draws them when asked again', async () => {
  const { user, app, workspace, bar, all } = await manyNodes()
  const before = app()
  // Both within one turn: no slice of the work comes between.
  act(() => all.click())
  expect(bar.getByRole('status').textContent).toMatch(/Drawing/)
  expect(all.getAttribute('aria-disabled')).toBe('true')
  act(() => bar.getByRole('button', { name: 'Cancel' }).click())
  // As long as the work would have taken that was begun before.
  await prepareAllNodes(workspace, new Map(), new AbortController().signal)
  await new Promise((resolve) => setTimeout(resolve))
  expect(app()).toBe(before)
  expect(workspace.store.getState().history.past).toEqual([])
  expect(bar.queryByRole('button', { name: 'Cancel' })).toBeNull()
  await user.click(all)
  await waitFor(() => expect(app().bubbles).toBeNull())
})

it('ends the drawing of every node where other bubbles are asked for, and offers it again', async () => {
  const { app, workspace, bar, all } = await manyNodes()
  act(() => all.click())
  act(() => workspace.store.run({ name: 'gather', bubbles: 'state' }))
  await waitFor(() => expect(bar.getByRole('status').textContent).not.toMatch(/Drawing/))
  expect(all.getAttribute('aria-disabled')).toBe('false')
  expect(app().bubbles).toBe('state')
})

/** A canvas in bubbles of which is written down where it was taken. */
const withCanvas = (fragment: string) => {
  const taken: unknown[] = []
  const renderer: Pick<Renderer, 'fit' | 'keepFree' | 'setView' | 'view' | 'watchView'> = {
    keepFree: () => {},
    fit: (ids) => taken.push(ids === null ? 'all' : 'some'),
    setView: ({ zoom }) => taken.push(zoom),
    view: () => ({ zoom: 1, pan: { x: 0, y: 0 } }),
    watchView: () => () => {},
  }
  const drawer = { current: renderer as Renderer }
  const Canvas = () => {
    const [shown, setShown] = useState<Scene | null>(null)
    const bubbles = useApp((app) => app.bubbles !== null)
    return (
      <>
        <div id="graph-canvas" ref={(host) => sized(host)} />
        {bubbles && (
          <Bubbles orientation="landscape" renderer={drawer} shown={shown} onScene={setShown} />
        )}
      </>
    )
  }
  const { workspace } = mount(<Canvas />, fragment)
  const { dataset, store } = workspace
  const view = (bubbles: string, zoom: number | null): SavedView => ({
    id: 'v',
    name: 'V',
    fragment: `bubbles=${bubbles}`,
    arrangement: store.getState().app.arrangement,
    camera:
      zoom === null
        ? null
        : { zoom, middle: [0, 0], width: 800, height: 600, orientation: 'landscape' },
  })
  return {
    taken,
    store,
    show: (bubbles: string, zoom: number | null) =>
      showView(view(bubbles, zoom), {
        workspace,
        renderer: drawer.current,
        orientation: 'landscape',
      }),
    /** As the browser’s Back. */
    back: (bubbles: string) => store.goTo({ ...fromFragment(`bubbles=${bubbles}`, dataset) }),
    /** Where the canvas is taken in the end, once the bubble of countries is open, or closed. */
    ends: async (at: unknown, countries: 'open' | 'closed') => {
      await waitFor(() =>
        expect(screen.queryAllByRole('button', { name: 'Close 3 Countries' })).toHaveLength(
          countries === 'open' ? 1 : 0,
        ),
      )
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
      expect(taken.at(-1)).toBe(at)
      taken.length = 0
    },
  }
}
const sized = (host: HTMLElement | null): void => {
  for (const [name, value] of [
    ['clientWidth', 800],
    ['clientHeight', 600],
  ] as const)
    if (host !== null) Object.defineProperty(host, name, { value, configurable: true })
}

it('a view has its camera once its bubbles are found, whatever was chosen meanwhile', async () => {
  const { store, show, ends } = withCanvas('select=aland')
  show('kind,0', 3)
  store.run({ name: 'select', selection: { entities: [], statements: [] } })
  await ends(3, 'open')
})

it('what Back closes or opens after a view is fitted, not taken to where the view was', async () => {
  const { show, back, ends } = withCanvas('bubbles=kind')
  await ends('all', 'closed')
  show('kind,0', 3)
  await ends(3, 'open')
  back('kind')
  await ends('all', 'closed')
  back('kind,0')
  await ends('some', 'open')
})

it('a view that keeps no camera shows all that its bubbles hold', async () => {
  const { store, show, ends } = withCanvas('')
  show('kind,0', null)
  await ends('all', 'open')
  store.run({ name: 'gather', bubbles: 'kind' })
  await ends('all', 'closed')
  store.run({ name: 'gather', bubbles: 'kind,0' })
  await ends('some', 'open')
})

it('offers the bubble of what was found', async () => {
  const { user, app } = mount(
    <Bubbles
      orientation="landscape"
      renderer={{ current: null }}
      shown={null}
      onScene={() => {}}
    />,
    'bubbles=kind&select=aland',
  )
  await user.click(
    await screen.findByRole('button', {
      name: 'Open it',
      description: 'Aland is in “3 Countries”:',
    }),
  )
  expect(app().bubbles).toBe('kind,0')
})

it('is asked for in the panel of layouts', async () => {
  const close = vi.fn()
  const { user, app } = mount(<BubbleChoices close={close} />)
  await user.click(screen.getByRole('button', { name: 'Kinds' }))
  expect(app().bubbles).toBe('kind')
  expect(close).toHaveBeenCalledOnce()
  expect(screen.getByRole('button', { name: 'Kinds' }).getAttribute('aria-pressed')).toBe('true')
})

it('takes away what a layout drew behind the nodes, and gives it back', () => {
  const canvas = document.createElement('div')
  canvas.id = 'graph-canvas'
  document.body.append(canvas)
  const { workspace } = mount(
    <LayoutMenu
      scene={NOTHING}
      orientation="landscape"
      renderer={{ current: null }}
      open={false}
    />,
  )
  const { store } = workspace
  const box = { left: 0, top: 0, right: 900, bottom: 900 }
  act(() =>
    store.run({
      name: 'arrange',
      layout: 'grouped',
      positions: new Map(),
      guides: [{ form: 'group', title: { of: 'no-date' }, box }],
    }),
  )
  const canvases = (): number => canvas.querySelectorAll('canvas').length
  expect(canvases()).toBe(2)
  act(() => store.run({ name: 'gather', bubbles: 'kind' }))
  expect(canvases()).toBe(0)
  expect(guidesIn(store.getState().app)).toBeUndefined()
  act(() => store.run({ name: 'gather', bubbles: null }))
  expect(canvases()).toBe(2)
  canvas.remove()
})

const Growing = ({ dataset }: { readonly dataset: Dataset }) => {
  const [count, setCount] = useState(1)
  return (
    <>
      <button type="button" onClick={() => setCount(2)}>
        Another
      </button>
      <EntitiesEvidence entities={dataset.entities.slice(0, count)} />
    </>
  )
}

const consulting = () =>
  parsed(
    aDataset({
      evidence: 'none',
      sources: [],
      entities: ['aland', 'borduria', 'cobalt', 'dale'].map((id) => anEntity(id)),
      statements: Array.from({ length: 260 }, (_, at) => ({
        id: `s${at}`,
        relation: 'mediates',
        subject: 'aland',
        object: ['borduria', 'cobalt', 'dale'],
      })),
    }),
  )

it('shows a few statements of each where several nodes have hundreds', async () => {
  const dataset = consulting()
  mount(<EntitiesEvidence entities={dataset.entities} />, '', dataset)
  expect(await screen.findAllByText('1 to 5 of 260 statements')).toHaveLength(4)
  cleanup()
  mount(<EntitiesEvidence entities={dataset.entities.slice(0, 2)} />, '', dataset)
  expect(await screen.findAllByText('1 to 50 of 260 statements')).toHaveLength(2)
})

it('stays at the page of a node while others are folded or selected beside it', async () => {
  const dataset = consulting()
  const { user, workspace } = mount(<Growing dataset={dataset} />, '', dataset)
  await user.click(await screen.findByRole('button', { name: 'Further' }))
  expect(screen.getByText('51 to 100 of 260 statements')).toBeVisible()
  act(() => workspace.store.run({ name: 'fold-members', entities: [entityId('cobalt')] }))
  expect(screen.getByText('51 to 100 of 260 statements')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Another' }))
  expect(screen.getByText('51 to 100 of 260 statements')).toBeVisible()
})

it('shows the evidence of very many statements a page at a time', async () => {
  const dataset = consulting()
  const { user } = mount(
    <StatementGroups statements={dataset.statements} around={null} />,
    '',
    dataset,
  )
  await screen.findByText('1 to 50 of 260 statements')
  const [earlier, further] = ['Earlier', 'Further'].map((name) =>
    screen.getByRole('button', { name }),
  )
  if (further === undefined) throw new Error('There is no way on.')
  expect(earlier).toHaveProperty('disabled', true)
  for (let page = 0; page < 5; page++) await user.click(further)
  expect(screen.getByText('251 to 260 of 260 statements')).toBe(document.activeElement)
  expect(further).toHaveProperty('disabled', true)
})
