import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { MOST_VIEWS, viewOfNow } from '../../src/state/views.ts'
import { ViewsPanel } from '../../src/ui/views/ViewsPanel.tsx'
import { mount } from './mount.tsx'

const mounted = (fragment = '', keys: readonly string[] = []) => {
  const typed = { current: [...keys] }
  const mountedPanel = mount(
    <ViewsPanel renderer={{ current: null }} orientation="landscape" typed={typed} />,
    fragment,
  )
  const { user, workspace } = mountedPanel
  return {
    ...mountedPanel,
    run: workspace.store.run,
    keep: async (name: string) => {
      await user.type(screen.getByRole('textbox', { name: 'Name of this view' }), `${name}{Enter}`)
    },
    names: () =>
      screen.queryAllByRole('button', { name: /^Show / }).map(({ ariaLabel }) => ariaLabel),
    change: (name: string) => user.click(screen.getByRole('button', { name: `Change ${name}` })),
    press: (name: string) => user.click(screen.getByRole('button', { name })),
  }
}

describe('the panel of saved views', () => {
  it('takes what was typed before it was there, and Enter that sent it off', () => {
    const { unmount } = mounted('', ['N', 'o', 'x', 'Backspace', 'w'])
    expect(screen.getByRole('textbox', { name: 'Name of this view' })).toHaveValue('Now')
    unmount()
    const { app } = mounted('', ['N', 'o', 'w', 'Enter', 'x'])
    expect(app().views.map(({ name }) => name)).toEqual(['Now'])
  })

  it('keeps what is on the screen under a name, or under the one that it proposes', async () => {
    const { keep, names, app } = mounted()
    expect(screen.getByText(/^A view keeps what is on the screen/)).toBeTruthy()
    await keep('Opening')
    await keep('')
    expect(names()).toEqual(['Show Opening', 'Show View 2'])
    expect(screen.getByRole('status').textContent).toBe('“View 2” stands among the views.')
    expect(app().views.map(({ name }) => name)).toEqual(['Opening', 'View 2'])
  })

  it('says what a view shows, marks the one that is shown, and brings one back', async () => {
    const { keep, run, press, app } = mounted()
    await keep('Opening')
    run({ name: 'hide-entities', entities: [entityId('aland')] })
    run({ name: 'move', entity: entityId('borduria'), to: [7, 7] })
    await keep('Without Aland')
    const [opening, without] = screen.getAllByRole('listitem')
    if (opening === undefined || without === undefined) throw new Error('There are two views.')
    expect(within(opening).getByText(/^6 of 6 statements$/)).toBeTruthy()
    expect(within(without).getByText(/^[1-5] of 6 statements · 1 node moved/)).toBeTruthy()
    expect(without.getAttribute('aria-current')).toBe('true')
    await press('Show Opening')
    expect(app().filters.hidden.size + app().arrangement.moved.size).toBe(0)
    await waitFor(() => expect(opening.getAttribute('aria-current')).toBe('true'))
    await press('Show Without Aland')
    expect([...app().filters.hidden]).toEqual(['aland'])
    expect(app().arrangement.moved.get(entityId('borduria'))).toEqual([7, 7])
  })

  it('renames, updates, moves and deletes a view, and Undo beside the word brings it back', async () => {
    const { keep, run, change, press, names, app, user } = mounted()
    await keep('One')
    await keep('Two')
    await change('One')
    await press('Rename')
    await user.keyboard('First{Enter}')
    expect(names()).toEqual(['Show First', 'Show Two'])
    run({ name: 'hide-entities', entities: [entityId('aland')] })
    await press('Update')
    expect(app().views[0]?.fragment).toBe('hidden=aland')
    await press('Move down')
    expect(names()).toEqual(['Show Two', 'Show First'])
    await press('Delete')
    expect(names()).toEqual(['Show Two'])
    const undo = screen.getByRole('button', { name: 'Undo: delete First' })
    expect(document.activeElement).toBe(undo)
    await user.click(undo)
    expect(names()).toEqual(['Show Two', 'Show First'])
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
  })

  it('Escape leaves the name as it was', async () => {
    const { keep, change, press, names, user } = mounted()
    await keep('One')
    await change('One')
    await press('Rename')
    await user.keyboard('Other{Escape}')
    expect(names()).toEqual(['Show One'])
  })

  it('says in one sentence what a view names and the graph has not', async () => {
    const { workspace, press } = mounted()
    const { store, dataset } = workspace
    const view = viewOfNow(store.getState().app, dataset, null, { id: 'v', name: 'Old' })
    const old = { ...view, fragment: 'hidden=atlantis,aland&focus=1,borduria,mu' }
    store.run({ name: 'write-views', what: 'keep', about: 'Old', views: [old] })
    await screen.findByRole('button', { name: 'Show Old' })
    await press('Show Old')
    expect(screen.getByRole('status').textContent).toBe(
      '“Old” is shown as far as it can be: “atlantis”, “mu” are no longer in this graph.',
    )
    expect([...store.getState().app.filters.hidden]).toEqual(['aland'])
  })

  it('copies a link that carries what an address can, and says what it cannot', async () => {
    const { keep, change, press } = mounted('hidden=aland')
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await keep('One')
    await change('One')
    await press('Copy link')
    expect(writeText.mock.calls[0]?.[0]).toMatch(/#hidden=aland$/)
    expect(await screen.findByText(/but not where nodes stand\.$/)).toBeTruthy()
  })

  it('keeps no more than it says', async () => {
    const { workspace, keep, names } = mounted()
    const { store, dataset } = workspace
    const views = Array.from({ length: MOST_VIEWS }, (_, at) =>
      viewOfNow(store.getState().app, dataset, null, { id: String(at), name: `V${at}` }),
    )
    store.run({ name: 'write-views', what: 'keep', about: '', views })
    await keep('One more')
    expect(names()).toHaveLength(MOST_VIEWS)
    expect(screen.getByRole('status').textContent).toMatch(/keeps 100 views already\. Delete one/)
  })
})
