import { act, screen, waitFor, within } from '@testing-library/react'
import { type ReactNode, useEffect, useState } from 'react'
import { expect, it, vi } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { isSelected } from '../../src/state/appState.ts'
import { Bubbles } from '../../src/ui/aggregate/Bubbles.tsx'
import { ComparePanel } from '../../src/ui/compare/ComparePanel.tsx'
import { Selected } from '../../src/ui/evidence/Selected.tsx'
import { NOTHING } from '../../src/ui/graph/useScene.ts'
import { Hands } from '../../src/ui/hands/Hands.tsx'
import { useApp } from '../../src/ui/workspace.tsx'
import { mount } from './mount.tsx'

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)

const rest = () => {}

/** The hands, once the canvas stands that they reach for. */
const Page = ({ children }: { readonly children?: ReactNode }) => {
  const [stands, setStands] = useState(false)
  useEffect(() => setStands(true), [])
  const { sheet, bubbles } = useApp((app) => app)
  return (
    <>
      <section className="graph-region">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as the canvas is */}
        <div id="graph-canvas" role="application" aria-label="Graph" tabIndex={0} />
        <div className="graph-tools" />
      </section>
      <button type="button">Evidence</button>
      <div hidden={sheet !== 'evidence'}>
        <button type="button">Show in source</button>
      </div>
      {children}
      {bubbles !== null && (
        <Bubbles orientation="landscape" renderer={{ current: null }} shown={null} onScene={rest} />
      )}
      {stands && (
        <Hands
          scene={NOTHING}
          orientation="landscape"
          renderer={{ current: null }}
          early={{ current: null }}
          forViews={{ current: undefined }}
          page={{ find: rest, openExport: rest, openProjects: rest, openShortcuts: rest }}
        />
      )}
    </>
  )
}

const canvas = (): HTMLElement => screen.getByRole('application', { name: 'Graph' })
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })

it('gives the focus back to the button that began a comparison when Escape ends it', async () => {
  const { user } = mount(
    <Page>
      <ComparePanel />
    </Page>,
  )
  const start = button('Compare')
  act(() => start.focus())
  await user.keyboard('{Enter}')
  await user.tab()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('radio', { name: 'Overlay' })).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('radio', { name: 'Overlay' })).toBeNull()
  await waitFor(() => expect(start).toHaveFocus())
})

it('clears a selection made in a comparison with the first Escape, and ends the comparison with the next', async () => {
  const { user, app } = mount(
    <Page />,
    'compare=aland,members,borduria,members,split&select=denial',
  )
  expect(app().selection.statements).toEqual(['denial'])
  await user.keyboard('{Escape}')
  expect(app().selection.statements).toEqual([])
  expect(app().comparison).not.toBeNull()
  await user.keyboard('{Escape}')
  expect(app().comparison).toBeNull()
})

it('gives the focus back to what led into a panel that a key closes', async () => {
  const { user, workspace } = mount(<Page />)
  act(() => button('Evidence').focus())
  act(() => workspace.store.run({ name: 'open-sheet', sheet: 'evidence' }))
  act(() => button('Show in source').focus())
  await user.keyboard('{Escape}')
  await waitFor(() => expect(button('Evidence')).toHaveFocus())
})

it('gives the focus back to what led into the evidence when Escape leaves nothing in it, and keeps it in another tool', async () => {
  const { user, app, workspace } = mount(
    <Page>
      <button type="button">Aland in the list</button>
      <section id="evidence" aria-label="What is selected" tabIndex={-1}>
        <button type="button">Its tab</button>
        <Evidence />
      </section>
    </Page>,
  )
  const select = () =>
    act(() =>
      workspace.store.run({
        name: 'select',
        selection: { entities: [entityId('aland')], statements: [] },
      }),
    )
  act(() => button('Aland in the list').focus())
  select()
  act(() => screen.getByRole('region', { name: 'What is selected' }).focus())
  act(() => button('Its tab').focus())
  await user.keyboard('{Escape}')
  expect(app().selection.entities).toEqual([])
  await waitFor(() => expect(button('Aland in the list')).toHaveFocus())

  select()
  act(() => button('Its tab').focus())
  const clear = await screen.findByRole('button', { name: 'Clear the selection' })
  act(() => clear.focus())
  await user.keyboard('{Escape}')
  expect(clear).not.toBeInTheDocument()
  await waitFor(() => expect(button('Aland in the list')).toHaveFocus())

  act(() => workspace.store.run({ name: 'show-tool', tool: 'compare' }))
  select()
  act(() => workspace.store.run({ name: 'show-tool', tool: 'compare' }))
  act(() => button('Its tab').focus())
  await user.keyboard('{Escape}')
  expect(app().selection.entities).toEqual([])
  for (let frames = 0; frames < 4; frames++)
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  expect(button('Its tab')).toHaveFocus()
})

it('gives the canvas the focus when all nodes take the place of the bubbles', async () => {
  const { user } = mount(<Page />, 'bubbles=kind')
  const bar = within(screen.getByRole('navigation', { name: 'Bubbles' }))
  act(() => bar.getByRole('button', { name: 'All nodes' }).focus())
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('navigation', { name: 'Bubbles' })).toBeNull())
  await waitFor(() => expect(canvas()).toHaveFocus())
})

it('gives the canvas of another graph the focus that went with the last one', async () => {
  const { unmount } = mount(<Page />)
  act(() => button('Evidence').focus())
  unmount()
  expect(document.body).toHaveFocus()
  mount(<Page />)
  await waitFor(() => expect(canvas()).toHaveFocus())
})

const Evidence = () =>
  useApp(({ selection }) => isSelected(selection)) ? <Selected scene={NOTHING} /> : null

it('gives the canvas the focus of a control that goes with the press on it, so that its keys live on', async () => {
  const { user, app } = mount(
    <Page>
      <input aria-label="Find" />
      <Evidence />
    </Page>,
    'select=aland',
  )
  await user.click(screen.getByRole('textbox', { name: 'Find' }))
  const clear = await screen.findByRole('button', { name: 'Clear the selection' })
  await user.click(clear)
  expect(app().selection.entities).toEqual([])
  await waitFor(() => expect(canvas()).toHaveFocus())
})

it('leaves the focus alone where a press beside all controls let go of it', async () => {
  const { user, workspace } = mount(<Page />)
  act(() => button('Evidence').focus())
  await user.click(document.body)
  await user.keyboard('{Escape}')
  act(() => workspace.store.run({ name: 'open-sheet', sheet: 'list' }))
  for (let frames = 0; frames < 4; frames++)
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  expect(document.body).toHaveFocus()
})
