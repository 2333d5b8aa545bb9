import { act, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { DisplayMenu } from '../../src/ui/frame/DisplayMenu.tsx'
import { TopBar } from '../../src/ui/frame/TopBar.tsx'
import { mount } from './mount.tsx'

const mounted = () => {
  const onDisplay = vi.fn()
  const onExport = vi.fn()
  const onShortcuts = vi.fn()
  const { user, workspace } = mount(
    <TopBar
      onFound={() => {}}
      onOpen={() => {}}
      onViews={() => {}}
      onDisplay={onDisplay}
      onExport={onExport}
      onShortcuts={onShortcuts}
    />,
  )
  return { user, store: workspace.store, onDisplay, onExport, onShortcuts }
}

it('names the step that Undo takes back and Redo does again', async () => {
  const { user, store } = mounted()
  expect(screen.getByRole('button', { name: 'Nothing to undo' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  act(() => store.run({ name: 'hide-values', facet: 'status', values: ['claimed'] }))
  act(() => store.run({ name: 'hide-entities', entities: [entityId('ledania')] }))
  act(() => store.run({ name: 'move', entity: entityId('aland'), to: [1, 2] }))
  for (const step of ['move Aland', 'hide Ledania', 'hide claimed']) {
    await user.click(screen.getByRole('button', { name: `Undo ${step}` }))
    expect(screen.getByRole('button', { name: `Redo ${step}` })).toBeVisible()
  }
  expect(store.getState().app.filters.off.status.size).toBe(0)
  await user.click(screen.getByRole('button', { name: 'Redo hide claimed' }))
  expect(store.getState().app.filters.off.status).toEqual(new Set(['claimed']))
  act(() => store.run({ name: 'clear-filters' }))
  expect(screen.getByRole('button', { name: 'Nothing to redo' })).toBeVisible()
})

it('offers nothing to undo or redo that another address has taken back already', () => {
  const { store } = mounted()
  const first = store.getState().app
  act(() => store.run({ name: 'hide-values', facet: 'status', values: ['claimed'] }))
  act(() => store.goTo(first))
  expect(screen.getByRole('button', { name: 'Nothing to undo' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

it('names a whole family by its own name, and many values by their number', () => {
  const { store } = mounted()
  act(() => store.run({ name: 'hide-values', facet: 'relation', values: ['accuses'] }))
  expect(screen.getByRole('button', { name: 'Undo hide accuses' })).toBeVisible()
  const kinds = ['country', 'person', 'armed-group', 'place']
  act(() => store.run({ name: 'show-only', facet: 'kind', values: kinds }))
  expect(screen.getByRole('button', { name: 'Undo show only 4 kinds' })).toBeVisible()
})

it('has themes and languages in one menu, what stands marked there', async () => {
  const { user, app } = mount(<DisplayMenu />)
  const pressed = () =>
    screen
      .getAllByRole('button', { pressed: true, hidden: true })
      .map(({ textContent }) => textContent)
  expect(pressed()).toEqual(['As the system', 'English'])
  for (const [name, theme] of [
    ['Light', 'light'],
    ['Dark', 'dark'],
  ] as const) {
    await user.click(screen.getByRole('button', { name, hidden: true }))
    expect(app().theme).toBe(theme)
    expect(pressed()).toEqual([name, 'English'])
  }
})

it('copies the link and says so; says what to do where copying is refused', async () => {
  const { user } = mounted()
  await user.click(screen.getByRole('button', { name: 'Copy link' }))
  expect(await screen.findByText('The link to this view is copied.')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/?dataset=sample`)
  const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
  await user.click(screen.getByRole('button', { name: 'Copy link' }))
  refused.mockRestore()
  expect(await screen.findByText(/did not allow copying/)).toBeVisible()
})

it.each([
  [
    '?file=harbour.csv&project=a',
    /to whoever opens “harbour\.csv” there: the graph itself is not in it/,
  ],
  ['?pasted=1&project=a', /to whoever opens the same text there/],
])(
  'says of a graph that came from outside that its link does not bring it: %s',
  async (search, said) => {
    window.history.replaceState(null, '', search)
    const { user } = mounted()
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByText(said)).toBeVisible()
    window.history.replaceState(null, '', '/')
  },
)

it('hands on what belongs to no region', async () => {
  const { user, onDisplay, onExport, onShortcuts } = mounted()
  await user.click(screen.getByRole('button', { name: 'Theme and language' }))
  await user.click(screen.getByRole('button', { name: 'Export' }))
  await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }))
  expect(onDisplay).toHaveBeenCalledOnce()
  expect(onExport).toHaveBeenCalledOnce()
  expect(onShortcuts).toHaveBeenCalledOnce()
})
