import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { Find } from '../../src/ui/find/Find.tsx'
import { builtDataset, builtEntity, builtQuote, builtStatement } from '../helpers/built.ts'
import { mount } from './mount.tsx'
import { searching } from './searchWorker.ts'

/** So many statements that a worker reads them; the last one alone holds copper. */
const MANY = 2_001
const large = builtDataset(
  [
    builtEntity('norvia', 'country', 'Norvia'),
    builtEntity('sarnia', 'country', 'Sarnia'),
    builtEntity('mara', 'person', 'Mara Voss'),
  ],
  Array.from({ length: MANY }, (_, at) =>
    builtStatement(`s${at}`, 'norvia', 'accuses', 'sarnia', {
      quotes: [builtQuote(at === MANY - 1 ? 'barges of copper' : `charge number ${at}`)],
    }),
  ),
)

beforeEach(() => {
  Object.assign(searching, { fails: false, ended: 0 })
})

const field = () => screen.getByRole('searchbox', { name: 'Find' })

it('finds the words of a quote among thousands of statements, without another letter', async () => {
  const { user, app } = mount(<Find onFound={() => {}} />, '', large)
  await user.type(field(), 'copper')
  const option = await screen.findByRole('option', { name: /Norvia accused Sarnia/ })
  await user.click(option)
  expect(app().selection.statements).toEqual([`s${MANY - 1}`])
})

it('chooses what the whole query finds, however quick the hand is', async () => {
  const { user, app } = mount(<Find onFound={() => {}} />, '', large)
  await user.type(field(), 'norvia{Enter}')
  await waitFor(() => expect(app().selection.entities).toEqual(['norvia']))
  await user.clear(field())
  await user.type(field(), 'mara{Enter}')
  await waitFor(() => expect(app().selection.entities).toEqual(['mara']))
})

it('leaves the keys on their line while more is found below it', async () => {
  const { user } = mount(<Find onFound={() => {}} />, '', large)
  await user.type(field(), 'a')
  await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(1))
  const second = screen.getAllByRole('option')[1]?.textContent
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { selected: true }).textContent).toBe(second)
  await waitFor(() => expect(screen.queryByText(/are still being read/)).toBeNull())
  expect(screen.getByRole('option', { selected: true }).textContent).toBe(second)
})

it('finds all the same where the worker fails', async () => {
  searching.fails = true
  const { user } = mount(<Find onFound={() => {}} />, '', large)
  await user.type(field(), 'copper')
  expect(await screen.findByRole('option', { name: /Norvia accused Sarnia/ })).toBeVisible()
})

it('ends its worker when the graph is left', async () => {
  const { user, unmount } = mount(<Find onFound={() => {}} />, '', large)
  await user.type(field(), 'norvia')
  await screen.findAllByRole('option')
  expect(searching.ended).toBe(0)
  unmount()
  await waitFor(() => expect(searching.ended).toBe(1))
})
