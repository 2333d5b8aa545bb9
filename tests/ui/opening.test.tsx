import { act, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { viewOfNow } from '../../src/state/views.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { Opening } from '../../src/ui/open/Opening.tsx'
import { rememberGraph } from '../../src/ui/open/opened.ts'
import { mount, sample } from './mount.tsx'

it('leads back to another graph of this session with all that its reader has done to it', () => {
  const other = createWorkspace(sample(), '')
  const { store, dataset } = other
  store.run({ name: 'move', entity: entityId('aland'), to: [7, 9] })
  store.run({
    name: 'write-notes',
    what: 'add',
    about: 'n',
    notes: [{ id: 'n', text: 'Whose word?', on: null, at: [20, 40] }],
  })
  const view = viewOfNow(store.getState().app, dataset, null, { id: 'v', name: 'V' })
  store.run({ name: 'write-views', what: 'keep', about: 'V', views: [view] })
  const before = store.getState().app
  rememberGraph({ search: '?project=other', workspace: other, file: null })
  const replace = vi.fn()
  mount(<Opening replace={replace} asked={false} listing={false} onListing={() => {}} />)
  window.history.pushState(null, '', '?project=other#no-relation=accuses')
  act(() => {
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
  expect(replace).toHaveBeenCalledWith(other)
  const { filters, ...after } = store.getState().app
  expect([...filters.off.relation]).toContain('accuses')
  const { arrangement, notes, views } = before
  expect(after).toMatchObject({ arrangement, notes, views })
})

const paste = (text: string): void => {
  const event = new Event('paste', { bubbles: true })
  Object.defineProperty(event, 'clipboardData', { value: { files: [], getData: () => text } })
  act(() => {
    document.body.dispatchEvent(event)
  })
}

it('says why what was pasted opens nothing, and is silent where it is a line of its own', async () => {
  mount(<Opening replace={() => {}} asked={false} listing={false} onListing={() => {}} />)
  paste('Ana')
  paste('\n Ana \n\n')
  await act(async () => {
    await import('../../src/ui/open/pastedName.ts')
  })
  expect(screen.queryByText(/is no graph/)).toBeNull()
  paste('Ana\nBela\nCarla\n')
  expect(
    await screen.findByText(
      'Pasted text is no graph, and no table of two columns or more. Give the ends of each line a column each, or a whole graph.',
    ),
  ).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})
